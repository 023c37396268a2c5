// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QLabel;
class QToolButton;

namespace newsfold {

class ComposingLineEdit;

/// A slim strip that says which match the reader is at ("3 of 17") and steps through them, with a field to
/// look for a text in the open article. Knows neither page nor matches: it is told, and asks.
class MatchBar : public QWidget
{
    Q_OBJECT
public:
    explicit MatchBar(QWidget *parent = nullptr);

    // What the tool tips name; for the actions that do the same.
    static QKeySequence nextKey() { return Qt::Key_F3; }
    static QKeySequence previousKey() { return Qt::SHIFT | Qt::Key_F3; }

    /// `index` counts from 0; -1: none is current. `orMore` if there may be more than are counted.
    void setMatch(int index, int count, bool orMore);

    void openField(); ///< with the keyboard, and all its text selected
    void closeField();
    bool isFieldOpen() const;
    QString text() const; ///< of the field; empty while it is closed

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void textChanged(); ///< text() is another one, be it in composition
    void closed(); ///< the reader closed the field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *makeButton(const QString &icon, const QString &name, const QKeySequence &key);
    void applyColours();

    ComposingLineEdit *m_field;
    QLabel *m_where;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

} // namespace newsfold
