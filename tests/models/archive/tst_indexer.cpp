// SPDX-License-Identifier: GPL-3.0-or-later
#include "direct_target.h"

#include "index_reader.h"
#include "made_up_article.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestIndexer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        QVERIFY(QDir().mkpath(m_folder));
        m_paths.folder = m_dir->filePath(u"library"_s);
        auto store = Store::open(m_paths);
        QVERIFY(store);
        m_store = std::make_unique<Store>(std::move(*store));
    }

    void cleanup() { m_store.reset(); }

    void addsChangesRemoves()
    {
        writeFile(file("a.md"), MadeUpArticle{ .id = "1", .title = "가" }.bytes());
        writeFile(file("sub/b.txt"), MadeUpArticle{ .id = "2", .title = "나" }.bytes());
        auto summary = update();
        QCOMPARE(summary.articles, 2);
        QCOMPARE(summary.added, 2);
        QCOMPARE(summary.problems, 0);

        summary = update();
        QCOMPARE(summary.added + summary.changed + summary.missing, 0);

        writeFile(file("a.md"), MadeUpArticle{ .id = "1", .title = "고친 가" }.bytes());
        QVERIFY(QFile::remove(file("sub/b.txt")));
        summary = update();
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.missing, 1);
        QCOMPARE(summary.articles, 1);
        QCOMPARE(titles(), QStringList({ u"고친 가"_s }));
    }

    void followsSinglePaths()
    {
        for (int i = 0; i < 5; ++i)
            writeFile(file("sub/%1.md"_L1, i),
                      MadeUpArticle{ .id = QByteArray::number(i), .title = "제목" }.bytes());
        update();
        writeFile(file("sub/1.md"), MadeUpArticle{ .id = "1", .title = "고친 제목" }.bytes());
        writeFile(file("new.md"), MadeUpArticle{ .id = "9", .title = "새 제목" }.bytes());
        QVERIFY(QFile::remove(file("sub/2.md")));
        const auto summary
            = update({ .everything = false, .paths = { "sub/1.md", "new.md", "sub/2.md", "sub/none.md" } });
        QCOMPARE(summary.added, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.missing, 1);
        QVERIFY(titles().contains(u"고친 제목"_s));

        QVERIFY(QDir().rename(file("sub"), file("moved")));
        const auto moved = update({ .everything = false, .paths = { "sub", "moved", "moved/1.md" } });
        QCOMPARE(moved.added, 4);
        QCOMPARE(moved.missing, 4);
        QCOMPARE(moved.articles, 5);
    }

    void stateFollowsRenamesAndMoves()
    {
        std::mt19937 random(42);
        QStringList names;
        for (int i = 0; i < 20; ++i) {
            names.append(u"%1.md"_s.arg(i));
            writeFile(m_folder + u'/' + names.last(),
                      MadeUpArticle{ .id = QByteArray::number(1000 + i) }.bytes());
        }
        update();
        QVERIFY(m_store->mark({ u"1003"_s, u"1007"_s }, { .read = true, .starred = true }));
        for (int round = 0; round < 12; ++round) {
            for (QString &name : names) {
                const QString to = u"%1/%2.md"_s.arg(random() % 3).arg(random());
                QDir().mkpath(QFileInfo(file(to)).path());
                if (random() % 2) {
                    QVERIFY(QFile::rename(m_folder + u'/' + name, m_folder + u'/' + to));
                    name = to;
                }
            }
            const auto summary = update();
            QCOMPARE(summary.articles, 20);
            QCOMPARE(keys({ .starred = true }), QStringList({ u"1003"_s, u"1007"_s }));
        }
        // The whole folder moves; a new index under the new name.
        const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
        QVERIFY(QDir().rename(m_folder, elsewhere));
        m_folder = elsewhere;
        QCOMPARE(update().articles, 20);
        QCOMPARE(keys({ .folder = elsewhere, .starred = true }), QStringList({ u"1003"_s, u"1007"_s }));
    }

    void reCrawlReplacesAndFallsBack()
    {
        writeFile(file("a.md"),
                  MadeUpArticle{ .id = "1", .title = "처음", .crawledAt = "2026-11-03 07:00:00" }.bytes());
        writeFile(file("b.md"),
                  MadeUpArticle{ .id = "1", .title = "나중", .crawledAt = "2026-11-03 09:00:00" }.bytes());
        QCOMPARE(update().articles, 1);
        QCOMPARE(titles(), QStringList({ u"나중"_s }));
        QVERIFY(QFile::remove(file("b.md")));
        QCOMPARE(update().articles, 1);
        QCOMPARE(titles(), QStringList({ u"처음"_s }));
        QCOMPARE(update().changed, 0);
    }

    void everyRevisionGoesAtOnce()
    {
        writeFile(file("other.md"), MadeUpArticle{ .id = "2", .title = "다른 기사" }.bytes());
        // The one shown is the first to go: the others are still there then.
        const char *crawled[] = { "2026-11-03 09:00:00", "2026-11-03 08:00:00", "2026-11-03 07:00:00" };
        for (int i = 0; i < 3; ++i)
            writeFile(file("%1.md"_L1, i),
                      MadeUpArticle{ .id = "1", .title = "같은 기사", .crawledAt = crawled[i] }.bytes());
        QCOMPARE(update().articles, 2);
        for (int i = 0; i < 3; ++i)
            QVERIFY(QFile::remove(file("%1.md"_L1, i)));
        const auto summary = update();
        QCOMPARE(summary.missing, 3);
        QCOMPARE(summary.articles, 1);
        QCOMPARE(titles(), QStringList({ u"다른 기사"_s }));
        QCOMPARE(keys({ .missing = true }), QStringList({ u"1"_s }));
    }

    void newestRevisionsGoAtOnce()
    {
        const auto revision = [&](const char *name, const char *title, const char *crawled) {
            writeFile(file(name), MadeUpArticle{ .id = "1", .title = title, .crawledAt = crawled }.bytes());
        };
        revision("a.md", "셋째", "2026-11-03 09:00:00");
        revision("b.md", "둘째", "2026-11-03 08:00:00");
        revision("c.md", "첫째", "2026-11-03 07:00:00");
        update();
        QCOMPARE(titles(), QStringList({ u"셋째"_s }));
        QVERIFY(QFile::remove(file("a.md")));
        QVERIFY(QFile::remove(file("b.md")));
        QCOMPARE(update().articles, 1);
        QCOMPARE(titles(), QStringList({ u"첫째"_s }));
    }

    void vanishedFolderLosesNothing()
    {
        writeFile(file("a.md"), MadeUpArticle{}.bytes());
        update();
        const QString away = m_dir->filePath(u"away"_s);
        QVERIFY(QDir().rename(m_folder, away));
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        const auto gone = bringUpToDate(QFile::encodeName(m_folder), {}, target);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QCOMPARE(titles().size(), 1);
        QVERIFY(QDir().rename(away, m_folder));
        QCOMPARE(update().changed, 0);
    }

    void folderMayVanishWhileItIsRead()
    {
        constexpr int many = 1100; // so many that they are looked at before they are read
        for (int i = 0; i < many; ++i)
            writeFile(file("%1.md"_L1, i), MadeUpArticle{ .id = QByteArray::number(i) }.bytes());
        const QString away = m_dir->filePath(u"away"_s);
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        const auto gone
            = bringUpToDate(QFile::encodeName(m_folder), {}, target, [&](const IndexProgress &progress) {
                  if (progress.phase == IndexProgress::Phase::Listing)
                      QDir().rename(m_folder, away);
              });
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::NotFound);
        QCOMPARE(keys({ .missing = true }), QStringList());
        QVERIFY(QDir().rename(away, m_folder));
        const auto summary = update();
        QCOMPARE(summary.articles, many);
        QCOMPARE(summary.added, many);
        QCOMPARE(summary.missing, 0);
    }

    void badFilesAreListedNotArticles()
    {
        writeFile(file("good.md"), MadeUpArticle{}.bytes());
        writeFile(file("empty.md"), "");
        writeFile(file("binary.md"),
                  QByteArray(5000, '\0')
                      + "\x7f"
                        "ELF");
        writeFile(file("huge.md"), "x");
        QCOMPARE(truncate(QFile::encodeName(file("huge.md")).constData(), 1LL << 30), 0);
        writeFile(file("locked.md"), MadeUpArticle{ .id = "2" }.bytes());
        const bool root = geteuid() == 0;
        if (!root)
            QCOMPARE(chmod(QFile::encodeName(file("locked.md")).constData(), 0), 0);
        const auto summary = update();
        QCOMPARE(summary.articles, root ? 2 : 1);
        const auto problems = problemFiles();
        QCOMPARE(problems,
                 root ? QStringList({ u"binary.md"_s, u"empty.md"_s, u"huge.md"_s })
                      : QStringList({ u"binary.md"_s, u"empty.md"_s, u"huge.md"_s, u"locked.md"_s }));
        if (root)
            return;
        const auto listed = IndexReader::open(m_paths.index())->problems(m_folder).value();
        for (const FileProblem &problem : listed) // the path stands beside the message
            QVERIFY2(!problem.message.contains(u".md"), qPrintable(problem.message));
        // It is tried again each time, but nothing has changed.
        QCOMPARE(update().changed, 0);
        QVERIFY(problemFiles().contains(u"locked.md"_s));
        // Permission given back changes no time; the file is read all the same.
        QCOMPARE(chmod(QFile::encodeName(file("locked.md")).constData(), 0600), 0);
        const auto readable = update();
        QCOMPARE(readable.articles, 2);
        QCOMPARE(readable.changed, 1);
        QVERIFY(!problemFiles().contains(u"locked.md"_s));
    }

    void whatTakesAFilesPlaceIsListed()
    {
        writeFile(file("a.md"), MadeUpArticle{ .id = "1" }.bytes());
        QCOMPARE(update().problems, 0);
        QVERIFY(QFile::remove(file("a.md")));
        QCOMPARE(symlink("nowhere", QFile::encodeName(file("a.md")).constData()), 0);
        for (int run = 0; run < 2; ++run) {
            const auto summary = update();
            QCOMPARE(summary.articles, 0);
            QCOMPARE(summary.problems, 1);
            QCOMPARE(problemFiles(), QStringList({ u"a.md"_s }));
        }
        QVERIFY(QFile::remove(file("a.md")));
        writeFile(file("a.md"), MadeUpArticle{ .id = "1" }.bytes());
        QCOMPARE(update().articles, 1);
        QCOMPARE(problemFiles(), QStringList());
    }

    void singlePathsTellWhatIsNoFile()
    {
        writeFile(file("other.md"), "");
        QCOMPARE(symlink("nowhere", QFile::encodeName(file("link.md")).constData()), 0);
        update();
        QCOMPARE(problemFiles(), (QStringList{ u"link.md"_s, u"other.md"_s }));

        QVERIFY(QDir().mkpath(file("sub")));
        QCOMPARE(mkfifo(QFile::encodeName(file("pipe.md")).constData(), 0600), 0);
        QCOMPARE(symlink("/dev/null", QFile::encodeName(file("sub/device.md")).constData()), 0);
        const IndexScope scope{ .everything = false,
                                .paths = { "pipe.md", "sub", "sub/device.md", "gone.md" } };
        for (int run = 0; run < 2; ++run) {
            QCOMPARE(update(scope).problems, 4);
            QCOMPARE(problemFiles(),
                     (QStringList{ u"link.md"_s, u"other.md"_s, u"pipe.md"_s, u"device.md"_s }));
        }
        QVERIFY(QFile::remove(file("pipe.md")));
        QVERIFY(QDir(file("sub")).removeRecursively());
        QCOMPARE(update(scope).problems, 2);
        QCOMPARE(problemFiles(), (QStringList{ u"link.md"_s, u"other.md"_s }));
    }

    void filesWithoutTextAreNoSilentGap()
    {
        writeFile(file("titled.md"), "---\ntitle: 제목뿐인 기사\n---\n");
        writeFile(file("heading.md"), "# 제목뿐\n");
        writeFile(file("space.md"), " \n\n\t\n");
        writeFile(file("matter.md"), "---\n---\n");
        writeFile(file("mark.md"), "\xef\xbb\xbf");
        QCOMPARE(update().articles, 2);
        const QStringList listed = problemFiles();
        for (const char *name : { "space.md", "matter.md", "mark.md" })
            QVERIFY2(listed.contains(QLatin1StringView(name)), name);
    }

    void staysUpWithOddInput()
    {
        writeFile(file("latin.md"), "caf\xe9 \xff\xfe na\xefve");
        writeFile(file("nul.md"), QByteArray("앞\0뒤", 7));
        writeFile(file("unclosed.md"), "---\ntitle: 닫히지 않은 머리말\n본문이 이어진다.\n");
        writeFile(file("lines.md"),
                  "---\ntitle: 긴 머리말\n" + QByteArray("k: v\n").repeated(100'000) + "---\n본문.\n");
        writeFile(file("quotes.md"), QByteArray("> ").repeated(50'000) + "깊은 인용");
        writeFile(file("list.md"), QByteArray("- ").repeated(50'000) + "깊은 목록");
        writeFile(file("brackets.md"), QByteArray("[").repeated(50'000));
        writeFile(file("long line.md"), QByteArray("긴 줄 ").repeated(2'000'000));
        const auto summary = update();
        QCOMPARE(summary.added, 8);
        QVERIFY(summary.articles >= 7);
        for (const char *listed : { "latin.md", "nul.md", "unclosed.md" })
            QVERIFY2(problemFiles().contains(QLatin1StringView(listed)), listed);
    }

    void canBeStoppedAndContinued_data()
    {
        QTest::addColumn<IndexProgress::Phase>("phase");
        QTest::addColumn<bool>("someAreRead");
        QTest::newRow("while files are looked at") << IndexProgress::Phase::Listing << false;
        QTest::newRow("while files are read") << IndexProgress::Phase::Reading << true;
    }

    void canBeStoppedAndContinued()
    {
        QFETCH(IndexProgress::Phase, phase);
        QFETCH(bool, someAreRead);
        for (int i = 0; i < 1500; ++i)
            writeFile(file("%1.md"_L1, i), MadeUpArticle{ .id = QByteArray::number(i) }.bytes());
        std::stop_source stop;
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        const auto stopped = bringUpToDate(
            QFile::encodeName(m_folder), {}, target,
            [&](const IndexProgress &progress) {
                if (progress.done > 0 && progress.phase == phase)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        const auto rest = update();
        QCOMPARE(rest.articles, 1500);
        // What was only looked at is new, what was read is what it was, its text written or not.
        QVERIFY2((rest.added < 1500) == someAreRead, qPrintable(QString::number(rest.added)));
        QCOMPARE(rest.changed, 0);
        QCOMPARE(update().added, 0);
    }

    void reportsProgress()
    {
        for (int i = 0; i < 1200; ++i)
            writeFile(file("%1.md"_L1, i), MadeUpArticle{ .id = QByteArray::number(i) }.bytes());
        QList<IndexProgress> reports;
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        QVERIFY(bringUpToDate(QFile::encodeName(m_folder), {}, target,
                              [&](const IndexProgress &p) { reports.append(p); }));
        QCOMPARE(reports.first().phase, IndexProgress::Phase::Scanning);
        QCOMPARE(reports.last().phase, IndexProgress::Phase::Done);
        int done = 0;
        for (const auto &report : reports) {
            if (report.phase != IndexProgress::Phase::Reading)
                continue;
            QVERIFY(report.done > done && report.done <= 1200);
            QCOMPARE(report.total, 1200);
            done = report.done;
        }
        QCOMPARE(done, 1200);
    }

private:
    QString file(const char *name) const { return m_folder + u'/' + QString::fromUtf8(name); }
    QString file(const QString &name) const { return m_folder + u'/' + name; }
    QString file(QLatin1StringView pattern, int number) const
    {
        return m_folder + u'/' + QString(pattern).arg(number);
    }

    IndexSummary update(const IndexScope &scope = {})
    {
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        const auto summary = bringUpToDate(QFile::encodeName(m_folder), scope, target);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        return *summary;
    }

    QList<ArticleRow> rows(const ArticleFilter &filter) const
    {
        auto reader = IndexReader::open(m_paths.index());
        const auto found = reader->find(filter);
        return reader->articles(*found).value();
    }

    QStringList titles() const
    {
        QStringList titles;
        for (const auto &row : rows({}))
            titles.append(row.title);
        return titles;
    }

    QStringList keys(const ArticleFilter &filter) const
    {
        QStringList keys;
        for (const auto &row : rows(filter))
            keys.append(row.key);
        keys.sort();
        return keys;
    }

    QStringList problemFiles() const
    {
        QStringList files;
        const auto problems = IndexReader::open(m_paths.index())->problems(m_folder);
        for (const auto &problem : *problems)
            files.append(QFileInfo(problem.path).fileName());
        files.removeDuplicates();
        return files;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestIndexer)
#include "tst_indexer.moc"
