// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tag_row.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <vector>

namespace newsfold {

/// What colour tags are shown in, by name as written; tags without one are missing.
using TagColours = QHash<QString, HighlightColour>;

/// Tags as a tree: `ai/policy` stands below `ai`, be there a tag of that name or not. Other names make
/// another tree (the model is reset), other counts and colours do not. Editing a row asks for another name,
/// dropping articles on it for tagging them: signals only. Window's thread.
class TagTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< QString: the whole name
        CountRole, ///< int: articles that have it or a tag below it, each counted once; -1: not known
        ColourRole, ///< int: HighlightColour, its own or that of the nearest one above; invalid: none
        OwnColourRole, ///< the same without those above
        OwnRole, ///< bool: there is a tag of this very name, not only some below it
        ChosenRole, ///< bool: the list is narrowed to it
    };

    explicit TagTreeModel(QObject *parent = nullptr);

    void setTags(const QList<TagRow> &tags, const QHash<QString, int> &within = {}); ///< see TagList
    const QList<TagRow> &tags() const { return m_tags; }
    void setChosen(const QStringList &names);

    QModelIndex indexOf(const QString &name) const; ///< case does not matter; invalid if there is none
    TagColours colours() const; ///< of all tags, those above counted in
    /// The tags within one, itself included.
    QList<TagRow> within(const QString &name) const;

    QModelIndex index(int row, int column = 0, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void renameWanted(const QString &from, const QString &to); ///< `to` is clean and another name
    void articlesDropped(const QList<qint64> &rows, const QString &tag);

private:
    struct Node
    {
        QString name;
        QString identity;
        int above = 0;
        int row = 0;
        int tag = -1; ///< place in m_tags
        std::vector<int> below;
    };

    void build();
    int nodeFor(const QString &name);
    int nodeOf(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : 0; }
    QModelIndex indexOfNode(int node) const;
    int articles(int node) const;
    std::optional<HighlightColour> ownColour(int node) const;
    std::optional<HighlightColour> colour(int node) const;
    void announce(int node, bool below);

    QList<TagRow> m_tags;
    QHash<QString, int> m_within; ///< see TagList
    std::vector<Node> m_nodes; ///< the first one is above all
    QHash<QString, int> m_byIdentity;
    QSet<QString> m_chosen; ///< identities
};

} // namespace newsfold
