// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_reader.h"
#include "article_scheme.h"
#include "article_view.h"
#include "highlight_palette.h"
#include "match_colours.h"
#include "page_desk.h"
#include "page_excerpt.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class PageHighlightsTest : public QObject, PageDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startPage(); }
    void cleanup() { closePage(); }

    void paintsPassages_data();
    void paintsPassages();
    void everyPlaceIsFoundAgain_data();
    void everyPlaceIsFoundAgain();
    void coloursOverlap();
    void matchesShowWithin_data();
    void matchesShowWithin();
    void documentStaysAsItIs();
    void firstFrameHasThem();
    void changesWithoutLoading();
    void nextArticleHasNone();
    void beyondTheShownPartIsLeftOut();
    void activeIsMarked();
    void goesThere();
    void goesThereOnceThePageIsPainted();
    void hostileIds();
    void manyHighlights();
};

void PageHighlightsTest::paintsPassages_data()
{
    QTest::addColumn<QByteArray>("source"); // Markdown, or plain text if empty
    QTest::addColumn<QString>("text"); // canonical
    QTest::addColumn<QString>("passage");
    QTest::addColumn<QString>("painted"); // as it stands in the document

    const auto plain = [](const char *name, const QString &text, const QString &passage) {
        QTest::newRow(name) << QByteArray() << text << passage << QString(passage).remove(u'\n');
    };
    plain("plain", u"강가의 나루\n나루터의 등불"_s, u"의 나"_s);
    plain("whole", u"강가의 나루\n나루터"_s, u"강가의 나루\n나루터"_s);
    plain("across paragraphs", u"강가의 나루\n나루터의 등불\n별"_s, u"루\n나루터의 등불\n별"_s);
    plain("emoji before", u"🌊강 😀나루"_s, u"나루"_s);
    plain("emoji within", u"🌊강 😀나루"_s, u"강 😀나"_s);
    plain("combining marks", u"cafe\u0323\u0307 나루"_s, u"나루"_s);
    plain("escaped", u"<b>강&amp;나루</b> \"등불\""_s, u"b>강&amp;나"_s);
    QTest::newRow("inline") << "강**가의** 나*루*터의 [등불](https://example.com/a)이 ~~꺼~~졌다"_ba
                            << u"강가의 나루터의 등불이 꺼졌다"_s << u"의 나루터의 등불이 꺼"_s
                            << u"의 나루터의 등불이 꺼"_s;
    QTest::newRow("code") << "나루의 `int main`\n\n```cpp\nint main()\n{\n}\n```\n"_ba
                          << u"나루의 int main\nint main()\n{\n}"_s << u"main\nint main()\n{"_s
                          << u"mainint main()\n{"_s;
    QTest::newRow("table") << "| 나루 | 배 |\n|---|---|\n| 동쪽 | 셋 |\n| 서쪽 | 둘 |\n"_ba
                           << u"나루\t배\n동쪽\t셋\n서쪽\t둘"_s << u"셋\n서쪽"_s << u"셋서쪽"_s;
}

void PageHighlightsTest::paintsPassages()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, text);
    QFETCH(const QString, passage);
    QFETCH(const QString, painted);
    const Article article = source.isEmpty() ? plainArticle(text) : markdown(source);
    QCOMPARE(article.text, text);
    show(article, { highlightOn(article, passage) });
    const QStringList got = this->painted(u"yellow"_s);
    QCOMPARE(got.size(), 1);
    // White space between table cells and blocks is layout.
    QCOMPARE(withoutSpace(got[0]), withoutSpace(painted));
}

void PageHighlightsTest::everyPlaceIsFoundAgain_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder :
         { u"" NEWSFOLD_TEST_DATA "/article"_s, u"" NEWSFOLD_SAMPLE "/clippings"_s }) {
        QDirIterator files(folder, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        }
    }
}

/// From offsets to the document and back, at every third place.
void PageHighlightsTest::everyPlaceIsFoundAgain()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Article article = readArticle(file.readAll(), { .name = QFileInfo(path).fileName() });
    show(article);
    const QVariant wrong = m_probe->evaluate(uR"((() => {
            for (let start = 0; start < %1; start += 3) {
                for (const end of [start + 1, Math.min(start + 70, %1)]) {
                    const range = newsfoldPlaces.rangeOf(start, end);
                    const back = newsfoldPlaces.offsetsOf(range);
                    // A place between two blocks, or two cells, has none in the document.
                    if (back && (back.start < start || back.end > end || back.end - back.start > end - start))
                        return `${start} ${end}: ${back.start} ${back.end}`;
                    if (!back && newsfoldPlaces.liveRange(range).toString().trim())
                        return `${start} ${end}: lost`;
                }
            }
            return '';
        })())"_s.arg(article.text.size()));
    QVERIFY(wrong.isValid());
    QCOMPARE(wrong.toString(), QString());
}

