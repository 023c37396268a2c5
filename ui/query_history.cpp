// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_history.h"

namespace newsfold {

void QueryHistory::setQueries(const QStringList &queries)
{
    const QStringList kept = queries.first(qMin(queries.size(), limit));
    if (kept == m_queries)
        return;
    m_queries = kept;
    leave();
}

std::optional<QString> QueryHistory::older(const QString &present)
{
    qsizetype step = m_step + 1;
    while (step < m_queries.size() && m_queries[step] == present)
        ++step;
    if (step >= m_queries.size())
        return std::nullopt;
    if (m_step < 0)
        m_own = present;
    m_step = step;
    return m_queries[step];
}

std::optional<QString> QueryHistory::newer()
{
    if (m_step < 0)
        return std::nullopt;
    --m_step;
    return m_step < 0 ? m_own : m_queries[m_step];
}

} // namespace newsfold
