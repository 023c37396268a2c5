// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "notebook_entry.h"
#include "window_settings.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace newsfold {

class Library;
class ListController;
class ListPane;
class ReadingActions;
class ReadingSession;
class TagTreeModel;
class WindowActions;
struct ListFilter;

/// The notebook: while it is shown, asks for what the reader wrote on the articles that the list's filter
/// finds, again when any of it changes, and opens the passages. Window's thread; everything given must
/// outlive it.
class NotebookController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        ListController &list;
        ListPane &pane;
        ReadingSession &session;
        const TagTreeModel &tags;
        const WindowActions &windowActions;
        const ReadingActions &readingActions;
        WindowSettings settings;
    };

    explicit NotebookController(const Parts &parts, QObject *parent = nullptr);

Q_SIGNALS:
    void message(const QString &text);
    void done(const QString &text); ///< a step of the journal was made
    void failed(const newsfold::Error &error);

private:
    void connectLibrary();
    void connectView();
    bool isShown() const;
    void showFilter(const ListFilter &filter);
    void ask(bool another);
    void refresh();
    void show(const QList<NotebookEntry> &entries, bool another);
    void open(const NotebookEntry &entry, bool edit);
    void remove(const NotebookEntry &entry);
    void copy(const NotebookEntry &entry);

    Parts m_parts;
    QTimer m_refreshTimer;
    QPointer<QWidget> m_cameFrom; // had the keyboard when the notebook was asked for by key
    bool m_wasShown = false;
    bool m_asking = false;
    bool m_another = false; // the awaited answer is to another question than the one shown
};

} // namespace newsfold
