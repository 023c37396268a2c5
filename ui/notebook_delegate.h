// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_guess.h"
#include "note_paint.h"
#include "notebook_groups.h"
#include "query.h"
#include "tag_tree_model.h"
#include "term_matcher.h"

#include <QStyledItemDelegate>

#include <optional>

namespace newsfold {

class NotebookModel;

/// Paints a NotebookModel: headings; and entries, an edge in the highlight's colour beside quote, note,
/// tags, and, where the heading does not tell it, the article. What the query looks for is marked.
/// Rows are as wide as the view; their heights are guessed, so that ten thousand of them are laid out at
/// once.
class NotebookDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit NotebookDelegate(QObject *parent = nullptr);

    void setTagColours(const TagColours &colours) { m_tagColours = colours; }
    void setQuery(const Query &query);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Piece;
    struct Layout;

    Layout headingLayout(const QStyleOptionViewItem &option, const NotebookHeading &heading) const;
    Layout entryLayout(const QStyleOptionViewItem &option, const NotebookEntry &entry,
                       NotebookGrouping grouping) const;
    void addNote(Layout &layout, const QStyleOptionViewItem &option, const QString &note) const;
    Layout layoutOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                      const NotebookHeading &heading) const;
    void paintEntry(QPainter *painter, const QStyleOptionViewItem &option, const NotebookEntry &entry,
                    NotebookGrouping grouping) const;
    void paintPieces(QPainter *painter, const QStyleOptionViewItem &option, const Layout &layout,
                     bool quiet) const;
    const LineGuess &guess(const QFont &font) const;

    TagColours m_tagColours;
    TermMatcher m_matcher;
    mutable NoteTexts m_notes;
    mutable QFont m_guessFont; // of m_guess
    mutable std::optional<LineGuess> m_guess;
};

} // namespace newsfold
