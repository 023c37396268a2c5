// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_annotation_validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold::test {

namespace {

const auto modelContext = u"http://www.w3.org/ns/anno.jsonld"_s;

const QStringList motivations{ u"assessing"_s,  u"bookmarking"_s, u"classifying"_s,  u"commenting"_s,
                               u"describing"_s, u"editing"_s,     u"highlighting"_s, u"identifying"_s,
                               u"linking"_s,    u"moderating"_s,  u"questioning"_s,  u"replying"_s,
                               u"reviewing"_s,  u"tagging"_s };

// Common to annotations, bodies and targets (3.3).
const QStringList commonKeys{ u"id"_s,        u"type"_s,      u"created"_s,   u"modified"_s,
                              u"generated"_s, u"creator"_s,   u"generator"_s, u"audience"_s,
                              u"rights"_s,    u"canonical"_s, u"via"_s,       u"accessibility"_s };
const QStringList annotationKeys{ u"@context"_s, u"body"_s,       u"bodyValue"_s,
                                  u"target"_s,   u"motivation"_s, u"stylesheet"_s };
const QStringList resourceKeys{ u"format"_s, u"language"_s, u"processingLanguage"_s, u"textDirection"_s };
const QStringList textualKeys{ u"value"_s, u"purpose"_s };
const QStringList specificKeys{ u"source"_s,     u"purpose"_s,     u"selector"_s, u"state"_s,
                                u"styleClass"_s, u"renderedVia"_s, u"scope"_s };
const QStringList selectorKeys{ u"id"_s,    u"type"_s,          u"value"_s,       u"conformsTo"_s,
                                u"exact"_s, u"prefix"_s,        u"suffix"_s,      u"start"_s,
                                u"end"_s,   u"startSelector"_s, u"endSelector"_s, u"refinedBy"_s };

class Validator
{
public:
    QStringList found;

    void document(const QJsonValue &root)
    {
        if (root.isArray()) {
            for (const QJsonValue &item : root.toArray())
                annotation(item, true, u"[]"_s);
            return;
        }
        const QJsonObject object = root.toObject();
        const QStringList types = texts(object["type"_L1]);
        if (types.contains("AnnotationCollection"_L1))
            collection(object);
        else if (types.contains("AnnotationPage"_L1))
            page(object, true, u"page"_s);
        else
            annotation(object, true, u"annotation"_s);
    }

private:
    void demand(bool holds, const QString &where, QLatin1StringView what)
    {
        if (!holds)
            found.append(where + u": "_s + what);
    }

    static QStringList texts(const QJsonValue &value)
    {
        QStringList texts;
        for (const QJsonValue &one : many(value))
            texts.append(one.toString());
        return texts;
    }

    static QJsonArray many(const QJsonValue &value)
    {
        if (value.isArray())
            return value.toArray();
        return value.isUndefined() ? QJsonArray() : QJsonArray{ value };
    }

    static bool isUri(const QJsonValue &value)
    {
        static const QRegularExpression uri(QStringLiteral(
            R"(^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$)"));
        return value.isString() && uri.match(value.toString()).hasMatch();
    }

    static bool isDateTime(const QJsonValue &value)
    {
        static const QRegularExpression time(QStringLiteral(
            R"(^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$)"));
        return value.isString() && time.match(value.toString()).hasMatch();
    }

    static bool isCount(const QJsonValue &value) { return value.isDouble() && value.toInteger(-1) >= 0; }

    void keys(const QJsonObject &object, const QStringList &known, const QString &where)
    {
        for (const QString &key : object.keys())
            demand(known.contains(key), where + u'.' + key, "is no key of the model"_L1);
    }

    void common(const QJsonObject &object, const QString &where)
    {
        for (const auto name : { "created"_L1, "modified"_L1, "generated"_L1 })
            demand(!object.contains(name) || isDateTime(object[name]), where, "has a wrong date"_L1);
        for (const auto name : { "id"_L1, "canonical"_L1 })
            demand(!object.contains(name) || isUri(object[name]), where, "has an id that is no IRI"_L1);
        for (const auto name : { "via"_L1, "rights"_L1 }) {
            for (const QJsonValue &uri : many(object[name]))
                demand(isUri(uri), where, "names something without an IRI"_L1);
        }
        const QJsonValue direction = object["textDirection"_L1];
        demand(direction.isUndefined()
                   || QStringList{ u"ltr"_s, u"rtl"_s, u"auto"_s }.contains(direction.toString()),
               where, "has a wrong text direction"_L1);
        for (const QString &format : texts(object["format"_L1]))
            demand(format.contains(u'/'), where, "has a format that is no media type"_L1);
        for (const QString &purpose : texts(object["purpose"_L1]))
            demand(motivations.contains(purpose), where, "has an unknown purpose"_L1);
    }

