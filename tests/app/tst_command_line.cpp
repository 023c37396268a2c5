// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_article.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
};

} // namespace

/// The program as a script sees it: processes, standard output, exit status; no display.
class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_folder = m_dir->filePath(u"news"_s);
        writeFile(
            m_folder + u"/1.md"_s,
            MadeUpArticle{ .id = "900_1", .title = "&quot;첫&quot; 기사", .publishedAt = "2026-11-03 00:00" }
                .bytes());
        writeFile(m_folder + u"/2.md"_s,
                  MadeUpArticle{ .id = "900_2",
                                 .title = "둘째 기사",
                                 .publisher = "한빛경제",
                                 .author = "한가람 기자(garam@example.com), 이도담 도담@example.com",
                                 .publishedAt = "2026-11-04 00:00" }
                      .bytes());
        writeFile(m_folder + u"/3.md"_s,
                  MadeUpArticle{ .id = "900_3", .title = "셋째 기사", .publishedAt = "" }.bytes());
        writeFile(m_folder + u"/empty.md"_s, "");
    }

    void incompleteAnswersAreToldOf()
    {
        const QString library = m_dir->filePath(u"library"_s);
        const auto list = [&] { return run({ u"list"_s, u"기사"_s, u"--json"_s }); };
        QVERIFY(list().err.contains("No folder has been read"));
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(list().err, QByteArray());
        QCOMPARE(list().objects().size(), 3);
        for (const QString &name : QDir(library).entryList({ u"text_0.sqlite*"_s }))
            QVERIFY(QFile::remove(library + u'/' + name));
        const auto part = list();
        QCOMPARE(part.status, 0);
        QVERIFY2(part.err.contains("index is not complete") && part.err.contains("newsfold index"),
                 part.err.constData());
        QVERIFY(run({ u"export"_s, u"기사"_s, u"--to"_s, u"csv"_s }).err.contains("index is not complete"));
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(list().err, QByteArray());
        QCOMPARE(list().objects().size(), 3);

        // No run can read what is gone, so nobody is sent to do one.
        QVERIFY(QFile::remove(m_folder + u"/1.md"_s));
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        for (const QString &name : QDir(library).entryList({ u"text_?.sqlite*"_s }))
            QVERIFY(QFile::remove(library + u'/' + name));
        QVERIFY(list().err.contains("Of 2 articles, 2 cannot be found"));
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(list().err, QByteArray());
        QCOMPARE(list().objects().size(), 2);
    }

    void problemsAreALineEach()
    {
        writeFile(m_folder + u"/odd\nname\x1b[31m.md"_s, "");
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto problems = run({ u"problems"_s });
        QCOMPARE(problems.out.count('\n'), 2);
        QVERIFY2(problems.out.contains("/odd\ufffdname\ufffd[31m.md: "), problems.out.constData());
        QVERIFY(run({ u"problems"_s, u"--json"_s }).out.contains("/odd\\nname\\u001b[31m.md"));
    }

    void indexTells()
    {
        const auto first = run({ u"index"_s, m_folder, u"--json"_s });
        QCOMPARE(first.status, 0);
        QCOMPARE(first.err, QByteArray());
        const auto summary = first.objects().value(0);
        QCOMPARE(summary[u"articles"_s].toInt(), 3);
        QCOMPARE(summary[u"added"_s].toInt(), 4);
        QCOMPARE(summary[u"problems"_s].toInt(), 1);
        QVERIFY(summary[u"seconds"_s].isDouble() && summary[u"list_ready_seconds"_s].isDouble());
        const auto second = run({ u"index"_s, m_folder, u"--json"_s }).objects().value(0);
        QCOMPARE(second[u"added"_s].toInt(), 0);
        QCOMPARE(second[u"changed"_s].toInt(), 0);
    }

    void listsJson()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto rows = run({ u"list"_s, u"--json"_s }).objects();
        QCOMPARE(rows.size(), 3);
        const QStringList names{ u"authors"_s, u"category"_s,     u"crawled_at"_s, u"id"_s,   u"key"_s,
                                 u"path"_s,    u"published_at"_s, u"publisher"_s,  u"read"_s, u"starred"_s,
                                 u"tags"_s,    u"title"_s,        u"url"_s,        u"words"_s };
        QCOMPARE(rows.first().keys(), names);
        const auto second = rows.first();
        QCOMPARE(second[u"key"_s].toString(), u"900_2"_s);
        QCOMPARE(second[u"published_at"_s].toString(), u"2026-11-04T00:00:00+09:00"_s);
        QCOMPARE(second[u"authors"_s].toArray(), QJsonArray({ u"한가람"_s, u"이도담"_s }));
        QVERIFY(second[u"category"_s].isNull());
        QCOMPARE(second[u"path"_s].toString(), m_folder + u"/2.md"_s);
        QCOMPARE(second[u"read"_s].toBool(true), false);
        QCOMPARE(rows.last()[u"title"_s].toString(), u"\"첫\" 기사"_s);
        QVERIFY(rows[1][u"published_at"_s].isNull());
        QCOMPARE(run({ u"list"_s, u"--limit"_s, u"2"_s }).out.count('\n'), 2);
        QCOMPARE(run({ u"list"_s, u"publisher:한빛경제"_s, u"after:2026-11-04"_s }).out.count('\n'), 1);
        QCOMPARE(run({ u"list"_s, u"before:2026-11-03"_s }).out, QByteArray());
    }

    void marks()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"900_2"_s, u"--read"_s, u"--star"_s }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_2"_s, u"--unstar"_s }).status, 0);
        QCOMPARE(run({ u"list"_s, u"is:read"_s }).out.count('\n'), 2);
        const auto starred = run({ u"list"_s, u"is:starred"_s, u"--json"_s }).objects();
        QCOMPARE(starred.size(), 1);
        QCOMPARE(starred.first()[u"key"_s].toString(), u"900_1"_s);

        const auto mistyped = run({ u"mark"_s, u"900_3"_s, u"nobody"_s, u"--read"_s });
        QCOMPARE(mistyped.status, 1);
        QVERIFY(mistyped.err.contains("nobody"));
        QCOMPARE(run({ u"list"_s, u"is:read"_s }).out.count('\n'), 2);
    }

    void shows()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto text = run({ u"show"_s, u"900_1"_s });
        QCOMPARE(text.out,
                 "섬마을의 등대 도서관이 겨울을 앞두고 다시 문을 연다.\n주민들은 책장을 손수 고쳤다. "
                 "첫날에는 낭독회가 열린다.\n"_ba);
        const auto html = run({ u"show"_s, u"900_1"_s, u"--as"_s, u"html"_s });
        QVERIFY(html.out.contains("<h1") && html.out.contains("<p"));
        const auto json = run({ u"show"_s, u"900_1"_s, u"--as"_s, u"json"_s }).objects().value(0);
        QCOMPARE(json[u"text"_s].toString().toUtf8() + '\n', text.out);
        const auto source = run({ u"show"_s, u"900_1"_s, u"--as"_s, u"source"_s });
        QFile file(m_folder + u"/1.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(source.out, file.readAll());
        QCOMPARE(run({ u"show"_s, u"nobody"_s }).status, 1);
        QVERIFY(QFile::remove(m_folder + u"/1.md"_s));
        const auto gone = run({ u"show"_s, u"900_1"_s });
        QCOMPARE(gone.status, 1);
        QVERIFY(gone.err.contains("1.md"));
    }

    void showsWhatIsKnownOfAMissingArticle_data()
    {
        QTest::addColumn<bool>("indexed");
        QTest::newRow("gone since") << false;
        QTest::newRow("marked missing") << true;
    }

    void showsWhatIsKnownOfAMissingArticle()
    {
        QFETCH(bool, indexed);
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto source = u"https://news.example.com/article/900_1"_s;
        const QJsonObject selector{ { u"type"_s, u"TextQuoteSelector"_s },
                                    { u"exact"_s, u"책장을 손수 고쳤다"_s } };
        const QJsonObject highlight{
            { u"type"_s, u"Annotation"_s },
            { u"id"_s, u"urn:x:1"_s },
            { u"bodyValue"_s, u"확인"_s },
            { u"target"_s, QJsonObject{ { u"source"_s, source }, { u"selector"_s, selector } } }
        };
        const QJsonObject note{ { u"type"_s, u"Annotation"_s },
                                { u"id"_s, u"urn:x:2"_s },
                                { u"bodyValue"_s, u"기사 메모"_s },
                                { u"target"_s, source } };
        writeFile(m_dir->filePath(u"in"_s), QJsonDocument(QJsonArray{ highlight, note }).toJson());
        QCOMPARE(run({ u"import"_s, m_dir->filePath(u"in"_s) }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"--star"_s }).status, 0);
        QCOMPARE(run({ u"tag"_s, u"900_1"_s, u"+섬"_s }).status, 0);
        const auto show = [this](const QString &as) { return run({ u"show"_s, u"900_1"_s, u"--as"_s, as }); };
        const auto before = show(u"json"_s).objects().value(0);
        QCOMPARE(before[u"missing"_s], QJsonValue(false));
        QCOMPARE(before[u"annotations"_s][0][u"placement"_s].toString(), u"moved"_s); // no position given

        QVERIFY(QFile::remove(m_folder + u"/1.md"_s));
        if (indexed)
            QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto json = show(u"json"_s);
        QCOMPARE(json.status, 0);
        QVERIFY2(json.err.contains("1.md") && json.err.contains("newsfold index"), json.err.constData());
        QCOMPARE(json.objects().size(), 1);
        QJsonObject after = json.objects().value(0);
        QCOMPARE(after.keys(), before.keys());
        QCOMPARE(after[u"missing"_s], QJsonValue(true));
        for (const auto &unknown : { u"text"_s, u"boilerplate_start"_s, u"comments"_s, u"problems"_s })
            QVERIFY2(after[unknown].isNull(), qPrintable(unknown));
        for (const auto &known :
             { u"title"_s, u"path"_s, u"url"_s, u"words"_s, u"read"_s, u"starred"_s, u"tags"_s })
            QCOMPARE(after[known], before[known]);
        QVERIFY(after[u"starred"_s].toBool());
        const QJsonArray annotations = after[u"annotations"_s].toArray();
        QCOMPARE(annotations.size(), 2);
        QCOMPARE(annotations[0][u"quote"_s].toString(), u"책장을 손수 고쳤다"_s);
        QCOMPARE(annotations[0][u"placement"_s].toString(), u"orphan"_s);
        QVERIFY(annotations[0][u"start"_s].isNull());
        QCOMPARE(annotations[0][u"note"_s].toString(), u"확인"_s);
        QCOMPARE(annotations[1][u"note"_s].toString(), u"기사 메모"_s);

        for (const auto &as : { u"text"_s, u"html"_s, u"source"_s }) {
            const auto refused = show(as);
            QCOMPARE(refused.status, 1);
            QCOMPARE(refused.out, QByteArray());
            QVERIFY2(refused.err.contains("1.md") && refused.err.contains("newsfold show 900_1 --as json"),
                     refused.err.constData());
        }
    }

    void listsProblems()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const auto problems = run({ u"problems"_s, u"--json"_s }).objects();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first()[u"path"_s].toString(), m_folder + u"/empty.md"_s);
        QVERIFY(!problems.first()[u"message"_s].toString().isEmpty());
    }

    void stateOutlivesIndexAndFolder()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"--star"_s }).status, 0);
        for (const char *name : { "index.sqlite", "index.sqlite-wal", "index.sqlite-shm" })
            QFile::remove(m_dir->filePath(u"library/"_s + QString::fromLatin1(name)));
        const QString moved = m_dir->filePath(u"moved"_s);
        QVERIFY(QDir().rename(m_folder, moved));
        QVERIFY(QFile::rename(moved + u"/1.md"_s, moved + u"/renamed.txt"_s));
        QCOMPARE(run({ u"index"_s, moved }).status, 0);
        const auto starred = run({ u"list"_s, u"is:starred"_s, u"--json"_s }).objects();
        QCOMPARE(starred.size(), 1);
        QCOMPARE(starred.first()[u"path"_s].toString(), moved + u"/renamed.txt"_s);
    }

    void movedFolderIsMissedUnderItsOldName()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const QString moved = m_dir->filePath(u"moved"_s);
        QVERIFY(QDir().rename(m_folder, moved));
        const auto gone = run({ u"index"_s, m_folder });
        QCOMPARE(gone.status, 1);
        QVERIFY(gone.err.contains(m_folder.toUtf8()));
        QCOMPARE(run({ u"index"_s, moved }).status, 0);
        QCOMPARE(run({ u"list"_s }).out.count('\n'), 3);
        QVERIFY(run({ u"list"_s, u"--json"_s }).objects().first()[u"path"_s].toString().startsWith(moved));
    }

    void statusesOfExit()
    {
        QCOMPARE(run({ u"--help"_s }).status, 0);
        QVERIFY(run({ u"--version"_s }).out.startsWith("newsfold "));
        const auto usage = run({ u"list"_s, u"publsher:red"_s });
        QCOMPARE(usage.status, 2);
        QVERIFY(usage.err.contains("publsher"));
        QCOMPARE(run({ u"index"_s }).status, 2);
        QCOMPARE(run({ u"index"_s, u"/no/such/folder"_s }).status, 1);
    }

    void worksWithoutADisplayAndExplainsTheWindow()
    {
        // run() sets no display at all.
        const auto window = run({ m_folder });
        QCOMPARE(window.status, 1);
        QVERIFY2(window.err.contains("display") || window.err.contains("root"), window.err.constData());
    }

    void damagedIndexIsExplainedAndMadeAnew()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"--star"_s }).status, 0);
        writeFile(m_dir->filePath(u"library/index.sqlite"_s), QByteArray(4096, 'x'));
        const auto listed = run({ u"list"_s });
        QVERIFY2(listed.err.contains("index"), listed.err.constData());
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QCOMPARE(run({ u"list"_s, u"is:starred"_s }).out.count('\n'), 1);
    }

    void lockedIndexIsLeftAlone()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        const QString index = m_dir->filePath(u"library/index.sqlite"_s);
        const QByteArray before = contentOf(index);
        const QByteArray listed = run({ u"list"_s }).out;
        {
            SQLite::Database holder(QFile::encodeName(index).toStdString(), SQLite::OPEN_READWRITE);
            holder.exec("PRAGMA locking_mode = EXCLUSIVE");
            holder.exec("BEGIN EXCLUSIVE");
            const auto refused = run({ u"index"_s, m_folder });
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("index.sqlite is in use by another program"),
                     refused.err.constData());
            QVERIFY2(!refused.err.contains("damaged"), refused.err.constData());
        }
        QCOMPARE(contentOf(index), before);
        QCOMPARE(run({ u"list"_s }).out, listed);
    }

    void emptyWordsAreWrongUsage()
    {
        QCOMPARE(run({ u"show"_s, u""_s }).status, 2);
        QCOMPARE(run({ u"index"_s, u""_s }).status, 2);
    }

    void saysWhatIsWrongWithALibrary()
    {
        writeFile(m_dir->filePath(u"library/state.sqlite"_s), QByteArray(4096, 'x'));
        const auto damaged = run({ u"mark"_s, u"900_1"_s, u"--read"_s });
        QCOMPARE(damaged.status, 1);
        QVERIFY2(damaged.err.contains("state.sqlite"), damaged.err.constData());
    }

    void fullStandardOutputIsAFailure()
    {
        QCOMPARE(run({ u"index"_s, m_folder }).status, 0);
        QProcess process;
        prepare(process);
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(NEWSFOLD_PROGRAM),
                      { u"list"_s, u"--library"_s, m_dir->filePath(u"library"_s) });
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
    }

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void prepare(QProcess &process)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
            environment.remove(name);
        process.setProcessEnvironment(environment);
    }

    Outcome run(QStringList words)
    {
        QProcess process;
        prepare(process);
        process.start(QStringLiteral(NEWSFOLD_PROGRAM),
                      words << u"--library"_s << m_dir->filePath(u"library"_s));
        if (!process.waitForFinished(60'000))
            qFatal("newsfold did not end");
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                 process.readAllStandardOutput(), process.readAllStandardError() };
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
