// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace newsfold {

/// One whole page for the article view, ready to be served.
struct PageDocument
{
    QByteArray html; ///< UTF-8
    QByteArray theme; ///< style sheet with the colours and sizes of the moment, UTF-8
    double position = 0; ///< where to begin reading: 0 is the top, 1 the end
    bool remoteImages = false; ///< whether images may be fetched over http and https
};

} // namespace newsfold
