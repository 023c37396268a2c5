// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_completer.h"

#include "completion_popup.h"
#include "composing_line_edit.h"
#include "tag_name.h"

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostOffered = 8;
}

TagCompleter::TagCompleter(ComposingLineEdit *line, Content content)
    : QObject(line)
    , m_line(line)
    , m_content(content)
    , m_popup(new CompletionPopup(line))
{
    connect(line, &ComposingLineEdit::composedTextEdited, this, [this] {
        if (typed().isEmpty())
            hide();
        else
            offer();
    });
    connect(m_popup, &CompletionPopup::chosen, this,
            [this](const CompletionItem &item) { choose(item.label); });
}

void TagCompleter::setKnown(const QList<TagRow> &tags)
{
    m_known.clear();
    m_known.reserve(tags.size());
    for (const TagRow &tag : tags)
        m_known.append({ tag.name, tag.articles });
}

void TagCompleter::setExcluded(const QStringList &tags)
{
    m_excluded.clear();
    for (const QString &tag : tags)
        m_excluded.insert(tagIdentity(tag));
}

bool TagCompleter::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (!isOpen())
            return false;
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto item = isOpen() ? m_popup->selected() : std::nullopt) {
            choose(item->label);
            return true;
        }
        return false;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isOpen())
            m_popup->moveSelection(key == Qt::Key_Up ? -1 : 1);
        else
            offer();
        return true;
    case Qt::Key_Tab:
        if (!isOpen())
            return false;
        if (const auto item = m_popup->best())
            insert(item->label);
        return true;
    default:
        return false;
    }
}

void TagCompleter::offer()
{
    if (!m_popup)
        return;
    const Part part = present();
    const QString line = m_line->composedText();
    QSet<QString> written; // what else stands in the line
    for (const QString &text : { line.first(part.start), line.sliced(part.start + part.length) }) {
        for (const QString &other : text.split(u','))
            written.insert(tagIdentity(cleanTagName(other)));
    }
    const QString wanted = typed();
    QList<CompletionItem> items = rankValues(wanted, m_known, mostOffered + written.size());
    items.removeIf([&](const CompletionItem &item) {
        // Among several, a comma would make two of one.
        const bool splits = m_content == Content::Tags && item.label.contains(u',');
        return splits || isExcluded(item.label, written);
    });
    items.resize(std::min(mostOffered, items.size()));
    const bool known = std::ranges::any_of(
        m_known, [&](const CountedValue &tag) { return tagIdentity(tag.value) == tagIdentity(wanted); });
    if (!wanted.isEmpty() && !known)
        items.append({ .insertion = wanted, .label = wanted, .detail = tr("new tag") });
    m_popup->offer(items);
}

bool TagCompleter::isOpen() const
{
    return m_popup && m_popup->isOpen();
}

void TagCompleter::hide()
{
    if (m_popup)
        m_popup->hide();
}

TagCompleter::Part TagCompleter::present() const
{
    const QString text = m_line->composedText();
    if (m_content == Content::OneTag)
        return { 0, text.size() };
    const qsizetype cursor = m_line->composedCursor();
    const qsizetype start = cursor == 0 ? 0 : text.lastIndexOf(u',', cursor - 1) + 1;
    const qsizetype end = text.indexOf(u',', cursor);
    return { start, (end < 0 ? text.size() : end) - start };
}

QString TagCompleter::typed() const
{
    const Part part = present();
    return cleanTagName(m_line->composedText().sliced(part.start, part.length));
}

bool TagCompleter::isExcluded(const QString &tag, const QSet<QString> &written) const
{
    const QString identity = tagIdentity(tag);
    return m_excluded.contains(identity) || written.contains(identity);
}

void TagCompleter::insert(const QString &tag)
{
    m_line->commitComposition();
    if (m_content == Content::OneTag) {
        m_line->setText(tag);
        offer();
        return;
    }
    const Part part = present();
    const QString text = m_line->text();
    const QString before = text.first(part.start);
    const QString after = text.sliced(part.start + part.length);
    const QString head = before + (before.isEmpty() ? u""_s : u" "_s) + tag;
    m_line->setText(head + (after.isEmpty() ? u", "_s : after));
    m_line->setCursorPosition(int(head.size()) + (after.isEmpty() ? 2 : 0));
    hide();
}

void TagCompleter::choose(const QString &tag)
{
    if (m_content == Content::Tags)
        insert(tag);
    hide();
    Q_EMIT chosen(tag);
}

} // namespace newsfold
