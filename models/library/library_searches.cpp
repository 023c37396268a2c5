// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_private.h"

namespace newsfold {

void Library::listSearches(QObject *context, Answer<QList<SavedSearch>> answer)
{
    d->store->post([this, context = QPointer(context), answer = std::move(answer)](Store &store) {
        d->answerTo(store.state().savedSearches(), context, answer);
    });
}

void Library::countSearches(const QList<Query> &queries, QObject *context, Answer<QList<MatchCount>> answer)
{
    d->searches.ask<QList<MatchCount>>(
        [folder = d->folder, queries](IndexReader &index) { return index.count(folder, queries); }, context,
        std::move(answer));
}

void Library::saveSearch(const SavedSearch &search, QObject *context, Answer<qint64> answer)
{
    d->changeSearches([search](StateDatabase &state) { return state.saveSearch(search); }, QPointer(context),
                      answer);
}

void Library::removeSearch(qint64 search)
{
    d->changeSearches([search](StateDatabase &state) { return state.removeSearch(search); },
                      QPointer<QObject>(this), d->tellFailure());
}

void Library::orderSearches(const QList<qint64> &searches)
{
    d->changeSearches([searches](StateDatabase &state) { return state.orderSearches(searches); },
                      QPointer<QObject>(this), d->tellFailure());
}

} // namespace newsfold
