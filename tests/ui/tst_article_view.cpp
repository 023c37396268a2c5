// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_scheme.h"
#include "article_view.h"
#include "page_excerpt.h"
#include "page_probe.h"
#include "page_style.h"
#include "page_template.h"

#include <QApplication>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

#include <algorithm>
#include <csignal>
#include <memory>
#include <span>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &key, int paragraphs)
{
    Article article;
    article.key = key;
    article.title = u"제목 "_s + key;
    article.publisher = u"새벽일보"_s;
    article.url = u"https://news.example.com/"_s + key;
    QStringList lines;
    for (int i = 0; i < paragraphs; ++i)
        lines += u"문단 %1. 강물은 소리 없이 흐르고 배는 천천히 돌아온다."_s.arg(i);
    article.text = lines.join(u'\n');
    article.boilerplateStart = article.text.size();
    return article;
}

QColor pixel(QWidget &widget, QPoint at)
{
    return widget.grab(QRect(at, QSize(1, 1))).toImage().pixelColor(0, 0);
}

/// How many pixels have the colour of text.
qsizetype inkIn(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    qsizetype dark = 0;
    for (int y = 0; y < grey.height(); ++y)
        dark += std::ranges::count_if(std::span(grey.constScanLine(y), size_t(grey.width())),
                                      [](uchar shade) { return shade < 80; });
    return dark;
}

} // namespace

class ArticleViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsTheArticle();
    void onlyTheNewestIsShown();
    void clearShowsNothing();
    void comesBackAfterTheEngineEnded();
    void largeArticleIsShown();
    void onlyTheBeginningOfAHugeArticleIsShown_data();
    void onlyTheBeginningOfAHugeArticleIsShown();
    void pagesDownToTheEnd();
    void shortArticleEndsAtOnce();
    void positionIsRestored_data();
    void positionIsRestored();
    void positionIsReported();
    void linkIsHandedOn();
    void linkUnderThePointerIsTold();
    void textScaleAndSerif();
    void paletteReachesThePage();
    void shownMeansOnTheScreen_data();
    void shownMeansOnTheScreen();
    void bracesStayWhatTheyAre();
    void language_data();
    void language();

private:
    void show(const Article &article, double position = 0);

    std::unique_ptr<ArticleView> m_view;
    std::unique_ptr<PageProbe> m_probe;
};

void ArticleViewTest::init()
{
    m_view = std::make_unique<ArticleView>();
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_probe = std::make_unique<PageProbe>(m_view->findChild<QWebEngineView *>());
}

void ArticleViewTest::cleanup()
{
    m_probe.reset();
    m_view.reset();
}

void ArticleViewTest::show(const Article &article, double position)
{
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->showArticle(article, position);
    QVERIFY(shown.wait(patience));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toString(), article.key);
}

void ArticleViewTest::showsTheArticle()
{
    show(articleOf(u"a"_s, 3));
    QCOMPARE(m_probe->evaluate(u"document.querySelector('h1').textContent.trim()"_s).toString(), u"제목 a"_s);
    QCOMPARE(m_probe->evaluate(u"document.querySelectorAll('#body p').length"_s).toInt(), 3);
    QCOMPARE(m_probe->evaluate(u"document.documentElement.lang"_s).toString(), u"ko"_s);
    QCOMPARE(m_probe->evaluate(u"document.styleSheets.length"_s).toInt(), 2);
}

void ArticleViewTest::onlyTheNewestIsShown()
{
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    for (int i = 0; i < 20; ++i)
        m_view->showArticle(articleOf(QString::number(i), 200), 0);
    QVERIFY(shown.wait(patience));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toString(), u"19"_s);
    QCOMPARE(m_probe->evaluate(u"document.querySelector('h1').textContent.trim()"_s).toString(),
             u"제목 19"_s);
}

void ArticleViewTest::clearShowsNothing()
{
    show(articleOf(u"a"_s, 3));
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->clear();
    QTRY_COMPARE(m_probe->evaluate(u"document.querySelector('h1') === null"_s), QVariant(true));
    QCOMPARE(shown.size(), 0);
}

void ArticleViewTest::comesBackAfterTheEngineEnded()
{
    show(articleOf(u"a"_s, 3));
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    const auto process = pid_t(m_view->findChild<QWebEngineView *>()->page()->renderProcessPid());
    QVERIFY(process > 0);
    QCOMPARE(::kill(process, SIGKILL), 0);
    QVERIFY(shown.wait(patience));
    QCOMPARE(m_probe->evaluate(u"document.querySelector('h1').textContent.trim()"_s).toString(), u"제목 a"_s);
    show(articleOf(u"b"_s, 3));
}

