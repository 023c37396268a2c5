// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_watcher.h"

#include "made_up_article.h"

#include <QTemporaryDir>
#include <QTest>

#include <mutex>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestFolderWatcher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        writeFile(m_folder + u"/old.md"_s, "old");
        writeFile(m_folder + u"/sub/deep.md"_s, "deep");
        m_changes.clear();
        m_watcher = std::make_unique<FolderWatcher>(QFile::encodeName(m_folder), [this](const auto &change) {
            const std::lock_guard lock(m_mutex);
            m_changes.append(change);
        });
        QTRY_COMPARE(changes().size(), 1); // all is watched
    }

    void cleanup() { m_watcher.reset(); }

    void tellsWhatWasWritten()
    {
        writeFile(m_folder + u"/new.md"_s, "new");
        writeFile(m_folder + u"/sub/deep.md"_s, "changed");
        writeFile(m_folder + u"/picture.png"_s, "no article");
        writeFile(m_folder + u"/.hidden.md"_s, "hidden");
        QTRY_COMPARE(paths(), (QSet<QByteArray>{ "new.md", "sub/deep.md" }));
    }

    void tellsWhatWent()
    {
        QVERIFY(QFile::remove(m_folder + u"/old.md"_s));
        QTRY_COMPARE(paths(), QSet<QByteArray>{ "old.md" });
    }

    void tellsRenames()
    {
        QVERIFY(QFile::rename(m_folder + u"/old.md"_s, m_folder + u"/renamed.md"_s));
        QTRY_COMPARE(paths(), (QSet<QByteArray>{ "old.md", "renamed.md" }));
    }

    void watchesNewFolders()
    {
        QVERIFY(QDir().mkpath(m_folder + u"/2026-11-03"_s));
        QTRY_VERIFY(paths().contains("2026-11-03"));
        writeFile(m_folder + u"/2026-11-03/a.md"_s, "a");
        QTRY_VERIFY(paths().contains("2026-11-03/a.md"));
        QVERIFY(QDir().rename(m_folder + u"/2026-11-03"_s, m_folder + u"/later"_s));
        QTRY_VERIFY(paths().contains("later"));
        writeFile(m_folder + u"/later/b.md"_s, "b");
        QTRY_VERIFY(paths().contains("later/b.md"));
    }

    void gathersABurst()
    {
        for (int i = 0; i < 200; ++i)
            writeFile(m_folder + u"/burst-%1.md"_s.arg(i), "x");
        QTRY_COMPARE(paths().size(), 200);
        QVERIFY2(changes().size() < 20, qPrintable(QString::number(changes().size())));
    }

    void folderGoesAndComesBack()
    {
        const QString away = m_dir->filePath(u"away"_s);
        QVERIFY(QDir().rename(m_folder, away));
        QTRY_VERIFY(changes().last().folderGone);
        QVERIFY(QDir().rename(away, m_folder));
        QTRY_VERIFY_WITH_TIMEOUT(changes().last().everything, 10'000);
        writeFile(m_folder + u"/after.md"_s, "x");
        QTRY_VERIFY(paths().contains("after.md"));
    }

    void endsWhileWaiting()
    {
        QVERIFY(QDir(m_folder).removeRecursively());
        QTRY_VERIFY(changes().last().folderGone);
        m_watcher.reset(); // must not hang
    }

private:
    QList<FolderWatcher::Change> changes()
    {
        const std::lock_guard lock(m_mutex);
        return m_changes;
    }

    QSet<QByteArray> paths()
    {
        QSet<QByteArray> all;
        for (const auto &change : changes())
            all.unite({ change.paths.begin(), change.paths.end() });
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    std::mutex m_mutex;
    QList<FolderWatcher::Change> m_changes;
    std::unique_ptr<FolderWatcher> m_watcher;
};

QTEST_GUILESS_MAIN(TestFolderWatcher)
#include "tst_folder_watcher.moc"
