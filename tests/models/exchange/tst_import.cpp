// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"
#include "import_matching.h"
#include "import_samples.h"

#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

QString describe(const Annotation &annotation)
{
    QString text = annotation.note;
    if (!annotation.tags.isEmpty())
        text += u" #"_s + annotation.tags.join(u" #"_s);
    if (const auto &selector = annotation.selector)
        text += u" [%1|%2|%3] %4-%5 %6"_s.arg(selector->prefix, selector->quote, selector->suffix)
                    .arg(selector->start)
                    .arg(selector->end)
                    .arg(nameOf(annotation.colour));
    return text.trimmed();
}

/// One line an article: what was read.
QString describe(const WebAnnotations &annotations)
{
    QStringList lines;
    for (const ImportedArticle &article : annotations.articles) {
        QStringList parts{ article.source };
        if (!article.key.isEmpty())
            parts.append(u"key "_s + article.key);
        if (article.starred)
            parts.append(u"starred"_s);
        for (const QString &tag : article.tags)
            parts.append(u'#' + tag);
        for (const Annotation &annotation : article.annotations)
            parts.append(u'(' + describe(annotation) + u')');
        lines.append(parts.join(u' '));
    }
    if (!annotations.leftOut.isEmpty())
        lines.append(u"left out: "_s + annotations.leftOut.join(u' '));
    return lines.join(u'\n');
}

} // namespace

