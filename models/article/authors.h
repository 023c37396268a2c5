// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace newsfold {

/// The names in a byline: one or several lines, persons separated by commas, slashes, middle dots or their
/// mail addresses, each with or without role, desk, place and mail. A byline that names an organisation only
/// stays as it is; what is no name at all (a sentence, a description of the person before) is left out.
/// `byline` is unescaped and NFC. No duplicates, in order.
QStringList authorNames(const QString &byline);

} // namespace newsfold
