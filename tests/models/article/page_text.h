// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>

namespace newsfold {

/// The text of an article page, read as renderArticle() promises it can be read; or what is wrong with the
/// page: not well-formed, no #body, text outside the blocks, a block within a block, an element or address
/// that must not be there.
std::expected<QString, QString> pageText(const QString &fragment);

} // namespace newsfold
