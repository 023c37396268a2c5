// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_matches.h"

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

QJsonArray flat(const QList<MatchSpan> &spans, qsizetype count)
{
    QJsonArray numbers;
    for (const MatchSpan &span : spans.first(count)) {
        numbers.append(span.start);
        numbers.append(span.length);
    }
    return numbers;
}

} // namespace

PageMatches::PageMatches(QWebEnginePage *page)
    : QObject(page)
    , m_page(page)
{
    QFile file(u":/web/matches.js"_s);
    if (file.open(QIODevice::ReadOnly))
        page->scripts().insert(pageScript(u"matches"_s, QString::fromUtf8(file.readAll())));
}

void PageMatches::setMatches(const QList<MatchSpan> &text, const QList<MatchSpan> &title)
{
    if (text == m_text && title == m_title)
        return;
    m_text = text;
    m_title = title;
    m_current = -1;
    m_wanted = -1;
    ++m_generation;
    if (m_prepared)
        publish();
}

void PageMatches::suspend()
{
    m_prepared = false;
    m_painted = false;
    m_wanted = -1;
    ++m_generation;
}

void PageMatches::prepare(qsizetype textSize)
{
    m_textSize = textSize;
    m_prepared = true;
    publish();
}

void PageMatches::resume()
{
    m_painted = true;
    // What was injected may have come too late for this document, or been another one's: scripts and
    // documents do not travel in one stream.
    m_page->runJavaScript(marksCall(), QWebEngineScript::ApplicationWorld);
    if (const int wanted = std::exchange(m_wanted, -1); wanted >= 0)
        goTo(wanted);
}

void PageMatches::goTo(int index)
{
    if (index < 0 || (m_prepared && index >= m_count))
        return;
    if (m_painted)
        ask(u"newsfoldMatches.goTo(%1)"_s.arg(index));
    else
        m_wanted = index;
}

void PageMatches::step(int by)
{
    if (m_painted && m_count > 0)
        ask(u"newsfoldMatches.step(%1)"_s.arg(by));
}

/// Brings what the page marks, and what is told of it, up to date.
void PageMatches::publish()
{
    const auto fits = std::ranges::find_if(
        m_text, [this](const MatchSpan &span) { return span.start + span.length > m_textSize; });
    m_count = int(std::min<qsizetype>(fits - m_text.begin(), mostMatches));

    if (!m_marks.sourceCode().isEmpty())
        m_page->scripts().remove(m_marks);
    m_marks = {};
    if (m_count > 0 || !m_title.isEmpty()) {
        m_marks = pageScript(u"marks"_s, marksCall());
        m_page->scripts().insert(m_marks);
    }
    if (m_painted)
        m_page->runJavaScript(marksCall(), QWebEngineScript::ApplicationWorld);
    report(m_current < m_count ? m_current : -1);
}

void PageMatches::report(int index)
{
    m_current = index;
    if (const std::pair now(m_current, m_count); std::exchange(m_reported, now) != now)
        Q_EMIT matchShown(m_current, m_count);
}

void PageMatches::ask(const QString &call)
{
    m_page->runJavaScript(call, QWebEngineScript::ApplicationWorld,
                          [this, generation = m_generation](const QVariant &index) {
                              if (generation == m_generation && index.isValid())
                                  report(index.toInt());
                          });
}

QString PageMatches::marksCall() const
{
    const QJsonObject marks{ { u"text"_s, flat(m_text, m_count) },
                             { u"title"_s, flat(m_title, std::min(m_title.size(), mostMatches)) },
                             { u"current"_s, m_current } };
    return u"newsfoldMatches.set("_s + QString::fromUtf8(QJsonDocument(marks).toJson(QJsonDocument::Compact))
        + u')';
}

} // namespace newsfold
