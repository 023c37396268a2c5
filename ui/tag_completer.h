// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query_completion.h"
#include "tag_row.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace newsfold {

class CompletionPopup;
class ComposingLineEdit;

/// Completes names of tags in a line: offers those that begin like what is written, or contain it, and last
/// what is written, as a new one. Keys come from the line's owner. Window's thread.
class TagCompleter : public QObject
{
    Q_OBJECT
public:
    enum class Content {
        OneTag,
        Tags, ///< separated by commas: the one at the cursor is completed
    };

    TagCompleter(ComposingLineEdit *line, Content content);

    void setKnown(const QList<TagRow> &tags); ///< all tags of the library
    void setExcluded(const QStringList &tags); ///< nobody wants them another time; by name

    /// Up, Down, Tab, Return and Escape, as far as they mean a completion; else false, and nothing is done.
    bool takeKey(int key);
    void offer(); ///< opens, or shows what fits now
    bool isOpen() const;
    void hide();

Q_SIGNALS:
    /// With a click or Return. Of several tags in a line, it is written there already.
    void chosen(const QString &tag);

private:
    struct Part
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    Part present() const; ///< of the line's text, what is completed
    QString typed() const;
    bool isExcluded(const QString &tag, const QSet<QString> &written) const;
    void insert(const QString &tag);
    void choose(const QString &tag);

    ComposingLineEdit *m_line;
    const Content m_content;
    QPointer<CompletionPopup> m_popup; ///< of the window, which may delete it earlier
    QList<CountedValue> m_known;
    QSet<QString> m_excluded; ///< identities
};

} // namespace newsfold
