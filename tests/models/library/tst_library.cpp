// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"

#include "made_up_article.h"
#include "query_parser.h"
#include "store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        m_paths.folder = m_dir->filePath(u"library"_s);
        for (int i = 0; i < 20; ++i)
            writeFile(file(i), article(i).bytes());
    }

    void cleanup() { m_library.reset(); }

    void opensFindsReads()
    {
        open();
        QCOMPARE(find({}).size(), 20);
        QCOMPARE(m_library->folder(), m_folder);
        const auto rows = find({ .publishers = { u"한빛경제"_s } });
        QCOMPARE(rows.size(), 10);

        const auto articles
            = ask<QList<ArticleRow>>([&](auto answer) { m_library->fetchRows(rows, {}, this, answer); });
        QCOMPARE(articles->size(), 10);
        QCOMPARE(articles->first().publisher, u"한빛경제"_s);

        const auto document = ask<ArticleDocument>(
            [&](auto answer) { m_library->readArticle(rows.first(), {}, this, answer); });
        QVERIFY(document);
        QCOMPARE(document->article.key, document->row.key);
        QVERIFY(document->article.text.contains(u"등대 도서관"));
        QVERIFY(document->source.startsWith(u"---\nid:"));
        QCOMPARE(document->position, 0.0);

        const auto counts = ask<LibraryCounts>([&](auto answer) { m_library->countArticles(this, answer); });
        QCOMPARE(counts->total, 20);
        QCOMPARE(counts->publishers.size(), 2);
    }

    void marksAndUndoes()
    {
        open();
        const auto rows = find({});
        QSignalSpy changed(m_library.get(), &Library::statusChanged);
        const auto outcome = ask<StatusOutcome>([&](auto answer) {
            m_library->mark(rows.first(5), { .read = true, .starred = {} }, this, answer);
        });
        QCOMPARE(outcome->madeRead.size(), 5);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(find({ .read = true }).size(), 5);
        const auto undone = ask<JournalStep>([&](auto answer) { m_library->undoStep(this, answer); });
        QCOMPARE(undone->kind, JournalStep::Kind::MarkRead);
        QCOMPARE(undone->count, 5);
        QCOMPARE(find({ .read = true }).size(), 0);
    }

    /// A question meets damage; nobody has to do anything for the next to be answered.
    void damageIsMendedWhileItIsOpen()
    {
        open();
        const ArticleFilter lighthouse{ .query = parseQuery(u"등대"_s, QDate(2026, 11, 22)) };
        QCOMPARE(find(lighthouse).size(), 20);
        int mended = 0;
        connect(m_library.get(), &Library::upToDate, this,
                [&](const IndexSummary &summary) { mended += summary.mended; });
        QStringList failures;
        connect(m_library.get(), &Library::writeFailed, this,
                [&](const Error &error) { failures.append(error.message); });
        const auto askDamaged = [&] {
            SQLite::Database texts(QFile::encodeName(m_paths.texts().first()).toStdString(),
                                   SQLite::OPEN_READWRITE, 5000);
            texts.exec("UPDATE text_data SET block = zeroblob(length(block)) WHERE id > 10");
            const auto met
                = ask<QList<qint64>>([&](auto answer) { m_library->findArticles(lighthouse, this, answer); });
            return met ? ErrorCode::Internal : met.error().code;
        };
        for (int times = 1; times <= 3; ++times) {
            QCOMPARE(askDamaged(), ErrorCode::Damaged);
            QTRY_COMPARE_WITH_TIMEOUT(mended, times, 20'000);
            QCOMPARE(find(lighthouse).size(), 20);
        }
        QCOMPARE(failures, QStringList());
        // Whatever does this will not stop: making it anew all day helps nobody.
        QCOMPARE(askDamaged(), ErrorCode::Damaged);
        QTRY_COMPARE(failures.size(), 1);
        QTest::qWait(500);
        QCOMPARE(mended, 3);
    }

    void remembersWhereReadingStopped()
    {
        open();
        const auto rows = find({});
        const QString key = ask<QList<ArticleRow>>(
                                [&](auto answer) { m_library->fetchRows(rows.first(1), {}, this, answer); })
                                ->first()
                                .key;
        m_library->savePosition(key, 0.5);
        const auto position = [&] {
            return ask<ArticleDocument>(
                       [&](auto answer) { m_library->readArticle(rows.first(), {}, this, answer); })
                ->position;
        };
        QTRY_COMPARE(position(), 0.5);
    }

    void answersOnlyTheNewest()
    {
        open();
        QList<int> answered;
        for (int i = 0; i < 50; ++i)
            m_library->findArticles({}, this, [&answered, i](const auto &) { answered.append(i); });
        QTRY_VERIFY(!answered.isEmpty());
        QTest::qWait(50);
        QCOMPARE(answered, QList<int>{ 49 });
    }

    void forgetsAskersThatAreGone()
    {
        open();
        bool answered = false;
        {
            QObject context;
            m_library->findArticles({}, &context, [&](const auto &) { answered = true; });
        }
        QTest::qWait(100);
        QVERIFY(!answered);
    }

    void followsTheFolder()
    {
        open();
        QSignalSpy changed(m_library.get(), &Library::articlesChanged);
        writeFile(file(100), article(100).bytes());
        QTRY_COMPARE(find({}).size(), 21);
        QVERIFY(QFile::remove(file(100)));
        QTRY_COMPARE(find({}).size(), 20);
        QVERIFY(!changed.isEmpty());
    }

    void folderVanishesAndReturns()
    {
        open();
        const auto row = find({}).first();
        QSignalSpy missing(m_library.get(), &Library::folderMissing);
        QSignalSpy returned(m_library.get(), &Library::folderReturned);
        const QString away = m_dir->filePath(u"away"_s);
        QVERIFY(QDir().rename(m_folder, away));
        QTRY_COMPARE_WITH_TIMEOUT(missing.size(), 1, 10'000);
        QCOMPARE(find({}).size(), 20);
        const auto document
            = ask<ArticleDocument>([&](auto answer) { m_library->readArticle(row, {}, this, answer); });
        QVERIFY(!document);
        QVERIFY(document.error().message.contains(m_folder));
        QVERIFY(QDir().rename(away, m_folder));
        QTRY_COMPARE_WITH_TIMEOUT(returned.size(), 1, 10'000);
        QCOMPARE(find({}).size(), 20);
    }

    void showsWhatAnotherProcessMarked()
    {
        open();
        QSignalSpy changed(m_library.get(), &Library::articlesChanged);
        QSignalSpy status(m_library.get(), &Library::statusChanged);
        auto other = Store::open(m_paths);
        QVERIFY(other);
        QVERIFY(other->mark({ QString::fromLatin1(article(3).id) }, { .read = true, .starred = {} }));
        QTRY_VERIFY(changed.size() + status.size() > 0);
        QCOMPARE(find({ .read = true }).size(), 1);
    }

    void listsProblems()
    {
        writeFile(m_folder + u"/empty.md"_s, "");
        open();
        const auto problems
            = ask<QList<FileProblem>>([&](auto answer) { m_library->listProblems(this, answer); });
        QCOMPARE(problems->size(), 1);
        QVERIFY(problems->first().path.endsWith(u"/empty.md"));
    }

    void triesAgainWhenTheIndexWasLocked()
    {
        {
            auto store = Store::open(m_paths); // makes the databases
            QVERIFY(store);
        }
        auto blocker
            = std::make_unique<SQLite::Database>(m_paths.index().toStdString(), SQLite::OPEN_READWRITE);
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy opened(m_library.get(), &Library::opened);
        m_library->open();
        QTRY_COMPARE(opened.size(), 1);
        blocker->exec("BEGIN IMMEDIATE");
        QSignalSpy failed(m_library.get(), &Library::writeFailed);
        m_library->openFolder(m_folder);
        QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 20'000);
        blocker.reset();
        QTRY_COMPARE_WITH_TIMEOUT(find({}).size(), 20, 20'000);
    }

    void saysThatTheLibraryCannotBeUsed()
    {
        writeFile(m_paths.folder, "no folder");
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy failed(m_library.get(), &Library::failed);
        m_library->open();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::ReadOnly);
    }

    void endsInTheMiddleOfARun()
    {
        for (int i = 0; i < 3000; ++i)
            writeFile(m_folder + u"/many/%1.md"_s.arg(i), article(1000 + i).bytes());
        open(false);
        QTest::qWait(20);
        m_library.reset(); // neither hangs nor crashes
        open();
        QTRY_COMPARE(find({}).size(), 3020);
    }

    void changesFolderInTheMiddleOfARun()
    {
        const QString other = m_dir->filePath(u"other"_s);
        writeFile(other + u"/a.md"_s, article(500).bytes());
        for (int i = 0; i < 2000; ++i)
            writeFile(m_folder + u"/many/%1.md"_s.arg(i), article(1000 + i).bytes());
        open(false);
        m_library->openFolder(other);
        QTRY_COMPARE(find({ .folder = other }).size(), 1);
        QCOMPARE(m_library->folder(), other);
    }

private:
    QString file(int number) const { return m_folder + u"/%1.md"_s.arg(number); }

    static MadeUpArticle article(int number)
    {
        return { .id = "900_" + QByteArray::number(number),
                 .publisher = number % 2 ? "한빛경제" : "새벽일보" };
    }

    void open(bool wait = true)
    {
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy opened(m_library.get(), &Library::opened);
        QSignalSpy upToDate(m_library.get(), &Library::upToDate);
        m_library->open();
        QTRY_COMPARE(opened.size(), 1);
        m_library->openFolder(m_folder);
        if (wait)
            QTRY_VERIFY_WITH_TIMEOUT(!upToDate.isEmpty(), 20'000);
    }

    template <typename T, typename Question> Result<T> ask(Question question)
    {
        std::optional<Result<T>> answer;
        question([&](Result<T> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            qFatal("no answer");
        return *answer;
    }

    QList<qint64> find(ArticleFilter filter)
    {
        if (filter.folder.isEmpty())
            filter.folder = m_folder;
        return ask<QList<qint64>>([&](auto answer) { m_library->findArticles(filter, this, answer); })
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
