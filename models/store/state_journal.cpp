// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_journal.h"

#include "state_session.h"
#include "statement_values.h"

#include <QCoreApplication>
#include <QDateTime>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::StateJournal)
};

constexpr qsizetype packedFrom = 4096; ///< bytes; below, packing gains nothing
constexpr int packedFast = 1; ///< a bulk change is waited for; better packing gains little here

void raiseSequence(SQLite::Database &database)
{
    database.exec("UPDATE meta SET value = value + 1 WHERE name = 'sequence'");
}

QByteArray packed(const QByteArray &changes)
{
    if (changes.size() < packedFrom)
        return changes;
    const QByteArray shorter = qCompress(changes, packedFast);
    return shorter.isEmpty() || shorter.size() >= changes.size() ? changes : shorter;
}

qint64 insertStep(SQLite::Database &database, const JournalStep &step, const QByteArray &changes)
{
    SQLite::Statement insert(database,
                             "INSERT INTO journal (kind, count, subject, at, size, changes)"
                             " VALUES (?, ?, ?, ?, ?, ?)");
    const QByteArray kept = packed(changes);
    insert.bind(1, int(step.kind));
    insert.bind(2, step.count);
    bindText(insert, 3, step.subject);
    insert.bind(4, int64_t(step.at));
    insert.bind(5, int64_t(changes.size()));
    insert.bindNoCopy(6, kept.constData(), int(kept.size()));
    insert.exec();
    return database.getLastInsertRowid();
}

void dropOldSteps(SQLite::Database &database, const JournalLimits &limits)
{
    SQLite::Statement sizes(database, "SELECT step, length(changes) FROM journal ORDER BY step DESC");
    qint64 bytes = 0;
    for (int count = 1; sizes.executeStep(); ++count) {
        bytes += sizes.getColumn(1).getInt64();
        if (count == 1 || (count <= limits.steps && bytes <= limits.bytes))
            continue;
        SQLite::Statement drop(database, "DELETE FROM journal WHERE step <= ?");
        drop.bind(1, sizes.getColumn(0).getInt64());
        sizes.reset();
        drop.exec();
        return;
    }
}

// ?1 is the kind of a move
constexpr const char *newestDone = "SELECT step, kind, count, subject, at, size, changes FROM journal"
                                   " WHERE NOT undone AND kind <> ?1 ORDER BY step DESC LIMIT 1";
constexpr const char *firstUndone = "SELECT step, kind, count, subject, at, size, changes FROM journal"
                                    " WHERE undone AND kind <> ?1 ORDER BY step LIMIT 1";
// ?2 is a step
constexpr const char *movesAfter = "SELECT step, kind, count, subject, at, size, changes FROM journal"
                                   " WHERE kind = ?1 AND step > ?2 ORDER BY step DESC";
constexpr int moveKind = int(JournalStep::Kind::Attach);

JournalStep toStep(SQLite::Statement &query)
{
    return { .step = query.getColumn(0).getInt64(),
             .kind = JournalStep::Kind(query.getColumn(1).getInt()),
             .count = query.getColumn(2).getInt(),
             .subject = toText(query.getColumn(3)),
             .at = query.getColumn(4).getInt64() };
}

Error cannotStep(const QString &message)
{
    return { ErrorCode::Internal, message,
             JournalText::tr("Nothing was changed. Newer changes can still be undone.") };
}

/// The changes of the step that `query` is at.
Result<QByteArray> changesOf(SQLite::Statement &query)
{
    const SQLite::Column kept = query.getColumn(6);
    QByteArray changes(static_cast<const char *>(kept.getBlob()), kept.getBytes());
    const qint64 size = query.getColumn(5).getInt64();
    if (changes.size() < size)
        changes = qUncompress(changes);
    if (changes.size() != size)
        return std::unexpected(cannotStep(JournalText::tr("The journal is damaged at this step.")));
    return changes;
}

