// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "index_reader.h"
#include "notebook_entry.h"
#include "state_reader.h"

#include <functional>
#include <optional>

namespace newsfold {

/// Reads what the reader made of many articles. One thread; opens the state when first asked.
class NotebookReader
{
public:
    explicit NotebookReader(QString statePath)
        : m_statePath(std::move(statePath))
    {
    }

    /// All tags with their counts.
    Result<TagList> tags();

    /// Annotations of the articles that `filter` finds, in the order of the articles, then of their places.
    /// If nothing but a folder is asked for, those of articles follow that are missing, or of which no file
    /// is known. Cancelled once `overtaken` says so.
    Result<QList<NotebookEntry>> entries(IndexReader &index, const ArticleFilter &filter,
                                         const std::function<bool()> &overtaken);

private:
    Result<StateReader *> state();
    Result<void> append(QList<NotebookEntry> &entries, const QList<ArticleRow> &articles);
    Result<void> appendAbsent(QList<NotebookEntry> &entries, IndexReader &index,
                              const std::function<bool()> &overtaken);

    const QString m_statePath;
    std::optional<StateReader> m_state;
};

} // namespace newsfold
