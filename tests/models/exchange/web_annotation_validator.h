// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace newsfold::test {

/// What in a JSON-LD document is against the W3C's Web Annotation Data Model
/// (https://www.w3.org/TR/annotation-model/), one sentence a violation: the MUSTs that the W3C's own test
/// suite asserts of annotations, bodies, targets, specific resources, selectors, collections and pages, and
/// its vocabulary of motivations. Beyond them, keys that are not of the model are violations, as are bodies
/// and targets that are of no kind or of two.
QStringList violations(const QByteArray &json);

/// An annotation against which nothing can be said.
QByteArray soundAnnotation();

} // namespace newsfold::test
