// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::CommandLine)
};

Error usage(const QString &message)
{
    return { ErrorCode::Usage, message, CommandLine::tr("newsfold --help lists what it understands.") };
}

constexpr std::pair<QLatin1StringView, Verb> verbs[] = {
    { "index"_L1, Verb::Index }, { "list"_L1, Verb::List },         { "show"_L1, Verb::Show },
    { "mark"_L1, Verb::Mark },   { "problems"_L1, Verb::Problems },
};

/// Options that belong to some verbs only.
bool fits(Verb verb, const QString &option)
{
    if (option == "library"_L1)
        return true;
    if (option == "json"_L1)
        return verb != Verb::Window;
    if (option == "limit"_L1 || option == "explain"_L1 || option == "why"_L1)
        return verb == Verb::List;
    if (option == "as"_L1)
        return verb == Verb::Show;
    if (option == "screenshot"_L1 || option == "size"_L1)
        return verb == Verb::Window;
    return verb == Verb::Mark;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({ { u"library"_s, {}, u"DIR"_s },
                        { u"json"_s, {} },
                        { u"limit"_s, {}, u"N"_s },
                        { u"explain"_s, {} },
                        { u"why"_s, {}, u"KEY"_s },
                        { u"as"_s, {}, u"FORMAT"_s },
                        { u"read"_s, {} },
                        { u"unread"_s, {} },
                        { u"star"_s, {} },
                        { u"unstar"_s, {} },
                        { u"screenshot"_s, {}, u"FILE"_s },
                        { u"size"_s, {}, u"WxH"_s },
                        { { u"h"_s, u"help"_s }, {} },
                        { { u"v"_s, u"version"_s }, {} } });
}

Result<void> takeValues(const QCommandLineParser &parser, Arguments &arguments)
{
    const auto value = [&](QLatin1StringView name) { return parser.value(QString(name)); };
    if (parser.isSet(u"limit"_s)) {
        bool isNumber = false;
        arguments.limit = value("limit"_L1).toInt(&isNumber);
        if (!isNumber || *arguments.limit < 0)
            return std::unexpected(
                usage(CommandLine::tr("--limit takes a number, not “%1”.").arg(value("limit"_L1))));
    }
    if (parser.isSet(u"as"_s)) {
        constexpr std::pair<QLatin1StringView, ShowAs> formats[] = { { "text"_L1, ShowAs::Text },
                                                                     { "html"_L1, ShowAs::Html },
                                                                     { "json"_L1, ShowAs::Json },
                                                                     { "source"_L1, ShowAs::Source } };
        const auto *found
            = std::ranges::find(formats, value("as"_L1), [](const auto &f) { return QString(f.first); });
        if (found == std::end(formats))
            return std::unexpected(usage(
                CommandLine::tr("--as takes text, html, json or source, not “%1”.").arg(value("as"_L1))));
        arguments.showAs = found->second;
    }
    if (parser.isSet(u"size"_s)) {
        const QStringList sides = value("size"_L1).split(u'x');
        arguments.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        if (arguments.size.width() < 200 || arguments.size.height() < 200 || arguments.size.width() > 16384
            || arguments.size.height() > 16384)
            return std::unexpected(usage(
                CommandLine::tr("--size takes WIDTHxHEIGHT from 200 to 16384, such as 1440x900, not “%1”.")
                    .arg(value("size"_L1))));
    }
    arguments.explain = parser.isSet(u"explain"_s);
    arguments.why = value("why"_L1);
    if (arguments.explain && !arguments.why.isEmpty())
        return std::unexpected(usage(CommandLine::tr("--explain and --why are asked for one at a time.")));
    arguments.screenshot = value("screenshot"_L1);
    const auto choice = [&](QLatin1StringView yes, QLatin1StringView no, std::optional<bool> &target) {
        if (parser.isSet(QString(yes)) && parser.isSet(QString(no)))
            return false;
        if (parser.isSet(QString(yes)) || parser.isSet(QString(no)))
            target = parser.isSet(QString(yes));
        return true;
    };
    if (!choice("read"_L1, "unread"_L1, arguments.change.read)
        || !choice("star"_L1, "unstar"_L1, arguments.change.starred))
        return std::unexpected(
            usage(CommandLine::tr("An option and its opposite cannot both be asked for.")));
    return {};
}

