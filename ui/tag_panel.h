// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QSet>
#include <QWidget>

#include <optional>

class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace newsfold {

class ComposingLineEdit;
class TagTreeModel;
class TagTreeView;

/// The tags in the side bar: a click or Return narrows the list to one, with Ctrl to several; F2 renames,
/// Delete deletes, a menu has the rest; articles can be dropped on them. Not shown while there are none. What
/// the model is asked for comes as the model's signals.
class TagPanel : public QWidget
{
    Q_OBJECT
public:
    explicit TagPanel(TagTreeModel *model, QWidget *parent = nullptr);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded); ///< without foldingChanged()
    QStringList unfoldedTags() const; ///< by name
    void setUnfoldedTags(const QStringList &names); ///< without foldingChanged(); may come before the tags

    void focusFilter(); ///< unfolds the panel and opens the field above the tags
    QTreeView *tree() const;
    ComposingLineEdit *filterField() const { return m_filter; }
    void editName(const QString &tag); ///< opens its name for typing

Q_SIGNALS:
    void tagChosen(const QString &tag, bool together); ///< `together` with those that are chosen already
    void colourWanted(const QString &tag, std::optional<newsfold::HighlightColour> colour);
    void removeWanted(const QString &tag);
    void foldingChanged(); ///< by the reader

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTree();
    bool takeTreeKey(int key, Qt::KeyboardModifiers modifiers);
    bool takeFilterKey(int key);
    void applyFilter(const QString &text);
    void restoreUnfolded();
    void noteUnfolded(const QModelIndex &index, bool unfolded);
    void refresh(); ///< heading, field and height
    void showMenu(QPoint at);
    QString current() const; ///< name; empty: none

    TagTreeModel *m_model;
    QSortFilterProxyModel *m_found;
    QToolButton *m_heading;
    ComposingLineEdit *m_filter;
    TagTreeView *m_tree;
    QSet<QString> m_unfolded; ///< names, of tags that are not there at present as well
    QString m_placeName; ///< of the current row, across a reset
    int m_placeScroll = 0;
    bool m_folded = false;
    bool m_filterOpened = false;
    bool m_restoring = false;
};

} // namespace newsfold
