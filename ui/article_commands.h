// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status_change.h"

#include <QList>
#include <QObject>
#include <QPoint>

class QMainWindow;

namespace newsfold {

class ArticleListModel;
class ArticleListView;
class ReadingActions;
class ReadingPane;
class ReadingSession;
class StatusMarker;
class TagEditing;
struct ArticleRow;

/// Reading, starring and tagging by hand: of the articles selected in the list, or of the one being read.
/// Window's thread; all parts must outlive it.
class ArticleCommands : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QMainWindow &window;
        ReadingActions &actions;
        ArticleListModel &articles;
        ArticleListView &list;
        ReadingPane &pane;
        ReadingSession &session;
        StatusMarker &marker;
        TagEditing &tagEditing;
    };

    explicit ArticleCommands(const Parts &parts, QObject *parent = nullptr);

private:
    const ArticleRow *readingArticle() const;
    /// Several selected articles go together; otherwise it is the one being read.
    QList<qint64> chosenRows() const;
    void mark(StatusChange change);
    void editTags();
    void showMenu(QPoint at);

    const Parts m_parts;
};

} // namespace newsfold
