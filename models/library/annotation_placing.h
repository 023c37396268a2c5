// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "placement.h"

#include <QList>

namespace newsfold {

/// Finds an article's annotations in its present canonical text: in the order of the text, what has no place
/// there (orphans, then the article's own note) last.
QList<PlacedAnnotation> placeAnnotations(const QString &canonicalText, const QList<Annotation> &annotations);

} // namespace newsfold
