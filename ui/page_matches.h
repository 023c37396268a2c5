// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "match_span.h"

#include <QList>
#include <QObject>
#include <QWebEngineScript>

#include <utility>

class QWebEnginePage;

namespace newsfold {

/// Marks matches in the article's page with the engine's own highlights: the document stays as it is. What is
/// marked travels with each document, so that its first frame has it. Window's thread.
///
/// For each document: suspend() as soon as another one is wanted, prepare() just before it is loaded,
/// resume() when it has been painted.
class PageMatches : public QObject
{
    Q_OBJECT
public:
    /// More than these are neither marked nor counted.
    static constexpr qsizetype mostMatches = 10'000;

    explicit PageMatches(QWebEnginePage *page);

    /// Spans of the canonical text and of the title, in UTF-16 units, each list ascending. Only those of the
    /// text are counted and stepped through. No match is current then, unless nothing has changed. In force
    /// at once if a document is there, else with the next one.
    void setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title);

    void suspend();
    /// The next document holds the first `textSize` UTF-16 units of the canonical text; matches that end
    /// beyond are left out.
    void prepare(qsizetype textSize);
    void resume();

    int count() const { return m_count; } ///< of the document's matches
    int current() const { return m_current; } ///< -1: none

    /// Makes a match the current one and scrolls it into the middle of the view if it is out of sight. While
    /// no document has been painted this is done as soon as one is.
    void goTo(int index);
    /// Goes forward (1) or back (-1), round the ends. Where none is current, forward begins with the first
    /// match below the top of the view, back with the one before. Does nothing until a document is painted.
    void step(int by);

Q_SIGNALS:
    void matchShown(int index, int count); ///< the current match (-1: none) or their number changed

private:
    void publish();
    void report(int index);
    void ask(const QString &call); ///< one that answers with the index of the current match
    QString marksCall() const;

    QWebEnginePage *m_page;
    QWebEngineScript m_marks; // of the next document; without a source if there are none
    QList<MatchSpan> m_text;
    QList<MatchSpan> m_title;
    qsizetype m_textSize = 0;
    int m_count = 0;
    int m_current = -1;
    std::pair<int, int> m_reported{ -1, 0 }; // what matchShown() said last
    int m_wanted = -1; // asked for before the page was painted
    int m_generation = 0; // of the matches; answers to questions about older ones are late
    bool m_prepared = false;
    bool m_painted = false;
};

} // namespace newsfold
