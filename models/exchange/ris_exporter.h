// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

namespace newsfold {

/// RIS records of type NEWS: one value a line, lines end in CRLF.
class RisExporter final : public ArticleExporter
{
public:
    explicit RisExporter(QIODevice &device)
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
