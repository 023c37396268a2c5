// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "file_reading.h"
#include "index_database.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace newsfold {

/// Fills the databases in which texts are searched, each on a thread of its own. For one run; used by one
/// thread. What was not finished is told by the databases themselves: see IndexDatabase::wantTexts().
class TextLoad
{
public:
    /// `paths`: a database each for articles whose number leaves the remainder 0, 1, … Made when missing,
    /// made anew when damaged. On `stop` whatever is not written yet is left.
    static Result<std::unique_ptr<TextLoad>> open(const QStringList &paths, std::stop_token stop);
    ~TextLoad(); ///< waits for the transaction being written

    /// Names the databases: one that was made anew has another.
    const QStringList &identities() const;
    /// Articles that are in, and which revision of them, ascending. Before the first add().
    Result<std::vector<std::pair<qint64, qint64>>> held();
    Result<void> remove(std::span<const qint64> articles); ///< before the first add()

    /// Much is to come: written in large steps, and put in order at the end.
    void expectMany();
    /// Hands texts over, waiting while too much is waiting already.
    Result<void> add(std::span<const FileReading> readings, std::span<const Applied::Searched> searched);
    /// Waits until everything is written and can be searched.
    Result<void> finish();

private:
    class Shard;
    TextLoad();

    std::vector<std::unique_ptr<Shard>> m_shards;
    QStringList m_identities;
    std::stop_token m_stop;
};

/// Puts together what was written in many parts, while `goOn` says so: asked every few tens of milliseconds.
/// For idle time; a text is found all the while. What is left is done another time.
Result<void> tidyTexts(const QStringList &paths, const std::function<bool()> &goOn);

} // namespace newsfold
