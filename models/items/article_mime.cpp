// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_mime.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>

namespace newsfold {

std::unique_ptr<QMimeData> articleMimeData(const QList<qint64> &rows)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << QCoreApplication::applicationPid() << rows;
    auto data = std::make_unique<QMimeData>();
    data->setData(articleMimeType, bytes);
    return data;
}

bool hasArticles(const QMimeData &data)
{
    return data.hasFormat(articleMimeType);
}

QList<qint64> articlesIn(const QMimeData &data)
{
    QDataStream stream(data.data(articleMimeType));
    qint64 process = 0;
    stream >> process;
    if (stream.status() != QDataStream::Ok || process != QCoreApplication::applicationPid())
        return {};
    QList<qint64> rows;
    stream >> rows;
    return stream.status() == QDataStream::Ok ? rows : QList<qint64>();
}

} // namespace newsfold
