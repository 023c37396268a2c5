// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_deeds.h"
#include "state_backup.h"
#include "state_database.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <thread>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Nothing that was reported as done is lost: not by a kill, not by another writer, not by odd text.
class TestStateSafety : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"state.sqlite"_s);
        m_backups = m_dir->filePath(u"backups"_s);
    }

    void survivesKills()
    {
        constexpr int kills = 200;
        constexpr quint32 seed = 20261103;
        QRandomGenerator random(seed);
        StateModel model;
        int next = 0; // the first deed of which is not known to be done
        int ahead = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const auto told
                = runAndKill({ u"deeds"_s, QString::number(seed), QString::number(next) },
                             random.bounded(100) < 10 ? random.bounded(20'000) : -1, random.bounded(40'000));
            for (const QByteArray &line : told) {
                if (line == "open")
                    continue;
                QVERIFY2(line == QByteArray::number(next), line.constData());
                model.take(madeUpDeed(seed, next++));
            }
            auto state = open();
            const StateDump dump = state.dump().value();
            QString difference = model.differenceTo(dump);
            const JournalState journal = state.journal().value();
            if (!difference.isEmpty() || model.canUndo() != journal.undo.has_value()
                || model.canRedo() != journal.redo.has_value()) {
                // One deed may be done and not yet told.
                model.take(madeUpDeed(seed, next++));
                ++ahead;
                difference = model.differenceTo(dump);
            }
            QVERIFY2(difference.isEmpty(),
                     qPrintable(u"seed %1, kill %2, deed %3: other %4"_s.arg(seed).arg(kill).arg(next).arg(
                         difference)));
            SQLite::Database database(m_path.toStdString());
            QCOMPARE(database.execAndGet("PRAGMA integrity_check").getString(), "ok");
        }
        qInfo("seed %u: %d kills, %d deeds, %d of them done but not told", seed, kills, next, ahead);
        QVERIFY(next > kills);
    }

    void backupSurvivesKills()
    {
        {
            auto state = open();
            QStringList keys;
            for (int i = 0; i < 20'000; ++i)
                keys.append(u"key-%1"_s.arg(i, 40));
            QVERIFY(state.mark(keys, { .read = true, .starred = true }));
        }
        constexpr quint32 seed = 7;
        QRandomGenerator random(seed);
        const QString target = m_backups + u"/state-20260102-030405.sqlite"_s;
        QVERIFY(QDir().mkpath(m_backups));
        int unfinished = 0;
        for (int kill = 0; kill < 15; ++kill) {
            runAndKill({ u"backup"_s, target }, -1, random.bounded(80'000));
            unfinished += int(QFile::exists(target + u".unfinished"_s));
            if (QFile::exists(target)) {
                const auto backup = describeBackup(target, m_path);
                QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().message));
                QCOMPARE(backup->holds.marked, 20'000);
                QVERIFY(backup->lost && backup->lost->isNothing());
            }
        }
        qInfo("seed %u: %d backups killed in the middle", seed, unfinished);
        QVERIFY(open().backUpDaily());
        const QStringList left = QDir(m_backups).entryList(QDir::Files);
        QVERIFY2(std::ranges::all_of(left, [](const QString &name) { return name.endsWith(u".sqlite"); }),
                 qPrintable(left.join(u' ')));
        QVERIFY(newestBackup(m_backups));
    }

    void twoWritersAtOnce()
    {
        constexpr int each = 150;
        (void)open();
        const auto write = [this](const QString &name) {
            auto state = open();
            int done = 0;
            for (int i = 0; i < each; ++i) {
                const auto changed = i % 3 == 0
                    ? state.change(TagArticles{ { u"shared"_s }, { name + u'-' + QString::number(i) }, {} })
                    : state.change(MarkArticles{ { name + QString::number(i) }, { .read = true } });
                done += int(changed.has_value());
            }
            return done;
        };
        int others = 0;
        std::thread other([&] { others = write(u"other"_s); });
        const int mine = write(u"mine"_s);
        other.join();
        QCOMPARE(mine, each);
        QCOMPARE(others, each);
        const StateDump dump = open().dump().value();
        QCOMPARE(dump.taggings.size(), 2 * each / 3);
        QCOMPARE(dump.statuses.size(), 4 * each / 3);
    }

    void keepsHostileText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nul") << u"앞\0뒤"_s;
        QTest::newRow("control") << u"\x01\x07\x1b[31m\x7f\u0085\u2028\r\n\t"_s;
        QTest::newRow("sql") << u"'); DROP TABLE annotation; --\" ? ?1 :a @b $c"_s;
        QTest::newRow("html") << u"<script>alert(1)</script><img src=x onerror=alert(1)>&amp;"_s;
        QTest::newRow("directions") << u"\u202eabc\u2066\u200f\ufeff\ufffe"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s;
        QTest::newRow("not composed") << u"한글 e\u0301"_s;
        QTest::newRow("long") << QString(1 << 20, u'긴');
    }

    void keepsHostileText()
    {
        QFETCH(QString, text);
        const Annotation written{ .id = text.left(1000),
                                  .key = u"k"_s + text.left(1000),
                                  .selector = TextSelector{ text, text, text, 0, text.size() },
                                  .note = text,
                                  .createdAt = 1,
                                  .modifiedAt = 2 };
        QVERIFY(open().change(WriteAnnotations{ { written } }));
        auto state = open();
        QCOMPARE(state.annotations({ written.key }).value(), QList<Annotation>{ written });
        QVERIFY(state.undo());
        QVERIFY(state.dump()->annotations.isEmpty());
        QVERIFY(state.redo());
        QCOMPARE(state.dump()->annotations, QList<Annotation>{ written });
        const qint64 search = state.saveSearch({ 0, text, text }).value();
        QCOMPARE(state.savedSearches().value(), (QList<SavedSearch>{ { search, text, text } }));
    }

    void refusesHalfCharacters()
    {
        const QString half = u"온전한 글자 "_s + QChar(0xd83d) + u" 뒤"_s;
        auto state = open();
        QVERIFY(state.change(
            WriteAnnotations{ { Annotation{ .id = u"a"_s, .key = u"k"_s, .note = u"먼저"_s } } }));
        const auto refused = state.change(WriteAnnotations{ {
            Annotation{ .id = u"b"_s, .key = u"other"_s, .note = u"온전한 것"_s },
            Annotation{ .id = u"c"_s, .key = u"third"_s, .note = half },
        } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Malformed);
        QVERIFY2(refused.error().message.contains(u"“c”"_s) && refused.error().message.contains(u"7"),
                 qPrintable(refused.error().message));
        QCOMPARE(state.dump()->annotations.size(), 1); // all or nothing
    }

    void refusesWhatIsTooLong()
    {
        auto state = open();
        const auto refused = state.change(WriteAnnotations{
            { Annotation{ .id = u"a"_s, .key = u"k"_s, .note = QString((1 << 20) + 1, u'긴') } } });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(state.dump()->annotations.isEmpty());
    }

    void tenThousandTags()
    {
        QStringList tags;
        for (int i = 0; i < 10'000; ++i)
            tags.append(u"꼬리표 %1"_s.arg(10'000 + i));
        auto state = open();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(state.change(TagArticles{ { u"a"_s }, tags, {} }));
        QVERIFY(state.change(WriteAnnotations{
            { Annotation{ .id = u"n"_s, .key = u"b"_s, .note = u"많다"_s, .tags = tags } } }));
        QCOMPARE(state.articleStates({ u"a"_s })->first().tags, tags);
        QCOMPARE(state.annotations({ u"b"_s })->first().tags, tags);
        QCOMPARE(state.tags()->size(), 10'000);
        QVERIFY(state.change(RemoveTags{ tags }));
        QVERIFY(state.tags()->isEmpty());
        QVERIFY(state.undo());
        QCOMPARE(state.articleStates({ u"a"_s })->first().tags, tags);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

private:
    StateDatabase open() const
    {
        auto state = StateDatabase::open(m_path, m_backups);
        if (!state)
            qFatal("%s | %s", qPrintable(state.error().message), qPrintable(state.error().hint));
        return std::move(*state);
    }

    /// Starts the writer and kills it: so many microseconds after its start, or (below 0) after it has told
    /// something. Returns what it told.
    QList<QByteArray> runAndKill(const QStringList &words, int afterStart, int afterTelling) const
    {
        QProcess process;
        process.start(QStringLiteral(NEWSFOLD_STATE_WRITER), QStringList(m_dir->path()) + words);
        if (!process.waitForStarted())
            qFatal("the writer does not start");
        if (afterStart < 0)
            process.waitForReadyRead(20'000);
        const int delay = afterStart < 0 ? afterTelling : afterStart;
        std::this_thread::sleep_for(std::chrono::microseconds(delay));
        process.kill();
        process.waitForFinished();
        QList<QByteArray> told = process.readAllStandardOutput().split('\n');
        told.removeLast(); // after the last line's end, or half a line
        return told;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QString m_backups;
};

QTEST_GUILESS_MAIN(TestStateSafety)
#include "tst_state_safety.moc"