    void context(const QJsonObject &object, bool outermost, const QString &where)
    {
        const bool has = texts(object["@context"_L1]).contains(modelContext);
        demand(outermost ? has : !object.contains("@context"_L1), where,
               "must have the model's @context if and only if nothing around it has"_L1);
    }

    void collection(const QJsonObject &object)
    {
        const auto where = u"collection"_s;
        context(object, true, where);
        demand(isUri(object["id"_L1]), where, "must have an id"_L1);
        keys(object, commonKeys + QStringList{ u"@context"_s, u"label"_s, u"total"_s, u"first"_s, u"last"_s },
             where);
        common(object, where);
        for (const QJsonValue &label : many(object["label"_L1]))
            demand(label.isString(), where, "has a label that is no text"_L1);
        const QJsonValue total = object["total"_L1];
        demand(total.isUndefined() || isCount(total), where, "has a wrong total"_L1);
        const QJsonValue first = object["first"_L1];
        demand(total.toInteger() == 0 || !first.isUndefined(), where, "must have a first page"_L1);
        demand(first.isUndefined() || isUri(first) || first.isObject(), where, "has a wrong first page"_L1);
        if (first.isObject()) {
            page(first.toObject(), false, u"first"_s);
            demand(first["partOf"_L1] == object["id"_L1], where, "is not what its page is part of"_L1);
            demand(first["items"_L1].toArray().size() == total.toInteger() || first["next"_L1].isString(),
                   where, "counts otherwise than its pages"_L1);
        }
        demand(!object.contains("last"_L1) || isUri(object["last"_L1]), where, "has a wrong last page"_L1);
    }

    void page(const QJsonObject &object, bool outermost, const QString &where)
    {
        context(object, outermost, where);
        demand(isUri(object["id"_L1]), where, "must have an id"_L1);
        demand(texts(object["type"_L1]).contains("AnnotationPage"_L1), where, "must be an AnnotationPage"_L1);
        demand(object["items"_L1].isArray(), where, "must have items"_L1);
        keys(object,
             commonKeys
                 + QStringList{ u"@context"_s, u"items"_s, u"partOf"_s, u"next"_s, u"prev"_s,
                                u"startIndex"_s },
             where);
        for (const auto name : { "partOf"_L1, "next"_L1, "prev"_L1 })
            demand(!object.contains(name) || isUri(object[name]), where, "names a page without an IRI"_L1);
        demand(!object.contains("startIndex"_L1) || isCount(object["startIndex"_L1]), where,
               "has a wrong start"_L1);
        QStringList ids;
        for (const QJsonValue &item : object["items"_L1].toArray()) {
            annotation(item, false, where + u"/items/"_s + QString::number(ids.size()));
            ids.append(item["id"_L1].toString());
        }
        std::ranges::sort(ids);
        demand(std::ranges::adjacent_find(ids) == ids.end(), where, "has two of one id"_L1);
    }

    void annotation(const QJsonValue &value, bool outermost, const QString &where)
    {
        const QJsonObject object = value.toObject();
        context(object, outermost, where);
        demand(isUri(object["id"_L1]), where, "must have one id"_L1);
        demand(texts(object["type"_L1]).contains("Annotation"_L1), where, "must be an Annotation"_L1);
        keys(object, commonKeys + annotationKeys, where);
        common(object, where);
        for (const QString &motivation : texts(object["motivation"_L1]))
            demand(motivations.contains(motivation), where, "has an unknown motivation"_L1);
        demand(!object.contains("bodyValue"_L1)
                   || (object["bodyValue"_L1].isString() && !object.contains("body"_L1)),
               where, "has a wrong bodyValue"_L1);
        const QJsonArray targets = many(object["target"_L1]);
        demand(!targets.isEmpty(), where, "must have a target"_L1);
        for (const QJsonValue &target : targets)
            resource(target, false, where + u"/target"_s);
        for (const QJsonValue &body : many(object["body"_L1]))
            resource(body, true, where + u"/body"_s);
        const QJsonValue style = object["stylesheet"_L1];
        demand(style.isUndefined() || isUri(style)
                   || (style["type"_L1] == "CssStylesheet"_L1
                       && (isUri(style["id"_L1]) || style["value"_L1].isString())),
               where, "has a wrong stylesheet"_L1);
    }

