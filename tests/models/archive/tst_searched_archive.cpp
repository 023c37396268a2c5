// SPDX-License-Identifier: GPL-3.0-or-later
#include "direct_target.h"

#include "index_reader.h"
#include "made_up_article.h"
#include "query_parser.h"
#include "text_load.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// What is searched follows the files, whatever happens to the databases in between.
class TestSearchedArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        m_paths.folder = m_dir->filePath(u"library"_s);
        open();
    }
    void cleanup() { m_store.reset(); }

    void findsAddedChangedAndRenamed()
    {
        write(1, "고래가 나타났다.");
        write(2, "등대에 불이 켜졌다.");
        update();
        QCOMPARE(found(u"고래가"_s), QStringList(u"1"_s));
        write(1, "상어가 나타났다.");
        update();
        QCOMPARE(found(u"고래가"_s), QStringList());
        QCOMPARE(found(u"상어가"_s), QStringList(u"1"_s));
        QVERIFY(QFile::rename(file(2), m_folder + u"/moved.md"_s));
        update();
        QCOMPARE(found(u"불이"_s), QStringList(u"2"_s));
        QVERIFY(QFile::remove(m_folder + u"/moved.md"_s));
        update();
        QCOMPARE(found(u"불이"_s), QStringList());
        QCOMPARE(found(u"불이 is:missing"_s), QStringList(u"2"_s));
    }

    void theNewestRevisionIsSearched()
    {
        const auto revision = [&](const char *name, const QByteArray &crawled, const QByteArray &body) {
            writeFile(m_folder + u'/' + QString::fromLatin1(name),
                      MadeUpArticle{ .id = "1", .crawledAt = crawled, .body = body }.bytes());
        };
        revision("a.md", "2026-11-03 07:00:00", "고래가 나타났다.");
        revision("b.md", "2026-11-03 09:00:00", "상어가 나타났다.");
        update();
        QCOMPARE(found(u"고래가"_s), QStringList());
        QVERIFY(QFile::remove(m_folder + u"/b.md"_s));
        update();
        QCOMPARE(found(u"고래가"_s), QStringList(u"1"_s));
        QCOMPARE(found(u"상어가"_s), QStringList());
    }

    void manyFilesAreListedFirst()
    {
        constexpr int many = 1500;
        for (int i = 0; i < many; ++i)
            write(i, "고래 " + QByteArray::number(i) + "호가 나타났다.");
        // Real Markdown among them tells its title only when it is read whole.
        writeFile(m_folder + u"/note.md"_s, "# 쪽지\n\n고래를 보았다.\n");
        const IndexSummary summary = update();
        QCOMPARE(summary.articles, many + 1);
        QVERIFY(summary.listReadySeconds < summary.seconds);
        QCOMPARE(found(u"고래"_s).size(), many + 1);
        QCOMPARE(found(u"\"고래 777호가\""_s), QStringList(u"777"_s));
        QCOMPARE(found(u"words:>0"_s).size(), many + 1);
        const IndexSummary again = update();
        QCOMPARE(again.added + again.changed + again.missing, 0);
    }

    void aStoppedRunGoesOn()
    {
        constexpr int many = 3000;
        for (int i = 0; i < many; ++i)
            write(i, "고래 " + QByteArray::number(i) + "호가 나타났다.");
        for (const int after : { 500, 1000, 2000 }) {
            std::stop_source stop;
            DirectTarget target(*m_store, QFile::encodeName(m_folder));
            const auto stopped = bringUpToDate(
                QFile::encodeName(m_folder), {}, target,
                [&](const IndexProgress &progress) {
                    if (progress.phase == IndexProgress::Phase::Reading && progress.done >= after)
                        stop.request_stop();
                },
                stop.get_token());
            QVERIFY(!stopped);
        }
        QCOMPARE(update().articles, many);
        QCOMPARE(found(u"고래"_s).size(), many);
        QCOMPARE(found(u"\"고래 2999호\""_s), QStringList(u"2999"_s));
    }

    void lostTextsComeBack_data()
    {
        QTest::addColumn<bool>("remove");
        QTest::newRow("deleted") << true;
        QTest::newRow("damaged") << false;
    }
    void lostTextsComeBack()
    {
        QFETCH(bool, remove);
        for (int i = 0; i < 40; ++i)
            write(i, "고래 " + QByteArray::number(i) + "호가 나타났다.");
        update();
        m_store.reset();
        const QString path = m_paths.texts().first();
        if (remove) {
            QVERIFY(QFile::remove(path));
        } else {
            QFile database(path);
            QVERIFY(database.open(QIODevice::ReadWrite));
            QCOMPARE(database.write(QByteArray(8192, 'x')), 8192);
        }
        open();
        int read = 0;
        const IndexSummary summary
            = update([&](const IndexProgress &progress) { read = qMax(read, progress.total); });
        QCOMPARE(summary.articles, 40);
        QCOMPARE(read, 20); // those whose texts were in it
        QCOMPARE(summary.added + summary.changed, 0);
        QCOMPARE(found(u"고래"_s).size(), 40);
    }

    /// Damage that opening does not notice: a reader meets it, and the next run mends it.
    void damageInsideIsMended_data()
    {
        QTest::addColumn<bool>("texts");
        QTest::newRow("texts") << true;
        QTest::newRow("index") << false;
    }
    void damageInsideIsMended()
    {
        QFETCH(bool, texts);
        constexpr int many = 400;
        for (int i = 0; i < many; ++i)
            write(i, "고래 " + QByteArray::number(i) + "호가 나타났다.");
        update();
        const auto marked = m_store->mark({ u"7"_s }, { .read = true });
        QVERIFY(marked);
        m_store.reset(); // its log goes into the database
        const QString path = texts ? m_paths.texts().first() : m_paths.index();
        spoil(path, texts ? "text_data" : "card");
        open();
        {
            auto reader = IndexReader::open(m_paths.index());
            const auto rows = reader->find({ .query = parseQuery(u"고래"_s, QDate(2026, 11, 22)) });
            Result<void> met = rows.transform([](const auto &) {});
            if (rows)
                met = reader->articles(*rows).transform([](const auto &) {});
            QVERIFY(!met);
            QCOMPARE(met.error().code, ErrorCode::Damaged);
        }
        const IndexSummary summary = update();
        QVERIFY(summary.mended);
        QCOMPARE(summary.articles, many);
        QCOMPARE(found(u"고래"_s).size(), many);
        QCOMPARE(found(u"is:read"_s), QStringList(u"7"_s));
        const IndexSummary again = update();
        QVERIFY(!again.mended);
        QCOMPARE(again.added + again.changed + again.missing, 0);
    }

    void aReaderNoticesAnotherIndex()
    {
        write(1, "고래가 나타났다.");
        update();
        auto reader = IndexReader::open(m_paths.index());
        QVERIFY(!reader->isReplaced());
        m_store.reset();
        IndexDatabase::discard(m_paths.index());
        open();
        QVERIFY(reader->isReplaced());
    }

    void tidyingStopsWhenTold()
    {
        constexpr int many = 1500;
        for (int i = 0; i < many; ++i)
            write(i, "고래 " + QByteArray::number(i) + "호가 나타났다.");
        update();
        int asked = 0;
        QVERIFY(tidyTexts(m_paths.texts(), [&] { return ++asked < 2; }));
        QCOMPARE(asked, 2);
        QCOMPARE(found(u"고래"_s).size(), many);
        QVERIFY(tidyTexts(m_paths.texts(), [] { return true; }));
        QCOMPARE(found(u"고래"_s).size(), many);
    }

