// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_export.h"

#include "device_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QJsonObject toJson(const StateDump::Status &status)
{
    QJsonObject object{ { u"key"_s, status.key },
                        { u"read"_s, status.read },
                        { u"starred"_s, status.starred },
                        { u"position"_s, std::isfinite(status.position) ? status.position : 0.0 } };
    if (status.readAt)
        object[u"read_at"_s] = *status.readAt;
    if (status.starredAt)
        object[u"starred_at"_s] = *status.starredAt;
    return object;
}

QJsonObject toJson(const StateDump::Tag &tag)
{
    QJsonObject object{ { u"name"_s, tag.name } };
    if (tag.colour)
        object[u"color"_s] = nameOf(*tag.colour);
    return object;
}

QJsonObject toJson(const StateDump::Tagging &tagging)
{
    return { { u"key"_s, tagging.key }, { u"tag"_s, tagging.tag }, { u"tagged_at"_s, tagging.taggedAt } };
}

QJsonObject toJson(const Annotation &annotation)
{
    QJsonObject object{ { u"id"_s, annotation.id },
                        { u"key"_s, annotation.key },
                        { u"color"_s, nameOf(annotation.colour) },
                        { u"note"_s, annotation.note },
                        { u"tags"_s, QJsonArray::fromStringList(annotation.tags) },
                        { u"created_at"_s, annotation.createdAt },
                        { u"modified_at"_s, annotation.modifiedAt } };
    if (const auto &selector = annotation.selector) {
        object[u"selector"_s] = QJsonObject{ { u"quote"_s, selector->quote },
                                             { u"prefix"_s, selector->prefix },
                                             { u"suffix"_s, selector->suffix },
                                             { u"start"_s, qint64(selector->start) },
                                             { u"end"_s, qint64(selector->end) } };
    }
    return object;
}

QJsonObject toJson(const AnnotatedArticle &article)
{
    return { { u"key"_s, article.key }, { u"title"_s, article.title }, { u"url"_s, article.url } };
}

QJsonObject toJson(const SavedSearch &search)
{
    return { { u"name"_s, search.name }, { u"query"_s, search.query } };
}

template <typename T> Result<void> writeList(DeviceWriter &writer, const char *name, const QList<T> &rows)
{
    auto written = writer.write(",\n\"" + QByteArray(name) + "\": [");
    bool first = true;
    for (const T &row : rows) {
        if (!written)
            return written;
        written = writer.write((std::exchange(first, false) ? "\n" : ",\n")
                               + QJsonDocument(toJson(row)).toJson(QJsonDocument::Compact));
    }
    return written ? writer.write("\n]") : written;
}

} // namespace

Result<void> writeFullExport(const StateDump &dump, QIODevice &device)
{
    DeviceWriter writer(device);
    return writer
        .write(QByteArray("{\n\"format\": \"") + fullFormatName
               + "\",\n\"version\": " + QByteArray::number(fullFormatVersion))
        .and_then([&] { return writeList(writer, "statuses", dump.statuses); })
        .and_then([&] { return writeList(writer, "tags", dump.tags); })
        .and_then([&] { return writeList(writer, "taggings", dump.taggings); })
        .and_then([&] { return writeList(writer, "annotations", dump.annotations); })
        .and_then([&] { return writeList(writer, "articles", dump.articles); })
        .and_then([&] { return writeList(writer, "searches", dump.searches); })
        .and_then([&] { return writer.write("\n}\n"); });
}

} // namespace newsfold
