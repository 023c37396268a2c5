// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_steps.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace newsfold {

namespace {

/// Rows that stay, in a row in both results.
struct Run
{
    qsizetype before = 0;
    qsizetype after = 0;
    qsizetype size = 0;
};

/// Where a row is within a part of a result. Row numbers of one index are nearly dense, so an array does;
/// a hash takes over for those that are not.
class Positions
{
public:
    Positions(const QList<qint64> &rows, qsizetype first, qsizetype end)
    {
        const auto from = rows.cbegin() + first;
        const auto to = rows.cbegin() + end;
        const qint64 highest = from == to ? -1 : *std::max_element(from, to);
        if (highest < 8 * rows.size() + 4096) {
            m_dense.assign(std::size_t(highest + 1), -1);
            for (qsizetype i = first; i < end; ++i)
                m_dense[std::size_t(rows[i])] = qint32(i);
        } else {
            m_sparse.reserve(end - first);
            for (qsizetype i = first; i < end; ++i)
                m_sparse.insert(rows[i], i);
        }
    }

    qsizetype of(qint64 row) const
    {
        if (m_sparse.isEmpty())
            return row >= 0 && row < qint64(m_dense.size()) ? m_dense[std::size_t(row)] : -1;
        return m_sparse.value(row, -1);
    }

private:
    std::vector<qint32> m_dense;
    QHash<qint64, qsizetype> m_sparse;
};

/// The rows between the common ends that stay if nothing changed its place; nothing if rows did, or if
/// there are more runs than `limit`.
std::optional<QList<Run>> exactRuns(const QList<qint64> &before, qsizetype first, qsizetype end,
                                    const Positions &positions, qsizetype limit)
{
    QList<Run> runs;
    for (qsizetype i = first; i < end; ++i) {
        const qsizetype at = positions.of(before[i]);
        if (at < 0)
            continue;
        if (!runs.isEmpty()) {
            Run &last = runs.last();
            if (at < last.after + last.size)
                return {};
            if (at == last.after + last.size && i == last.before + last.size) {
                ++last.size;
                continue;
            }
        }
        if (runs.size() == limit)
            return {};
        runs.append({ i, at, 1 });
    }
    return runs;
}

QList<Run> anchorRuns(const QList<qint64> &before, qsizetype first, qsizetype end, const Positions &positions,
                      const QList<qint64> &anchors)
{
    QList<Run> runs;
    for (qsizetype i = first; i < end && runs.size() < anchors.size(); ++i) {
        if (!anchors.contains(before[i]))
            continue;
        const qsizetype at = positions.of(before[i]);
        if (at >= 0 && (runs.isEmpty() || at > runs.last().after))
            runs.append({ i, at, 1 });
    }
    return runs;
}

} // namespace

QList<ResultStep> resultSteps(const QList<qint64> &before, const QList<qint64> &after,
                              const QList<qint64> &anchors, qsizetype maxSteps)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const qsizetype beforeEnd = before.size() - tail;
    const qsizetype afterEnd = after.size() - tail;

    QList<Run> kept;
    if (head < beforeEnd && head < afterEnd) {
        const Positions positions(after, head, afterEnd);
        if (auto exact = exactRuns(before, head, beforeEnd, positions, maxSteps))
            kept = std::move(*exact);
        else
            kept = anchorRuns(before, head, beforeEnd, positions, anchors);
    }
    kept.append({ beforeEnd, afterEnd, tail });

    QList<ResultStep> removals;
    QList<ResultStep> insertions;
    Run last{ 0, 0, head };
    for (const Run &run : std::as_const(kept)) {
        const qsizetype beforeGap = last.before + last.size;
        const qsizetype afterGap = last.after + last.size;
        if (run.before > beforeGap)
            removals.prepend({ ResultStep::Kind::Remove, beforeGap, run.before - beforeGap });
        if (run.after > afterGap)
            insertions.append({ ResultStep::Kind::Insert, afterGap, run.after - afterGap });
        last = run;
    }
    return removals + insertions;
}

} // namespace newsfold