    /// A body or target must be of exactly one kind.
    void resource(const QJsonValue &value, bool body, const QString &where)
    {
        if (value.isString())
            return demand(isUri(value), where, "is no IRI"_L1);
        const QJsonObject object = value.toObject();
        common(object, where);
        const bool textual = object["value"_L1].isString();
        const bool specific = object.contains("source"_L1);
        const bool external = isUri(object["id"_L1]) && !textual && !specific;
        demand(int(textual) + int(specific) + int(external) == 1 && (body || !textual), where,
               "is of no kind, or of several"_L1);
        if (textual)
            keys(object, commonKeys + resourceKeys + textualKeys, where);
        else if (specific)
            specificResource(object, where);
        else
            keys(object, commonKeys + resourceKeys, where);
    }

    void specificResource(const QJsonObject &object, const QString &where)
    {
        keys(object, commonKeys + resourceKeys + specificKeys, where);
        const QJsonValue source = object["source"_L1];
        demand(isUri(source) || isUri(source["id"_L1]), where, "must have one source with an IRI"_L1);
        const bool specified = std::ranges::any_of(
            specificKeys, [&](const QString &key) { return key != "source"_L1 && object.contains(key); });
        demand(specified, where, "is not specific"_L1);
        for (const QJsonValue &scope : many(object["scope"_L1]))
            demand(isUri(scope) || isUri(scope["id"_L1]), where, "has a scope without an IRI"_L1);
        for (const QJsonValue &style : many(object["styleClass"_L1]))
            demand(style.isString(), where, "has a styleClass that is no text"_L1);
        for (const QJsonValue &one : many(object["selector"_L1]))
            selector(one, where + u"/selector"_s);
    }

    void selector(const QJsonValue &value, const QString &where)
    {
        if (value.isString())
            return demand(isUri(value), where, "is no IRI"_L1);
        const QJsonObject object = value.toObject();
        keys(object, selectorKeys, where);
        const QString type = object["type"_L1].toString();
        if (type == "TextQuoteSelector"_L1) {
            demand(object["exact"_L1].isString(), where, "must have an exact text"_L1);
            for (const auto name : { "prefix"_L1, "suffix"_L1 })
                demand(!object.contains(name) || object[name].isString(), where,
                       "has a context of no text"_L1);
        } else if (type == "TextPositionSelector"_L1 || type == "DataPositionSelector"_L1) {
            demand(isCount(object["start"_L1]) && isCount(object["end"_L1])
                       && object["start"_L1].toInteger() <= object["end"_L1].toInteger(),
                   where, "must have a start and an end"_L1);
        } else if (type == "RangeSelector"_L1) {
            for (const auto name : { "startSelector"_L1, "endSelector"_L1 })
                selector(object[name], where + u'/' + name);
        } else {
            const QStringList valued{ u"FragmentSelector"_s, u"CssSelector"_s, u"XPathSelector"_s,
                                      u"SvgSelector"_s };
            demand(valued.contains(type) && object["value"_L1].isString(), where,
                   "is no selector of the model"_L1);
        }
        for (const QJsonValue &refining : many(object["refinedBy"_L1]))
            selector(refining, where + u"/refinedBy"_s);
    }
};

} // namespace

QStringList violations(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return { error.errorString() };
    Validator validator;
    validator.document(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    return validator.found;
}

QByteArray soundAnnotation()
{
    return R"({"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:uuid:1", "type": "Annotation",
          "motivation": "commenting", "created": "2026-11-03T01:02:03Z",
          "body": {"type": "TextualBody", "value": "note", "purpose": "commenting", "format": "text/markdown"},
          "target": {"source": "https://news.example/1", "styleClass": "yellow", "selector": [
              {"type": "TextQuoteSelector", "exact": "quote"},
              {"type": "TextPositionSelector", "start": 1, "end": 6}]}})";
}

} // namespace newsfold::test
