// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace newsfold {

/// Tells the opening from the closing ones among the straight quotes (" and ') of one line. By their
/// neighbours where these are clear, else in turn. Linear in the size of the line.
class StraightQuotes
{
public:
    explicit StraightQuotes(QStringView line);

    bool opensAt(qsizetype at) const { return roleAt(at) == Role::Opening; }
    bool closesAt(qsizetype at) const { return roleAt(at) == Role::Closing; }

private:
    enum class Role : quint8 { None, Opening, Closing };
    struct Quote
    {
        qsizetype at = 0;
        Role role = Role::None;
    };

    Role roleAt(qsizetype at) const;
    static Role roleByNeighbours(QStringView line, qsizetype at);

    std::vector<Quote> m_quotes; ///< by position
};

} // namespace newsfold
