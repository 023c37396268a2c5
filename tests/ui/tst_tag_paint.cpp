// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_delegate.h"
#include "article_list_model.h"
#include "tag_paint.h"

#include <QApplication>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QPalette lightPalette()
{
    QPalette palette(QColor(239, 240, 241));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(35, 38, 41));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(42, 46, 50));
    palette.setColor(QPalette::Base, QColor(27, 30, 32));
    palette.setColor(QPalette::Text, QColor(252, 252, 252));
    return palette;
}

/// Contrast as WCAG 2.1 defines it.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QImage painted(const QStringList &tags, const QSize &size, Qt::LayoutDirection direction)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintTagChips(&painter, QRectF(QPointF(10, 5), QSizeF(size) - QSizeF(20, 10)), tags, {}, lightPalette(),
                  direction);
    return image;
}

/// The columns from the first to the last one that anything was painted in.
std::pair<int, int> paintedColumns(const QImage &image)
{
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) != QColor(Qt::white)) {
                first = std::min(first, x);
                last = x;
            }
        }
    }
    return { first, last };
}

} // namespace

class TestTagPaint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStandsOut_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void textStandsOut()
    {
        QFETCH(QPalette, palette);
        QList<std::optional<HighlightColour>> colours{ std::nullopt };
        for (const HighlightColour colour : highlightColours)
            colours.append(colour);
        for (const auto colour : std::as_const(colours)) {
            const ChipColours chip = chipColours(colour, palette);
            QCOMPARE_GE(contrast(chip.text, chip.fill), 4.5);
            QCOMPARE(chip.fill.alpha(), 255);
        }
    }

    void chipsStayInTheirRoom_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<int>("width");
        QTest::newRow("one") << QStringList{ u"섬"_s } << 300;
        QTest::newRow("long") << QStringList{ QString(200, u'가') } << 300;
        QTest::newRow("long in little room") << QStringList{ QString(200, u'가'), u"섬"_s } << 90;
        QStringList many;
        for (int i = 0; i < 10'000; ++i)
            many << u"<b>표지</b> %1"_s.arg(i);
        QTest::newRow("many") << many << 300;
        QTest::newRow("many in little room") << many << 100;
    }
    void chipsStayInTheirRoom()
    {
        QFETCH(QStringList, tags);
        QFETCH(int, width);
        for (const auto direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            const auto [first, last] = paintedColumns(painted(tags, QSize(width, 30), direction));
            QVERIFY(last >= 0);
            QCOMPARE_GE(first, 9);
            QCOMPARE_LE(last, width - 9);
            if (tags.size() == 1 && tags[0].size() == 1) // at the side where reading begins
                QCOMPARE(first < width / 2, direction == Qt::LeftToRight);
        }
    }

    void rowsKeepTheirHeight()
    {
        ArticleRow article{ .row = 1, .title = u"새 우체통"_s, .excerpt = QString(400, u'가') };
        const QImage plain = rowOf(article);
        QList<QImage> images{ plain };
        article.tags = { u"섬"_s, u"ai/policy"_s };
        images << rowOf(article);
        article.noted = true;
        images << rowOf(article);
        article.highlighted = true;
        images << rowOf(article);
        for (qsizetype i = 1; i < images.size(); ++i) {
            QCOMPARE(images[i].size(), plain.size());
            QVERIFY(images[i] != images[i - 1]); // it is seen
        }
    }

private:
    static QImage rowOf(const ArticleRow &article)
    {
        ArticleListModel model;
        model.resetResult({ article.row });
        model.data(model.index(0), ArticleListModel::ArticleRole); // asks for it
        model.setRows({ article });
        ArticleDelegate delegate;
        QStyleOptionViewItem option;
        option.palette = lightPalette();
        option.rect = QRect(0, 0, 360, 400);
        option.rect.setHeight(delegate.sizeHint(option, model.index(0)).height());
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0));
        return image;
    }
};

QTEST_MAIN(TestTagPaint)

#include "tst_tag_paint.moc"
