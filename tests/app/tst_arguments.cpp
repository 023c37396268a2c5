// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QDir>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestArguments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void understands()
    {
        const auto window = parse("");
        QCOMPARE(window->verb, Verb::Window);
        QVERIFY(window->folder.isEmpty());
        QVERIFY(window->library.folder.endsWith(u"/newsfold"));

        const auto folder = parse("news --library lib");
        QCOMPARE(folder->folder, QDir::current().absoluteFilePath(u"news"_s));
        QCOMPARE(folder->library.folder, QDir::current().absoluteFilePath(u"lib"_s));

        const auto picture = parse("/news --screenshot a.png --size 1440x900");
        QCOMPARE(picture->screenshot, u"a.png"_s);
        QCOMPARE(picture->size, QSize(1440, 900));

        QCOMPARE(parse("index /news/")->folder, u"/news"_s);
        QVERIFY(parse("index /news --json")->json);

        const auto list = parse("list is:unread publisher:한빛경제 --limit 3");
        QCOMPARE(list->query, u"is:unread publisher:한빛경제"_s);
        QCOMPARE(list->limit, 3);

        QCOMPARE(parse("show k --as source")->showAs, ShowAs::Source);
        const auto mark = parse("mark a b --read --unstar");
        QCOMPARE(mark->keys, QStringList({ u"a"_s, u"b"_s }));
        QCOMPARE(mark->change.read, true);
        QCOMPARE(mark->change.starred, false);
        QCOMPARE(parse("problems")->verb, Verb::Problems);
        QCOMPARE(parse("--help")->verb, Verb::Help);
        QCOMPARE(parse("-v")->verb, Verb::Version);
        QCOMPARE(parse("./list")->verb, Verb::Window);
    }

    void tellsTagsToAddFromThoseToRemove_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("add");
        QTest::addColumn<QStringList>("remove");
        const QStringList none;
        QTest::newRow("a number on") << u"tag k +1"_s << QStringList{ u"1"_s } << none;
        QTest::newRow("a number off") << u"tag k -1"_s << none << QStringList{ u"1"_s };
        QTest::newRow("a number off, after --") << u"tag k -- -1"_s << none << QStringList{ u"1"_s };
        QTest::newRow("both, after --")
            << u"tag -- k +2 -1"_s << QStringList{ u"2"_s } << QStringList{ u"1"_s };
        QTest::newRow("named like a short option")
            << u"tag k -h -v"_s << none << QStringList{ u"h"_s, u"v"_s };
        QTest::newRow("beginning with a dash") << u"tag k +-x"_s << QStringList{ u"-x"_s } << none;
        QTest::newRow("beginning with a dash, off") << u"tag k -- --x"_s << none << QStringList{ u"-x"_s };
        QTest::newRow("beginning with a plus") << u"tag k ++x"_s << QStringList{ u"+x"_s } << none;
        QTest::newRow("beginning with a plus, off") << u"tag k -+x"_s << none << QStringList{ u"+x"_s };
        QTest::newRow("between options")
            << u"tag --library lib k -1 --json +2"_s << QStringList{ u"2"_s } << QStringList{ u"1"_s };
    }

    void tellsTagsToAddFromThoseToRemove()
    {
        QFETCH(QString, line);
        const auto arguments = parseArguments(line.split(u' '));
        QVERIFY2(arguments, qPrintable(arguments ? QString() : arguments.error().message));
        QCOMPARE(arguments->verb, Verb::Tag);
        QCOMPARE(arguments->keys, QStringList{ u"k"_s });
        QTEST(arguments->addTags, "add");
        QTEST(arguments->removeTags, "remove");
    }

    void valuesMayBeginWithADash()
    {
        const auto exported = parse("export --to csv --output -x -word");
        QVERIFY(exported);
        QVERIFY2(exported->output.endsWith(u"/-x"_s), qPrintable(exported->output));
        QCOMPARE(exported->query, u"-word"_s);
        const auto limited = parse("list --limit -1 -word");
        QVERIFY(!limited);
        QVERIFY2(limited.error().message.contains(u"“-1”"_s), qPrintable(limited.error().message));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : { "a b",
                                  "index",
                                  "index a b",
                                  "show",
                                  "show a b",
                                  "show a --as pdf",
                                  "mark",
                                  "mark a",
                                  "mark --read",
                                  "mark a --read --unread",
                                  "mark a --star --unstar",
                                  "tag k +",
                                  "tag k -- -",
                                  "tag k +/",
                                  "tag k +\u0001",
                                  "tag k --x",
                                  "tag +x",
                                  "problems x",
                                  "list --why= a",
                                  "list --limit many",
                                  "list --limit -1",
                                  "list --as text",
                                  "--limit 3",
                                  "--read",
                                  "index a --screenshot b",
                                  "--screenshot a.png",
                                  "a --size 10x10",
                                  "a --size wide",
                                  "a --size 99999x99999",
                                  "--nonsense",
                                  "list --limit" })
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void refuses()
    {
        QFETCH(QString, line);
        const auto arguments = parseArguments(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().code, ErrorCode::Usage);
        QVERIFY(!arguments.error().message.isEmpty());
    }

private:
    static Result<Arguments> parse(const char *line)
    {
        return parseArguments(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
