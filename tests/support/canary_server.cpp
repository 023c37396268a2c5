// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary_server.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace newsfold {

CanaryServer::CanaryServer(QObject *parent)
    : QTcpServer(parent)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the canary cannot listen: %ls", qUtf16Printable(errorString()));
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString CanaryServer::base() const
{
    return u"http://127.0.0.1:%1"_s.arg(serverPort());
}

void CanaryServer::forget()
{
    m_connections = 0;
    m_requests.clear();
}

void CanaryServer::answer(QTcpSocket *socket)
{
    QByteArray head;
    while (socket->canReadLine())
        head += socket->readLine();
    m_requests += head;
    static const QByteArray picture
        = QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==");
    socket->write("HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\nConnection: close\r\nContent-Length: "
                  + QByteArray::number(picture.size()) + "\r\n\r\n" + picture);
    socket->disconnectFromHost();
}

} // namespace newsfold
