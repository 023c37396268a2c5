// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_reading.h"
#include "index_database.h"
#include "index_states.h"
#include "name_numbers.h"

#include <SQLiteCpp/Statement.h>

namespace newsfold {

/// Files in, articles out: keeps, within one transaction, which file of an article is shown. Several files
/// with one key are revisions of one article; the one with the newest crawl time is shown.
class IndexFiles
{
public:
    /// What file.pending says: why the next run reads a file though it has not changed.
    enum Pending {
        Settled, ///< it does not
        LookedAt, ///< a first look is all there was
        TextWanted, ///< its text is not where texts are searched
        ToShow, ///< it takes the place of a newer revision, which is gone
        Unreadable, ///< it could not be opened: permissions leave a file's time as it is
    };

    IndexFiles(SQLite::Database &database, IndexNames &names, qint64 folder);

    /// Whether the article's text is to be written to where texts are searched, and for which article.
    std::optional<qint64> take(const FileReading &reading, const ArticleState &state);
    void drop(const QByteArray &path);
    /// Looks again at articles that wait for an older revision to take the place of one that is gone.
    void settle();
    const QList<QByteArray> &toReadAgain() const { return m_toReadAgain; }
    int added() const { return m_added; } ///< files taken that were read for the first time
    int changed() const { return m_changed; } ///< files taken that had been read, and are not what they were

private:
    struct Known
    {
        qint64 article = 0; ///< 0: none
        Pending pending = Settled;
        bool shown = false;
        bool present = false;
        qint64 size = 0;
        qint64 modifiedNs = 0;
    };
    struct Shown
    {
        qint64 article = 0;
        QByteArray path;
        qint64 crawledOrder = 0;
        bool missing = false;
    };

    void count(const std::optional<Known> &known, const FileReading &reading);
    std::optional<Known> findFile(const QByteArray &path);
    std::optional<Shown> findArticle(const QString &key);
    void writeFile(const std::optional<Known> &known, const FileReading &reading, qint64 article, bool shown,
                   qint64 crawled);
    qint64 writeArticle(const FileReading &reading, qint64 existing, qint64 crawled,
                        const ArticleState &state);
    bool writeBody(const FileReading &reading, qint64 article);
    void leave(qint64 article, const QByteArray &path);
    std::optional<qint64> presentRevision(qint64 article, const QByteArray &path);
    void setMissing(qint64 article);
    void setProblems(const FileReading &reading, bool known);

    SQLite::Database &m_database;
    IndexNames &m_names;
    qint64 m_folder;
    QList<QByteArray> m_toReadAgain;
    int m_added = 0;
    int m_changed = 0;
    IndexStates m_states;
    SQLite::Statement m_findFile;
    SQLite::Statement m_findArticle;
    SQLite::Statement m_insertFile;
    SQLite::Statement m_updateFile;
    SQLite::Statement m_insertArticle;
    SQLite::Statement m_updateArticle;
    SQLite::Statement m_insertCard;
    SQLite::Statement m_updateCard;
    SQLite::Statement m_findBody;
    SQLite::Statement m_writeBody;
    SQLite::Statement m_hideFile;
    SQLite::Statement m_clearProblems;
    SQLite::Statement m_insertProblem;
};

} // namespace newsfold
