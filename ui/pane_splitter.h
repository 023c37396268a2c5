// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace newsfold {

/// Panes side by side, parted by a hair line that can be dragged from some pixels around it.
class PaneSplitter : public QSplitter
{
    Q_OBJECT
public:
    explicit PaneSplitter(QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace newsfold
