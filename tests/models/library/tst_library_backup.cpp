// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"
#include "state_restore.h"
#include "store.h"

#include "made_up_article.h"

#include <QDateTime>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Backups through the door, and a window that goes on without a state.
class TestLibraryBackup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        m_paths.folder = m_dir->filePath(u"library"_s);
        for (const auto &id : { "900_1", "900_2" })
            writeFile(m_folder + u'/' + QString::fromLatin1(id) + u".md"_s,
                      MadeUpArticle{ .id = id }.bytes());
    }

    void cleanup() { m_library.reset(); }

    void readsOnUntilTheReaderChooses()
    {
        const QString backup = m_paths.backups() + u"/state-20260102-030405.sqlite"_s;
        {
            auto store = Store::open(m_paths).value();
            QVERIFY(store.mark({ u"900_1"_s }, { .read = true, .starred = true }));
            QVERIFY(QDir(m_paths.backups()).removeRecursively()); // of the empty state, a moment ago
            QVERIFY(QDir().mkpath(m_paths.backups()));
            QVERIFY(store.state().backUpTo(backup));
        }
        damage();
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy failed(m_library.get(), &Library::failed);
        QSignalSpy usable(m_library.get(), &Library::stateUsable);
        std::optional<StateTrouble> told;
        connect(m_library.get(), &Library::stateUnusable, this,
                [&](const StateTrouble &trouble) { told = trouble; });
        openFolder();
        QVERIFY(told && told->replaceable && told->backup);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(find({}).size(), 2);
        const auto refused = ask<StatusOutcome>(
            [&](auto answer) { m_library->mark(find({}), { .read = true }, this, answer); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);

        QSignalSpy status(m_library.get(), &Library::statusChanged);
        QSignalSpy annotations(m_library.get(), &Library::annotationsChanged);
        const auto restored
            = ask<RestoreOutcome>([&](auto answer) { m_library->restore(told->backup->path, this, answer); });
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
        QTRY_COMPARE(usable.size(), 1);
        QVERIFY(annotations.size() == 1 && annotations[0][0].toStringList().isEmpty());
        QCOMPARE(status.size(), 1);
        QCOMPARE(find({ .starred = true }).size(), 1);
        QVERIFY(ask<StatusOutcome>(
            [&](auto answer) { m_library->mark(find({}), { .read = true }, this, answer); }));
    }

    void startsAnew()
    {
        QVERIFY(QDir().mkpath(m_paths.folder));
        damage();
        m_library = std::make_unique<Library>(m_paths);
        openFolder();
        const auto started = ask<QString>([&](auto answer) { m_library->startAnew(this, answer); });
        QVERIFY(started && QFile::exists(*started));
        QVERIFY(ask<StatusOutcome>(
            [&](auto answer) { m_library->mark(find({}), { .read = true }, this, answer); }));
    }

    void seesTheCommandLinesRestore()
    {
        m_library = std::make_unique<Library>(m_paths);
        openFolder();
        const QString backup = m_dir->filePath(u"backup.sqlite"_s);
        const auto saved
            = ask<BackupDescription>([&](auto answer) { m_library->backUp(backup, this, answer); });
        QVERIFY(saved);
        QVERIFY(ask<StatusOutcome>(
            [&](auto answer) { m_library->mark(find({}), { .read = true }, this, answer); }));
        const auto described
            = ask<BackupDescription>([&](auto answer) { m_library->describeBackup(backup, this, answer); });
        QVERIFY(described && described->lost);
        QCOMPARE(described->lost->marked, 2);
        QVERIFY(inWords(*described).contains(u"2 "));
        QVERIFY(inWords(BackupDescription{ .madeAt = QDateTime::currentMSecsSinceEpoch() })
                    .contains(u"(just now)"));

        QSignalSpy status(m_library.get(), &Library::statusChanged);
        QVERIFY(restoreState(backup, m_paths.state()));
        QTRY_COMPARE_WITH_TIMEOUT(status.size(), 1, 10'000);
        QCOMPARE(status[0][0].value<QList<qint64>>().size(), 2);
        QCOMPARE(find({ .read = true }).size(), 0);
    }

    void seesARestoreOfADamagedState()
    {
        m_library = std::make_unique<Library>(m_paths);
        const QString backup = m_dir->filePath(u"backup.sqlite"_s);
        {
            auto store = Store::open(m_paths).value();
            QVERIFY(store.mark({ u"900_2"_s }, { .starred = true }));
            QVERIFY(store.state().backUpTo(backup));
        }
        damage();
        openFolder();
        QSignalSpy usable(m_library.get(), &Library::stateUsable);
        QVERIFY(restoreState(backup, m_paths.state()));
        QTRY_COMPARE_WITH_TIMEOUT(usable.size(), 1, 10'000);
        QCOMPARE(find({ .starred = true }).size(), 1);
    }

private:
    void damage() const
    {
        for (const QString &suffix : { u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.state() + suffix);
        writeFile(m_paths.state(), QByteArray(8192, 'x'));
    }

    void openFolder()
    {
        QSignalSpy opened(m_library.get(), &Library::opened);
        QSignalSpy upToDate(m_library.get(), &Library::upToDate);
        m_library->open();
        QTRY_COMPARE(opened.size(), 1);
        m_library->openFolder(m_folder);
        QTRY_VERIFY_WITH_TIMEOUT(!upToDate.isEmpty(), 20'000);
    }

    template <typename T, typename Ask> Result<T> ask(Ask question)
    {
        std::optional<Result<T>> got;
        question([&](Result<T> result) { got = std::move(result); });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 20'000))
            qFatal("no answer");
        return *got;
    }

    QList<qint64> find(const ArticleFilter &filter)
    {
        return ask<QList<qint64>>([&](auto answer) { m_library->findArticles(filter, this, answer); })
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestLibraryBackup)
#include "tst_library_backup.moc"
