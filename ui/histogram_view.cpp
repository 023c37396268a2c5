// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_view.h"

#include "palette_style.h"
#include "publisher_tints.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace newsfold {

namespace {

constexpr int barsHeight = 38;
constexpr double smallFont = 0.85;

/// Years before the common era are no dates of articles, and QDate counts them differently.
Histogram withSaneDays(Histogram histogram)
{
    std::erase_if(histogram.days, [](const Histogram::Day &day) {
        return !day.day.isValid() || day.day.year() < 1 || day.day.year() > 9999;
    });
    return histogram;
}

} // namespace

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
    , m_clear(makeButton(tr("Clear"), tr("Show articles of all days again")))
    , m_share(makeButton(tr("%"), tr("Show the part of all articles of those days")))
    , m_all(makeButton(tr("All"), tr("Show the whole time")))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Articles over time"));
    m_share->setCheckable(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addStretch(1);
    for (QToolButton *button : { m_clear, m_share, m_all })
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, 0, style::margin - style::tight, 0);
    layout->addLayout(buttons);
    layout->addStretch(1);

    connect(m_clear, &QToolButton::clicked, this, &HistogramView::rangeCleared);
    connect(m_all, &QToolButton::clicked, this, &HistogramView::showAllDays);
    connect(m_share, &QToolButton::clicked, this, [this](bool on) {
        setMode(on ? HistogramMode::Share : HistogramMode::Counts);
        Q_EMIT modeChanged(m_mode);
    });
    layOut();
}

QToolButton *HistogramView::makeButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    button->setCursor(Qt::ArrowCursor);
    button->hide();
    return button;
}

void HistogramView::setHistogram(const Histogram &histogram)
{
    m_histogram = withSaneDays(histogram);
    m_tints = tintsOf(m_histogram.publishers);
    layOut();
}

void HistogramView::setRange(const DateRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    layOut();
}

void HistogramView::setMode(HistogramMode mode)
{
    m_mode = mode;
    layOut();
}

void HistogramView::setShareOffered(bool offered)
{
    m_shareOffered = offered;
    layOut();
}

void HistogramView::showAllDays()
{
    m_axis.reset();
    layOut();
}

QSize HistogramView::sizeHint() const
{
    const int text = QFontMetrics(style::scaled(font(), smallFont)).height();
    return { 400, (text + style::tight) + barsHeight + (text + style::tight) };
}

QSize HistogramView::minimumSizeHint() const
{
    return { 120, sizeHint().height() };
}

HistogramAreas HistogramView::areas() const
{
    const int text = QFontMetrics(style::scaled(font(), smallFont)).height();
    const QRectF inner = QRectF(rect()).adjusted(style::margin, 0, -style::margin, 0);
    double captionEnd = inner.right();
    for (const QToolButton *button : { m_clear, m_share, m_all }) {
        if (!button->isHidden())
            captionEnd = std::min(captionEnd, double(button->x()) - style::gap);
    }
    HistogramAreas areas;
    areas.caption = { inner.left(), 0, captionEnd - inner.left(), double(text + style::tight) };
    areas.labels = { inner.left(), inner.bottom() - text - 1, inner.width(), double(text) };
    areas.bars = QRectF(inner.left(), areas.caption.bottom(), inner.width(),
                        areas.labels.top() - 3 - areas.caption.bottom());
    return areas;
}

HistogramScene HistogramView::scene() const
{
    return { .areas = areas(),
             .axis = m_axis,
             .bins = m_bins,
             .labels = m_labels,
             .publishers = m_histogram.publishers,
             .tints = m_tints,
             .mode = effectiveMode(),
             .maximum = m_maximum,
             .caption = m_caption,
             .marked = markedDays(),
             .hovered = m_hovered,
             .cursor = m_cursorShown ? cursorBin() : -1 };
}

HistogramMode HistogramView::effectiveMode() const
{
    return m_shareOffered ? m_mode : HistogramMode::Counts;
}

QRect HistogramView::binRect(int bin) const
{
    return columnOf(scene(), m_bins[size_t(bin)]).toAlignedRect();
}

