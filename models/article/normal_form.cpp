// SPDX-License-Identifier: GPL-3.0-or-later
#include "normal_form.h"

#include <algorithm>
#include <array>

namespace newsfold {
namespace {

/// Ranges of Korean news in which nothing composes, decomposes or is a mark; whatever else is there goes
/// the long way.
constexpr bool isPlainlyComposed(unsigned c)
{
    return c < 0x300 || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x2010 && c <= 0x206f)
        || (c >= 0x3001 && c <= 0x3029) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x2190 && c <= 0x21ff)
        || (c >= 0x2460 && c <= 0x27bf) || (c >= 0x3200 && c <= 0x33ff) || (c >= 0xff01 && c <= 0xffdc);
}

/// Whether all 256 characters with this high byte are plainly composed: one look-up for nearly every
/// character.
constexpr auto plainPages = [] {
    std::array<bool, 256> pages = {};
    for (unsigned page = 0; page < pages.size(); ++page) {
        pages[page] = true;
        for (unsigned low = 0; low < 256; ++low)
            pages[page] = pages[page] && isPlainlyComposed(page * 256 + low);
    }
    return pages;
}();

} // namespace

QString toNfc(QString text)
{
    const bool composed = std::ranges::all_of(
        QStringView(text), [](QChar c) { return plainPages[c.row()] || isPlainlyComposed(c.unicode()); });
    return composed ? text : text.normalized(QString::NormalizationForm_C);
}

} // namespace newsfold
