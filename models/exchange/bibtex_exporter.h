// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

namespace newsfold {

/// BibLaTeX in UTF-8: `@article` with the publisher as its journal, `@online` or `@misc` where none is known.
/// Names and titles are in braces of their own, so that styles take them as they are.
class BibTexExporter final : public ArticleExporter
{
public:
    explicit BibTexExporter(QIODevice &device)
        : m_writer(device)
    {
    }

    Result<void> begin() override { return {}; }
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override { return {}; }

private:
    DeviceWriter m_writer;
};

} // namespace newsfold
