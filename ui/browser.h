// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QUrl>

namespace newsfold {

/// Shows an http or https address in the desktop's browser; any other scheme is refused (ErrorCode::Usage).
/// Returns at once: success means that the desktop took the address. Window's thread.
Result<void> openInBrowser(const QUrl &url);

} // namespace newsfold
