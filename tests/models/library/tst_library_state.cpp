// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"
#include "library.h"
#include "query_parser.h"

#include "made_up_article.h"
#include "store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Tags, annotations and undo through the door, with the signals a window lives on.
class TestLibraryState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        m_paths.folder = m_dir->filePath(u"library"_s);
        for (int i = 0; i < 6; ++i)
            writeFile(file(i), article(i).bytes());
        m_library = std::make_unique<Library>(m_paths);
        QSignalSpy opened(m_library.get(), &Library::opened);
        QSignalSpy upToDate(m_library.get(), &Library::upToDate);
        m_library->open();
        QTRY_COMPARE(opened.size(), 1);
        m_library->openFolder(m_folder);
        QTRY_VERIFY_WITH_TIMEOUT(!upToDate.isEmpty(), 20'000);
    }

    void cleanup() { m_library.reset(); }

    void tagsAndUndoes()
    {
        const Heard heard(*m_library);
        const auto outcome = ask<StateOutcome>(
            [&](auto answer) { m_library->tag(find(u""_s).first(2), { u"바다"_s }, {}, this, answer); });
        QCOMPARE(outcome->step->kind, JournalStep::Kind::Tag);
        QCOMPARE(outcome->step->count, 2);
        QCOMPARE(heard.tags.size(), 1);
        QCOMPARE(heard.status.size(), 1);
        QCOMPARE(heard.status[0][0].value<QList<qint64>>().size(), 2);
        QCOMPARE(heard.annotations.size(), 0);
        QCOMPARE(heard.lastJournal().undo, outcome->step);
        QCOMPARE(find(u"tag:바다"_s).size(), 2);
        QCOMPARE(tags(), (QList<TagRow>{ { u"바다"_s, {}, 2 } }));

        const auto undone = ask<JournalStep>([&](auto answer) { m_library->undoStep(this, answer); });
        QCOMPARE(*undone, *outcome->step);
        QCOMPARE(heard.lastJournal().redo, outcome->step);
        QVERIFY(!heard.lastJournal().undo);
        QCOMPARE(find(u"tag:바다"_s).size(), 0);
        QVERIFY(tags().isEmpty());

        QVERIFY(ask<JournalStep>([&](auto answer) { m_library->redoStep(this, answer); }));
        QCOMPARE(find(u"tag:바다"_s).size(), 2);
        const auto nothing = ask<JournalStep>([&](auto answer) { m_library->redoStep(this, answer); });
        QCOMPARE(nothing.error().code, ErrorCode::NotFound);
    }

    void placesAnnotations()
    {
        const qint64 row = find(u"key:900_1"_s).first();
        const ArticleDocument before = read(row);
        QVERIFY(before.annotations.isEmpty());
        const Anchoring anchoring(before.article.text);
        Annotation second{ .id = u"h2"_s, .key = u"900_1"_s, .selector = anchoring.select(10, 16) };
        Annotation first{ .id = u"h1"_s, .key = u"900_1"_s, .selector = anchoring.select(2, 8) };
        Annotation lost{ .id = u"h0"_s,
                         .key = u"900_1"_s,
                         .selector = TextSelector{ .quote = u"어디에도 없는 문장 하나가 여기 있었다"_s } };
        Annotation note{ .id = u"n"_s, .key = u"900_1"_s, .note = u"다시 읽을 것"_s };
        const Heard heard(*m_library);
        change(WriteAnnotations{ { note, lost, second, first } });
        QCOMPARE(heard.annotations.size(), 1);
        QCOMPARE(heard.annotations[0][0].toStringList(), QStringList(u"900_1"_s));
        QCOMPARE(heard.status.size(), 1);

        const auto placed = read(row).annotations;
        QCOMPARE(placed.size(), 4);
        QCOMPARE(placed[0],
                 (PlacedAnnotation{ first, { .kind = Placement::Kind::Exact, .start = 2, .end = 8 } }));
        QCOMPARE(placed[1],
                 (PlacedAnnotation{ second, { .kind = Placement::Kind::Exact, .start = 10, .end = 16 } }));
        QCOMPARE(placed[2], (PlacedAnnotation{ lost, {} }));
        QCOMPARE(placed[3], (PlacedAnnotation{ note, { .kind = Placement::Kind::Exact } }));
    }

    void listsAnnotationsOfWhatIsFound()
    {
        const auto highlight = [](const QString &id, const QString &key, qsizetype start) {
            return Annotation{ .id = id,
                               .key = key,
                               .selector
                               = TextSelector{ .quote = u"등대"_s, .start = start, .end = start + 2 } };
        };
        change(
            WriteAnnotations{ { highlight(u"b"_s, u"900_3"_s, 9), highlight(u"a"_s, u"900_3"_s, 4),
                                highlight(u"c"_s, u"900_2"_s, 0), highlight(u"d"_s, u"elsewhere"_s, 0) } });
        const auto ids = [this](const ArticleFilter &filter) {
            QStringList ids;
            for (const NotebookEntry &entry : notebook(filter))
                ids.append(entry.annotation.id);
            return ids;
        };
        ArticleFilter filter{ .folder = m_folder, .sort = SortOrder::OldestFirst };
        QCOMPARE(ids(filter), QStringList({ u"c"_s, u"a"_s, u"b"_s, u"d"_s }));
        filter.sort = SortOrder::NewestFirst;
        QCOMPARE(ids(filter), QStringList({ u"a"_s, u"b"_s, u"c"_s, u"d"_s }));
        const auto all = notebook(filter);
        QCOMPARE(all[0].publisher, u"한빛경제"_s);
        QVERIFY(all[0].row > 0 && !all[0].title.isEmpty() && all[0].publishedAt);
        QCOMPARE(all[3].row, 0);
        QCOMPARE(all[3].title, QString());
        filter.publishers = { u"새벽일보"_s };
        QCOMPARE(ids(filter), QStringList(u"c"_s));
        filter.publishers.clear();
        filter.query = parseQuery(u"publisher:한빛경제"_s, QDate(2026, 11, 5));
        QCOMPARE(ids(filter), QStringList({ u"a"_s, u"b"_s }));

        QVERIFY(QFile::remove(file(3)));
        QTRY_COMPARE_WITH_TIMEOUT(find(u""_s).size(), 5, 10'000);
        QCOMPARE(ids({ .folder = m_folder }), QStringList({ u"c"_s, u"a"_s, u"b"_s, u"d"_s }));
    }

    void remembersWhatAbsentArticlesAreCalled()
    {
        StateDump dump;
        dump.annotations = { Annotation{ .id = u"n"_s, .key = u"abroad"_s, .note = u"메모"_s } };
        dump.articles = { { u"abroad"_s, u"https://sea.example/1"_s, u"먼 바다의 하루"_s } };
        change(ImportState{ .dump = dump });
        const auto entries = notebook({ .folder = m_folder });
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].row, 0);
        QCOMPARE(entries[0].title, u"먼 바다의 하루"_s);
        QCOMPARE(entries[0].url, u"https://sea.example/1"_s);
        QVERIFY(entries[0].missing);
    }

    void showsWhatAnotherProgramDid()
    {
        auto other = Store::open(m_paths).value();
        const Heard heard(*m_library);
        QVERIFY(other.change(TagArticles{ { u"900_1"_s }, { u"섬"_s }, {} }));
        QTRY_COMPARE(heard.tags.size(), 1);
        QCOMPARE(heard.lastJournal().undo->kind, JournalStep::Kind::Tag);
        QTRY_COMPARE(find(u"tag:섬"_s).size(), 1);
        QVERIFY(other.change(
            WriteAnnotations{ { Annotation{ .id = u"n"_s, .key = u"900_2"_s, .note = u"메모"_s } } }));
        QTRY_COMPARE(heard.annotations.size(), 1);
        QCOMPARE(heard.annotations[0][0].toStringList(), QStringList(u"900_2"_s));
        QCOMPARE(ask<JournalStep>([&](auto answer) { m_library->undoStep(this, answer); })->kind,
                 JournalStep::Kind::WriteNote);
    }

    void tellsOfTheJournalOnce()
    {
        const Heard heard(*m_library);
        QVERIFY(!ask<JournalState>([&](auto answer) { m_library->askJournal(this, answer); })->undo);
        change(ColourTag{ u"없는 것"_s, HighlightColour::Blue });
        QCOMPARE(heard.journal.size(), 0);
        const auto rows = find(u""_s);
        QVERIFY(ask<StatusOutcome>([&](auto answer) {
            m_library->mark(rows.first(1), { .read = true, .starred = {} }, this, answer);
        }));
        QCOMPARE(heard.journal.size(), 1);
        QCOMPARE(ask<JournalState>([&](auto answer) { m_library->askJournal(this, answer); }).value(),
                 heard.lastJournal());
    }

