// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace newsfold {

/// One line of text. Unlike a QLineEdit it takes a highlighter, and its text includes what an input method is
/// composing, at its place. Line breaks and control characters that come in become spaces. Positions are
/// UTF-16 units of text().
class QueryEditor : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// Longer texts, in UTF-16 units, are cut as they come in: more than anyone asks, and little enough to be
    /// laid out as one line between two keys.
    static constexpr qsizetype sizeLimit = 2'000;

    explicit QueryEditor(QWidget *parent = nullptr);

    QString text() const;
    QString settledText() const; ///< text() as far as it can be looked for; see withComposition()
    qsizetype cursorAt() const; ///< behind the composed text while there is any
    bool isComposing() const;
    qsizetype toDocument(qsizetype position) const; ///< without what is being composed

    /// Without edited(); can be undone. What is being composed is dropped.
    void setText(const QString &text);
    /// As if the reader did it: one step for undo, the cursor behind it, edited().
    void replace(qsizetype start, qsizetype length, const QString &text);
    void commitComposition(); ///< what is being composed becomes text, as it is; nothing is announced
    void setHint(const QString &hint); ///< shown, cut to fit, while the line is empty

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text changed, or what of it is settled, once for each; `typed`: characters were put in with the
    /// keyboard.
    void edited(bool typed);
    void cursorMoved(); ///< in the same text
    void cutOff(); ///< what came in was too long; the end of it is not there. Before edited()

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    class Input;

    QString preedit() const;
    qsizetype preeditAt() const;
    qsizetype room() const;
    void settle();
    void fitHint();
    void fitHeight();
    void keepBaseline();

    QString m_text; ///< announced or set
    QString m_settledText; ///< the same
    QString m_hint;
    qsizetype m_cursor = 0;
    int m_ascent = 0; ///< of the highest letters to be expected, pixels
    int m_inputs = 0; ///< events in progress: their changes are announced when they are done
    bool m_typed = false;
};

} // namespace newsfold
