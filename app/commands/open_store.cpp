// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_store.h"

#include "console.h"
#include "index_reader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace newsfold {

namespace {

void note(const Error &error, Console &console)
{
    console.note(error.hint.isEmpty() ? error.message : error.message + u'\n' + error.hint);
}

Result<Store> open(const Arguments &arguments, Console &console, Store::StateTroubles troubles)
{
    auto store = Store::open(arguments.library, troubles);
    if (!store)
        return store;
    if (store->index().wasRebuilt()) {
        console.note(QCoreApplication::translate("newsfold::OpenStore",
                                                 "The index was damaged and has been emptied; newsfold index "
                                                 "FOLDER fills it again. Nothing of yours is lost."));
    }
    if (const auto lost = store->lostChanges())
        note(*lost, console);
    return store;
}

} // namespace

Result<Store> openStore(const Arguments &arguments, Console &console)
{
    return open(arguments, console, Store::StateTroubles::Refuse);
}

Result<Store> openStoreToRead(const Arguments &arguments, Console &console)
{
    auto store = open(arguments, console, Store::StateTroubles::ReadOn);
    if (store) {
        if (const auto trouble = store->stateTrouble())
            note(trouble->error, console);
    }
    return store;
}

Result<void> prepareReading(const Arguments &arguments, Console &console)
{
    const auto store = openStoreToRead(arguments, console);
    if (store)
        return {};
    const bool onlyReadable
        = store.error().code == ErrorCode::ReadOnly || store.error().code == ErrorCode::DiskFull;
    if (!onlyReadable || !QFileInfo::exists(arguments.library.index()))
        return std::unexpected(store.error());
    note(store.error(), console);
    return {};
}

Result<void> checkKeys(const Arguments &arguments)
{
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    for (const QString &key : arguments.keys) {
        if (const auto row = reader->articleByKey(key); !row)
            return std::unexpected(row.error());
    }
    return {};
}

} // namespace newsfold
