// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_samples.h"

using namespace Qt::StringLiterals;

namespace newsfold::test {

namespace {

QByteArray target(const QByteArray &selector)
{
    return webAnnotation(
        R"("id": "urn:uuid:00000000-0000-4000-8000-000000000001", "target": {"source": "urn:news:1", "selector": )"
        + selector + "}");
}

} // namespace

QByteArray webAnnotation(const QByteArray &members)
{
    QByteArray json = R"({"type": "Annotation")";
    if (!members.isEmpty())
        json += ", " + members;
    if (!members.contains("\"target\""))
        json += R"(, "target": "urn:news:1")";
    return json + '}';
}

QList<ImportSample> understoodSamples()
{
    QList<ImportSample> samples;
    const auto row = [&](const char *name, const QByteArray &json, const QString &read) {
        samples.append({ name, json, read });
    };
    const auto article = u"urn:news:1 "_s;
    const QByteArray one = webAnnotation(R"("bodyValue": "a")");
    const QByteArray other = webAnnotation(R"("bodyValue": "b", "target": "urn:news:2")");
    const QString both = u"urn:news:1 (a)\nurn:news:2 (b)"_s;

    row("single", one, article + u"(a)"_s);
    row("array", '[' + one + ',' + other + ']', both);
    row("empty array", "[]", {});
    row("page", R"({"type": "AnnotationPage", "items": [)" + one + ',' + other + "]}", both);
    row("collection",
        R"({"type": ["AnnotationCollection"], "total": 1, "first": {"type": "AnnotationPage", "items": [)"
            + one + "]}}",
        article + u"(a)"_s);
    row("collection with its items", R"({"type": "AnnotationCollection", "items": [)" + one + "]}",
        article + u"(a)"_s);
    row("empty collection", R"({"type": "AnnotationCollection", "total": 0})", {});
    row("graph", R"({"@graph": [)" + one + "]}", article + u"(a)"_s);
    row("old keywords",
        R"({"@type": "Annotation", "@id": "urn:x:1", "bodyValue": "a", "target": {"@id": "urn:news:1"}})",
        article + u"(a)"_s);
    row("byte order mark", "\xef\xbb\xbf" + one, article + u"(a)"_s);

    row("body text", webAnnotation(R"("body": {"type": "TextualBody", "value": "a"})"), article + u"(a)"_s);
    row("body of no type", webAnnotation(R"("body": {"value": "a", "language": "ko"})"), article + u"(a)"_s);
    row("body elsewhere", webAnnotation(R"("body": "urn:blog:a")"), article + u"(urn:blog:a)"_s);
    row("body elsewhere with more", webAnnotation(R"("body": {"id": "urn:blog:a", "type": "Video"})"),
        article + u"(urn:blog:a)"_s);
    row("specific body", webAnnotation(R"("body": {"source": "urn:blog:a", "purpose": "linking"})"),
        article + u"(urn:blog:a)"_s);
    row("several bodies", webAnnotation(R"("body": [{"value": "a"}, {"value": "b"}])"),
        article + u"(a\n\nb)"_s);
    row("choice of bodies",
        webAnnotation(R"("body": {"type": "Choice", "items": [{"value": "a"}, {"value": "b"}]})"),
        article + u"(a)"_s);
    row("list of bodies",
        webAnnotation(R"("body": {"type": "List", "items": [{"value": "a"}, {"value": "b"}]})"),
        article + u"(a\n\nb)"_s);
    row("note and tags",
        webAnnotation(
            R"("body": [{"value": "a"}, {"value": "t", "purpose": "tagging"}, {"value": " T ", "purpose": "tagging"}])"),
        article + u"(a #t)"_s);
    row("empty note", webAnnotation(R"("body": {"value": "", "purpose": "commenting"})"), u"left out: /"_s);
    row("nothing but a target", webAnnotation({}), u"left out: /"_s);
    row("nothing among others",
        R"({"type": "AnnotationPage", "items": [)" + one + ',' + webAnnotation(R"("motivation": "linking")")
            + ',' + webAnnotation(R"("target": ["urn:a:1", "urn:a:2"])") + "]}",
        article + u"(a)\nleft out: /items/1 /items/2"_s);
    row("tags only", webAnnotation(R"("motivation": "tagging", "body": [{"value": "t/ u"}, {"value": "v"}])"),
        article + u"#t/u #v"_s);
    row("tag of nothing", webAnnotation(R"("body": {"value": " / ", "purpose": "tagging"})"),
        u"left out: /"_s);
    row("HTML is text",
        webAnnotation(R"("body": {"value": "<script>alert(1)</script>", "format": "text/html"})"),
        article + u"(<script>alert(1)</script>)"_s);
    row("bookmark", webAnnotation(R"("motivation": "bookmarking")"), article + u"starred"_s);
    row("comments on one article",
        '[' + webAnnotation(R"("id": "urn:x:1", "bodyValue": "a")") + ','
            + webAnnotation(R"("id": "urn:x:2", "bodyValue": "b")") + ']',
        article + u"(a\n\nb)"_s);

    row("several targets",
        webAnnotation(R"("bodyValue": "a", "target": ["urn:news:1", {"id": "urn:news:2"}])"),
        u"urn:news:1 (a)\nurn:news:2 (a)"_s);
    row("list of targets",
        webAnnotation(R"("bodyValue": "a", "target": {"type": "List", "items": ["urn:a:b"]})"),
        u"urn:a:b (a)"_s);
    row("source with more",
        webAnnotation(R"("bodyValue": "a", "target": {"source": {"id": "urn:news:1", "type": "Text"}})"),
        article + u"(a)"_s);
    row("scope tells the key",
        webAnnotation(
            R"("bodyValue": "a", "target": {"source": "urn:news:1", "scope": ["urn:x:z", "urn:newsfold:article:a%20b"]})"),
        u"urn:news:1 key a b (a)"_s);
    row("source tells the key", webAnnotation(R"("bodyValue": "a", "target": "urn:newsfold:article:a%20b")"),
        u"urn:newsfold:article:a%20b key a b (a)"_s);

    row("quote", target(R"({"type": "TextQuoteSelector", "exact": "q", "prefix": "p", "suffix": "s"})"),
        article + u"([p|q|s] -1--1 yellow)"_s);
    row("quote and position",
        target(
            R"([{"type": "TextPositionSelector", "start": 3, "end": 4.0}, {"type": "TextQuoteSelector", "exact": "q"}])"),
        article + u"([|q|] 3-4 yellow)"_s);
    row("quote refines",
        target(
            R"({"type": "FragmentSelector", "value": "x", "refinedBy": {"type": ["TextQuoteSelector"], "exact": "q"}})"),
        article + u"([|q|] -1--1 yellow)"_s);
    row("position refines",
        target(
            R"({"type": "TextQuoteSelector", "exact": "q", "refinedBy": [{"type": "TextPositionSelector", "start": 1, "end": 2}]})"),
        article + u"([|q|] 1-2 yellow)"_s);
    row("position alone", target(R"({"type": "TextPositionSelector", "start": 3, "end": 4})"),
        article + u"([||] 3-4 yellow)"_s);
    row("unknown selector", target(R"([{"type": "XPathSelector", "value": "/p"}, "urn:x:y"])"),
        article + u"([||] -1--1 yellow)"_s);
    row("long context",
        target(R"({"type": "TextQuoteSelector", "exact": "q", "prefix": ")" + QByteArray(40, 'p')
               + R"(", "suffix": "s)" + QByteArray("\xf0\x9f\x98\x80").repeated(40) + R"("})"),
        article + u"(["_s + QString(32, u'p') + u"|q|s"_s + u"\U0001F600"_s.repeated(31)
            + u"] -1--1 yellow)"_s);
    row("colour",
        webAnnotation(
            R"("id": "urn:x:1", "target": {"source": "urn:news:1", "styleClass": ["bold", "pink"], "selector": {"type": "TextQuoteSelector", "exact": "q"}})"),
        article + u"([|q|] -1--1 pink)"_s);
    return samples;
}

