// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"

namespace newsfold {

/// Where a highlight is in a text that may have changed since it was made.
struct Placement
{
    enum class Kind {
        Exact, ///< where it was made, and the same words
        Moved, ///< somewhere else, or among other words; beyond doubt
        Orphan, ///< nowhere for sure: shown beside the text, to be placed by hand
    };

    Kind kind = Kind::Orphan;
    qsizetype start = -1; ///< code points of the present canonical text; -1 for an orphan
    qsizetype end = -1;

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// `exact`, `moved` or `orphan`, as the command line prints it.
QString nameOf(Placement::Kind kind);

/// An annotation and where it is. A note on the article itself is exact, without a place.
struct PlacedAnnotation
{
    Annotation annotation;
    Placement placement;

    friend bool operator==(const PlacedAnnotation &, const PlacedAnnotation &) = default;
};

} // namespace newsfold
