// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "open_store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace newsfold {

Result<void> runMark(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    if (const auto known = checkKeys(arguments); !known)
        return known;
    const auto marked = store->change(MarkArticles{ arguments.keys, arguments.change });
    if (!marked)
        return std::unexpected(marked.error());
    const qsizetype changes = marked->outcome.status.size();
    if (arguments.json)
        console.printJson({ { u"changed"_s, changes } });
    else
        console.printLine(QCoreApplication::translate("newsfold::MarkCommand", "%1 changes").arg(changes));
    return {};
}

} // namespace newsfold
