// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace newsfold {

/// What the page template has room for.
struct PageParts
{
    QString language; ///< BCP 47, or empty if unknown
    QString styleClass; ///< "serif" or "sans"
    QByteArray theme; ///< the style sheet of the moment; only its fingerprint goes into the page
    QString content; ///< HTML fragment; <link> tags in it become text
};

/// The page template filled, as UTF-8. Any thread.
QByteArray fillPageTemplate(const PageParts &parts);

/// "ko" if there is Hangul in `text`, which chooses the right shapes for Han characters as well; else empty.
QString languageOf(QStringView text);

} // namespace newsfold
