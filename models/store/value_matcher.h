// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "term_matcher.h"

namespace newsfold {

/// One term against many short values: names, addresses, paths. A value is searched like a title, initial
/// consonants included; a whole one has to be the same but for what folding takes away.
class ValueMatcher
{
public:
    explicit ValueMatcher(const QueryTerm &term);

    bool matches(const QString &value) const;
    /// With the value's folded form where that is at hand.
    bool matches(const QString &value, const QString &folded) const;

private:
    enum class Way { Whole, Contains, Pattern };

    Way m_way = Way::Pattern;
    QString m_folded; ///< what a value has to be or to contain
    TermMatcher m_matcher;
};

} // namespace newsfold
