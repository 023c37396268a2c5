// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_scanner.h"

#include "made_up_article.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestFolderScanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("article");
        QTest::newRow("md") << "a.md"_ba << true;
        QTest::newRow("txt") << "a.TXT"_ba << true;
        QTest::newRow("markdown") << "a.b.Markdown"_ba << true;
        QTest::newRow("hidden") << ".a.md"_ba << false;
        QTest::newRow("html") << "a.html"_ba << false;
        QTest::newRow("none") << "md"_ba << false;
        QTest::newRow("editor's backup") << "a.md~"_ba << false;
        QTest::newRow("only a suffix") << ".md"_ba << false;
    }

    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, article);
        QCOMPARE(isArticleName(name), article);
    }

    void walksInOrder()
    {
        for (const char *path :
             { "b.md", "a/z.txt", "a/b/c.markdown", "a.md", "a/.hidden.md", ".git/x.md", "picture.png" })
            writeFile(m_dir->filePath(QString::fromLatin1(path)), "x");
        QCOMPARE(paths(), (QList<QByteArray>{ "a.md", "a/b/c.markdown", "a/z.txt", "b.md" }));
        const auto below = scanFolder(QFile::encodeName(m_dir->path()), "a");
        QVERIFY(below);
        QCOMPARE(below->files.size(), 2);
        QCOMPARE(below->files.first().path, "a/b/c.markdown"_ba);
    }

    void knowsSizeAndTime()
    {
        writeFile(m_dir->filePath(u"a.md"_s), "12345");
        const QByteArray folder = QFile::encodeName(m_dir->path());
        const timespec times[] = { { 1, 0 }, { 1'700'000'000, 123'456'789 } };
        QCOMPARE(utimensat(AT_FDCWD, (folder + "/a.md").constData(), times, 0), 0);
        const FileEntry expected{ "a.md", 5, 1'700'000'000'123'456'789 };
        QVERIFY(scanFolder(folder)->files.first() == expected);
        QVERIFY(*statArticleFile(folder, "a.md") == expected);
        QVERIFY(!statArticleFile(folder, "none.md"));
    }

    void tellsWhatIsNoFile()
    {
        const QByteArray folder = QFile::encodeName(m_dir->path());
        writeFile(m_dir->filePath(u"real.md"_s), "x");
        QVERIFY(QDir().mkpath(m_dir->filePath(u"folder.md"_s)));
        QCOMPARE(mkfifo((folder + "/fifo.md").constData(), 0600), 0);
        const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{ AF_UNIX, {} };
        qstrncpy(address.sun_path, (folder + "/socket.md").constData(), sizeof address.sun_path);
        QCOMPARE(bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
        // Loops, a folder outside, and a file outside: only the last is an article.
        QTemporaryDir outside;
        writeFile(outside.filePath(u"out.md"_s), "x");
        const QByteArray away = QFile::encodeName(outside.path());
        QCOMPARE(symlink(folder.constData(), (folder + "/loop").constData()), 0);
        QCOMPARE(symlink(".", (folder + "/dot").constData()), 0);
        QCOMPARE(symlink(away.constData(), (folder + "/away").constData()), 0);
        QCOMPARE(symlink((away + "/out.md").constData(), (folder + "/link.md").constData()), 0);
        QCOMPARE(symlink((folder + "/fifo.md").constData(), (folder + "/link-fifo.md").constData()), 0);
        QCOMPARE(symlink("/dev/null", (folder + "/link-device.md").constData()), 0);
        QCOMPARE(symlink("nowhere", (folder + "/dangling.md").constData()), 0);
        QCOMPARE(symlink("real.md/below", (folder + "/through.md").constData()), 0);
        QCOMPARE(symlink("self.md", (folder + "/self.md").constData()), 0);
        QCOMPARE(symlink(away.constData(), (folder + "/away.md").constData()), 0);
        QCOMPARE(symlink("nowhere", (folder + "/no-article").constData()), 0);
        const auto listing = scanFolder(folder);
        close(descriptor);
        QVERIFY(listing);
        QCOMPARE(paths(), (QList<QByteArray>{ "link.md", "real.md" }));
        QMap<QByteArray, QString> told;
        for (const auto &[path, message] : listing->problems)
            told.insert(path, message);
        QCOMPARE(told.size(), listing->problems.size());
        const QString special = u"It is a pipe, a socket or a device, which is not read."_s;
        const QString toSpecial = u"It is a link to a pipe, a socket or a device, which is not read."_s;
        const QString dangling = u"It is a link to a file that is not there."_s;
        QCOMPARE(told,
                 (QMap<QByteArray, QString>{
                     { "dangling.md", dangling },
                     { "fifo.md", special },
                     { "link-device.md", toSpecial },
                     { "link-fifo.md", toSpecial },
                     { "self.md", u"It is a link that leads back to itself."_s },
                     { "socket.md", special },
                     { "through.md", dangling },
                 }));
    }

    void keepsOddNames()
    {
        const QByteArray folder = QFile::encodeName(m_dir->path());
        const QByteArray odd = "\xff\xfe line\nbreak.md";
        FILE *file = fopen((folder + '/' + odd).constData(), "w");
        QVERIFY(file);
        fclose(file);
        QCOMPARE(paths(), QList<QByteArray>{ odd });
    }

    void saysWhatItCannotRead()
    {
        if (geteuid() == 0)
            QSKIP("root reads everything: run as an ordinary user");
        writeFile(m_dir->filePath(u"locked/a.md"_s), "x");
        writeFile(m_dir->filePath(u"b.md"_s), "x");
        const QByteArray locked = QFile::encodeName(m_dir->filePath(u"locked"_s));
        QCOMPARE(chmod(locked.constData(), 0), 0);
        const auto listing = scanFolder(QFile::encodeName(m_dir->path()));
        const auto inside = scanFolder(locked);
        chmod(locked.constData(), 0700);
        QVERIFY(listing);
        QCOMPARE(listing->files.size(), 1);
        QCOMPARE(listing->problems.size(), 1);
        QCOMPARE(listing->problems.first().first, "locked"_ba);
        QCOMPARE(inside.error().code, ErrorCode::Unreadable);
        QVERIFY(inside.error().message.contains(u"locked"));
    }

    void folderThatIsNotThere()
    {
        const auto listing = scanFolder(QFile::encodeName(m_dir->filePath(u"none"_s)));
        QVERIFY(!listing);
        QCOMPARE(listing.error().code, ErrorCode::NotFound);
        QVERIFY(!listing.error().hint.isEmpty());
    }

    void stops()
    {
        writeFile(m_dir->filePath(u"a.md"_s), "x");
        std::stop_source stop;
        stop.request_stop();
        const auto listing = scanFolder(QFile::encodeName(m_dir->path()), {}, {}, stop.get_token());
        QCOMPARE(listing.error().code, ErrorCode::Cancelled);
    }

private:
    QList<QByteArray> paths()
    {
        QList<QByteArray> paths;
        const auto listing = scanFolder(QFile::encodeName(m_dir->path()));
        for (const auto &file : listing->files)
            paths.append(file.path);
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestFolderScanner)
#include "tst_folder_scanner.moc"
