// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook_view.h"

#include "notebook_delegate.h"
#include "notebook_model.h"
#include "palette_style.h"
#include "themed_icon.h"

#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace newsfold {

using namespace Qt::StringLiterals;

NotebookView::NotebookView(QWidget *parent)
    : QListView(parent)
    , m_model(new NotebookModel(this))
    , m_delegate(new NotebookDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Notebook"));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // rows do not change their width with their number
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    style::slimScrollBar(this);
    // A second click on the same entry goes there again: the page may have been scrolled.
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const NotebookEntry *entry = m_model->entry(index.row()))
            Q_EMIT chosen(*entry);
    });
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const NotebookEntry *entry = m_model->entry(index.row()))
            Q_EMIT editWanted(*entry);
    });
    connect(this, &QWidget::customContextMenuRequested, this, &NotebookView::showMenu);
}

void NotebookView::setEntries(const QList<NotebookEntry> &entries, bool another)
{
    const QScopedValueRollback quiet(m_telling, false);
    const int currentRow = currentIndex().row();
    const QString currentId = currentIndex().data(NotebookModel::IdRole).toString();
    const QString currentGroup = currentIndex().data(NotebookModel::GroupRole).toString();
    // The first entry in view: what is above it may change its height.
    const QModelIndex first = m_model->entryNear(indexAt(QPoint(1, 1)).row());
    const QString firstId = first.data(NotebookModel::IdRole).toString();
    const QString firstGroup = first.data(NotebookModel::GroupRole).toString();
    const int offset = visualRect(first).top();

    m_model->setEntries(entries);
    QModelIndex current = m_model->indexOf(currentId, currentGroup);
    if (!current.isValid() && currentRow >= 0 && !another)
        current = m_model->entryNear(currentRow); // what stands now where it stood; nobody opens it
    executeDelayedItemsLayout();
    if (current.isValid())
        setCurrentIndex(current);
    else
        selectionModel()->clear();
    if (another)
        scrollToTop();
    else if (const QModelIndex anchor = m_model->indexOf(firstId, firstGroup); anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(anchor).top() - offset);
}

void NotebookView::setGrouping(NotebookGrouping grouping)
{
    const QScopedValueRollback quiet(m_telling, false);
    const QString id = currentIndex().data(NotebookModel::IdRole).toString();
    m_model->setGrouping(grouping);
    executeDelayedItemsLayout();
    scrollToTop();
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        setCurrentIndex(index);
}

void NotebookView::setQuery(const Query &query)
{
    m_delegate->setQuery(query);
    viewport()->update();
}

void NotebookView::setTagColours(const TagColours &colours)
{
    m_delegate->setTagColours(colours);
    viewport()->update();
}

std::optional<NotebookEntry> NotebookView::current() const
{
    const NotebookEntry *entry = m_model->entry(currentIndex().row());
    return entry ? std::optional(*entry) : std::nullopt;
}

void NotebookView::step(int by)
{
    const int rows = m_model->rowCount();
    int row = currentIndex().isValid() ? currentIndex().row() + by : 0;
    while (row >= 0 && row < rows && !m_model->entry(row))
        row += currentIndex().isValid() ? by : 1;
    if (row >= 0 && row < rows)
        setCurrentIndex(m_model->index(row));
}

void NotebookView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const NotebookEntry *entry = m_model->entry(current.row());
    if (!entry || !m_telling)
        return;
    if (current.row() > 0 && !m_model->entry(current.row() - 1))
        scrollTo(m_model->index(current.row() - 1)); // the first of a group is seen with its heading
    scrollTo(current);
    Q_EMIT chosen(*entry);
}

void NotebookView::focusInEvent(QFocusEvent *event)
{
    // The base would make the first entry current, and its article would be opened unasked.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
}

void NotebookView::keyPressEvent(QKeyEvent *event)
{
    const NotebookEntry *entry = m_model->entry(currentIndex().row());
    if (!entry) {
        QListView::keyPressEvent(event);
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted(*entry);
    } else if (event->matches(QKeySequence::Delete)) {
        Q_EMIT removeWanted(*entry);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT chosen(*entry);
    } else if (event->key() == Qt::Key_F2) {
        Q_EMIT editWanted(*entry);
    } else {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void NotebookView::keyboardSearch(const QString &)
{
    // Letters are the window's shortcuts.
}

void NotebookView::showMenu(QPoint at)
{
    const NotebookEntry *entry = m_model->entry(indexAt(at).row());
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"go-next"_s), tr("&Open the passage"), this,
                    [this, entry = *entry] { Q_EMIT chosen(entry); });
    menu->addAction(themedIcon(u"edit-comment"_s), tr("&Edit the note"), QKeySequence(Qt::Key_F2), this,
                    [this, entry = *entry] { Q_EMIT editWanted(entry); });
    menu->addSeparator();
    menu->addAction(themedIcon(u"edit-copy"_s), tr("&Copy with its source"), QKeySequence(QKeySequence::Copy),
                    this, [this, entry = *entry] { Q_EMIT copyWanted(entry); });
    menu->addSeparator();
    menu->addAction(themedIcon(u"edit-delete"_s), tr("&Remove"), QKeySequence(QKeySequence::Delete), this,
                    [this, entry = *entry] { Q_EMIT removeWanted(entry); });
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace newsfold
