// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.h"
#include "highlight_palette.h"
#include "match_colours.h"
#include "palette_style.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

int distance(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

QColor laidOn(const QColor &under, const QColor &tint)
{
    return style::mixed(under, tint, tint.alphaF());
}

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette(base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

} // namespace

class TestHighlightPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsLegible_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("black on white") << paletteOf(Qt::white, Qt::black);
        QTest::newRow("Breeze light") << paletteOf(QColor(0xffffff), QColor(0x232629));
        QTest::newRow("sepia") << paletteOf(QColor(0xf4ecd8), QColor(0x5b4636));
        QTest::newRow("pale ink") << paletteOf(QColor(0xffffff), QColor(0x777777));
        QTest::newRow("Breeze dark") << paletteOf(QColor(0x1b1e20), QColor(0xfcfcfc));
        QTest::newRow("white on black") << paletteOf(Qt::black, Qt::white);
        QTest::newRow("grey on grey") << paletteOf(QColor(0x31363b), QColor(0xa0a4a8));
    }
    void textIsLegible()
    {
        QFETCH(const QPalette, palette);
        const QColor paper = palette.color(QPalette::Base);
        const QColor ink = highlightInk(palette);
        for (const HighlightColour first : highlightColours) {
            QCOMPARE(highlightShade(first, palette).rgb(),
                     laidOn(paper, highlightTint(first, palette)).rgb());
            for (const HighlightColour second : highlightColours) {
                QColor shade = paper;
                for (const HighlightColour colour : { first, second, first, second, second, second }) {
                    shade = laidOn(shade, highlightTint(colour, palette));
                    QVERIFY2(contrast(shade, ink) >= 4.5,
                             qPrintable(nameOf(first) + u' ' + nameOf(second) + u' '
                                        + QString::number(contrast(shade, ink))));
                }
            }
        }
    }

    void shadesDiffer_data() { textIsLegible_data(); }
    void shadesDiffer()
    {
        QFETCH(const QPalette, palette);
        for (const HighlightColour one : highlightColours) {
            QVERIFY(distance(highlightShade(one, palette), palette.color(QPalette::Base)) > 40);
            for (const HighlightColour other : highlightColours) {
                if (one != other)
                    QVERIFY2(distance(highlightShade(one, palette), highlightShade(other, palette)) > 40,
                             qPrintable(nameOf(one) + u' ' + nameOf(other)));
            }
        }
    }

    void contrastIsThatOfWcag_data()
    {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("expected");
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("itself") << QColor(0x123456) << QColor(0x123456) << 1.0;
        QTest::newRow("the lightest legible grey") << QColor(0x767676) << QColor(Qt::white) << 4.54;
        QTest::newRow("red on white") << QColor(0xff0000) << QColor(Qt::white) << 4.0;
    }
    void contrastIsThatOfWcag()
    {
        QFETCH(const QColor, one);
        QFETCH(const QColor, other);
        QFETCH(const double, expected);
        QVERIFY(std::abs(contrast(one, other) - expected) < 0.01);
        QCOMPARE(contrast(other, one), contrast(one, other));
    }

    void matchesStandOut_data() { textIsLegible_data(); }
    /// From the paper and within any highlight, by shade and, without colour vision, by the line below.
    void matchesStandOut()
    {
        QFETCH(const QPalette, palette);
        const MatchColours match(palette);
        const QColor paper = palette.color(QPalette::Base);
        QVERIFY(contrast(match.ink, match.shade) >= legibleContrast);
        QVERIFY(contrast(match.currentInk, match.currentShade) >= legibleContrast);
        QVERIFY(contrast(match.line, match.shade) >= visibleContrast);
        QVERIFY(contrast(match.line, paper) >= visibleContrast);
        QVERIFY(distance(match.shade, paper) > 80);
        QVERIFY(distance(match.shade, match.currentShade) > 80);
        for (const HighlightColour colour : highlightColours) {
            QColor shade = highlightShade(colour, palette);
            for (int i = 0; i < 4; ++i) { // one highlight, and several above one another
                const QByteArray where = nameOf(colour).toUtf8() + ' ' + QByteArray::number(i);
                QVERIFY2(distance(match.shade, shade) > (i == 0 ? 80 : 60), where.constData());
                QVERIFY2(distance(match.currentShade, shade) > 80, where.constData());
                QVERIFY2(contrast(match.line, shade) >= visibleContrast, where.constData());
                shade = laidOn(shade, highlightTint(colour, palette));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHighlightPalette)
#include "tst_highlight_palette.moc"
