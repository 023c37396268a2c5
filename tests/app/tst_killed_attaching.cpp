// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "made_up_article.h"
#include "query_parser.h"
#include "store.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int articles = 1200; ///< they come in batches, each with a move of its own

QString keyOf(int number)
{
    return u"n%1"_s.arg(number, 5, 10, QLatin1Char('0'));
}

QString addressOf(int number)
{
    return u"https://news.example.com/article/"_s + keyOf(number);
}

/// What the state holds under one key, whatever the key is; without where reading stopped, which no undoing
/// takes back.
struct Held
{
    QList<StateDump::Status> statuses;
    QList<StateDump::Tagging> taggings;
    QList<Annotation> annotations;

    friend bool operator==(const Held &, const Held &) = default;
};

std::map<QString, Held> byKey(StateDump dump)
{
    for (StateDump::Status &status : dump.statuses)
        status.position = 0;
    dump.statuses.removeIf([](const StateDump::Status &s) { return !s.read && !s.starred; });
    std::map<QString, Held> held;
    const auto take = [&](auto &entries, auto member) {
        for (auto &entry : entries) {
            auto &list = held[entry.key].*member;
            entry.key.clear();
            list.append(entry);
        }
    };
    take(dump.statuses, &Held::statuses);
    take(dump.taggings, &Held::taggings);
    take(dump.annotations, &Held::annotations);
    return held;
}

/// Something of each kind, for each article, under its address.
StateDump madeUpWaiting()
{
    StateDump dump{ .statuses = {},
                    .tags = { { u"섬"_s, HighlightColour::Pink }, { u"인용"_s, {} } },
                    .taggings = {},
                    .annotations = {},
                    .searches = {} };
    for (int number = 0; number < articles; ++number) {
        const QString at = addressOf(number);
        dump.statuses.append({ .key = at,
                               .read = true,
                               .starred = true,
                               .position = 0.25,
                               .readAt = number,
                               .starredAt = number + 1 });
        dump.taggings.append({ at, u"섬"_s, number });
        dump.annotations.append({ .id = u"h%1"_s.arg(number),
                                  .key = at,
                                  .selector = TextSelector{ u"두 번째 문장이다."_s, u"앞 "_s, {}, 5, 15 },
                                  .note = u"강조 %1"_s.arg(number),
                                  .tags = { u"인용"_s },
                                  .createdAt = 1,
                                  .modifiedAt = 2 });
        dump.annotations.append({ .id = u"n%1"_s.arg(number),
                                  .key = at,
                                  .note = u"메모 %1"_s.arg(number),
                                  .createdAt = 2,
                                  .modifiedAt = 2 });
    }
    return dump;
}

} // namespace

