// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "library.h"
#include "query_parser.h"
#include "state_reader.h"
#include "store.h"

#include "made_up_article.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Export and import through the door.
class TestLibraryExchange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.folder = m_dir->filePath(u"library"_s);
        m_folder = m_dir->filePath(u"news"_s);
        for (const auto &id : { "900_1", "900_2", "900_3" })
            writeFile(file(id), MadeUpArticle{ .id = id, .title = "등대 " + QByteArray(id) }.bytes());
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy upToDate(m_library.get(), &Library::upToDate);
        connect(m_library.get(), &Library::opened, this, [this] { m_library->openFolder(m_folder); });
        m_library->open();
        QVERIFY(QTest::qWaitFor([&] { return upToDate.size() == 1; }, 10'000));
    }

    void cleanup() { m_library.reset(); }

    void writesArticlesInTheirOrder()
    {
        QList<qint64> rows = all();
        QCOMPARE(rows.size(), 3);
        rows = { rows[2], rows[0] };
        const QString path = m_dir->filePath(u"out.csv"_s);
        const auto written = exported({ .format = ExportFormat::Csv, .rows = rows }, path);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written->articles, 2);
        const QByteArrayList lines = content(path).split('\n');
        QVERIFY(lines.first().startsWith("\xef\xbb\xbf"));
        QCOMPARE(lines.size(), 4); // the head, two articles, and the end
    }

    void everythingHoldsWhatHasGone()
    {
        QVERIFY(ask<StateOutcome>([&](auto answer) {
            m_library->change(TagArticles{ { u"900_2"_s }, { u"섬"_s }, {} }, this, answer);
        }));
        QSignalSpy upToDate(m_library.get(), &Library::upToDate);
        QVERIFY(QFile::remove(file("900_2")) && QFile::remove(file("900_3")));
        QTRY_COMPARE_WITH_TIMEOUT(all().size(), 1, 10'000);
        const QString path = m_dir->filePath(u"out"_s);
        const auto annotations = exported({ .format = ExportFormat::JsonLd, .rows = {} }, path);
        QVERIFY(annotations);
        QCOMPARE(annotations->articles, 1);
        QVERIFY(content(path).contains("\"섬\""));
        const auto table = exported({ .format = ExportFormat::Csv, .rows = {} }, path);
        QVERIFY(table);
        QCOMPARE(table->articles, 2); // the one that is there, and the one that was worked on
        QVERIFY(content(path).contains("900_1") && content(path).contains("900_2"));
        QVERIFY(!content(path).contains("900_3"));
    }

    void cancels()
    {
        const QString path = m_dir->filePath(u"out.csv"_s);
        writeFile(path, "as it was");
        // So many that the end is not reached before the window's thread has heard of the beginning.
        const QList<qint64> rows(1'000'000, all().first());
        connect(m_library.get(), &Library::exportProgressed, m_library.get(), &Library::cancelExport);
        const auto cancelled = exported({ .format = ExportFormat::Csv, .rows = rows }, path);
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(content(path), "as it was"_ba);
        QCOMPARE(QDir(m_dir->path()).entryList({ u"out*"_s }, QDir::Files), QStringList(u"out.csv"_s));
        // Only that one: the next is written.
        disconnect(m_library.get(), &Library::exportProgressed, m_library.get(), nullptr);
        QVERIFY(exported({ .format = ExportFormat::Csv, .rows = all() }, path));
        QVERIFY(content(path).contains("900_3"));
    }

    void saysWhatCannotBeWritten()
    {
        writeFile(m_dir->filePath(u"taken/inside"_s), "x");
        const auto failed
            = exported({ .format = ExportFormat::Ris, .rows = all() }, m_dir->filePath(u"taken"_s));
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.contains(m_dir->filePath(u"taken"_s)),
                 qPrintable(failed.error().message));
        QVERIFY(!failed.error().hint.isEmpty());
    }

    void preparesAnImportAndChangesNothing()
    {
        QVERIFY(ask<StateOutcome>([&](auto answer) {
            m_library->change(WriteAnnotations{ { note(1, u"900_1"_s, 100), note(2, u"900_2"_s, 100) } },
                              this, answer);
        }));
        StateDump other;
        other.annotations = { note(1, u"900_1"_s, 100), note(2, u"900_2"_s, 200), note(3, u"900_3"_s, 100),
                              note(4, u"elsewhere"_s, 100) };
        other.tags = { { u"섬"_s, {} } };
        other.taggings = { { u"900_1"_s, u"섬"_s, 100 } };
        const QString path = m_dir->filePath(u"other.json"_s);
        QVERIFY(
            ask<StateOutcome>([&](auto answer) { m_library->change(ImportState{ other }, this, answer); }));
        QVERIFY(exported({ .format = ExportFormat::Full, .rows = {} }, path));
        QVERIFY(ask<JournalStep>([&](auto answer) { m_library->undoStep(this, answer); }));

        const auto prepared
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
        const ImportSummary expected{
            .made = 2, .replaced = 1, .kept = 1, .unplaced = 1, .articles = 3, .tags = 1
        };
        QCOMPARE(prepared->summary, expected);
        const auto tags = ask<TagList>([&](auto answer) { m_library->listTags(this, answer); });
        QVERIFY(tags && tags->tags.isEmpty());

        const QSignalSpy searches(m_library.get(), &Library::searchesChanged); // it may bring some
        const auto taken = ask<StateOutcome>(
            [&](auto answer) { m_library->change(ImportState{ prepared->dump }, this, answer); });
        QVERIFY(taken && taken->step);
        QCOMPARE(taken->step->kind, JournalStep::Kind::Import);
        QVERIFY(!searches.isEmpty());
        const auto again
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        QVERIFY(again);
        QCOMPARE(again->summary.kept, 4);
        QCOMPARE(again->summary.made + again->summary.replaced, 0);
    }

    /// Read again after what it brought has come to its article, under another key.
    void knowsWhatHasComeToItsArticle()
    {
        const QString url = u"https://news.example.com/article/900_4"_s;
        Annotation passage = note(1, url, 100);
        passage.selector = TextSelector{ .quote = u"책장을 손수 고쳤다"_s, .start = 0, .end = 10 };
        const StateDump waiting{ .statuses = { { .key = url, .read = true, .readAt = 100 } },
                                 .tags = { { u"섬"_s, {} } },
                                 .taggings = { { url, u"섬"_s, 100 } },
                                 .annotations = { passage, note(2, url, 200) },
                                 .articles = {},
                                 .searches = {} };
        const QString path = m_dir->filePath(u"waiting.json"_s);
        QVERIFY(
            ask<StateOutcome>([&](auto answer) { m_library->change(ImportState{ waiting }, this, answer); }));
        QVERIFY(exported({ .format = ExportFormat::Full, .rows = {} }, path));
        // The article has a note of its own, of which the one that waited becomes a part.
        QVERIFY(ask<StateOutcome>([&](auto answer) {
            m_library->change(WriteAnnotations{ { note(3, u"900_4"_s, 300) } }, this, answer);
        }));
        const ImportSummary known{ .kept = 2, .articles = 1, .tags = 1, .marked = 1 };
        const auto isKnown = [&] {
            const auto prepared
                = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
            QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
            QCOMPARE(prepared->summary, known);
            const auto taken = ask<StateOutcome>(
                [&](auto answer) { m_library->change(ImportState{ prepared->dump }, this, answer); });
            QVERIFY2(taken, qPrintable(taken ? QString() : taken.error().message));
            QVERIFY(!taken->step); // nothing new
        };
        writeFile(file("900_4"), MadeUpArticle{ .id = "900_4", .title = "넷째" }.bytes());
        QTRY_COMPARE_WITH_TIMEOUT(all().size(), 4, 10'000);
        isKnown();
        QVERIFY(QFile::remove(file("900_4")));
        QTRY_COMPARE_WITH_TIMEOUT(all().size(), 3, 10'000);
        isKnown();
    }

    /// An index that was made anew does not lead from the address to the key.
    void knowsByIdentifierWhateverTheKey()
    {
        const QString path = m_dir->filePath(u"waiting.json"_s);
        Annotation passage = note(1, u"https://news.example.com/article/900_4"_s, 100);
        passage.selector = TextSelector{ .quote = u"책장을 손수 고쳤다"_s, .start = 0, .end = 10 };
        for (const QString &key : { passage.key, u"900_4"_s }) {
            passage.key = key;
            QVERIFY(ask<StateOutcome>(
                [&](auto answer) { m_library->change(WriteAnnotations{ { passage } }, this, answer); }));
            if (!QFile::exists(path))
                QVERIFY(exported({ .format = ExportFormat::Full, .rows = {} }, path));
        }
        const auto prepared
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        const ImportSummary expected{ .kept = 1, .unplaced = 1 };
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
        QCOMPARE(prepared->summary, expected);
    }

    void tellsWhatItLeavesOut()
    {
        const QString path = m_dir->filePath(u"in.json"_s);
        writeFile(path, R"([{"type": "Annotation", "target": "urn:a:1", "bodyValue": "a"},
                            {"type": "Annotation", "target": "urn:a:1"}])");
        const auto prepared
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        QVERIFY2(prepared, qPrintable(prepared ? QString() : prepared.error().message));
        const ImportSummary expected{ .made = 1, .unplaced = 1, .leftOut = { u"/1"_s } };
        QCOMPARE(prepared->summary, expected);
        QVERIFY(leftOutInWords(prepared->summary).contains(u"1 (/1)"_s));
        QVERIFY(!prepared->summary.isNothing());
        writeFile(path, R"({"type": "Annotation", "target": "urn:a:1"})");
        const auto nothing
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        QVERIFY(nothing && nothing->summary.isNothing());
        QCOMPARE(nothing->summary.leftOut, QStringList{ u"/"_s });
    }

    /// The window is open, annotations wait, and the file of their article arrives.
    void givesAnArrivingArticleWhatWaitsForIt()
    {
        const Annotation waiting = note(1, u"https://news.example.com/article/900_4"_s, 100);
        QVERIFY(ask<StateOutcome>([&](auto answer) {
            m_library->change(ImportState{ { .annotations = { waiting } } }, this, answer);
        }));
        QSignalSpy annotations(m_library.get(), &Library::annotationsChanged);
        QSignalSpy journal(m_library.get(), &Library::journalChanged);
        writeFile(file("900_4"), MadeUpArticle{ .id = "900_4", .title = "넷째" }.bytes());
        const auto told = [&] {
            return std::ranges::any_of(
                annotations, [](const auto &one) { return one[0].toStringList().contains(u"900_4"_s); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(), 10'000);
        ArticleFilter annotated{ .folder = m_folder };
        annotated.query = parseQuery(u"is:annotated"_s, QDate(2026, 11, 5));
        const auto entries = ask<QList<NotebookEntry>>(
            [&](auto answer) { m_library->listAnnotations(annotated, this, answer); });
        QVERIFY(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(journal.size(), 0); // nothing that the reader did
        const auto undone = ask<JournalStep>([&](auto answer) { m_library->undoStep(this, answer); });
        QVERIFY(undone);
        QCOMPARE(undone->kind, JournalStep::Kind::Import);
    }

    void tellsThePlaceOfAnErrorInAFile()
    {
        const QString path = m_dir->filePath(u"in.json"_s);
        writeFile(path, R"({"format": "newsfold-state", "version": 1, "tags": [{"name": 7}]})");
        const auto refused
            = ask<PreparedImport>([&](auto answer) { m_library->prepareImport(path, this, answer); });
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"/tags/0/name"_s), qPrintable(refused.error().message));
        const auto absent = ask<PreparedImport>(
            [&](auto answer) { m_library->prepareImport(m_dir->filePath(u"none.json"_s), this, answer); });
        QVERIFY(!absent && absent.error().message.contains(u"none.json"_s));
    }

private:
    QString file(const char *id) const { return m_folder + u'/' + QString::fromLatin1(id) + u".md"_s; }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Annotation note(int number, const QString &key, qint64 at)
    {
        return { .id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')),
                 .key = key,
                 .note = u"생각 "_s + QString::number(at),
                 .createdAt = 100,
                 .modifiedAt = at };
    }

    template <typename T> Result<T> ask(const std::function<void(Library::Answer<T>)> &question)
    {
        std::optional<Result<T>> answer;
        question([&](const Result<T> &result) { answer = result; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            return std::unexpected(Error{ ErrorCode::Internal, u"no answer"_s, {} });
        return *answer;
    }

    QList<qint64> all()
    {
        return ask<QList<qint64>>([&](auto answer) { m_library->findArticles({}, this, answer); })
            .value_or(QList<qint64>());
    }

    Result<ExportOutcome> exported(const ExportRequest &request, const QString &path)
    {
        return ask<ExportOutcome>(
            [&](auto answer) { m_library->exportArticles(request, path, this, answer); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LibraryPaths m_paths;
    QString m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestLibraryExchange)
#include "tst_library_exchange.moc"
