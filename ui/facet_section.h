// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facet_list_model.h"

#include <QWidget>

class QSortFilterProxyModel;
class QToolButton;

namespace newsfold {

class ComposingLineEdit;
class FacetList;

/// One facet in the side bar: a heading that folds it, its most frequent values, and a button that opens all
/// of them with a search field. Not shown while there is nothing to show.
class FacetSection : public QWidget
{
    Q_OBJECT
public:
    explicit FacetSection(FacetKind kind, QWidget *parent = nullptr);

    FacetListModel *model() const { return m_model; }
    void setCounts(const QList<FacetCount> &counts);
    void setActive(const QStringList &values);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded); ///< without foldedChanged()

    FacetList *list() const { return m_list; }
    QToolButton *heading() const { return m_heading; }
    QToolButton *moreButton() const { return m_more; }
    ComposingLineEdit *searchField() const { return m_search; }

Q_SIGNALS:
    void foldedChanged(bool folded); ///< by the reader

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAll(bool all);
    void refresh(); ///< heading, button and height, after rows have changed
    void rememberPlace();
    void restorePlace();

    const QString m_title;
    FacetListModel *m_model;
    QSortFilterProxyModel *m_found;
    QToolButton *m_heading;
    ComposingLineEdit *m_search;
    FacetList *m_list;
    QToolButton *m_more;
    bool m_folded = false;
    bool m_all = false;
    QString m_placeValue; ///< of the current row, across a reset; null: there was none
    int m_placeScroll = 0;
};

} // namespace newsfold
