// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher_panel.h"

#include "composing_line_edit.h"
#include "count_delegate.h"
#include "palette_style.h"
#include "publisher_list_model.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace newsfold {

namespace {

/// The list's clicks: those on a check box belong to the delegate, so the view has to tell where a click
/// was.
class PublisherList : public QListView
{
public:
    using QListView::QListView;

    bool isOnCheckBox(const QModelIndex &index, QPoint at) const
    {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        option.rect = visualRect(index);
        const QRect box = CountDelegate::checkRect(option);
        return at.x() <= box.right() + style::gap / 2;
    }
};

/// What is searched for, and of this only what the present result has, or what is checked.
class FoundPublishers : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return sourceModel()->index(row, 0, parent).data(PublisherListModel::InResultRole).toBool()
            && QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }
};

} // namespace

PublisherPanel::PublisherPanel(PublisherListModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_found(new FoundPublishers(this))
    , m_heading(new QLabel(tr("Publishers"), this))
    , m_clear(new QToolButton(this))
    , m_search(new ComposingLineEdit(this))
    , m_list(new PublisherList(this))
{
    m_found->setSourceModel(model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_heading->setFont(style::bold(font()));
    m_clear->setText(tr("Clear"));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Show all publishers again"));
    m_clear->setAccessibleName(tr("Show all publishers"));
    QSizePolicy keepsPlace = m_clear->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_clear->setSizePolicy(keepsPlace);

    m_search->setPlaceholderText(tr("Find a publisher"));
    m_search->setAccessibleName(tr("Find a publisher"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_list->setAccessibleName(tr("Publishers"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new CountDelegate(
        { .count = PublisherListModel::CountRole, .total = PublisherListModel::TotalRole }, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::slimScrollBar(m_list);
    m_list->setMouseTracking(true);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    auto *headingRow = new QHBoxLayout;
    headingRow->setContentsMargins(style::margin, style::gap, style::gap, 0);
    headingRow->addWidget(m_heading, 1);
    headingRow->addWidget(m_clear);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(style::margin, style::tight, style::margin, style::gap);
    searchRow->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(headingRow);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);

    connect(m_search, &ComposingLineEdit::composedTextChanged, m_found,
            &QSortFilterProxyModel::setFilterFixedString);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_model->setChecked({}); });
    connect(m_model, &PublisherListModel::checkedChanged, this, &PublisherPanel::showChecked);
    showChecked();
}

void PublisherPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool PublisherPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QPoint at = mouse->position().toPoint();
        const QModelIndex index = m_list->indexAt(at);
        const bool onName = index.isValid() && !static_cast<PublisherList *>(m_list)->isOnCheckBox(index, at);
        if (mouse->button() == Qt::LeftButton && onName)
            choose(index, mouse->modifiers());
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (watched == m_search && key == Qt::Key_Down) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            m_list->setCurrentIndex(m_found->index(0, 0));
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (watched == m_search && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            choose(m_found->index(0, 0), Qt::NoModifier);
            return true;
        }
        if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            choose(m_list->currentIndex(), Qt::NoModifier);
            return true;
        }
        if (watched == m_list && key == Qt::Key_Space) {
            toggle(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PublisherPanel::choose(const QModelIndex &proxyIndex, Qt::KeyboardModifiers modifiers)
{
    if (!proxyIndex.isValid())
        return;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        toggle(proxyIndex);
        return;
    }
    const QStringList alone{ proxyIndex.data(PublisherListModel::PublisherRole).toString() };
    m_model->setChecked(m_model->checked() == alone ? QStringList() : alone);
}

void PublisherPanel::toggle(const QModelIndex &proxyIndex)
{
    const bool checked = proxyIndex.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_found->setData(proxyIndex, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void PublisherPanel::showChecked()
{
    const qsizetype count = m_model->checked().size();
    m_clear->setVisible(count > 0);
    m_heading->setText(count > 0 ? tr("Publishers (%1)").arg(count) : tr("Publishers"));
}

} // namespace newsfold
