// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_scheme.h"
#include "page_desk.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// What is selected and clicked in the page.
class PageSelectionTest : public QObject, PageDesk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { startPage(); }
    void cleanup() { closePage(); }

    void selectionIsTold_data();
    void selectionIsTold();
    void selectionByMouse();
    void selectionFollowsThePage();
    void clicksFindHighlights();
};

void PageSelectionTest::selectionIsTold_data()
{
    QTest::addColumn<QString>("from"); // JavaScript: node and offset
    QTest::addColumn<QString>("to");
    QTest::addColumn<MatchSpan>("span");
    // 강가의 😀나루 / 나루터의 등불, and a comment below.
    const QString first = u"document.querySelectorAll('#body p')[0]"_s;
    const QString second = u"document.querySelectorAll('#body p')[1]"_s;
    const QString title = u"document.querySelector('h1').firstChild, 3"_s;
    const QString comment = u"document.querySelector('.comments p').firstChild, 1"_s;
    QTest::newRow("words") << first + u".firstChild, 1"_s << first + u".firstChild, 3"_s << MatchSpan{ 1, 2 };
    QTest::newRow("backwards") << first + u".firstChild, 3"_s << first + u".firstChild, 1"_s
                               << MatchSpan{ 1, 2 };
    QTest::newRow("behind emoji") << first + u".firstChild, 6"_s << first + u".firstChild, 8"_s
                                  << MatchSpan{ 6, 2 };
    QTest::newRow("two paragraphs") << first + u".firstChild, 6"_s << second + u".firstChild, 3"_s
                                    << MatchSpan{ 6, 6 };
    QTest::newRow("whole paragraph") << first + u", 0"_s << second + u", 0"_s << MatchSpan{ 0, 8 };
    QTest::newRow("from the title") << title << first + u".firstChild, 3"_s << MatchSpan{ 0, 3 };
    QTest::newRow("into the comments") << second + u".firstChild, 3"_s << comment << MatchSpan{ 12, 4 };
    QTest::newRow("everything") << u"document.body, 0"_s
                                << u"document.body, document.body.childNodes.length"_s << MatchSpan{ 0, 16 };
    QTest::newRow("title only") << u"document.querySelector('h1').firstChild, 0"_s << title << MatchSpan{};
    QTest::newRow("comment only") << u"document.querySelector('.comments p').firstChild, 0"_s << comment
                                  << MatchSpan{};
}

void PageSelectionTest::selectionIsTold()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const MatchSpan, span);
    Article article = plainArticle(u"강가의 😀나루\n나루터의 등불"_s);
    article.comments = { u"좋은 소식이네요"_s };
    show(article);
    QSignalSpy changed(m_view.get(), &ArticleView::selectionChanged);
    m_probe->evaluate(u"getSelection().setBaseAndExtent(%1, %2)"_s.arg(from, to));
    QVERIFY(changed.wait(10'000));
    QVERIFY(m_view->selection());
    QCOMPARE(m_view->selection()->span.start, span.start);
    QCOMPARE(m_view->selection()->span.length, span.length);
    QVERIFY(m_view->rect().intersects(m_view->selection()->box.toRect()));
    m_view->clearSelection();
    QVERIFY(!m_view->selection());
    QTRY_VERIFY(m_probe->evaluate(u"getSelection().isCollapsed"_s).toBool());
}

void PageSelectionTest::selectionByMouse()
{
    const Article article = plainArticle(u"강가의 나루에서 배를 기다린다\n나루터의 등불이 멀리 보인다"_s);
    show(article);
    const QPoint from = middleOf(4, 5);
    const QPoint to = middleOf(18, 19);
    QSignalSpy changed(m_view.get(), &ArticleView::selectionChanged);
    QTest::mouseMove(m_probe->target(), from);
    QTest::mousePress(m_probe->target(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_probe->target(), (from + to) / 2);
    QTest::mouseMove(m_probe->target(), to);
    QTest::qWait(400);
    QVERIFY(changed.isEmpty()); // still dragging
    QTest::mouseRelease(m_probe->target(), Qt::LeftButton, {}, to);
    QTRY_VERIFY(m_view->selection());
    const MatchSpan span = m_view->selection()->span;
    QVERIFY(std::abs(span.start - 4) <= 1);
    QVERIFY(std::abs(span.start + span.length - 18) <= 1);
    m_view->copySelection();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"배를 기다린다"_s));
}

void PageSelectionTest::selectionFollowsThePage()
{
    show(longArticle(100));
    m_probe->evaluate(u"getSelection().selectAllChildren(document.querySelectorAll('#body p')[5])"_s);
    QTRY_VERIFY(m_view->selection());
    const qreal before = m_view->selection()->box.top();
    m_probe->evaluate(u"scrollBy({ top: 100, behavior: 'instant' })"_s);
    QTRY_COMPARE(m_view->selection()->box.top(), before - 100);
    show(longArticle(3));
    QVERIFY(!m_view->selection());
}

void PageSelectionTest::clicksFindHighlights()
{
    const Article article
        = markdown("강가의 나루에서 배를 기다린다\n\n[나루터](https://example.com/a)의 등불이 보인다\n"_ba);
    show(article,
         { highlightOn(article, u"나루에서 배를"_s), highlightOn(article, u"배를"_s),
           highlightOn(article, u"나루터의 등불"_s) });
    QSignalSpy clicked(m_view.get(), &ArticleView::highlightsClicked);
    const auto clickOn = [&](const QString &word) {
        clicked.clear();
        const qsizetype at = article.text.indexOf(word);
        click(middleOf(at, at + word.size()));
        return QTest::qWaitFor([&] { return !clicked.isEmpty(); }, 5000) ? clicked[0][0].toStringList()
                                                                         : QStringList{ u"no answer"_s };
    };
    QCOMPARE(clickOn(u"나루에서"_s), QStringList{ u"나루에서 배를"_s });
    QCOMPARE(clickOn(u"배를"_s), QStringList({ u"배를"_s, u"나루에서 배를"_s }));
    QCOMPARE(clickOn(u"등불"_s), QStringList{ u"나루터의 등불"_s });
    QCOMPARE(clickOn(u"나루터"_s), QStringList()); // a link is followed
    QCOMPARE(clickOn(u"강가"_s), QStringList());
    // The empty space at the end of a line.
    clicked.clear();
    click(middleOf(0, 2) + QPoint(450, 0));
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked[0][0].toStringList(), QStringList());
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    PageSelectionTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_page_selection.moc"
