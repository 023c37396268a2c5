// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedWidget;
class QToolBar;

namespace newsfold {

class ArticleView;
class EmptyState;
class ReadingActions;
class SourceView;

/// The right pane: a slim tool bar above the article's page, its source, or a word on what to do when there
/// is neither.
class ReadingPane : public QWidget
{
    Q_OBJECT
public:
    enum class Face { Nothing, Page, Source };

    explicit ReadingPane(const ReadingActions &actions, QWidget *parent = nullptr);

    void setFace(Face face);
    Face face() const { return m_face; }
    ArticleView *page() const { return m_page; }
    SourceView *source() const { return m_source; }
    QWidget *content() const; ///< what is below the tool bar
    void setPlaceholder(const QString &title, const QString &hint = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillToolBar(const ReadingActions &actions);

    Face m_face = Face::Nothing;
    QToolBar *m_tools;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ArticleView *m_page;
    SourceView *m_source;
};

} // namespace newsfold
