// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_decoder.h"
#include "front_matter.h"
#include "front_matter_limits.h"

#include <QCoreApplication>

#include <toml++/toml.hpp>

#include <algorithm>
#include <sstream>

namespace newsfold {
namespace {

/// Turns toml++'s tree into ours; gives up quietly beyond the limits and says so in `tooLarge`.
class Converter
{
public:
    bool tooLarge = false;

    FrontMatterValue convert(const toml::node &node, size_t level = 0)
    {
        FrontMatterValue value;
        if (level > frontMatterLevels || ++m_count > frontMatterValues) {
            tooLarge = true;
        } else if (const auto *table = node.as_table()) {
            for (const auto &[key, field] : *table)
                value.addField(QString::fromStdString(std::string(key.str())), convert(field, level + 1));
        } else if (const auto *array = node.as_array()) {
            for (const auto &item : *array)
                value.items.push_back(convert(item, level + 1));
        } else if (const auto *string = node.as_string()) {
            value.text = withoutControls(QString::fromStdString(string->get()));
        } else {
            // Dates, times and numbers print as TOML writes them, dates therefore as ISO 8601.
            std::ostringstream text;
            node.visit([&](const auto &scalar) {
                if constexpr (toml::is_value<decltype(scalar)>)
                    text << std::boolalpha << scalar.get();
            });
            value.text = QString::fromStdString(text.str());
        }
        return value;
    }

private:
    int m_count = 0;
};

/// toml++ builds and destroys a table for each part of a dotted name by recursion.
bool hasEndlessName(QStringView source)
{
    qsizetype dots = 0;
    for (const QChar c : source) {
        if (c == u'\n' || c == u'=')
            dots = 0;
        else if (c == u'.' && ++dots > qsizetype(frontMatterLevels) * 4)
            return true;
    }
    return false;
}

} // namespace

Result<FrontMatterValue> parseTomlFrontMatter(QStringView source)
{
    if (auto limit = checkFrontMatterSize(source); !limit)
        return std::unexpected(limit.error());
    if (hasEndlessName(source))
        return std::unexpected(frontMatterTooLarge());
    try {
        Converter converter;
        auto value = converter.convert(toml::parse(source.toUtf8().toStdString()));
        if (converter.tooLarge)
            return std::unexpected(frontMatterTooLarge());
        return value;
    } catch (const toml::parse_error &error) {
        return std::unexpected(
            Error{ ErrorCode::Malformed,
                   QCoreApplication::translate("newsfold::FrontMatter",
                                               "The front matter is not valid TOML at line %1 of the file.")
                       .arg(error.source().begin.line + 1),
                   QString::fromStdString(std::string(error.description())) });
    }
}

} // namespace newsfold
