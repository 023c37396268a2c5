// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "state_change.h"
#include "tag_tree_model.h"

#include <QObject>
#include <QTimer>

class QSettings;

namespace newsfold {

class Library;
class ListController;
class TagPanel;

/// The tag pane: keeps its tags up to date, narrows the list to those that are chosen, and changes them as
/// the reader asks, with a question before many articles are touched. Window's thread; everything given must
/// outlive it.
class TagController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        TagTreeModel &tags;
        TagPanel &panel;
        ListController &list;
        QSettings &settings; ///< remembers what is folded
    };

    explicit TagController(const Parts &parts, QObject *parent = nullptr);

    /// Puts tags on articles and takes others off; done() or failed() follows.
    void tag(const QList<qint64> &rows, const QStringList &add, const QStringList &remove);

Q_SIGNALS:
    void tagsShown(); ///< the model has other tags, colours or counts
    void done(const newsfold::JournalStep &step);
    void unchanged(); ///< there was nothing to do
    void failed(const newsfold::Error &error);

private:
    void list();
    void choose(const QString &tag, bool together);
    void change(const StateChange &change);
    void rename(const QString &from, const QString &to);
    void remove(const QString &tag);
    void ask(const QString &question, const QString &detail, const QString &yes, const StateChange &change);
    void rememberFolding();

    Parts m_parts;
    QTimer m_listTimer;
    bool m_listing = false;
    bool m_listAgain = false;
};

} // namespace newsfold
