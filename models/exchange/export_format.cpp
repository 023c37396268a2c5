// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

QString nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return u"jsonld"_s;
    case ExportFormat::Markdown:
        return u"markdown"_s;
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Html:
        return u"html"_s;
    case ExportFormat::CslJson:
        return u"csl-json"_s;
    case ExportFormat::BibTex:
        return u"bibtex"_s;
    case ExportFormat::Ris:
        return u"ris"_s;
    case ExportFormat::Full:
        return u"full"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<ExportFormat> exportFormat(QStringView name)
{
    const auto *const found
        = std::ranges::find(exportFormats, name, [](ExportFormat f) { return nameOf(f); });
    return found == exportFormats.end() ? std::nullopt : std::optional(*found);
}

QString fileSuffix(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return u"jsonld"_s;
    case ExportFormat::Markdown:
        return u"md"_s;
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Html:
        return u"html"_s;
    case ExportFormat::BibTex:
        return u"bib"_s;
    case ExportFormat::Ris:
        return u"ris"_s;
    case ExportFormat::CslJson:
    case ExportFormat::Full:
        return u"json"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace newsfold
