// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

// What the index and the matcher need to know of the characters of a folded text.

constexpr bool isSyllable(char32_t c)
{
    return c >= 0xac00 && c <= 0xd7a3;
}

/// The consonant a syllable begins with, as the letter one types for it (`ㄱ` for `금`); any other character
/// stands for itself.
constexpr char32_t initialOf(char32_t c)
{
    constexpr int syllablesOfOne = 21 * 28;
    constexpr char32_t initials[] = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    return isSyllable(c) ? initials[(c - 0xac00) / syllablesOfOne] : c;
}

/// Whether a syllable can begin with this letter.
constexpr bool isInitial(char32_t c)
{
    return c >= U'ㄱ' && c <= U'ㅎ' && c != U'ㄳ' && c != U'ㄵ' && c != U'ㄶ' && !(c >= U'ㄺ' && c <= U'ㅀ')
        && c != U'ㅄ';
}

/// Letters of the scripts whose words are looked for by their beginnings: Latin, Greek and Cyrillic. All of
/// them come before firstWithoutWords.
constexpr bool isWordLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0xdf && c <= 0x2af && c != 0xf7)
        || (c >= 0x370 && c <= 0x52f && c != 0x37e && c != 0x387) || (c >= 0x1e00 && c <= 0x1fff)
        || (c >= 0x2c60 && c <= 0x2c7f);
}
inline constexpr char32_t firstWithoutWords = 0x3000;

/// Whether a word begins with `c` when `before` stands before it (0: nothing does).
constexpr bool isWordStart(char32_t before, char32_t c)
{
    return isWordLetter(c) && !isWordLetter(before) && !(before >= U'0' && before <= U'9');
}

} // namespace newsfold
