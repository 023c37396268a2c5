// SPDX-License-Identifier: GPL-3.0-or-later
#include "problems_view.h"

#include "palette_style.h"
#include "problem_list_model.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>

namespace newsfold {

ProblemsView::ProblemsView(ProblemListModel *model, QWidget *parent)
    : QDialog(parent)
    , m_model(model)
    , m_heading(new QLabel(this))
    , m_table(new QTableView(this))
    , m_copy(new QPushButton(tr("&Copy path"), this))
{
    setWindowTitle(tr("Problems"));
    resize(820, 440);
    m_heading->setWordWrap(true);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setModel(model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(ProblemListModel::FileColumn, 320);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    layout->setSpacing(style::gap);
    layout->addWidget(m_heading);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &ProblemsView::copySelectedPaths);
    connect(model, &QAbstractItemModel::modelReset, this, &ProblemsView::showCount);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_copy->setEnabled(m_table->selectionModel()->hasSelection()); });
    showCount();
}

void ProblemsView::copySelectedPaths() const
{
    QStringList paths;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        paths << m_model->problems().at(index.row()).path;
    paths.removeDuplicates();
    QGuiApplication::clipboard()->setText(paths.join(QLatin1Char('\n')));
}

void ProblemsView::showCount()
{
    const int count = m_model->rowCount();
    m_heading->setText(count == 0 ? tr("Every file of this folder could be read.")
                           : count == 1
                           ? tr("One file could not be read fully:")
                           : tr("%1 problems with files of this folder:").arg(locale().toString(count)));
    m_copy->setEnabled(false);
}

} // namespace newsfold
