// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notebook_entry.h"
#include "notebook_groups.h"
#include "query.h"
#include "tag_tree_model.h"

#include <QListView>

#include <optional>

namespace newsfold {

class NotebookDelegate;
class NotebookModel;

/// The list of what the reader wrote on many articles. Going to an entry, by key or click, opens it. Entries
/// that come and go leave the current one and those in view where they are. Window's thread.
class NotebookView : public QListView
{
    Q_OBJECT
public:
    explicit NotebookView(QWidget *parent = nullptr);

    NotebookModel *notebook() const { return m_model; }
    /// Another answer to the same question, or, `another`, to another one: then it is shown from the top.
    void setEntries(const QList<NotebookEntry> &entries, bool another);
    void setGrouping(NotebookGrouping grouping);
    void setQuery(const Query &query); ///< what it looks for is marked
    void setTagColours(const TagColours &colours);

    std::optional<NotebookEntry> current() const;
    void step(int by); ///< to the next entry, or the one before; opens it

Q_SIGNALS:
    void chosen(const newsfold::NotebookEntry &entry); ///< the reader went there
    void editWanted(const newsfold::NotebookEntry &entry);
    void removeWanted(const newsfold::NotebookEntry &entry);
    void copyWanted(const newsfold::NotebookEntry &entry);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;

private:
    void showMenu(QPoint at);

    NotebookModel *m_model;
    NotebookDelegate *m_delegate;
    bool m_telling = true; // that another entry became the current one
};

} // namespace newsfold
