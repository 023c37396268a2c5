// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace newsfold::test {

// Apart from the test for moc's sake, which loses its way in raw strings with quotes and slashes.

struct ImportSample
{
    const char *name;
    QByteArray json;
    QString expected;
};

/// JSON-LD in the shapes that the model allows; expected is what describe() in the test says of it.
QList<ImportSample> understoodSamples();

/// What is no import at all, or a wrong one; expected is in the message.
QList<ImportSample> refusedSamples();

/// An annotation with the members given, on urn:news:1 unless they have a target.
QByteArray webAnnotation(const QByteArray &members);

} // namespace newsfold::test
