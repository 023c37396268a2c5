// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_store.h"

#include "console.h"

#include <QCoreApplication>

namespace newsfold {

Result<Store> openStore(const Arguments &arguments, Console &console)
{
    auto store = Store::open(arguments.library);
    if (store && store->index().wasRebuilt()) {
        console.note(QCoreApplication::translate("newsfold::OpenStore",
                                                 "The index was damaged and has been emptied; newsfold index "
                                                 "FOLDER fills it again. Nothing of yours is lost."));
    }
    return store;
}

} // namespace newsfold
