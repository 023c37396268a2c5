// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_samples.h"
#include "full_export.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// What every format looks like, byte for byte: made-up articles against tests/golden/exchange. With
/// NEWSFOLD_UPDATE_GOLDEN=1 in the environment the expected files are written instead.
class TestExportGolden : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("W3C annotations") << u"jsonld"_s << u"articles.jsonld"_s;
        QTest::newRow("Markdown") << u"markdown"_s << u"articles.md"_s;
        QTest::newRow("CSV") << u"csv"_s << u"articles.csv"_s;
        QTest::newRow("HTML") << u"html"_s << u"articles.html"_s;
        QTest::newRow("CSL-JSON") << u"csl-json"_s << u"articles.csl.json"_s;
        QTest::newRow("BibTeX") << u"bibtex"_s << u"articles.bib"_s;
        QTest::newRow("RIS") << u"ris"_s << u"articles.ris"_s;
        QTest::newRow("full") << u"full"_s << u"state.json"_s;
    }

    void formats()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        QByteArray actual;
        if (format == u"full") {
            QBuffer buffer(&actual);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QVERIFY(writeFullExport(stateSample(), buffer));
        } else {
            actual = exported(exchangeSamples(), format);
        }
        QVERIFY(!actual.isEmpty());
        QFile golden(QStringLiteral(NEWSFOLD_GOLDEN "/exchange/") + file);
        if (qEnvironmentVariableIsSet("NEWSFOLD_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            QCOMPARE(golden.write(actual), actual.size());
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        QCOMPARE(QString::fromUtf8(actual), QString::fromUtf8(golden.readAll()));
    }
};

QTEST_GUILESS_MAIN(TestExportGolden)
#include "tst_export_golden.moc"