QList<ImportSample> refusedSamples()
{
    QList<ImportSample> samples;
    const auto row = [&](const char *name, const QByteArray &json, const QString &place) {
        samples.append({ name, json, place });
    };
    row("empty", "", u"empty"_s);
    row("white space", " \n\t", u"empty"_s);
    row("not JSON", "hello", u"line 1"_s);
    row("cut short", webAnnotation({}).chopped(1), u"line 1"_s);
    row("wrong on the third line", "[\n1,\n2,,3]", u"line 3"_s);
    row("NaN", "[\nNaN]", u"line 2"_s);
    row("broken UTF-8", webAnnotation("\"bodyValue\": \"\xff\xfe\""), u"line 1"_s);
    row("broken UTF-8 in a name", "{\"\xc0\xaf\": 1}", u"line 1"_s);
    row("deep nesting", QByteArray(100'000, '['), u"line 1"_s);
    row("lists in lists", QByteArray(20, '[') + QByteArray(20, ']'), u"/0/0/0"_s);
    row("a number", "17", u"line 1"_s);
    row("a list of numbers", "[17]", u"“/0”"_s);
    row("something else", R"({"name": "x"})", u"“/”"_s);
    row("an address only", R"(["urn:anno:1"])", u"“/0”"_s);
    row("a collection elsewhere", R"({"type": "AnnotationCollection", "first": "urn:anno:p1"})",
        u"“/first”"_s);
    row("a collection without a page", R"({"type": "AnnotationCollection", "total": 4})", u"“/”"_s);
    row("type a number", R"({"type": 4})", u"“/type”"_s);
    row("items no list", R"({"type": "AnnotationPage", "items": 4})", u"“/items”"_s);
    row("no target", R"([{"type": "Annotation"}])", u"“/0/target”"_s);
    row("empty target", webAnnotation(R"("target": [])"), u"“/target”"_s);
    row("target a number", webAnnotation(R"("target": [1])"), u"“/target/0”"_s);
    row("target without an address", webAnnotation(R"("target": {"source": {}})"), u"“/target/source/id”"_s);
    row("body a number", webAnnotation(R"("body": 3)"), u"“/body”"_s);
    row("body without a value", webAnnotation(R"("body": [{"value": "a"}, {}])"), u"“/body/1”"_s);
    row("value a list", webAnnotation(R"("body": {"value": []})"), u"“/body/value”"_s);
    row("bodyValue an object", webAnnotation(R"("bodyValue": {})"), u"“/bodyValue”"_s);
    row("no date", webAnnotation(R"("created": "yesterday")"), u"“/created”"_s);
    row("date a number", webAnnotation(R"("modified": 17)"), u"“/modified”"_s);
    row("date beyond time", webAnnotation(R"("created": "2026-13-45T25:61:61Z")"), u"“/created”"_s);
    row("no exact", target(R"({"type": "TextQuoteSelector"})"), u"“/target/selector/exact”"_s);
    row("exact a number", target(R"([{"type": "TextQuoteSelector", "exact": 4}])"),
        u"“/target/selector/0/exact”"_s);
    row("negative start", target(R"({"type": "TextPositionSelector", "start": -1, "end": 4})"),
        u"“/target/selector/start”"_s);
    row("start a fraction", target(R"({"type": "TextPositionSelector", "start": 1.5, "end": 4})"),
        u"“/target/selector/start”"_s);
    row("end absurd", target(R"({"type": "TextPositionSelector", "start": 1, "end": 1e18})"),
        u"“/target/selector/end”"_s);
    row("end beyond numbers", target(R"({"type": "TextPositionSelector", "start": 1, "end": 1e999})"),
        u"line 1"_s);
    row("end before start", target(R"({"type": "TextPositionSelector", "start": 4, "end": 3})"),
        u"“/target/selector/end”"_s);
    row("selector a number", target("4"), u"“/target/selector”"_s);
    row("ids twice",
        '[' + webAnnotation(R"("id": "urn:x:1", "bodyValue": "a")") + ','
            + webAnnotation(R"("id": "urn:x:1", "bodyValue": "b", "target": "urn:x:y")") + ']',
        u"“/1/id”"_s);
    row("selectors in selectors",
        target(QByteArray(R"({"refinedBy":)").repeated(20) + "{}" + QByteArray(20, '}')), u"/refinedBy"_s);
    row("targets in targets",
        webAnnotation(R"("target": )" + QByteArray(R"({"items":[)").repeated(20)
                      + QByteArray("]}").repeated(20)),
        u"/items"_s);
    row("bodies in bodies",
        webAnnotation(R"("body": )" + QByteArray(R"({"items":[)").repeated(20)
                      + QByteArray("]}").repeated(20)),
        u"/items"_s);
    row("name with a slash and a tilde",
        R"({"type": "Annotation", "target": "urn:x:y", "body": {"value": 1}})", u"“/body/value”"_s);
    return samples;
}

} // namespace newsfold::test
