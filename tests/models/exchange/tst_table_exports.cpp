// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_exporter.h"
#include "exchange_samples.h"
#include "plain_text.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

/// RFC 4180, strictly; empty if it is not.
QList<QStringList> parseCsv(const QString &csv)
{
    QList<QStringList> rows;
    QStringList row;
    for (qsizetype at = 0; at < csv.size();) {
        QString cell;
        if (csv[at] == u'"') {
            for (++at; at < csv.size() && !(csv[at] == u'"' && csv.mid(at + 1, 1) != u"\""); ++at) {
                cell += csv[at];
                if (csv[at] == u'"')
                    ++at;
            }
            ++at;
        } else {
            while (at < csv.size() && csv[at] != u',' && csv[at] != u'\r') {
                if (csv[at] == u'"' || csv[at] == u'\n')
                    return {};
                cell += csv[at++];
            }
        }
        row.append(cell);
        if (csv.mid(at, 2) == u"\r\n") {
            rows.append(std::exchange(row, {}));
            at += 2;
        } else if (csv.mid(at, 1) != u",") {
            return {};
        } else if (++at == csv.size()) {
            return {};
        }
    }
    return row.isEmpty() ? rows : QList<QStringList>();
}

} // namespace

/// CSV, HTML and citations, read by strict readers: no text gets out of its place.
class TestTableExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csv()
    {
        const auto articles = exchangeSamples();
        const QList<QStringList> rows = parseCsv(QString::fromUtf8(exported(articles, u"csv"_s)));
        qsizetype expected = 1;
        for (const ExportedArticle &article : articles)
            expected += std::max<qsizetype>(1, article.annotations.size());
        QCOMPARE(rows.size(), expected);
        const QStringList head = rows[0];
        const auto quote = head.indexOf(u"quote"_s);
        for (const QStringList &row : rows) {
            QCOMPARE(row.size(), head.size());
            for (const QString &cell : row)
                QVERIFY2(cell.isEmpty() || !u"=+-@\t\r\n"_s.contains(cell.front()), qPrintable(cell));
        }
        QCOMPARE(rows[1][quote], articles[0].annotations[0].annotation.selector->quote);
        QCOMPARE(rows.back()[head.indexOf(u"annotation"_s)], u"note"_s);
        const qsizetype hostile = rows.size() - articles.back().annotations.size();
        for (qsizetype i = 0; i < hostileTexts().size(); ++i) {
            const QString text = cleanText(hostileTexts()[i]);
            QVERIFY2(rows[hostile + i][quote] == text || rows[hostile + i][quote] == u'\'' + text,
                     qPrintable(text));
        }
    }

    void byteOrderMark()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(makeExporter(ExportFormat::Csv, buffer, ExportTarget::File)->begin());
        QVERIFY(buffer.data().startsWith("\xef\xbb\xbfkey,"));
        QVERIFY(exported({}, u"csv"_s).startsWith("key,"));
    }

    void html()
    {
        const QByteArray html = exported(exchangeSamples(), u"html"_s);
        // Well-formed but for the void elements of its head.
        QByteArray xml = html.sliced(html.indexOf("<body>"));
        xml = xml.first(xml.indexOf("</html>")).replace("<br>", "<br/>");
        QXmlStreamReader reader(xml);
        QStringList names;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement) {
                names.append(reader.name().toString());
                for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                    QVERIFY(!attribute.name().startsWith(u"on"));
                    if (attribute.name() == u"href")
                        QVERIFY(attribute.value().startsWith(u"https://"));
                }
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        for (const QString &name : { u"script"_s, u"img"_s, u"style"_s, u"iframe"_s, u"object"_s, u"link"_s })
            QVERIFY(!names.contains(name));
        QCOMPARE(names.count(u"article"_s), exchangeSamples().size());
        QVERIFY(html.contains("default-src 'none'"));
        QVERIFY(!html.contains("{{"));
    }

    void csl()
    {
        const QJsonArray items = QJsonDocument::fromJson(exported(exchangeSamples(), u"csl-json"_s)).array();
        QCOMPARE(items.size(), exchangeSamples().size());
        QCOMPARE(items[0]["author"_L1],
                 (QJsonArray{ QJsonObject{ { u"literal"_s, u"한가람"_s } },
                              QJsonObject{ { u"literal"_s, u"이도담"_s } } }));
        QCOMPARE(items[0]["issued"_L1]["date-parts"_L1], (QJsonArray{ QJsonArray{ 2026, 11, 3 } }));
        QCOMPARE(items[0]["note"_L1].toString(), u"후속 기사에 인용."_s);
        QCOMPARE(QJsonDocument::fromJson(exported({}, u"csl-json"_s)).array(), QJsonArray());
    }

    /// BibTeX reads braces first, escaped or not.
    void bibTexBraces()
    {
        const QString bib = QString::fromUtf8(exported(exchangeSamples(), u"bibtex"_s));
        int depth = 0;
        int entries = 0;
        QStringList keys;
        for (qsizetype i = 0; i < bib.size(); ++i) {
            if (bib[i] == u'{')
                ++depth;
            else if (bib[i] == u'}')
                --depth;
            else if (depth == 0 && bib[i] == u'@') {
                ++entries;
                const qsizetype open = bib.indexOf(u'{', i);
                keys.append(bib.sliced(open + 1, bib.indexOf(u',', open) - open - 1));
            } else if (depth == 0)
                QVERIFY(bib[i].isSpace() || bib[i].isLetter());
            QVERIFY(depth >= 0);
        }
        QCOMPARE(depth, 0);
        QCOMPARE(entries, exchangeSamples().size());
        static const QRegularExpression fit(u"^[a-z0-9._-]+$"_s);
        for (const QString &key : keys) {
            QVERIFY2(fit.match(key).hasMatch(), qPrintable(key));
            QCOMPARE(keys.count(key), 1);
        }
        static const QRegularExpression bare(u"(?<!\\\\)[$&#%_^~](?![^{}]*\\bexample)"_s);
        for (const QString &line : bib.split(u'\n')) {
            if (!line.startsWith(u"  url"_s) && !line.startsWith(u'@'))
                QVERIFY2(!bare.match(line).hasMatch(), qPrintable(line));
        }
    }

    void ris()
    {
        const QString ris = QString::fromUtf8(exported(exchangeSamples(), u"ris"_s));
        static const QRegularExpression field(u"^[A-Z][A-Z0-9]  - "_s);
        int begun = 0;
        int ended = 0;
        for (const QString &line : ris.split(u"\r\n"_s)) {
            QVERIFY(!line.contains(u'\n') && !line.contains(u'\r'));
            QVERIFY2(line.isEmpty() || field.match(line).hasMatch(), qPrintable(line));
            begun += int(line == u"TY  - NEWS");
            ended += int(line == u"ER  - ");
            QVERIFY(!line.startsWith(u"TY"_s) || line == u"TY  - NEWS");
        }
        QCOMPARE(begun, exchangeSamples().size());
        QCOMPARE(ended, begun);
        QCOMPARE(ris.count(u"AU  - "_s), 5);
    }

    void fullDevice_data()
    {
        QTest::addColumn<QString>("format");
        for (const ExportFormat format : exportFormats) {
            if (format != ExportFormat::Full)
                QTest::newRow(qPrintable(nameOf(format))) << nameOf(format);
        }
    }

    /// What could not be written is an error.
    void fullDevice()
    {
        QFETCH(QString, format);
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("there is no /dev/full here");
        const auto exporter = makeExporter(exportFormat(format).value(), full);
        const auto begun = exporter->begin();
        const auto written = begun ? exporter->write(exchangeSamples().front()) : begun;
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
    }

    void formatNames()
    {
        for (const ExportFormat format : exportFormats)
            QCOMPARE(exportFormat(nameOf(format)), format);
        QVERIFY(!exportFormat(u"pdf"));
    }
};

QTEST_GUILESS_MAIN(TestTableExports)
#include "tst_table_exports.moc"
