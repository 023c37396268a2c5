// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "index_reader.h"
#include "open_store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace newsfold {

Result<void> runMark(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    // A mistyped key would be kept for ever and found by nobody: all are checked before any is marked.
    for (const QString &key : arguments.keys) {
        if (const auto row = reader->articleByKey(key); !row)
            return std::unexpected(row.error());
    }
    const auto marked = store->mark(arguments.keys, arguments.change);
    if (!marked)
        return std::unexpected(marked.error());
    if (arguments.json)
        console.printJson({ { u"changed"_s, marked->outcome.size() } });
    else
        console.printLine(
            QCoreApplication::translate("newsfold::MarkCommand", "%1 changes").arg(marked->outcome.size()));
    return {};
}

} // namespace newsfold
