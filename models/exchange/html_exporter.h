// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

namespace newsfold {

/// One page to print: articles with their quotes and notes. Complete in itself: styles inside, no script,
/// nothing from elsewhere. Notes are rendered as Markdown, HTML in them as text.
class HtmlExporter final : public ArticleExporter
{
public:
    explicit HtmlExporter(QIODevice &device);

    Result<void> begin() override;
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override;

private:
    DeviceWriter m_writer;
    QByteArray m_foot; ///< what follows the articles
};

} // namespace newsfold
