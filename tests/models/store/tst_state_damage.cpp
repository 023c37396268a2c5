// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_state.h"
#include "state_backup.h"
#include "state_reader.h"
#include "state_restore.h"
#include "store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

void removeDatabase(const QString &path)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
        QFile::remove(path + suffix);
}

} // namespace

/// What happens to the state from outside: damage, a full disk, a file put in its place; and what helps.
class TestStateDamage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.folder = m_dir->filePath(u"library"_s);
        QVERIFY(QDir().mkpath(m_paths.folder));
    }

    void randomBytes()
    {
        fillState(400);
        const StateDump whole = open().dump().value();
        const QByteArray sound = checkpointed();
        removeDatabase(m_paths.state());
        constexpr quint32 seed = 11;
        QRandomGenerator random(seed);
        int refusals = 0;
        for (int i = 0; i < 100; ++i) {
            QByteArray damaged = sound;
            const int length = random.bounded(1, 40);
            // Every tenth in the header, every other tenth in the schema's page.
            const qsizetype end = i % 10 == 0 ? 100 : i % 10 == 1 ? 4096 : damaged.size() - length;
            const qsizetype place = random.bounded(qint64(end));
            for (qsizetype at = place; at < qMin(place + length, damaged.size()); ++at)
                damaged[at] = char(random.bounded(256));
            write(m_paths.state(), damaged);
            {
                auto opened = StateDatabase::open(m_paths.state(), m_paths.backups());
                const QByteArray where
                    = "seed " + QByteArray::number(seed) + ", place " + QByteArray::number(place);
                if (opened) {
                    // What it holds is there: a letter may be another one, but nothing is gone.
                    const auto dump = opened->dump();
                    QVERIFY2(dump, where.constData());
                    QVERIFY2(dump->annotations.size() == whole.annotations.size()
                                 && dump->statuses.size() == whole.statuses.size()
                                 && dump->taggings.size() == whole.taggings.size(),
                             where.constData());
                } else {
                    ++refusals;
                    QVERIFY2(opened.error().message.contains(m_paths.state()),
                             qPrintable(opened.error().message));
                    QVERIFY2(!opened.error().hint.isEmpty(), qPrintable(opened.error().message));
                    QCOMPARE(contentOf(m_paths.state()), damaged); // left as it is
                }
            }
            removeDatabase(m_paths.state());
        }
        // Most of the file is text, of which any letter is as good as another to SQLite.
        qInfo("seed %u: %d of 100 refused", seed, refusals);
        QVERIFY(refusals > 10);
    }

    void logCutShort()
    {
        // A state whose log holds one change after another; a copy is what a crash leaves.
        constexpr int changes = 40;
        QByteArray database;
        QByteArray log;
        {
            auto state = open();
            for (int i = 0; i < changes; ++i)
                QVERIFY(state.change(MarkArticles{ { u"key-%1"_s.arg(i) }, { .read = true } }));
            database = contentOf(m_paths.state());
            log = contentOf(m_paths.state() + u"-wal"_s);
        }
        QVERIFY(log.size() > 100'000);
        constexpr quint32 seed = 12;
        QRandomGenerator random(seed);
        for (int i = 0; i < 40; ++i) {
            removeDatabase(m_paths.state());
            write(m_paths.state(), database);
            const qsizetype length = random.bounded(qint64(log.size()));
            QByteArray cut = log.first(length);
            if (i % 3 == 0) // or overwritten
                cut += QByteArray(log.size() - length, char(random.bounded(256)));
            write(m_paths.state() + u"-wal"_s, cut);
            auto opened = StateDatabase::open(m_paths.state(), m_paths.backups());
            if (!opened) // the log held the very beginning
                continue;
            const StateDump dump = opened->dump().value();
            for (int key = 0; key < dump.statuses.size(); ++key) { // the first ones, without a gap
                QVERIFY(std::ranges::contains(dump.statuses, u"key-%1"_s.arg(key), &StateDump::Status::key));
            }
            SQLite::Database check(m_paths.state().toStdString());
            QCOMPARE(check.execAndGet("PRAGMA integrity_check").getString(), "ok");
        }
    }

    void lostChangesAreTold()
    {
        { // the index sees all of them
            auto store = Store::open(m_paths).value();
            for (int i = 0; i < 5; ++i)
                QVERIFY(store.change(MarkArticles{ { u"key-%1"_s.arg(i) }, { .read = true } }));
            QVERIFY(!store.lostChanges());
        }
        const QByteArray early = checkpointed();
        {
            auto store = Store::open(m_paths).value();
            QVERIFY(!store.lostChanges());
            for (int i = 5; i < 8; ++i)
                QVERIFY(store.change(MarkArticles{ { u"key-%1"_s.arg(i) }, { .read = true } }));
        }
        removeDatabase(m_paths.state());
        write(m_paths.state(), early);
        auto store = Store::open(m_paths).value();
        const auto lost = store.lostChanges();
        QVERIFY(lost);
        QVERIFY2(lost->message.contains(u"3") && lost->message.contains(m_paths.state()),
                 qPrintable(lost->message));
        QVERIFY(lost->hint.contains(m_paths.backups()));
    }

    void emptiedStateIsNoNewOne()
    {
        fillState(10);
        backUpNow();
        removeDatabase(m_paths.state());
        write(m_paths.state(), {});
        const auto refused = StateDatabase::open(m_paths.state(), m_paths.backups());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Damaged);
        QVERIFY2(refused.error().hint.contains(u"10 highlights and notes"_s)
                     || refused.error().hint.contains(u"10 highlight(s) and note(s)"_s),
                 qPrintable(refused.error().hint));
    }

    void lastBackupOutlivesAStateMadeAnew()
    {
        fillState(10);
        backUpNow();
        removeDatabase(m_paths.state());
        (void)open();
        const QStringList kept = QDir(m_paths.backups()).entryList({ u"kept-*.sqlite"_s });
        QCOMPARE(kept.size(), 1);
        QCOMPARE(describeBackup(m_paths.backups() + u'/' + kept.first(), {})->holds.annotations, 10);
    }

    void aStateThatIsGoneIsTold()
    {
        fillState(3);
        backUpNow();
        for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.state() + suffix);
        {
            const auto store = Store::open(m_paths);
            QVERIFY(store);
            QVERIFY(store->lostChanges());
            QVERIFY(store->lostChanges()->hint.contains(m_paths.backups()));
        }
        QVERIFY(!Store::open(m_paths)->lostChanges()); // once
    }

    void readsOnThenRestores()
    {
        {
            auto store = Store::open(m_paths).value();
            takeArticle(store, u"key-1"_s);
            QVERIFY(store.change(MarkArticles{ { u"key-1"_s }, { .read = true } }));
            QVERIFY(QDir(m_paths.backups()).removeRecursively()); // of the empty state, a moment ago
            backUpNow();
        }
        const QByteArray rubbish(8192, 'x');
        removeDatabase(m_paths.state());
        write(m_paths.state(), rubbish);
        QVERIFY(!Store::open(m_paths));

        auto store = Store::open(m_paths, Store::StateTroubles::ReadOn).value();
        const auto trouble = store.stateTrouble();
        QVERIFY(trouble && trouble->replaceable && trouble->backup);
        QCOMPARE(trouble->error.code, ErrorCode::Damaged);
        QCOMPARE(trouble->backup->holds.marked, 1);
        QVERIFY(!trouble->backup->lost); // it cannot be read
        takeArticle(store, u"key-2"_s); // the index goes on
        for (const auto &refused : { store.change(MarkArticles{ { u"key-2"_s }, { .read = true } }),
                                     store.change(TagArticles{ { u"key-2"_s }, { u"x"_s }, {} }) }) {
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(m_paths.state()), qPrintable(refused.error().message));
        }
        QVERIFY(!store.setPosition(u"key-1"_s, 0.5));
        QVERIFY(!store.state().saveSearch({ 0, u"a"_s, u"b"_s }));
        QVERIFY(store.followOthers());
        QCOMPARE(contentOf(m_paths.state()), rubbish);

        const auto restored = store.restore(trouble->backup->path);
        QVERIFY2(restored, qPrintable(restored ? QString() : restored.error().message));
        QCOMPARE(contentOf(restored->outcome.kept), rubbish);
        QVERIFY(!store.stateTrouble());
        QVERIFY(restored->followed.anew);
        QVERIFY(store.state().articleStates({ u"key-1"_s })->first().read);
        QVERIFY(store.change(MarkArticles{ { u"key-2"_s }, { .starred = true } }));
    }

    void startsAnew()
    {
        const QByteArray rubbish(8192, 'x');
        write(m_paths.state(), rubbish);
        auto store = Store::open(m_paths, Store::StateTroubles::ReadOn).value();
        QVERIFY(!store.stateTrouble()->backup);
        const auto started = store.startAnew();
        QVERIFY2(started, qPrintable(started ? QString() : started.error().message));
        QCOMPARE(contentOf(started->kept), rubbish);
        QVERIFY(store.change(MarkArticles{ { u"key-2"_s }, { .starred = true } }));
        QVERIFY(!store.startAnew()); // nothing is damaged now
    }

    void anotherProgramsRestoreIsNoticed()
    {
        fillState(3);
        const QString backup = m_dir->filePath(u"backup.sqlite"_s);
        QVERIFY(open().backUpTo(backup));
        auto mine = Store::open(m_paths).value();
        takeArticle(mine, u"key-0"_s);
        QVERIFY(mine.change(MarkArticles{ { u"key-0"_s }, { .read = true } }));
        QVERIFY(mine.followOthers());

        auto reader = StateReader::open(m_paths.state()).value();
        const auto outcome = restoreState(backup, m_paths.state());
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message));
        QCOMPARE(outcome->backup.lost->marked, 1);
        QCOMPARE(describeBackup(outcome->kept, {})->holds.marked, 1);
        QVERIFY(!reader.isReplaced()); // the same file, with other content
        QCOMPARE(reader.annotatedKeys()->size(), 3);

        // Before it has noticed, it writes into the restored state, and nowhere else.
        QVERIFY(mine.change(MarkArticles{ { u"later"_s }, { .starred = true } }));
        const auto elsewhere = mine.followOthers();
        QVERIFY(elsewhere);
        const StateDump dump = open().dump().value();
        QCOMPARE(dump.statuses.size(), 1);
        QCOMPARE(dump.statuses.first().key, u"later"_s);
        QCOMPARE(dump.annotations.size(), 3);
        QCOMPARE(mine.index().followedState()->identity, mine.state().identity().value());
    }

    void aReplacedFileIsNotWritten()
    {
        auto store = Store::open(m_paths).value();
        QVERIFY(store.change(MarkArticles{ { u"a"_s }, { .read = true } }));
        const QString away = setAside(m_paths.state()).value();
        const auto refused = store.change(MarkArticles{ { u"b"_s }, { .read = true } });
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(m_paths.state()));
        (void)open(); // somebody makes another one
        QVERIFY(store.followOthers());
        QVERIFY(store.change(MarkArticles{ { u"c"_s }, { .read = true } }));
        QCOMPARE(open().dump()->statuses.size(), 1);
        QCOMPARE(StateDatabase::open(away, m_paths.backups())->dump()->statuses.size(), 1);
    }

    void checksBeforeItRestores_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("rubbish") << QByteArray(5000, 'x') << QByteArray() << ErrorCode::Damaged;
        QTest::newRow("empty") << QByteArray("") << QByteArray() << ErrorCode::Malformed;
        QTest::newRow("foreign") << QByteArray() << QByteArray("PRAGMA application_id = 7")
                                 << ErrorCode::Malformed;
        QTest::newRow("newer") << QByteArray() << QByteArray("PRAGMA user_version = 99")
                               << ErrorCode::NewerSchema;
        QTest::newRow("a table is gone")
            << QByteArray() << QByteArray("DROP TABLE touched") << ErrorCode::Damaged;
    }

    void checksBeforeItRestores()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, sql);
        QFETCH(ErrorCode, code);
        fillState(2);
        const QString backup = m_dir->filePath(u"backup.sqlite"_s);
        if (sql.isEmpty()) {
            write(backup, content);
        } else {
            QVERIFY(open().backUpTo(backup));
            SQLite::Database database(backup.toStdString(), SQLite::OPEN_READWRITE);
            database.exec(sql.constData());
        }
        const QByteArray before = contentOf(backup);
        const auto refused = restoreState(backup, m_paths.state());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QVERIFY2(refused.error().message.contains(backup), qPrintable(refused.error().message));
        QCOMPARE(contentOf(backup), before);
        QCOMPARE(open().dump()->annotations.size(), 2);
        QCOMPARE(QDir(m_paths.folder).entryList({ u"state-*"_s, u"*restoring*"_s }, QDir::Files),
                 QStringList());
        // Nor does a backup overwrite what is none.
        if (code == ErrorCode::Malformed || code == ErrorCode::Damaged) {
            QCOMPARE(open().backUpTo(backup).has_value(), sql.startsWith("DROP"));
        }
    }

    void fullDisk()
    {
        const QString bwrap = QStandardPaths::findExecutable(u"bwrap"_s);
        if (bwrap.isEmpty())
            QSKIP("a small disk needs bubblewrap (bwrap)");
        QStringList words{ u"--dev-bind"_s, u"/"_s,       u"/"_s,        u"--size"_s,
                           u"8000000"_s,    u"--tmpfs"_s, m_paths.folder };
        QProcess process;
        process.start(bwrap, words + QStringList{ u"true"_s });
        process.waitForFinished();
        if (process.exitCode() != 0)
            QSKIP("a small disk needs user namespaces, which are not allowed here");
        process.start(
            bwrap, words + QStringList{ QStringLiteral(NEWSFOLD_STATE_WRITER), m_paths.folder, u"fill"_s });
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray told = process.readAllStandardOutput();
        QVERIFY2(process.exitCode() == 0, told.constData());
        QVERIFY2(told.contains("full " + QByteArray::number(int(ErrorCode::DiskFull)) + ' '),
                 told.constData());
        QVERIFY2(told.contains("state.sqlite") && told.contains("Free some space"), told.constData());
        QVERIFY2(told.contains("read on 1"), told.constData());
    }

