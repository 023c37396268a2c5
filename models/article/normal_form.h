// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// `text` in Unicode's normalization form C. A text that plainly is in that form already costs one pass and
/// no copy.
QString toNfc(QString text);

} // namespace newsfold
