// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_groups.h"

#include "highlight_title.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace newsfold {

namespace {

struct NotebookGroups
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::NotebookGroups)
};

/// Groups in the order in which they are first asked for.
class Collector
{
public:
    /// The group of this id; `heading` makes that of a new one.
    template <typename Heading> void add(const QString &id, qsizetype entry, Heading heading)
    {
        auto at = m_places.constFind(id);
        if (at == m_places.cend()) {
            at = m_places.insert(id, m_groups.size());
            m_groups.append({ .id = id, .heading = heading(), .entries = {} });
        }
        m_groups[*at].entries.append(entry);
    }

    QList<NotebookGroup> take()
    {
        for (NotebookGroup &group : m_groups)
            group.heading.entries = group.entries.size();
        return std::move(m_groups);
    }

private:
    QList<NotebookGroup> m_groups;
    QHash<QString, qsizetype> m_places;
};

NotebookHeading articleHeading(const NotebookEntry &entry)
{
    return { .title = entry.title,
             .publisher = entry.publisher,
             .publishedAt = entry.publishedAt,
             .missing = entry.missing,
             .unknown = entry.row == 0 && entry.title.isEmpty() };
}

QList<NotebookGroup> byArticle(const QList<NotebookEntry> &entries)
{
    Collector collected;
    for (qsizetype i = 0; i < entries.size(); ++i)
        collected.add(entries[i].annotation.key, i, [&] { return articleHeading(entries[i]); });
    QList<NotebookGroup> groups = collected.take();
    for (NotebookGroup &group : groups)
        std::ranges::stable_partition(group.entries,
                                      [&](qsizetype i) { return !entries[i].annotation.selector; });
    return groups;
}

QList<NotebookGroup> byTag(const QList<NotebookEntry> &entries)
{
    Collector tagged;
    Collector untagged;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (const QString &tag : entries[i].annotation.tags)
            tagged.add(tagIdentity(tag), i, [&] { return NotebookHeading{ .title = tag }; });
        if (entries[i].annotation.tags.isEmpty())
            untagged.add({}, i, [] { return NotebookHeading{ .title = NotebookGroups::tr("No tag") }; });
    }
    QList<NotebookGroup> groups = tagged.take();
    // Part by part: what is below a tag comes right after it, whatever characters sort before a slash.
    std::ranges::sort(groups, {}, [](const NotebookGroup &group) { return group.id.split(u'/'); });
    return groups + untagged.take();
}

QList<NotebookGroup> byColour(const QList<NotebookEntry> &entries)
{
    const auto isOf = [](const NotebookEntry &entry, std::optional<HighlightColour> colour) {
        return colour ? entry.annotation.selector && entry.annotation.colour == *colour
                      : !entry.annotation.selector;
    };
    Collector groups;
    const auto collect = [&](const QString &id, const QString &title, std::optional<HighlightColour> colour) {
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (isOf(entries[i], colour))
                groups.add(id, i, [&] { return NotebookHeading{ .title = title, .colour = colour }; });
        }
    };
    for (const HighlightColour colour : highlightColours)
        collect(nameOf(colour), highlightTitle(colour), colour);
    collect({}, NotebookGroups::tr("Notes on articles"), {});
    return groups.take();
}

QList<NotebookGroup> byDay(const QList<NotebookEntry> &entries)
{
    QList<qsizetype> order(entries.size());
    std::ranges::iota(order, 0);
    std::ranges::stable_sort(order, std::greater(),
                             [&](qsizetype i) { return entries[i].annotation.createdAt; });
    Collector groups;
    for (const qsizetype i : std::as_const(order)) {
        const QDate day = koreanDay({ .msecsSinceEpoch = entries[i].annotation.createdAt });
        groups.add(day.toString(Qt::ISODate), i,
                   [&] { return NotebookHeading{ .title = QLocale().toString(day, QLocale::LongFormat) }; });
    }
    return groups.take();
}

} // namespace

QList<NotebookGroup> notebookGroups(const QList<NotebookEntry> &entries, NotebookGrouping grouping)
{
    switch (grouping) {
    case NotebookGrouping::Article:
        return byArticle(entries);
    case NotebookGrouping::Tag:
        return byTag(entries);
    case NotebookGrouping::Colour:
        return byColour(entries);
    case NotebookGrouping::Day:
        return byDay(entries);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace newsfold
