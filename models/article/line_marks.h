// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Signs with which newspapers begin a line, by how certainly they do.
enum class Mark {
    None,
    Heading, ///< ■ ◆ ◇ ● ▶ ▷ ※ and the like: begins a line wherever it is glued to what precedes
    Item, ///< △ ▲ ▼: also separates items within a line
};

/// The mark with which `rest` begins. `before` is what precedes it in the line.
Mark markAt(QStringView before, QStringView rest);

/// A bracketed tag at the beginning of a line: `[앵커]`, `◀ 리포트 ▶`, `[홍길동/시민]`, `(서울=연합뉴스)`,
/// `[사진 출처 : …]`.
enum class TagKind {
    None,
    Role, ///< who speaks in a broadcast: a line of its own
    Speaker, ///< a name in brackets before an answer
    Byline, ///< where and by whom; the text goes on behind it in the same line
    Contact, ///< [카카오톡] and the like
    Credit, ///< source of a picture
    Other, ///< anything else in brackets
};

struct Tag
{
    TagKind kind = TagKind::None;
    qsizetype length = 0; ///< with its brackets, in UTF-16 units
};

inline constexpr qsizetype maxTagLength = 70; ///< UTF-16 units, with its brackets

/// The bracket that `closing` closes around a tag, or a null character.
QChar openingOf(QChar closing);

/// The tag with which `rest` begins. Looks at a bounded number of characters.
Tag tagAt(QStringView rest);

} // namespace newsfold
