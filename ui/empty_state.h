// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace newsfold {

/// Where there is nothing to show: a sentence that says why, and a button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `hint` may be empty; without `action` there is no button.
    void setContent(const QString &title, const QString &hint = {}, const QString &action = {});
    bool focusAction(); ///< gives the button the keyboard; false without one

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_action;
};

} // namespace newsfold
