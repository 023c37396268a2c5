// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_highlights.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEnginePage>
#include <QWebEngineScriptCollection>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QWebEngineScript pageScript(const QString &name, const QString &source)
{
    QWebEngineScript script;
    script.setName(name);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(source);
    return script;
}

/// A JavaScript literal: ids may come from a file that somebody else made.
QString literal(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QRectF rectangle(const QVariant &numbers)
{
    const QVariantList list = numbers.toList();
    return list.size() == 4
        ? QRectF(list[0].toDouble(), list[1].toDouble(), list[2].toDouble(), list[3].toDouble())
        : QRectF();
}

} // namespace

PageHighlights::PageHighlights(QWebEnginePage *page)
    : QObject(page)
    , m_page(page)
{
    QString source;
    for (const QString &name : { u":/web/text_places.js"_s, u":/web/highlights.js"_s }) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            source += QString::fromUtf8(file.readAll());
    }
    page->scripts().insert(pageScript(u"highlights"_s, source));
}

void PageHighlights::setHighlights(const QList<PageHighlight> &highlights)
{
    QList<PageHighlight> sorted = highlights;
    std::ranges::stable_sort(sorted, {}, [](const PageHighlight &highlight) { return highlight.span.start; });
    if (sorted == m_highlights)
        return;
    m_highlights = std::move(sorted);
    if (m_prepared)
        publish();
}

void PageHighlights::setActive(const QString &id)
{
    if (id == m_active)
        return;
    m_active = id;
    if (m_prepared)
        publish();
}

void PageHighlights::suspend()
{
    m_prepared = false;
    m_painted = false;
    m_wanted.clear();
    ++m_document;
}

void PageHighlights::prepare(qsizetype textSize)
{
    m_textSize = textSize;
    m_prepared = true;
    publish();
}

void PageHighlights::resume()
{
    m_painted = true;
    // What was injected may have come too late for this document, or been another one's: scripts and
    // documents do not travel in one stream.
    run(setCall());
    if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
        goTo(wanted);
}

void PageHighlights::goTo(const QString &id)
{
    if (m_painted)
        run(u"newsfoldHighlights.goTo(%1)"_s.arg(literal(id)));
    else
        m_wanted = id;
}

void PageHighlights::askSelection(std::function<void(std::optional<PageSelection>)> answer)
{
    ask(u"newsfoldHighlights.selected()"_s, [answer = std::move(answer)](const QVariant &value) {
        const QVariantMap map = value.toMap();
        if (map.isEmpty()) {
            answer({});
            return;
        }
        const auto start = map[u"start"_s].toLongLong();
        const auto end = map[u"end"_s].toLongLong();
        answer(PageSelection{ .span = start < 0 ? MatchSpan() : MatchSpan{ start, end - start },
                              .box = rectangle(map[u"box"_s]) });
    });
}

void PageHighlights::askAt(QPointF point, std::function<void(QStringList)> answer)
{
    ask(u"newsfoldHighlights.at(%1, %2)"_s.arg(point.x()).arg(point.y()),
        [answer = std::move(answer)](const QVariant &value) { answer(value.toStringList()); });
}

void PageHighlights::askBox(const QString &id, std::function<void(QRectF)> answer)
{
    ask(u"newsfoldHighlights.boxOf(%1)"_s.arg(literal(id)),
        [answer = std::move(answer)](const QVariant &value) { answer(rectangle(value)); });
}

void PageHighlights::clearSelection()
{
    if (m_painted)
        run(u"newsfoldHighlights.clearSelection()"_s);
}

/// Brings what the page paints up to date.
void PageHighlights::publish()
{
    if (!m_script.sourceCode().isEmpty())
        m_page->scripts().remove(m_script);
    m_script = {};
    if (!m_highlights.isEmpty()) {
        m_script = pageScript(u"highlighted"_s, setCall());
        m_page->scripts().insert(m_script);
    }
    if (m_painted)
        run(setCall());
}

void PageHighlights::run(const QString &call)
{
    m_page->runJavaScript(call, QWebEngineScript::ApplicationWorld);
}

void PageHighlights::ask(const QString &call, std::function<void(QVariant)> answer)
{
    if (!m_painted)
        return;
    m_page->runJavaScript(call, QWebEngineScript::ApplicationWorld,
                          [this, document = m_document, answer = std::move(answer)](const QVariant &value) {
                              if (document == m_document)
                                  answer(value);
                          });
}

QString PageHighlights::setCall() const
{
    QJsonArray highlights;
    for (const PageHighlight &highlight : m_highlights) {
        const qsizetype end = highlight.span.start + highlight.span.length;
        if (highlight.span.length <= 0 || end > m_textSize)
            continue;
        highlights.append(QJsonObject{ { u"id"_s, highlight.id },
                                       { u"start"_s, highlight.span.start },
                                       { u"end"_s, end },
                                       { u"colour"_s, nameOf(highlight.colour) },
                                       { u"noted"_s, highlight.noted } });
    }
    const QJsonObject all{ { u"highlights"_s, highlights }, { u"active"_s, m_active } };
    return u"newsfoldHighlights.set("_s + QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact))
        + u')';
}

} // namespace newsfold
