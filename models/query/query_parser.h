// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

namespace newsfold {

/// What one query may hold; more is left out and named as a problem.
inline constexpr int queryTermLimit = 200; ///< words, phrases and conditions
inline constexpr int queryDepthLimit = 64; ///< parentheses in one another
inline constexpr qsizetype queryTermLength = 1000; ///< UTF-16 units of one term

/// Reads a query as people write it. Never fails and takes time in proportion to the text: what cannot be
/// understood is left out of the tree and named. Any thread.
///
/// - `word` is looked for as it stands, punctuation inside included (`GPT-5`, `A.X`). `"two words"` is that
///   very text, in straight or typographic quotes (the former may hold the latter), with `\"` and `\\` for a
///   quote and a backslash in it. `word*` is the beginning of a word. A word with lone consonants means
///   initial consonants (`ㄱㅈㄱㄹ`).
/// - Parts beside one another must all hold (`AND` says the same); `OR` joins wider; `NOT` or a `-` right
///   before a part excludes it; parentheses group. The operators are capitals, and a lone `-` is nothing.
/// - `title: text: publisher: author: category: url: path: tag: note: key:` look in one field, with a word, a
///   phrase or a group after the colon: `title:(금리 OR 환율)`. `publisher: author: category: tag:` find a
///   part of the value; in quotes or after `=` (`publisher:"한빛경제"`) the whole value, `""` articles
///   without one. A whole tag has those below it within: `tag:"ai"` finds `ai/policy`. `url:=… path:=…` are
///   whole values too, `key:` always is one. A pasted http address is a `url:` term.
/// - `after:` that day or later, `before:` earlier than that day, `on:` that day, month, year or `A..B`; with
///   `crawled-` before them by the day of the crawl. Days as in parseDayWords().
/// - `is:unread|read|starred|annotated|missing`, `has:note|highlight|tag|problem`, `words:>500` (`< >= <= =`,
///   `300..500`), `sort:date|oldest|relevance|publisher|length`; the last sort holds.
/// - An article has one publisher, one category, one key and one day: several `publisher:`, `category:`,
///   `key:` or `on:` parts right beside one another mean any of them; with `AND` between them, all.
/// - Names are known in Korean as well (`제목: 본문: 언론사: 기자: 이후:` …, see queryNames()), in any
///   case, with a full-width colon too. An unknown name that looks like a slip is a problem with a
///   suggestion; any other is a word like any (`12:30`).
Query parseQuery(const QString &text, QDate today);

} // namespace newsfold
