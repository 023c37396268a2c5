// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"
#include "article_reader.h"
#include "commands.h"
#include "console.h"
#include "made_up_article.h"
#include "store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

const auto firstKey = u"900_1"_s;
const auto secondKey = u"900_2"_s;

/// A library, opened anew for each change, as commands do.
struct Library
{
    LibraryPaths paths;

    Result<StateOutcome> change(const StateChange &change) const
    {
        auto store = Store::open(paths);
        if (!store)
            return std::unexpected(store.error());
        return store->change(change).transform([](const auto &changed) { return changed.outcome; });
    }
    StateDump dump() const
    {
        auto store = Store::open(paths);
        return store ? store->state().dump().value_or(StateDump()) : StateDump();
    }
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString id(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace

/// Out of one library and into another.
class TestExportImport : public QObject
{
    Q_OBJECT

private:
    QString file(const QString &name) const { return m_dir->filePath(name); }

    Result<void> index(const Library &library)
    {
        Arguments arguments{ .verb = Verb::Index, .folder = file(u"news"_s), .library = library.paths };
        return runIndex(arguments, m_console);
    }

    /// What `newsfold export [query] --to format` writes; empty if it fails.
    QByteArray exported(const Library &library, ExportFormat format, const QString &query = {})
    {
        const QString path = file(u"out"_s);
        QFile::remove(path);
        Arguments arguments{ .verb = Verb::Export, .query = query, .library = library.paths };
        arguments.format = format;
        arguments.output = path;
        return runExport(arguments, m_console) ? content(path) : QByteArray();
    }

    Result<void> import(const Library &library, const QByteArray &bytes)
    {
        writeFile(file(u"in"_s), bytes);
        Arguments arguments{ .verb = Verb::Import, .library = library.paths };
        arguments.file = file(u"in"_s);
        return runImport(arguments, m_console);
    }

    /// A highlight of `quote` in the body of the made-up articles.
    static Annotation highlight(int number, const QString &key, const QString &quote)
    {
        const QString text = readArticle(MadeUpArticle().bytes(), { u"1.md"_s, 0 }).text;
        const qsizetype start = text.indexOf(quote);
        return { .id = id(number),
                 .key = key,
                 .selector = Anchoring(text).select(start, start + quote.size()),
                 .colour = HighlightColour::Green,
                 .tags = { u"인용"_s },
                 .createdAt = 1'762'300'000'123,
                 .modifiedAt = 1'762'300'000'456 };
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_first = { .paths = { .folder = file(u"first"_s) } };
        m_second = { .paths = { .folder = file(u"second"_s) } };
        for (const QByteArray id : { "1", "2", "3" })
            writeFile(file(u"news/"_s + QString::fromLatin1(id) + u".md"_s),
                      MadeUpArticle{ .id = "900_" + id, .title = "기사 " + id }.bytes());
        QVERIFY(index(m_first));
        Annotation noted = highlight(1, firstKey, u"낭독회가 열린다"_s);
        noted.note = u"<b>첫날</b>\n\n- \"확인\""_s;
        const Annotation own{ .id = id(2),
                              .key = secondKey,
                              .note = u"기사 전체"_s,
                              .createdAt = 1'762'300'000'000,
                              .modifiedAt = 1'762'300'000'000 };
        const Annotation unknown{ .id = id(3),
                                  .key = u"https://gone.example/7"_s,
                                  .note = u"없는 기사"_s,
                                  .createdAt = 1'762'300'000'000,
                                  .modifiedAt = 1'762'300'000'000 };
        QVERIFY(m_first.change(WriteAnnotations{ { noted, own, unknown } }));
        QVERIFY(m_first.change(TagArticles{ { firstKey, secondKey }, { u"섬/등대"_s, u"b"_s }, {} }));
        QVERIFY(m_first.change(ColourTag{ u"섬/등대"_s, HighlightColour::Pink }));
        QVERIFY(m_first.change(MarkArticles{ { firstKey }, { .read = true, .starred = true } }));
        auto store = Store::open(m_first.paths);
        QVERIFY(store);
        QVERIFY(store->setPosition(firstKey, 0.1 + 0.2));
        QVERIFY(store->state().saveSearch({ .search = 0, .name = u"섬"_s, .query = u"tag:섬 is:unread"_s }));
    }

    void full_data()
    {
        QTest::addColumn<bool>("indexed");
        QTest::newRow("the articles are there") << true;
        QTest::newRow("the articles come later") << false;
    }

    /// Export, empty library, import, export: the same bytes.
    void full()
    {
        QFETCH(bool, indexed);
        const QByteArray before = exported(m_first, ExportFormat::Full);
        QVERIFY(before.contains("0.30000000000000004"));
        if (indexed)
            QVERIFY(index(m_second));
        QVERIFY(import(m_second, before));
        QCOMPARE(exported(m_second, ExportFormat::Full), before);
        QVERIFY(index(m_second));
        QCOMPARE(exported(m_second, ExportFormat::JsonLd), exported(m_first, ExportFormat::JsonLd));
        // Again: nothing is new.
        QVERIFY(import(m_second, before));
        QCOMPARE(exported(m_second, ExportFormat::Full), before);
    }

    void webAnnotations()
    {
        const QByteArray before = exported(m_first, ExportFormat::JsonLd);
        QCOMPARE(QJsonDocument::fromJson(before)["total"_L1].toInteger(), 6);
        QVERIFY(index(m_second));
        QVERIFY(import(m_second, before));
        QCOMPARE(exported(m_second, ExportFormat::JsonLd), before);
        QVERIFY(m_second.dump().annotations == m_first.dump().annotations);
        QVERIFY(import(m_second, before));
        QVERIFY(m_second.dump().annotations == m_first.dump().annotations);
    }

    void oneStep()
    {
        const QByteArray json = exported(m_first, ExportFormat::Full);
        QVERIFY(import(m_second, json));
        auto store = Store::open(m_second.paths);
        QVERIFY(store);
        const auto undone = store->undo();
        QVERIFY(undone);
        QCOMPARE(undone->step.kind, JournalStep::Kind::Import);
        QVERIFY(m_second.dump().annotations.isEmpty());
        QVERIFY(!store->undo());
    }

    void query_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("rows");
        QTest::newRow("everything, what is not there as well") << QString() << 4;
        QTest::newRow("tag") << u"tag:b"_s << 2;
        QTest::newRow("highlighted") << u"has:highlight"_s << 1;
        QTest::newRow("none") << u"title:없다"_s << 0;
    }

    void query()
    {
        QFETCH(QString, query);
        const QByteArray csv = exported(m_first, ExportFormat::Csv, query);
        QVERIFY(csv.startsWith("\xef\xbb\xbfkey,"));
        QTEST(int(csv.count("\r\n")) - 1, "rows");
    }

    void wrongQuery()
    {
        QVERIFY(exported(m_first, ExportFormat::Csv, u"after:soon"_s).isEmpty());
        QVERIFY(!QFile::exists(file(u"out"_s)));
    }

    /// Where the passage is now, not where it was.
    void presentPlace()
    {
        MadeUpArticle article{ .id = "900_1", .title = "기사 1" };
        const QByteArray added = "앞에 새 문장이 하나 들어왔다. ";
        article.body.prepend(added);
        writeFile(file(u"news/1.md"_s), article.bytes());
        const QByteArray before = exported(m_first, ExportFormat::JsonLd, u"key:"_s + firstKey);
        const QJsonValue selector
            = QJsonDocument::fromJson(before)["first"_L1]["items"_L1][0]["target"_L1]["selector"_L1];
        const Annotation made = m_first.dump().annotations[0];
        QCOMPARE(made.key, firstKey);
        QCOMPARE(selector[0]["exact"_L1].toString(), made.selector->quote);
        QVERIFY(selector[1]["start"_L1].toInteger() > made.selector->start);
        QCOMPARE(selector[1]["end"_L1].toInteger() - selector[1]["start"_L1].toInteger(),
                 made.selector->end - made.selector->start);
    }

    void throughAPipe()
    {
        const QByteArray expected = exported(m_first, ExportFormat::Csv);
        Arguments arguments{ .verb = Verb::Export, .library = m_first.paths };
        arguments.format = ExportFormat::Csv;
        arguments.output = file(u"pipe"_s);
        const QByteArray pipe = QFile::encodeName(arguments.output);
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        QVERIFY(reader >= 0);
        QVERIFY(runExport(arguments, m_console));
        QByteArray read(60'000, Qt::Uninitialized); // a pipe holds 64 KB
        read.truncate(qMax<ssize_t>(0, ::read(reader, read.data(), size_t(read.size()))));
        ::close(reader);
        QCOMPARE(read, expected);
        QVERIFY(!QFileInfo(arguments.output).isFile());

        arguments.output = u"/dev/full"_s;
        const auto full = runExport(arguments, m_console);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::DiskFull);
    }

    void markdownFolder()
    {
        Arguments arguments{ .verb = Verb::Export, .query = u"tag:b"_s, .library = m_first.paths };
        arguments.format = ExportFormat::Markdown;
        arguments.output = file(u"vault/news"_s);
        QVERIFY(runExport(arguments, m_console));
        const QStringList names = QDir(arguments.output).entryList(QDir::Files);
        QCOMPARE(names, (QStringList{ u"2026-11-03 기사 1.md"_s, u"2026-11-03 기사 2.md"_s }));
        QVERIFY(content(arguments.output + u'/' + names[0]).contains("> 낭독회가 열린다\n"));
    }

    void byAddress()
    {
        QVERIFY(index(m_second));
        const QJsonObject target{ { u"source"_s, u"https://news.example.com/article/900_3?utm_source=x#c"_s },
                                  { u"selector"_s,
                                    QJsonObject{ { u"type"_s, u"TextQuoteSelector"_s },
                                                 { u"exact"_s, u"책장을 손수 고쳤다"_s } } } };
        const QJsonObject annotation{ { u"type"_s, u"Annotation"_s },
                                      { u"bodyValue"_s, u"다른 데서"_s },
                                      { u"target"_s, target } };
        QVERIFY(import(m_second, QJsonDocument(annotation).toJson()));
        const StateDump dump = m_second.dump();
        QCOMPARE(dump.annotations.size(), 1);
        QCOMPARE(dump.annotations[0].key, u"900_3"_s);
        const QByteArray json = exported(m_second, ExportFormat::JsonLd);
        QVERIFY(json.contains("TextPositionSelector"));
    }

    /// Annotations first, their article later, with an id of its own: what all real articles have.
    void beforeTheArticle()
    {
        QVERIFY(index(m_second));
        const QJsonObject selector{ { u"type"_s, u"TextQuoteSelector"_s },
                                    { u"exact"_s, u"두 번째 문장이다."_s },
                                    { u"prefix"_s, u"첫 문장이다. "_s } };
        const QJsonObject target{ { u"source"_s, u"https://news.example.com/article/n1"_s },
                                  { u"selector"_s, QJsonArray{ selector } } };
        const QJsonObject annotation{ { u"@context"_s, u"http://www.w3.org/ns/anno.jsonld"_s },
                                      { u"type"_s, u"Annotation"_s },
                                      { u"id"_s, u"urn:x:1"_s },
                                      { u"motivation"_s, u"highlighting"_s },
                                      { u"target"_s, target } };
        QVERIFY(import(m_second, QJsonDocument(annotation).toJson()));
        const QByteArray waiting = exported(m_second, ExportFormat::Full);
        QVERIFY(waiting.contains("\"https://news.example.com/article/n1\""));
        writeFile(file(u"news/n1.md"_s),
                  MadeUpArticle{ .id = "n1", .body = "첫 문장이다. 두 번째 문장이다. 끝이다." }.bytes());
        QVERIFY(index(m_second));
        QVERIFY(exported(m_second, ExportFormat::Csv, u"is:annotated"_s).contains("\r\nn1,"));
        const StateDump dump = m_second.dump();
        QCOMPARE(dump.annotations.size(), 1);
        QCOMPARE(dump.annotations[0].key, u"n1"_s);
        QVERIFY(exported(m_second, ExportFormat::JsonLd).contains("TextPositionSelector"));

        // Out and in again, with the article and before it.
        const QByteArray full = exported(m_second, ExportFormat::Full);
        for (const QByteArray &bytes : { full, waiting }) {
            const Library third{ .paths = { .folder = file(u"third"_s) } };
            QVERIFY(import(third, bytes));
            QCOMPARE(exported(third, ExportFormat::Full), bytes);
            QVERIFY(index(third));
            QCOMPARE(exported(third, ExportFormat::Full), full);
            QVERIFY(import(third, bytes));
            QCOMPARE(exported(third, ExportFormat::Full), full);
            QVERIFY(QDir(third.paths.folder).removeRecursively());
        }

        auto store = Store::open(m_second.paths);
        QVERIFY(store);
        const auto undone = store->undo();
        QVERIFY(undone);
        QCOMPARE(undone->step.kind, JournalStep::Kind::Import);
        QVERIFY(m_second.dump().annotations.isEmpty());
        QVERIFY(exported(m_second, ExportFormat::Csv, u"is:annotated"_s).count("\r\n") == 1);
    }

    void withoutTheArticles_data()
    {
        QTest::addColumn<bool>("first");
        QTest::newRow("the index made anew") << true;
        QTest::newRow("taken into another library") << false;
    }

    /// The source is the article's address, whether or not the article is there.
    void withoutTheArticles()
    {
        QFETCH(bool, first);
        const QByteArray full = exported(m_first, ExportFormat::Full);
        const Library &library = first ? m_first : m_second;
        if (first)
            IndexDatabase::discard(m_first.paths.index());
        else
            QVERIFY(import(library, full));
        const QByteArray json = exported(library, ExportFormat::JsonLd);
        QVERIFY(json.contains("\"source\":\"https://news.example.com/article/900_1\""));
        QVERIFY(json.contains("\"source\":\"https://news.example.com/article/900_2\""));
        QVERIFY(json.contains("\"target\":\"https://gone.example/7\""));
        QVERIFY(exported(library, ExportFormat::Csv).contains("기사 1"));
        QVERIFY(index(library));
        QCOMPARE(exported(library, ExportFormat::Full), full);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("no JSON") << QByteArray("}\n") << QByteArray();
        QTest::newRow("last part wrong") << QByteArray("\"query\":") << QByteArray("\"quest\":");
        QTest::newRow("id twice") << QByteArray("000000000002") << QByteArray("000000000001");
    }

    void refused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = exported(m_first, ExportFormat::Full);
        const qsizetype at = json.lastIndexOf(from);
        QVERIFY(at > 0);
        json.replace(at, from.size(), to);
        const auto imported = import(m_second, json);
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Malformed);
        QVERIFY(m_second.dump() == StateDump());
    }

    void noFile()
    {
        Arguments arguments{ .verb = Verb::Import, .library = m_second.paths };
        arguments.file = file(u"nowhere"_s);
        const auto imported = runImport(arguments, m_console);
        QVERIFY(!imported);
        QVERIFY(imported.error().message.contains(arguments.file));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    Library m_first;
    Library m_second;
    Console m_console;
};

QTEST_GUILESS_MAIN(TestExportImport)
#include "tst_export_import.moc"
