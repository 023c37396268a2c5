// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotated_article.h"
#include "annotation.h"
#include "saved_search.h"

#include <QList>
#include <QString>

#include <optional>

namespace newsfold {

/// All that a reader made, as a value: what a full export holds. Every list is in a fixed order, so that the
/// same state is the same dump: statuses and taggings by key (then tag), tags by name, annotations by key,
/// creation and id, articles by key, searches as the side bar shows them. Times are milliseconds since
/// 1970-01-01T00:00Z.
struct StateDump
{
    struct Status
    {
        QString key;
        bool read = false;
        bool starred = false;
        double position = 0; ///< where reading stopped: 0 the top, 1 the end
        std::optional<qint64> readAt;
        std::optional<qint64> starredAt;

        friend bool operator==(const Status &, const Status &) = default;
    };
    struct Tag
    {
        QString name;
        std::optional<HighlightColour> colour;

        friend bool operator==(const Tag &, const Tag &) = default;
    };
    struct Tagging
    {
        QString key;
        QString tag;
        qint64 taggedAt = 0;

        friend bool operator==(const Tagging &, const Tagging &) = default;
    };

    QList<Status> statuses;
    QList<Tag> tags;
    QList<Tagging> taggings;
    QList<Annotation> annotations;
    QList<AnnotatedArticle> articles; ///< what is known of those that have annotations
    QList<SavedSearch> searches; ///< numbers do not count

    friend bool operator==(const StateDump &, const StateDump &) = default;
};

} // namespace newsfold
