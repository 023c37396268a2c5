// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_range_popup.h"

#include "palette_style.h"
#include "range_calendar.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QToolButton>

namespace newsfold {

DateRangePopup::DateRangePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new RangeCalendar(this))
    , m_published(new QRadioButton(tr("By date &published"), this))
    , m_crawled(new QRadioButton(tr("By date &crawled"), this))
{
    setAccessibleName(tr("Choose days"));
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setMinimumSize(300, 220);
    m_published->setChecked(true);

    auto *fields = new QHBoxLayout;
    fields->addWidget(m_published);
    fields->addWidget(m_crawled);
    fields->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(style::gap);
    right->addWidget(makeMonthBar());
    right->addWidget(m_calendar, 1);
    right->addLayout(fields);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    layout->setSpacing(style::margin);
    layout->addWidget(makePresets());
    layout->addLayout(right, 1);

    connect(m_calendar, &RangeCalendar::rangePicked, this, &DateRangePopup::choose);
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &DateRangePopup::showMonth);
    connect(m_published, &QRadioButton::clicked, this, [this] { choose(m_range); });
    connect(m_crawled, &QRadioButton::clicked, this, [this] { choose(m_range); });
    showMonth();
}

void DateRangePopup::setChoice(const DateRange &range, DateField field)
{
    m_range = range;
    m_calendar->setRange(range);
    m_published->setChecked(field == DateField::Published);
    m_crawled->setChecked(field == DateField::Crawled);
}

void DateRangePopup::popUpBelow(const QWidget *button)
{
    adjustSize();
    QPoint at = button->mapToGlobal(QPoint(0, button->height() + 2));
    if (const QScreen *screen = button->screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(qBound(room.left(), at.x(), std::max(room.left(), room.right() - width())));
        at.setY(qBound(room.top(), at.y(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_calendar->setFocus(Qt::PopupFocusReason);
}

QWidget *DateRangePopup::makePresets()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->setSpacing(style::tight);
    const auto add = [&](const QString &name, auto rangeOn) {
        auto *button = new QPushButton(name, column);
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 5px 12px;"));
        connect(button, &QPushButton::clicked, this, [this, rangeOn] {
            choose(rangeOn(koreanToday()));
            close();
        });
        layout->addWidget(button);
    };
    add(tr("All dates"), [](QDate) { return DateRange(); });
    add(tr("Today"), [](QDate today) { return DateRange{ today, today }; });
    add(tr("Yesterday"), [](QDate today) { return DateRange{ today.addDays(-1), today.addDays(-1) }; });
    add(tr("Last 7 days"), [](QDate today) { return DateRange{ today.addDays(-6), today }; });
    add(tr("This month"),
        [](QDate today) { return DateRange{ QDate(today.year(), today.month(), 1), today }; });
    layout->addStretch(1);
    return column;
}

QWidget *DateRangePopup::makeMonthBar()
{
    auto *bar = new QWidget(this);
    m_month = new QLabel(bar);
    m_month->setAlignment(Qt::AlignCenter);
    m_month->setFont(style::bold(font()));
    const auto arrow = [&](Qt::ArrowType type, const QString &name) {
        auto *button = new QToolButton(bar);
        button->setArrowType(type);
        button->setAutoRaise(true);
        button->setToolTip(name);
        button->setAccessibleName(name);
        return button;
    };
    auto *previous = arrow(Qt::LeftArrow, tr("Previous month"));
    auto *next = arrow(Qt::RightArrow, tr("Next month"));
    connect(previous, &QToolButton::clicked, m_calendar, &QCalendarWidget::showPreviousMonth);
    connect(next, &QToolButton::clicked, m_calendar, &QCalendarWidget::showNextMonth);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->addWidget(previous);
    layout->addWidget(m_month, 1);
    layout->addWidget(next);
    return bar;
}

void DateRangePopup::choose(const DateRange &range)
{
    m_range = range;
    m_calendar->setRange(range);
    Q_EMIT chosen(range, m_published->isChecked() ? DateField::Published : DateField::Crawled);
}

void DateRangePopup::showMonth()
{
    const QDate first(m_calendar->yearShown(), m_calendar->monthShown(), 1);
    //: month and year above the calendar, in QDate's format language
    m_month->setText(locale().toString(first, tr("MMMM yyyy")));
}

} // namespace newsfold
