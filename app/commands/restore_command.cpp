// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "open_store.h"
#include "state_counts_json.h"
#include "state_restore.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct RestoreCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::RestoreCommand)
};

} // namespace

Result<void> runRestore(const Arguments &arguments, Console &console)
{
    // Not through the store: the state may be damaged, or not be there.
    QDir().mkpath(arguments.library.folder);
    const auto outcome = restoreState(arguments.file, arguments.library.state());
    if (!outcome)
        return std::unexpected(outcome.error());
    if (arguments.json) {
        console.printJson({ { u"file"_s, outcome->backup.path },
                            { u"holds"_s, toJson(outcome->backup.holds) },
                            { u"kept"_s, outcome->kept.isEmpty() ? QJsonValue() : outcome->kept } });
    } else {
        console.printLine(RestoreCommand::tr("Restored from %1: %2.")
                              .arg(outcome->backup.path, inWords(outcome->backup.holds)));
        if (!outcome->kept.isEmpty())
            console.printLine(RestoreCommand::tr("What was there before is kept as %1").arg(outcome->kept));
    }
    // The index follows when it is opened; should that fail, it does so next time.
    if (const auto store = openStore(arguments, console); !store)
        console.note(store.error().message);
    return {};
}

} // namespace newsfold
