// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_tree_model.h"

#include "article_mime.h"
#include "tag_name.h"

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

TagTreeModel::TagTreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_nodes(1)
{
}

void TagTreeModel::setTags(const QList<TagRow> &tags, const QHash<QString, int> &within)
{
    if (!std::ranges::equal(tags, m_tags, {}, &TagRow::name, &TagRow::name)) {
        beginResetModel();
        m_tags = tags;
        m_within = within;
        build();
        endResetModel();
        return;
    }
    const QList<TagRow> before = std::exchange(m_tags, tags);
    const QHash<QString, int> withinBefore = std::exchange(m_within, within);
    for (int node = 1; node < int(m_nodes.size()); ++node) {
        const auto &[name, identity, above, row, tag, below] = m_nodes[size_t(node)];
        const bool recoloured = tag >= 0 && before[tag].colour != m_tags[tag].colour;
        const bool counted = withinBefore.value(identity, -1) != m_within.value(identity, -1)
            || (tag >= 0 && before[tag].articles != m_tags[tag].articles);
        if (recoloured || counted)
            announce(node, recoloured);
    }
}

void TagTreeModel::setChosen(const QStringList &names)
{
    QSet<QString> chosen;
    for (const QString &name : names)
        chosen.insert(tagIdentity(name));
    std::swap(chosen, m_chosen);
    const QSet<QString> changed = (chosen - m_chosen) + (m_chosen - chosen);
    for (const QString &identity : changed) {
        if (const int node = m_byIdentity.value(identity))
            announce(node, false);
    }
}

QModelIndex TagTreeModel::indexOf(const QString &name) const
{
    return indexOfNode(m_byIdentity.value(tagIdentity(name)));
}

TagColours TagTreeModel::colours() const
{
    TagColours colours;
    for (int node = 1; node < int(m_nodes.size()); ++node) {
        if (const auto shown = colour(node))
            colours.insert(m_nodes[size_t(node)].name, *shown);
    }
    return colours;
}

QList<TagRow> TagTreeModel::within(const QString &name) const
{
    QList<TagRow> found;
    std::ranges::copy_if(m_tags, std::back_inserter(found),
                         [&](const TagRow &tag) { return isWithinTag(tag.name, name); });
    return found;
}

QModelIndex TagTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &below = m_nodes[size_t(nodeOf(parent))].below;
    if (column != 0 || row < 0 || row >= int(below.size()))
        return {};
    return createIndex(row, 0, quintptr(below[size_t(row)]));
}

QModelIndex TagTreeModel::parent(const QModelIndex &index) const
{
    return indexOfNode(m_nodes[size_t(nodeOf(index))].above);
}

int TagTreeModel::rowCount(const QModelIndex &parent) const
{
    return int(m_nodes[size_t(nodeOf(parent))].below.size());
}

int TagTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TagTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int at = nodeOf(index);
    const Node &node = m_nodes[size_t(at)];
    const auto number
        = [](std::optional<HighlightColour> colour) { return colour ? QVariant(int(*colour)) : QVariant(); };
    const int articles = this->articles(at);
    switch (role) {
    case Qt::DisplayRole:
        return node.name.section(u'/', -1);
    case Qt::EditRole:
    case NameRole:
        return node.name;
    case Qt::ToolTipRole: // marked as rich text, so that nothing in a name is
        return u"<qt>%1</qt>"_s.arg(node.name.toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return articles < 0 ? node.name : tr("%1, articles: %2").arg(node.name, QString::number(articles));
    case CountRole:
        return articles;
    case ColourRole:
        return number(colour(at));
    case OwnColourRole:
        return number(ownColour(at));
    case OwnRole:
        return node.tag >= 0;
    case ChosenRole:
        return m_chosen.contains(node.identity);
    default:
        return {};
    }
}

bool TagTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString from = m_nodes[size_t(nodeOf(index))].name;
    const QString to = cleanTagName(value.toString());
    if (to.isEmpty() || to == from)
        return false;
    Q_EMIT renameWanted(from, to);
    return true;
}

Qt::ItemFlags TagTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDropEnabled;
}

Qt::DropActions TagTreeModel::supportedDropActions() const
{
    return Qt::CopyAction;
}

QStringList TagTreeModel::mimeTypes() const
{
    return { articleMimeType };
}

bool TagTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                                   const QModelIndex &parent) const
{
    // Onto a tag; between two of them nothing is meant.
    return action == Qt::CopyAction && row < 0 && parent.isValid() && hasArticles(*data);
}

bool TagTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QList<qint64> rows = articlesIn(*data);
    if (rows.isEmpty())
        return false;
    Q_EMIT articlesDropped(rows, m_nodes[size_t(nodeOf(parent))].name);
    return true;
}

void TagTreeModel::build()
{
    m_nodes.assign(1, {});
    m_byIdentity.clear();
    m_byIdentity.reserve(m_tags.size());
    for (int tag = 0; tag < int(m_tags.size()); ++tag) {
        const int node = nodeFor(m_tags[tag].name);
        m_nodes[size_t(node)].tag = tag;
        m_nodes[size_t(node)].name = m_tags[tag].name;
    }
    for (Node &node : m_nodes) {
        std::ranges::sort(node.below, {}, [this](int below) { return m_nodes[size_t(below)].identity; });
        for (int row = 0; row < int(node.below.size()); ++row)
            m_nodes[size_t(node.below[size_t(row)])].row = row;
    }
}

int TagTreeModel::nodeFor(const QString &name)
{
    const QString identity = tagIdentity(name);
    if (const int known = m_byIdentity.value(identity))
        return known;
    const qsizetype cut = name.lastIndexOf(u'/');
    const int above = cut < 0 ? 0 : nodeFor(name.first(cut));
    const int node = int(m_nodes.size());
    m_nodes.push_back({ .name = name, .identity = identity, .above = above, .below = {} });
    m_nodes[size_t(above)].below.push_back(node);
    m_byIdentity.insert(identity, node);
    return node;
}

QModelIndex TagTreeModel::indexOfNode(int node) const
{
    return node == 0 ? QModelIndex() : createIndex(m_nodes[size_t(node)].row, 0, quintptr(node));
}

int TagTreeModel::articles(int node) const
{
    const auto &[name, identity, above, row, tag, below] = m_nodes[size_t(node)];
    return m_within.value(identity, tag < 0 ? -1 : m_tags[tag].articles);
}

std::optional<HighlightColour> TagTreeModel::ownColour(int node) const
{
    const int tag = m_nodes[size_t(node)].tag;
    return tag < 0 ? std::nullopt : m_tags[tag].colour;
}

std::optional<HighlightColour> TagTreeModel::colour(int node) const
{
    for (; node != 0; node = m_nodes[size_t(node)].above) {
        if (const auto own = ownColour(node))
            return own;
    }
    return std::nullopt;
}

void TagTreeModel::announce(int node, bool below)
{
    const QModelIndex index = indexOfNode(node);
    Q_EMIT dataChanged(index, index);
    if (!below)
        return;
    for (const int child : m_nodes[size_t(node)].below)
        announce(child, true);
}

} // namespace newsfold
