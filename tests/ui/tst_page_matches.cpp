// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_reader.h"
#include "article_scheme.h"
#include "article_view.h"
#include "page_desk.h"
#include "page_excerpt.h"
#include "page_matches.h"
#include "page_probe.h"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

#include <memory>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

/// A long article with the word 나루 once in each paragraph.
Article longArticle(const QString &key, int paragraphs)
{
    Article article = newsfold::longArticle(paragraphs);
    article.key = key;
    return article;
}

QList<MatchSpan> spansOf(const QString &text, const QString &word)
{
    QList<MatchSpan> spans;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size()))
        spans.append({ at, word.size() });
    return spans;
}

QString withoutSpace(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class PageMatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void marksTheText_data();
    void marksTheText();
    void everyPlaceIsFound_data();
    void everyPlaceIsFound();
    void marksTheTitle();
    void documentStaysAsItIs();
    void firstFrameHasTheMarks();
    void changesWithoutLoading();
    void lateMatchesReachThePage();
    void nextArticleIsUnmarked();
    void stepsRoundTheEnds();
    void beginsBelowTheTop();
    void scrollsOnlyIfOutOfSight();
    void scrollsWideBlocks();
    void goesThereOnceThePageIsPainted();
    void currentSurvivesAChangeOfLook();
    void beyondTheShownPartIsLeftOut();
    void manyMatches();

private:
    void show(const Article &article, const QList<MatchSpan> &text = {}, const QList<MatchSpan> &title = {},
              double position = 0);
    QStringList marked(const QString &highlight = u"match"_s) const;
    double scrollY() const { return m_probe->evaluate(u"scrollY"_s).toDouble(); }
    bool currentIsInSight() const;

    std::unique_ptr<ArticleView> m_view;
    std::unique_ptr<PageProbe> m_probe;
};

void PageMatchesTest::init()
{
    m_view = std::make_unique<ArticleView>();
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_probe = std::make_unique<PageProbe>(m_view->findChild<QWebEngineView *>());
}

void PageMatchesTest::cleanup()
{
    m_probe.reset();
    m_view.reset();
}

void PageMatchesTest::show(const Article &article, const QList<MatchSpan> &text,
                           const QList<MatchSpan> &title, double position)
{
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->showArticle(article, position);
    m_view->setMatches(text, title);
    QVERIFY(shown.wait(patience));
}

/// The texts of the ranges in a highlight, as they stand in the document.
QStringList PageMatchesTest::marked(const QString &highlight) const
{
    return m_probe
        ->evaluate(uR"([...CSS.highlights.get('%1')].map(range => {
                const live = document.createRange();
                live.setStart(range.startContainer, range.startOffset);
                live.setEnd(range.endContainer, range.endOffset);
                return live.toString();
            }))"_s.arg(highlight))
        .toStringList();
}

bool PageMatchesTest::currentIsInSight() const
{
    return m_probe
        ->evaluate(uR"((() => {
                const range = [...CSS.highlights.get('current-match')][0];
                const live = document.createRange();
                live.setStart(range.startContainer, range.startOffset);
                live.setEnd(range.endContainer, range.endOffset);
                const box = live.getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
            })())"_s)
        .toBool();
}

