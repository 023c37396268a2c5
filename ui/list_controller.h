// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "list_filter.h"
#include "search_result.h"
#include "window_settings.h"

#include <QObject>
#include <QTimer>

namespace newsfold {

class ArticleListModel;
class Library;
class ListPane;
class PublisherListModel;
class ReadingActions;
class ResultFeed;
class SideBar;
class WindowActions;

/// What is listed and which article of it is current: joins the side bar's and the filter bar's choices to a
/// question, and moves through the answer. Window's thread; everything given must outlive it.
class ListController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        ArticleListModel &articles;
        PublisherListModel &publishers;
        SideBar &sideBar;
        ListPane &pane;
        const WindowActions &windowActions;
        const ReadingActions &readingActions;
        WindowSettings settings;
    };

    explicit ListController(const Parts &parts, QObject *parent = nullptr);

    void startFolder(); ///< the library has another folder: everything is listed, the first article is chosen
    void setFilter(const ListFilter &filter);
    void setComposedFilter(const ListFilter &filter); ///< what is searched is still being composed
    /// Goes to a view, with what the list is narrowed to; a saved search is left for it.
    void chooseView(LibraryView view);
    /// What is listed is this saved search: its name is shown, and no view is marked. Empty: none.
    void setSearchName(const QString &name);
    const ListFilter &filter() const { return m_filter; }
    const Query &query() const; ///< what was typed, understood
    /// The article in the reading pane: it is found again in another result, and stays in this one. -1: none.
    void setReading(qint64 row);
    /// Reads an article that need not be in the list; if it is, it becomes the current one there.
    void openArticle(qint64 row);
    /// Whether the list shows the answer to its question, rows included, and nothing more is expected.
    bool isSettled() const;

    /// Gives the keyboard to the first article, or to the chosen one if it is in sight, once the question is
    /// answered; nothing happens if nothing is found or another question is asked meanwhile.
    void enterRows();
    void goToNext();
    void goToPrevious();
    void goToNextUnread();

Q_SIGNALS:
    void filterChanged(const newsfold::ListFilter &filter);
    void detailsKnown(const newsfold::ResultDetails &details); ///< of what is listed
    void articleChosen(qint64 row);
    void settled(); ///< isSettled() may have become true
    void message(const QString &text);
    void failed(const newsfold::Error &error);

private:
    void connectLibrary();
    void connectChoices();
    void apply(const ListFilter &filter, bool composing);
    void takeResult(bool another);
    void chooseFirst();
    void showFilter();
    void showSource();
    void showEmptiness();
    void waitForTomorrow();

    Parts m_parts;
    ResultFeed *m_feed;
    ListFilter m_filter;
    QString m_searchName;
    QString m_shownQuery; // what the list was narrowed to last
    qint64 m_reading = -1;
    bool m_firstWanted = false; // the first article of a folder is still to be chosen
    bool m_entering = false; // the rows of the present question are to get the keyboard
    bool m_filling = false; // the index of the folder began empty and is being made
    bool m_indexing = false;
    bool m_folderMissing = false;
    QTimer m_midnight;
};

} // namespace newsfold
