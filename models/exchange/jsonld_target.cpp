// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonld_target.h"

#include "article_reference.h"
#include "import_limits.h"
#include "json_cursor.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct JsonLdTarget
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::JsonLdImport)
};

QString lastCharacters(const QString &text, qsizetype codePoints)
{
    qsizetype from = text.size();
    for (; from > 0 && codePoints > 0; --codePoints)
        from -= from > 1 && text[from - 1].isLowSurrogate() && text[from - 2].isHighSurrogate() ? 2 : 1;
    return text.sliced(from);
}

QString firstCharacters(const QString &text, qsizetype codePoints)
{
    qsizetype to = 0;
    for (; to < text.size() && codePoints > 0; --codePoints)
        to += text[to].isHighSurrogate() && to + 1 < text.size() && text[to + 1].isLowSurrogate() ? 2 : 1;
    return text.first(to);
}

QString optionalText(const JsonCursor &cursor)
{
    return cursor.isPresent() ? cursor.text(importNoteLimit) : QString();
}

bool isOfType(const JsonCursor &cursor, QLatin1StringView type)
{
    for (const auto name : { "type"_L1, "@type"_L1 }) {
        for (const JsonCursor &one : cursor.at(name).oneOrMany()) {
            if (one.text(importNameLimit) == type)
                return true;
        }
    }
    return false;
}

/// Takes what is known of the passage from one selector and those that refine it. The first quote and the
/// first position count: the others are alternatives.
void readSelector(const JsonCursor &cursor, TextSelector &selector, int depth)
{
    if (depth > importDepthLimit)
        return cursor.fail(JsonLdTarget::tr("selectors are nested too deeply"));
    if (cursor.isString())
        return; // the address of a selector elsewhere
    if (!cursor.isObject())
        return cursor.fail(JsonLdTarget::tr("a selector is expected"));
    if (isOfType(cursor, "TextQuoteSelector"_L1) && selector.quote.isEmpty()) {
        selector.quote = cursor.at("exact"_L1).text(importNoteLimit);
        selector.prefix = lastCharacters(optionalText(cursor.at("prefix"_L1)), selectorContext);
        selector.suffix = firstCharacters(optionalText(cursor.at("suffix"_L1)), selectorContext);
    } else if (isOfType(cursor, "TextPositionSelector"_L1) && selector.start < 0) {
        const JsonCursor end = cursor.at("end"_L1);
        selector.start = cursor.at("start"_L1).integer(0, importPositionLimit);
        selector.end = end.integer(0, importPositionLimit);
        if (selector.end < selector.start)
            end.fail(JsonLdTarget::tr("the end comes before the start"));
    }
    for (const JsonCursor &refining : cursor.at("refinedBy"_L1).oneOrMany())
        readSelector(refining, selector, depth + 1);
}

void readColour(const JsonCursor &target, HighlightColour &colour)
{
    for (const JsonCursor &name : target.at("styleClass"_L1).oneOrMany()) {
        if (const auto known = highlightColour(name.text(importNameLimit))) {
            colour = *known;
            return;
        }
    }
}

QString addressOf(const JsonCursor &cursor)
{
    if (cursor.isObject())
        return addressOf(cursor.at(cursor.has("@id"_L1) ? "@id"_L1 : "id"_L1));
    const QString address = cursor.text(importNameLimit).trimmed();
    if (address.isEmpty())
        cursor.fail(JsonLdTarget::tr("an address is expected"));
    return address;
}

void readTarget(const JsonCursor &cursor, QList<ImportedTarget> &targets, int depth)
{
    if (depth > importDepthLimit)
        return cursor.fail(JsonLdTarget::tr("targets are nested too deeply"));
    if (cursor.isObject() && cursor.has("items"_L1)) {
        for (const JsonCursor &item : cursor.at("items"_L1).elements())
            readTarget(item, targets, depth + 1);
        return;
    }
    ImportedTarget target;
    const bool specific = cursor.has("source"_L1);
    target.source = addressOf(specific ? cursor.at("source"_L1) : cursor);
    target.key = keyOfUrn(target.source).value_or(QString());
    for (const JsonCursor &scope : cursor.at("scope"_L1).oneOrMany()) {
        if (!scope.isString())
            continue;
        if (const auto key = keyOfUrn(scope.text(importNameLimit)))
            target.key = *key;
    }
    if (const auto selectors = cursor.at("selector"_L1).oneOrMany(); !selectors.empty()) {
        target.selector = TextSelector{ .start = -1, .end = -1 };
        for (const JsonCursor &selector : selectors)
            readSelector(selector, *target.selector, 0);
        readColour(cursor, target.colour);
    }
    targets.append(target);
}

} // namespace

QList<ImportedTarget> readTargets(const JsonCursor &annotation)
{
    QList<ImportedTarget> targets;
    const JsonCursor target = annotation.at("target"_L1);
    for (const JsonCursor &cursor : target.oneOrMany())
        readTarget(cursor, targets, 0);
    if (targets.isEmpty())
        target.fail(JsonLdTarget::tr("a target is expected"));
    return targets;
}

} // namespace newsfold
