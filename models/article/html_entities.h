// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace newsfold {

/// The character that an HTML character reference stands for; `name` is what lies between '&' and ';', such
/// as `amp`,
/// `#39` or `#x27`. Knows the names of HTML 4 and `apos`. Never a control character: those that are white
/// space give a space, the others nothing.
std::optional<char32_t> characterReference(QStringView name);

/// Undoes HTML escaping, at most twice, since the crawler escapes some texts twice. What is no complete
/// reference (`AT&T`,
/// `&copy` without a semicolon, an unknown name) stays as it is. Pure, any thread, linear.
QString unescapeHtml(const QString &text);

} // namespace newsfold
