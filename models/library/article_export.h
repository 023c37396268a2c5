// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QList>

#include <functional>
#include <span>

namespace newsfold {

class ArticleExporter;
class IndexReader;
class StateReader;

/// Hands articles with what the reader made of them to an exporter, some hundred at a time. Files are read
/// only of articles with highlights, to find their present places; where one cannot be read, the highlights
/// are orphans. One thread.
class ArticleExport
{
public:
    /// `index` and `state` outlive it.
    ArticleExport(IndexReader &index, StateReader &state);

    /// Those of the articles that the reader marked, tagged or wrote in, by key: an order that a rebuilt
    /// index does not change.
    Result<QList<qint64>> touched(std::span<const qint64> rows);
    /// Articles of the index in the order of `rows`. `goOn` is asked now and then with the number written so
    /// far; false ends with ErrorCode::Cancelled. begin() and finish() of the exporter are the caller's.
    Result<void> write(std::span<const qint64> rows, ArticleExporter &exporter,
                       const std::function<bool(qsizetype)> &goOn = {});
    /// Articles that have annotations but are not in the index: with the address and the title that the state
    /// knows of, else under their keys.
    Result<void> writeUnknown(ArticleExporter &exporter);

    qsizetype articles() const { return m_articles; } ///< written so far
    qsizetype annotations() const { return m_annotations; }

private:
    Result<void> writeSome(std::span<const qint64> rows, ArticleExporter &exporter);

    IndexReader &m_index;
    StateReader &m_state;
    qsizetype m_articles = 0;
    qsizetype m_annotations = 0;
};

} // namespace newsfold
