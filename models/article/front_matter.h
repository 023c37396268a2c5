// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QStringList>

#include <initializer_list>
#include <vector>

namespace newsfold {

/// One value of front matter, whatever language it was written in: a scalar's text, a list, or named fields.
struct FrontMatterValue
{
    QString text; ///< scalars only; times as ISO 8601
    std::vector<FrontMatterValue> items; ///< of a list or a map, in the order of the file
    QStringList names; ///< of the items of a map; empty for a list

    /// The value of the first of `names` (lower-case; compared without regard to case) that is there and not
    /// empty; else null. Owned by this value.
    const FrontMatterValue *find(std::initializer_list<QStringView> names) const;
    bool isEmpty() const { return text.isEmpty() && items.empty(); }
    bool isList() const { return !items.empty() && names.isEmpty(); }
    void addField(QString name, FrontMatterValue value);
};

enum class FrontMatterFence {
    None,
    Yaml, ///< between lines of `---`
    Toml, ///< between lines of `+++`
};

/// A text cut into front matter and body. Views into the text it was made from.
struct FrontMatterSplit
{
    FrontMatterFence fence = FrontMatterFence::None;
    QStringView source; ///< between the fences
    QStringView whole;
    QStringView body; ///< after the closing fence; the whole text if there is no front matter
    bool unclosed = false; ///< it begins like front matter, but no closing fence follows
};

/// `text` has '\n' line ends. Linear.
FrontMatterSplit splitFrontMatter(QStringView text);

/// Reads `name: value` lines as the crawler writes them, which is not YAML: a value goes on over the
/// following lines that are indented, everything in it is literal. Only scalars; names are [A-Za-z_-].
/// Linear, never fails.
FrontMatterValue parseFieldLines(QStringView source);

/// Malformed with the line concerned, TooLarge beyond 10,000 lines, 256 Ki characters, 10,000 values or 32
/// levels.
Result<FrontMatterValue> parseYamlFrontMatter(QStringView source);
Result<FrontMatterValue> parseTomlFrontMatter(QStringView source);

} // namespace newsfold
