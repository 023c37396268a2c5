// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_samples.h"
#include "full_export.h"
#include "import.h"

#include <QBuffer>
#include <QTest>

#include <cmath>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const StateDump &dump)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && writeFullExport(dump, buffer) ? buffer.data() : QByteArray();
}

} // namespace

Q_DECLARE_METATYPE(newsfold::StateDump)

/// The reader's whole state out and in again.
class TestFullExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<StateDump>("dump");
        QTest::newRow("empty") << StateDump();
        QTest::newRow("sample") << stateSample();
        StateDump dump = stateSample();
        dump.statuses[0].position = std::nextafter(1.0, 0.0);
        dump.statuses[1].position = 0;
        dump.statuses[2].position = 1;
        dump.statuses[0].readAt = 253'402'300'799'999;
        dump.annotations[0].createdAt = -1;
        dump.annotations[0].modifiedAt = 0;
        dump.annotations[0].selector->start = 0;
        dump.annotations[0].selector->end = 1 << 30;
        QTest::newRow("times and places at their bounds") << dump;
        dump.annotations[0].selector = TextSelector{ .start = -1, .end = -1 };
        QTest::newRow("unknown place") << dump;
    }

    void comesBack()
    {
        QFETCH(StateDump, dump);
        const QByteArray json = written(dump);
        const auto import = readImport(json);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().message));
        const auto *read = std::get_if<StateDump>(&*import);
        QVERIFY(read != nullptr);
        QVERIFY(*read == dump);
        QCOMPARE(written(*read), json);
    }

    void isRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, QByteArray from, QByteArray to, const QString &place) {
            QTest::newRow(name) << from << to << place;
        };
        row("version a text", R"("version": 1)", R"("version": "1")", u"/version"_s);
        row("no version", R"("version": 1,)", "", u"/version"_s);
        row("list an object", R"("tags": [)", R"("tags": {}, "x": [)", u"/tags"_s);
        row("no id", R"("id":"00000000-0000-4000-8000-000000000002",)", "", u"/annotations/1/id"_s);
        row("id no UUID", "4000-8000-000000000002\"", "z\"", u"/annotations/1/id"_s);
        row("id twice", "000000000002", "000000000001", u"/annotations/1/id"_s);
        row("unknown colour", R"("color":"green")", R"("color":"mauve")", u"/annotations/1/color"_s);
        row("empty key", R"("key":"001_0000000012")", R"("key":"")", u"/statuses/0/key"_s);
        row("position beyond the end", R"("position":0.1,)", R"("position":1.5,)", u"/statuses/0/position"_s);
        row("position a text", R"("position":0.1,)", R"("position":"0",)", u"/statuses/0/position"_s);
        row("read no truth", R"("read":true,)", R"("read":1,)", u"/statuses/0/read"_s);
        row("absurd time", "1762300000789", "99999999999999999999", u"/statuses/0/read_at"_s);
        row("time a fraction", "1762300000789", "1762300000789.5", u"/statuses/0/read_at"_s);
        row("end before start", R"("end":23)", R"("end":7)", u"/annotations/0/selector/end"_s);
        row("absurd place", R"("end":23)", R"("end":1e300)", u"/annotations/0/selector/end"_s);
        row("tag unclean", R"("name":"ai/policy")", R"("name":" ai/ policy")", u"/tags/0/name"_s);
        row("tag a list", R"("name":"ai/policy")", R"("name":["ai"])", u"/tags/0/name"_s);
        row("tag twice", R"("name":"등대")", R"("name":"AI/policy")", u"/tags/1"_s);
        row("status twice", R"("key":"002_0000002231")", R"("key":"001_0000000012")", u"/statuses/1"_s);
        row("article twice", R"("key":"https://blog.example/quiet","title")",
            R"("key":"001_0000000012","title")", u"/articles/1"_s);
        row("article without a title", R"(,"title":"")", "", u"/articles/1/title"_s);
        row("search without a query", R"(,"query":"")", "", u"/searches/1/query"_s);
    }

    /// With the place of the error, and nothing half taken: there is no dump at all.
    void isRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        const QByteArray json = written(stateSample());
        QVERIFY(json.contains(from));
        const qsizetype at = json.indexOf(from);
        const auto import = readImport(json.first(at) + to + json.sliced(at + from.size()));
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::Malformed);
        QVERIFY2(import.error().message.contains(u'“' + place + u'”'), qPrintable(import.error().message));
        QVERIFY(!import.error().hint.isEmpty());
    }

    /// What is known of articles is told since it is known.
    void earlierOnes()
    {
        StateDump dump = stateSample();
        QByteArray json = written(dump);
        const qsizetype start = json.indexOf("\"articles\": [");
        json.remove(start, json.indexOf("\"searches\": [") - start);
        const auto import = readImport(json);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().message));
        dump.articles.clear();
        QVERIFY(std::get<StateDump>(*import) == dump);
    }

    void newerVersion()
    {
        const auto import = readImport(R"({"format": "newsfold-state", "version": 2, "tags": 7})");
        QVERIFY(!import);
        QCOMPARE(import.error().code, ErrorCode::NewerSchema);
    }

    void noteLimit_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<bool>("kept");
        QTest::newRow("1 MB") << qsizetype(1 << 20) << true;
        QTest::newRow("more") << qsizetype((1 << 20) + 1) << false;
    }

    void noteLimit()
    {
        QFETCH(qsizetype, size);
        QFETCH(bool, kept);
        StateDump dump = stateSample();
        dump.annotations[2].note = QString(size, u'가');
        const auto import = readImport(written(dump));
        QCOMPARE(import.has_value(), kept);
        if (kept)
            QVERIFY(std::get<StateDump>(*import) == dump);
        else
            QCOMPARE(import.error().code, ErrorCode::TooLarge);
    }

    void manyTags()
    {
        StateDump dump;
        for (int i = 0; i < 10'000; ++i)
            dump.tags.append({ .name = u"tag-"_s + QString::number(i), .colour = {} });
        const auto import = readImport(written(dump));
        QVERIFY(import);
        QVERIFY(std::get<StateDump>(*import) == dump);
    }
};

QTEST_GUILESS_MAIN(TestFullExport)
#include "tst_full_export.moc"
