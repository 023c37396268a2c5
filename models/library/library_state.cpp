// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_private.h"

namespace newsfold {

namespace {

constexpr qsizetype keysWorthTelling = 1000; ///< beyond, whoever shows annotations asks anew anyway

/// The one step of the journal that brings saved searches, or takes them away.
bool isImport(const std::optional<JournalStep> &step)
{
    return step && step->kind == JournalStep::Kind::Import;
}

} // namespace

void Library::Private::tell(Store &changed, const Store::Followed &followed)
{
    auto journal = changed.state().journal();
    const bool journalChanged = journal && *journal != toldJournal;
    if (journalChanged)
        toldJournal = *journal;
    onWindowThread([this, followed, journalChanged, journal = journal.value_or(JournalState{})] {
        if (!followed.rows.isEmpty())
            Q_EMIT q->statusChanged(followed.rows);
        if (followed.tags)
            Q_EMIT q->tagsChanged();
        if (followed.anew || !followed.annotated.isEmpty()) {
            const bool few = !followed.anew && followed.annotated.size() <= keysWorthTelling;
            Q_EMIT q->annotationsChanged(few ? followed.annotated : QStringList());
        }
        if (journalChanged && (isImport(journal.undo) || isImport(journal.redo)))
            Q_EMIT q->searchesChanged();
        if (journalChanged)
            Q_EMIT q->journalChanged(journal);
    });
}

void Library::mark(const QList<qint64> &rows, StatusChange change, QObject *context,
                   Answer<StatusOutcome> answer)
{
    d->store->post(
        [this, rows, change, context = QPointer(context), answer = std::move(answer)](Store &store) {
            auto changed = store.index().keys(rows).and_then(
                [&](const QStringList &keys) { return store.change(MarkArticles{ keys, change }); });
            if (changed)
                d->tell(store, changed->followed);
            d->answerTo(changed.transform([](const Store::Changed &done) { return done.outcome.status; }),
                        context, answer);
        });
}

void Library::savePosition(const QString &key, double position)
{
    d->store->post([this, key, position](Store &store) {
        if (auto saved = store.setPosition(key, position); !saved)
            d->onWindowThread([this, error = saved.error()] { Q_EMIT writeFailed(error); });
    });
}

void Library::tag(const QList<qint64> &rows, const QStringList &add, const QStringList &remove,
                  QObject *context, Answer<StateOutcome> answer)
{
    d->store->post(
        [this, rows, add, remove, context = QPointer(context), answer = std::move(answer)](Store &store) {
            auto changed = store.index().keys(rows).and_then(
                [&](const QStringList &keys) { return store.change(TagArticles{ keys, add, remove }); });
            d->answerChange(store, std::move(changed), &Store::Changed::outcome, context, answer);
        });
}

void Library::change(const StateChange &change, QObject *context, Answer<StateOutcome> answer)
{
    d->store->post([this, change, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerChange(store, store.change(change), &Store::Changed::outcome, context, answer);
    });
}

void Library::undoStep(QObject *context, Answer<JournalStep> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerChange(store, store.undo(), &Store::Stepped::step, context, answer);
    });
}

void Library::redoStep(QObject *context, Answer<JournalStep> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerChange(store, store.redo(), &Store::Stepped::step, context, answer);
    });
}

void Library::askJournal(QObject *context, Answer<JournalState> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        auto journal = store.state().journal();
        if (journal)
            d->toldJournal = *journal;
        d->answerTo(std::move(journal), context, answer);
    });
}

void Library::listTags(QObject *context, Answer<TagList> answer)
{
    d->tags.ask<TagList>([reader = d->tagReader](IndexReader &) { return reader->tags(); }, context,
                         std::move(answer));
}

void Library::listAnnotations(const ArticleFilter &filter, QObject *context,
                              Answer<QList<NotebookEntry>> answer)
{
    d->notebook.ask<QList<NotebookEntry>>(
        [reader = d->notebookReader, &lane = d->notebook, filter](IndexReader &index) {
            return reader->entries(index, filter, [&lane] { return lane.isOvertaken(); });
        },
        context, std::move(answer));
}

} // namespace newsfold
