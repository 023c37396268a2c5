// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_schema.h"

#include "connection.h"
#include "schema.h"

#include <QCoreApplication>
#include <QtEndian>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

// Looking up every entry of every index takes a multiple of reading the pages: beyond, the daily backup does
// it.
constexpr qint64 thoroughBelow = 8 << 20; ///< bytes

const Schema &stateSchema()
{
    static const Schema schema{ 0x4e465354, // "NFST"
                                { u":/sql/state_1.sql"_s, u":/sql/state_2.sql"_s, u":/sql/state_3.sql"_s,
                                  u":/sql/state_4.sql"_s } };
    return schema;
}

bool holdsTogether(SQLite::Database &database)
{
    const qint64 bytes = database.execAndGet("PRAGMA page_count").getInt64()
        * database.execAndGet("PRAGMA page_size").getInt64();
    const char *check = bytes < thoroughBelow ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
    return database.execAndGet(check).getString() == "ok";
}

} // namespace

int newestStateVersion()
{
    return int(stateSchema().steps.size());
}

bool isStateHeader(const QByteArray &header)
{
    constexpr qsizetype applicationIdAt = 68; // https://www.sqlite.org/fileformat.html
    return header.size() >= applicationIdAt + qsizetype(sizeof(quint32))
        && qFromBigEndian<quint32>(header.constData() + applicationIdAt)
        == quint32(stateSchema().applicationId);
}

Result<void> checkIsState(SQLite::Database &database, const QString &path)
{
    return guarded(path, [&]() -> Result<void> {
        if (database.execAndGet("PRAGMA application_id").getInt() != stateSchema().applicationId) {
            return std::unexpected(
                Error{ ErrorCode::Malformed,
                       QCoreApplication::translate("newsfold::StateSchema",
                                                   "%1 is not a state or backup of Newsfold.")
                           .arg(path),
                       {} });
        }
        if (database.execAndGet("PRAGMA user_version").getInt() > newestStateVersion()) {
            return std::unexpected(
                Error{ ErrorCode::NewerSchema,
                       QCoreApplication::translate("newsfold::StateSchema",
                                                   "%1 was written by a newer version of Newsfold.")
                           .arg(path),
                       QCoreApplication::translate("newsfold::StateSchema", "Update Newsfold first.") });
        }
        return {};
    });
}

Result<void> prepareState(SQLite::Database &database, const QString &path,
                          const std::function<Result<void>()> &beforeChange)
{
    return guarded(path, [&]() -> Result<void> {
        if (!holdsTogether(database))
            return std::unexpected(damaged(path));
        if (auto migrated = migrate(database, path, stateSchema(), beforeChange); !migrated) {
            // Pages that hold together, and a history that does not fit them.
            if (migrated.error().code == ErrorCode::Internal)
                return std::unexpected(damaged(path));
            return migrated;
        }
        if (!hasTables(database,
                       { "meta", "status", "position", "tag", "article_tag", "annotation", "annotation_tag",
                         "touched", "journal", "saved_search", "annotated_article" }))
            return std::unexpected(damaged(path));
        return {};
    });
}

} // namespace newsfold