void HistogramView::layOut()
{
    const double width = areas().bars.width();
    const Qt::DayOfWeek weekStart = locale().firstDayOfWeek();
    m_axis.setWidth(width);
    if (const std::optional<DaySpan> dense = denseDays(m_histogram)) {
        // The first and the last bar are whole; making them so may leave too little room for bars so fine.
        const auto sizeFor
            = [width](const DaySpan &days) { return binSizeFor(days.first.daysTo(days.last) + 1, width); };
        const BinSize size = sizeFor(wholeBins(*dense, sizeFor(*dense), weekStart));
        m_axis.setDays(wholeBins(*coveredDays(m_histogram), size, weekStart),
                       wholeBins(*dense, size, weekStart));
    } else {
        m_axis.clear();
    }
    m_bins.clear();
    m_labels.clear();
    m_maximum = 0;
    if (!m_axis.isEmpty()) {
        m_binSize = binSizeFor(qint64(m_axis.daysShown()), width);
        m_bins = makeBins(m_histogram, m_axis.shownDays(), m_binSize, weekStart);
        const bool shares = effectiveMode() == HistogramMode::Share;
        for (const HistogramBin &bin : m_bins)
            m_maximum = std::max(m_maximum, shares ? bin.share() : bin.total);
        const QFontMetricsF metrics(style::scaled(font(), smallFont));
        m_labels = axisLabels(m_axis, m_binSize, weekStart, locale(), koreanToday(),
                              [&](const QString &text) { return metrics.horizontalAdvance(text); });
    }
    m_caption = captionText();
    m_hovered = m_hovered < int(m_bins.size()) ? m_hovered : -1;

    const QFont small = style::scaled(font(), smallFont);
    for (QToolButton *button : { m_clear, m_share, m_all }) {
        button->setFont(small);
        button->setFixedHeight(QFontMetrics(small).height() + style::tight - 1);
    }
    m_share->setChecked(m_mode == HistogramMode::Share);
    m_share->setVisible(m_shareOffered && !m_bins.empty());
    m_all->setVisible(m_axis.isZoomed());
    m_clear->setVisible(!m_range.isOpen());
    layout()->activate();
    tellPresentBin();
    update();
}

/// What the tallest bar says, and what is known of days that are not shown at first.
QString HistogramView::captionText() const
{
    if (m_maximum <= 0)
        return {};
    QString text = maximumText(m_maximum, m_binSize, effectiveMode(), locale());
    if (m_axis.isZoomed())
        return text;
    const DaySpan all = m_axis.allDays();
    const DaySpan shown = m_axis.shownDays();
    if (const int earlier = sumOf(m_histogram, { all.first, shown.first.addDays(-1) }).total)
        text = tr("%1 · %2 much earlier").arg(text, locale().toString(earlier));
    if (const int later = sumOf(m_histogram, { shown.last.addDays(1), all.last }).total)
        text = tr("%1 · %2 much later").arg(text, locale().toString(later));
    return text;
}

std::optional<DaySpan> HistogramView::markedDays() const
{
    if (m_pending)
        return m_pending;
    const std::optional<DaySpan> covered = coveredDays(m_histogram);
    if (m_range.isOpen() || !covered)
        return std::nullopt;
    return DaySpan{ m_range.from.value_or(covered->first), m_range.to.value_or(covered->last) };
}

bool HistogramView::isMarked(const DaySpan &days) const
{
    return m_range.from == days.first && m_range.to == days.last;
}

int HistogramView::binAt(double x) const
{
    if (m_bins.empty())
        return -1;
    const QDate day = m_axis.dayAt(x - areas().bars.left());
    const auto bin = std::ranges::upper_bound(m_bins, day, {}, [](const auto &b) { return b.days.first; });
    return std::max(0, int(bin - m_bins.begin()) - 1);
}

int HistogramView::cursorBin() const
{
    if (!m_cursor.isValid() || m_bins.empty() || m_cursor < m_bins.front().days.first
        || m_cursor > m_bins.back().days.last)
        return -1;
    const auto bin
        = std::ranges::upper_bound(m_bins, m_cursor, {}, [](const auto &b) { return b.days.first; });
    return int(bin - m_bins.begin()) - 1;
}

void HistogramView::tellPresentBin()
{
    QString text;
    const int at = cursorBin();
    if (m_pending) {
        const HistogramBin sum = sumOf(m_histogram, *m_pending);
        text = tr("%1: %2").arg(binName(*m_pending, BinSize::Day, locale()),
                                binCount(sum, effectiveMode(), locale()));
    } else if (at >= 0) {
        const HistogramBin &bin = m_bins[size_t(at)];
        text = tr("%1: %2").arg(binName(bin.days, m_binSize, locale()),
                                binCount(bin, effectiveMode(), locale()));
    } else if (m_maximum > 0) {
        text = m_caption;
    }
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void HistogramView::choose(const DaySpan &days)
{
    Q_EMIT rangeChosen(days.first, days.last);
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(style::scaled(font(), smallFont));
    paintHistogram(painter, scene(), palette());
}

void HistogramView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void HistogramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
        updateGeometry();
        layOut();
        break;
    default:
        break;
    }
}

} // namespace newsfold
