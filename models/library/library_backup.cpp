// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_private.h"

#include "state_backup.h"

namespace newsfold {

void Library::Private::tellTroubles(Store &opened)
{
    if (const auto trouble = opened.stateTrouble())
        onWindowThread([this, trouble = *trouble] { Q_EMIT q->stateUnusable(trouble); });
    if (const auto lost = opened.lostChanges())
        onWindowThread([this, lost = *lost] { Q_EMIT q->writeFailed(lost); });
}

void Library::backUp(const QString &path, QObject *context, Answer<BackupDescription> answer)
{
    d->store->post([this, path, context = QPointer(context), answer = std::move(answer)](Store &store) {
        auto done = store.state().backUpTo(path).and_then([&] { return newsfold::describeBackup(path, {}); });
        d->answerTo(std::move(done), context, answer);
    });
}

QString Library::backupFolder() const
{
    return d->paths.backups();
}

void Library::describeBackup(const QString &path, QObject *context, Answer<BackupDescription> answer)
{
    d->store->post([this, path, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerTo(newsfold::describeBackup(path, store.paths().state()), context, answer);
    });
}

void Library::restore(const QString &path, QObject *context, Answer<RestoreOutcome> answer)
{
    d->store->post([this, path, context = QPointer(context), answer = std::move(answer)](Store &store) {
        auto restored = store.restore(path);
        const bool done = restored.has_value();
        d->answerChange(store, std::move(restored), &Store::Restored::outcome, context, answer);
        if (done)
            d->tellUsable();
    });
}

void Library::startAnew(QObject *context, Answer<QString> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        auto started = store.startAnew();
        const bool done = started.has_value();
        d->answerChange(store, std::move(started), &Store::StartedAnew::kept, context, answer);
        if (done)
            d->tellUsable();
    });
}

} // namespace newsfold
