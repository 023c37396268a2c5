// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query_completion.h"

#include <QFrame>
#include <QPointer>

#include <optional>

class QListView;
class QStandardItemModel;

namespace newsfold {

/// Offers completions below a line (above it where there is more room) that keeps the focus, and with it its
/// input method. It is a part of the
/// line's window, not a window of its own; it closes when the line loses the focus, on a click elsewhere and
/// when the window changes its size. Keys come from the line's owner.
class CompletionPopup : public QFrame
{
    Q_OBJECT
public:
    /// Hidden at first. Whoever shows it owns it: its window may delete it earlier (see QPointer).
    explicit CompletionPopup(QWidget *line);

    /// Opens, or replaces what is offered; what is selected stays so if it is still there. Closes if there
    /// are no items.
    void offer(const QList<CompletionItem> &items);
    bool isOpen() const { return isVisible(); }

    void moveSelection(int steps); ///< over the ends to the line itself, which is no selection
    std::optional<CompletionItem> selected() const;
    std::optional<CompletionItem> best() const; ///< selected, or the first one

Q_SIGNALS:
    void chosen(const newsfold::CompletionItem &item); ///< with the mouse

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
    void announceSelection();

    QPointer<QWidget> m_line;
    QList<CompletionItem> m_items;
    QStandardItemModel *m_model;
    QListView *m_list;
};

} // namespace newsfold
