// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace newsfold {

/// `text` with what an input method is composing at `at` (UTF-16 units), as far as it can be looked for: of a
/// syllable behind another one more than its first letter. `금ㄹ`, on the way to `금리`, is still `금`; a
/// word that begins with such letters keeps them, they are initials.
QString withComposition(QString text, qsizetype at, const QString &preedit);

/// A line that tells its text with what an input method is composing. In Korean that is the last syllable of
/// all that is typed: who looks for `경제` would be shown what there is for `경`.
class ComposingLineEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit ComposingLineEdit(QWidget *parent = nullptr);

    QString composedText() const; ///< see withComposition()
    int composedCursor() const; ///< behind what is being composed
    void commitComposition(); ///< what is being composed becomes text, as it is

Q_SIGNALS:
    void composedTextChanged(const QString &text); ///< once for each text
    void composedTextEdited(const QString &text); ///< the same, by the reader

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void announce(bool edited);

    QString m_preedit;
    QString m_announced;
    bool m_composing = false; ///< an event of the input method is being handled
};

} // namespace newsfold
