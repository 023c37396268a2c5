// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace newsfold {

/// The form of an address under which copies of one article meet: lower-case scheme and host, no default
/// port, no fragment, no tracking parameters, no slash at the end. Empty unless the address is http or https
/// with a host.
QString canonicalUrl(const QString &url);

/// The trimmed address if it is http or https with a host and can be put into a link as it stands, else
/// empty.
QString webAddress(QStringView text);

/// The host of an http or https address without `www.`, lower-case; else empty.
QString publisherHost(const QString &url);

} // namespace newsfold
