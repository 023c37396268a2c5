// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace newsfold {

/// One step of turning an old result into a new one.
struct ResultStep
{
    enum class Kind { Remove, Insert };

    Kind kind = Kind::Remove;
    qsizetype at = 0; ///< where, in the result as the steps before have left it
    qsizetype count = 0;

    friend bool operator==(const ResultStep &, const ResultStep &) = default;
};

/// The steps that turn `before` into `after`, two lists of distinct non-negative row numbers. Removals come
/// first, from the end to the front; then insertions from the front to the end, each of `after[at … at +
/// count)`.
///
/// A view pays for every step by its own length, so there are at most `maxSteps` exact ones: where more would
/// be needed, everything between the common head and tail is exchanged except the rows in `anchors` (few: the
/// ones someone holds on to). Linear in the two sizes.
QList<ResultStep> resultSteps(const QList<qint64> &before, const QList<qint64> &after,
                              const QList<qint64> &anchors = {}, qsizetype maxSteps = 8);

} // namespace newsfold
