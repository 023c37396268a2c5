// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_state.h"

#include <SQLiteCpp/Statement.h>

namespace newsfold {

/// What the state says of articles, one at a time, within the caller's transaction. Errors of SQLite are
/// thrown.
class ArticleStates
{
public:
    explicit ArticleStates(SQLite::Database &database);

    ArticleState of(const QString &key);

private:
    bool m_anyTags; ///< most have none: two questions less for each article
    bool m_anyAnnotations;
    SQLite::Statement m_status;
    SQLite::Statement m_tags;
    SQLite::Statement m_annotations;
};

} // namespace newsfold
