// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_database.h"
#include "index_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

#include <fcntl.h>
#include <unistd.h>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

FileReading reading(const QByteArray &path, const QString &key, const QString &title,
                    const char *published = "2026-11-03", const char *crawled = "2026-11-03 07:00",
                    const QString &publisher = u"새벽일보"_s)
{
    Article article;
    article.key = key;
    article.id = key;
    article.title = title;
    article.publisher = publisher;
    article.publishedAt = parseMoment(QString::fromLatin1(published));
    article.crawledAt = parseMoment(QString::fromLatin1(crawled));
    article.text = title;
    article.words = int(title.size());
    return { .entry = { path, 100, 1'700'000'000'000'000'000 }, .article = article, .problems = {} };
}

} // namespace

class TestIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"index.sqlite"_s);
        auto opened = IndexDatabase::open(m_path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        m_index = std::make_unique<IndexDatabase>(std::move(*opened));
        m_folder = m_index->folder("/news").value();
        m_reader = std::make_unique<IndexReader>(IndexReader::open(m_path).value());
    }

    void cleanup()
    {
        m_reader.reset();
        m_index.reset();
    }

    void listsInOrder()
    {
        take({ reading("a", u"a"_s, u"첫째"_s, "2026-11-03", "2026-11-03 07:00"),
               reading("b", u"b"_s, u"둘째"_s, "2026-11-04", "2026-11-03 06:00"),
               reading("c", u"c"_s, u"셋째 기사"_s, "2026-11-03", "2026-11-03 09:00"),
               reading("d", u"d"_s, u"넷째"_s, "", "2026-11-03 08:00") });
        // A day's articles are ordered by crawl time; without a published date the crawl time stands in.
        QCOMPARE(titles({}), QStringList({ u"둘째"_s, u"넷째"_s, u"셋째 기사"_s, u"첫째"_s }));
        QCOMPARE(titles({ .sort = SortOrder::OldestFirst }),
                 QStringList({ u"첫째"_s, u"셋째 기사"_s, u"넷째"_s, u"둘째"_s }));
        QCOMPARE(titles({ .dateField = DateField::Crawled }),
                 QStringList({ u"셋째 기사"_s, u"넷째"_s, u"첫째"_s, u"둘째"_s }));
        QCOMPARE(titles({ .sort = SortOrder::Longest }).first(), u"셋째 기사"_s);
    }

    void filters()
    {
        take({ reading("a", u"a"_s, u"가"_s, "2026-11-03", "2026-11-03 07:00", u"한빛경제"_s),
               reading("b", u"b"_s, u"나"_s, "2026-11-04", "2026-11-04 07:00", u"새벽일보"_s),
               reading("c", u"c"_s, u"다"_s, "2026-11-05", "2026-11-05 07:00", u""_s) });
        QVERIFY(m_index->setStates(
            std::array{ std::pair{ u"b"_s, ArticleState{ .read = true, .starred = true } } },
            { u"state"_s, 1 }));
        QCOMPARE(titles({ .publishers = { u"한빛경제"_s, u""_s } }), QStringList({ u"다"_s, u"가"_s }));
        QCOMPARE(titles({ .publishers = { u"없는 신문"_s } }), QStringList());
        QCOMPARE(titles({ .from = QDate(2026, 11, 4), .to = QDate(2026, 11, 4) }), QStringList({ u"나"_s }));
        QCOMPARE(titles({ .read = false }), QStringList({ u"다"_s, u"가"_s }));
        QCOMPARE(titles({ .starred = true }), QStringList({ u"나"_s }));
        QCOMPARE(titles({ .folder = u"/news"_s, .sort = SortOrder::Publisher }),
                 QStringList({ u"다"_s, u"나"_s, u"가"_s }));
        QCOMPARE(titles({ .folder = u"/elsewhere"_s }), QStringList());
    }

    void showsNewestRevision()
    {
        take({ reading("old.md", u"k"_s, u"처음 제목"_s, "2026-11-03", "2026-11-03 07:00") });
        take({ reading("new.md", u"k"_s, u"고친 제목"_s, "2026-11-03", "2026-11-03 09:00") });
        take({ reading("older.md", u"k"_s, u"더 오래된 제목"_s, "2026-11-03", "2026-11-03 05:00") });
        QCOMPARE(titles({}), QStringList({ u"고친 제목"_s }));

        // The newest goes: the next newest has to be read again, and is shown then.
        const QByteArray gone = "new.md";
        QCOMPARE(m_index->remove(m_folder, std::span(&gone, 1)).value(), QList<QByteArray>{ "old.md" });
        QCOMPARE(m_index->knownFile(m_folder, "old.md").value()->size, -1);
        take({ reading("old.md", u"k"_s, u"처음 제목"_s, "2026-11-03", "2026-11-03 07:00") });
        QCOMPARE(titles({}), QStringList({ u"처음 제목"_s }));
    }

    void revisionThatBecomesOlder()
    {
        take({ reading("a.md", u"k"_s, u"가"_s, "2026-11-03", "2026-11-03 09:00"),
               reading("b.md", u"k"_s, u"나"_s, "2026-11-03", "2026-11-03 08:00") });
        QCOMPARE(titles({}), QStringList({ u"가"_s }));
        const auto rewritten = reading("a.md", u"k"_s, u"가"_s, "2026-11-03", "2026-11-03 07:00");
        QCOMPARE(m_index->apply(m_folder, std::span(&rewritten, 1), std::array{ ArticleState{} })->again,
                 QList<QByteArray>{ "b.md" });
        take({ reading("b.md", u"k"_s, u"나"_s, "2026-11-03", "2026-11-03 08:00") });
        QCOMPARE(titles({}), QStringList({ u"나"_s }));
    }

    void missingAndBack()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        const qint64 row = m_reader->find({}).value().first();
        const QByteArray gone = "a.md";
        QCOMPARE(m_index->remove(m_folder, std::span(&gone, 1)).value(), QList<QByteArray>{});
        QCOMPARE(titles({}), QStringList());
        QCOMPARE(titles({ .missing = true }), QStringList({ u"가"_s }));
        QVERIFY(m_reader->articleByKey(u"k"_s)->missing);
        take({ reading("moved/a.md", u"k"_s, u"가"_s) });
        QCOMPARE(m_reader->find({}).value(), QList<qint64>{ row });
        QCOMPARE(m_reader->articleByKey(u"k"_s)->path, u"/news/moved/a.md"_s);
    }

    void everyRevisionGoesAtOnce_data()
    {
        QTest::addColumn<QList<QByteArray>>("gone");
        QTest::newRow("the shown one first") << QList<QByteArray>{ "new.md", "old.md" };
        QTest::newRow("the shown one last") << QList<QByteArray>{ "old.md", "new.md" };
    }

    void everyRevisionGoesAtOnce()
    {
        QFETCH(QList<QByteArray>, gone);
        take({ reading("old.md", u"k"_s, u"처음 제목"_s, "2026-11-03", "2026-11-03 07:00") });
        take({ reading("new.md", u"k"_s, u"고친 제목"_s, "2026-11-03", "2026-11-03 09:00") });
        QVERIFY(m_index->remove(m_folder, gone));
        QCOMPARE(titles({}), QStringList());
        // What is said of it is what was shown last, its time included.
        QCOMPARE(titles({ .dateField = DateField::Crawled, .from = QDate(2026, 11, 3), .missing = true }),
                 QStringList({ u"고친 제목"_s }));
    }

    void successorThatIsGoneToo()
    {
        take({ reading("old.md", u"k"_s, u"처음 제목"_s, "2026-11-03", "2026-11-03 07:00") });
        take({ reading("new.md", u"k"_s, u"고친 제목"_s, "2026-11-03", "2026-11-03 09:00") });
        const QByteArray shown = "new.md";
        QCOMPARE(m_index->remove(m_folder, std::span(&shown, 1)).value(), QList<QByteArray>{ "old.md" });
        const QByteArray successor = "old.md"; // before it was read again
        QCOMPARE(m_index->remove(m_folder, std::span(&successor, 1)).value(), QList<QByteArray>{});
        QCOMPARE(titles({}), QStringList());
        QCOMPARE(titles({ .missing = true }), QStringList({ u"고친 제목"_s }));
    }

    void settlesWhatWasLeftOpen()
    {
        take({ reading("gone.md", u"1"_s, u"가"_s), reading("kept.md", u"2"_s, u"나"_s),
               reading("other.md", u"3"_s, u"다"_s) });
        take({ reading("kept-new.md", u"2"_s, u"고친 나"_s, "2026-11-03", "2026-11-03 09:00") });
        // As indexes were left once: the shown file is no more, and nothing took its place.
        {
            SQLite::Database raw(m_path.toStdString(), SQLite::OPEN_READWRITE);
            raw.exec("UPDATE file SET present = 0 WHERE path IN ('gone.md', 'kept-new.md')");
            raw.exec("UPDATE article SET crawled_order = -9223372036854775808 WHERE article IN"
                     " (SELECT article FROM card WHERE key IN ('1', '2'))");
        }
        QVERIFY(m_index->settle(m_folder));
        QCOMPARE(titles({ .missing = true }), QStringList({ u"가"_s }));
        QCOMPARE(m_index->knownFile(m_folder, "kept.md").value()->size, -1); // to be read again
        QCOMPARE(m_index->knownFile(m_folder, "other.md").value()->size, 100);
        take({ reading("kept.md", u"2"_s, u"나"_s) });
        QCOMPARE(titles({}), QStringList({ u"다"_s, u"나"_s }));
    }

    void renameKeepsTheArticle()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        take({ reading("b.md", u"k"_s, u"가"_s) });
        const QByteArray gone = "a.md";
        QCOMPARE(m_index->remove(m_folder, std::span(&gone, 1)).value(), QList<QByteArray>{});
        QCOMPARE(titles({}), QStringList({ u"가"_s }));
    }

    void fileThatChangesItsKey()
    {
        take({ reading("a.md", u"k1"_s, u"가"_s) });
        take({ reading("a.md", u"k2"_s, u"나"_s) });
        QCOMPARE(titles({}), QStringList({ u"나"_s }));
        QCOMPARE(titles({ .missing = true }), QStringList({ u"가"_s }));
    }

    void unreadableFileKeepsItsArticle()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        take({ FileReading{ .entry = { "a.md", -1, 1 },
                            .article = {},
                            .problems = { u"no permission"_s },
                            .unreadable = true } });
        QCOMPARE(titles({}), QStringList({ u"가"_s }));
        QCOMPARE(m_reader->problems(u"/news"_s).value(),
                 (QList<FileProblem>{ { u"/news/a.md"_s, u"no permission"_s } }));
        take({ reading("a.md", u"k"_s, u"가"_s) });
        QVERIFY(m_reader->problems({}).value().isEmpty());
    }

    void listingProblemsAreReplaced()
    {
        take({ FileReading{ .entry = { "big.md", 1, 1 }, .article = {}, .problems = { u"too large"_s } } });
        const std::pair<QByteArray, QString> problem{ "locked", u"no permission"_s };
        QVERIFY(m_index->setListingProblems(m_folder, std::span(&problem, 1)));
        QCOMPARE(m_reader->problems(u"/news"_s)->size(), 2);
        QCOMPARE(m_index->summary(m_folder)->problems, 2);
        QVERIFY(m_index->setListingProblems(m_folder, {}));
        QCOMPARE(m_reader->problems(u"/news"_s)->size(), 1);
    }

    void knowsFilesInOrder()
    {
        take({ reading("b/x.md", u"1"_s, u"가"_s), reading("b.md", u"2"_s, u"나"_s),
               reading("b/y/z.md", u"3"_s, u"다"_s), reading("b0.md", u"4"_s, u"라"_s) });
        QList<QByteArray> paths;
        const auto files = m_index->knownFiles(m_folder);
        for (const auto &file : *files)
            paths.append(file.path);
        QCOMPARE(paths, (QList<QByteArray>{ "b.md", "b/x.md", "b/y/z.md", "b0.md" }));
        QCOMPARE(m_index->knownFilesBelow(m_folder, "b")->size(), 2);
        QVERIFY(!m_index->knownFile(m_folder, "none.md").value());
    }

    void counts()
    {
        take({ reading("a", u"a"_s, u"가"_s, "2026-11-03", "2026-11-03 07:00", u"나신문"_s),
               reading("b", u"b"_s, u"나"_s, "2026-11-04", "2026-11-04 07:00", u"가신문"_s),
               reading("c", u"c"_s, u"다"_s, "2026-11-04", "2026-11-04 07:00", u"가신문"_s) });
        QVERIFY(m_index->setStates(
            std::array{ std::pair{ u"b"_s, ArticleState{ .read = true, .starred = true } } },
            { u"state"_s, 1 }));
        const auto counts = m_reader->counts(u"/news"_s, QDate(2026, 11, 4)).value();
        QCOMPARE(counts.total, 3);
        QCOMPARE(counts.unread, 2);
        QCOMPARE(counts.starred, 1);
        QCOMPARE(counts.today, 2);
        QCOMPARE(counts.publishers, (QList<PublisherCount>{ { u"가신문"_s, 1, 2 }, { u"나신문"_s, 1, 1 } }));
    }

    void articleInTwoFoldersIsListedOnce()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        const qint64 other = m_index->folder("/copy").value();
        const auto copy = reading("a.md", u"k"_s, u"가"_s);
        QVERIFY(m_index->apply(other, std::span(&copy, 1), std::array{ ArticleState{} }));
        QCOMPARE(titles({}).size(), 1);
        QCOMPARE(titles({ .folder = u"/news"_s }).size(), 1);
        QCOMPARE(titles({ .folder = u"/copy"_s }).size(), 1);
    }

    void keepsOddText()
    {
        const QString odd = u"'; DROP TABLE article; -- 😀 \"따옴표\" é"_s;
        take({ reading("\xff\xfe.md", u"k'\""_s, odd, "2026-11-03", "2026-11-03 07:00", odd) });
        QCOMPARE(titles({ .publishers = { odd } }), QStringList({ odd }));
        // A name that is no UTF-8 keeps its bytes.
        QCOMPARE(m_reader->filePath(m_reader->find({}).value().first()).value(),
                 QByteArray("/news/\xff\xfe.md"));
        QVERIFY(m_reader->articleByKey(u"k'\""_s));
        QCOMPARE(m_reader->articleByKey(u"none"_s).error().code, ErrorCode::NotFound);
    }

    void rebuildsDamaged()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        cleanup();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = IndexDatabase::open(m_path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QVERIFY(opened->wasRebuilt());
    }

    void lockedIsNotDamaged()
    {
        take({ reading("a.md", u"k"_s, u"가"_s) });
        m_reader.reset();
        QVERIFY(!m_index->isDamaged());

        // As if another program were recovering the log after a crash: the log's index is blank, and the
        // locks that recovery takes (bytes 120 to 122 of it, see SQLite's description of the format) are
        // held.
        const int log = ::open(QFile::encodeName(m_path + u"-shm"_s).constData(), O_RDWR | O_CLOEXEC);
        QVERIFY(log >= 0);
        struct flock locks = {};
        locks.l_type = F_WRLCK;
        locks.l_whence = SEEK_SET;
        locks.l_start = 120;
        locks.l_len = 3;
        QCOMPARE(::fcntl(log, F_OFD_SETLK, &locks), 0);
        QCOMPARE(::pwrite(log, QByteArray(96, '\0').constData(), 96, 0), 96);
        const auto known = m_index->knownFiles(m_folder);
        QVERIFY(!known);
        QCOMPARE(known.error().code, ErrorCode::Locked);
        QVERIFY(!m_index->isDamaged());

        locks.l_type = F_UNLCK;
        QCOMPARE(::fcntl(log, F_OFD_SETLK, &locks), 0);
        QVERIFY(!m_index->isDamaged());
        QCOMPARE(m_index->knownFiles(m_folder).value().size(), 1);
        ::close(log);
    }

private:
    void take(const QList<FileReading> &readings)
    {
        const auto again = m_index->apply(m_folder, readings, QList<ArticleState>(readings.size()));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    }

    QStringList titles(const ArticleFilter &filter)
    {
        const auto rows = m_reader->find(filter);
        if (!rows)
            return { rows.error().message };
        QStringList titles;
        const auto articles = m_reader->articles(*rows);
        for (const auto &article : *articles)
            titles.append(article.title);
        return titles;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::unique_ptr<IndexDatabase> m_index;
    std::unique_ptr<IndexReader> m_reader;
    qint64 m_folder = 0;
};

QTEST_GUILESS_MAIN(TestIndex)
#include "tst_index.moc"
