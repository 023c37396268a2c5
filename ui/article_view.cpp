// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_view.h"

#include "article_html.h"
#include "article_page.h"
#include "article_profile.h"
#include "code_highlighter.h"
#include "highlight_palette.h"
#include "match_colours.h"
#include "page_excerpt.h"
#include "page_highlights.h"
#include "page_matches.h"
#include "page_pointer.h"
#include "page_template.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineScript>
#include <QWebEngineView>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace newsfold {

namespace {

constexpr auto positionDelay = 300ms;

/// A paragraph below an article that is shown in part.
QString cutNote(const PageExcerpt &excerpt)
{
    const QLocale locale;
    const QString text = ArticleView::tr("Only the beginning of this article is shown: %1 of %2 characters. "
                                         "The file has all of it.")
                             .arg(locale.toString(excerpt.shown), locale.toString(excerpt.total));
    return u"<p class=\"cut\">"_s + text.toHtmlEscaped() + u"</p>\n"_s;
}

struct RenderedPage
{
    QByteArray html;
    qsizetype textSize = 0; ///< how much of the canonical text is in it, in UTF-16 units
};

RenderedPage renderPage(const Article &article, bool remoteImages, FenceHighlighter &highlighter,
                        PageParts parts)
{
    qsizetype textSize = 0;
    RenderOptions options;
    options.loadRemoteImages = remoteImages;
    options.highlightCode = [&highlighter](QStringView code, QStringView language) {
        return highlighter.highlight(code, language);
    };
    if (!article.key.isEmpty()) {
        parts.language = languageOf(
            QString(article.title + article.text.first(std::min<qsizetype>(article.text.size(), 2000))));
        const PageExcerpt excerpt = beginningOf(article);
        textSize = excerpt.article.text.size();
        parts.content = renderArticle(excerpt.article, options);
        if (excerpt.isCut())
            parts.content += cutNote(excerpt);
    }
    return { fillPageTemplate(parts), textSize };
}

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QWidget(parent)
    , m_profile(std::make_unique<ArticleProfile>())
    , m_page(std::make_unique<ArticlePage>(m_profile.get()))
    , m_matches(new PageMatches(m_page.get()))
    , m_highlights(new PageHighlights(m_page.get()))
    , m_highlighter(std::make_shared<FenceHighlighter>())
    , m_view(new QWebEngineView(this))
    , m_pointer(new PagePointer(m_view))
{
    m_renderer.setMaxThreadCount(1);
    m_positionTimer.setSingleShot(true);
    m_positionTimer.setInterval(positionDelay);
    connect(&m_positionTimer, &QTimer::timeout, this, &ArticleView::reportPosition);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    m_view->setPage(m_page.get());
    m_view->setAcceptDrops(false);
    m_view->setAccessibleName(tr("Article"));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ArticleView::showMenu);

    connect(m_page.get(), &ArticlePage::openRequested, this, &ArticleView::openRequested);
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, [this](const QString &url) {
        // The engine tells of links that get the keyboard as well, and never takes that back.
        Q_EMIT linkHovered(m_view->underMouse() ? url : QString());
    });
    // The engine's process may be killed, for want of memory say. An article that does it twice stays blank.
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] {
        if (std::exchange(m_revived, true))
            return;
        render(position());
    });
    connect(m_page.get(), &ArticlePage::painted, this, &ArticleView::reportShown);
    connect(m_matches, &PageMatches::matchShown, this, &ArticleView::matchShown);
    connect(m_pointer, &PagePointer::selectionRested, this, &ArticleView::askSelection);
    connect(m_pointer, &PagePointer::clicked, this, &ArticleView::reportClick);
    connect(m_page.get(), &QWebEnginePage::scrollPositionChanged, this, [this] {
        if (m_painted && !m_positionTimer.isActive())
            m_positionTimer.start();
        if (m_selection)
            askSelection();
        Q_EMIT scrolled();
    });

    // An empty page now means that the first article finds its process running and the style sheets loaded.
    restyle();
}

ArticleView::~ArticleView()
{
    m_renderer.waitForDone();
}

void ArticleView::showArticle(const Article &article, double position)
{
    reportPosition();
    m_article = article;
    m_remoteImages = false;
    m_revived = false;
    render(position);
    m_matches->setMatches({}, {});
    m_highlights->setActive({});
    m_highlights->setHighlights({});
    Q_EMIT articleChanged();
}

void ArticleView::clear()
{
    showArticle({}, 0);
}

void ArticleView::setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title)
{
    m_matches->setMatches(text, title);
}

int ArticleView::matchCount() const
{
    return m_matches->count();
}

int ArticleView::currentMatch() const
{
    return m_matches->current();
}

void ArticleView::goToMatch(int index)
{
    m_matches->goTo(index);
}

void ArticleView::goToNextMatch()
{
    m_matches->step(1);
}

void ArticleView::goToPreviousMatch()
{
    m_matches->step(-1);
}

void ArticleView::setHighlights(const QList<PageHighlight> &highlights)
{
    m_highlights->setHighlights(highlights);
}

void ArticleView::setActiveHighlight(const QString &id)
{
    m_highlights->setActive(id);
}

void ArticleView::goToHighlight(const QString &id)
{
    m_highlights->goTo(id);
}

