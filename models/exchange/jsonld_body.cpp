// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonld_body.h"

#include "import_limits.h"
#include "json_cursor.h"
#include "tag_name.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

class BodyReader
{
public:
    explicit BodyReader(bool tagging)
        : m_tagging(tagging)
    {
    }

    void read(const JsonCursor &body, int depth)
    {
        if (depth > importDepthLimit)
            return body.fail(
                QCoreApplication::translate("newsfold::JsonLdImport", "bodies are nested too deeply"));
        if (body.isString()) // the address of something elsewhere
            return take(body, isTag(body));
        if (!body.isObject())
            return body.fail(QCoreApplication::translate("newsfold::JsonLdImport", "a body is expected"));
        if (body.has("items"_L1)) {
            const auto items = body.at("items"_L1).elements();
            // Of a choice, the first is the one to take.
            const bool choice
                = body.at("type"_L1).isString() && body.at("type"_L1).text(importNameLimit) == "Choice"_L1;
            for (const JsonCursor &item : items) {
                read(item, depth + 1);
                if (choice)
                    break;
            }
            return;
        }
        for (const auto name : { "value"_L1, "source"_L1, "id"_L1, "@id"_L1 }) {
            if (const JsonCursor text = body.at(name); text.isPresent())
                return take(text.isObject() ? text.at("id"_L1) : text, isTag(body));
        }
        body.fail(QCoreApplication::translate("newsfold::JsonLdImport", "a body with a value is expected"));
    }

    ImportedBody take() { return std::move(m_body); }

private:
    bool isTag(const JsonCursor &body) const
    {
        const auto purposes = body.at("purpose"_L1).oneOrMany();
        if (purposes.empty())
            return m_tagging;
        return std::ranges::any_of(purposes, [](const JsonCursor &purpose) {
            return purpose.text(importNameLimit) == "tagging"_L1;
        });
    }

    void take(const JsonCursor &text, bool tag)
    {
        if (!tag) {
            m_body.notes.append(text.text(importNoteLimit));
            return;
        }
        const QString name = cleanTagName(text.text(importNoteLimit));
        if (name.isEmpty() || m_seen.contains(tagIdentity(name)))
            return;
        m_seen.insert(tagIdentity(name));
        m_body.tags.append(name);
    }

    const bool m_tagging;
    ImportedBody m_body;
    QSet<QString> m_seen;
};

} // namespace

ImportedBody readBodies(const JsonCursor &annotation, bool tagging)
{
    BodyReader reader(tagging);
    for (const JsonCursor &body : annotation.at("body"_L1).oneOrMany())
        reader.read(body, 0);
    if (const JsonCursor value = annotation.at("bodyValue"_L1); value.isPresent())
        reader.read(value, 0);
    return reader.take();
}

} // namespace newsfold
