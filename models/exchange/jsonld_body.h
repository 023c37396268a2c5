// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace newsfold {

class JsonCursor;

/// What the bodies of an annotation come to.
struct ImportedBody
{
    QStringList notes; ///< one for each body that is no tag; may be empty texts
    QStringList tags; ///< cleaned, each once, in the order of the file
};

/// Reads `body` and `bodyValue` of an annotation. `tagging` tells that its motivation is to tag: bodies
/// without a purpose are tags then.
ImportedBody readBodies(const JsonCursor &annotation, bool tagging);

} // namespace newsfold
