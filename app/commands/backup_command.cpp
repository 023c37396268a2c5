// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "state_backup.h"
#include "state_counts_json.h"
#include "state_database.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct BackupCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::BackupCommand)
};

} // namespace

Result<void> runBackup(const Arguments &arguments, Console &console)
{
    const QString state = arguments.library.state();
    if (!QFileInfo::exists(state)) { // a new one would be made, and backed up
        return std::unexpected(Error{ ErrorCode::NotFound, BackupCommand::tr("There is no %1.").arg(state),
                                      BackupCommand::tr("Choose the library with --library.") });
    }
    auto opened = StateDatabase::open(state, arguments.library.backups());
    if (!opened)
        return std::unexpected(opened.error());
    if (auto done = opened->backUpTo(arguments.file); !done)
        return done;
    const auto backup = describeBackup(arguments.file, {});
    if (!backup)
        return std::unexpected(backup.error());
    if (arguments.json)
        console.printJson({ { u"file"_s, backup->path }, { u"holds"_s, toJson(backup->holds) } });
    else
        console.printLine(BackupCommand::tr("%1 holds %2.").arg(backup->path, inWords(backup->holds)));
    return {};
}

} // namespace newsfold