void ArticleViewTest::largeArticleIsShown()
{
    // The engine takes 2 MB as a data address.
    Article article = articleOf(u"large"_s, 2'000);
    article.format = BodyFormat::Markdown;
    const QString path = u"path/"_s.repeated(300);
    for (const QString &line : article.text.split(u'\n'))
        article.bodySource += u"["_s + line + u"](https://news.example.com/"_s + path + u")\n\n"_s;
    QVERIFY(article.bodySource.size() > 3'000'000);
    show(article);
    QCOMPARE(m_probe->evaluate(u"document.querySelectorAll('#body p').length"_s).toInt(), 2'000);
    QCOMPARE(m_probe->evaluate(u"document.querySelectorAll('.cut').length"_s).toInt(), 0);
}

void ArticleViewTest::onlyTheBeginningOfAHugeArticleIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one line") << u"강물은 쉬지 않고 흐르고 "_s.repeated(500'000);
    QTest::newRow("one word") << u"강"_s.repeated(5'000'000);
    QTest::newRow("short lines") << u"강물은 흐른다.\n"_s.repeated(500'000);
}

void ArticleViewTest::onlyTheBeginningOfAHugeArticleIsShown()
{
    QFETCH(const QString, text);
    Article article = articleOf(u"huge"_s, 0);
    article.text = text;
    article.boilerplateStart = text.size();
    show(article);
    QString body = m_probe
                       ->evaluate(u"[...document.querySelectorAll('#body p')].map(p => p.textContent)"
                                  ".join('\\n')"_s)
                       .toString();
    QVERIFY(text.startsWith(body));
    QVERIFY(body.size() > pageSizeLimit * 9 / 10);
    QVERIFY(body.size() <= pageSizeLimit);
    QVERIFY(m_probe->evaluate(u"document.querySelector('#body ~ .cut').textContent"_s)
                .toString()
                .contains(QLocale().toString(text.size())));
}

void ArticleViewTest::pagesDownToTheEnd()
{
    show(articleOf(u"a"_s, 60));
    QSignalSpy ended(m_view.get(), &ArticleView::endReached);
    double last = 0;
    int pages = 0;
    for (; pages < 50; ++pages) {
        m_view->pageDown();
        // Only the page knows whether the end was in sight; asked after it, this answer comes after its
        // answer.
        m_probe->evaluate(u"0"_s);
        if (!ended.isEmpty())
            break;
        QTRY_VERIFY(m_probe->evaluate(u"scrollY"_s).toDouble() > last);
        QTest::qWait(20);
        last = m_probe->evaluate(u"scrollY"_s).toDouble();
    }
    QCOMPARE(ended.size(), 1);
    QVERIFY2(pages >= 3, QByteArray::number(pages).constData());
    QTRY_VERIFY(
        m_probe->evaluate(u"scrollY + innerHeight >= document.scrollingElement.scrollHeight - 1"_s).toBool());
}

void ArticleViewTest::shortArticleEndsAtOnce()
{
    show(articleOf(u"a"_s, 1));
    QSignalSpy ended(m_view.get(), &ArticleView::endReached);
    m_view->pageDown();
    QVERIFY(ended.wait(patience));
}

void ArticleViewTest::positionIsRestored_data()
{
    QTest::addColumn<double>("asked");
    QTest::addColumn<double>("got");
    QTest::newRow("top") << 0.0 << 0.0;
    QTest::newRow("a third") << 1 / 3.0 << 1 / 3.0;
    QTest::newRow("end") << 1.0 << 1.0;
    QTest::newRow("before the top") << -2.0 << 0.0;
    QTest::newRow("beyond the end") << 7.0 << 1.0;
    QTest::newRow("no number") << qQNaN() << 0.0;
}

void ArticleViewTest::positionIsRestored()
{
    QFETCH(const double, asked);
    QFETCH(const double, got);
    show(articleOf(u"a"_s, 100), asked);
    const double position
        = m_probe->evaluate(u"scrollY / (document.scrollingElement.scrollHeight - innerHeight)"_s).toDouble();
    QVERIFY2(std::abs(position - got) < 0.005, QByteArray::number(position).constData());
}

void ArticleViewTest::positionIsReported()
{
    show(articleOf(u"a"_s, 100));
    QSignalSpy changed(m_view.get(), &ArticleView::positionChanged);
    m_probe->evaluate(u"scrollTo(0, (document.scrollingElement.scrollHeight - innerHeight) / 2)"_s);
    QVERIFY(changed.wait(patience));
    QCOMPARE(changed.last()[0].toString(), u"a"_s);
    QVERIFY2(std::abs(changed.last()[1].toDouble() - 0.5) < 0.01,
             changed.last()[1].toByteArray().constData());

    // What was scrolled just before the article changes belongs to the article that goes.
    changed.clear();
    QSignalSpy scrolled(m_view->findChild<QWebEngineView *>()->page(),
                        &QWebEnginePage::scrollPositionChanged);
    m_probe->evaluate(u"scrollTo(0, document.scrollingElement.scrollHeight)"_s);
    QTRY_VERIFY(!scrolled.isEmpty());
    show(articleOf(u"b"_s, 100), 0.25);
    QTest::qWait(400);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toString(), u"a"_s);
    QVERIFY(changed[0][1].toDouble() > 0.99);
}

void ArticleViewTest::linkIsHandedOn()
{
    show(articleOf(u"a"_s, 3));
    QSignalSpy opened(m_view.get(), &ArticleView::openRequested);
    QVERIFY(m_probe->click(u"a[href]"_s));
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toUrl(), QUrl(u"https://news.example.com/a"_s));
}

