// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "highlight_colour.h"
#include "match_span.h"

#include <QList>
#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QWebEngineScript>

#include <functional>
#include <optional>

class QWebEnginePage;

namespace newsfold {

/// A highlight as the page paints it.
struct PageHighlight
{
    QString id;
    MatchSpan span; ///< of the canonical text, in UTF-16 units
    HighlightColour colour = HighlightColour::Yellow;
    bool noted = false;

    friend bool operator==(const PageHighlight &, const PageHighlight &) = default;
};

/// What the reader has selected in the page, as far as it is text of the article.
struct PageSelection
{
    MatchSpan span; ///< of the canonical text, in UTF-16 units; empty if all of it lies outside
    QRectF box; ///< around it, in CSS pixels of the view

    friend bool operator==(const PageSelection &, const PageSelection &) = default;
};

/// Paints the reader's highlights in the article's page with the engine's own: the document stays as it is.
/// They travel with each document, so that its first frame has them. suspend(), prepare() and resume() are
/// called as those of PageMatches. Answers that come after another document was wanted are dropped. Window's
/// thread.
class PageHighlights : public QObject
{
    Q_OBJECT
public:
    explicit PageHighlights(QWebEnginePage *page);

    /// In any order; they may overlap. In force at once if a document is there, else with the next one.
    void setHighlights(const QList<PageHighlight> &highlights);
    void setActive(const QString &id); ///< marked more strongly; empty: none
    QString active() const { return m_active; }

    void suspend();
    void prepare(qsizetype textSize); ///< highlights that end beyond are not painted
    void resume();

    /// Scrolls the beginning of a highlight into the middle of the view if it is out of sight; while no
    /// document has been painted, as soon as one is.
    void goTo(const QString &id);

    void askSelection(std::function<void(std::optional<PageSelection>)> answer);
    /// Ids of the highlights under a point of the view (CSS pixels), the shortest first.
    void askAt(QPointF point, std::function<void(QStringList)> answer);
    /// Where a highlight is in the view (CSS pixels); a null rectangle if it is not painted.
    void askBox(const QString &id, std::function<void(QRectF)> answer);
    void clearSelection();

private:
    void publish();
    void run(const QString &call);
    void ask(const QString &call, std::function<void(QVariant)> answer);
    QString setCall() const;

    QWebEnginePage *m_page;
    QWebEngineScript m_script; // of the next document; without a source if there is nothing to paint
    QList<PageHighlight> m_highlights; // ascending
    QString m_active;
    QString m_wanted; // to be gone to once the page is painted
    qsizetype m_textSize = 0;
    int m_document = 0; // counts them
    bool m_prepared = false;
    bool m_painted = false;
};

} // namespace newsfold
