// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "article_scheme.h"
#include "commands.h"
#include "console.h"
#include "heap_limits.h"
#include "reading_window.h"
#include "window_checks.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

using namespace newsfold;

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

int report(const Error &error)
{
    QString text = u"newsfold: "_s + error.message;
    if (!error.hint.isEmpty())
        text += u'\n' + error.hint;
    std::fprintf(stderr, "%s\n", text.toUtf8().constData());
    return error.code == ErrorCode::Usage ? exitUsage : exitFailed;
}

/// Newsfold's and Qt's own texts in the user's language; English where there is no translation.
class Translations
{
public:
    void install()
    {
        // Only "1 tag" and "2 tags", below all others: the texts themselves are English.
        if (m_english.load(u":/i18n/newsfold_en.qm"_s))
            QCoreApplication::installTranslator(&m_english);
        if (m_ours.load(QLocale(), u"newsfold"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&m_ours);
        if (m_qts.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qts);
    }

private:
    QTranslator m_english;
    QTranslator m_ours;
    QTranslator m_qts;
};

int runCommand(const Arguments &arguments)
{
    Console console;
    Result<void> done;
    switch (arguments.verb) {
    case Verb::Index:
        done = runIndex(arguments, console);
        break;
    case Verb::List:
        done = runList(arguments, console);
        break;
    case Verb::Show:
        done = runShow(arguments, console);
        break;
    case Verb::Mark:
        done = runMark(arguments, console);
        break;
    case Verb::Tag:
        done = runTag(arguments, console);
        break;
    case Verb::Export:
        done = runExport(arguments, console);
        break;
    case Verb::Import:
        done = runImport(arguments, console);
        break;
    case Verb::Problems:
        done = runProblems(arguments, console);
        break;
    case Verb::Backup:
        done = runBackup(arguments, console);
        break;
    case Verb::Restore:
        done = runRestore(arguments, console);
        break;
    case Verb::Help:
        console.print(helpText());
        break;
    case Verb::Version:
        console.printLine(u"newsfold "_s + QCoreApplication::applicationVersion());
        break;
    case Verb::Window:
        break;
    }
    if (done)
        done = console.finish();
    return done ? 0 : report(done.error());
}

} // namespace

int main(int argc, char *argv[])
{
    limitHeaps();
    // A file that may not grow further is an error to report like a full disk, not a reason to be killed.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication::setApplicationName(u"newsfold"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(NEWSFOLD_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));

    // The words decide whether there is a window: the commands must work where no display is.
    const auto arguments = parseArguments(words);
    Translations translations;
    if (!arguments || arguments->verb != Verb::Window) {
        const QCoreApplication application(argc, argv);
        translations.install();
        // Parsed again for its messages, now that there is a translation.
        return arguments ? runCommand(*arguments) : report(parseArguments(words).error());
    }

    if (!checkWindowPossible(*arguments)) {
        const QCoreApplication explaining(argc, argv);
        translations.install();
        return report(checkWindowPossible(*arguments).error());
    }
    registerArticleScheme();
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"org.newsfold.Newsfold"_s);
    QApplication::setApplicationDisplayName(u"Newsfold"_s);
    translations.install();
    return runWindow(*arguments);
}
