// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_list_model.h"

#include "highlight_title.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace newsfold {

namespace {

constexpr qsizetype longestSpoken = 300; // UTF-16 units of a quote or a note that are read aloud

bool isOrphan(const PlacedAnnotation &placed)
{
    return placed.annotation.selector && placed.placement.kind == Placement::Kind::Orphan;
}

bool comesBefore(const PlacedAnnotation &a, const PlacedAnnotation &b)
{
    const auto place = [](const PlacedAnnotation &placed) {
        const Annotation &annotation = placed.annotation;
        const int group = !annotation.selector ? 0 : isOrphan(placed) ? 2 : 1;
        const qsizetype start = group == 2 ? annotation.selector->start : placed.placement.start;
        const qsizetype end = group == 2 ? annotation.selector->end : placed.placement.end;
        return std::tuple(group, start, end, annotation.createdAt, annotation.id);
    };
    return place(a) < place(b);
}

QString spoken(const QString &text)
{
    return text.first(qMin(text.size(), longestSpoken)).simplified();
}

} // namespace

AnnotationListModel::AnnotationListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AnnotationListModel::setAnnotations(const QList<PlacedAnnotation> &annotations)
{
    QList<PlacedAnnotation> wanted = annotations;
    std::ranges::sort(wanted, comesBefore);
    QSet<QString> ids;
    for (const PlacedAnnotation &placed : std::as_const(wanted))
        ids.insert(placed.annotation.id);

    for (qsizetype row = m_annotations.size() - 1; row >= 0; --row) {
        if (ids.contains(m_annotations[row].annotation.id))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_annotations.removeAt(row);
        endRemoveRows();
    }
    for (qsizetype row = 0; row < wanted.size(); ++row) {
        const qsizetype at = rowOf(wanted[row].annotation.id, row);
        if (at < 0) {
            beginInsertRows({}, int(row), int(row));
            m_annotations.insert(row, wanted[row]);
            endInsertRows();
        } else if (at > row) {
            beginMoveRows({}, int(at), int(at), {}, int(row));
            m_annotations.move(at, row);
            endMoveRows();
        }
    }
    for (qsizetype row = 0; row < wanted.size(); ++row)
        m_annotations[row] = wanted[row];
    // A section begins elsewhere when its first row goes: too rare to look for.
    if (!m_annotations.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_annotations.size()) - 1));
}

QModelIndex AnnotationListModel::indexOf(const QString &id) const
{
    const qsizetype row = rowOf(id);
    return row < 0 ? QModelIndex() : index(int(row));
}

int AnnotationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_annotations.size());
}

QVariant AnnotationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PlacedAnnotation &placed = m_annotations[index.row()];
    const Annotation &annotation = placed.annotation;
    switch (role) {
    case Qt::DisplayRole:
        return spoken(annotation.selector ? annotation.selector->quote : annotation.note);
    case Qt::AccessibleTextRole: {
        QStringList parts;
        if (!annotation.selector)
            parts << tr("Note on the article: %1").arg(spoken(annotation.note));
        else if (isOrphan(placed))
            parts << tr("Highlight without a place: %1").arg(spoken(annotation.selector->quote));
        else
            parts << tr("Highlight, %1: %2")
                         .arg(highlightTitle(annotation.colour), spoken(annotation.selector->quote));
        if (annotation.selector && !annotation.note.isEmpty())
            parts << tr("Note: %1").arg(spoken(annotation.note));
        if (!annotation.tags.isEmpty())
            parts << tr("Tags: %1").arg(annotation.tags.join(QStringLiteral(", ")));
        return parts.join(QStringLiteral(". "));
    }
    case IdRole:
        return annotation.id;
    case PlacedRole:
        return QVariant::fromValue(placed);
    case SectionRole:
        return beginsOrphans(index.row()) ? tr("Place lost") : QString();
    default:
        return {};
    }
}

qsizetype AnnotationListModel::rowOf(const QString &id, qsizetype from) const
{
    for (qsizetype row = from; row < m_annotations.size(); ++row) {
        if (m_annotations[row].annotation.id == id)
            return row;
    }
    return -1;
}

bool AnnotationListModel::beginsOrphans(qsizetype row) const
{
    return isOrphan(m_annotations[row]) && (row == 0 || !isOrphan(m_annotations[row - 1]));
}

} // namespace newsfold
