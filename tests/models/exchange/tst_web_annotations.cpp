// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_samples.h"
#include "import.h"
#include "import_matching.h"
#include "web_annotation_validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Exported JSON-LD against the W3C's model, and read again.
class TestWebAnnotations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validator_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row
            = [](const char *name, QByteArray from, QByteArray to) { QTest::newRow(name) << from << to; };
        row("no context", "@context", "via");
        row("another context", "anno.jsonld", "anno");
        row("no id", R"("id": "urn:uuid:1", )", "");
        row("id no IRI", "urn:uuid:1", "1");
        row("id with a space", "urn:uuid:1", "urn:uuid: 1");
        row("no type", R"("type": "Annotation",)", "");
        row("another type", R"("Annotation")", R"("Note")");
        row("unknown motivation", R"("motivation": "commenting")", R"("motivation": "noting")");
        row("unknown purpose", R"("purpose": "commenting")", R"("purpose": "noting")");
        row("date without time", "2026-11-03T01:02:03Z", "2026-11-03");
        row("date without zone", "01:02:03Z", "01:02:03");
        row("unknown key", R"("motivation")", R"("colour": "yellow", "motivation")");
        row("unknown key of a body", R"("value")", R"("text": "x", "value")");
        row("body without a value", R"("value": "note", )", "");
        row("format no media type", "text/markdown", "markdown");
        row("no target", R"("target")", R"("canonical": "urn:x:y", "via")");
        row("source no IRI", "https://news.example/1", "news");
        row("nothing specific", R"("styleClass": "yellow", "selector")", R"("format")");
        row("unknown selector", "TextQuoteSelector", "QuoteSelector");
        row("no exact", R"(, "exact": "quote")", "");
        row("no end", R"(, "end": 6)", "");
        row("end before start", R"("end": 6)", R"("end": 0)");
        row("negative start", R"("start": 1)", R"("start": -1)");
        row("start a text", R"("start": 1)", R"("start": "1")");
        row("body and bodyValue", R"("motivation")", R"("bodyValue": "x", "motivation")");
    }

    /// The measure itself: what the model forbids is noticed.
    void validator()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QCOMPARE(violations(soundAnnotation()).join(u'\n'), QString());
        QVERIFY(soundAnnotation().contains(from));
        QVERIFY(!violations(QByteArray(soundAnnotation()).replace(from, to)).isEmpty());
    }

    void exportsAreValid_data()
    {
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<qsizetype>("count");
        const auto articles = exchangeSamples();
        QTest::newRow("nothing") << qsizetype(0) << qsizetype(0);
        QTest::newRow("all") << qsizetype(0) << articles.size();
        for (qsizetype i = 0; i < articles.size(); ++i)
            QTest::addRow("article %d", int(i)) << i << qsizetype(1);
    }

    void exportsAreValid()
    {
        QFETCH(qsizetype, from);
        QFETCH(qsizetype, count);
        const auto articles = exchangeSamples().sliced(from, count);
        const QByteArray json = exported(articles, u"jsonld"_s);
        QCOMPARE(violations(json).join(u'\n'), QString());
        QCOMPARE(exported(articles, u"jsonld"_s), json);
        qsizetype expected = 0;
        for (const ExportedArticle &article : articles)
            expected
                += article.annotations.size() + (article.tags.isEmpty() ? 0 : 1) + int(article.row.starred);
        QCOMPARE(QJsonDocument::fromJson(json)["total"_L1].toInteger(), expected);
    }

    /// Quotes, notes, tags, colours and times come back as they went, under the keys they had, whatever the
    /// texts are. Positions are those of the present place.
    void comesBack()
    {
        const auto articles = exchangeSamples();
        const auto import = readImport(exported(articles, u"jsonld"_s));
        QVERIFY2(import, qPrintable(import ? QString() : import.error().message));
        const ArticleLookup none{ .knows = [](const QString &) { return false; },
                                  .keyAt = [](const QString &) { return QString(); } };
        const MatchedImport matched = matchImport(*import, none, 1);
        QHash<QString, Annotation> read;
        for (const Annotation &annotation : matched.dump.annotations)
            read.insert(annotation.id, annotation);
        for (const ExportedArticle &article : articles) {
            for (const PlacedAnnotation &placed : article.annotations) {
                Annotation expected = placed.annotation;
                if (placed.placement.kind == Placement::Kind::Moved) {
                    expected.selector->start = placed.placement.start;
                    expected.selector->end = placed.placement.end;
                }
                const Annotation actual = read.take(expected.id);
                QCOMPARE(actual.note, expected.note);
                QCOMPARE(actual.key, expected.key);
                QVERIFY(actual == expected);
            }
            QStringList tags;
            for (const auto &tagging : matched.dump.taggings) {
                if (tagging.key == article.row.key)
                    tags.append(tagging.tag);
            }
            QCOMPARE(tags.size(),
                     article.row.key.startsWith(u"hostile"_s) ? tags.size() : article.tags.size());
            for (const QString &tag : article.row.key.startsWith(u"hostile"_s) ? QStringList() : article.tags)
                QVERIFY(tags.contains(tag));
        }
        QVERIFY(read.isEmpty());
        QCOMPARE(matched.dump.statuses.size(), 1);
        QCOMPARE(matched.dump.statuses[0].key, articles[0].row.key);
        QVERIFY(matched.dump.statuses[0].starred);
    }

    void source_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("scope");
        QTest::newRow("id and address") << u"https://news.example/1"_s << u"001_1"_s
                                        << u"https://news.example/1"_s << u"urn:newsfold:article:001_1"_s;
        QTest::newRow("the address is the key") << u"https://news.example/1/"_s << u"https://news.example/1"_s
                                                << u"https://news.example/1/"_s << QString();
        QTest::newRow("no address") << QString() << u"a b/한"_s << u"urn:newsfold:article:a%20b%2F%ED%95%9C"_s
                                    << QString();
        QTest::newRow("no web address")
            << u"javascript:alert(1)"_s << u"k"_s << u"urn:newsfold:article:k"_s << QString();
        QTest::newRow("Hangul in the address")
            << u"https://news.example/기사"_s << u"k"_s << u"https://news.example/%EA%B8%B0%EC%82%AC"_s
            << u"urn:newsfold:article:k"_s;
    }

    void source()
    {
        QFETCH(QString, url);
        QFETCH(QString, key);
        ExportedArticle article = exchangeSamples().front();
        article.row.url = url;
        article.row.key = key;
        const QByteArray json = exported({ article }, u"jsonld"_s);
        QCOMPARE(violations(json).join(u'\n'), QString());
        const QJsonValue target = QJsonDocument::fromJson(json)["first"_L1]["items"_L1][0]["target"_L1];
        QTEST(target["source"_L1].toString(), "source");
        QTEST(target["scope"_L1].toString(), "scope");
    }
};

QTEST_GUILESS_MAIN(TestWebAnnotations)
#include "tst_web_annotations.moc"
