// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_editing.h"

#include "article_list_model.h"
#include "tag_controller.h"
#include "tag_name.h"

#include <algorithm>

namespace newsfold {

namespace {

/// More are tagged all the same, but not asked which tags they have.
constexpr qsizetype mostLookedAt = 1000;

} // namespace

TagEditing::TagEditing(ArticleListModel &articles, TagController &controller, const TagTreeModel &tags,
                       QWidget *window)
    : QObject(window)
    , m_articles(articles)
    , m_controller(controller)
    , m_tags(tags)
    , m_editor(new TagEditor(window))
{
    connect(m_editor, &TagEditor::addWanted, this, [this](const QStringList &names) { tag(names, {}); });
    connect(m_editor, &TagEditor::removeWanted, this, [this](const QString &name) { tag({}, { name }); });
    connect(&articles, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_editor->isOpen())
            showShares();
    });
    connect(&controller, &TagController::tagsShown, this, [this] {
        if (m_editor->isOpen())
            showKnown();
    });
}

void TagEditing::open(const QList<qint64> &rows, const QStringList &aside, const QRect &place)
{
    if (rows.isEmpty())
        return;
    m_rows = rows;
    m_positions.clear();
    m_aside = aside;
    m_editor->open(place,
                   rows.size() == 1
                       ? tr("Tags")
                       : tr("Tags of %1 articles").arg(m_editor->locale().toString(rows.size())));
    showKnown();
    showShares();
}

void TagEditing::showShares()
{
    QList<TagShare> shares;
    QHash<QString, qsizetype> places; // by identity
    const auto count = [&](const QStringList &tags) {
        for (const QString &tag : tags) {
            const auto place = places.constFind(tagIdentity(tag));
            if (place != places.cend()) {
                ++shares[*place].articles;
                continue;
            }
            places.insert(tagIdentity(tag), shares.size());
            shares.append({ tag, 1 });
        }
    };
    qsizetype known = 0;
    locate();
    for (const int position : std::as_const(m_positions)) {
        const ArticleRow *article = position < 0 ? nullptr : m_articles.article(position);
        if (!article && !(position < 0 && m_rows.size() == 1))
            continue; // on its way, or no longer listed
        count(article ? article->tags : m_aside);
        ++known;
    }
    std::ranges::stable_sort(shares, std::ranges::greater(), &TagShare::articles);
    const QString remark = m_rows.size() > mostLookedAt
        ? tr("Shown are the tags of the first %1.").arg(m_editor->locale().toString(mostLookedAt))
        : QString();
    m_editor->setShares(shares, int(known), remark);
}

void TagEditing::locate()
{
    bool right = !m_positions.isEmpty();
    for (qsizetype i = 0; i < m_positions.size() && right; ++i)
        right = m_positions[i] >= 0 && m_articles.rowAt(m_positions[i]) == m_rows[i];
    if (right)
        return;
    // The list has changed: one pass through it, however many are looked for.
    QHash<qint64, qsizetype> wanted;
    m_positions.fill(-1, std::min(mostLookedAt, m_rows.size()));
    for (qsizetype i = 0; i < m_positions.size(); ++i)
        wanted.insert(m_rows[i], i);
    const QList<qint64> &listed = m_articles.result();
    for (qsizetype position = 0; position < listed.size() && !wanted.isEmpty(); ++position) {
        if (const auto found = wanted.constFind(listed[position]); found != wanted.cend()) {
            m_positions[*found] = int(position);
            wanted.erase(found);
        }
    }
}

void TagEditing::showKnown()
{
    m_editor->setKnown(m_tags.tags(), m_tags.colours());
}

void TagEditing::tag(const QStringList &add, const QStringList &remove)
{
    const auto isGone = [&](const QString &tag) { return remove.contains(tag); };
    m_aside.removeIf(isGone);
    m_aside += add;
    m_controller.tag(m_rows, add, remove);
}

} // namespace newsfold
