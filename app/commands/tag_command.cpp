// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "open_store.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace newsfold {

Result<void> runTag(const Arguments &arguments, Console &console)
{
    auto store = openStore(arguments, console);
    if (!store)
        return std::unexpected(store.error());
    if (const auto known = checkKeys(arguments); !known)
        return known;
    const auto tagged = store->change(TagArticles{ arguments.keys, arguments.addTags, arguments.removeTags });
    if (!tagged)
        return std::unexpected(tagged.error());
    const int changed = tagged->outcome.step ? tagged->outcome.step->count : 0;
    if (arguments.json)
        console.printJson({ { u"changed"_s, changed } });
    else
        console.printLine(
            QCoreApplication::translate("newsfold::TagCommand", "%1 articles changed").arg(changed));
    return {};
}

} // namespace newsfold
