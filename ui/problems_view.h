// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace newsfold {

class ProblemListModel;

/// The files that could not be read fully, and why. Does not block the window; show with show().
class ProblemsView : public QDialog
{
    Q_OBJECT
public:
    ProblemsView(ProblemListModel *model, QWidget *parent);

    QTableView *table() const { return m_table; }
    void copySelectedPaths() const; ///< to the clipboard, one a line

private:
    void showCount();

    ProblemListModel *m_model;
    QLabel *m_heading;
    QTableView *m_table;
    QPushButton *m_copy;
};

} // namespace newsfold
