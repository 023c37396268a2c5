// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace newsfold {

class EmptyState;
class NotebookView;

/// The notebook, or a word on why it is empty. Window's thread.
class NotebookPane : public QStackedWidget
{
    Q_OBJECT
public:
    explicit NotebookPane(QWidget *parent = nullptr);

    /// Why there may be no entries.
    enum class Emptiness { Loading, NothingWritten, NothingMatches };

    NotebookView *view() const { return m_view; }
    void setEmptiness(Emptiness reason); ///< shown and hidden with the rows

Q_SIGNALS:
    void clearFiltersWanted();

private:
    void showRowsOrReason();

    NotebookView *m_view;
    EmptyState *m_empty;
};

} // namespace newsfold
