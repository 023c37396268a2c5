// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_desk.h"

#include "article_reader.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace newsfold {

Article plainArticle(const QString &text)
{
    Article article;
    article.key = u"key"_s;
    article.title = u"달빛 서고의 밤"_s;
    article.text = text;
    article.boilerplateStart = text.size();
    return article;
}

Article markdown(const QByteArray &source)
{
    return readArticle(source, { .name = u"나루.md"_s });
}

Article longArticle(int paragraphs)
{
    QStringList lines;
    for (int i = 0; i < paragraphs; ++i)
        lines += u"%1번째 나루에서 배를 기다리는 사람들이 천천히 물가로 내려온다."_s.arg(i);
    return plainArticle(lines.join(u'\n'));
}

PageHighlight highlightOn(const Article &article, const QString &passage, HighlightColour colour)
{
    return { .id = passage, .span = { article.text.indexOf(passage), passage.size() }, .colour = colour };
}

void PageDesk::startPage()
{
    m_view = std::make_unique<ArticleView>();
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    // The engine tells of selections only while it has the keyboard.
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
    m_probe = std::make_unique<PageProbe>(m_view->findChild<QWebEngineView *>());
}

void PageDesk::closePage()
{
    m_probe.reset();
    m_view.reset();
}

void PageDesk::show(const Article &article, const QList<PageHighlight> &highlights)
{
    QSignalSpy shown(m_view.get(), &ArticleView::shown);
    m_view->showArticle(article, 0);
    m_view->setHighlights(highlights);
    QVERIFY(shown.wait(patience));
}

QStringList PageDesk::painted(const QString &name) const
{
    return m_probe
        ->evaluate(
            u"[...CSS.highlights.get('newsfold-%1')].map(range => newsfoldPlaces.liveRange(range).toString())"_s
                .arg(name))
        .toStringList();
}

QPoint PageDesk::middleOf(qsizetype start, qsizetype end) const
{
    const QVariantList point = m_probe
                                   ->evaluate(uR"((() => {
            const box = newsfoldPlaces.liveRange(newsfoldPlaces.rangeOf(%1, %2)).getClientRects()[0];
            return [box.left + box.width / 2, box.top + box.height / 2];
        })())"_s.arg(start)
                                                  .arg(end))
                                   .toList();
    return { point.value(0).toInt(), point.value(1).toInt() };
}

void PageDesk::click(QPoint at) const
{
    QTest::mouseMove(m_probe->target(), at + QPoint(0, 1));
    QTest::mouseMove(m_probe->target(), at);
    QTest::mouseClick(m_probe->target(), Qt::LeftButton, {}, at);
}

} // namespace newsfold
