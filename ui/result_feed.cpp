// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_feed.h"

#include "article_list_model.h"
#include "library.h"

#include <algorithm>
#include <vector>

namespace newsfold {

using namespace std::chrono_literals;

ResultFeed::ResultFeed(Library &library, ArticleListModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    connect(&model, &ArticleListModel::rowsWanted, this, [this](const QList<qint64> &rows) {
        if (m_fetching.isEmpty()) {
            fetch(rows);
            return;
        }
        // What was passed in a fast scroll is asked for again if it is looked at again.
        if (!m_waiting.isEmpty())
            m_model.invalidate(m_waiting);
        m_waiting = rows;
    });
    connect(&library, &Library::statusChanged, this,
            [this](const QList<qint64> &rows) { m_model.invalidate(rows); });
    m_nothing.setSingleShot(true);
    m_nothing.setInterval(400ms); // longer than between two letters
    connect(&m_nothing, &QTimer::timeout, this, &ResultFeed::showNothing);
}

void ResultFeed::ask(const ArticleFilter &filter, bool tentative)
{
    m_tentative = tentative;
    m_nothing.stop();
    m_keptBack.reset();
    m_filter = filter;
    m_asked = true;
    m_another = true;
    send();
}

void ResultFeed::refresh()
{
    if (!m_asked)
        return;
    // One at a time: questions that interrupt each other would never be answered while a folder is being
    // read.
    if (m_asking || m_telling)
        m_again = true;
    else
        send();
}

void ResultFeed::findUnread(int position, std::function<void(int)> answer)
{
    if (m_asking)
        return;
    for (int i = position + 1; i < m_model.rowCount(); ++i) {
        const ArticleRow *article = m_model.article(i);
        if (!article)
            break;
        if (!article->read) {
            answer(i);
            return;
        }
    }
    ArticleFilter unread = m_filter;
    unread.read = false;
    m_library.findArticles(
        unread, this, [this, position, answer = std::move(answer)](Result<QList<qint64>> found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            const qint64 highest = found->isEmpty() ? -1 : *std::ranges::max_element(*found);
            std::vector<bool> unread(std::size_t(highest + 1));
            for (const qint64 row : std::as_const(*found))
                unread[std::size_t(row)] = true;
            const QList<qint64> &shown = m_model.result();
            const auto isUnread
                = [&](qint64 row) { return row >= 0 && row <= highest && unread[std::size_t(row)]; };
            const auto after = std::find_if(shown.cbegin() + std::min<qsizetype>(position + 1, shown.size()),
                                            shown.cend(), isUnread);
            const auto any = after != shown.cend() ? after : std::ranges::find_if(shown, isUnread);
            answer(any == shown.cend() ? -1 : int(any - shown.cbegin()));
        });
}

void ResultFeed::send()
{
    m_asking = true;
    m_again = false;
    const auto found = [this](Result<QList<qint64>> rows) {
        if (rows && rows->isEmpty() && m_tentative && m_another && m_model.rowCount() > 0) {
            m_nothing.start(); // until then it is as if the answer were not there
            return;
        }
        m_asking = false;
        if (rows)
            takeResult(*rows);
        else {
            m_telling = false; // nothing is told of what was not found
            Q_EMIT failed(rows.error());
            if (m_again)
                send();
        }
    };
    // Asked again only after all is told: a question interrupts what is still to come of the one before.
    const auto told = [this](Result<ResultDetails> details) {
        m_telling = false;
        if (details)
            tell(*details);
        else if (details.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(details.error());
        if (m_again && !m_asking)
            send();
    };
    m_telling = true;
    m_library.search(m_filter, this, found, told);
}

void ResultFeed::tell(const ResultDetails &details)
{
    if (m_nothing.isActive())
        m_keptBack = details;
    else
        Q_EMIT detailsKnown(details);
}

void ResultFeed::showNothing()
{
    m_asking = false;
    takeResult({});
    if (const auto details = std::exchange(m_keptBack, std::nullopt))
        Q_EMIT detailsKnown(*details);
    if (m_again && !m_telling)
        send();
}

void ResultFeed::takeResult(const QList<qint64> &rows)
{
    const bool another = std::exchange(m_another, false);
    if (another) {
        m_waiting.clear();
        m_model.invalidate(); // other words match in a row that is known already
        m_model.resetResult(rows);
    } else {
        // What is known of a row may have changed with its file.
        m_model.invalidate();
        m_model.refreshResult(withKept(rows));
    }
    Q_EMIT resultShown(another);
}

QList<qint64> ResultFeed::withKept(const QList<qint64> &rows) const
{
    const QList<qint64> &before = m_model.result();
    qsizetype at = m_kept < 0 ? -1 : before.indexOf(m_kept);
    if (at < 0 || rows.contains(m_kept))
        return rows;
    // After the nearest one above it that is still there.
    constexpr qsizetype near = 200;
    QList<qint64> kept = rows;
    for (qsizetype i = at - 1; i >= std::max<qsizetype>(0, at - near); --i) {
        const qsizetype neighbour = rows.indexOf(before[i]);
        if (neighbour >= 0) {
            kept.insert(neighbour + 1, m_kept);
            return kept;
        }
    }
    kept.insert(std::min(at, rows.size()), m_kept);
    return kept;
}

void ResultFeed::fetch(const QList<qint64> &rows)
{
    m_fetching = rows;
    m_library.fetchRows(rows, m_filter.query, this, [this](Result<QList<ArticleRow>> articles) {
        m_fetching.clear();
        if (articles)
            m_model.setRows(*articles);
        else
            Q_EMIT failed(articles.error());
        if (!m_waiting.isEmpty())
            fetch(std::exchange(m_waiting, {}));
        if (articles)
            Q_EMIT rowsShown();
    });
}

} // namespace newsfold