void PageMatchesTest::marksTheText_data()
{
    QTest::addColumn<QByteArray>("source"); // Markdown, or plain text if empty
    QTest::addColumn<QString>("text"); // canonical
    QTest::addColumn<QStringList>("words"); // each marked where it comes first

    QTest::newRow("plain") << QByteArray() << u"강가의 나루\n나루터의 등불"_s
                           << QStringList{ u"강가"_s, u"등불"_s };
    QTest::newRow("whole text") << QByteArray() << u"강가의 나루\n나루터"_s
                                << QStringList{ u"강가의 나루\n나루터"_s };
    QTest::newRow("across paragraphs")
        << QByteArray() << u"강가의 나루\n나루터의 등불\n별"_s << QStringList{ u"루\n나루터의 등불\n별"_s };
    QTest::newRow("ends of paragraphs")
        << QByteArray() << u"강가\n나루\n등불"_s << QStringList{ u"강가"_s, u"나루"_s, u"등불"_s };
    QTest::newRow("astral") << QByteArray() << u"🌊강 😀나루\n𠮷野의 등불"_s
                            << QStringList{ u"🌊강"_s, u"나루"_s, u"𠮷野"_s };
    QTest::newRow("escaped") << QByteArray() << u"<b>강&amp;나루</b> \"등불\""_s
                             << QStringList{ u"<b>강&amp;"_s, u"\"등"_s };
    QTest::newRow("inline") << "강**가의** 나*루*터의 [등불](https://example.com/a)이 ~~꺼~~졌다"_ba
                            << u"강가의 나루터의 등불이 꺼졌다"_s
                            << QStringList{ u"강가의 나"_s, u"루터의 등"_s, u"불이 꺼졌"_s };
    QTest::newRow("code") << "나루의 `int main` 함수\n\n```cpp\nint main()\n{\n}\n```\n"_ba
                          << u"나루의 int main 함수\nint main()\n{\n}"_s
                          << QStringList{ u"int main 함수"_s, u"main()\n{"_s };
    QTest::newRow("table") << "| 나루 | 배 |\n|---|---|\n| 동쪽 | 셋 |\n| 서쪽 | 둘 |\n"_ba
                           << u"나루\t배\n동쪽\t셋\n서쪽\t둘"_s << QStringList{ u"배"_s, u"동쪽"_s, u"둘"_s };
    QTest::newRow("lists and quotes")
        << "# 제목\n\n## 나루\n\n- 강\n  - 배\n- 별\n\n> 물결\n>\n> 바람\n\n줄  \n끝"_ba
        << u"나루\n강\n배\n별\n물결\n바람\n줄\n끝"_s
        << QStringList{ u"나루"_s, u"배"_s, u"별"_s, u"바람"_s, u"줄\n끝"_s };
}

void PageMatchesTest::marksTheText()
{
    QFETCH(const QByteArray, source);
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    const Article article
        = source.isEmpty() ? plainArticle(text) : readArticle(source, { .name = u"나루.md"_s });
    QCOMPARE(article.text, text);
    QList<MatchSpan> spans;
    for (const QString &word : words)
        spans.append({ text.indexOf(word), word.size() });
    show(article, spans);
    QCOMPARE(marked(), words);
    QCOMPARE(m_view->matchCount(), words.size());
    QCOMPARE(m_view->currentMatch(), -1);
}

void PageMatchesTest::everyPlaceIsFound_data()
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

void PageMatchesTest::everyPlaceIsFound()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Article article = readArticle(file.readAll(), { .name = QFileInfo(path).fileName() });
    // The whole text in pieces of five, none of which is only white space: that has no place of its own.
    QList<MatchSpan> spans;
    QStringList expected;
    for (qsizetype at = 0; at < article.text.size(); at += 5) {
        const QString piece = withoutSpace(article.text.mid(at, 5));
        if (piece.isEmpty())
            continue;
        spans.append({ at, std::min<qsizetype>(5, article.text.size() - at) });
        expected += piece;
    }
    show(article, spans);
    QStringList got = marked();
    for (QString &text : got)
        text = withoutSpace(text);
    QCOMPARE(got, expected);
}

void PageMatchesTest::marksTheTitle()
{
    show(plainArticle(u"서고의 문"_s), { { 0, 2 } }, { { 3, 2 } });
    QCOMPARE(marked(), QStringList({ u"서고"_s, u"서고"_s }));
    QVERIFY(m_probe
                ->evaluate(u"[...CSS.highlights.get('match')].some(r => "
                           "r.startContainer.parentElement.matches('h1') && r.startOffset === 3)"_s)
                .toBool());
    QCOMPARE(m_view->matchCount(), 1);
}

void PageMatchesTest::documentStaysAsItIs()
{
    const Article article = readArticle("강**가의** 나루\n\n- 나루\n- `나루`\n"_ba, { .name = u"나루.md"_s });
    show(article);
    const QString before = m_probe->evaluate(u"document.documentElement.outerHTML"_s).toString();
    QVERIFY(before.contains(u"나루"_s));
    m_view->setMatches(spansOf(article.text, u"나루"_s), { { 0, 1 } });
    m_view->goToNextMatch();
    QTRY_COMPARE(m_view->currentMatch(), 0);
    QCOMPARE(marked().size(), 4);
    QCOMPARE(m_probe->evaluate(u"document.documentElement.outerHTML"_s).toString(), before);
    QVERIFY(m_probe->evaluate(u"getSelection().isCollapsed"_s).toBool());
}

