// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_scheme.h"
#include "article_view.h"
#include "match_bar.h"
#include "page_probe.h"
#include "reading_actions.h"
#include "reading_pane.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWebEngineView>

#include <memory>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &key, const QString &text)
{
    Article article;
    article.key = key;
    article.title = u"모래섬의 하루"_s;
    article.text = text;
    article.boilerplateStart = text.size();
    return article;
}

} // namespace

class MatchBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhereTheReaderIs();
    void isThereWhileThereAreMatches();
    void buttonsStep();
    void findsInTheArticle();
    void searchComesBackAfterFinding();
    void findingGoesOnInTheNextArticle();
    void noLinkHasTheKeyboardAfterwards();

private:
    void show(const Article &article, const QList<MatchSpan> &matches = {});
    QLineEdit *field() const { return m_bar->findChild<QLineEdit *>(); }
    QString where() const { return m_bar->findChild<QLabel *>()->text(); }

    std::unique_ptr<ReadingActions> m_actions;
    std::unique_ptr<ReadingPane> m_pane;
    MatchBar *m_bar = nullptr;
};

void MatchBarTest::init()
{
    m_actions = std::make_unique<ReadingActions>();
    m_pane = std::make_unique<ReadingPane>(*m_actions);
    m_bar = m_pane->findChild<MatchBar *>();
    m_pane->setFace(ReadingPane::Face::Page);
    m_pane->resize(800, 600);
    m_pane->show();
    m_pane->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void MatchBarTest::cleanup()
{
    m_pane.reset();
    m_actions.reset();
}

void MatchBarTest::show(const Article &article, const QList<MatchSpan> &matches)
{
    QSignalSpy shown(m_pane->page(), &ArticleView::shown);
    m_pane->page()->showArticle(article, 0);
    m_pane->setMatches(matches);
    QVERIFY(shown.wait(patience));
}

void MatchBarTest::saysWhereTheReaderIs()
{
    MatchBar bar;
    bar.setLocale(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto *label = bar.findChild<QLabel *>();
    bar.setMatch(2, 17, false);
    QCOMPARE(label->text(), u"3 of 17"_s);
    bar.setMatch(-1, 1'234, false);
    QCOMPARE(label->text(), u"Matches: 1,234"_s);
    bar.setMatch(9'999, 10'000, true);
    QCOMPARE(label->text(), u"10,000 of 10,000+"_s);
    bar.setMatch(-1, 0, false);
    QCOMPARE(label->text(), QString());
}

void MatchBarTest::isThereWhileThereAreMatches()
{
    show(articleOf(u"a"_s, u"모래와 물결"_s));
    QVERIFY(m_bar->isHidden());
    m_pane->setMatches({ { 0, 2 } });
    QVERIFY(m_bar->isVisible());
    QVERIFY(!field()->isVisible());
    m_pane->setFace(ReadingPane::Face::Source);
    QVERIFY(m_bar->isHidden());
    m_pane->setFace(ReadingPane::Face::Page);
    QVERIFY(m_bar->isVisible());
    show(articleOf(u"b"_s, u"모래와 물결"_s));
    QVERIFY(m_bar->isHidden());
}

void MatchBarTest::buttonsStep()
{
    show(articleOf(u"a"_s, u"가 나 가 다 가"_s), { { 0, 1 }, { 4, 1 }, { 8, 1 } });
    const auto buttons = m_bar->findChildren<QToolButton *>();
    const auto press = [&](const QString &name) {
        for (QToolButton *button : buttons) {
            if (button->isVisible() && button->accessibleName() == name)
                button->click();
        }
    };
    press(u"Next match"_s);
    QTRY_COMPARE(where(), u"1 of 3"_s);
    press(u"Previous match"_s);
    QTRY_COMPARE(where(), u"3 of 3"_s);
    m_pane->nextMatch();
    QTRY_COMPARE(where(), u"1 of 3"_s);
}

void MatchBarTest::findsInTheArticle()
{
    show(articleOf(u"a"_s, u"Blue 모래,  blue 물결\nBLUE 별"_s));
    m_pane->findInArticle();
    QVERIFY(field()->isVisible());
    QCOMPARE(where(), QString());
    QTest::keyClicks(field(), u"blue"_s);
    QTRY_COMPARE(where(), u"1 of 3"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(where(), u"2 of 3"_s);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(where(), u"1 of 3"_s);
    field()->setText(u"물결 blue"_s); // over the end of a paragraph
    QTRY_COMPARE(where(), u"1 of 1"_s);
    field()->setText(u"없는 말"_s);
    QCOMPARE(where(), u"No match"_s);
    field()->setText(u"모"_s);
    QInputMethodEvent composing(u"래"_s, {});
    QApplication::sendEvent(field(), &composing);
    QTRY_COMPARE(where(), u"1 of 1"_s);
    field()->setText(u"별"_s);
    QTRY_COMPARE(where(), u"1 of 1"_s);
    QInputMethodEvent unlike(u"모"_s, {});
    QApplication::sendEvent(field(), &unlike);
    QCOMPARE(where(), u"No match"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    QCOMPARE(m_pane->page()->matchCount(), 0);
}

void MatchBarTest::searchComesBackAfterFinding()
{
    show(articleOf(u"a"_s, u"가 나 가 다 가"_s), { { 0, 1 }, { 4, 1 }, { 8, 1 } });
    m_pane->findInArticle();
    QCOMPARE(m_pane->page()->matchCount(), 3);
    field()->setText(u"다"_s);
    QCOMPARE(m_pane->page()->matchCount(), 1);
    QTest::keyClick(field(), Qt::Key_Escape);
    QCOMPARE(m_pane->page()->matchCount(), 3);
    QVERIFY(m_bar->isVisible());
    QVERIFY(!field()->isVisible());
}

void MatchBarTest::findingGoesOnInTheNextArticle()
{
    show(articleOf(u"a"_s, u"물결과 모래"_s));
    m_pane->findInArticle();
    field()->setText(u"물결"_s);
    QCOMPARE(m_pane->page()->matchCount(), 1);
    show(articleOf(u"b"_s, u"물결 위에 물결"_s), { { 3, 1 } });
    QCOMPARE(m_pane->page()->matchCount(), 2);
    QVERIFY(field()->isVisible());
}

void MatchBarTest::noLinkHasTheKeyboardAfterwards()
{
    Article article = articleOf(u"a"_s, u"물결과 모래"_s);
    article.url = u"https://waves.example/1"_s;
    show(article);
    const PageProbe probe(m_pane->page()->findChild<QWebEngineView *>());
    QTRY_VERIFY(probe.evaluate(u"document.links.length"_s).toInt() > 0);
    m_pane->findInArticle();
    QTRY_VERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(probe.evaluate(u"document.hasFocus()"_s).toBool());
    QTest::qWait(200);
    QCOMPARE(probe.evaluate(u"document.activeElement.tagName"_s).toString(), u"BODY"_s);
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    MatchBarTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_match_bar.moc"
