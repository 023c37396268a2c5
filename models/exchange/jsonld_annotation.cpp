// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonld_annotation.h"

#include "article_reference.h"
#include "highlight_shade.h"
#include "utc_time.h"

#include <QJsonArray>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

/// The same for the same article, so that importing twice changes nothing.
QString derivedId(QLatin1StringView what, const QString &key)
{
    constexpr QUuid space(0x5d1d7f0e, 0x3c2b, 0x4b8a, 0x9c, 0x55, 0x1e, 0x0a, 0x6f, 0x43, 0x27, 0xb8);
    return u"urn:uuid:"_s + QUuid::createUuidV5(space, what + key).toString(QUuid::WithoutBraces);
}

QJsonObject textualBody(const QString &value, QLatin1StringView purpose)
{
    return { { u"type"_s, u"TextualBody"_s }, { u"value"_s, value }, { u"purpose"_s, purpose } };
}

QJsonObject commentBody(const QString &note)
{
    QJsonObject body = textualBody(note, "commenting"_L1);
    body[u"format"_s] = u"text/markdown"_s;
    return body;
}

void appendTags(QJsonArray &bodies, const QStringList &tags)
{
    for (const QString &tag : tags)
        bodies.append(textualBody(tag, "tagging"_L1));
}

QJsonArray selectors(const TextSelector &selector, const Placement &placement)
{
    QJsonArray selectors{ QJsonObject{ { u"type"_s, u"TextQuoteSelector"_s },
                                       { u"exact"_s, selector.quote },
                                       { u"prefix"_s, selector.prefix },
                                       { u"suffix"_s, selector.suffix } } };
    const bool placed = placement.kind != Placement::Kind::Orphan;
    const qint64 start = placed ? placement.start : selector.start;
    const qint64 end = placed ? placement.end : selector.end;
    if (start >= 0 && end >= start)
        selectors.append(QJsonObject{
            { u"type"_s, u"TextPositionSelector"_s }, { u"start"_s, start }, { u"end"_s, end } });
    return selectors;
}

QJsonObject specificTarget(const ArticleRow &row)
{
    QJsonObject target{ { u"source"_s, sourceOf(row) } };
    if (needsUrn(row))
        target[u"scope"_s] = articleUrn(row.key);
    return target;
}

/// The article as a whole: its plain address where nothing else is to be told.
QJsonValue articleTarget(const ArticleRow &row)
{
    const QJsonObject target = specificTarget(row);
    return target.size() > 1 ? QJsonValue(target) : target.value("source"_L1);
}

void setTime(QJsonObject &annotation, const QString &name, qint64 milliseconds)
{
    if (const QString time = toUtcString(milliseconds); !time.isEmpty())
        annotation[name] = time;
}

} // namespace

QJsonObject jsonLd(const PlacedAnnotation &placed, const ArticleRow &row)
{
    const Annotation &annotation = placed.annotation;
    const bool comments = !annotation.selector || !annotation.note.isEmpty();
    QJsonObject object{ { u"id"_s, QString(u"urn:uuid:"_s + annotation.id) },
                        { u"type"_s, u"Annotation"_s },
                        { u"motivation"_s, comments ? u"commenting"_s : u"highlighting"_s } };
    setTime(object, u"created"_s, annotation.createdAt);
    setTime(object, u"modified"_s, annotation.modifiedAt);

    QJsonArray bodies;
    if (comments)
        bodies.append(commentBody(annotation.note));
    appendTags(bodies, annotation.tags);
    if (!bodies.isEmpty())
        object[u"body"_s] = bodies;

    if (annotation.selector) {
        QJsonObject target = specificTarget(row);
        target[u"selector"_s] = selectors(*annotation.selector, placed.placement);
        target[u"styleClass"_s] = nameOf(annotation.colour);
        object[u"target"_s] = target;
        object[u"stylesheet"_s]
            = QJsonObject{ { u"type"_s, u"CssStylesheet"_s }, { u"value"_s, styleRule(annotation.colour) } };
    } else {
        object[u"target"_s] = articleTarget(row);
    }
    return object;
}

std::optional<QJsonObject> jsonLdTags(const ExportedArticle &article)
{
    if (article.tags.isEmpty())
        return std::nullopt;
    QJsonArray bodies;
    appendTags(bodies, article.tags);
    return QJsonObject{ { u"id"_s, derivedId("tags of "_L1, article.row.key) },
                        { u"type"_s, u"Annotation"_s },
                        { u"motivation"_s, u"tagging"_s },
                        { u"body"_s, bodies },
                        { u"target"_s, articleTarget(article.row) } };
}

std::optional<QJsonObject> jsonLdStar(const ArticleRow &row)
{
    if (!row.starred)
        return std::nullopt;
    return QJsonObject{ { u"id"_s, derivedId("star of "_L1, row.key) },
                        { u"type"_s, u"Annotation"_s },
                        { u"motivation"_s, u"bookmarking"_s },
                        { u"target"_s, articleTarget(row) } };
}

} // namespace newsfold
