// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_states.h"

#include "search_folding.h"
#include "statement_values.h"

#include <QtEndian>

#include <SQLiteCpp/Database.h>

#include <vector>

namespace newsfold {

IndexStates::IndexStates(SQLite::Database &database, IndexNames &names)
    : m_database(database)
    , m_names(names)
    , m_find(database,
             "SELECT article, read, starred, noted, highlighted, tags FROM card JOIN article USING (article)"
             " WHERE key = ?")
    , m_update(database,
               "UPDATE article SET read = ?2, starred = ?3, noted = ?4, highlighted = ?5, tags = ?6"
               " WHERE article = ?1")
    , m_findNotes(database, "SELECT text FROM note WHERE article = ? ORDER BY place")
    , m_clearNotes(database, "DELETE FROM note WHERE article = ?")
    , m_insertNote(database, "INSERT INTO note (article, place, text) VALUES (?, ?, ?)")
{
}

QByteArray IndexStates::tagNumbers(const QStringList &tags)
{
    QByteArray numbers(tags.size() * qsizetype(sizeof(quint32)), Qt::Uninitialized);
    for (qsizetype i = 0; i < tags.size(); ++i)
        qToLittleEndian(quint32(m_names.tags.of(tags[i])), numbers.data() + i * qsizetype(sizeof(quint32)));
    return numbers;
}

void IndexStates::addNotes(qint64 article, const QStringList &notes)
{
    for (qsizetype i = 0; i < notes.size(); ++i) {
        m_insertNote.reset();
        m_insertNote.bind(1, int64_t(article));
        m_insertNote.bind(2, int64_t(i));
        bindText(m_insertNote, 3, foldForSearch(notes[i]));
        m_insertNote.exec();
    }
}

/// Returns whether they were others.
bool IndexStates::replaceNotes(qint64 article, const QStringList &notes)
{
    QStringList folded;
    for (const QString &note : notes)
        folded.append(foldForSearch(note));
    QStringList before;
    m_findNotes.reset();
    m_findNotes.bind(1, int64_t(article));
    while (m_findNotes.executeStep())
        before.append(toText(m_findNotes.getColumn(0)));
    m_findNotes.reset(); // it would hold the table while that is written
    if (before == folded)
        return false;
    m_clearNotes.reset();
    m_clearNotes.bind(1, int64_t(article));
    m_clearNotes.exec();
    addNotes(article, notes);
    return true;
}

QList<qint64> IndexStates::clear()
{
    QList<qint64> changed;
    SQLite::Statement clear(
        m_database,
        "UPDATE article SET read = 0, starred = 0, noted = 0, highlighted = 0, tags = x''"
        " WHERE read OR starred OR noted OR highlighted OR tags <> x'' RETURNING article");
    while (clear.executeStep())
        changed.append(clear.getColumn(0).getInt64());
    m_database.exec("DELETE FROM note");
    return changed;
}

QList<qint64> IndexStates::set(const QString &key, const ArticleState &state)
{
    struct Found
    {
        qint64 article;
        ArticleState state; ///< but for tags and notes
        QByteArray tags;
    };
    std::vector<Found> articles; // of several folders
    m_find.reset();
    bindText(m_find, 1, key);
    while (m_find.executeStep()) {
        const auto flag = [this](int column) { return m_find.getColumn(column).getInt() != 0; };
        const auto tags = m_find.getColumn(5);
        articles.push_back(
            { m_find.getColumn(0).getInt64(),
              { .read = flag(1), .starred = flag(2), .noted = flag(3), .highlighted = flag(4) },
              QByteArray(static_cast<const char *>(tags.getBlob()), tags.getBytes()) });
    }
    m_find.reset(); // it would hold the table while that is written
    QList<qint64> changed;
    if (articles.empty()) // nothing is numbered for articles that are not there
        return changed;
    const QByteArray tags = tagNumbers(state.tags);
    for (const Found &found : articles) {
        const bool sameRow = found.state.read == state.read && found.state.starred == state.starred
            && found.state.noted == state.noted && found.state.highlighted == state.highlighted
            && found.tags == tags;
        if (!sameRow) {
            m_update.reset();
            m_update.bind(1, int64_t(found.article));
            m_update.bind(2, int(state.read));
            m_update.bind(3, int(state.starred));
            m_update.bind(4, int(state.noted));
            m_update.bind(5, int(state.highlighted));
            m_update.bindNoCopy(6, tags.constData(), int(tags.size()));
            m_update.exec();
        }
        const bool mayHaveNotes = found.state.noted || !state.notes.isEmpty();
        const bool sameNotes = !mayHaveNotes || !replaceNotes(found.article, state.notes);
        if (!sameRow || !sameNotes)
            changed.append(found.article);
    }
    return changed;
}

} // namespace newsfold