private:
    StateDatabase open() const
    {
        auto state = StateDatabase::open(m_paths.state(), m_paths.backups());
        if (!state)
            qFatal("%s | %s", qPrintable(state.error().message), qPrintable(state.error().hint));
        return std::move(*state);
    }

    void fillState(int notes) const
    {
        QList<Annotation> annotations;
        for (int i = 0; i < notes; ++i)
            annotations.append(
                madeUpNote(u"note-%1"_s.arg(i), u"key-%1"_s.arg(i), u"메모 "_s + QString(200, u'글')));
        QVERIFY(open().change(WriteAnnotations{ annotations }));
    }

    void backUpNow() const
    {
        QDir().mkpath(m_paths.backups());
        QVERIFY(open().backUpTo(m_paths.backups() + u"/state-20260102-030405.sqlite"_s));
    }

    /// The state's file with everything in it.
    QByteArray checkpointed() const
    {
        {
            SQLite::Database database(m_paths.state().toStdString(), SQLite::OPEN_READWRITE);
            database.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return contentOf(m_paths.state());
    }

    static void takeArticle(Store &store, const QString &key)
    {
        Article article;
        article.key = key;
        article.title = key;
        const FileReading reading{ .entry = { key.toUtf8() + ".md", 1, 1 },
                                   .article = article,
                                   .problems = {} };
        QVERIFY(store.apply(store.index().folder("/news").value(), std::span(&reading, 1)));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LibraryPaths m_paths;
};

QTEST_GUILESS_MAIN(TestStateDamage)
#include "tst_state_damage.moc"