/// Index runs that are killed while they give arriving articles what was imported for their addresses: each
/// article's is whole at one of the two places, and the next run finishes the move.
class TestKilledAttaching : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (int number = 0; number < articles; ++number)
            writeFile(file(u"news/%1/%2.md"_s.arg(number % 10).arg(number)),
                      MadeUpArticle{ .id = keyOf(number).toUtf8(), .body = "첫 문장이다. 두 번째 문장이다." }
                          .bytes());
        m_expected = byKey(madeUpWaiting());
        QVERIFY(open(u"waiting"_s).change(ImportState{ madeUpWaiting() }));

        QElapsedTimer timer;
        beginRound(u"whole"_s);
        timer.start();
        QVERIFY(run(u"whole"_s, -1));
        m_whole = qMax(int(timer.elapsed()), 20);
        checkFinished(u"whole"_s);
    }

    void isWholeAtOneOfTwoPlaces_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : { 1U, 2U, 3U, 4U }) // each with the time a test has
            QTest::addRow("seed %u", seed) << seed;
    }

    void isWholeAtOneOfTwoPlaces()
    {
        constexpr int kills = 16;
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        int killed = 0;
        int between = 0;
        while (killed < kills && !QTest::currentTestFailed()) {
            beginRound(u"killed"_s);
            for (int moved = 0; moved < articles && !QTest::currentTestFailed();) {
                killed += int(!run(u"killed"_s, int(random.bounded(m_whole))));
                moved = checkPlaces(u"killed"_s);
                between += int(moved > 0 && moved < articles);
                if (random.bounded(4) == 0)
                    checkUndo(u"killed"_s);
            }
            QVERIFY(run(u"killed"_s, -1));
            checkFinished(u"killed"_s);
        }
        checkUndo(u"killed"_s);
        checkFinished(u"killed"_s);
        qInfo("%d kills, %d of them between two moves", killed, between);
    }

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }

    Store open(const QString &library) const
    {
        auto store = Store::open({ file(library) });
        if (!store)
            qFatal("%s | %s", qPrintable(store.error().message), qPrintable(store.error().hint));
        return std::move(*store);
    }

    /// A library with the state that waits, and nothing else.
    void beginRound(const QString &library) const
    {
        const QDir folder(file(library));
        QDir(folder).removeRecursively();
        QVERIFY(folder.mkpath(u"."_s));
        QVERIFY(QFile::copy(file(u"waiting/state.sqlite"_s), folder.filePath(u"state.sqlite"_s)));
    }

    /// Indexes, and kills it after so many milliseconds (below 0: never). Whether it came to its end.
    bool run(const QString &library, int milliseconds) const
    {
        QProcess process;
        process.start(QStringLiteral(NEWSFOLD_PROGRAM),
                      { u"index"_s, file(u"news"_s), u"--library"_s, file(library) });
        if (process.waitForFinished(milliseconds))
            return process.exitCode() == 0;
        process.kill();
        process.waitForFinished();
        return false;
    }

    static int fail(const QString &what)
    {
        QTest::qFail(qPrintable(what), __FILE__, __LINE__);
        return -1;
    }

    /// How many are at their articles; -1 if something is wrong.
    int checkPlaces(const QString &library) const
    {
        const QString path = file(library + u"/state.sqlite"_s);
        if (SQLite::Database(path.toStdString()).execAndGet("PRAGMA integrity_check").getString() != "ok")
            return fail(u"the state does not hold together"_s);
        // As the program left it: no store has followed it yet.
        auto state = StateDatabase::open(path, file(library + u"/backups"_s));
        if (!state)
            qFatal("%s", qPrintable(state.error().message));
        const StateDump dump = state->dump().value();
        if (std::ranges::count(dump.statuses, 0.25, &StateDump::Status::position) != articles)
            return fail(u"a position was lost or doubled"_s);
        const std::map<QString, Held> held = byKey(dump);
        int moved = 0;
        for (int number = 0; number < articles; ++number) {
            const auto waiting = held.find(addressOf(number));
            const auto attached = held.find(keyOf(number));
            const bool one = (waiting == held.end()) != (attached == held.end());
            const bool isAttached = attached != held.end();
            if (!one || (isAttached ? attached : waiting)->second != m_expected.at(addressOf(number)))
                return fail("not whole at one place: "_L1 + keyOf(number));
            moved += int(isAttached);
        }
        if (held.size() != articles)
            return fail(u"something is under another key"_s);
        return moved;
    }

    void checkFinished(const QString &library) const
    {
        QCOMPARE(checkPlaces(library), articles);
        QCOMPARE(found(library, u"is:annotated is:starred is:read tag:섬 tag:인용 note:메모 note:강조"_s),
                 articles);
    }

    /// Takes the import back from wherever it is, and brings it back.
    void checkUndo(const QString &library) const
    {
        const int before = checkPlaces(library);
        {
            Store store = open(library);
            const auto undone = store.undo();
            QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message));
            QCOMPARE(undone->step.kind, JournalStep::Kind::Import);
            const StateDump dump = store.state().dump().value();
            QVERIFY(dump.annotations.isEmpty() && dump.taggings.isEmpty() && dump.tags.isEmpty());
            QVERIFY(std::ranges::none_of(dump.statuses, [](const auto &s) { return s.read || s.starred; }));
            QCOMPARE(found(library, u"is:annotated OR is:starred OR is:read OR has:tag"_s), 0);
            QVERIFY(store.redo());
        }
        QVERIFY(checkPlaces(library) <= before); // those not in the index yet wait again
    }

    int found(const QString &library, const QString &question) const
    {
        auto reader = IndexReader::open(LibraryPaths{ file(library) }.index()).value();
        return int(
            reader.find({ .folder = {}, .query = parseQuery(question, QDate(2026, 11, 5)) }).value().size());
    }

    QTemporaryDir m_dir;
    std::map<QString, Held> m_expected; ///< by address
    int m_whole = 0; ///< milliseconds that a run takes that nobody kills
};

QTEST_GUILESS_MAIN(TestKilledAttaching)
#include "tst_killed_attaching.moc"
