// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"

#include <QAbstractButton>

#include <optional>

namespace newsfold {

/// A tag of some articles, or of all that are being edited. Its cross, Space and Delete ask to take it off;
/// a click on one that not all have asks to give it to the others as well.
class TagChip : public QAbstractButton
{
    Q_OBJECT
public:
    /// `articles` of `all` have it.
    TagChip(const QString &tag, std::optional<HighlightColour> colour, int articles, int all,
            QWidget *parent);

    QString tag() const { return m_tag; }
    bool isOnAll() const { return m_onAll; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeWanted(const QString &tag);
    void completeWanted(const QString &tag);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect crossRect() const;

    const QString m_tag;
    const std::optional<HighlightColour> m_colour;
    const bool m_onAll;
    bool m_onCross = true; ///< where the present click began; keys mean the cross
};

} // namespace newsfold
