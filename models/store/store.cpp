// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

#include "schema.h"
#include "state_backup.h"
#include "state_restore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <utility>

namespace newsfold {

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Store)
};

constexpr std::chrono::hours backupCheckEvery(1);

/// A state that is gone, though a backup has something in it. Moving it away is a way to start anew, so
/// nothing is refused.
std::optional<Error> lostState(const LibraryPaths &paths)
{
    const auto backup = QFileInfo::exists(paths.state()) ? std::nullopt : newestBackup(paths.backups());
    const auto kept = backup ? describeBackup(*backup, {}) : Result<BackupDescription>();
    if (!backup || !kept || kept->holds.isNothing())
        return std::nullopt;
    return Error{
        ErrorCode::NotFound,
        StoreText::tr("The database %1 was not there and has been begun anew: nothing is marked, tagged or "
                      "written in it.")
            .arg(paths.state()),
        StoreText::tr("If that is not what you meant, the backups in %1 have what it held: newsfold restore "
                      "FILE brings one back.")
            .arg(paths.backups())
    };
}

} // namespace

Store::Store(LibraryPaths paths, IndexDatabase index, StateDatabase state)
    : m_paths(std::move(paths))
    , m_index(std::move(index))
    , m_state(std::move(state))
{
}

Result<Store> Store::open(const LibraryPaths &paths, StateTroubles troubles)
{
    if (!QDir().mkpath(paths.folder)) {
        return std::unexpected(Error{
            ErrorCode::ReadOnly, StoreText::tr("The library folder %1 cannot be made.").arg(paths.folder),
            StoreText::tr("Check its permissions, or choose another one with --library.") });
    }
    const std::optional<Error> lost = lostState(paths);
    auto state = StateDatabase::open(paths.state(), paths.backups());
    // Should it fail, the next start tries again: a backup missed is no reason to keep anyone from reading.
    // But one that fails its check tells of damage that nothing else has found.
    if (state) {
        const auto backedUp = state->backUpDaily();
        if (!backedUp && backedUp.error().code == ErrorCode::Damaged)
            state = std::unexpected(withRemedy(damaged(paths.state()), paths.state(), paths.backups()));
    }
    std::optional<Error> trouble;
    if (!state) {
        trouble = state.error();
        if (troubles == StateTroubles::Refuse || trouble->code == ErrorCode::Locked)
            return std::unexpected(*trouble);
        if (state = StateDatabase::standIn(paths.state(), paths.backups(), *trouble); !state)
            return std::unexpected(state.error());
    }
    auto index = IndexDatabase::open(paths.index());
    if (!index)
        return std::unexpected(index.error());

    Store store(paths, std::move(*index), std::move(*state));
    store.m_trouble = trouble;
    if (trouble)
        store.m_troubleSince = QFileInfo(paths.state()).lastModified();
    if (auto caughtUp = store.catchUp(); !caughtUp)
        return std::unexpected(caughtUp.error());
    if (lost)
        store.m_lostChanges = lost;
    store.m_backupCheck.setRemainingTime(backupCheckEvery);
    return store;
}

std::optional<StateTrouble> Store::stateTrouble() const
{
    if (!m_trouble)
        return std::nullopt;
    StateTrouble trouble{ .error = *m_trouble,
                          .backup = {},
                          .replaceable = m_trouble->code == ErrorCode::Damaged
                              || m_trouble->code == ErrorCode::Malformed };
    if (const auto newest = newestBackup(m_paths.backups()); newest && trouble.replaceable)
        trouble.backup = describeBackup(*newest, m_paths.state())
                             .transform([](const BackupDescription &known) { return std::optional(known); })
                             .value_or(std::nullopt);
    return trouble;
}

Result<bool> Store::mendIndex()
{
    if (!m_index.isDamaged())
        return false;
    // Connections that are still open keep the file that goes, and notice.
    IndexDatabase::discard(m_paths.index());
    auto index = IndexDatabase::open(m_paths.index());
    if (!index)
        return std::unexpected(index.error());
    m_index = std::move(*index);
    m_indexVersion = -1;
    return catchUp().transform([] { return true; });
}