/// W3C annotations of other programs: all the shapes the model allows, and what is refused.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("read");
        for (const ImportSample &sample : understoodSamples())
            QTest::newRow(sample.name) << sample.json << sample.expected;
    }

    void shapes()
    {
        QFETCH(QByteArray, json);
        const auto import = readImport(json);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().message));
        QTEST(describe(std::get<WebAnnotations>(*import)), "read");
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        for (const ImportSample &sample : refusedSamples())
            QTest::newRow(sample.name) << sample.json << sample.expected;
    }

    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto import = readImport(json);
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::Malformed);
        QVERIFY2(import.error().message.contains(place), qPrintable(import.error().message));
        QCOMPARE(import.error().hint, u"Nothing was imported."_s);
    }

    void size_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("kept");
        const QByteArray megabyte(1 << 20, 'x');
        QTest::newRow("1 MB") << webAnnotation("\"bodyValue\": \"" + megabyte + '"') << true;
        QTest::newRow("more") << webAnnotation("\"bodyValue\": \"y" + megabyte + '"') << false;
        QTest::newRow("more together") << webAnnotation("\"body\": [{\"value\": \"" + megabyte
                                                        + "\"}, {\"value\": \"" + megabyte + "\"}]")
                                       << false;
        QTest::newRow("a key too long")
            << webAnnotation("\"target\": \"urn:newsfold:article:" + megabyte + '"') << false;
    }

    void size()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, kept);
        const auto import = readImport(json);
        QCOMPARE(import.has_value(), kept);
        if (!kept)
            QCOMPARE(import.error().code, ErrorCode::TooLarge);
    }

    void manyTags()
    {
        QByteArray bodies;
        for (int i = 0; i < 10'000; ++i)
            bodies += QByteArray(i > 0 ? "," : "") + "{\"purpose\": \"tagging\", \"value\": \"tag "
                + QByteArray::number(i) + "\"}";
        const auto import = readImport(webAnnotation("\"body\": [" + bodies + ']'));
        QVERIFY(import);
        QCOMPARE(std::get<WebAnnotations>(*import).articles.value(0).tags.size(), 10'000);
    }

    /// The same file gives the same identifiers, so that reading it again doubles nothing.
    void identifiers_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("expected");
        QTest::newRow("UUID") << QByteArray(
            R"("id": "URN:UUID:ABCDEF00-0000-4000-8000-000000000001", "bodyValue": "a")")
                              << u"abcdef00-0000-4000-8000-000000000001"_s;
        QTest::newRow("address") << QByteArray(R"("id": "urn:anno:1", "bodyValue": "a")") << QString();
        QTest::newRow("none") << QByteArray(R"("bodyValue": "a")") << QString();
    }

    void identifiers()
    {
        QFETCH(QByteArray, id);
        QFETCH(QString, expected);
        QStringList ids;
        for (int i = 0; i < 2; ++i) {
            const auto import = readImport(webAnnotation(id));
            QVERIFY(import);
            ids.append(std::get<WebAnnotations>(*import).articles.value(0).annotations.value(0).id);
        }
        QVERIFY(!QUuid::fromString(ids[0]).isNull());
        QCOMPARE(ids[0], ids[1]);
        if (!expected.isEmpty())
            QCOMPARE(ids[0], expected);
    }

    void times()
    {
        const auto import = readImport(
            '['
            + webAnnotation(
                R"("bodyValue": "a", "created": "2026-11-03T01:02:03.456789+09:00", "modified": "2026-11-03T01:02:04")")
            + ',' + webAnnotation(R"("bodyValue": "b", "created": "2026-11-03", "target": "urn:x:y")") + ']');
        QVERIFY2(import, qPrintable(import ? QString() : import.error().message));
        const auto articles = std::get<WebAnnotations>(*import).articles;
        const Annotation first = articles[0].annotations[0];
        QCOMPARE(first.createdAt / 1000,
                 QDateTime(QDate(2026, 11, 2), QTime(16, 2, 3), QTimeZone::UTC).toSecsSinceEpoch());
        QCOMPARE(first.modifiedAt,
                 QDateTime(QDate(2026, 11, 3), QTime(1, 2, 4), QTimeZone::UTC).toMSecsSinceEpoch());
        const Annotation second = articles[1].annotations[0];
        QCOMPARE(second.createdAt,
                 QDateTime(QDate(2026, 11, 3), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch());
        QCOMPARE(second.modifiedAt, second.createdAt);
    }

    void matching_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("matched");
        QTest::addColumn<int>("unplaced");
        QTest::addColumn<QString>("described");
        QTest::newRow("by key") << u"https://other.example/9"_s << u"001_1"_s << u"001_1"_s << 0 << QString();
        QTest::newRow("by address") << u"https://news.example/1?utm_source=x#c"_s << QString() << u"001_1"_s
                                    << 0 << QString();
        QTest::newRow("by address, for the key is unknown")
            << u"https://news.example/1"_s << u"009_9"_s << u"001_1"_s << 0 << QString();
        QTest::newRow("neither known") << u"https://news.example/9?p=1"_s << u"009_9"_s << u"009_9"_s << 1
                                       << u"https://news.example/9?p=1"_s;
        QTest::newRow("unknown address")
            << u"HTTPS://News.Example/9/#c"_s << QString() << u"https://news.example/9"_s << 1 << QString();
        QTest::newRow("no address") << u"urn:isbn:1"_s << QString() << u"urn:isbn:1"_s << 1 << QString();
        QTest::newRow("key, and no address") << u"urn:isbn:1"_s << u"009_9"_s << u"009_9"_s << 1 << QString();
    }

    void matching()
    {
        QFETCH(QString, source);
        QFETCH(QString, key);
        QFETCH(QString, matched);
        const ArticleLookup lookup{ .knows = [](const QString &key) { return key == u"001_1"; },
                                    .keyAt =
                                        [](const QString &url) {
                                            return url == u"https://news.example/1" ? u"001_1"_s : QString();
                                        } };
        const ImportedArticle article{ .source = source,
                                       .key = key,
                                       .starred = true,
                                       .tags = { u"t"_s },
                                       .annotations
                                       = { { .id = u"i"_s, .note = u"n"_s, .tags = { u"u"_s, u"T"_s } } } };
        const MatchedImport import = matchImport(WebAnnotations{ { article }, {} }, lookup, 17);
        QTEST(import.unplaced, "unplaced");
        QCOMPARE(import.dump.annotations.value(0).key, matched);
        QCOMPARE(import.dump.annotations.value(0).createdAt, 17);
        QCOMPARE(import.dump.annotations.value(0).modifiedAt, 17);
        QCOMPARE(import.dump.taggings, (QList<StateDump::Tagging>{ { matched, u"t"_s, 17 } }));
        QCOMPARE(import.dump.statuses.value(0).key, matched);
        QVERIFY(import.dump.statuses.value(0).starred);
        QCOMPARE(import.dump.tags.size(), 2);
        QFETCH(QString, described);
        const QList<AnnotatedArticle> articles{ { .key = matched, .url = described, .title = {} } };
        QCOMPARE(import.dump.articles, described.isEmpty() ? QList<AnnotatedArticle>() : articles);
    }

    /// Two addresses of one article, which has one note and each tag once.
    void meeting()
    {
        const ArticleLookup lookup{ .knows = [](const QString &) { return false; },
                                    .keyAt = [](const QString &) { return u"k"_s; } };
        const QList<ImportedArticle> articles{ { .source = u"https://a.example/1"_s,
                                                 .tags = { u"t"_s },
                                                 .annotations = { { .id = u"1"_s, .note = u"a"_s } } },
                                               { .source = u"https://a.example/2"_s,
                                                 .tags = { u"T"_s },
                                                 .annotations = { { .id = u"2"_s, .note = u"b"_s } } } };
        const MatchedImport import = matchImport(WebAnnotations{ articles, {} }, lookup, 17);
        QCOMPARE(import.dump.annotations.size(), 1);
        QCOMPARE(import.dump.annotations[0].note, u"a\n\nb"_s);
        QCOMPARE(import.dump.taggings.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
