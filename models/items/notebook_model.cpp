// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_model.h"

#include "highlight_title.h"

#include <utility>

namespace newsfold {

namespace {

constexpr qsizetype longestShown = 300; // UTF-16 units of a quote or a note for those who do not see the list

QString beginning(const QString &text)
{
    return text.first(qMin(text.size(), longestShown)).simplified();
}

} // namespace

NotebookModel::NotebookModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void NotebookModel::setEntries(const QList<NotebookEntry> &entries)
{
    if (entries == m_content.entries)
        return;
    Content wanted = contentOf(entries, m_grouping);
    const size_t before = m_content.rows.size();
    const size_t after = wanted.rows.size();
    const size_t shorter = std::min(before, after);
    size_t head = 0;
    while (head < shorter && isSameRow(m_content, head, wanted, head))
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && isSameRow(m_content, before - tail - 1, wanted, after - tail - 1))
        ++tail;
    if (head + tail < before) {
        beginRemoveRows({}, int(head), int(before - tail) - 1);
        const auto first = m_content.rows.begin();
        m_content.rows.erase(first + qsizetype(head), first + qsizetype(before - tail));
        endRemoveRows();
    }
    if (head + tail < after) {
        beginInsertRows({}, int(head), int(after - tail) - 1);
        m_content = std::move(wanted);
        endInsertRows();
    } else {
        m_content = std::move(wanted);
    }
    if (!m_content.rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // notes, tags, counts
}

void NotebookModel::setGrouping(NotebookGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    m_content = contentOf(m_content.entries, grouping);
    endResetModel();
}

const NotebookEntry *NotebookModel::entry(int row) const
{
    if (row < 0 || row >= rowCount() || m_content.rows[size_t(row)].entry < 0)
        return nullptr;
    return &m_content.entries[m_content.rows[size_t(row)].entry];
}

QModelIndex NotebookModel::indexOf(const QString &id, const QString &group) const
{
    int found = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const NotebookEntry *at = entry(row);
        if (!at || at->annotation.id != id)
            continue;
        if (m_content.groups[m_content.rows[size_t(row)].group].id == group)
            return index(row);
        found = found < 0 ? row : found;
    }
    return found < 0 ? QModelIndex() : index(found);
}

QModelIndex NotebookModel::entryNear(int row) const
{
    for (int at = qMax(0, row); at < rowCount(); ++at) {
        if (entry(at))
            return index(at);
    }
    for (int at = qMin(row, rowCount() - 1); at >= 0; --at) {
        if (entry(at))
            return index(at);
    }
    return {};
}

int NotebookModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_content.rows.size());
}

QVariant NotebookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_content.rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(m_content, row);
    case Qt::AccessibleTextRole:
        return spokenText(row);
    case HeadingRole:
        return row.entry < 0 ? QVariant::fromValue(m_content.groups[row.group].heading) : QVariant();
    case EntryRole:
        return row.entry < 0 ? QVariant() : QVariant::fromValue(m_content.entries[row.entry]);
    case IdRole:
        return row.entry < 0 ? QString() : m_content.entries[row.entry].annotation.id;
    case GroupRole:
        return m_content.groups[row.group].id;
    default:
        return {};
    }
}

Qt::ItemFlags NotebookModel::flags(const QModelIndex &index) const
{
    if (!entry(index.row()))
        return index.isValid() ? Qt::ItemNeverHasChildren : Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

NotebookModel::Content NotebookModel::contentOf(const QList<NotebookEntry> &entries,
                                                NotebookGrouping grouping)
{
    Content content{ .entries = entries, .groups = notebookGroups(entries, grouping), .rows = {} };
    for (qsizetype group = 0; group < content.groups.size(); ++group) {
        content.rows.push_back({ group, -1 });
        for (const qsizetype entry : std::as_const(content.groups[group].entries))
            content.rows.push_back({ group, entry });
    }
    return content;
}

/// Whether a row stays the same one, and shows the same text: see QAbstractItemModel::beginInsertRows().
bool NotebookModel::isSameRow(const Content &a, size_t atA, const Content &b, size_t atB)
{
    const Row &x = a.rows[atA];
    const Row &y = b.rows[atB];
    if ((x.entry < 0) != (y.entry < 0) || a.groups[x.group].id != b.groups[y.group].id)
        return false;
    if (x.entry >= 0 && a.entries[x.entry].annotation.id != b.entries[y.entry].annotation.id)
        return false;
    return shownText(a, x) == shownText(b, y);
}

QString NotebookModel::shownText(const Content &content, const Row &row)
{
    if (row.entry < 0)
        return content.groups[row.group].heading.title;
    const Annotation &annotation = content.entries[row.entry].annotation;
    return beginning(annotation.selector ? annotation.selector->quote : annotation.note);
}

QString NotebookModel::spokenText(const Row &row) const
{
    if (row.entry < 0) {
        const NotebookHeading &heading = m_content.groups[row.group].heading;
        const QString title = heading.unknown ? tr("Unknown article") : heading.title;
        return tr("%1, entries: %2").arg(title, QString::number(heading.entries));
    }
    const NotebookEntry &entry = m_content.entries[row.entry];
    const Annotation &annotation = entry.annotation;
    QStringList parts;
    if (annotation.selector)
        parts << tr("Highlight, %1: %2").arg(highlightTitle(annotation.colour), shownText(m_content, row));
    if (!annotation.note.isEmpty())
        parts << tr("Note: %1").arg(beginning(annotation.note));
    if (!annotation.tags.isEmpty())
        parts << tr("Tags: %1").arg(annotation.tags.join(QStringLiteral(", ")));
    if (entry.row != 0)
        parts << tr("Article: %1").arg(entry.title);
    return parts.join(QStringLiteral(". "));
}

} // namespace newsfold
