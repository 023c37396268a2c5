// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exported_article.h"
#include "state_dump.h"

#include <QByteArray>
#include <QList>

namespace newsfold::test {

/// Made-up articles with all that readers do, from plain to hostile.
QList<ExportedArticle> exchangeSamples();

/// A state with a row of every kind, hostile texts among them.
StateDump stateSample();

/// Texts that break formats: quotes, line ends, HTML, TeX, formulas, control characters, emoji, both
/// directions.
QStringList hostileTexts();

/// What the exporter of `format` makes of the articles.
QByteArray exported(const QList<ExportedArticle> &articles, const QString &format);

} // namespace newsfold::test
