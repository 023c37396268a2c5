// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_section.h"

#include "composing_line_edit.h"
#include "count_delegate.h"
#include "facet_list.h"
#include "palette_style.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace newsfold {

namespace {

constexpr int valuesAtFirst = 8;
constexpr int rowsOfAll = 14; // in sight at once; the rest scrolls

QString titleOf(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Category:
        return FacetSection::tr("Categories");
    case FacetKind::Author:
        return FacetSection::tr("Authors");
    case FacetKind::Tag:
        // Above it stand all tags there are.
        return FacetSection::tr("Tags in the list");
    case FacetKind::Day:
        return FacetSection::tr("Days");
    }
    return {};
}

QString searchTextOf(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Category:
        return FacetSection::tr("Find a category");
    case FacetKind::Author:
        return FacetSection::tr("Find an author");
    case FacetKind::Tag:
        return FacetSection::tr("Find a tag");
    case FacetKind::Day:
        return FacetSection::tr("Find a day");
    }
    return {};
}

} // namespace

FacetSection::FacetSection(FacetKind kind, QWidget *parent)
    : QWidget(parent)
    , m_title(titleOf(kind))
    , m_model(new FacetListModel(kind, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_heading(new QToolButton(this))
    , m_search(new ComposingLineEdit(this))
    , m_list(new FacetList(this))
    , m_more(new QToolButton(this))
{
    m_model->setLimit(valuesAtFirst);
    m_found->setSourceModel(m_model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);

    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setAutoRaise(true);
    m_heading->setFont(style::bold(font()));
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_search->setPlaceholderText(searchTextOf(kind));
    m_search->setAccessibleName(searchTextOf(kind));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->hide();
    m_list->setModel(m_found);
    m_list->setAccessibleName(m_title);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);

    auto *headingRow = new QHBoxLayout;
    headingRow->setContentsMargins(style::gap, style::gap, style::gap, style::tight);
    headingRow->addWidget(m_heading);
    headingRow->addStretch(1);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(style::margin, 0, style::margin, style::tight);
    searchRow->addWidget(m_search);
    auto *moreRow = new QHBoxLayout;
    moreRow->setContentsMargins(style::gap, 0, style::gap, 0);
    moreRow->addWidget(m_more);
    moreRow->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(headingRow);
    layout->addLayout(searchRow);
    layout->addWidget(m_list);
    layout->addLayout(moreRow);

    connect(m_heading, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        Q_EMIT foldedChanged(m_folded);
    });
    connect(m_more, &QToolButton::clicked, this, [this] { showAll(!m_all); });
    connect(m_search, &ComposingLineEdit::composedTextChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        m_list->scrollToTop();
    });
    connect(m_model, &FacetListModel::toggled, this, &FacetSection::refresh);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &FacetSection::rememberPlace);
    connect(m_found, &QAbstractItemModel::modelReset, this, &FacetSection::restorePlace);
    refresh();
}

void FacetSection::setCounts(const QList<FacetCount> &counts)
{
    m_model->setCounts(counts);
    refresh();
}

void FacetSection::setActive(const QStringList &values)
{
    m_model->setActive(values);
    refresh();
}

void FacetSection::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
}

void FacetSection::showAll(bool all)
{
    m_all = all;
    m_search->clear();
    m_model->setLimit(all ? -1 : valuesAtFirst);
    refresh();
    if (all)
        m_search->setFocus(Qt::OtherFocusReason);
}

void FacetSection::refresh()
{
    const int values = m_model->valueCount();
    const qsizetype chosen = m_model->active().size();
    const QString title = chosen > 0 ? tr("%1 (%2)").arg(m_title, locale().toString(chosen)) : m_title;
    m_heading->setText(title);
    m_heading->setArrowType(m_folded ? Qt::RightArrow : Qt::DownArrow);
    m_heading->setAccessibleName(m_folded ? tr("%1, folded").arg(title) : tr("%1, unfolded").arg(title));
    // Opening all of them for one more is not worth a button.
    const bool tooMany = values - chosen > valuesAtFirst;
    m_more->setText(m_all ? tr("Fewer") : tr("All %1…").arg(locale().toString(values)));
    m_more->setAccessibleName(m_all ? tr("%1: show fewer").arg(m_title) : tr("%1: show all").arg(m_title));
    m_more->setVisible(!m_folded && (m_all || tooMany));
    m_search->setVisible(!m_folded && m_all);
    m_list->setVisible(!m_folded);
    const int rows = std::clamp(m_model->rowCount(), 1, m_all ? rowsOfAll : std::max(1, m_model->rowCount()));
    m_list->setFixedHeight(rows * CountDelegate::rowHeight(m_list->font()));
    setVisible(values > 0);
}

void FacetSection::rememberPlace()
{
    const QModelIndex current = m_list->currentIndex();
    m_placeValue = current.isValid() ? current.data(FacetListModel::ValueRole).toString() : QString();
    if (current.isValid() && m_placeValue.isNull())
        m_placeValue = QLatin1String("");
    m_placeScroll = m_list->verticalScrollBar()->value();
}

void FacetSection::restorePlace()
{
    if (!m_placeValue.isNull()) {
        const QModelIndexList found = m_found->match(m_found->index(0, 0), FacetListModel::ValueRole,
                                                     m_placeValue, 1, Qt::MatchExactly);
        if (!found.isEmpty())
            m_list->setCurrentIndex(found.constFirst());
    }
    m_list->verticalScrollBar()->setValue(m_placeScroll);
}

void FacetSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_heading->setFont(style::bold(font()));
        refresh();
    }
}

bool FacetSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->setFocus(Qt::TabFocusReason);
            m_list->setCurrentIndex(m_found->index(0, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!m_search->composedText().isEmpty())
                m_list->toggle(m_found->index(0, 0));
            return true;
        case Qt::Key_Escape:
            if (m_search->composedText().isEmpty()) {
                showAll(false);
                m_more->setFocus(Qt::OtherFocusReason);
            } else {
                m_search->clear();
            }
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace newsfold
