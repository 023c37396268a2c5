// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace newsfold {

/// Small widgets beside each other, in as many lines as they need; beyond some height it scrolls.
class FlowArea : public QScrollArea
{
    Q_OBJECT
public:
    FlowArea(int highest, QWidget *parent = nullptr); ///< `highest` in device-independent pixels

    /// Shows these in place of those before, which are deleted. Takes them over.
    void setWidgets(const QList<QWidget *> &widgets);
    const QList<QWidget *> &widgets() const { return m_widgets; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const int m_highest;
    QWidget *m_content;
    QList<QWidget *> m_widgets;
};

} // namespace newsfold