private:
    struct Heard
    {
        explicit Heard(Library &library)
            : status(&library, &Library::statusChanged)
            , tags(&library, &Library::tagsChanged)
            , annotations(&library, &Library::annotationsChanged)
            , journal(&library, &Library::journalChanged)
        {
        }
        JournalState lastJournal() const { return journal.last().first().value<JournalState>(); }

        QSignalSpy status;
        QSignalSpy tags;
        QSignalSpy annotations;
        QSignalSpy journal;
    };

    QString file(int number) const { return m_folder + u"/%1.md"_s.arg(number); }

    static MadeUpArticle article(int number)
    {
        return { .id = "900_" + QByteArray::number(number),
                 .publisher = number % 2 ? "한빛경제" : "새벽일보",
                 .crawledAt = "2026-11-03 07:10:0" + QByteArray::number(number) };
    }

    template <typename T, typename Question> Result<T> ask(Question question)
    {
        std::optional<Result<T>> answer;
        question([&](Result<T> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 10'000))
            qFatal("no answer");
        return *answer;
    }

    void change(const StateChange &change)
    {
        const auto outcome = ask<StateOutcome>([&](auto answer) { m_library->change(change, this, answer); });
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    }

    ArticleDocument read(qint64 row)
    {
        return ask<ArticleDocument>([&](auto answer) { m_library->readArticle(row, {}, this, answer); })
            .value();
    }

    QList<TagRow> tags()
    {
        return ask<TagList>([&](auto answer) { m_library->listTags(this, answer); }).value().tags;
    }

    QList<NotebookEntry> notebook(const ArticleFilter &filter)
    {
        return ask<QList<NotebookEntry>>(
                   [&](auto answer) { m_library->listAnnotations(filter, this, answer); })
            .value();
    }

    QList<qint64> find(const QString &query)
    {
        const ArticleFilter filter{ .folder = m_folder, .query = parseQuery(query, QDate(2026, 11, 5)) };
        return ask<QList<qint64>>([&](auto answer) { m_library->findArticles(filter, this, answer); })
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(TestLibraryState)
#include "tst_library_state.moc"
