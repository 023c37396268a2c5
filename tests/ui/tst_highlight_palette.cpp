// SPDX-License-Identifier: GPL-3.0-or-later
#include "highlight_palette.h"
#include "palette_style.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
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
        const auto far = [](const QColor &a, const QColor &b) {
            return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green())
                + std::abs(a.blue() - b.blue());
        };
        for (const HighlightColour one : highlightColours) {
            QVERIFY(far(highlightShade(one, palette), palette.color(QPalette::Base)) > 40);
            for (const HighlightColour other : highlightColours) {
                if (one != other)
                    QVERIFY2(far(highlightShade(one, palette), highlightShade(other, palette)) > 40,
                             qPrintable(nameOf(one) + u' ' + nameOf(other)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHighlightPalette)
#include "tst_highlight_palette.moc"
