// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_splitter.h"

#include "palette_style.h"

#include <QPainter>

namespace newsfold {

namespace {

class HairLine : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), style::separator(palette()));
    }
};

} // namespace

PaneSplitter::PaneSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(1); // the splitter widens the handle's sensitive area by itself
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new HairLine(orientation(), this);
}

} // namespace newsfold