void PageMatchesTest::firstFrameHasTheMarks()
{
    const Article article = plainArticle(u"나루 "_s.repeated(400));
    const auto markedPixels = [](const QImage &image) {
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
    const qsizetype unmarked = markedPixels(first);
    show(article, spansOf(article.text, u"나루"_s));
    QVERIFY2(markedPixels(first) > unmarked + 20'000, QByteArray::number(markedPixels(first)).constData());
}

void PageMatchesTest::changesWithoutLoading()
{
    const Article article = longArticle(u"a"_s, 100);
    show(article, spansOf(article.text, u"나루"_s), {}, 0.5);
    QCOMPARE(marked().size(), 100);
    m_probe->evaluate(u"globalThis.sameDocument = true"_s);
    const double before = scrollY();
    QVERIFY(before > 0);
    QSignalSpy changed(m_view.get(), &ArticleView::matchShown);
    m_view->setMatches(spansOf(article.text, u"7번째"_s));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0], QVariantList({ -1, 10 }));
    QCOMPARE(marked(), QStringList(10, u"7번째"_s));
    m_view->setMatches({});
    QCOMPARE(changed.last(), QVariantList({ -1, 0 }));
    QCOMPARE(marked(), QStringList());
    QVERIFY(m_probe->evaluate(u"sameDocument"_s).toBool());
    QCOMPARE(scrollY(), before);
}

void PageMatchesTest::lateMatchesReachThePage()
{
    const Article article = longArticle(u"a"_s, 20);
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    QSignalSpy loading(m_view->findChild<QWebEngineView *>()->page(), &QWebEnginePage::loadStarted);
    m_view->showArticle(article, 0);
    QVERIFY(loading.wait(patience));
    QVERIFY(shown.isEmpty());
    m_view->setMatches(spansOf(article.text, u"나루"_s));
    QVERIFY(shown.wait(patience));
    QCOMPARE(marked().size(), 20);
}

void PageMatchesTest::nextArticleIsUnmarked()
{
    const Article article = longArticle(u"a"_s, 20);
    show(article, spansOf(article.text, u"나루"_s));
    QSignalSpy changed(m_view.get(), &ArticleView::matchShown);
    show(longArticle(u"b"_s, 20));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0], QVariantList({ -1, 0 }));
    QCOMPARE(marked(), QStringList());
    show(article, spansOf(article.text, u"나루"_s));
    QCOMPARE(marked().size(), 20);
}

void PageMatchesTest::stepsRoundTheEnds()
{
    const Article article = plainArticle(u"가 나 가 다 가"_s);
    show(article, spansOf(article.text, u"가"_s));
    QSignalSpy changed(m_view.get(), &ArticleView::matchShown);
    for (int i = 0; i < 4; ++i)
        m_view->goToNextMatch(); // faster than the page answers
    QTRY_COMPARE(changed.size(), 4);
    QCOMPARE(changed[0], QVariantList({ 0, 3 }));
    QCOMPARE(changed[2], QVariantList({ 2, 3 }));
    QCOMPARE(changed[3], QVariantList({ 0, 3 }));
    m_view->goToPreviousMatch();
    QTRY_COMPARE(m_view->currentMatch(), 2);
    QCOMPARE(marked(u"current-match"_s), QStringList{ u"가"_s });
    QCOMPARE(m_probe->evaluate(u"[...CSS.highlights.get('current-match')][0].startOffset"_s).toInt(), 8);
}

