// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace newsfold {

/// What can be taken out of a library. All but Full are written article by article.
enum class ExportFormat {
    JsonLd, ///< W3C Web Annotations
    Markdown, ///< one document an article, for Obsidian and the like
    Csv,
    Html, ///< one page to print
    CslJson,
    BibTex,
    Ris,
    Full, ///< the reader's whole state, to be imported again
};

inline constexpr std::array exportFormats
    = { ExportFormat::JsonLd,  ExportFormat::Markdown, ExportFormat::Csv, ExportFormat::Html,
        ExportFormat::CslJson, ExportFormat::BibTex,   ExportFormat::Ris, ExportFormat::Full };

/// `jsonld`, `markdown`, `csv`, `html`, `csl-json`, `bibtex`, `ris`, `full`: on the command line, never
/// translated.
QString nameOf(ExportFormat format);
std::optional<ExportFormat> exportFormat(QStringView name);

/// What files of the format are usually called behind the dot.
QString fileSuffix(ExportFormat format);

} // namespace newsfold
