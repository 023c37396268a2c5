// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>
#include <QString>

#include <memory>
#include <span>

namespace SQLite {
class Database;
class Transaction;
} // namespace SQLite

namespace newsfold {

class LetterWriter;

/// What is searched of one article. Texts as they are shown; folding them is the writer's work.
struct SearchText
{
    qint64 article = 0; ///< its number in the index: from 1 to 2^32 - 1
    qint64 revision = 0; ///< changes with the texts; the writer only keeps it
    QString title;
    QString authors; ///< one a line
    QString publisher;
    QString body;
};

/// The writing side of one text database (a shard). Which articles go into which is the caller's choice; an
/// article is in one only. One thread at a time. Two writers on two databases run side by side without
/// waiting for each other.
class TextWriter
{
public:
    /// Opens or makes the database. A damaged one is thrown away and made anew: wasRebuilt() tells, and
    /// held() is empty.
    static Result<TextWriter> open(const QString &path);
    bool wasRebuilt() const { return m_rebuilt; }
    /// Removes the database with its files. For one that turns out to be damaged (ErrorCode::Damaged) later.
    static void discard(const QString &path);

    TextWriter(TextWriter &&) noexcept;
    ~TextWriter();

    /// Takes the articles in, replacing what is there of them. One transaction, but while loading.
    Result<void> write(std::span<const SearchText> texts);
    /// Takes articles out; one that is not there is passed over. One transaction, but while loading.
    Result<void> remove(std::span<const qint64> articles);

    /// Number and revision of every article that is in, by number.
    Result<QList<std::pair<qint64, qint64>>> held();

    /// Whether something in it does not hold together. Reads all of it: seconds where there are many
    /// articles.
    bool isDamaged();

    /// Names this database: one made anew has another.
    Result<QString> identity();

    /// Begins (`true`) and ends taking in thousands of articles. Until the end, what is written is committed
    /// and seen by readers only now and then, some ten thousand articles at once; what is not committed when
    /// the writer is destroyed, or when a call fails, has not happened: held() tells. Takes some 100 MB.
    Result<void> load(bool loading);
    /// Does a part of what makes queries fast after many writes, some tens of milliseconds of work; returns
    /// whether there is more to do. For idle time.
    Result<bool> tidy();

private:
    TextWriter(QString path, std::unique_ptr<SQLite::Database> database, bool rebuilt);
    template <typename Body> Result<void> change(Body body);
    void commit();

    QString m_path;
    std::unique_ptr<SQLite::Database> m_database;
    std::unique_ptr<LetterWriter> m_letters;
    std::unique_ptr<SQLite::Transaction> m_transaction; ///< while there is something to commit
    qsizetype m_gathered = 0; ///< characters of texts written in it
    bool m_loading = false;
    bool m_rebuilt = false;
};

} // namespace newsfold
