// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace newsfold {

namespace {
constexpr int firstProgressMsecs = 1000;
constexpr int terminalApartMsecs = 100;
constexpr int logApartMsecs = 5000;
} // namespace

Console::Console()
    : m_terminal(isatty(STDERR_FILENO) != 0)
{
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
    m_sinceStart.start();
}

void Console::print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    m_failed = m_failed || m_out.write(bytes) != bytes.size();
}

void Console::printLine(const QString &text)
{
    print(text + u'\n');
}

void Console::printOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    printLine(text);
}

void Console::printJson(const QJsonObject &object)
{
    printLine(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Console::note(const QString &text)
{
    m_err.write("newsfold: " + text.toUtf8() + '\n');
}

void Console::progress(const QString &text)
{
    if (!m_sinceStart.hasExpired(firstProgressMsecs)
        || (m_sinceLine.isValid()
            && !m_sinceLine.hasExpired(m_terminal ? terminalApartMsecs : logApartMsecs)))
        return;
    m_sinceLine.start();
    m_progressShown = true;
    m_err.write(m_terminal ? "\r\033[K" + text.toUtf8() : text.toUtf8() + '\n');
}

void Console::endProgress()
{
    if (m_progressShown && m_terminal)
        m_err.write("\r\033[K");
}

Result<void> Console::finish()
{
    if (!m_out.flush() || m_failed) {
        return std::unexpected(
            Error{ ErrorCode::DiskFull,
                   QCoreApplication::translate("newsfold::Console", "Standard output could not be written."),
                   {} });
    }
    return {};
}

} // namespace newsfold
