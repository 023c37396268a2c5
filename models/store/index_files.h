// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_reading.h"
#include "index_database.h"

#include <SQLiteCpp/Statement.h>

#include <QHash>

namespace newsfold {

/// Files in, articles out: keeps, within one transaction, which file of an article is shown. Several files
/// with one key are revisions of one article; the one with the newest crawl time is shown.
class IndexFiles
{
public:
    IndexFiles(SQLite::Database &database, qint64 folder);

    void take(const FileReading &reading, Status status);
    void drop(const QByteArray &path);
    const QList<QByteArray> &toReadAgain() const { return m_toReadAgain; }

private:
    struct Known
    {
        qint64 file = 0;
        qint64 article = 0; ///< 0: none
    };
    struct Shown
    {
        qint64 article = 0;
        qint64 file = 0;
        qint64 crawledOrder = 0;
        bool missing = false;
    };

    std::optional<Known> findFile(const QByteArray &path);
    std::optional<Shown> findArticle(const QString &key);
    qint64 writeFile(const std::optional<Known> &known, const FileReading &reading, qint64 article,
                     qint64 crawled);
    qint64 writeArticle(const Article &article, const FileReading &reading, qint64 existing, qint64 crawled,
                        Status status);
    void leave(qint64 article, qint64 file);
    void setProblems(const FileReading &reading);
    qint64 publisher(const QString &name);

    SQLite::Database &m_database;
    qint64 m_folder;
    QHash<QString, qint64> m_publishers;
    QList<QByteArray> m_toReadAgain;
    SQLite::Statement m_findFile;
    SQLite::Statement m_findArticle;
    SQLite::Statement m_insertFile;
    SQLite::Statement m_updateFile;
    SQLite::Statement m_insertArticle;
    SQLite::Statement m_updateArticle;
    SQLite::Statement m_showFile;
    SQLite::Statement m_clearProblems;
    SQLite::Statement m_insertProblem;
};

} // namespace newsfold
