// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// Where the trailing publisher boilerplate (appeals for tips, copyright lines, contact lists, reporter's
/// mail) begins in a canonical text, in UTF-16 units; always the start of a paragraph, or `text.size()` if
/// there is none. Never takes the whole text. Pure, any thread.
qsizetype trailingBoilerplateStart(QStringView text);

} // namespace newsfold
