// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_delegate.h"
#include "article_list_model.h"
#include "elided_text.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int height = 24; // of a line
constexpr QSize area(400, 4 * height);

QImage painted(const ElidedText &text)
{
    QImage image(area, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    text.paint(&painter, { 0, 0 }, height, { .background = Qt::yellow, .text = Qt::black });
    return image;
}

/// The columns of a line that have the background of a mark, from the first to the last.
std::pair<int, int> markedColumns(const QImage &image, int line)
{
    std::pair<int, int> columns{ -1, -1 };
    for (int x = 0; x < image.width(); ++x) {
        for (int y = line * height; y < (line + 1) * height; ++y) {
            if (image.pixelColor(x, y) != Qt::yellow)
                continue;
            columns.first = columns.first < 0 ? x : columns.first;
            columns.second = x;
        }
    }
    return columns;
}

bool isMarked(const QImage &image, int line)
{
    return markedColumns(image, line).first >= 0;
}

QFont testFont()
{
    QFont font;
    font.setPixelSize(14);
    return font;
}

qreal widthOf(const QString &text)
{
    return QFontMetricsF(testFont()).horizontalAdvance(text);
}

bool isNear(int column, qreal place)
{
    return qAbs(column - place) <= 3;
}

} // namespace

class TestElidedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksStandBehindTheirCharacters()
    {
        const QString text = u"물빛항 등대에 불이 켜졌다"_s;
        const QImage image = painted(ElidedText(text, testFont(), area.width(), 2, { { 4, 2 } }));
        const auto [left, right] = markedColumns(image, 0);
        QVERIFY(isNear(left, widthOf(u"물빛항 "_s)));
        QVERIFY(isNear(right, widthOf(u"물빛항 등대"_s)));
        QVERIFY(!isMarked(image, 1));
    }

    void noMarksNoDifference()
    {
        const QString text = u"물빛항 등대에 불이 켜졌다"_s;
        const QImage plain = painted(ElidedText(text, testFont(), area.width(), 2));
        const QList<MatchSpan> outside{ { -5, 3 }, { 500, 3 }, { 3, 0 }, { 2, -1 } };
        QCOMPARE(painted(ElidedText(text, testFont(), area.width(), 2, outside)), plain);
        QImage marked = painted(ElidedText(text, testFont(), area.width(), 2, { { 4, 2 } }));
        QVERIFY(marked != plain);
    }

    void followsTheLines()
    {
        // Two lines, broken at the blank: a mark over the break is on both.
        const QString first = u"등대책방등대책방"_s;
        const QString second = u"물빛갯벌"_s;
        const QString text = first + u' ' + second;
        const qreal width = widthOf(first) + widthOf(u" 물"_s);
        const ElidedText broken(text, testFont(), width, 3, { { first.size() - 2, 5 } });
        QCOMPARE(broken.lineCount(), 2);
        const QImage image = painted(broken);
        QVERIFY(isNear(markedColumns(image, 0).first, widthOf(first.chopped(2))));
        QVERIFY(isNear(markedColumns(image, 0).second, widthOf(first)));
        QVERIFY(isNear(markedColumns(image, 1).first, 0));
        QVERIFY(isNear(markedColumns(image, 1).second, widthOf(second.first(2))));
    }

    void whatIsCutOffHasNoMark()
    {
        const QString text = u"가온시 마을버스 하차벨 셋 중 하나가 눌러도 울리지 않는다"_s;
        const qreal width = widthOf(text.first(12));
        const QImage cut = painted(ElidedText(text, testFont(), width, 1, { { 25, 4 } }));
        QVERIFY(!isMarked(cut, 0));
        // A mark that runs into the cut ends before the ellipsis.
        const QImage partly = painted(ElidedText(text, testFont(), width, 1, { { 4, 20 } }));
        QVERIFY(isNear(markedColumns(partly, 0).first, widthOf(text.first(4))));
        QVERIFY(markedColumns(partly, 0).second < width - widthOf(u"…"_s) / 2);
    }

    void mixedDirections()
    {
        // Hebrew runs to the left: its first letter is the rightmost of its word.
        const QString hebrew = u"שלום"_s;
        const QString text = u"ab "_s + hebrew + u" cd"_s;
        const qreal start = widthOf(u"ab "_s);
        const qreal end = start + widthOf(hebrew);
        const QImage image = painted(ElidedText(text, testFont(), area.width(), 1, { { 3, 1 } }));
        const auto [left, right] = markedColumns(image, 0);
        QVERIFY(isNear(right, end));
        QVERIFY(left > (start + end) / 2);
        // A mark over the change of directions covers "b ש": two places.
        const QImage over = painted(ElidedText(text, testFont(), area.width(), 1, { { 1, 3 } }));
        QVERIFY(isNear(markedColumns(over, 0).first, widthOf(u"a"_s)));
        QVERIFY(isNear(markedColumns(over, 0).second, end));
        const int between = int(start + widthOf(hebrew) / 3);
        for (int y = 0; y < height; ++y)
            QVERIFY(over.pixelColor(between, y) != Qt::yellow);
    }

    void charactersOfSeveralUnits()
    {
        const QString text = u"가😀나 각 e\u0301"_s; // an emoji, conjoining letters, an accent of its own
        for (qsizetype start = 0; start < text.size(); ++start) {
            for (qsizetype length = 1; length <= text.size(); ++length) {
                const QImage image
                    = painted(ElidedText(text, testFont(), area.width(), 1, { { start, length } }));
                QVERIFY(markedColumns(image, 0).second <= widthOf(text) + 3);
            }
        }
        // Half of a character is the whole of it, and no more.
        for (const MatchSpan &span : { MatchSpan{ 1, 1 }, MatchSpan{ 1, 2 }, MatchSpan{ 2, 1 } }) {
            const QImage image = painted(ElidedText(text, testFont(), area.width(), 1, { span }));
            QVERIFY(isNear(markedColumns(image, 0).first, widthOf(u"가"_s)));
            QVERIFY(isNear(markedColumns(image, 0).second, widthOf(u"가😀"_s)));
        }
    }

    void delegateMarksTitleAndExcerpt_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("selected");
        QTest::newRow("light") << false << false;
        QTest::newRow("light, selected") << false << true;
        QTest::newRow("dark") << true << false;
        QTest::newRow("dark, selected") << true << true;
    }
    void delegateMarksTitleAndExcerpt()
    {
        QFETCH(bool, dark);
        QFETCH(bool, selected);
        ArticleRow article;
        article.title = u"가온천 수달 네 마리 확인"_s;
        article.excerpt = u"물길을 되살린 지 일곱 해 만에 수달이 돌아왔다."_s;
        const QImage plain = rowImage(article, dark, selected);
        article.titleMatches = { { 4, 2 } };
        const QImage inTitle = rowImage(article, dark, selected);
        article.titleMatches = {};
        article.excerptMatches = { { 17, 2 } };
        const QImage inExcerpt = rowImage(article, dark, selected);

        const int half = plain.height() / 2;
        const auto changed = [&](const QImage &image, int fromLine, int toLine) {
            int pixels = 0;
            for (int y = fromLine; y < toLine; ++y) {
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixel(x, y) != plain.pixel(x, y);
            }
            return pixels;
        };
        constexpr int enough = 100; // pixels of a background behind two syllables
        QVERIFY(changed(inTitle, 0, half) > enough);
        QCOMPARE(changed(inTitle, half, plain.height()), 0);
        QVERIFY(changed(inExcerpt, half, plain.height()) + changed(inExcerpt, 0, half) > enough);
        QCOMPARE(changed(inExcerpt, 0, plain.height() / 4), 0);
    }

private:
    static QImage rowImage(const ArticleRow &article, bool dark, bool selected)
    {
        QStandardItemModel model(1, 1);
        model.setData(model.index(0, 0), QVariant::fromValue(article), ArticleListModel::ArticleRole);
        QPalette palette(dark ? QColor(0x2a2e32) : QColor(0xf0f0f0));
        palette.setColor(QPalette::Accent, QColor(0x3d, 0xae, 0xe9));
        palette.setColor(QPalette::Base, dark ? QColor(0x1b1e20) : QColor(Qt::white));
        palette.setColor(QPalette::Text, dark ? QColor(Qt::white) : QColor(Qt::black));
        QStyleOptionViewItem option;
        option.palette = palette;
        option.font = testFont();
        option.rect = QRect(0, 0, 400, ArticleDelegate::rowHeight(testFont()));
        option.state.setFlag(QStyle::State_Selected, selected);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Base));
        QPainter painter(&image);
        ArticleDelegate().paint(&painter, option, model.index(0, 0));
        return image;
    }
};

QTEST_MAIN(TestElidedText)
#include "tst_elided_text.moc"
