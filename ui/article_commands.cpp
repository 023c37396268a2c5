// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_commands.h"

#include "article_list_model.h"
#include "article_list_view.h"
#include "palette_style.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "reading_session.h"
#include "status_marker.h"
#include "tag_editing.h"

#include <QMainWindow>
#include <QMenu>

#include <algorithm>

namespace newsfold {

ArticleCommands::ArticleCommands(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    const ReadingActions &actions = m_parts.actions;
    connect(actions.toggleRead, &QAction::triggered, this, [this] {
        if (const ArticleRow *article = readingArticle())
            mark({ .read = !article->read });
    });
    connect(actions.toggleStar, &QAction::triggered, this, [this] {
        if (const ArticleRow *article = readingArticle())
            mark({ .starred = !article->starred });
    });
    connect(actions.markAllRead, &QAction::triggered, this,
            [this] { m_parts.marker.mark(m_parts.articles.result(), { .read = true }); });
    connect(actions.editTags, &QAction::triggered, this, &ArticleCommands::editTags);
    connect(&m_parts.session, &ReadingSession::readingTimePassed, this, [this](qint64 row) {
        m_parts.session.assume({ .read = true });
        m_parts.marker.markUnasked({ row }, { .read = true });
    });
    connect(&m_parts.list, &QWidget::customContextMenuRequested, this, &ArticleCommands::showMenu);
}

const ArticleRow *ArticleCommands::readingArticle() const
{
    if (const ArticleRow *article = m_parts.session.article())
        return article;
    // Keys are faster than files: until the article is read, the list knows of it.
    const int position = m_parts.list.currentPosition();
    const bool same = m_parts.session.row() >= 0 && m_parts.articles.rowAt(position) == m_parts.session.row();
    return same ? m_parts.articles.article(position) : nullptr;
}

QList<qint64> ArticleCommands::chosenRows() const
{
    const QList<qint64> rows = m_parts.list.selectedRows();
    const bool together = rows.size() > 1 && rows.contains(m_parts.session.row());
    return together ? rows : QList<qint64>{ m_parts.session.row() };
}

void ArticleCommands::mark(StatusChange change)
{
    m_parts.session.assume(change);
    m_parts.marker.mark(chosenRows(), change);
}

void ArticleCommands::editTags()
{
    const ArticleRow *article = readingArticle();
    if (!article)
        return;
    const ArticleListView &list = m_parts.list;
    const QWidget *beside = list.isVisible() ? list.viewport() : m_parts.pane.content();
    QRect place(QPoint(style::gap, 0), QSize(1, 1));
    if (list.isVisible() && list.currentIndex().isValid())
        place.moveTop(std::clamp(list.visualRect(list.currentIndex()).bottom(), 0, beside->height()));
    m_parts.tagEditing.open(chosenRows(), article->tags,
                            place.translated(beside->mapTo(&m_parts.window, QPoint())));
}

void ArticleCommands::showMenu(QPoint at)
{
    if (!m_parts.list.indexAt(at).isValid())
        return;
    const ReadingActions &actions = m_parts.actions;
    auto *menu = new QMenu(&m_parts.window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({ actions.toggleRead, actions.toggleStar, actions.editTags });
    menu->addSeparator();
    menu->addActions({ actions.openOriginal, actions.copyLink });
    menu->popup(m_parts.list.viewport()->mapToGlobal(at));
}

} // namespace newsfold
