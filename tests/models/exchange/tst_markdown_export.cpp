// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_samples.h"
#include "front_matter.h"
#include "markdown_document.h"
#include "markdown_exporter.h"
#include "markdown_renderer.h"
#include "markdown_text.h"
#include "plain_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &markdown)
{
    return renderMarkdown(markdown, {}).text;
}

ExportedArticle named(const QString &key, const QString &title)
{
    ExportedArticle article;
    article.row.key = key;
    article.row.title = title;
    return article;
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Documents for Obsidian: what readers quoted shows as it is, what they wrote cannot break out, and files
/// have names that every system takes.
class TestMarkdownExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void literal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const QString &text, const QString &markdown) {
            QTest::newRow(qPrintable(text)) << text << markdown;
        };
        row(u"2026~2027년"_s, u"2026\\~2027년"_s);
        row(u"3.5% 늘어난 R&D"_s, u"3.5% 늘어난 R&D"_s);
        row(u"%%숨김%% ==칠== &lt;"_s, u"\\%\\%숨김\\%\\% \\=\\=칠\\=\\= \\&lt;"_s);
        row(u"1. 첫째"_s, u"1\\. 첫째"_s);
        row(u"2026) 해"_s, u"2026\\) 해"_s);
        row(u"1.5배"_s, u"1.5배"_s);
        row(u"- 줄"_s, u"\\- 줄"_s);
        row(u"> 인용"_s, u"\\> 인용"_s);
        row(u"#태그 *별* _밑_ [[이음]] `틀` $식$ <b> ^a \\"_s,
            u"\\#태그 \\*별\\* \\_밑\\_ \\[\\[이음\\]\\] \\`틀\\` \\$식\\$ \\<b> \\^a \\\\"_s);
    }

    void literal()
    {
        QFETCH(QString, text);
        QTEST(literalMarkdown(text), "markdown");
        QCOMPARE(shown(literalMarkdown(text)), text);
        QCOMPARE(shown(u"> "_s + literalMarkdown(text)), text);
    }

    void hostileQuotes()
    {
        for (const QString &text : hostileTexts()) {
            for (const QString &line : cleanLines(text))
                QCOMPARE(shown(u"> "_s + literalMarkdown(line)).simplified(), line.simplified());
        }
    }

    void noteHtml_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &note, const QString &expected) {
            QTest::newRow(name) << note << expected;
        };
        row("text", u"a < b, 3 <4 and *c*"_s, u"a < b, 3 <4 and *c*"_s);
        row("element", u"<b>a</b>"_s, u"\\<b>a\\</b>"_s);
        row("escaped already", u"\\<b>"_s, u"\\<b>"_s);
        row("comment", u"a <!-- b"_s, u"a \\<!-- b"_s);
        row("instruction", u"<?x <![CDATA["_s, u"\\<?x \\<![CDATA["_s);
        row("links", u"<https://a.example/b> <a@b.example>"_s, u"<https://a.example/b> <a@b.example>"_s);
        row("code", u"`<b>` ``a ` <i>`` ` <u>"_s, u"`<b>` ``a ` <i>`` ` \\<u>"_s);
        row("fence", u"```html\n<b>\n```\n<b>"_s, u"```html\n<b>\n```\n\\<b>"_s);
        row("longer fence", u"~~~~\n<b>\n~~~\n<b>\n~~~~~\n<b>"_s, u"~~~~\n<b>\n~~~\n<b>\n~~~~~\n\\<b>"_s);
        row("no fence", u"``` a`\n<b>"_s, u"``` a`\n\\<b>"_s);
        row("empty lines", u"\n\n<b>\n"_s, u"\n\n\\<b>\n"_s);
    }

    void noteHtml()
    {
        QFETCH(QString, note);
        QTEST(withoutHtml(note), "expected");
    }

    /// Whatever is in a note, the next quote is a quote.
    void notesStayInside()
    {
        ExportedArticle article = exchangeSamples().back();
        const QList<PlacedAnnotation> hostile = article.annotations;
        for (const PlacedAnnotation &placed : hostile) {
            article.annotations = { placed, exchangeSamples().front().annotations.front() };
            const QString document = QString::fromUtf8(markdownDocument(article));
            const QString body = splitFrontMatter(document).body.toString();
            const QString html = renderMarkdown(body, {}).html;
            const QString quote = article.annotations[1].annotation.selector->quote;
            QVERIFY2(html.contains(u"<blockquote><p>"_s + quote + u"</p>"_s), qPrintable(body));
            QVERIFY(!html.contains(u"<script"_s));
        }
    }

    void frontMatter()
    {
        for (const ExportedArticle &article : exchangeSamples()) {
            const QString document = QString::fromUtf8(markdownDocument(article));
            const auto split = splitFrontMatter(document);
            QVERIFY(split.fence == FrontMatterFence::Yaml && !split.unclosed);
            const auto yaml = parseYamlFrontMatter(split.source);
            QVERIFY2(yaml, qPrintable(yaml ? QString() : yaml.error().message));
            const auto text = [&](const QString &name) {
                const auto *value = yaml->find({ name });
                return value == nullptr ? QString() : value->text;
            };
            QCOMPARE(text(u"title"_s), cleanLine(article.row.title));
            QCOMPARE(text(u"publisher"_s), cleanLine(article.row.publisher));
            QCOMPARE(text(u"newsfold-key"_s), cleanLine(article.row.key));
            const auto *authors = yaml->find({ u"authors" });
            QCOMPARE(authors == nullptr ? 0 : qsizetype(authors->items.size()), article.row.authors.size());
            if (const auto *tags = yaml->find({ u"tags" })) {
                for (const FrontMatterValue &tag : tags->items)
                    QCOMPARE(tag.text, obsidianTag(tag.text));
            }
        }
    }

    void tags_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("tag");
        const auto row
            = [](const QString &name, const QString &tag) { QTest::newRow(qPrintable(name)) << name << tag; };
        row(u"ai/policy"_s, u"ai/policy"_s);
        row(u"확인 필요"_s, u"확인-필요"_s);
        row(u"#a, b & c!"_s, u"a-b-c"_s);
        row(u"2026"_s, u"_2026"_s);
        row(u"2026/11"_s, u"_2026/11"_s);
        row(u"5G"_s, u"5G"_s);
        row(u"a / b"_s, u"a/b"_s);
        row(u"!!"_s, QString());
    }

    void tags()
    {
        QFETCH(QString, name);
        QTEST(obsidianTag(name), "tag");
    }

    void names_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"느린 등대"_s << u"느린 등대"_s;
        QTest::newRow("unfit") << u"a/b\\c:d*e?f\"g<h>i|j#k^l[m]n"_s << u"a b c d e f g h i j k l m n"_s;
        QTest::newRow("dots") << u"..끝..."_s << u"끝"_s;
        QTest::newRow("device") << u"con"_s << u"_con"_s;
        QTest::newRow("device with a suffix") << u"LPT1.txt"_s << u"_LPT1.txt"_s;
        QTest::newRow("nothing") << u"???"_s << u"_"_s;
        QTest::newRow("long") << u"가"_s.repeated(100) << u"가"_s.repeated(50);
        QTest::newRow("long emoji") << u"\U0001F600"_s.repeated(100) << u"\U0001F600"_s.repeated(37);
        QTest::newRow("invisible") << u"a\u202eb\u0007c"_s << u"a b\ufffdc"_s;
    }

    void names()
    {
        QFETCH(QString, title);
        QTEST(documentName({ .key = u"k"_s, .title = title }), "name");
    }

    void folder()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"out/notes"_s);
        const QList<ExportedArticle> articles{ named(u"1"_s, u"Same"_s), named(u"2"_s, u"same"_s),
                                               named(u"3"_s, u"Same"_s) };
        QList<QByteArray> contents;
        QStringList names;
        for (int again = 0; again < 2; ++again) {
            MarkdownFolderExporter exporter(path);
            QVERIFY(exporter.begin());
            // In another order the second time: every article finds its file again.
            for (int i = 0; i < 3; ++i)
                QVERIFY(exporter.write(articles[again == 0 ? i : 2 - i]));
            QVERIFY(exporter.finish());
            names = QDir(path).entryList(QDir::Files);
            QCOMPARE(names.size(), 3);
        }
        QSet<QString> folded;
        for (const QString &name : names) {
            folded.insert(name.toCaseFolded());
            contents.append(fileContent(path + u'/' + name));
        }
        QCOMPARE(folded.size(), 3);
        for (const ExportedArticle &article : articles)
            QVERIFY(contents.contains(markdownDocument(article)));
    }

    void foreignFilesStay()
    {
        const QTemporaryDir dir;
        const ExportedArticle article = named(u"1"_s, u"Same"_s);
        QFile file(dir.filePath(u"Same.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("mine"), 4);
        file.close();
        MarkdownFolderExporter exporter(dir.path());
        QVERIFY(exporter.begin());
        QVERIFY(exporter.write(article));
        QCOMPARE(fileContent(file.fileName()), "mine");
        const QStringList names = QDir(dir.path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        QVERIFY(fileContent(dir.filePath(names[0])) == markdownDocument(article)
                || fileContent(dir.filePath(names[1])) == markdownDocument(article));
    }

    void noFolder()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        MarkdownFolderExporter exporter(file.fileName() + u"/in"_s);
        const auto begun = exporter.begin();
        QVERIFY(!begun);
        QVERIFY(begun.error().message.contains(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(TestMarkdownExport)
#include "tst_markdown_export.moc"
