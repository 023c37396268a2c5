// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <algorithm>
#include <string_view>

namespace newsfold {

// The tests in here use `|` and `&` instead of `||` and `&&`: without branches the compiler turns them into
// vector instructions. Reading an article goes over its text several times; this makes each time cheap.

/// The same characters as QChar::isSpace(), which is a call into Qt for each one beyond ASCII.
constexpr bool isWhiteSpace(char16_t c)
{
    return (c == u' ') | ((c >= u'\t') & (c <= u'\r')) | (c == 0x85) | (c == 0xa0) | (c == 0x1680)
        | ((c >= 0x2000) & (c <= 0x200a)) | ((c & ~1) == 0x2028) | (c == 0x202f) | (c == 0x205f)
        | (c == 0x3000);
}

/// Whether `c` is in a short list of characters; unlike QStringView::contains() no call.
constexpr bool isAnyOf(QChar c, std::u16string_view list)
{
    return list.find(c.unicode()) != std::u16string_view::npos;
}

/// Where the first character that passes `test` is in `text`, from `from` on; its size if none is. `mayPass`
/// is a cheaper look: false only where `test` is, too. It is taken of whole blocks, whose fixed size is what
/// makes vector instructions of a test without branches.
template <typename MayPass, typename Test>
qsizetype firstWhere(QStringView text, qsizetype from, MayPass mayPass, Test test)
{
    constexpr qsizetype block = 64;
    const char16_t *const begin = text.utf16();
    const char16_t *const end = begin + text.size();
    const char16_t *at = begin + from;
    for (; end - at >= block; at += block) {
        quint16 found = 0;
        for (qsizetype i = 0; i < block; ++i)
            found |= quint16(mayPass(at[i]));
        if (found == 0)
            continue;
        if (const auto first = std::find_if(at, at + block, test); first != at + block)
            return first - begin;
    }
    return std::find_if(at, end, test) - begin;
}

template <typename Test> qsizetype firstWhere(QStringView text, qsizetype from, Test test)
{
    return firstWhere(text, from, test, test);
}

} // namespace newsfold
