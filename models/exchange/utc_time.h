// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace newsfold {

/// `2026-11-03T01:02:03.456Z`, the xsd:dateTime of W3C annotations. `milliseconds` since 1970-01-01T00:00Z;
/// empty beyond the years 1 to 9999, which the form cannot tell.
QString toUtcString(qint64 milliseconds);

/// Milliseconds since 1970-01-01T00:00Z of an xsd:dateTime or a date alone; without an offset it is UTC.
std::optional<qint64> parseUtcString(const QString &text);

} // namespace newsfold