void ArticleView::askHighlightBox(const QString &id, std::function<void(QRect)> answer)
{
    m_highlights->askBox(id, [this, answer = std::move(answer)](const QRectF &box) {
        answer(box.isNull() ? QRect() : fromPage(box).toAlignedRect());
    });
}

void ArticleView::clearSelection()
{
    m_highlights->clearSelection();
    takeSelection({});
}

void ArticleView::copySelection()
{
    m_page->triggerAction(QWebEnginePage::Copy);
}

void ArticleView::setSerif(bool serif)
{
    if (m_style.serif == serif)
        return;
    m_style.serif = serif;
    render(position());
}

void ArticleView::setTextScale(double scale)
{
    m_style.textScale = scale;
    restyle();
}

void ArticleView::setLoadRemoteImages(bool load)
{
    if (m_remoteImages == load || m_article.key.isEmpty())
        return;
    m_remoteImages = load;
    render(position());
}

void ArticleView::pageDown()
{
    if (!m_painted || m_article.key.isEmpty())
        return;
    m_page->runJavaScript(u"newsfold.pageDown()"_s, QWebEngineScript::ApplicationWorld,
                          [this, number = m_number](const QVariant &moved) {
                              if (number == m_number && moved.isValid() && !moved.toBool())
                                  Q_EMIT endReached();
                          });
}

void ArticleView::render(double position)
{
    m_positionTimer.stop();
    m_position = std::isfinite(position) ? std::clamp(position, 0.0, 1.0) : 0.0;
    m_painted = false;
    m_number = 0;
    m_matches->suspend();
    m_highlights->suspend();
    takeSelection({});
    const int request = ++m_request;
    const PageParts parts{ .styleClass = m_style.serif ? u"serif"_s : u"sans"_s, .theme = m_theme };
    m_renderer.clear();
    QtConcurrent::run(&m_renderer,
                      [article = m_article, images = m_remoteImages, highlighter = m_highlighter, parts] {
                          return renderPage(article, images, *highlighter, parts);
                      })
        .then(this, [this, request, theme = m_theme, images = m_remoteImages](const RenderedPage &page) {
            if (request != m_request)
                return;
            m_matches->prepare(page.textSize);
            m_highlights->prepare(page.textSize);
            m_number = m_page->open(
                { .html = page.html, .theme = theme, .position = m_position, .remoteImages = images });
        });
}

void ArticleView::restyle()
{
    m_style.palette = palette();
    const QByteArray theme = m_style.styleSheet() + codeStyleSheet(m_style.isDark())
        + highlightStyleSheet(m_style.palette) + MatchColours(m_style.palette).styleSheet();
    if (theme == m_theme)
        return;
    m_theme = theme;
    // What is seen where no page is yet: without it a dark window would flash white.
    m_page->setBackgroundColor(m_style.palette.base().color());
    render(position());
}

double ArticleView::position() const
{
    if (!m_painted)
        return m_position;
    const double range = m_page->contentsSize().height() - m_view->height() / m_page->zoomFactor();
    return range > 1 ? std::clamp(m_page->scrollPosition().y() / range, 0.0, 1.0) : 0.0;
}

void ArticleView::reportPosition()
{
    m_positionTimer.stop();
    if (!m_painted || m_article.key.isEmpty())
        return;
    const double now = position();
    if (std::abs(now - m_position) < 0.0005)
        return;
    m_position = now;
    Q_EMIT positionChanged(m_article.key, now);
}

void ArticleView::reportShown(int number)
{
    if (number != m_number || m_painted)
        return;
    m_painted = true;
    m_matches->resume();
    m_highlights->resume();
    if (!m_article.key.isEmpty())
        Q_EMIT shown(m_article.key);
}

void ArticleView::askSelection()
{
    m_highlights->askSelection([this](std::optional<PageSelection> selection) {
        if (selection)
            selection->box = fromPage(selection->box);
        takeSelection(std::move(selection));
    });
}

void ArticleView::takeSelection(std::optional<PageSelection> selection)
{
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

void ArticleView::reportClick(QPointF at)
{
    m_highlights->askAt(at / m_page->zoomFactor(), [this](const QStringList &ids) {
        if (!m_page->hasSelection())
            Q_EMIT highlightsClicked(ids);
    });
}

QRectF ArticleView::fromPage(const QRectF &box) const
{
    const double zoom = m_page->zoomFactor();
    return { m_view->pos() + box.topLeft() * zoom, box.size() * zoom };
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_selection)
        askSelection();
    Q_EMIT scrolled();
}

void ArticleView::changeEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ThemeChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
        restyle();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ArticleView::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QWebEngineContextMenuRequest *request = m_view->lastContextMenuRequest();
    const QUrl link = request ? request->linkUrl() : QUrl();
    if (link.scheme() == "http"_L1 || link.scheme() == "https"_L1) {
        menu->addAction(tr("Open Link in Browser"), this, [this, link] { Q_EMIT openRequested(link); });
        menu->addAction(tr("Copy Link"), this,
                        [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
        menu->addSeparator();
    }
    menu->addAction(tr("Copy"), this, &ArticleView::copySelection)->setEnabled(m_page->hasSelection());
    menu->addAction(tr("Select All"), this, [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    menu->popup(m_view->mapToGlobal(at));
}

} // namespace newsfold
