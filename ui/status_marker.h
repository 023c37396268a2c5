// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"

#include <QList>
#include <QObject>

namespace newsfold {

/// Marks articles. A change is announced when it is on disk. Window's thread.
class StatusMarker : public QObject
{
    Q_OBJECT
public:
    explicit StatusMarker(Library &library, QObject *parent = nullptr);

    void markUnasked(const QList<qint64> &rows, StatusChange change); ///< nobody waits to hear of it
    void mark(const QList<qint64> &rows, StatusChange change);

Q_SIGNALS:
    void marked(qsizetype asked, qsizetype changed, newsfold::StatusChange change);
    void failed(const newsfold::Error &error);

private:
    Library &m_library;
};

} // namespace newsfold