private:
    void open()
    {
        auto store = Store::open(m_paths);
        QVERIFY(store);
        m_store = std::make_unique<Store>(std::move(*store));
    }
    /// Overwrites what a table holds, but for its first page, which opening reads.
    static void spoil(const QString &path, const char *table)
    {
        constexpr qint64 pageSize = 4096;
        std::vector<qint64> pages;
        {
            SQLite::Database database(QFile::encodeName(path).toStdString());
            SQLite::Statement leaves(database,
                                     "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'"
                                     " ORDER BY path LIMIT -1 OFFSET 1");
            leaves.bind(1, table);
            while (leaves.executeStep())
                pages.push_back(leaves.getColumn(0).getInt64());
        }
        QVERIFY(!pages.empty());
        QFile database(path);
        QVERIFY(database.open(QIODevice::ReadWrite));
        for (const qint64 page : pages) {
            QVERIFY(database.seek((page - 1) * pageSize));
            QCOMPARE(database.write(QByteArray(pageSize, 'x')), pageSize);
        }
    }
    QString file(int number) const { return m_folder + u"/%1.md"_s.arg(number); }
    void write(int number, const QByteArray &body)
    {
        writeFile(file(number), MadeUpArticle{ .id = QByteArray::number(number), .body = body }.bytes());
    }
    IndexSummary update(const ProgressReport &report = {})
    {
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        const auto summary = bringUpToDate(QFile::encodeName(m_folder), {}, target, report);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        return *summary;
    }
    QStringList found(const QString &query) const
    {
        auto reader = IndexReader::open(m_paths.index());
        const auto rows = reader->find({ .query = parseQuery(query, QDate(2026, 11, 22)) });
        if (!rows)
            qFatal("%s", qPrintable(rows.error().message));
        QStringList ids;
        const auto articles = reader->articles(*rows);
        for (const ArticleRow &article : *articles)
            ids.append(article.id);
        ids.sort();
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestSearchedArchive)
#include "tst_searched_archive.moc"