Result<void> takeWords(QStringList words, Arguments &arguments)
{
    const auto asFolder = [&](const QString &word) {
        arguments.folder = QDir::cleanPath(QFileInfo(word).absoluteFilePath());
    };
    switch (arguments.verb) {
    case Verb::Window:
        if (words.size() > 1)
            return std::unexpected(
                usage(CommandLine::tr("One folder at a time; “%1” is too much.").arg(words[1])));
        if (!words.isEmpty())
            asFolder(words[0]);
        else if (!arguments.screenshot.isEmpty())
            return std::unexpected(usage(CommandLine::tr("--screenshot needs a folder.")));
        return {};
    case Verb::Index:
        if (words.size() != 1)
            return std::unexpected(usage(CommandLine::tr("index takes one folder.")));
        asFolder(words[0]);
        return {};
    case Verb::List:
        arguments.query = words.join(u' ');
        if (arguments.query.isEmpty() && (arguments.explain || !arguments.why.isEmpty()))
            return std::unexpected(usage(CommandLine::tr("--explain and --why need a query.")));
        return {};
    case Verb::Show:
        if (words.size() != 1)
            return std::unexpected(usage(CommandLine::tr("show takes one key.")));
        arguments.keys = words;
        return {};
    case Verb::Mark:
        if (words.isEmpty())
            return std::unexpected(usage(CommandLine::tr("mark takes one key or more.")));
        if (!arguments.change.read && !arguments.change.starred)
            return std::unexpected(
                usage(CommandLine::tr("mark takes --read, --unread, --star or --unstar.")));
        arguments.keys = words;
        return {};
    case Verb::Problems:
        if (!words.isEmpty())
            return std::unexpected(
                usage(CommandLine::tr("problems takes no words; “%1” is too much.").arg(words[0])));
        return {};
    case Verb::Help:
    case Verb::Version:
        return {};
    }
    return {};
}

/// `list -word` excludes a word: behind `list` a single dash begins no option but -h and -v.
QStringList withQueryWordsLast(const QStringList &words)
{
    if (!words.contains(u"list"_s) || words.contains(u"--"_s))
        return words;
    QStringList options;
    QStringList query;
    for (const QString &word : words) {
        const bool excludes
            = word.size() > 1 && word[0] == u'-' && word[1] != u'-' && word != u"-h" && word != u"-v";
        (excludes ? query : options) << word;
    }
    return query.isEmpty() ? words : options + QStringList(u"--"_s) + query;
}

} // namespace

Result<Arguments> parseArguments(const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(u"newsfold"_s) + withQueryWordsLast(words)))
        return std::unexpected(usage(parser.errorText()));

    Arguments arguments;
    arguments.library.folder = parser.isSet(u"library"_s)
        ? QFileInfo(parser.value(u"library"_s)).absoluteFilePath()
        : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/newsfold"_s;
    arguments.json = parser.isSet(u"json"_s);
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        arguments.verb = parser.isSet(u"help"_s) ? Verb::Help : Verb::Version;
        return arguments;
    }
    QStringList positional = parser.positionalArguments();
    if (!positional.isEmpty()) {
        const auto *verb
            = std::ranges::find(verbs, positional[0], [](const auto &v) { return QString(v.first); });
        if (verb != std::end(verbs)) {
            arguments.verb = verb->second;
            positional.removeFirst();
        }
    }
    for (const QString &option : parser.optionNames()) {
        if (!fits(arguments.verb, option))
            return std::unexpected(usage(CommandLine::tr("--%1 does not belong here.").arg(option)));
    }
    if (positional.contains(QString())
        || (parser.isSet(u"library"_s) && parser.value(u"library"_s).isEmpty()))
        return std::unexpected(usage(CommandLine::tr("An empty word is no folder and no key.")));
    if (auto taken = takeValues(parser, arguments); !taken)
        return std::unexpected(taken.error());
    if (auto taken = takeWords(positional, arguments); !taken)
        return std::unexpected(taken.error());
    return arguments;
}

QString helpText()
{
    return CommandLine::tr(
        "newsfold [FOLDER]                         open the window\n"
        "newsfold index FOLDER                     bring the index up to date (progress on standard error)\n"
        "newsfold list [QUERY] [--limit N]         matching articles, newest first\n"
        "newsfold list --explain QUERY             how a query is understood\n"
        "newsfold list --why KEY QUERY             why an article matches it, or does not\n"
        "newsfold show KEY [--as text|html|json|source]\n"
        "newsfold mark KEY… --read|--unread|--star|--unstar\n"
        "newsfold problems                         files that could not be read fully, and why\n"
        "\n"
        "QUERY: words, \"exact phrases\", begin*, AND OR NOT -word ( )\n"
        "       title: text: publisher: author: category: url: path: tag: note: key:\n"
        "       after: before: on: crawled-after: crawled-before:   2025-12-30, 2025-12, today, yesterday, "
        "7d\n"
        "       is:unread|read|starred|annotated|missing  has:note|highlight|tag|problem  words:>500\n"
        "       sort:date|oldest|relevance|publisher|length\n"
        "\n"
        "--library DIR                  where the two databases live (default: the user's data folder)\n"
        "--json                         JSON Lines on standard output\n"
        "--screenshot FILE --size WxH   with a FOLDER: paint the window, save it, exit\n"
        "\n"
        "Exit status: 0 done, 1 failed (message on standard error), 2 wrong usage.\n");
}

} // namespace newsfold
