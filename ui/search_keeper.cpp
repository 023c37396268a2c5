// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_keeper.h"

#include "library.h"
#include "list_filter.h"
#include "query_parser.h"
#include "saved_search_list.h"
#include "saved_search_model.h"

#include <QMessageBox>
#include <QPushButton>

namespace newsfold {

using namespace std::chrono_literals;

namespace {

// What a new search is called until the reader says otherwise.
QString nameFor(const QString &query)
{
    constexpr qsizetype longest = 40;
    return query.size() <= longest ? query : query.first(longest - 1) + QChar(0x2026);
}

} // namespace

SearchKeeper::SearchKeeper(Library &library, SavedSearchModel &model, SavedSearchList &list, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
    , m_list(list)
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(200ms); // behind what the reader is looking at
    connect(&m_countTimer, &QTimer::timeout, this, &SearchKeeper::count);
    const auto countSoon = [this] {
        if (!m_countTimer.isActive() && m_model.rowCount() > 0)
            m_countTimer.start();
    };
    connect(&library, &Library::opened, this, &SearchKeeper::list);
    connect(&library, &Library::searchesChanged, this, &SearchKeeper::list);
    connect(&library, &Library::articlesChanged, this, countSoon);
    connect(&library, &Library::statusChanged, this, countSoon);
    connect(&library, &Library::upToDate, this, countSoon);
    connect(&model, &QAbstractItemModel::modelReset, this, countSoon);

    connect(&model, &SavedSearchModel::renamed, this, [this](const SavedSearch &search) {
        m_library.saveSearch(search, this, [this](const Result<qint64> &saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
        });
    });
    connect(&model, &SavedSearchModel::ordered, &library, &Library::orderSearches);
    connect(&list, &SavedSearchList::searchWanted, this, [this](const SavedSearch &search) {
        m_wanted = search.search;
        Q_EMIT searchWanted(search);
        showPresent();
    });
    connect(&list, &SavedSearchList::updateWanted, this, [this](SavedSearch search) {
        search.query = m_presentQuery;
        m_library.saveSearch(search, this, [this](const Result<qint64> &saved) {
            if (!saved)
                Q_EMIT failed(saved.error());
        });
    });
    connect(&list, &SavedSearchList::removeWanted, this, &SearchKeeper::askToRemove);
}

/// Saved searches are in no journal: one that is gone could not be brought back.
void SearchKeeper::askToRemove(const SavedSearch &search)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove a saved search"),
                                tr("Remove the search “%1”?").arg(search.name), QMessageBox::Cancel,
                                m_list.window());
    box->setTextFormat(Qt::PlainText);
    const QPushButton *button = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(button, &QPushButton::clicked, this, [this, search] {
        m_library.removeSearch(search.search);
        Q_EMIT removed(search);
    });
    box->open();
}

void SearchKeeper::setPresentFilter(const ListFilter &filter)
{
    m_presentQuery = toQueryText(filter, koreanToday());
    m_inView = filter.view != LibraryView::All;
    m_list.setPresentQuery(m_presentQuery);
    showPresent();
}

void SearchKeeper::showPresent()
{
    SavedSearch present;
    for (const SavedSearch &search : m_model.searches()) {
        const bool same = !m_inView && search.query == m_presentQuery;
        if (same && (present.search == 0 || search.search == m_wanted))
            present = search;
    }
    m_list.setPresent(present.search);
    Q_EMIT presentChanged(present.name);
}

void SearchKeeper::savePresent()
{
    if (m_presentQuery.isEmpty())
        return;
    m_library.saveSearch({ .name = nameFor(m_presentQuery), .query = m_presentQuery }, this,
                         [this](const Result<qint64> &saved) {
                             if (saved)
                                 m_toName = *saved;
                             else
                                 Q_EMIT failed(saved.error());
                         });
}

void SearchKeeper::list()
{
    m_library.listSearches(this, [this](const Result<QList<SavedSearch>> &searches) {
        if (!searches) {
            Q_EMIT failed(searches.error());
            return;
        }
        m_model.setSearches(*searches);
        showPresent();
        if (const qint64 search = std::exchange(m_toName, 0))
            m_list.editName(search);
    });
}

void SearchKeeper::count()
{
    if (m_counting) {
        m_countTimer.start();
        return;
    }
    if (m_model.rowCount() == 0 || m_library.folder().isEmpty())
        return;
    QList<Query> queries;
    for (const SavedSearch &search : m_model.searches())
        queries.append(parseQuery(search.query, koreanToday()));
    m_counting = true;
    m_library.countSearches(queries, this, [this](const Result<QList<MatchCount>> &counts) {
        m_counting = false;
        if (counts)
            m_model.setCounts(*counts);
        else
            Q_EMIT failed(counts.error());
        Q_EMIT settled();
    });
}

} // namespace newsfold
