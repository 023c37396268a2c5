// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article.h"
#include "article_view.h"
#include "page_highlights.h"
#include "page_probe.h"

#include <memory>

namespace newsfold {

Article plainArticle(const QString &text);
Article markdown(const QByteArray &source);
Article longArticle(int paragraphs); ///< `N번째 나루…`, each a line of its own
/// Its id is the passage, of which the first one is meant.
PageHighlight highlightOn(const Article &article, const QString &passage,
                          HighlightColour colour = HighlightColour::Yellow);

/// A real page on the screen, with what tests of its highlights do to it and see of it.
class PageDesk
{
protected:
    void startPage(); ///< with the keyboard: the engine tells of selections only then
    void closePage();

    void show(const Article &article, const QList<PageHighlight> &highlights = {});
    /// The texts of the ranges in a layer, as they stand in the document.
    QStringList painted(const QString &name) const;
    double scrollY() const { return m_probe->evaluate(QStringLiteral("scrollY")).toDouble(); }
    /// The middle of a passage of the body, in the view's coordinates.
    QPoint middleOf(qsizetype start, qsizetype end) const;
    void click(QPoint at) const;

    std::unique_ptr<ArticleView> m_view;
    std::unique_ptr<PageProbe> m_probe;
};

} // namespace newsfold
