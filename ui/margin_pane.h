// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace newsfold {

class AnnotationListModel;
class NoteEditor;
class ReadingActions;

/// What the reader wrote on the article, beside it: a list in the order of the text, and below it the editor
/// of one note, or what to do with a highlight that has lost its place. Window's thread.
class MarginPane : public QWidget
{
    Q_OBJECT
public:
    explicit MarginPane(const ReadingActions &actions, QWidget *parent = nullptr);

    AnnotationListModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    NoteEditor *editor() const { return m_editor; }

    void setCurrent(const QString &id); ///< empty: none. Does not emit chosen()
    QString current() const;
    void setCanPlace(bool can); ///< there is a selection at which a highlight can be placed
    void refresh(); ///< after the model was changed

Q_SIGNALS:
    void chosen(const QString &id); ///< the reader went to this row
    void editWanted(const QString &id);
    void removeWanted(const QString &id);
    void placeWanted(const QString &id); ///< at the selection

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makePlacing();
    void showMenu(QPoint at);

    AnnotationListModel *m_model;
    QListView *m_list;
    QToolButton *m_articleNote;
    QToolButton *m_placeHere = nullptr; // before m_placing: makePlacing() sets it
    QWidget *m_placing;
    NoteEditor *m_editor;
    bool m_telling = true; // that another row became the current one
};

} // namespace newsfold
