// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_deeds.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace newsfold::test {

namespace {

constexpr size_t stepsKept = 500; ///< as JournalLimits has it

QString pick(QRandomGenerator &random, const QString &kind, int count)
{
    return kind + u'-' + QString::number(random.bounded(count));
}

QStringList pickSome(QRandomGenerator &random, const QString &kind, int count, int most)
{
    QStringList picked;
    for (int i = random.bounded(1, most + 1); i > 0; --i)
        picked.append(pick(random, kind, count));
    picked.removeDuplicates();
    return picked;
}

StateChange marking(QRandomGenerator &random, int number)
{
    StatusChange change;
    if (random.bounded(2) == 0)
        change.read = random.bounded(3) != 0;
    else
        change.starred = random.bounded(2) == 0;
    if (number % 23 != 0)
        return MarkArticles{ pickSome(random, u"key"_s, 60, 5), change };
    QStringList many;
    for (int i = 0; i < 400; ++i)
        many.append(u"bulk-%1"_s.arg(i));
    return MarkArticles{ many, change };
}

Annotation annotation(QRandomGenerator &random, int number)
{
    const int which = random.bounded(40);
    Annotation made{ .id = u"id-%1"_s.arg(which),
                     .key = u"key-%1"_s.arg(which % 20),
                     .colour = HighlightColour(random.bounded(5)),
                     .note = u"%1번째 메모 "_s.arg(number) + QString(random.bounded(300), u'글'),
                     .tags = pickSome(random, u"tag"_s, 12, 2),
                     .createdAt = number,
                     .modifiedAt = number };
    std::ranges::sort(made.tags);
    if (which < 20) // the others are notes on articles, one for each
        made.selector
            = TextSelector{ .quote = u"등대 불빛"_s, .prefix = u"옛 "_s, .start = which, .end = which + 5 };
    else
        made.colour = {};
    return made;
}

bool sameButForTimes(Annotation a, const Annotation &b)
{
    a.createdAt = b.createdAt;
    a.modifiedAt = b.modifiedAt;
    return a == b;
}

} // namespace

Deed madeUpDeed(quint32 seed, int number)
{
    QRandomGenerator random(seed ^ (quint32(number) * 2654435761U));
    random.discard(4);
    switch (random.bounded(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return marking(random, number);
    case 4:
    case 5:
        return TagArticles{ pickSome(random, u"key"_s, 60, 6), pickSome(random, u"tag"_s, 12, 2), {} };
    case 6:
        return TagArticles{ pickSome(random, u"key"_s, 60, 20), {}, pickSome(random, u"tag"_s, 12, 3) };
    case 7:
    case 8:
    case 9:
        return WriteAnnotations{ { annotation(random, number) } };
    case 10:
        return RemoveAnnotations{ pickSome(random, u"id"_s, 40, 2) };
    case 11:
        if (random.bounded(2) == 0)
            return RemoveTags{ { pick(random, u"tag"_s, 12) } };
        return ColourTag{ pick(random, u"tag"_s, 12), HighlightColour(random.bounded(5)) };
    case 12:
        return Undo{};
    default:
        break;
    }
    return random.bounded(2) == 0 ? Deed(Redo{}) : Deed(Undo{});
}

void StateModel::take(const Deed &deed)
{
    if (std::holds_alternative<Undo>(deed)) {
        if (m_done.empty())
            return;
        m_undone.push_back(std::exchange(m_now, m_done.back()));
        m_done.pop_back();
    } else if (std::holds_alternative<Redo>(deed)) {
        if (m_undone.empty())
            return;
        m_done.push_back(std::exchange(m_now, m_undone.back()));
        m_undone.pop_back();
    } else {
        Content next = m_now;
        change(next, std::get<StateChange>(deed));
        if (next == m_now)
            return;
        m_done.push_back(std::exchange(m_now, std::move(next)));
        m_undone.clear();
        if (m_done.size() > stepsKept)
            m_done.pop_front();
    }
}

void StateModel::addTag(Content &content, const QString &tag)
{
    if (!content.tags.contains(tag))
        content.tags.insert(tag, std::nullopt);
}

void StateModel::change(Content &content, const StateChange &change)
{
    if (const auto *mark = std::get_if<MarkArticles>(&change)) {
        for (const QString &key : mark->keys) {
            auto &status = content.statuses[key];
            status
                = { mark->change.read.value_or(status.first), mark->change.starred.value_or(status.second) };
            if (status == std::pair(false, false))
                content.statuses.remove(key);
        }
    } else if (const auto *tagging = std::get_if<TagArticles>(&change)) {
        for (const QString &tag : tagging->add)
            addTag(content, tag);
        for (const QString &key : tagging->keys) {
            for (const QString &tag : tagging->remove)
                content.taggings.remove({ key, tag });
            for (const QString &tag : tagging->add)
                content.taggings.insert({ key, tag });
        }
    } else if (const auto *written = std::get_if<WriteAnnotations>(&change)) {
        for (const Annotation &annotation : written->annotations) {
            if (sameButForTimes(content.annotations.value(annotation.id), annotation))
                continue;
            for (const QString &tag : annotation.tags)
                addTag(content, tag);
            content.annotations[annotation.id] = annotation;
        }
    } else if (const auto *removed = std::get_if<RemoveAnnotations>(&change)) {
        for (const QString &id : removed->ids)
            content.annotations.remove(id);
    } else if (const auto *dropped = std::get_if<RemoveTags>(&change)) {
        for (const QString &tag : dropped->names) {
            content.tags.remove(tag);
            content.taggings.removeIf([&](const auto &tagging) { return tagging.second == tag; });
            for (Annotation &annotation : content.annotations)
                annotation.tags.removeAll(tag);
        }
    } else if (const auto *coloured = std::get_if<ColourTag>(&change)) {
        if (content.tags.contains(coloured->name))
            content.tags[coloured->name] = coloured->colour;
    }
}

QString StateModel::differenceTo(const StateDump &state) const
{
    Content content;
    for (const auto &status : state.statuses)
        content.statuses[status.key] = { status.read, status.starred };
    for (const auto &tag : state.tags)
        content.tags[tag.name] = tag.colour;
    for (const auto &tagging : state.taggings)
        content.taggings.insert({ tagging.key, tagging.tag });
    for (const Annotation &annotation : state.annotations)
        content.annotations[annotation.id] = annotation;
    if (content.statuses != m_now.statuses)
        return u"statuses"_s;
    if (content.tags != m_now.tags)
        return u"tags"_s;
    if (content.taggings != m_now.taggings)
        return u"tags of articles"_s;
    if (content.annotations != m_now.annotations)
        return u"annotations"_s;
    return {};
}

} // namespace newsfold::test