/// Takes the moves after `step` back, newest first: they may have moved what it changed. Whoever knows the
/// articles makes anew those that are still wanted.
Result<ApplyOutcome> takeMovesBack(SQLite::Database &database, qint64 step)
{
    SQLite::Statement moves(database, movesAfter);
    moves.bind(1, moveKind);
    moves.bind(2, int64_t(step));
    QList<QByteArray> changes;
    while (moves.executeStep()) {
        const auto move = changesOf(moves);
        if (!move)
            return std::unexpected(move.error());
        changes.append(*move);
    }
    moves.reset();
    for (const QByteArray &move : std::as_const(changes)) {
        if (applyChanges(database, inverted(move)) == ApplyOutcome::Conflict)
            return ApplyOutcome::Conflict;
    }
    SQLite::Statement drop(database, "DELETE FROM journal WHERE kind = ? AND step > ?");
    drop.bind(1, moveKind);
    drop.bind(2, int64_t(step));
    drop.exec();
    return ApplyOutcome::Applied;
}

enum class Moves { Stay, TakenBack };

/// Nothing if the state is not as the step expects it.
Result<std::optional<JournalStep>> walk(SQLite::Database &database, bool back, Moves moves)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement query(database, back ? newestDone : firstUndone);
    query.bind(1, moveKind);
    if (!query.executeStep()) {
        return std::unexpected(Error{ ErrorCode::NotFound,
                                      back ? JournalText::tr("There is nothing to undo.")
                                           : JournalText::tr("There is nothing to redo."),
                                      {} });
    }
    JournalStep step = toStep(query);
    const auto changes = changesOf(query);
    query.reset();
    if (!changes)
        return std::unexpected(changes.error());

    raiseSequence(database);
    if (moves == Moves::TakenBack) {
        const auto taken = takeMovesBack(database, step.step);
        if (!taken)
            return std::unexpected(taken.error());
        if (*taken == ApplyOutcome::Conflict)
            return std::nullopt;
    }
    if (applyChanges(database, back ? inverted(*changes) : *changes) == ApplyOutcome::Conflict)
        return std::nullopt;
    SQLite::Statement note(database, "UPDATE journal SET undone = ? WHERE step = ?");
    note.bind(1, int(back));
    note.bind(2, int64_t(step.step));
    note.exec();
    transaction.commit();
    return step;
}

Result<JournalStep> walk(SQLite::Database &database, bool back)
{
    for (const Moves moves : { Moves::Stay, Moves::TakenBack }) {
        const auto walked = walk(database, back, moves);
        if (!walked)
            return std::unexpected(walked.error());
        if (const auto &step = *walked)
            return *step;
    }
    return std::unexpected(
        cannotStep(back ? JournalText::tr("This cannot be undone: the same has been changed since.")
                        : JournalText::tr("This cannot be redone: the same has been changed since.")));
}

} // namespace

Result<std::optional<JournalStep>> recordStep(SQLite::Database &database,
                                              const std::function<Result<StepSummary>()> &body,
                                              const JournalLimits &limits)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    raiseSequence(database);
    const int before = database.getTotalChanges();
    ChangeRecorder recorder(database);
    const auto summary = body();
    if (!summary)
        return std::unexpected(summary.error());
    if (database.getTotalChanges() == before)
        return std::nullopt;
    const QByteArray changes = recorder.changes();
    std::optional<JournalStep> step;
    if (!changes.isEmpty()) { // else something that is not undone, such as a reading position
        const JournalStep made{ .step = 0,
                                .kind = summary->kind,
                                .count = summary->count,
                                .subject = summary->subject,
                                .at = QDateTime::currentMSecsSinceEpoch() };
        // A move is nothing the reader did: it ends no redoing.
        const bool isMove = made.kind == JournalStep::Kind::Attach;
        if (!isMove)
            database.exec("DELETE FROM journal WHERE undone");
        const qint64 number = insertStep(database, made, changes);
        if (!isMove) {
            step = made;
            step->step = number;
            dropOldSteps(database, limits);
        }
    }
    transaction.commit();
    return step;
}

Result<JournalStep> undoStep(SQLite::Database &database)
{
    return walk(database, true);
}

Result<JournalStep> redoStep(SQLite::Database &database)
{
    return walk(database, false);
}

JournalState journalState(SQLite::Database &database)
{
    const auto step = [&](const char *sql) -> std::optional<JournalStep> {
        SQLite::Statement query(database, sql);
        query.bind(1, moveKind);
        return query.executeStep() ? std::optional(toStep(query)) : std::nullopt;
    };
    return { .undo = step(newestDone), .redo = step(firstUndone) };
}

} // namespace newsfold
