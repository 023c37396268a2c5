// SPDX-License-Identifier: GPL-3.0-or-later
#include "margin_pane.h"

#include "annotation_delegate.h"
#include "annotation_list_model.h"
#include "note_editor.h"
#include "palette_style.h"
#include "reading_actions.h"
#include "themed_icon.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

namespace newsfold {

using namespace Qt::StringLiterals;

MarginPane::MarginPane(const ReadingActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(new AnnotationListModel(this))
    , m_list(new QListView(this))
    , m_articleNote(new QToolButton(this))
    , m_placing(makePlacing())
    , m_editor(new NoteEditor(this))
{
    setMinimumWidth(180);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AnnotationDelegate(m_list));
    m_list->setAccessibleName(tr("Highlights and notes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    style::slimScrollBar(m_list);
    m_articleNote->setDefaultAction(actions.writeArticleNote);
    m_articleNote->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_articleNote->setAutoRaise(true);
    m_articleNote->setFocusPolicy(Qt::StrongFocus);
    m_articleNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(0);
    auto *noteRow = new QHBoxLayout;
    // With the button's own padding its icon stands above the notes' text.
    noteRow->setContentsMargins(style::margin - style::tight, 0, 0, 0);
    noteRow->addWidget(m_articleNote);
    layout->addLayout(noteRow);
    layout->addWidget(m_list, 3);
    layout->addWidget(m_placing);
    layout->addWidget(m_editor, 2);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        refresh();
        if (m_telling && !current().isEmpty())
            Q_EMIT chosen(current());
    });
    // A second click on the same row goes there again: the page may have been scrolled.
    connect(m_list, &QListView::clicked, this, [this] { Q_EMIT chosen(current()); });
    connect(m_list, &QListView::doubleClicked, this, [this] { Q_EMIT editWanted(current()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &MarginPane::showMenu);
    refresh();
}

QWidget *MarginPane::makePlacing()
{
    auto *placing = new QWidget(this);
    auto *explanation = new QLabel(
        tr("This passage was not found for sure. To place it by hand, select it in the text."), placing);
    explanation->setWordWrap(true);
    m_placeHere = new QToolButton(placing);
    m_placeHere->setText(tr("Place here"));
    m_placeHere->setEnabled(false);
    // The selection in the page stays what it is.
    m_placeHere->setFocusPolicy(Qt::TabFocus);
    connect(m_placeHere, &QToolButton::clicked, this, [this] { Q_EMIT placeWanted(current()); });
    auto *layout = new QVBoxLayout(placing);
    layout->setContentsMargins(style::margin, style::gap, style::margin, style::gap);
    layout->addWidget(explanation);
    layout->addWidget(m_placeHere, 0, Qt::AlignRight);
    return placing;
}

void MarginPane::setCurrent(const QString &id)
{
    const QScopedValueRollback quiet(m_telling, false);
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid())
        m_list->setCurrentIndex(index);
    else
        m_list->selectionModel()->clear();
    if (index.isValid())
        m_list->scrollTo(index);
    refresh();
}

QString MarginPane::current() const
{
    return m_list->currentIndex().data(AnnotationListModel::IdRole).toString();
}

void MarginPane::setCanPlace(bool can)
{
    m_placeHere->setEnabled(can);
}

void MarginPane::refresh()
{
    const QVariant data = m_list->currentIndex().data(AnnotationListModel::PlacedRole);
    const auto placed = data.value<PlacedAnnotation>();
    m_placing->setVisible(data.isValid() && placed.annotation.selector
                          && placed.placement.kind == Placement::Kind::Orphan);
}

bool MarginPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || current().isEmpty())
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Delete:
        Q_EMIT removeWanted(current());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editWanted(current());
        return true;
    default:
        return false;
    }
}

void MarginPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    for (const QWidget *below : { m_placing, static_cast<QWidget *>(m_editor) }) {
        if (below->isVisible())
            painter.fillRect(QRect(0, below->geometry().top(), width(), 1), style::separator(palette()));
    }
}

void MarginPane::showMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const QString id = index.data(AnnotationListModel::IdRole).toString();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"edit-comment"_s), tr("&Edit the note"), this,
                    [this, id] { Q_EMIT editWanted(id); });
    menu->addAction(themedIcon(u"edit-delete"_s), tr("&Remove"), this,
                    [this, id] { Q_EMIT removeWanted(id); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace newsfold
