// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_trouble.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace newsfold {

class Library;

/// Above everything while the reader's state cannot be used: says why, and offers what helps. Hidden
/// otherwise.
class StateNotice : public QFrame
{
    Q_OBJECT
public:
    /// `library` must outlive it.
    explicit StateNotice(Library &library, QWidget *parent = nullptr);

    QPushButton *restoreButton() const { return m_restore; }
    QPushButton *anewButton() const { return m_anew; }
    QString text() const;

Q_SIGNALS:
    void message(const QString &text); ///< what was done

private:
    void showTrouble(const StateTrouble &trouble);
    void restore();
    void startAnew();
    void setBusy(bool busy);
    void showFailure(const Error &error);

    Library &m_library;
    QString m_backup; ///< the path of the one that is offered
    QLabel *m_text;
    QPushButton *m_restore;
    QPushButton *m_anew;
};

} // namespace newsfold
