// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "error.h"
#include "search_result.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace newsfold {

class ArticleListModel;
class Library;

/// Keeps the list's model answering one question: asks the library for the result and for the rows that are
/// looked at, and asks again when articles or their status change. Window's thread; both must outlive it.
class ResultFeed : public QObject
{
    Q_OBJECT
public:
    ResultFeed(Library &library, ArticleListModel &model, QObject *parent = nullptr);

    /// Another question: the list is reset when the answer is there. `tentative`: it comes while a word is
    /// being composed. That nothing is found is then told only if no other follows within a moment: mostly
    /// the next letter makes another syllable of it.
    void ask(const ArticleFilter &filter, bool tentative = false);
    const Query &query() const { return m_filter.query; } ///< what was typed, of the question asked last
    void refresh(); ///< the same question again; selection and scroll position stay
    /// The article being read: it stays in the list although it may not match any more. -1: none.
    void setKept(qint64 row) { m_kept = row; }

    bool isAnswering() const { return m_asking; } ///< the rows of the result are awaited
    bool isTelling() const { return m_telling; } ///< the details are
    bool isFetching() const { return !m_fetching.isEmpty(); }

    /// Where the next unread article after `position` is (-1: start at the top), around the end; -1 if there
    /// is none. Not answered when the list changes meanwhile.
    void findUnread(int position, std::function<void(int position)> answer);

Q_SIGNALS:
    void detailsKnown(const newsfold::ResultDetails &details); ///< of the result shown; follows resultShown()
    void resultShown(bool another); ///< the model has the answer; `another`: to another question than before
    void rowsShown(); ///< articles looked at have arrived
    void failed(const newsfold::Error &error);

private:
    void send();
    void fetch(const QList<qint64> &rows);
    void takeResult(const QList<qint64> &rows);
    void tell(const ResultDetails &details);
    void showNothing();
    QList<qint64> withKept(const QList<qint64> &rows) const;

    Library &m_library;
    ArticleListModel &m_model;
    ArticleFilter m_filter;
    qint64 m_kept = -1;
    bool m_asked = false; // there is a question
    bool m_another = false; // the awaited answer is to another question than the model's
    bool m_asking = false;
    bool m_telling = false; // what is told beside the rows is awaited
    bool m_again = false;
    bool m_tentative = false;
    QTimer m_nothing; // runs while it is kept back that nothing was found
    std::optional<ResultDetails> m_keptBack; // what was to be told of it
    QList<qint64> m_fetching;
    QList<qint64> m_waiting; // looked at meanwhile
};

} // namespace newsfold
