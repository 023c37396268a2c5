// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state_database.h"

#include <QTemporaryDir>

namespace newsfold::test {

/// A state database in a folder of its own, which can be closed and opened again.
class MadeUpState
{
public:
    MadeUpState() { reopen(); }

    void reopen()
    {
        m_database.reset();
        m_database = std::make_unique<StateDatabase>(openAnother());
    }
    /// A second one on the same file, as another program has it.
    StateDatabase openAnother() const
    {
        auto opened = StateDatabase::open(path(), m_dir.filePath(QStringLiteral("backups")));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    QString path() const { return m_dir.filePath(QStringLiteral("state.sqlite")); }
    StateDatabase *operator->() { return m_database.get(); }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<StateDatabase> m_database;
};

inline Annotation madeUpHighlight(const QString &id, const QString &key, const QString &quote)
{
    return { .id = id,
             .key = key,
             .selector = TextSelector{ .quote = quote,
                                       .prefix = QStringLiteral("등대 옆 "),
                                       .suffix = QStringLiteral("에서 만났다."),
                                       .start = 12,
                                       .end = 12 + quote.size() },
             .createdAt = 1000,
             .modifiedAt = 1000 };
}

inline Annotation madeUpNote(const QString &id, const QString &key, const QString &note)
{
    return { .id = id, .key = key, .note = note, .createdAt = 2000, .modifiedAt = 2000 };
}

} // namespace newsfold::test
