// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag_tree_model.h"

#include <QFrame>
#include <QPointer>

class QLabel;

namespace newsfold {

class ComposingLineEdit;
class FlowArea;
class TagCompleter;

/// A tag and how many of the edited articles have it.
struct TagShare
{
    QString name;
    int articles = 0;

    friend bool operator==(const TagShare &, const TagShare &) = default;
};

/// A small editor over the window for the tags of some articles: their tags as chips, and a line that gives
/// them another one, an old one or a new one. Return adds, Return in the empty line, Escape and a click
/// elsewhere close. It says what is wanted and shows what it is told.
class TagEditor : public QFrame
{
    Q_OBJECT
public:
    explicit TagEditor(QWidget *window); ///< hidden at first

    /// Shows it below `place`, of the window; the keyboard goes to its line, and back when it closes.
    void open(const QRect &place, const QString &title);
    bool isOpen() const { return isVisible(); }
    void shut();

    void setShares(const QList<TagShare> &shares, int articles, const QString &remark);
    /// All tags of the library, for completion.
    void setKnown(const QList<TagRow> &tags, const TagColours &colours);

    ComposingLineEdit *line() const { return m_line; }
    FlowArea *chips() const { return m_chips; }

Q_SIGNALS:
    void addWanted(const QStringList &tags); ///< clean names
    void removeWanted(const QString &tag);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(int key);
    void accept();
    void add(const QStringList &tags);
    void showChips();
    void place();

    QLabel *m_title;
    QLabel *m_remark;
    FlowArea *m_chips;
    ComposingLineEdit *m_line;
    TagCompleter *m_completer;
    TagColours m_colours;
    QList<TagShare> m_shares;
    int m_articles = 0;
    QRect m_place;
    QPointer<QWidget> m_focusBefore;
};

} // namespace newsfold
