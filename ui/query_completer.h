// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "completion_popup.h"
#include "query_completion.h"

#include <QHash>
#include <QObject>
#include <QPointer>

class QKeyEvent;

namespace newsfold {

class QueryEditor;

/// Offers what could stand at the cursor of a query's line, and puts it there. A composition goes on while a
/// popup is open.
class QueryCompleter : public QObject
{
    Q_OBJECT
public:
    enum class Asked { Typing, Explicitly };

    /// `frame` is the widget around the line: the popup opens below it, as wide.
    QueryCompleter(QueryEditor *editor, QWidget *frame);
    ~QueryCompleter() override;

    void setValues(QueryField field, const QList<CountedValue> &values);

    void offer(Asked asked); ///< closes if nothing is worth offering
    void offerQueries(const QStringList &queries); ///< instead of the whole text
    void close();
    bool isOpen() const;
    CompletionPopup *popup() const;

    bool takesKey(const QKeyEvent &event) const; ///< press() would do something
    bool press(const QKeyEvent &event); ///< whether it was for the popup

Q_SIGNALS:
    void valuesWanted(newsfold::QueryField field);

private:
    void show(const QList<CompletionItem> &items);
    void insert(const CompletionItem &item);

    QueryEditor *m_editor;
    QPointer<CompletionPopup> m_popup; ///< its window may delete it first
    QHash<QueryField, QList<CountedValue>> m_values;
    QueryCompletion m_completion; ///< what is offered or would be, were its values there
    Asked m_asked = Asked::Typing;
};

} // namespace newsfold
