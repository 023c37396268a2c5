// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_placing.h"

#include "anchoring.h"

#include <algorithm>
#include <tuple>

namespace newsfold {

QList<PlacedAnnotation> placeAnnotations(const QString &canonicalText, const QList<Annotation> &annotations)
{
    QList<PlacedAnnotation> placed;
    if (annotations.isEmpty())
        return placed; // most articles: nothing to prepare
    const Anchoring anchoring(canonicalText);
    placed.reserve(annotations.size());
    for (const Annotation &annotation : annotations) {
        const Placement placement = annotation.selector ? anchoring.place(*annotation.selector)
                                                        : Placement{ .kind = Placement::Kind::Exact };
        placed.append({ annotation, placement });
    }
    std::ranges::stable_sort(placed, {}, [](const PlacedAnnotation &one) {
        return std::tuple(!one.annotation.selector, one.placement.kind == Placement::Kind::Orphan,
                          one.placement.start, one.placement.end);
    });
    return placed;
}

} // namespace newsfold
