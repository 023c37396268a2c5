// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonld_exporter.h"

#include "jsonld_annotation.h"

#include <QJsonDocument>
#include <QUuid>

namespace newsfold {

Result<void> JsonLdExporter::begin()
{
    return m_writer.write("{\n"
                          "\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n"
                          "\"type\": \"AnnotationCollection\",\n"
                          "\"label\": \"Newsfold\",\n"
                          "\"first\": {\n"
                          "\"type\": \"AnnotationPage\",\n"
                          "\"startIndex\": 0,\n"
                          "\"items\": [\n");
}

Result<void> JsonLdExporter::writeItem(const QJsonObject &annotation)
{
    const QByteArray json = QJsonDocument(annotation).toJson(QJsonDocument::Compact);
    m_content.addData(json);
    return m_writer.write(m_total++ == 0 ? json : ",\n" + json);
}

Result<void> JsonLdExporter::write(const ExportedArticle &article)
{
    for (const PlacedAnnotation &placed : article.annotations) {
        if (auto written = writeItem(jsonLd(placed, article.row)); !written)
            return written;
    }
    for (const auto &more : { jsonLdTags(article), jsonLdStar(article.row) }) {
        if (!more)
            continue;
        if (auto written = writeItem(*more); !written)
            return written;
    }
    return {};
}

Result<void> JsonLdExporter::finish()
{
    const auto id = [content = m_content.result()](char part) {
        const QUuid space = QUuid::fromRfc4122(QByteArrayView(content).first(16));
        return "\"urn:uuid:"
            + QUuid::createUuidV5(space, QByteArray(1, part)).toByteArray(QUuid::WithoutBraces) + '"';
    };
    const QByteArray collection = id('c');
    return m_writer.write((m_total > 0 ? "\n" : "") + QByteArray("],\n") + "\"partOf\": " + collection
                          + ",\n\"id\": " + id('p') + "\n},\n\"total\": " + QByteArray::number(m_total)
                          + ",\n\"id\": " + collection + "\n}\n");
}

} // namespace newsfold
