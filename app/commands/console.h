// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

namespace newsfold {

/// Standard output and standard error, as UTF-8.
class Console
{
public:
    Console();

    void print(const QString &text); ///< to standard output, as it is
    void printLine(const QString &text);
    /// A line, whatever the text holds: what would break it or steer a terminal becomes U+FFFD.
    void printOneLine(QString text);
    void printJson(const QJsonObject &object); ///< one object, one line

    void note(const QString &text); ///< a line on standard error
    /// A line on standard error that the next one replaces; shown only once a second has passed, and only
    /// there where a person looks (a terminal), else one line every few seconds.
    void progress(const QString &text);
    void endProgress();

    /// Whether everything printed has arrived; a closed pipe or a full disk is an error.
    Result<void> finish();

private:
    QFile m_out;
    QFile m_err;
    bool m_failed = false;
    bool m_terminal = false;
    bool m_progressShown = false;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceLine;
};

} // namespace newsfold
