// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_annotations.h"

#include "anchoring.h"

#include <QDateTime>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace newsfold {

namespace {

const QString &idOf(const PlacedAnnotation &placed)
{
    return placed.annotation.id;
}

} // namespace

bool isPlaced(const PlacedAnnotation &placed)
{
    return placed.annotation.selector && placed.placement.kind != Placement::Kind::Orphan;
}

ArticleAnnotations::ArticleAnnotations(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void ArticleAnnotations::setArticle(const QString &key, const QString &text,
                                    const QList<PlacedAnnotation> &annotations)
{
    m_key = key;
    m_text = text;
    m_offsets = CodePointOffsets(text);
    setAnnotations(annotations);
}

void ArticleAnnotations::setAnnotations(const QList<PlacedAnnotation> &annotations)
{
    m_all = annotations;
    Q_EMIT changed();
}

const PlacedAnnotation *ArticleAnnotations::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, idOf);
    return found == m_all.end() ? nullptr : &*found;
}

std::optional<Annotation> ArticleAnnotations::latest(const QString &id) const
{
    const auto sent = std::ranges::find_last(m_underway, id, &Annotation::id);
    if (!sent.empty())
        return sent.front();
    const PlacedAnnotation *placed = find(id);
    return placed ? std::optional(placed->annotation) : std::nullopt;
}

std::optional<Annotation> ArticleAnnotations::articleNote() const
{
    const auto isIt
        = [this](const Annotation &annotation) { return !annotation.selector && annotation.key == m_key; };
    const auto sent = std::ranges::find_last_if(m_underway, isIt);
    if (!sent.empty())
        return sent.front();
    const auto found = std::ranges::find_if(m_all, isIt, &PlacedAnnotation::annotation);
    return found == m_all.end() ? std::nullopt : std::optional(found->annotation);
}

QList<PageHighlight> ArticleAnnotations::pageHighlights() const
{
    QList<PageHighlight> highlights;
    for (const PlacedAnnotation &placed : m_all) {
        if (!isPlaced(placed))
            continue;
        const qsizetype start = m_offsets.toUtf16(placed.placement.start);
        highlights.append({ .id = placed.annotation.id,
                            .span = { start, m_offsets.toUtf16(placed.placement.end) - start },
                            .colour = placed.annotation.colour,
                            .noted = !placed.annotation.note.isEmpty() });
    }
    return highlights;
}

std::optional<TextSelector> ArticleAnnotations::selector(const MatchSpan &passage) const
{
    qsizetype start = passage.start;
    qsizetype end = qMin(passage.start + passage.length, m_text.size());
    while (start < end && m_text[start].isSpace())
        ++start;
    while (end > start && m_text[end - 1].isSpace())
        --end;
    if (start >= end)
        return {};
    return Anchoring(m_text).select(m_offsets.fromUtf16(start), m_offsets.fromUtf16(end));
}

Annotation ArticleAnnotations::make(std::optional<TextSelector> selector, HighlightColour colour) const
{
    return { .id = QUuid::createUuid().toString(QUuid::WithoutBraces),
             .key = m_key,
             .selector = std::move(selector),
             .colour = colour,
             .createdAt = QDateTime::currentMSecsSinceEpoch() };
}

void ArticleAnnotations::write(Annotation annotation, std::function<void()> then)
{
    annotation.modifiedAt = QDateTime::currentMSecsSinceEpoch();
    m_underway.append(annotation);
    m_library.change(WriteAnnotations{ { annotation } }, this,
                     [this, annotation, then = std::move(then)](const Result<StateOutcome> &outcome) {
                         m_underway.removeOne(annotation);
                         if (!outcome) {
                             if (!annotation.note.isEmpty()) {
                                 m_unsaved.insert(annotation.key, annotation);
                                 Q_EMIT keptUnsaved();
                             }
                             Q_EMIT failed(outcome.error());
                             return;
                         }
                         if (annotation.key != m_key)
                             return;
                         takeWritten(annotation);
                         if (then)
                             then();
                     });
}

void ArticleAnnotations::takeWritten(const Annotation &annotation)
{
    Placement placement{ .kind = Placement::Kind::Exact };
    if (annotation.selector) {
        placement.start = annotation.selector->start;
        placement.end = annotation.selector->end;
    }
    if (const auto present = std::ranges::find(m_all, annotation.id, idOf); present == m_all.end())
        m_all.append({ annotation, placement });
    else if (present->annotation.selector == annotation.selector)
        present->annotation = annotation;
    else
        *present = { annotation, placement };
    Q_EMIT changed();
}

void ArticleAnnotations::remove(const QString &id)
{
    m_library.change(RemoveAnnotations{ { id } }, this, [this, id](const Result<StateOutcome> &outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
        else if (m_all.removeIf([&id](const PlacedAnnotation &placed) { return idOf(placed) == id; }) > 0)
            Q_EMIT changed();
    });
}

std::optional<Annotation> ArticleAnnotations::takeUnsaved()
{
    const auto unsaved = m_unsaved.constFind(m_key);
    if (unsaved == m_unsaved.constEnd())
        return {};
    Annotation annotation = *unsaved;
    m_unsaved.erase(unsaved);
    return annotation;
}

} // namespace newsfold