Result<Applied> Store::apply(qint64 folder, std::span<const FileReading> readings)
{
    if (m_seenSequence == 0) // nothing was ever done
        return m_index.apply(folder, readings, std::vector<ArticleState>(readings.size()));
    // Should it fail, the index is none the worse for it: attachWaiting() tries again.
    if (!m_trouble && !attachTo(readings))
        forgetAddresses();
    QStringList keys;
    for (const FileReading &reading : readings)
        keys.append(reading.article ? reading.article->key : QString());
    const auto states = m_state.articleStates(keys);
    if (!states)
        return std::unexpected(states.error());
    return m_index.apply(folder, readings, *states);
}

Result<void> Store::catchUp()
{
    const auto identity = m_state.identity();
    const auto followed = m_index.followedState();
    if (!identity || !followed)
        return std::unexpected(identity ? followed.error() : identity.error());
    if (m_state.isEmptyStandIn()) {
        // What the index knows of the state is all there is of it for now; it follows anew once it can.
        return m_index.setStates({}, {}).transform([](const QList<qint64> &) {});
    }
    m_identity = *identity;
    const auto newest = m_state.newestSequence();
    if (!newest)
        return std::unexpected(newest.error());
    if (followed->identity == m_identity && followed->sequence <= *newest) {
        // The index may be behind: a crash came between the two.
        return followState(followed->sequence).transform([&](const Followed &) { describeUndescribed(); });
    }
    // A state that was deleted or restored has another identity. One that has not come as far as the index
    // knows it is an older copy, or has lost what was written last.
    if (followed->identity == m_identity) {
        m_lostChanges = Error{
            ErrorCode::Damaged,
            StoreText::tr("The database %1 lacks the last %2 changes that were made to it: the file or "
                          "its log (-wal) is an older or a shortened copy.")
                .arg(m_paths.state())
                .arg(followed->sequence - *newest),
            StoreText::tr("What it holds can be used. The backups in %1 may hold more.")
                .arg(m_paths.backups())
        };
    }
    return followAnew().transform([](const Followed &) {});
}

Result<Store::Followed> Store::followAnew()
{
    const auto all = m_state.changesSince(0);
    if (!all)
        return std::unexpected(all.error());
    auto rows
        = m_index.setStates(all->states, { all->identity, all->sequence }, IndexDatabase::Following::Anew);
    if (!rows)
        return std::unexpected(rows.error());
    m_identity = all->identity;
    m_seenSequence = all->sequence;
    forgetAddresses();
    describeUndescribed();
    return Followed{ .rows = std::move(*rows), .annotated = {}, .tags = true, .anew = true };
}

Result<Store::Followed> Store::followState(qint64 since)
{
    auto changes = m_state.changesSince(since);
    if (!changes)
        return std::unexpected(changes.error());
    if (changes->identity != m_identity) // it was restored
        return followAnew();
    Followed followed{ .rows = {}, .annotated = std::move(changes->annotated), .tags = changes->tags };
    if (!changes->states.isEmpty()) {
        auto rows = m_index.setStates(changes->states, { m_identity, changes->sequence });
        if (!rows)
            return std::unexpected(rows.error());
        followed.rows = std::move(*rows);
    }
    describe(followed.annotated);
    m_seenSequence = changes->sequence;
    return followed;
}

Result<Store::Followed> Store::reopenState()
{
    auto state = StateDatabase::open(m_paths.state(), m_paths.backups());
    if (!state)
        return std::unexpected(state.error());
    m_state = std::move(*state);
    m_trouble.reset();
    m_stateVersion = -1;
    return followAnew();
}

Result<Store::Restored> Store::restore(const QString &backup)
{
    auto outcome = restoreState(backup, m_paths.state());
    if (!outcome)
        return std::unexpected(outcome.error());
    return reopenState().transform([&](const Followed &followed) { return Restored{ *outcome, followed }; });
}

