// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "connection.h"

#include <QCoreApplication>
#include <QFile>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::string_literals;

namespace newsfold {

namespace {
struct SchemaText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Schema)
};

QByteArray script(const QString &resource)
{
    QFile file(resource);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    return file.readAll();
}
} // namespace

Error damaged(const QString &path)
{
    return { ErrorCode::Damaged, SchemaText::tr("The database %1 is damaged.").arg(path), {} };
}

bool hasTables(SQLite::Database &database, std::initializer_list<const char *> tables)
{
    return std::ranges::all_of(tables, [&](const char *table) { return database.tableExists(table); });
}

Result<void> migrate(SQLite::Database &database, const QString &path, const Schema &schema,
                     const std::function<Result<void>()> &beforeChange)
{
    return guarded(path, [&]() -> Result<void> {
        const auto pragma = [&](const char *name) { return database.execAndGet("PRAGMA "s + name).getInt(); };
        const int newest = int(schema.steps.size());
        if (pragma("user_version") == newest && pragma("application_id") == schema.applicationId)
            return {};

        // Two programs may start at once: whoever comes second looks again inside its transaction.
        for (bool first = true;; first = false) {
            if (first && pragma("user_version") > 0 && pragma("user_version") < newest && beforeChange) {
                if (auto allowed = beforeChange(); !allowed)
                    return allowed;
            }
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            const int version = pragma("user_version");
            const bool empty = database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
            if (!empty && pragma("application_id") != schema.applicationId) {
                return std::unexpected(Error{
                    ErrorCode::Malformed, SchemaText::tr("%1 is not a database of Newsfold.").arg(path),
                    SchemaText::tr("Move it away, or choose another folder with --library.") });
            }
            if (version > newest) {
                return std::unexpected(
                    Error{ ErrorCode::NewerSchema,
                           SchemaText::tr("%1 was written by a newer version of Newsfold.").arg(path),
                           SchemaText::tr("Update Newsfold, or choose another folder with --library.") });
            }
            if (version == newest)
                return {};
            if (version < 0 || (version == 0 && !empty))
                return std::unexpected(damaged(path));
            database.exec(script(schema.steps[version]).constData());
            database.exec("PRAGMA user_version = " + std::to_string(version + 1));
            database.exec("PRAGMA application_id = " + std::to_string(schema.applicationId));
            transaction.commit();
        }
    });
}

} // namespace newsfold
