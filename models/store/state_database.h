// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_state.h"
#include "error.h"
#include "saved_search.h"
#include "state_change.h"
#include "tag_row.h"

#include <QList>

#include <memory>
#include <optional>

namespace SQLite {
class Database;
}

namespace newsfold {

/// What the reader made. Synchronous; one thread at a time. A call that returns without an error is on disk.
class StateDatabase
{
public:
    /// Opens or makes the database; checks it, and backs it up into `backups` before a migration. A damaged
    /// one is left as it is and reported. One that has been emptied although there are backups is damaged.
    static Result<StateDatabase> open(const QString &path, const QString &backups);

    /// What stands in for a state that cannot be used, so that reading goes on: what can be read of one that
    /// only cannot be written, else nothing. Every change is refused with `why`.
    static Result<StateDatabase> standIn(const QString &path, const QString &backups, const Error &why);

    StateDatabase(StateDatabase &&) noexcept;
    StateDatabase &operator=(StateDatabase &&) noexcept;
    ~StateDatabase();

    /// Carries a change out as one step of the undo journal, whole or not at all. What is not valid (a note
    /// beyond noteLimit, an annotation without an article) is refused with ErrorCode::TooLarge or Malformed.
    Result<StateOutcome> change(const StateChange &change);
    /// Keys that are web addresses: an article may have come with another one since.
    Result<QStringList> addressKeys();
    /// Gives what is kept under an address (first) to the article that has come with a key of its own
    /// (second); see moveState(). Once more, it changes nothing. No step to undo: with what was moved, the
    /// move is taken back as well.
    Result<void> attach(const QList<std::pair<QString, QString>> &moves);
    /// Takes back the newest step of the journal, whoever made it: NotFound if there is none.
    Result<JournalStep> undo();
    /// Does the step again that was undone last: NotFound if there is none, or something was changed since.
    Result<JournalStep> redo();
    Result<JournalState> journal();

    /// change() with MarkArticles. Tells what really changed.
    Result<StatusOutcome> mark(const QStringList &keys, StatusChange change);
    /// Sets every key of `outcome` back to what it was before: a step of its own.
    Result<StatusOutcome> undo(const StatusOutcome &outcome);

    /// In the order of `keys`.
    Result<QList<ArticleState>> articleStates(const QStringList &keys);
    Result<QList<TagRow>> tags(); ///< all of them, by name
    /// Of these articles, in the order of `keys`; those of one article by their places.
    Result<QList<Annotation>> annotations(const QStringList &keys);
    /// Keys of articles that have annotations and of which nothing is known (StateDump::articles).
    Result<QStringList> undescribedKeys();
    /// Keeps what tells these articles, as far as they have annotations. No step of the journal.
    Result<void> describe(const QList<AnnotatedArticle> &articles);
    /// Everything the reader made.
    Result<StateDump> dump();

    /// No step of the journal.
    Result<void> setPosition(const QString &key, double position);

    /// In the order the reader gave them.
    Result<QList<SavedSearch>> savedSearches();
    /// Saves a search: a new one at the end, a known one in its place. Returns its number.
    Result<qint64> saveSearch(const SavedSearch &search);
    Result<void> removeSearch(qint64 search);
    /// Puts the searches in the order of `searches` (numbers); others follow as they were.
    Result<void> orderSearches(const QList<qint64> &searches);

    /// Names this database: a copy has the same, one made anew or restored another.
    Result<QString> identity();
    /// Rises with every change to what ArticleState shows, to annotations and to tags; 0 before the first.
    Result<qint64> newestSequence();
    struct Changes
    {
        QList<std::pair<QString, ArticleState>> states; ///< of every article that was touched, by key
        QStringList annotated; ///< those among them whose annotations changed
        bool tags = false; ///< tags, their colours, or what has them
        qint64 sequence = 0; ///< the newest there is
        QString identity; ///< of the database that was asked
    };
    /// What changed after `sequence`.
    Result<Changes> changesSince(qint64 sequence);

    /// Changes when another connection has written the database.
    Result<qint64> dataVersion();

    /// Whether another file, or none, has taken the place of the one that is open: it must not be written any
    /// more, and refuses to be.
    bool isReplaced();
    bool isStandIn() const { return m_refusal.has_value(); }
    /// Of a stand-in: whether it has what the reader made.
    bool isEmptyStandIn() const { return m_refusal && m_empty; }

    /// Backs up once a day, the last seven kept. Cheap when there is nothing to do. Damaged if the copy
    /// failed its check.
    Result<void> backUpDaily();
    /// Backs up into a file: see newsfold::backUpTo().
    Result<void> backUpTo(const QString &target);

private:
    StateDatabase(QString path, QString backups, std::unique_ptr<SQLite::Database> database);
    /// To be asked before anything is written.
    Result<void> mayWrite();

    QString m_path;
    QString m_backups;
    std::unique_ptr<SQLite::Database> m_database;
    std::optional<Error> m_refusal; ///< of a stand-in
    bool m_empty = false;
};

} // namespace newsfold