Result<Store::StartedAnew> Store::startAnew()
{
    if (!stateTrouble().value_or(StateTrouble{}).replaceable) {
        return std::unexpected(
            Error{ ErrorCode::Usage, StoreText::tr("%1 is not damaged.").arg(m_paths.state()), {} });
    }
    const auto aside = setAside(m_paths.state());
    if (!aside)
        return std::unexpected(aside.error());
    return reopenState().transform([&](const Followed &followed) { return StartedAnew{ *aside, followed }; });
}

// The change is on disk. Should the index fail to follow now, it does with the next change, or when it is
// opened next.
Store::Followed Store::followOwn()
{
    return followState(m_seenSequence).value_or(Followed{});
}

Result<Store::Changed> Store::change(const StateChange &change)
{
    auto outcome = m_state.change(change);
    if (!outcome)
        return std::unexpected(outcome.error());
    if (std::holds_alternative<ImportState>(change))
        (void)findWaiting(); // as the index
    return Changed{ std::move(*outcome), followOwn() };
}

Result<Store::Stepped> Store::stepped(Result<JournalStep> step)
{
    if (!step)
        return std::unexpected(step.error());
    (void)findWaiting(); // an import that is done again comes back under its addresses
    return Stepped{ std::move(*step), followOwn() };
}

Result<Store::Stepped> Store::undo()
{
    return stepped(m_state.undo());
}

Result<Store::Stepped> Store::redo()
{
    return stepped(m_state.redo());
}

Result<Store::Marked> Store::marked(Result<StatusOutcome> outcome)
{
    if (!outcome)
        return std::unexpected(outcome.error());
    return Marked{ std::move(*outcome), followOwn() };
}

Result<Store::Marked> Store::mark(const QStringList &keys, StatusChange change)
{
    return marked(m_state.mark(keys, change));
}

Result<Store::Marked> Store::undo(const StatusOutcome &outcome)
{
    return marked(m_state.undo(outcome));
}

Result<bool> Store::noticeReplaced(Followed &followed)
{
    if (!m_trouble && !m_state.isReplaced())
        return false;
    const QDateTime written = QFileInfo(m_paths.state()).lastModified();
    if (m_trouble && std::exchange(m_troubleSince, written) == written)
        return false;
    auto opened = reopenState();
    if (!opened)
        return m_trouble ? Result<bool>(false) : std::unexpected(opened.error());
    followed = std::move(*opened);
    return true;
}

void Store::backUpNowAndThen()
{
    if (!m_backupCheck.hasExpired())
        return;
    m_backupCheck.setRemainingTime(backupCheckEvery);
    (void)m_state.backUpDaily(); // as in open()
}

Result<Store::Elsewhere> Store::followOthers()
{
    backUpNowAndThen();
    Elsewhere elsewhere;
    const bool hadTrouble = m_trouble.has_value();
    const auto replaced = noticeReplaced(elsewhere.followed);
    if (!replaced)
        return std::unexpected(replaced.error());
    const auto stateVersion = m_state.dataVersion();
    const auto indexVersion = m_index.dataVersion();
    if (!stateVersion || !indexVersion)
        return std::unexpected(stateVersion ? indexVersion.error() : stateVersion.error());

    elsewhere.index = std::exchange(m_indexVersion, *indexVersion) != *indexVersion;
    if (*replaced) {
        elsewhere.state = true;
        elsewhere.usable = hadTrouble;
        m_stateVersion = *stateVersion;
    } else if (std::exchange(m_stateVersion, *stateVersion) != *stateVersion && !m_state.isEmptyStandIn()) {
        auto followed = followState(m_seenSequence);
        if (!followed)
            return std::unexpected(followed.error());
        elsewhere.followed = std::move(*followed);
        elsewhere.state = true;
    }
    return elsewhere;
}

} // namespace newsfold
