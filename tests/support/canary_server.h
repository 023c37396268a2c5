// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace newsfold {

/// A web server on this machine that hostile articles try to reach: it counts every connection, remembers
/// every request line, and answers each with a tiny picture.
class CanaryServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit CanaryServer(QObject *parent = nullptr);

    QString base() const; ///< `http://127.0.0.1:PORT`
    int connections() const { return m_connections; }
    const QList<QByteArray> &requests() const { return m_requests; } ///< request heads, whole
    void forget();

private:
    void answer(QTcpSocket *socket);

    int m_connections = 0;
    QList<QByteArray> m_requests;
};

} // namespace newsfold
