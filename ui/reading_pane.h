// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"

#include <QList>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolBar;

namespace newsfold {

class ArticleView;
class EmptyState;
class MarginPane;
class MatchBar;
class ReadingActions;
class SelectionBar;
class SourceView;

/// The right pane: a slim tool bar above the article's page, its source, or a word on what to do when there
/// is neither; at the page's right what the reader wrote on it. A strip below the page steps through what is
/// marked in it: what a search found, or while its field is open and not empty, the text in that field.
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
    MarginPane *margin() const { return m_margin; }
    SelectionBar *selectionBar() const { return m_selectionBar; }
    QSplitter *splitter() const { return m_splitter; } ///< between content() and margin()
    void setMarginShown(bool shown); ///< beside the page only
    QWidget *content() const; ///< what is below the tool bar
    void setPlaceholder(const QString &title, const QString &hint = {});

    /// What the search found in the page's article, as for ArticleView::setMatches(). To be called after
    /// each ArticleView::showArticle(), which takes the marks away.
    void setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title = {});

public Q_SLOTS:
    void nextMatch();
    void previousMatch();
    void findInArticle(); ///< opens the strip's field; does nothing unless the page is shown

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillToolBar(const ReadingActions &actions);
    void connectMatches();
    void markMatches();
    void showMatch(int index, int count);
    bool hasBar() const;

    Face m_face = Face::Nothing;
    bool m_marginShown = false;
    QToolBar *m_tools;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ArticleView *m_page;
    SelectionBar *m_selectionBar;
    MarginPane *m_margin;
    SourceView *m_source;
    MatchBar *m_matchBar;
    QList<MatchSpan> m_textMatches; // of the search
    QList<MatchSpan> m_titleMatches;
};

} // namespace newsfold
