// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query_completion.h"
#include "query_history.h"

#include <QStringList>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QTimer;
class QToolButton;

namespace newsfold {

class QueryCompleter;
class QueryEditor;
class QueryHighlighter;

/// The line in which a query is written: coloured, what is wrong with it underlined and said below, names and
/// values offered for completion. Shows a text and says what the reader makes of it; it searches nothing.
/// Focus given to it goes to the line.
class SearchField : public QWidget
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// What is shown, with what an input method is still composing; see withComposition(). One line:
    /// line breaks and control characters that come in become spaces.
    QString text() const;
    /// Without textEdited(). One step for undo. Does nothing if it is the text already, so that a text just
    /// announced can be set without disturbing its composition.
    void setText(const QString &text);

    /// The values to offer after `publisher:`, `author:`, `category:` or `tag:`, in any order.
    void setValues(QueryField field, const QList<CountedValue> &values);
    void setHistory(const QStringList &queries); ///< the newest first; see QueryHistory

    void focusText(); ///< gives the line the focus and selects all of it

    QueryEditor *editor() const { return m_editor; }
    QueryCompleter *completer() const { return m_completer; }

Q_SIGNALS:
    /// The reader changed the text, be it in composition. Once for each text: committing what was announced
    /// while it was composed is no change.
    void textEdited(const QString &text);
    void accepted(); ///< Return
    void leftDownwards(); ///< Down or Tab: on to the list
    void cleared(); ///< Escape with nothing left to close or to clear: the reader is done searching
    /// What is wrong with the query at the moment, a sentence; empty: nothing any more.
    void problemShown(const QString &message);
    /// A value of `field` is being completed: setValues() now or a little later, if there are newer ones.
    void valuesWanted(newsfold::QueryField field);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeButton(QToolButton *button, const QString &icon, const QString &name);
    void layOut();
    void afterEdit(bool typed);
    void afterChange();
    void markProblems();
    void showMessage();
    bool isShown(const QueryProblem &problem) const;
    const QueryProblem *problemAt(QPoint inViewport) const;
    bool takesKey(const QKeyEvent &event) const;
    bool press(const QKeyEvent &event);
    void stepHistory(const std::optional<QString> &query);
    void applyColours();

    QWidget *m_line;
    QToolButton *m_icon;
    QueryEditor *m_editor;
    QToolButton *m_clear;
    QLabel *m_message;
    QueryCompleter *m_completer;
    QueryHighlighter *m_highlighter;
    QTimer *m_messageDelay;

    QueryHistory m_history;
    bool m_steppingHistory = false;
    QList<QueryProblem> m_problems; ///< of what is shown
    QString m_announced; ///< text() that was told, or set
    QString m_shownMessage;
    bool m_cutOff = false; // the text is the beginning of what was pasted
    bool m_accepted = false; ///< Return was pressed on this text: the reader takes it for finished
};

} // namespace newsfold
