// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_session.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <cstring>

namespace newsfold {

namespace {

constexpr const char *recordedTables[]
    = { "status", "tag", "article_tag", "annotation", "annotation_tag", "saved_search" };

void check(int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(sqlite3_errstr(code), code);
}

/// Takes over memory of SQLite.
QByteArray taken(int size, void *memory)
{
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(memory, sqlite3_free);
    return { static_cast<const char *>(memory), size };
}

// Saved searches are changed beside the journal as well: what became of them since an import is kept.
int onConflict(void *, int type, sqlite3_changeset_iter *change)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (type != SQLITE_CHANGESET_FOREIGN_KEY
        && sqlite3changeset_op(change, &table, &columns, &operation, &indirect) == SQLITE_OK
        && std::strcmp(table, "saved_search") == 0)
        return SQLITE_CHANGESET_OMIT;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

class ChangeRecorder::Session
{
public:
    explicit Session(SQLite::Database &database)
    {
        check(sqlite3session_create(database.getHandle(), "main", &m_session));
        for (const char *table : recordedTables) {
            if (const int code = sqlite3session_attach(m_session, table); code != SQLITE_OK) {
                sqlite3session_delete(m_session);
                check(code);
            }
        }
    }
    ~Session() { sqlite3session_delete(m_session); }
    Q_DISABLE_COPY_MOVE(Session)

    sqlite3_session *get() const { return m_session; }

private:
    sqlite3_session *m_session = nullptr;
};

ChangeRecorder::ChangeRecorder(SQLite::Database &database)
    : m_session(std::make_unique<Session>(database))
{
}

ChangeRecorder::~ChangeRecorder() = default;

QByteArray ChangeRecorder::changes()
{
    int size = 0;
    void *memory = nullptr;
    check(sqlite3session_changeset(m_session->get(), &size, &memory));
    return taken(size, memory);
}

QByteArray inverted(const QByteArray &changes)
{
    int size = 0;
    void *memory = nullptr;
    check(sqlite3changeset_invert(int(changes.size()), changes.constData(), &size, &memory));
    return taken(size, memory);
}

ApplyOutcome applyChanges(SQLite::Database &database, const QByteArray &changes)
{
    // The interface takes what it only reads as if it wrote it.
    auto *bytes = const_cast<char *>(changes.constData()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    // With a savepoint around them, each change takes time by the number of those before it.
    const int code
        = sqlite3changeset_apply_v2(database.getHandle(), int(changes.size()), bytes, nullptr, onConflict,
                                    nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
    if (code == SQLITE_ABORT)
        return ApplyOutcome::Conflict;
    check(code);
    return ApplyOutcome::Applied;
}

} // namespace newsfold
