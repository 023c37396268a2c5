// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_panel.h"

#include "composing_line_edit.h"
#include "highlight_palette.h"
#include "highlight_title.h"
#include "palette_style.h"
#include "tag_tree_model.h"
#include "tag_tree_view.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QToolButton>

#include <algorithm>

namespace newsfold {

using namespace Qt::StringLiterals;

namespace {
constexpr int tagsWithoutFilter = 12; // fewer are seen at a glance
} // namespace

TagPanel::TagPanel(TagTreeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_found(new QSortFilterProxyModel(this))
    , m_heading(new QToolButton(this))
    , m_filter(new ComposingLineEdit(this))
    , m_tree(new TagTreeView(this))
{
    m_found->setFilterRole(TagTreeModel::NameRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setSourceModel(model);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setFont(style::bold(font()));
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_filter->setPlaceholderText(tr("Find a tag"));
    m_filter->setAccessibleName(tr("Find a tag"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_tree->setAccessibleName(tr("Tags"));
    m_tree->setModel(m_found);
    m_tree->installEventFilter(this);

    auto *headingRow = new QHBoxLayout;
    headingRow->setContentsMargins(style::gap, 0, style::gap, style::tight);
    headingRow->addWidget(m_heading);
    headingRow->addStretch(1);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(style::margin, 0, style::margin, style::tight);
    filterRow->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(headingRow);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree);

    connect(m_heading, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        Q_EMIT foldingChanged();
    });
    connect(m_filter, &ComposingLineEdit::composedTextChanged, this, &TagPanel::applyFilter);
    connectTree();
    refresh();
}

void TagPanel::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
}

QStringList TagPanel::unfoldedTags() const
{
    QStringList names(m_unfolded.cbegin(), m_unfolded.cend());
    names.sort();
    return names;
}

void TagPanel::setUnfoldedTags(const QStringList &names)
{
    m_unfolded = QSet(names.cbegin(), names.cend());
    restoreUnfolded();
    refresh();
}

QTreeView *TagPanel::tree() const
{
    return m_tree;
}

void TagPanel::focusFilter()
{
    m_folded = false;
    m_filterOpened = true;
    refresh();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TagPanel::editName(const QString &tag)
{
    const QModelIndex index = m_found->mapFromSource(m_model->indexOf(tag));
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->edit(index);
}

void TagPanel::connectTree()
{
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const bool together = m_tree->clickModifiers().testFlag(Qt::ControlModifier);
        Q_EMIT tagChosen(index.data(TagTreeModel::NameRole).toString(), together);
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &i) { noteUnfolded(i, true); });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex &i) { noteUnfolded(i, false); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &TagPanel::showMenu);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_placeName = current();
        m_placeScroll = m_tree->verticalScrollBar()->value();
    });
    connect(m_found, &QAbstractItemModel::modelReset, this, [this] {
        restoreUnfolded();
        refresh();
        if (const QModelIndex place = m_found->mapFromSource(m_model->indexOf(m_placeName)); place.isValid())
            m_tree->setCurrentIndex(place);
        m_tree->verticalScrollBar()->setValue(m_placeScroll);
    });
}

void TagPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_heading->setFont(style::bold(font()));
        refresh();
    }
}

bool TagPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // What a name's editor lets pass is not meant for the tree.
        if (watched == m_tree && m_tree->hasFocus() && takeTreeKey(key->key(), key->modifiers()))
            return true;
        if (watched == m_filter && takeFilterKey(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool TagPanel::takeTreeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const QString tag = current();
    if (tag.isEmpty())
        return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT tagChosen(tag, modifiers.testFlag(Qt::ControlModifier));
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeWanted(tag);
        return true;
    default:
        return false;
    }
}

bool TagPanel::takeFilterKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        m_tree->setFocus(Qt::TabFocusReason);
        m_tree->setCurrentIndex(m_found->index(0, 0));
        return true;
    case Qt::Key_Escape:
        m_filterOpened = false;
        m_filter->clear();
        refresh();
        m_tree->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

void TagPanel::applyFilter(const QString &text)
{
    m_found->setFilterFixedString(text.normalized(QString::NormalizationForm_C));
    restoreUnfolded();
    m_tree->scrollToTop();
    refresh();
}

void TagPanel::restoreUnfolded()
{
    const QScopedValueRollback restoring(m_restoring, true);
    if (!m_filter->composedText().isEmpty()) {
        m_tree->expandAll(); // what was found is below what was not
        return;
    }
    m_tree->collapseAll();
    m_tree->scheduleDelayedItemsLayout(); // once for all that follow
    for (const QString &name : std::as_const(m_unfolded)) {
        if (const QModelIndex index = m_found->mapFromSource(m_model->indexOf(name)); index.isValid())
            m_tree->expand(index);
    }
}

void TagPanel::noteUnfolded(const QModelIndex &index, bool unfolded)
{
    if (m_restoring)
        return;
    refresh();
    if (!m_filter->composedText().isEmpty())
        return; // for the search only
    const QString name = index.data(TagTreeModel::NameRole).toString();
    if (unfolded)
        m_unfolded.insert(name);
    else
        m_unfolded.remove(name);
    Q_EMIT foldingChanged();
}

void TagPanel::refresh()
{
    const qsizetype tags = m_model->tags().size();
    m_heading->setText(tr("Tags"));
    m_heading->setArrowType(m_folded ? Qt::RightArrow : Qt::DownArrow);
    m_heading->setAccessibleName(m_folded ? tr("Tags, folded") : tr("Tags, unfolded"));
    m_filter->setVisible(
        !m_folded && (m_filterOpened || tags > tagsWithoutFilter || !m_filter->composedText().isEmpty()));
    m_tree->setVisible(!m_folded);
    m_tree->fit();
    setVisible(tags > 0);
}

void TagPanel::showMenu(QPoint at)
{
    const QModelIndex index = m_tree->indexAt(at);
    if (!index.isValid())
        return;
    const QString tag = index.data(TagTreeModel::NameRole).toString();
    const bool chosen = index.data(TagTreeModel::ChosenRole).toBool();
    const QVariant own = index.data(TagTreeModel::OwnColourRole);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(chosen ? tr("&Show other articles again") : tr("&Show its articles"), this,
                    [this, tag] { Q_EMIT tagChosen(tag, false); });
    menu->addSeparator();
    menu->addAction(themedIcon(u"edit-rename"_s), tr("&Rename…"), this, [this, tag] { editName(tag); });
    QMenu *colours = menu->addMenu(tr("&Colour"));
    // A name that only others begin with has nothing that a colour could be kept with.
    colours->setEnabled(index.data(TagTreeModel::OwnRole).toBool());
    const auto offer = [&](const QString &text, std::optional<HighlightColour> colour) {
        QAction *action
            = colours->addAction(text, this, [this, tag, colour] { Q_EMIT colourWanted(tag, colour); });
        action->setCheckable(true);
        action->setChecked(colour ? own.isValid() && own.toInt() == int(*colour) : !own.isValid());
        return action;
    };
    for (const HighlightColour colour : highlightColours)
        offer(highlightTitle(colour), colour)->setIcon(highlightIcon(colour, palette()));
    colours->addSeparator();
    offer(tr("&None of its own"), std::nullopt);
    menu->addSeparator();
    menu->addAction(themedIcon(u"edit-delete"_s), tr("&Delete…"), this,
                    [this, tag] { Q_EMIT removeWanted(tag); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

QString TagPanel::current() const
{
    return m_tree->currentIndex().data(TagTreeModel::NameRole).toString();
}

} // namespace newsfold