void ArticleViewTest::linkUnderThePointerIsTold()
{
    show(articleOf(u"a"_s, 3));
    m_view->activateWindow();
    m_view->setFocus();
    QSignalSpy hovered(m_view.get(), &ArticleView::linkHovered);
    const auto told = [&] { return hovered.isEmpty() ? QString() : hovered.last()[0].toString(); };
    QVERIFY(m_probe->hover(u"a[href]"_s));
    QTRY_COMPARE(told(), u"https://news.example.com/a"_s);
    // Its article goes, and the pointer does not move.
    Article without = articleOf(u"b"_s, 3);
    without.url.clear();
    show(without);
    QTRY_COMPARE(told(), QString());

    // One that has the keyboard is not told: the engine would never take it back.
    QCursor::setPos(m_view->mapToGlobal(m_view->rect().bottomRight() + QPoint(100, 100)));
    QTRY_VERIFY(!m_view->findChild<QWebEngineView *>()->underMouse());
    show(articleOf(u"c"_s, 3));
    m_probe->evaluate(u"document.querySelector('a[href]').focus()"_s);
    QCOMPARE(m_probe->evaluate(u"document.activeElement.tagName"_s).toString(), u"A"_s);
    QTest::qWait(300);
    QCOMPARE(told(), QString());
}

void ArticleViewTest::textScaleAndSerif()
{
    show(articleOf(u"a"_s, 100), 0.5);
    const QString size = u"parseFloat(getComputedStyle(document.querySelector('#body p')).fontSize)"_s;
    const double before = m_probe->evaluate(size).toDouble();
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->setTextScale(1.5);
    QVERIFY(shown.wait(patience));
    QCOMPARE(qRound(m_probe->evaluate(size).toDouble()), qRound(before * 1.5));
    const double position
        = m_probe->evaluate(u"scrollY / (document.scrollingElement.scrollHeight - innerHeight)"_s).toDouble();
    QVERIFY2(std::abs(position - 0.5) < 0.01, QByteArray::number(position).constData());

    m_view->setSerif(true);
    QVERIFY(shown.wait(patience));
    QVERIFY(m_probe->evaluate(u"document.documentElement.classList.contains('serif')"_s).toBool());
}

void ArticleViewTest::paletteReachesThePage()
{
    show(articleOf(u"a"_s, 3));
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Base, QColor(0x20, 0x22, 0x24));
    dark.setColor(QPalette::Text, QColor(0xe8, 0xe8, 0xe8));
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->setPalette(dark);
    QVERIFY(shown.wait(patience));
    QCOMPARE(m_probe->evaluate(u"getComputedStyle(document.body).color"_s).toString(),
             u"rgb(232, 232, 232)"_s);
    QTRY_COMPARE(pixel(*m_view, { 4, 300 }), QColor(0x20, 0x22, 0x24));
}

void ArticleViewTest::shownMeansOnTheScreen_data()
{
    QTest::addColumn<int>("paragraphs");
    QTest::addColumn<double>("position");
    QTest::newRow("short") << 1 << 0.0;
    QTest::newRow("long") << 400 << 0.0;
    QTest::newRow("long, from its middle") << 400 << 0.5;
}

void ArticleViewTest::shownMeansOnTheScreen()
{
    QFETCH(const int, paragraphs);
    QFETCH(const double, position);
    const Article article = articleOf(u"a"_s, paragraphs);
    QImage atOnce;
    for (int i = 0; i < 6; ++i) {
        // Half of the time nothing has been shown in this widget before.
        if (i % 2 == 0) {
            cleanup();
            init();
            connect(m_view.get(), &ArticleView::shown, this, [&] { atOnce = m_view->grab().toImage(); });
        } else {
            m_view->clear();
            QTRY_COMPARE(inkIn(m_view->grab().toImage()), 0);
        }
        show(article, position);
        QVERIFY2(inkIn(atOnce) > 500, QByteArray::number(inkIn(atOnce)).constData());
        QTest::qWait(100);
        QCOMPARE(m_view->grab().toImage(), atOnce);
    }
}

void ArticleViewTest::bracesStayWhatTheyAre()
{
    const QByteArray page = fillPageTemplate({ .content = u"<p>{{lang}} {{content}} }} {{</p>"_s });
    QVERIFY(page.contains("<p>{{lang}} {{content}} }} {{</p>"));
    QCOMPARE(page.count("{{"), 3);
}

void ArticleViewTest::language_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Korean") << u"강가의 아침"_s << u"ko"_s;
    QTest::newRow("Korean within English") << u"The word 정 is hard to translate."_s << u"ko"_s;
    QTest::newRow("English") << u"A morning by the river"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void ArticleViewTest::language()
{
    QFETCH(const QString, text);
    QTEST(languageOf(text), "expected");
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    ArticleViewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_article_view.moc"
