// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_text.h"

#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace newsfold {

using namespace Qt::StringLiterals;

std::expected<QString, QString> pageText(const QString &fragment)
{
    static const QSet<QString> blocks
        = { u"p"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"pre"_s, u"tr"_s };
    static const QSet<QString> others
        = { u"page"_s,    u"header"_s, u"h1"_s,    u"div"_s,        u"span"_s, u"time"_s, u"a"_s,
            u"section"_s, u"br"_s,     u"hr"_s,    u"blockquote"_s, u"ul"_s,   u"ol"_s,   u"li"_s,
            u"input"_s,   u"table"_s,  u"thead"_s, u"tbody"_s,      u"th"_s,   u"td"_s,   u"code"_s,
            u"em"_s,      u"strong"_s, u"del"_s,   u"u"_s,          u"img"_s };
    static const QSet<QString> attributes
        = { u"id"_s,       u"class"_s,    u"href"_s,           u"src"_s,
            u"alt"_s,      u"datetime"_s, u"start"_s,          u"type"_s,
            u"disabled"_s, u"checked"_s,  u"referrerpolicy"_s, u"data-label"_s };

    QXmlStreamReader xml(u"<page>"_s + fragment + u"</page>"_s);
    QStringList texts;
    QString text;
    int depth = 0;
    int bodyDepth = 0;
    int blockDepth = 0;
    int bodies = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: {
            ++depth;
            const auto name = xml.name().toString();
            if (!blocks.contains(name) && !others.contains(name))
                return std::unexpected(u"element "_s + name);
            for (const auto &attribute : xml.attributes()) {
                if (!attributes.contains(attribute.name().toString()))
                    return std::unexpected(u"attribute "_s + attribute.name().toString());
                const bool address = attribute.name() == u"href" || attribute.name() == u"src";
                if (address && !attribute.value().startsWith(u"http", Qt::CaseInsensitive))
                    return std::unexpected(u"address "_s + attribute.value().toString());
            }
            if (xml.attributes().value(u"id"_s) == u"body") {
                bodyDepth = depth;
                ++bodies;
            } else if (bodyDepth && blocks.contains(name)) {
                if (blockDepth)
                    return std::unexpected(u"block within a block: "_s + name);
                blockDepth = depth;
                text.clear();
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            if (depth == blockDepth) {
                blockDepth = 0;
                if (!text.isEmpty())
                    texts << text;
            } else if (depth == bodyDepth) {
                bodyDepth = 0;
            }
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (blockDepth)
                text += xml.text();
            else if (bodyDepth && !xml.text().trimmed().isEmpty())
                return std::unexpected(u"text outside a block: "_s + xml.text().toString());
            break;
        default:
            break;
        }
    }
    if (xml.hasError())
        return std::unexpected(xml.errorString() + u" at "_s + QString::number(xml.characterOffset()));
    if (bodies != 1)
        return std::unexpected(u"no #body, or several"_s);
    return texts.join(u'\n');
}

} // namespace newsfold
