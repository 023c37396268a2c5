// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace newsfold {

/// Steps through earlier queries as a shell does: on beyond the newest the reader's own text comes back.
class QueryHistory
{
public:
    static constexpr qsizetype limit = 20; ///< older ones are not offered

    /// The newest first. Steps begin anew, unless it is the same history.
    void setQueries(const QStringList &queries);
    const QStringList &queries() const { return m_queries; }

    /// The next older query that is not `present`, the text shown; nothing at the end.
    std::optional<QString> older(const QString &present);
    std::optional<QString> newer(); ///< nothing when not in the history
    void leave() { m_step = -1; } ///< the reader wrote something else

private:
    QStringList m_queries;
    qsizetype m_step = -1; ///< of m_queries; -1: the reader's own text
    QString m_own;
};

} // namespace newsfold
