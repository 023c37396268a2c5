// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

namespace newsfold {

/// An array of CSL-JSON items, one a line, each of type `article-newspaper`. Names are literal: Korean ones
/// have no family and given name to tell apart.
class CslExporter final : public ArticleExporter
{
public:
    explicit CslExporter(QIODevice &device)
        : m_writer(device)
    {
    }

    Result<void> begin() override;
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override;

private:
    DeviceWriter m_writer;
    bool m_first = true;
};

} // namespace newsfold
