// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "index_reader.h"
#include "library_import.h"
#include "open_store.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ImportCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ImportCommand)
};

} // namespace

Result<void> runImport(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    auto index = IndexReader::open(arguments.library.index());
    auto state = StateReader::open(arguments.library.state());
    if (!index || !state)
        return std::unexpected(index ? state.error() : index.error());
    const auto import = prepareImport(arguments.file, *index, *state);
    if (!import)
        return std::unexpected(import.error());
    const auto changed = store->change(ImportState{ import->dump });
    if (!changed)
        return std::unexpected(changed.error());

    const ImportSummary &summary = import->summary;
    const std::optional<JournalStep> &step = changed->outcome.step;
    const int entries = step ? step->count : 0;
    if (arguments.json) {
        console.printJson({ { u"changed"_s, entries },
                            { u"new"_s, summary.made },
                            { u"replaced"_s, summary.replaced },
                            { u"unchanged"_s, summary.kept },
                            { u"unplaced"_s, summary.unplaced },
                            { u"left_out"_s, QJsonArray::fromStringList(summary.leftOut) } });
        return {};
    }
    console.printLine(ImportCommand::tr("annotations: %1 new, %2 replaced, %3 as they were")
                          .arg(summary.made)
                          .arg(summary.replaced)
                          .arg(summary.kept));
    if (summary.unplaced > 0) {
        console.printLine(
            ImportCommand::tr("%1 annotations are of articles that are not in the library; they are kept")
                .arg(summary.unplaced));
    }
    if (const QString leftOut = leftOutInWords(summary); !leftOut.isEmpty())
        console.printLine(leftOut);
    console.printLine(ImportCommand::tr("%1 entries taken in, as one step to undo").arg(entries));
    return {};
}

} // namespace newsfold
