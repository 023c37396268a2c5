// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import.h"

namespace newsfold {

class JsonCursor;

/// The annotations of a JSON-LD document, by article; what is wrong is the cursor's error. Beyond Newsfold's
/// own exports (jsonld_annotation.h) everything the W3C's model allows is understood as far as it goes:
/// bodies of other purposes than tagging are notes, the addresses of bodies elsewhere likewise; each of
/// several targets becomes an annotation of its own; a tag without any note on a whole article is the
/// article's; a bookmark of a whole article stars it. What says nothing at all is left out, and named.
WebAnnotations readJsonLd(const JsonCursor &root);

} // namespace newsfold
