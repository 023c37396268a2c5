// SPDX-License-Identifier: GPL-3.0-or-later
#include "normal_form.h"

#include "character_scan.h"

#include <algorithm>

namespace newsfold {
namespace {

/// Ranges of Korean news in which every character is composed as it is and does not join with the one before
/// it: a text can be cut before any of them, and only what lies between them needs a closer look.
constexpr bool isPlainlyComposed(unsigned c)
{
    return c < 0x300 || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x2010 && c <= 0x20cf)
        || (c >= 0x212c && c <= 0x2328) || (c >= 0x232b && c <= 0x27bf) || (c >= 0x3000 && c <= 0x3029)
        || (c >= 0x309b && c <= 0x9fff) || (c >= 0xfe30 && c <= 0xffdc);
}

/// The part of them that nearly every character is in.
constexpr bool isCommon(char16_t c)
{
    return (c < 0x300) | ((c >= 0xac00) & (c <= 0xd7a3)) | ((c >= 0x2010) & (c <= 0x206f));
}

/// The first character from `from` on that is in none of the ranges.
qsizetype nextUnsure(QStringView text, qsizetype from)
{
    return firstWhere(
        text, from, [](char16_t c) { return !isCommon(c); },
        [](char16_t c) { return !isPlainlyComposed(c); });
}

} // namespace

QString toNfc(QString text)
{
    auto unsure = nextUnsure(text, 0);
    if (unsure == text.size())
        return text;
    // Stretch by stretch: over a whole text Qt takes time by the square of what there is to compose.
    QString result;
    result.reserve(text.size());
    const QStringView view(text);
    qsizetype done = 0;
    while (unsure < view.size()) {
        // The character before may take a mark.
        const auto from = std::max(done, unsure - 1);
        const auto to = std::find_if(view.begin() + unsure, view.end(),
                                     [](QChar c) { return isPlainlyComposed(c.unicode()); })
            - view.begin();
        result += view.sliced(done, from - done);
        result += view.sliced(from, to - from).toString().normalized(QString::NormalizationForm_C);
        done = to;
        unsure = nextUnsure(view, done);
    }
    return result += view.sliced(done);
}

} // namespace newsfold
