// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QFrame>

#include <optional>

class QToolButton;

namespace newsfold {

class ReadingActions;

/// A small bar beside a selection or a highlight: five colours, note, copy, and for a highlight, remove. It
/// lies over its parent, never takes the keyboard, and triggers the actions whose keys do the same.
class SelectionBar : public QFrame
{
    Q_OBJECT
public:
    /// The bar is hidden at first. `actions` must outlive it.
    SelectionBar(const ReadingActions &actions, QWidget *parent);

    /// Shows the bar above `passage` (in the parent's coordinates), else below it, else at the parent's
    /// bottom: over the passage only where that leaves no room. Hides it if the passage is out of sight.
    void showBeside(const QRect &passage);
    /// The colour of the highlight it is shown for; nothing for a selection.
    void setColour(std::optional<HighlightColour> colour);

Q_SIGNALS:
    void copyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton();
    void addAction(QAction *action);
    void applyColours();

    QList<QToolButton *> m_colours; // in the order of highlightColours
    QToolButton *m_remove = nullptr;
};

} // namespace newsfold
