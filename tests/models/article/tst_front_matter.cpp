// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_matter.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

/// One line a value: `name=text`, lists in brackets, maps in braces.
QString shown(const FrontMatterValue &value)
{
    QStringList parts;
    for (size_t i = 0; i < value.items.size(); ++i)
        parts << (value.isList() ? QString() : value.names[qsizetype(i)] + u'=') + shown(value.items[i]);
    if (value.items.empty())
        return value.text;
    return value.isList() ? u'[' + parts.join(u"; "_s) + u']' : u'{' + parts.join(u"; "_s) + u'}';
}

} // namespace

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("fence");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("unclosed");
        const int none = int(FrontMatterFence::None);
        const int yaml = int(FrontMatterFence::Yaml);
        const int toml = int(FrontMatterFence::Toml);

        QTest::newRow("empty") << u""_s << none << u""_s << u""_s << false;
        QTest::newRow("none") << u"본문\n---\n"_s << none << u""_s << u"본문\n---\n"_s << false;
        QTest::newRow("yaml") << u"---\na: 1\n---\n본문"_s << yaml << u"a: 1\n"_s << u"본문"_s << false;
        QTest::newRow("spaces behind fences")
            << u"--- \na: 1\n---\t\n본문"_s << yaml << u"a: 1\n"_s << u"본문"_s << false;
        QTest::newRow("dots close") << u"---\na: 1\n...\n본문"_s << yaml << u"a: 1\n"_s << u"본문"_s << false;
        QTest::newRow("nothing inside") << u"---\n---\n본문"_s << yaml << u""_s << u"본문"_s << false;
        QTest::newRow("no body") << u"---\na: 1\n---"_s << yaml << u"a: 1\n"_s << u""_s << false;
        QTest::newRow("later rules are body")
            << u"---\na: 1\n---\n본문\n---\n끝"_s << yaml << u"a: 1\n"_s << u"본문\n---\n끝"_s << false;
        QTest::newRow("toml") << u"+++\na = 1\n+++\n본문"_s << toml << u"a = 1\n"_s << u"본문"_s << false;
        QTest::newRow("never closed")
            << u"---\na: 1\n본문"_s << none << u""_s << u"---\na: 1\n본문"_s << true;
        QTest::newRow("toml never closed") << u"+++\na = 1\n"_s << none << u""_s << u"+++\na = 1\n"_s << true;
        QTest::newRow("a rule on top") << u"---\n\n본문"_s << none << u""_s << u"---\n\n본문"_s << false;
        QTest::newRow("fence alone") << u"---"_s << none << u""_s << u"---"_s << false;
        QTest::newRow("four dashes") << u"----\na: 1\n----\n"_s << none << u""_s << u"----\na: 1\n----\n"_s
                                     << false;
    }

    void splits()
    {
        QFETCH(QString, text);
        const auto split = splitFrontMatter(text);
        QTEST(int(split.fence), "fence");
        QTEST(split.source.toString(), "source");
        QTEST(split.body.toString(), "body");
        QTEST(split.unclosed, "unclosed");
        QCOMPARE(split.whole, QStringView(text));
    }

    void fieldLines_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("fields");

        QTest::newRow("plain") << u"id: 1\ntitle: 눈"_s << u"{id=1; title=눈}"_s;
        QTest::newRow("everything is literal")
            << u"title: \"'눈' [1보]: # \"봄\"\""_s << u"{title=\"'눈' [1보]: # \"봄\"\"}"_s;
        QTest::newRow("over several lines") << u"author: \n\t\t\n\t\t홍길동\n\t\t성춘향: 취재\nurl: x"_s
                                            << u"{author=홍길동\n성춘향: 취재; url=x}"_s;
        QTest::newRow("empty values") << u"category: \nauthor:\n"_s << u"{category=; author=}"_s;
        QTest::newRow("lines before the first name") << u"  눈\nid: 1"_s << u"{id=1}"_s;
        QTest::newRow("not a name") << u"id: 1\n봄: 2"_s << u"{id=1\n봄: 2}"_s;
    }

    void fieldLines()
    {
        QFETCH(QString, source);
        QTEST(shown(parseFieldLines(source)), "fields");
    }

    void yaml_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("fields");

        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("comment only") << u"# 없음\n"_s << u""_s;
        QTest::newRow("scalars") << u"title: \"눈: 봄\"\ncount: 3\ndate: 2025-12-30 10:00\nnone: ~\n"_s
                                 << u"{title=눈: 봄; count=3; date=2025-12-30 10:00; none=}"_s;
        QTest::newRow("lists") << u"author:\n  - 홍길동\n  - 성춘향\ntags: [봄, 눈]\n"_s
                               << u"{author=[홍길동; 성춘향]; tags=[봄; 눈]}"_s;
        QTest::newRow("nested") << u"author:\n  name: 홍길동\n  site: {name: 한빛}\n"_s
                                << u"{author={name=홍길동; site={name=한빛}}}"_s;
        QTest::newRow("block text") << u"summary: >\n  눈이\n  온다\n"_s << u"{summary=눈이 온다\n}"_s;
        QTest::newRow("alias") << u"a: &x [1, 2]\nb: *x\n"_s << u"{a=[1; 2]; b=[1; 2]}"_s;
        QTest::newRow("alias of itself") << u"a: &x [*x, 1]\n"_s << u"{a=[; 1]}"_s;
        QTest::newRow("text") << u"눈이 온다\n"_s << u"눈이 온다"_s;
        QTest::newRow("list as name") << u"? [a, b]\n: 1\n"_s << u"{=1}"_s;
    }

    void yaml()
    {
        QFETCH(QString, source);
        const auto result = parseYamlFrontMatter(source);
        QVERIFY(result);
        QTEST(shown(*result), "fields");
    }

    void toml_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("fields");

        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("scalars") << u"title = \"눈: 봄\"\ndraft = false\nweight = 3\n"_s
                                 << u"{draft=false; title=눈: 봄; weight=3}"_s;
        QTest::newRow("times")
            << u"a = 2025-12-30\nb = 2025-12-30T10:20:30+09:00\nc = 2025-12-30T10:20:30\n"_s
            << u"{a=2025-12-30; b=2025-12-30T10:20:30+09:00; c=2025-12-30T10:20:30}"_s;
        QTest::newRow("lists and tables")
            << u"authors = [\"홍길동\", \"성춘향\"]\n[params]\nsite = \"한빛\"\n"_s
            << u"{authors=[홍길동; 성춘향]; params={site=한빛}}"_s;
    }

    void toml()
    {
        QFETCH(QString, source);
        const auto result = parseTomlFrontMatter(source);
        QVERIFY(result);
        QTEST(shown(*result), "fields");
    }

    void refused_data()
    {
        QTest::addColumn<bool>("isToml");
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("code");
        const int malformed = int(ErrorCode::Malformed);
        const int tooLarge = int(ErrorCode::TooLarge);

        QTest::newRow("colon in title") << false << u"title: 눈: 봄\n"_s << malformed;
        QTest::newRow("open list") << false << u"a: [1\n"_s << malformed;
        QTest::newRow("tab") << false << u"a:\n\t- 1\n"_s << malformed;
        QTest::newRow("100,000 lines") << false << u"a: 1\n"_s.repeated(100'000) << tooLarge;
        QTest::newRow("one long line") << false << u"a: "_s + u"x"_s.repeated(1'000'000) << tooLarge;
        QTest::newRow("deep lists") << false << u"a: "_s + u"["_s.repeated(100'000) << tooLarge;
        QTest::newRow("deep maps") << false << u"{a: "_s.repeated(50'000) << tooLarge;
        QTest::newRow("deep dashes") << false << u"- "_s.repeated(100'000) + u"x"_s << tooLarge;
        QString bomb = u"a0: &a0 [x, x, x, x, x, x, x, x, x]\n"_s;
        for (int i = 1; i < 12; ++i) {
            const auto alias = u"*a%1"_s.arg(i - 1);
            bomb += u"a%1: &a%1 [%2, %2, %2, %2, %2, %2, %2, %2, %2]\n"_s.arg(i).arg(alias);
        }
        QTest::newRow("aliases of aliases") << false << bomb << tooLarge;
        QTest::newRow("toml: no quotes") << true << u"title = 눈\n"_s << malformed;
        QTest::newRow("toml: deep lists") << true << u"a = "_s + u"["_s.repeated(100'000) << malformed;
        QTest::newRow("toml: endless name") << true << u"a."_s.repeated(100'000) + u"a = 1\n"_s << tooLarge;
        QTest::newRow("toml: 100,000 lines") << true << u"# \n"_s.repeated(100'000) << tooLarge;
    }

    void refused()
    {
        QFETCH(bool, isToml);
        QFETCH(QString, source);
        const auto result = isToml ? parseTomlFrontMatter(source) : parseYamlFrontMatter(source);
        QVERIFY(!result);
        QTEST(int(result.error().code), "code");
        QVERIFY(!result.error().message.isEmpty());
    }

    void malformedLineIsNamed()
    {
        const auto result = parseYamlFrontMatter(u"a: 1\nb: 2\ntitle: 눈: 봄\n");
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(u"line 4"), qPrintable(result.error().message));
    }

    void findsFirstNonEmpty()
    {
        const auto fields = parseFieldLines(u"Author:\nbyline: 홍길동\n");
        const auto *found = fields.find({ u"author", u"byline" });
        QVERIFY(found);
        QCOMPARE(found->text, u"홍길동"_s);
        QVERIFY(!fields.find({ u"title" }));
    }
};

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_front_matter.moc"
