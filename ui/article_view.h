// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "page_style.h"

#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QWidget>

#include <memory>

class QWebEngineView;

namespace newsfold {

class ArticlePage;
class ArticleProfile;
class FenceHighlighter;

/// Shows one article at a time in a web view that lives as long as this widget. Make it before its window is
/// shown, and never give it another parent: either would make the window flash. Articles become HTML on a
/// thread of its own. Positions are fractions: 0 is the top, 1 the end. Window's thread.
class ArticleView : public QWidget
{
    Q_OBJECT
public:
    explicit ArticleView(QWidget *parent = nullptr);
    ~ArticleView() override;

    void showArticle(const Article &article, double position);
    void clear();

    void setSerif(bool serif);
    void setTextScale(double scale); ///< 1 is the desktop's own text size
    /// Fetches the images of the present article from the web; the next article starts without again.
    void setLoadRemoteImages(bool load);
    /// Does nothing while an article is on its way.
    void pageDown();

Q_SIGNALS:
    void shown(const QString &key); ///< the article is on the screen; also after its look has changed
    void endReached(); ///< pageDown() with the end in sight already
    void positionChanged(const QString &key,
                         double position); ///< a moment after scrolling; at the latest at a change
    void openRequested(const QUrl &url); ///< an http or https link was followed
    void linkHovered(const QString &url); ///< empty when the pointer leaves a link

protected:
    void changeEvent(QEvent *event) override;

private:
    void render(double position);
    void restyle();
    void awaitFrame(int number);
    void reportShown();
    void reportPosition();
    double position() const;
    void showMenu(const QPoint &at);

    std::unique_ptr<ArticleProfile> m_profile; // outlives the page
    std::unique_ptr<ArticlePage> m_page;
    std::shared_ptr<FenceHighlighter> m_highlighter; // used on m_renderer's one thread only
    QThreadPool m_renderer;
    QWebEngineView *m_view;
    QTimer m_positionTimer;
    QTimer m_frameTimer;
    Article m_article; // without a key while nothing is shown
    PageStyle m_style;
    QByteArray m_theme;
    double m_position = 0; // last known or asked for
    bool m_remoteImages = false;
    bool m_revived = false; // the present article was shown again after the engine's process ended
    int m_request = 0; // the newest document asked for
    int m_number = 0; // the page's number of the newest document; 0 while it is being made
    bool m_ready = false; // the page is laid out; its first frame is on its way
    bool m_painted = false;
};

} // namespace newsfold
