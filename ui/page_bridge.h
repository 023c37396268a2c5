// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace newsfold {

/// What the program's own script inside the page can call. Not reachable for the page itself.
class PageBridge : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    Q_INVOKABLE void reportPainted(int number) { Q_EMIT painted(number); }

Q_SIGNALS:
    void painted(int number);
};

} // namespace newsfold
