// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index_database.h"
#include "library_paths.h"
#include "state_database.h"
#include "state_trouble.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QSet>

#include <optional>

namespace newsfold {

/// Both databases together: files go into the index, the reader's doings into the state, and the index's copy
/// of the state is kept in step. Synchronous; one thread at a time; one process may have several.
class Store
{
public:
    /// What to do where the state cannot be used.
    enum class StateTroubles {
        Refuse, ///< to open at all
        ReadOn, ///< without it: every change is refused, and the index keeps what it knows of it
    };
    /// Opens both databases, making folder and files as needed.
    static Result<Store> open(const LibraryPaths &paths, StateTroubles troubles = StateTroubles::Refuse);

    /// Why the state cannot be used, if it cannot, and what can be offered. Looks for backups.
    std::optional<StateTrouble> stateTrouble() const;
    /// That the state lacks changes which the index has seen: told once, after opening.
    std::optional<Error> lostChanges() const { return m_lostChanges; }

    const LibraryPaths &paths() const { return m_paths; }
    IndexDatabase &index() { return m_index; }

    /// Makes the index anew if it is damaged; it is empty then, and follows the state again. Reads all of it.
    /// Returns whether it was.
    Result<bool> mendIndex();

    /// See IndexDatabase::apply(). Articles that the state knows by their address alone get what is theirs.
    Result<Applied> apply(qint64 folder, std::span<const FileReading> readings);

    /// What follows from changes of the state.
    struct Followed
    {
        QList<qint64> rows; ///< articles of the index that look different now
        QStringList annotated; ///< keys of articles whose annotations changed
        bool tags = false; ///< tags, their colours or their counts changed
        bool anew = false; ///< another state took its place: annotations of any article may be others
    };
    /// Gives what was imported for articles that were not there, and is kept under their addresses, to those
    /// that are there now under keys of their own. Done with imports and steps of the journal too; to be
    /// called after every run over a folder. Cheap if no address has come to the state since the last call.
    Result<Followed> attachWaiting();
    struct Changed
    {
        StateOutcome outcome;
        Followed followed;
    };
    /// See StateDatabase::change().
    Result<Changed> change(const StateChange &change);

    struct Stepped
    {
        JournalStep step;
        Followed followed;
    };
    /// See StateDatabase::undo() and redo().
    Result<Stepped> undo();
    Result<Stepped> redo();

    struct Marked
    {
        StatusOutcome outcome;
        Followed followed;
    };
    Result<Marked> mark(const QStringList &keys, StatusChange change);
    Result<Marked> undo(const StatusOutcome &outcome);

    StateDatabase &state() { return m_state; }

    struct Restored
    {
        RestoreOutcome outcome;
        Followed followed;
    };
    /// See newsfold::restoreState().
    Result<Restored> restore(const QString &backup);
    struct StartedAnew
    {
        QString kept; ///< where the damaged state is now
        Followed followed;
    };
    /// Puts a damaged state aside and makes a new one.
    Result<StartedAnew> startAnew();

    Result<void> setPosition(const QString &key, double position)
    {
        return m_state.setPosition(key, position);
    }

    /// What other processes changed since the last call: follows their changes to the state, and tells.
    struct Elsewhere
    {
        Followed followed;
        bool index = false; ///< the index itself was written
        bool state = false; ///< the state was written: saved searches and journal may have changed as well
        bool usable = false; ///< the state can be used again
    };
    Result<Elsewhere> followOthers();

private:
    Store(LibraryPaths paths, IndexDatabase index, StateDatabase state);
    Result<void> catchUp();
    Result<Followed> followState(qint64 since);
    Result<Followed> followAnew();
    Followed followOwn();
    Result<void> lookForAddresses();
    Result<void> attachTo(std::span<const FileReading> readings);
    Result<void> attach(QList<std::pair<QString, QString>> moves);
    Result<void> findWaiting();
    void forgetAddresses();
    void describe(const QStringList &keys);
    void describeUndescribed();
    /// Opens the state again and follows it.
    Result<Followed> reopenState();
    /// Tries to, when another process has put something in its place.
    Result<bool> noticeReplaced(Followed &followed);
    void backUpNowAndThen();
    Result<Stepped> stepped(Result<JournalStep> step);
    Result<Marked> marked(Result<StatusOutcome> outcome);

    LibraryPaths m_paths;
    IndexDatabase m_index;
    StateDatabase m_state;
    std::optional<Error> m_trouble; ///< why m_state is a stand-in
    QDateTime m_troubleSince; ///< when the state's file was written last as it was found
    std::optional<Error> m_lostChanges;
    QString m_identity; ///< of the state
    qint64 m_seenSequence = 0;
    QSet<QString> m_addresses; ///< keys of the state that are addresses
    qint64 m_addressesOf = -1; ///< the state's sequence when they were read; -1: to be read
    QStringList m_waiting; ///< those among them at which there was no article, ascending
    qint64 m_searchedFor = -1; ///< the sequence for which all articles were looked at
    qint64 m_indexVersion = -1;
    qint64 m_stateVersion = -1;
    QDeadlineTimer m_backupCheck;
};

} // namespace newsfold
