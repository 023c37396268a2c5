// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_backup.h"
#include "state_database.h"
#include "state_reader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

struct Status
{
    bool read = false;
    bool starred = false;

    friend bool operator==(const Status &, const Status &) = default;
};

Status statusOf(StateDatabase &state, const QString &key)
{
    const ArticleState of = state.articleStates({ key }).value().first();
    return { of.read, of.starred };
}

Status statusOf(StateDatabase &&state, const QString &key)
{
    return statusOf(state, key);
}

} // namespace

class TestState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"state.sqlite"_s);
        m_backups = m_dir->filePath(u"backups"_s);
    }

    void marksAndRemembers()
    {
        {
            auto state = open();
            const auto outcome = state.mark({ u"a"_s, u"b"_s }, { .read = true, .starred = {} });
            QVERIFY(outcome);
            QCOMPARE(outcome->madeRead, QStringList({ u"a"_s, u"b"_s }));
            QVERIFY(outcome->starred.isEmpty());
            QVERIFY(state.mark({ u"b"_s }, { .read = {}, .starred = true }));
        }
        auto state = open();
        QCOMPARE(statusOf(state, u"a"_s), (Status{ true, false }));
        QCOMPARE(statusOf(state, u"b"_s), (Status{ true, true }));
        QCOMPARE(statusOf(state, u"c"_s), Status{});
    }

    void tellsOnlyRealChanges()
    {
        auto state = open();
        QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = true }));
        const auto again = state.mark({ u"a"_s, u"b"_s }, { .read = true, .starred = {} });
        QCOMPARE(again->madeRead, QStringList({ u"b"_s }));
        QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = true })->isEmpty());
    }

    void undoTakesBackExactly()
    {
        auto state = open();
        QVERIFY(state.mark({ u"b"_s }, { .read = true, .starred = {} }));
        const auto outcome
            = state.mark({ u"a"_s, u"b"_s, u"c"_s }, { .read = true, .starred = true }).value();
        QVERIFY(state.undo(outcome));
        QCOMPARE(statusOf(state, u"a"_s), Status{});
        QCOMPARE(statusOf(state, u"b"_s), (Status{ true, false }));
        QCOMPARE(statusOf(state, u"c"_s), Status{});
    }

    void numbersChanges()
    {
        auto state = open();
        QCOMPARE(state.changesSince(0)->sequence, 0);
        QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = {} }));
        const qint64 first = state.changesSince(0)->sequence;
        QVERIFY(state.mark({ u"b"_s }, { .read = true, .starred = {} }));
        const auto changes = state.changesSince(first).value();
        QCOMPARE(changes.states.size(), 1);
        QCOMPARE(changes.states.first(), (std::pair(u"b"_s, ArticleState{ .read = true })));
        QVERIFY(state.setPosition(u"a"_s, 0.5));
        QCOMPARE(state.changesSince(0)->sequence, changes.sequence);
    }

    void remembersPositions()
    {
        auto state = open();
        auto reader = StateReader::open(m_path);
        QVERIFY(reader);
        QCOMPARE(reader->position(u"a"_s).value(), 0.0);
        QVERIFY(state.setPosition(u"a"_s, 0.25));
        QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = {} }));
        QCOMPARE(reader->position(u"a"_s).value(), 0.25);
    }

    void twoAtOnce()
    {
        auto one = open();
        auto other = open();
        const qint64 before = one.dataVersion().value();
        QVERIFY(other.mark({ u"a"_s }, { .read = true, .starred = {} }));
        QVERIFY(one.dataVersion().value() != before);
        QCOMPARE(statusOf(one, u"a"_s), (Status{ true, false }));
    }

    void waitsForALockThenSaysSo()
    {
        auto state = open();
        SQLite::Database blocker(m_path.toStdString(), SQLite::OPEN_READWRITE);
        blocker.exec("BEGIN IMMEDIATE");
        const auto refused = state.mark({ u"a"_s }, { .read = true, .starred = {} });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Locked);
        QVERIFY(refused.error().message.contains(u"state.sqlite"));
        blocker.exec("ROLLBACK");
        QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = {} }));
    }

    void refusesNewer()
    {
        {
            (void)open();
            SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA user_version = 99");
        }
        const auto refused = StateDatabase::open(m_path, m_backups);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerSchema);
        QVERIFY(refused.error().message.contains(m_path));
        QVERIFY(!refused.error().hint.isEmpty());
    }

    void refusesWhatDoesNotHoldTogether_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("negative version") << QByteArray("PRAGMA user_version = -5");
        QTest::newRow("no version") << QByteArray("PRAGMA user_version = 0");
        QTest::newRow("a table is gone") << QByteArray("DROP TABLE status");
    }

    void refusesWhatDoesNotHoldTogether()
    {
        QFETCH(QByteArray, sql);
        {
            (void)open();
            SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec(sql.constData());
        }
        const auto refused = StateDatabase::open(m_path, m_backups);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
        QVERIFY(!refused.error().hint.isEmpty());
    }

    void refusesForeign()
    {
        {
            SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
        }
        const auto refused = StateDatabase::open(m_path, m_backups);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Malformed);
        SQLite::Database database(m_path.toStdString());
        QCOMPARE(database.execAndGet("SELECT x FROM theirs").getInt(), 1);
    }

    void leavesDamagedAndNamesBackup()
    {
        {
            auto state = open();
            QVERIFY(state.mark({ u"a"_s }, { .read = true, .starred = {} }));
            QVERIFY(state.backUpDaily());
        }
        const QByteArray rubbish(8192, 'x');
        writeAll(m_path, rubbish);
        const auto refused = StateDatabase::open(m_path, m_backups);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
        const auto backup = newestBackup(m_backups);
        QVERIFY(backup);
        QVERIFY2(refused.error().hint.contains(*backup), qPrintable(refused.error().hint));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);

        // The remedy the message names works.
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::copy(*backup, m_path));
        QCOMPARE(statusOf(open(), u"a"_s), (Status{ true, false }));
    }

    void findsDamageInside()
    {
        {
            auto state = open();
            QStringList keys;
            for (int i = 0; i < 5000; ++i)
                keys.append(u"key-%1"_s.arg(i, 40));
            QVERIFY(state.mark(keys, { .read = true, .starred = {} }));
        }
        {
            SQLite::Database database(m_path.toStdString(), SQLite::OPEN_READWRITE);
            database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 200'000);
        file.seek(100'000);
        file.write(QByteArray(20'000, '\x5a'));
        file.close();
        const auto refused = StateDatabase::open(m_path, m_backups);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
    }

    void keepsSevenBackups()
    {
        auto state = open();
        QVERIFY(dailyBackupDue(m_backups));
        QVERIFY(QDir().mkpath(m_backups));
        for (int day = 10; day < 20; ++day)
            writeAll(m_backups + u"/state-202601%1-120000.sqlite"_s.arg(day), "old");
        QVERIFY(state.backUpDaily());
        QVERIFY(!dailyBackupDue(m_backups));
        const QStringList left = QDir(m_backups).entryList(QDir::Files, QDir::Name);
        QCOMPARE(left.size(), 7);
        QCOMPARE(left.first(), u"state-20260114-120000.sqlite"_s);
        const QDateTime before = QFileInfo(*newestBackup(m_backups)).lastModified();
        QVERIFY(state.backUpDaily());
        QCOMPARE(QFileInfo(*newestBackup(m_backups)).lastModified(), before);
    }

    void readOnlyFolder()
    {
        if (geteuid() == 0)
            QSKIP("root writes everywhere: run as an ordinary user");
        QVERIFY(chmod(QFile::encodeName(m_dir->path()).constData(), 0500) == 0);
        const auto refused = StateDatabase::open(m_path, m_backups);
        chmod(QFile::encodeName(m_dir->path()).constData(), 0700);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
        QVERIFY(!refused.error().hint.isEmpty());
    }

    void fullDisk()
    {
        auto state = open();
        QVERIFY(state.mark({ u"kept"_s }, { .read = true, .starred = {} }));
        QStringList keys;
        for (int i = 0; i < 20'000; ++i)
            keys.append(u"key-%1"_s.arg(i, 40));
        limitSize();
        const auto outcome = state.mark(keys, { .read = true, .starred = {} });
        unlimitSize();
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().code == ErrorCode::DiskFull || outcome.error().code == ErrorCode::Unreadable,
                 qPrintable(outcome.error().message));
        QCOMPARE(statusOf(state, u"kept"_s), (Status{ true, false }));
        QCOMPARE(statusOf(state, u"key-%1"_s.arg(0, 40)), Status{});
        QVERIFY(state.mark({ u"later"_s }, { .read = true, .starred = {} }));
    }

private:
    StateDatabase open()
    {
        auto state = StateDatabase::open(m_path, m_backups);
        if (!state)
            qFatal("%s", qPrintable(state.error().message));
        return std::move(*state);
    }

    static void writeAll(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    // No file may grow beyond this: writes fail as on a full disk (EFBIG instead of ENOSPC).
    static void limitSize();
    static void unlimitSize();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QString m_backups;
};

void TestState::limitSize()
{
    signal(SIGXFSZ, SIG_IGN);
    const rlimit small{ 200'000, RLIM_INFINITY };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
}

void TestState::unlimitSize()
{
    const rlimit none{ RLIM_INFINITY, RLIM_INFINITY };
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
}

QTEST_GUILESS_MAIN(TestState)
#include "tst_state.moc"