void PageHighlightsTest::coloursOverlap()
{
    const Article article = plainArticle(u"강가의 나루\n나루터의 등불"_s);
    PageHighlight noted = highlightOn(article, u"나루\n나루터"_s, HighlightColour::Blue);
    noted.noted = true;
    show(article,
         { noted, highlightOn(article, u"강가의 나루"_s),
           highlightOn(article, u"의 등불"_s, HighlightColour::Pink),
           highlightOn(article, u"가의 나"_s, HighlightColour::Yellow) });
    QCOMPARE(painted(u"yellow"_s), QStringList({ u"강가의 나루"_s, u"가의 나"_s }));
    QCOMPARE(painted(u"blue"_s), QStringList{ u"나루\n나루터"_s });
    QCOMPARE(painted(u"pink"_s), QStringList{ u"의 등불"_s });
    QCOMPARE(painted(u"noted"_s), painted(u"blue"_s));
    QCOMPARE(painted(u"green"_s), QStringList());
}

void PageHighlightsTest::matchesShowWithin_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<HighlightColour>("colour");
    for (const bool dark : { false, true }) {
        for (const HighlightColour colour : highlightColours)
            QTest::addRow("%s, %s", dark ? "dark" : "light", qPrintable(nameOf(colour))) << dark << colour;
    }
}

/// What is on the screen, as the engine decides what lies above what.
void PageHighlightsTest::matchesShowWithin()
{
    QFETCH(const bool, dark);
    QFETCH(const HighlightColour, colour);
    QPalette palette = m_view->palette();
    palette.setColor(QPalette::Base, dark ? QColor(0x1b1e20) : QColor(0xffffff));
    palette.setColor(QPalette::Text, dark ? QColor(0xfcfcfc) : QColor(0x232629));
    m_view->setPalette(palette);
    const Article article = plainArticle(u"강가의 나루터에서 배를 기다리는 나루 사람들"_s);
    PageHighlight all = highlightOn(article, article.text, colour);
    all.noted = true; // has a line of its own
    show(article, { all });
    const MatchColours match(palette);
    const auto pixels = [this](const QColor &colour) {
        const QImage image = m_view->grab().toImage();
        qsizetype count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                count += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                        + std::abs(pixel.blue() - colour.blue())
                    < 8; // the engine rounds its own way
            }
        }
        return count;
    };
    QTRY_VERIFY(pixels(highlightShade(colour, palette)) > 2'000);
    QCOMPARE(pixels(match.shade), 0);
    m_view->setMatches({ { 4, 2 }, { 17, 2 } });
    QTRY_VERIFY(pixels(match.shade) > 400);
    QTRY_VERIFY(pixels(match.line) > 60);
    QVERIFY(pixels(highlightShade(colour, palette)) > 1'000);
    m_view->goToMatch(1);
    QTRY_VERIFY(pixels(match.currentShade) > 200);
}

void PageHighlightsTest::documentStaysAsItIs()
{
    const Article article = markdown("강**가의** 나루\n\n- 나루\n- `나루`\n"_ba);
    show(article);
    const QString before = m_probe->evaluate(u"document.documentElement.outerHTML"_s).toString();
    QVERIFY(before.contains(u"나루"_s));
    m_view->setHighlights({ highlightOn(article, article.text), highlightOn(article, u"가의 나"_s) });
    m_view->setActiveHighlight(article.text);
    m_view->goToHighlight(article.text);
    QCOMPARE(painted(u"active"_s).size(), 1);
    QCOMPARE(m_probe->evaluate(u"document.documentElement.outerHTML"_s).toString(), before);
    QVERIFY(m_probe->evaluate(u"getSelection().isCollapsed"_s).toBool());
}

void PageHighlightsTest::firstFrameHasThem()
{
    const Article article = plainArticle(u"나루 "_s.repeated(400));
    const auto colouredPixels = [](const QImage &image) {
        qsizetype count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).hsvSaturation() > 60;
        }
        return count;
    };
    QImage first;
    connect(m_view.get(), &ArticleView::shown, this, [&] { first = m_view->grab().toImage(); });
    show(article);
    const qsizetype plain = colouredPixels(first);
    show(article, { highlightOn(article, article.text.first(600)) });
    QVERIFY2(colouredPixels(first) > plain + 20'000, QByteArray::number(colouredPixels(first)).constData());
}

void PageHighlightsTest::changesWithoutLoading()
{
    const Article article = longArticle(100);
    show(article);
    m_probe->evaluate(u"globalThis.sameDocument = true; scrollTo(0, 900)"_s);
    const double before = scrollY();
    QVERIFY(before > 0);
    m_view->setHighlights({ highlightOn(article, u"7번째 나루"_s, HighlightColour::Green) });
    QCOMPARE(painted(u"green"_s), QStringList{ u"7번째 나루"_s });
    m_view->setHighlights({ highlightOn(article, u"7번째 나루"_s, HighlightColour::Purple) });
    QCOMPARE(painted(u"green"_s), QStringList());
    QCOMPARE(painted(u"purple"_s), QStringList{ u"7번째 나루"_s });
    m_view->setHighlights({});
    QCOMPARE(painted(u"purple"_s), QStringList());
    QVERIFY(m_probe->evaluate(u"sameDocument"_s).toBool());
    QCOMPARE(scrollY(), before);
}

