// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_exporter.h"

#include "bibtex_exporter.h"
#include "csl_exporter.h"
#include "csv_exporter.h"
#include "html_exporter.h"
#include "jsonld_exporter.h"
#include "markdown_exporter.h"
#include "ris_exporter.h"

namespace newsfold {

std::unique_ptr<ArticleExporter> makeExporter(ExportFormat format, QIODevice &device, ExportTarget target)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return std::make_unique<JsonLdExporter>(device);
    case ExportFormat::Markdown:
        return std::make_unique<MarkdownExporter>(device);
    case ExportFormat::Csv:
        return std::make_unique<CsvExporter>(device, target);
    case ExportFormat::Html:
        return std::make_unique<HtmlExporter>(device);
    case ExportFormat::CslJson:
        return std::make_unique<CslExporter>(device);
    case ExportFormat::BibTex:
        return std::make_unique<BibTexExporter>(device);
    case ExportFormat::Ris:
        return std::make_unique<RisExporter>(device);
    case ExportFormat::Full:
        return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

} // namespace newsfold
