// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

namespace newsfold {

/// RFC 4180: a head line, then a row for each annotation and one for each article without any. Text that a
/// spreadsheet would take for a formula begins with an apostrophe. Files begin with a byte order mark,
/// without which spreadsheets take UTF-8 for the system's old encoding.
class CsvExporter final : public ArticleExporter
{
public:
    CsvExporter(QIODevice &device, ExportTarget target)
        : m_writer(device)
        , m_target(target)
    {
    }

    Result<void> begin() override;
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override { return {}; }

private:
    DeviceWriter m_writer;
    const ExportTarget m_target;
};

} // namespace newsfold