void PageHighlightsTest::nextArticleHasNone()
{
    const Article article = longArticle(5);
    show(article, { highlightOn(article, u"2번째"_s) });
    Article next = longArticle(6);
    next.key = u"next"_s;
    show(next);
    QCOMPARE(painted(u"yellow"_s), QStringList());
    // A change of look makes another document of the same article.
    m_view->setHighlights({ highlightOn(next, u"2번째"_s) });
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->setSerif(true);
    QVERIFY(shown.wait(patience));
    QCOMPARE(painted(u"yellow"_s), QStringList{ u"2번째"_s });
}

void PageHighlightsTest::beyondTheShownPartIsLeftOut()
{
    const Article article = plainArticle(u"강물은 흐른다.\n"_s.repeated(50'000) + u"끝"_s);
    QVERIFY(article.text.size() > pageSizeLimit);
    show(article, { { u"a"_s, { 0, 2 } }, { u"b"_s, { article.text.size() - 1, 1 } }, { u"c"_s, { 5, 0 } } });
    QCOMPARE(painted(u"yellow"_s), QStringList{ u"강물"_s });
}

void PageHighlightsTest::activeIsMarked()
{
    const Article article = plainArticle(u"강가의 나루\n나루터의 등불"_s);
    const QList<PageHighlight> highlights{ highlightOn(article, u"강가"_s), highlightOn(article, u"등불"_s) };
    m_view->setActiveHighlight(u"등불"_s);
    show(article, highlights);
    QCOMPARE(painted(u"active"_s), QStringList()); // it was of the article before
    m_view->setActiveHighlight(u"등불"_s);
    QCOMPARE(painted(u"active"_s), QStringList{ u"등불"_s });
    m_view->setHighlights(highlights.first(1));
    QCOMPARE(painted(u"active"_s), QStringList());
    m_view->setActiveHighlight(u"강가"_s);
    QCOMPARE(painted(u"active"_s), QStringList{ u"강가"_s });
    m_view->setActiveHighlight({});
    QCOMPARE(painted(u"active"_s), QStringList());
}

void PageHighlightsTest::goesThere()
{
    const Article article = longArticle(100);
    show(article, { highlightOn(article, u"2번째"_s), highlightOn(article, u"71번째"_s) });
    m_view->goToHighlight(u"2번째"_s);
    QCOMPARE(scrollY(), 0.0); // in sight already
    m_view->goToHighlight(u"71번째"_s);
    QTRY_VERIFY(scrollY() > 600);
    QRect box;
    m_view->askHighlightBox(u"71번째"_s, [&](const QRect &found) { box = found; });
    QTRY_VERIFY(!box.isNull());
    QVERIFY(m_view->rect().contains(box));
    QVERIFY(box.width() > 20 && box.height() > 10);
    bool answered = false;
    m_view->askHighlightBox(u"unknown"_s, [&](const QRect &found) { answered = found.isNull(); });
    QTRY_VERIFY(answered);
}

void PageHighlightsTest::goesThereOnceThePageIsPainted()
{
    const Article article = longArticle(100);
    m_view->showArticle(article, 0);
    m_view->setHighlights({ highlightOn(article, u"80번째"_s) });
    m_view->goToHighlight(u"80번째"_s);
    QTRY_VERIFY_WITH_TIMEOUT(scrollY() > 600, patience);
}

void PageHighlightsTest::hostileIds()
{
    const Article article = plainArticle(u"강가의 나루"_s);
    const QString id = u"'\"\\)]}; document.body.remove() //\u2028</script>"_s;
    show(article, { { id, { 0, 2 } } });
    m_view->setActiveHighlight(id);
    m_view->goToHighlight(id);
    QCOMPARE(painted(u"active"_s), QStringList{ u"강가"_s });
    QRect box;
    m_view->askHighlightBox(id, [&](const QRect &found) { box = found; });
    QTRY_VERIFY(!box.isNull());
}

void PageHighlightsTest::manyHighlights()
{
    const Article article = plainArticle(u"강물은 흐르고 또 흐른다. "_s.repeated(7'000));
    show(article);
    QList<PageHighlight> highlights;
    for (int i = 0; i < 1000; ++i)
        highlights.append({ QString::number(i), { i * 100, 50 }, highlightColours[size_t(i % 5)] });
    m_view->setHighlights(highlights);
    QCOMPARE(painted(u"pink"_s).size(), 200);
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    PageHighlightsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_page_highlights.moc"
