// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_content.h"

#include "made_up_article.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestFileContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads()
    {
        writeFile(m_dir.filePath(u"a.md"_s), QByteArrayLiteral("본문\0x"));
        QCOMPARE(readFile(path("a.md")).value(), QByteArrayLiteral("본문\0x"));
        writeFile(m_dir.filePath(u"empty.md"_s), "");
        QCOMPARE(readFile(path("empty.md")).value(), QByteArray());
    }

    void readsFilesThatSayTheyAreEmpty()
    {
        // The kernel's own files have no size: what read() gives counts.
        const auto bytes = readFile("/proc/self/status");
        QVERIFY(bytes);
        QVERIFY(bytes->size() > 100);
    }

    void refuses()
    {
        QCOMPARE(readFile(path("none.md")).error().code, ErrorCode::NotFound);
        QCOMPARE(mkfifo(path("fifo.md").constData(), 0600), 0);
        QCOMPARE(readFile(path("fifo.md")).error().code, ErrorCode::Unreadable);
        QCOMPARE(readFile(QFile::encodeName(m_dir.path())).error().code, ErrorCode::Unreadable);
    }

    void refusesAGigabyteAtOnce()
    {
        writeFile(m_dir.filePath(u"big.md"_s), "x");
        QCOMPARE(truncate(path("big.md").constData(), 1LL << 30), 0);
        const auto refused = readFile(path("big.md"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(refused.error().message.contains(u"1024 MB"));
        QVERIFY(refused.error().message.contains(u"big.md"));
        QVERIFY(!refused.error().hint.isEmpty());
        const auto listed = readListedFile(path("big.md"));
        QCOMPARE(listed.error().code, ErrorCode::TooLarge);
        QVERIFY(!listed.error().message.contains(u"big.md"));
    }

    void refusesWithoutPermission()
    {
        if (geteuid() == 0)
            QSKIP("root reads everything: run as an ordinary user");
        writeFile(m_dir.filePath(u"locked.md"_s), "x");
        QCOMPARE(chmod(path("locked.md").constData(), 0), 0);
        const auto refused = readFile(path("locked.md"));
        QCOMPARE(refused.error().code, ErrorCode::Unreadable);
        QVERIFY(!refused.error().hint.isEmpty());
    }

private:
    QByteArray path(const char *name) const
    {
        return QFile::encodeName(m_dir.filePath(QString::fromLatin1(name)));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestFileContent)
#include "tst_file_content.moc"
