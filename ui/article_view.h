// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "match_span.h"
#include "page_highlights.h"
#include "page_style.h"

#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QWebEngineView;

namespace newsfold {

class ArticlePage;
class ArticleProfile;
class FenceHighlighter;
class PageHighlights;
class PageMatches;
class PagePointer;

/// Shows one article at a time in a web view that lives as long as this widget. Make it before its window is
/// shown, and never give it another parent: either would make the window flash. Articles become HTML on a
/// thread of its own. Positions are fractions: 0 is the top, 1 the end. Window's thread.
class ArticleView : public QWidget
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    /// Takes the marks of setMatches() and setHighlights() away.
    void showArticle(const Article &article, double position);
    void clear();
    const Article &article() const { return m_article; } ///< the newest; without a key while there is none

    /// Marks places in the newest article, in UTF-16 units of its text and its title, each list ascending.
    /// The page neither loads again nor scrolls; one that is still on its way comes with the marks. At most
    /// PageMatches::mostMatches are marked, and none beyond the part of a huge article that is shown.
    void setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title = {});
    int matchCount() const; ///< marked in the text, not counting the title
    int currentMatch() const; ///< counted from 0; -1: none
    /// Makes this match of the text the current one, marked more strongly, and scrolls it into the middle of
    /// the view if it is out of sight.
    void goToMatch(int index);
    /// The same with the one after or before, round the ends. Where none is current, the first match below
    /// the top of the view is the next one. Do nothing while an article is on its way.
    void goToNextMatch();
    void goToPreviousMatch();

    /// Paints the reader's highlights in the newest article; the page neither loads again nor scrolls.
    void setHighlights(const QList<PageHighlight> &highlights);
    void setActiveHighlight(const QString &id); ///< painted more strongly; empty: none
    void goToHighlight(const QString &id); ///< scrolls its beginning into the middle if it is out of sight
    /// Answers with where a highlight is, in this widget's coordinates; a null rectangle if it is not
    /// painted. Not answered while an article is on its way.
    void askHighlightBox(const QString &id, std::function<void(QRect)> answer);
    /// What is selected, its box in this widget's coordinates; nothing while nothing is.
    const std::optional<PageSelection> &selection() const { return m_selection; }
    void clearSelection();
    void copySelection();

    void setSerif(bool serif);
    void setTextScale(double scale); ///< 1 is the desktop's own text size
    /// Fetches the images of the present article from the web; the next article starts without again.
    void setLoadRemoteImages(bool load);
    /// Does nothing while an article is on its way.
    void pageDown();

Q_SIGNALS:
    void articleChanged(); ///< article() is another one, not on the screen yet
    /// The current match (-1: none) or the number of matches has changed; for a new article a moment before
    /// it is on the screen.
    void matchShown(int index, int count);
    /// selection() is another one or elsewhere; once it has come to rest.
    void selectionChanged();
    /// A click that selected nothing and followed no link, and the highlights under it, the shortest first.
    void highlightsClicked(const QStringList &ids);
    void scrolled(); ///< or laid out anew: boxes are elsewhere now
    void shown(const QString &key); ///< the article is on the screen; also after its look has changed
    void endReached(); ///< pageDown() with the end in sight already
    void positionChanged(const QString &key,
                         double position); ///< a moment after scrolling; at the latest at a change
    void openRequested(const QUrl &url); ///< an http or https link was followed
    void linkHovered(const QString &url); ///< empty when the pointer leaves a link

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void render(double position);
    void restyle();
    void reportShown(int number);
    void reportPosition();
    void askSelection();
    void takeSelection(std::optional<PageSelection> selection);
    void reportClick(QPointF at);
    QRectF fromPage(const QRectF &box) const;
    double position() const;
    void showMenu(const QPoint &at);

    std::unique_ptr<ArticleProfile> m_profile; // outlives the page
    std::unique_ptr<ArticlePage> m_page;
    PageMatches *m_matches;
    PageHighlights *m_highlights;
    std::shared_ptr<FenceHighlighter> m_highlighter; // used on m_renderer's one thread only
    QThreadPool m_renderer;
    QWebEngineView *m_view;
    PagePointer *m_pointer;
    QTimer m_positionTimer;
    Article m_article; // without a key while nothing is shown
    std::optional<PageSelection> m_selection;
    PageStyle m_style;
    QByteArray m_theme;
    double m_position = 0; // last known or asked for
    bool m_remoteImages = false;
    bool m_revived = false; // the present article was shown again after the engine's process ended
    int m_request = 0; // the newest document asked for
    int m_number = 0; // the page's number of the newest document; 0 while it is being made
    bool m_painted = false;
};

} // namespace newsfold
