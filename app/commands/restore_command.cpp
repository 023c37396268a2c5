// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "open_store.h"
#include "state_counts_json.h"
#include "state_restore.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace newsfold {

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
        console.printLine(inWords(*outcome));
    }
    // The index follows when it is opened; should that fail, it does so next time.
    if (const auto store = openStore(arguments, console); !store)
        console.note(store.error().message);
    return {};
}

} // namespace newsfold
