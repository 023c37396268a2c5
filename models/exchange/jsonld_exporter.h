// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

#include <QCryptographicHash>

class QJsonObject;

namespace newsfold {

/// An AnnotationCollection with its one AnnotationPage inside, an annotation a line. What is known only at
/// the end (how many there are, and identifiers made of what is in it) stands at the end.
class JsonLdExporter final : public ArticleExporter
{
public:
    explicit JsonLdExporter(QIODevice &device)
        : m_writer(device)
    {
    }

    Result<void> begin() override;
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override;

private:
    Result<void> writeItem(const QJsonObject &annotation);

    DeviceWriter m_writer;
    QCryptographicHash m_content{ QCryptographicHash::Sha256 };
    qint64 m_total = 0;
};

} // namespace newsfold
