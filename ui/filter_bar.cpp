// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_bar.h"

#include "date_range_popup.h"
#include "moment_text.h"
#include "palette_style.h"
#include "themed_icon.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace newsfold {

namespace {

const QString menuArrow = QStringLiteral(" ▾");

QString rangeText(const DateRange &range)
{
    if (range.isOpen())
        return FilterBar::tr("All dates");
    const QDate today = koreanToday();
    if (range.from == range.to) {
        if (range.from == today)
            return FilterBar::tr("Today");
        if (range.from == today.addDays(-1))
            return FilterBar::tr("Yesterday");
        return shortDay(*range.from, today);
    }
    // The year is said once, where both days are of one year.
    const QDate last = range.to.value_or(today);
    const bool oneYear = range.from && range.from->year() == last.year();
    const QString from = range.from ? shortDay(*range.from, oneYear ? last : today) : QString();
    const QString to = range.to ? shortDay(*range.to, today) : QString();
    return FilterBar::tr("%1 – %2").arg(from, to).trimmed();
}

QString titleOf(const ListFilter &filter)
{
    QString title;
    switch (filter.view) {
    case LibraryView::All:
        title = FilterBar::tr("All articles");
        break;
    case LibraryView::Unread:
        title = FilterBar::tr("Unread");
        break;
    case LibraryView::Starred:
        title = FilterBar::tr("Starred");
        break;
    case LibraryView::Today:
        title = FilterBar::tr("Today");
        break;
    case LibraryView::Notebook:
        title = FilterBar::tr("Notebook");
        break;
    }
    if (filter.publishers.isEmpty())
        return title;
    QString name = filter.publishers.constFirst();
    if (name.isEmpty())
        name = FilterBar::tr("No publisher");
    if (filter.publishers.size() > 1)
        name = FilterBar::tr("%1 and %2 more").arg(name, QString::number(filter.publishers.size() - 1));
    return filter.view == LibraryView::All ? name : FilterBar::tr("%1 · %2").arg(title, name);
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_dates(makeButton(QStringLiteral("view-calendar")))
    , m_unread(makeButton(QStringLiteral("mail-unread")))
    , m_sort(makeButton(QStringLiteral("view-sort")))
    , m_orders(new QActionGroup(this))
    , m_groupings(new QActionGroup(this))
    , m_popup(new DateRangePopup(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setFont(style::bold(style::scaled(font(), 1.2)));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_unread->setText(tr("Unread"));
    m_unread->setToolTip(tr("Show unread articles only"));
    m_unread->setCheckable(true);
    makeSortMenu();

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(0, 0, style::gap, 0);
    heading->addWidget(m_title, 1);
    heading->addWidget(m_count, 0, Qt::AlignBottom);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(style::tight);
    buttons->addWidget(m_dates);
    buttons->addWidget(m_unread);
    buttons->addStretch(1);
    buttons->addWidget(m_sort);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, style::margin, style::gap, style::gap);
    layout->setSpacing(style::gap);
    layout->addLayout(heading);
    layout->addLayout(buttons);
    // The buttons' own padding would indent them from the heading.
    buttons->setContentsMargins(-style::tight, 0, 0, 0);

    connect(m_dates, &QToolButton::clicked, this, [this] { m_popup->popUpBelow(m_dates); });
    connect(m_popup, &DateRangePopup::chosen, this, [this](const DateRange &range, DateField field) {
        ListFilter filter = m_filter;
        filter.dates = range;
        filter.dateField = field;
        want(filter);
    });
    connect(m_unread, &QToolButton::clicked, this, [this](bool on) {
        ListFilter filter = m_filter;
        filter.unreadOnly = on;
        want(filter);
    });
    connect(m_orders, &QActionGroup::triggered, this, [this](const QAction *action) {
        ListFilter filter = m_filter;
        filter.sort = SortOrder(action->data().toInt());
        want(filter);
    });
    connect(m_groupings, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT groupingWanted(NotebookGrouping(action->data().toInt()));
        showOrder();
    });
    applyColours();
    showFilter();
}

void FilterBar::setFilter(const ListFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showFilter();
}

void FilterBar::setSearchName(const QString &name)
{
    if (name == m_searchName)
        return;
    m_searchName = name;
    showFilter();
}

void FilterBar::setCount(int articles)
{
    m_articles = articles;
    showCount();
}

void FilterBar::setEntryCount(int entries, int articles)
{
    m_entries = entries;
    m_entryArticles = articles;
    showCount();
}

void FilterBar::setGrouping(NotebookGrouping grouping)
{
    m_grouping = grouping;
    showOrder();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ThemeChange)
        applyColours();
}

