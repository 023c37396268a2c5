// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include "tag_name.h"

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
    { "index"_L1, Verb::Index },     { "list"_L1, Verb::List },     { "show"_L1, Verb::Show },
    { "mark"_L1, Verb::Mark },       { "tag"_L1, Verb::Tag },       { "problems"_L1, Verb::Problems },
    { "export"_L1, Verb::Export },   { "import"_L1, Verb::Import }, { "backup"_L1, Verb::Backup },
    { "restore"_L1, Verb::Restore },
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
    if (option == "to"_L1 || option == "output"_L1)
        return verb == Verb::Export;
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
                        { u"to"_s, {}, u"FORMAT"_s },
                        { u"output"_s, {}, u"PATH"_s },
                        { u"read"_s, {} },
                        { u"unread"_s, {} },
                        { u"star"_s, {} },
                        { u"unstar"_s, {} },
                        { u"screenshot"_s, {}, u"FILE"_s },
                        { u"size"_s, {}, u"WxH"_s },
                        { { u"h"_s, u"help"_s }, {} },
                        { { u"v"_s, u"version"_s }, {} } });
}

/// `jsonld, markdown, …`.
QString exportFormatList()
{
    QStringList names;
    for (const ExportFormat format : exportFormats)
        names.append(nameOf(format));
    return names.join(u", "_s);
}

Result<void> takeExportValues(const QCommandLineParser &parser, Arguments &arguments)
{
    if (arguments.verb != Verb::Export)
        return {};
    const QString name = parser.value(u"to"_s);
    const auto format = exportFormat(name);
    if (!parser.isSet(u"to"_s))
        return std::unexpected(usage(CommandLine::tr("export takes --to %1.").arg(exportFormatList())));
    if (!format)
        return std::unexpected(
            usage(CommandLine::tr("--to takes %1, not “%2”.").arg(exportFormatList(), name)));
    arguments.format = *format;
    if (!parser.isSet(u"output"_s))
        return {};
    const QString output = parser.value(u"output"_s);
    if (output.isEmpty())
        return std::unexpected(usage(CommandLine::tr("--output takes a path.")));
    arguments.output = QDir::cleanPath(QFileInfo(output).absoluteFilePath());
    return {};
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
    if (auto taken = takeExportValues(parser, arguments); !taken)
        return taken;
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

Result<void> takeTagWords(const QStringList &words, Arguments &arguments)
{
    for (const QString &word : words) {
        const bool adds = word.startsWith(u'+');
        if (!adds && !word.startsWith(u'-')) {
            arguments.keys.append(word);
            continue;
        }
        if (cleanTagName(word.mid(1)).isEmpty())
            return std::unexpected(usage(CommandLine::tr("“%1” names no tag.").arg(word)));
        (adds ? arguments.addTags : arguments.removeTags).append(word.mid(1));
    }
    if (arguments.keys.isEmpty())
        return std::unexpected(usage(CommandLine::tr("tag takes one key or more.")));
    if (arguments.addTags.isEmpty() && arguments.removeTags.isEmpty())
        return std::unexpected(usage(CommandLine::tr("tag takes +TAG to put one on, -TAG to take one off.")));
    return {};
}

Result<void> takeFile(const QStringList &words, Arguments &arguments)
{
    if (words.size() != 1 && arguments.verb == Verb::Import)
        return std::unexpected(usage(CommandLine::tr("import takes one file.")));
    if (words.size() != 1)
        return std::unexpected(usage(arguments.verb == Verb::Backup
                                         ? CommandLine::tr("backup takes one file to write.")
                                         : CommandLine::tr("restore takes one file, a backup.")));
    arguments.file = QDir::cleanPath(QFileInfo(words.first()).absoluteFilePath());
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
    case Verb::Tag:
        return takeTagWords(words, arguments);
    case Verb::Problems:
        if (!words.isEmpty())
            return std::unexpected(
                usage(CommandLine::tr("problems takes no words; “%1” is too much.").arg(words[0])));
        return {};
    case Verb::Export:
        arguments.query = words.join(u' ');
        if (arguments.format == ExportFormat::Full && !arguments.query.isEmpty())
            return std::unexpected(
                usage(CommandLine::tr("A full export is of everything; it takes no query.")));
        return {};
    case Verb::Import:
    case Verb::Backup:
    case Verb::Restore:
        return takeFile(words, arguments);
    case Verb::Help:
    case Verb::Version:
        return {};
    }
    return {};
}

/// Whether the word is an option whose value is the next word.
bool takesValue(const QString &word)
{
    static const QStringList withValue{ u"--library"_s,    u"--limit"_s, u"--why"_s, u"--as"_s,
                                        u"--screenshot"_s, u"--size"_s,  u"--to"_s,  u"--output"_s };
    return withValue.contains(word);
}

/// The first word that is neither an option nor the value of one.
QString firstWord(const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (takesValue(words[i]))
            ++i;
        else if (!words[i].startsWith(u'-'))
            return words[i];
    }
    return {};
}

/// `list -word` and `export -word` exclude a word, and `tag KEY -name` takes a tag off: behind these a single
/// dash begins no option but -h and -v, and behind a key not even those.
QStringList withDashedWordsLast(const QStringList &words)
{
    const QString verb = firstWord(words);
    if ((verb != u"list" && verb != u"export" && verb != u"tag") || words.contains(u"--"_s))
        return words;
    const bool ofTag = verb == u"tag" && words.indexOf(verb) + 2 < words.size();
    QStringList options;
    QStringList dashed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (takesValue(word)) { // which may begin with a dash itself
            options << words.sliced(i, qMin<qsizetype>(2, words.size() - i));
            ++i;
            continue;
        }
        const bool isShort = word == u"-h" || word == u"-v";
        const bool isDashed = word.size() > 1 && word[0] == u'-' && word[1] != u'-' && (ofTag || !isShort);
        (isDashed ? dashed : options) << word;
    }
    return dashed.isEmpty() ? words : options + QStringList(u"--"_s) + dashed;
}

} // namespace

Result<Arguments> parseArguments(const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(u"newsfold"_s) + withDashedWordsLast(words)))
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
    const auto isEmpty
        = [&](const QString &option) { return parser.isSet(option) && parser.value(option).isEmpty(); };
    if (positional.contains(QString()) || isEmpty(u"library"_s) || isEmpty(u"why"_s))
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
        "newsfold tag KEY… +TAG… -TAG…             put tags on articles and take others off\n"
        "newsfold export [QUERY] --to jsonld|markdown|csv|html|csl-json|bibtex|ris|full [--output PATH]\n"
        "                                          articles with what was marked and written in them;\n"
        "                                          Markdown with --output: a file each in that folder\n"
        "newsfold import FILE                      take in a full export, or W3C annotations as JSON-LD\n"
        "newsfold problems                         files that could not be read fully, and why\n"
        "newsfold backup FILE                      back up what you made: marks, tags, highlights, notes\n"
        "newsfold restore FILE                     put a backup in its place; what was there is kept\n"
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
