// SPDX-License-Identifier: GPL-3.0-or-later

// A reader at work, to be killed or cramped. It tells each deed, once it is done, on standard output.
//
//   state_writer FOLDER deeds SEED FIRST   does the deeds from number FIRST on, for ever
//   state_writer FOLDER backup FILE        backs the state up again and again
//   state_writer FOLDER fill               writes notes until the disk is full, frees some room, writes again

#include "made_up_deeds.h"
#include "state_database.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

void tell(const QByteArray &line)
{
    const QByteArray bytes = line + '\n';
    if (write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        _exit(3);
}

[[noreturn]] void giveUp(const Error &error)
{
    tell("error " + QByteArray::number(int(error.code)) + ' ' + error.message.toUtf8() + " | "
         + error.hint.toUtf8());
    _exit(1);
}

Result<void> carryOut(StateDatabase &state, const Deed &deed)
{
    const auto ignoreNothing = [](const Result<JournalStep> &step) -> Result<void> {
        if (!step && step.error().code != ErrorCode::NotFound)
            return std::unexpected(step.error());
        return {};
    };
    if (std::holds_alternative<Undo>(deed))
        return ignoreNothing(state.undo());
    if (std::holds_alternative<Redo>(deed))
        return ignoreNothing(state.redo());
    return state.change(std::get<StateChange>(deed)).transform([](const StateOutcome &) {});
}

[[noreturn]] void doDeeds(StateDatabase &state, quint32 seed, int first)
{
    for (int number = first;; ++number) {
        if (const auto done = carryOut(state, madeUpDeed(seed, number)); !done)
            giveUp(done.error());
        tell(QByteArray::number(number));
    }
}

[[noreturn]] void backUpForEver(StateDatabase &state, const QString &target)
{
    for (;;) {
        if (const auto done = state.backUpTo(target); !done)
            giveUp(done.error());
        tell("backed up");
    }
}

QByteArray noteText(int number)
{
    return QByteArray::number(number) + QByteArray(50'000, 'n');
}

Result<void> writeNote(StateDatabase &state, int number)
{
    const Annotation note{ .id = u"n-%1"_s.arg(number),
                           .key = u"key-%1"_s.arg(number),
                           .note = QString::fromLatin1(noteText(number)) };
    return state.change(WriteAnnotations{ { note } }).transform([](const StateOutcome &) {});
}

int fill(StateDatabase &state, const QString &folder)
{
    QFile ballast(folder + u"/ballast"_s);
    if (!ballast.open(QIODevice::WriteOnly) || ballast.write(QByteArray(1 << 20, 'b')) != 1 << 20)
        return 2;
    ballast.close();
    // One that nobody has open: to read it, SQLite wants to make files beside it.
    const QString other = folder + u"/other"_s;
    QDir().mkpath(other);
    if (auto closed = StateDatabase::open(other + u"/state.sqlite"_s, other + u"/backups"_s);
        !closed || !writeNote(*closed, 0))
        return 6;
    int written = 0;
    Result<void> done = writeNote(state, 0);
    while (done && written < 10'000)
        done = writeNote(state, ++written);
    if (done)
        return 4;
    tell("full " + QByteArray::number(int(done.error().code)) + ' ' + done.error().message.toUtf8() + " | "
         + done.error().hint.toUtf8());
    QFile rest(folder + u"/rest"_s);
    if (!rest.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 7;
    while (rest.write("r") == 1) {}
    auto reader = StateReader::open(other + u"/state.sqlite"_s);
    const auto keys = reader ? reader->annotatedKeys() : Result<QStringList>(std::unexpected(reader.error()));
    if (!keys)
        giveUp(keys.error());
    tell("read on " + QByteArray::number(keys->size()));
    rest.remove();
    ballast.remove();
    if (const auto again = writeNote(state, written); !again)
        giveUp(again.error());
    auto reopened = StateDatabase::open(folder + u"/state.sqlite"_s, folder + u"/backups"_s);
    if (!reopened)
        giveUp(reopened.error());
    const auto dump = reopened->dump();
    if (!dump)
        giveUp(dump.error());
    int whole = 0;
    for (const Annotation &note : dump->annotations)
        whole += int(note.note.toLatin1() == noteText(note.id.mid(2).toInt()));
    tell("notes " + QByteArray::number(whole) + " of " + QByteArray::number(written + 1));
    return whole == written + 1 ? 0 : 5;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString folder = words.value(1);
    auto state = StateDatabase::open(folder + u"/state.sqlite"_s, folder + u"/backups"_s);
    if (!state)
        giveUp(state.error());
    tell("open");
    if (words.value(2) == u"deeds")
        doDeeds(*state, words.value(3).toUInt(), words.value(4).toInt());
    if (words.value(2) == u"backup")
        backUpForEver(*state, words.value(3));
    return words.value(2) == u"fill" ? fill(*state, folder) : 2;
}