QToolButton *FilterBar::makeButton(const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    return button;
}

void FilterBar::makeSortMenu()
{
    auto *menu = new QMenu(m_sort);
    const auto add = [&](const QString &name, auto choice, QActionGroup *group) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(int(choice));
        group->addAction(action);
    };
    add(tr("By article"), NotebookGrouping::Article, m_groupings);
    add(tr("By tag"), NotebookGrouping::Tag, m_groupings);
    add(tr("By colour"), NotebookGrouping::Colour, m_groupings);
    add(tr("By day"), NotebookGrouping::Day, m_groupings);
    menu->addSeparator();
    add(tr("Newest first"), SortOrder::NewestFirst, m_orders);
    add(tr("Oldest first"), SortOrder::OldestFirst, m_orders);
    add(tr("By publisher"), SortOrder::Publisher, m_orders);
    add(tr("Longest first"), SortOrder::Longest, m_orders);
    add(tr("Best match first"), SortOrder::Relevance, m_orders);
    m_sort->setMenu(menu);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    // The style draws the arrow below the text; here it stands behind it, as on the other button.
    m_sort->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
}

void FilterBar::want(const ListFilter &filter)
{
    Q_EMIT filterWanted(filter);
    showFilter(); // what was not granted is not shown
}

void FilterBar::showFilter()
{
    m_title->setText(m_searchName.isEmpty() ? titleOf(m_filter) : m_searchName);
    m_title->setToolTip(m_title->text());
    const QString days = rangeText(m_filter.dates);
    m_dates->setText(days + menuArrow);
    m_dates->setToolTip(tr("Choose days"));
    m_dates->setAccessibleName(tr("Days: %1").arg(days));
    m_popup->setChoice(m_filter.dates, m_filter.dateField);
    m_unread->setChecked(m_filter.unreadOnly);
    showCount();
    showOrder();
}

void FilterBar::showCount()
{
    const bool notebook = m_filter.view == LibraryView::Notebook;
    const int count = notebook ? m_entries : m_articles;
    const auto number = [this](int of) { return locale().toString(of); };
    // The side bar counts articles in the notebook too: both numbers are told apart here.
    if (count < 0)
        m_count->clear();
    else if (notebook && count == 1)
        m_count->setText(tr("1 entry in 1 article"));
    else if (notebook && m_entryArticles == 1)
        m_count->setText(tr("%1 entries in 1 article").arg(number(count)));
    else if (notebook)
        m_count->setText(tr("%1 entries in %2 articles").arg(number(count), number(m_entryArticles)));
    else
        m_count->setText(count == 1 ? tr("1 article") : tr("%1 articles").arg(number(count)));
}

void FilterBar::showOrder()
{
    const auto check = [](const QActionGroup *group, int choice) {
        const QList<QAction *> actions = group->actions();
        const auto chosen
            = std::ranges::find(actions, choice, [](auto *action) { return action->data().toInt(); });
        (*chosen)->setChecked(true);
        return (*chosen)->text();
    };
    const QString order = check(m_orders, int(m_filter.sort));
    const QString groups = check(m_groupings, int(m_grouping));
    const bool notebook = m_filter.view == LibraryView::Notebook;
    m_groupings->setVisible(notebook);
    m_sort->setText((notebook ? groups : order) + menuArrow);
    m_sort->setAccessibleName(notebook ? tr("Groups: %1. Order: %2").arg(groups, order)
                                       : tr("Order: %1").arg(order));
}

void FilterBar::applyColours()
{
    QPalette quiet = m_count->palette();
    quiet.setColor(m_count->foregroundRole(), style::quietText(palette()));
    m_count->setPalette(quiet);
}

} // namespace newsfold
