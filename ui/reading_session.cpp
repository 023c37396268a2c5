// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_session.h"

#include "annotation_session.h"
#include "article_view.h"
#include "browser.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "source_view.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>

namespace newsfold {

using namespace std::chrono_literals;

ReadingSession::ReadingSession(Library &library, ReadingPane &pane, ReadingActions &actions,
                               const WindowSettings &settings, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pane(pane)
    , m_actions(actions)
    , m_settings(settings)
    , m_annotations(new AnnotationSession(library, pane, actions, settings, this))
{
    m_readTimer.setSingleShot(true);
    connect(&m_readTimer, &QTimer::timeout, this, [this] { Q_EMIT readingTimePassed(m_row); });
    m_followTimer.setSingleShot(true);
    m_followTimer.setInterval(50ms);
    connect(&m_followTimer, &QTimer::timeout, this, &ReadingSession::follow);

    connect(&library, &Library::statusChanged, this, [this](const QList<qint64> &rows) {
        if (rows.contains(m_row))
            m_followTimer.start();
    });
    connect(&library, &Library::annotationsChanged, this, [this](const QStringList &keys) {
        if (m_document && (keys.isEmpty() || keys.contains(m_document->row.key)))
            m_followTimer.start();
    });
    connect(m_annotations, &AnnotationSession::failed, this, &ReadingSession::failed);
    connect(m_annotations, &AnnotationSession::message, this, &ReadingSession::message);
    // Its file may be among those that changed; while a folder is read this comes again and again.
    connect(&library, &Library::upToDate, this, [this](const IndexSummary &summary) {
        if (m_row >= 0 && summary.changed + summary.missing > 0)
            m_followTimer.start();
    });
    const ArticleView *page = pane.page();
    connect(page, &ArticleView::shown, this, &ReadingSession::pageShown);
    connect(page, &ArticleView::endReached, this, &ReadingSession::endReached);
    connect(page, &ArticleView::openRequested, this, &ReadingSession::openAddress);
    connect(page, &ArticleView::positionChanged, &library, &Library::savePosition);
    connectActions(actions);
    applySettings();
}

void ReadingSession::open(qint64 row)
{
    if (row < 0 || row == m_row)
        return;
    m_annotations->leave();
    m_row = row;
    m_assumed = {};
    m_loading = true;
    m_timed = false;
    m_readTimer.stop();
    m_followTimer.stop();
    m_library.readArticle(row, m_query, this,
                          [this](Result<ArticleDocument> document) { take(std::move(document)); });
}

void ReadingSession::setQuery(const Query &query)
{
    if (query == m_query)
        return;
    m_query = query;
    if (m_row >= 0)
        m_followTimer.start(); // its matches are others now
}

void ReadingSession::close()
{
    m_annotations->clear();
    m_row = -1;
    m_document.reset();
    m_loading = false;
    m_readTimer.stop();
    m_followTimer.stop();
    m_pane.page()->clear();
    m_pane.setFace(ReadingPane::Face::Nothing);
    m_actions.showSource->setChecked(false);
    m_actions.setArticle(nullptr);
}

const ArticleRow *ReadingSession::article() const
{
    return m_document && m_document->row.row == m_row ? &m_document->row : nullptr;
}

void ReadingSession::assume(StatusChange change)
{
    if (m_loading) {
        m_assumed.read = change.read ? change.read : m_assumed.read;
        m_assumed.starred = change.starred ? change.starred : m_assumed.starred;
    }
    if (!article())
        return;
    m_document->row.read = change.read.value_or(m_document->row.read);
    m_document->row.starred = change.starred.value_or(m_document->row.starred);
    if (change.read)
        m_readTimer.stop();
    m_actions.setArticle(article());
}

void ReadingSession::applySettings()
{
    m_pane.page()->setSerif(m_settings.serif());
    m_pane.page()->setTextScale(m_settings.textScale());
    m_actions.serif->setChecked(m_settings.serif());
}

void ReadingSession::connectActions(ReadingActions &actions)
{
    connect(actions.showSource, &QAction::toggled, this, &ReadingSession::showSource);
    connect(actions.loadImages, &QAction::toggled, m_pane.page(), &ArticleView::setLoadRemoteImages);
    connect(actions.nextMatch, &QAction::triggered, &m_pane, &ReadingPane::nextMatch);
    connect(actions.previousMatch, &QAction::triggered, &m_pane, &ReadingPane::previousMatch);
    connect(actions.findInArticle, &QAction::triggered, &m_pane, &ReadingPane::findInArticle);
    connect(actions.serif, &QAction::triggered, this, [this](bool on) {
        m_settings.setSerif(on);
        applySettings();
    });
    connect(actions.largerText, &QAction::triggered, this, [this] { changeTextScale(1.1); });
    connect(actions.smallerText, &QAction::triggered, this, [this] { changeTextScale(1 / 1.1); });
    connect(actions.normalText, &QAction::triggered, this, [this] { changeTextScale(0); });
    const auto openOriginal = [this] {
        if (article())
            openAddress(QUrl(article()->url));
    };
    connect(actions.openOriginal, &QAction::triggered, this, openOriginal);
    connect(actions.openFromList, &QAction::triggered, this, openOriginal);
    connect(actions.copyLink, &QAction::triggered, this, [this] {
        if (!article() || article()->url.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(article()->url);
        Q_EMIT message(tr("Link copied."));
    });
    connect(actions.pageDown, &QAction::triggered, this, [this] {
        if (m_pane.face() == ReadingPane::Face::Page)
            m_pane.page()->pageDown();
        else if (m_pane.face() == ReadingPane::Face::Nothing)
            Q_EMIT endReached();
    });
}

void ReadingSession::take(Result<ArticleDocument> document)
{
    if (!document) {
        m_loading = false;
        m_document.reset();
        m_annotations->clear();
        m_actions.setArticle(nullptr);
        m_pane.page()->clear();
        m_pane.setPlaceholder(document.error().message, document.error().hint);
        m_pane.setFace(ReadingPane::Face::Nothing);
        Q_EMIT settled();
        return;
    }
    m_document = std::move(*document);
    m_actions.loadImages->setChecked(false);
    assume(m_assumed); // the file may have been read before the change was made
    show();
}

void ReadingSession::follow()
{
    if (m_row < 0)
        return;
    if (m_loading) {
        m_followTimer.start(); // it may have been read before the change
        return;
    }
    m_library.readArticle(m_row, m_query, this,
                          [this](Result<ArticleDocument> document) { takeAgain(std::move(document)); });
}

void ReadingSession::takeAgain(Result<ArticleDocument> document)
{
    // A file that has gone leaves what is being read on the screen.
    if (!document || !m_document || document->row.row != m_row)
        return;
    const bool same = document->source == m_document->source;
    m_document = std::move(*document);
    m_actions.setArticle(article());
    if (!same) {
        show();
    } else {
        m_pane.setMatches(m_document->matches, m_document->row.titleMatches);
        m_annotations->setAnnotations(m_document->annotations);
    }
}

void ReadingSession::show()
{
    const bool source = m_actions.showSource->isChecked();
    m_pane.page()->showArticle(m_document->article, m_document->position);
    m_pane.setMatches(m_document->matches, m_document->row.titleMatches);
    m_annotations->setDocument(*m_document);
    if (source)
        showSource(true);
    else
        m_pane.setFace(ReadingPane::Face::Page);
}

void ReadingSession::showSource(bool source)
{
    if (!m_document)
        return;
    if (source)
        m_pane.source()->showSource(m_document->source, QFileInfo(m_document->row.path).fileName());
    else
        m_pane.source()->clear();
    m_pane.setFace(source ? ReadingPane::Face::Source : ReadingPane::Face::Page);
    // Behind the source no page is painted: the source is what is shown.
    if (source)
        pageShown(m_document->article.key);
}

void ReadingSession::pageShown(const QString &key)
{
    if (!m_document || m_document->article.key != key)
        return;
    m_loading = false;
    const auto delay = m_settings.readAfter();
    if (!m_timed && !m_document->row.read && delay)
        m_readTimer.start(*delay);
    m_timed = true;
    Q_EMIT settled();
}

void ReadingSession::openAddress(const QUrl &url)
{
    if (const auto opened = openInBrowser(url); !opened)
        Q_EMIT failed(opened.error());
}

void ReadingSession::changeTextScale(double factor)
{
    m_settings.setTextScale(factor > 0 ? m_settings.textScale() * factor : 1);
    applySettings();
}

} // namespace newsfold