void PageMatchesTest::beginsBelowTheTop()
{
    const Article article = longArticle(u"a"_s, 100);
    show(article, spansOf(article.text, u"나루"_s), {}, 0.5);
    const double before = scrollY();
    m_view->goToNextMatch();
    QTRY_VERIFY(m_view->currentMatch() > 10);
    const int first = m_view->currentMatch();
    QVERIFY(first < 90);
    QVERIFY(currentIsInSight());
    QVERIFY(std::abs(scrollY() - before) < 300);

    m_view->setMatches({});
    m_view->setMatches(spansOf(article.text, u"나루"_s));
    m_probe->evaluate(u"scrollTo(0, %1)"_s.arg(before));
    m_view->goToPreviousMatch();
    QTRY_COMPARE(m_view->currentMatch(), first - 1);
    QVERIFY(currentIsInSight());
}

void PageMatchesTest::scrollsOnlyIfOutOfSight()
{
    const Article article = longArticle(u"a"_s, 100);
    show(article, spansOf(article.text, u"나루"_s));
    m_view->goToMatch(2);
    QTRY_COMPARE(m_view->currentMatch(), 2);
    QCOMPARE(scrollY(), 0.0);
    m_view->goToMatch(70);
    QTRY_COMPARE(m_view->currentMatch(), 70);
    QVERIFY(scrollY() > 600);
    QVERIFY(currentIsInSight());
    m_view->goToMatch(500);
    m_view->goToMatch(-3);
    m_view->goToMatch(71);
    QTRY_COMPARE(m_view->currentMatch(), 71);
}

void PageMatchesTest::scrollsWideBlocks()
{
    const Article article
        = readArticle("```\n"_ba + QByteArray("river ").repeated(100) + "나루\n```\n", { .name = u"a.md"_s });
    show(article, spansOf(article.text, u"나루"_s));
    m_view->goToMatch(0);
    QTRY_COMPARE(m_view->currentMatch(), 0);
    QVERIFY(currentIsInSight());
    QCOMPARE(m_probe->evaluate(u"scrollX"_s).toInt(), 0);
}

void PageMatchesTest::goesThereOnceThePageIsPainted()
{
    const Article article = longArticle(u"a"_s, 100);
    m_view->showArticle(article, 0);
    m_view->setMatches(spansOf(article.text, u"나루"_s));
    m_view->goToMatch(80);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->currentMatch(), 80, patience);
    QVERIFY(currentIsInSight());
}

void PageMatchesTest::currentSurvivesAChangeOfLook()
{
    const Article article = longArticle(u"a"_s, 100);
    show(article, spansOf(article.text, u"나루"_s));
    m_view->goToMatch(40);
    QTRY_COMPARE(m_view->currentMatch(), 40);
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->setSerif(true);
    QVERIFY(shown.wait(patience));
    QCOMPARE(marked().size(), 100);
    QCOMPARE(marked(u"current-match"_s), QStringList{ u"나루"_s });
    m_view->goToNextMatch();
    QTRY_COMPARE(m_view->currentMatch(), 41);
}

void PageMatchesTest::beyondTheShownPartIsLeftOut()
{
    const Article article = plainArticle(u"강물은 흐른다.\n"_s.repeated(50'000) + u"끝"_s);
    QVERIFY(article.text.size() > pageSizeLimit);
    show(article,
         { { 0, 2 }, { pageSizeLimit - 100, 3 }, { pageSizeLimit + 5, 2 }, { article.text.size() - 1, 1 } });
    QCOMPARE(m_view->matchCount(), 2);
    QCOMPARE(marked().size(), 2);
}

void PageMatchesTest::manyMatches()
{
    const Article article = plainArticle(u"강물은 흐르고 또 흐른다. "_s.repeated(15'000));
    const QList<MatchSpan> spans = spansOf(article.text, u"흐"_s);
    QVERIFY(spans.size() > PageMatches::mostMatches);
    show(article);
    QElapsedTimer clock;
    clock.start();
    m_view->setMatches(spans);
    QCOMPARE(m_view->matchCount(), PageMatches::mostMatches);
    QCOMPARE(m_probe->evaluate(u"CSS.highlights.get('match').size"_s).toInt(), PageMatches::mostMatches);
    qInfo("marked after %lld ms", clock.restart());
    m_view->goToPreviousMatch();
    QTRY_COMPARE(m_view->currentMatch(), int(PageMatches::mostMatches) - 1);
    qInfo("at the last one after %lld ms", clock.elapsed());
    QVERIFY(currentIsInSight());
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    PageMatchesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_page_matches.moc"
