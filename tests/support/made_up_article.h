// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTest>

namespace newsfold::test {

/// A file in the crawler's format, with text of our own.
struct MadeUpArticle
{
    QByteArray id = "900_0000000001";
    QByteArray title = "등대 도서관이 다시 문을 연다";
    QByteArray publisher = "새벽일보";
    QByteArray author = "한가람 기자(garam@example.com)";
    QByteArray publishedAt = "2026-11-03 00:00";
    QByteArray crawledAt = "2026-11-03 07:10:02";
    QByteArray body = "섬마을의 등대 도서관이 겨울을 앞두고 다시 문을 연다.주민들은 책장을 손수 고쳤다. "
                      "첫날에는 낭독회가 열린다.";

    QByteArray bytes() const
    {
        return "---\nid: " + id + "\ntitle: \"" + title + "\"\ncategory: \npublisher: " + publisher
            + "\nauthor: \n\t\t\n\t\t\t" + author + "\n\t\t\n\t\npublished_at: " + publishedAt
            + "\ncrawled_at: " + crawledAt + "\nurl: https://news.example.com/article/" + id
            + "\noid: 900\naid: 1\ncontent_hash: 00\n---\n\n# " + title + "\n\n**" + publisher + "** | "
            + publishedAt + " | \n\n---\n\n" + body + "\n\n---\n\n*Crawled at: " + crawledAt
            + "*\n*Source: [원문 보기](https://news.example.com/article/" + id + ")*\n";
    }
};

inline void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace newsfold::test
