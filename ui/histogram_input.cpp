// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does to a HistogramView: mouse, wheel, keyboard and menu.
#include "histogram_colours.h"
#include "histogram_view.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace newsfold {

namespace {

constexpr double stepIn = 0.7; // days shown after one notch of the wheel, or one press of +
constexpr double notch = 120; // eighths of a degree
constexpr double pixelsANotch = 60; // panned

bool isOurKey(const QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return true;
    case Qt::Key_Escape:
        return event->modifiers() == Qt::NoModifier;
    default:
        return false;
    }
}

DaySpan joined(const DaySpan &a, const DaySpan &b)
{
    return { std::min(a.first, b.first), std::max(a.last, b.last) };
}

} // namespace

bool HistogramView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        // Some of these keys mean something else in the window.
        if (!m_bins.empty() && isOurKey(static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::ToolTip:
        showToolTip(static_cast<QHelpEvent *>(event)->globalPos());
        return true;
    case QEvent::NativeGesture: {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAround(1 / std::max(0.2, 1 + gesture->value()), gesture->position().x());
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void HistogramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_bins.empty()) {
        QWidget::mousePressEvent(event);
        return;
    }
    cancelPending();
    m_cursorShown = false;
    m_pressed = event->position();
    m_pressedDay = m_bins[size_t(binAt(event->position().x()))].days.first;
    QToolTip::hideText();
    update();
}

void HistogramView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bins.empty())
        return;
    const double x = event->position().x();
    if (!m_pressed) {
        hover(binAt(x));
        if (QToolTip::isVisible())
            showToolTip(event->globalPosition().toPoint());
        return;
    }
    if (!m_pending && std::abs(x - m_pressed->x()) < QGuiApplication::styleHints()->startDragDistance())
        return;
    const Qt::DayOfWeek weekStart = locale().firstDayOfWeek();
    const DaySpan here = m_bins[size_t(binAt(x))].days;
    m_hovered = -1;
    m_pending = joined(binAround(m_pressedDay, m_binSize, weekStart), here);
    tellPresentBin();
    showToolTip(event->globalPosition().toPoint());
    update();
}

void HistogramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    if (m_pending) {
        const DaySpan days = *m_pending;
        cancelPending();
        choose(days);
        return;
    }
    const int bin = binAt(event->position().x());
    if (bin < 0 || !rect().contains(event->position().toPoint()))
        return;
    m_cursor = m_bins[size_t(bin)].days.first;
    m_markedBeforeClick = markedDays();
    m_clickChangedRange = openBin(bin);
    tellPresentBin();
}

void HistogramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_axis.isZoomed())
        return;
    // The first click has opened a bar: that was not what was meant.
    if (m_clickChangedRange && m_markedBeforeClick)
        choose(*m_markedBeforeClick);
    else if (m_clickChangedRange)
        Q_EMIT rangeCleared();
    m_clickChangedRange = false;
    showAllDays();
}

void HistogramView::leaveEvent(QEvent *)
{
    hover(-1);
}

void HistogramView::wheelEvent(QWheelEvent *event)
{
    if (m_bins.empty()) {
        event->ignore();
        return;
    }
    event->accept();
    const QPoint angle = event->angleDelta();
    const bool sideways
        = event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y());
    const double turned = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
    if (turned == 0)
        return;
    if (!sideways) {
        zoomAround(std::pow(stepIn, turned / notch), event->position().x());
        return;
    }
    const double pixels
        = event->pixelDelta().x() != 0 ? event->pixelDelta().x() : turned / notch * pixelsANotch;
    if (m_axis.pan(-pixels)) {
        layOut();
        hover(binAt(event->position().x()));
    }
}

void HistogramView::zoomAround(double factor, double x)
{
    if (!m_axis.zoom(factor, x - areas().bars.left()))
        return;
    QToolTip::hideText();
    layOut();
    if (m_hovered >= 0)
        hover(binAt(x));
}

void HistogramView::keyPressEvent(QKeyEvent *event)
{
    if (!isOurKey(event) || m_bins.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int at = cursorBin();
    const DaySpan from = at >= 0 ? m_bins[size_t(at)].days : DaySpan();
    const QRectF bars = areas().bars;
    const double x = at >= 0 ? binRect(at).center().x() : bars.center().x();
    switch (event->key()) {
    case Qt::Key_Left:
        moveCursor(at < 0 ? m_bins.back().days.first : from.first.addDays(-1), extend);
        break;
    case Qt::Key_Right:
        moveCursor(at < 0 ? m_bins.back().days.first : from.last.addDays(1), extend);
        break;
    case Qt::Key_Home:
        moveCursor(m_axis.allDays().first, extend);
        break;
    case Qt::Key_End:
        moveCursor(m_axis.allDays().last, extend);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_pending) {
            const DaySpan days = *m_pending;
            cancelPending();
            choose(days);
        } else if (at >= 0) {
            openBin(at);
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAround(stepIn, x);
        break;
    case Qt::Key_Minus:
        zoomAround(1 / stepIn, x);
        break;
    case Qt::Key_0:
        showAllDays();
        break;
    case Qt::Key_Escape:
        if (cancelPending())
            break;
        if (m_range.isOpen())
            event->ignore();
        else
            Q_EMIT rangeCleared();
        break;
    }
}

void HistogramView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_cursorShown = false;
    if (event->reason() != Qt::PopupFocusReason)
        cancelPending();
    update();
}

void HistogramView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *all = menu->addAction(tr("Show the &whole time"), this, &HistogramView::showAllDays);
    all->setEnabled(m_axis.isZoomed());
    QAction *clear = menu->addAction(tr("&Clear the range"), this, &HistogramView::rangeCleared);
    clear->setEnabled(!m_range.isOpen());
    if (m_shareOffered) {
        menu->addSeparator();
        QAction *share = menu->addAction(tr("&Share of all articles"));
        share->setCheckable(true);
        share->setChecked(m_mode == HistogramMode::Share);
        connect(share, &QAction::triggered, this, [this](bool on) {
            setMode(on ? HistogramMode::Share : HistogramMode::Counts);
            Q_EMIT modeChanged(m_mode);
        });
    }
    menu->popup(event->globalPos());
}

void HistogramView::hover(int bin)
{
    if (bin == m_hovered)
        return;
    m_hovered = bin;
    update();
}

void HistogramView::showToolTip(QPoint globalPos)
{
    const int at = binAt(mapFromGlobal(globalPos).x());
    if (at < 0 || m_maximum <= 0) {
        QToolTip::hideText();
        return;
    }
    const HistogramBin bin = m_pending ? sumOf(m_histogram, *m_pending) : m_bins[size_t(at)];
    const HistogramColours colours(palette());
    std::vector<HistogramPart> parts;
    int others = bin.total;
    for (qsizetype i = 0; i < std::min<qsizetype>(m_histogram.publishers.size(), histogramPublishers); ++i) {
        parts.push_back({ m_histogram.publishers[i], bin.split[size_t(i)],
                          colours.publishers[size_t(m_tints[size_t(i)])] });
        others -= bin.split[size_t(i)];
    }
    const QString name = binName(bin.days, m_pending ? BinSize::Day : m_binSize, locale());
    const QString text = binToolTip(name, binCount(bin, effectiveMode(), locale()), parts, others, locale());
    QToolTip::showText(globalPos, text, this, m_pending ? QRect() : binRect(at));
}

void HistogramView::moveCursor(QDate day, bool extend)
{
    if (!extend)
        cancelPending();
    else if (!m_pending)
        m_anchor = cursorBin() >= 0 ? m_cursor : QDate();

    const DaySpan all = m_axis.allDays();
    m_cursor = std::clamp(day, all.first, all.last);
    m_cursorShown = true;
    const DaySpan bar = binAround(m_cursor, m_binSize, locale().firstDayOfWeek());
    m_axis.reveal(bar);
    if (extend) {
        const QDate anchor = m_anchor.isValid() ? m_anchor : m_cursor;
        m_pending = joined(binAround(anchor, m_binSize, locale().firstDayOfWeek()), bar);
    }
    layOut();
}

bool HistogramView::openBin(int bin)
{
    const DaySpan days = m_bins[size_t(bin)].days; // whoever is told of it may make other bins
    const bool isEmpty = m_bins[size_t(bin)].total == 0;
    if (isMarked(days) || (isEmpty && !m_range.isOpen())) {
        Q_EMIT rangeCleared();
        return true;
    }
    if (!isEmpty)
        choose(days);
    return !isEmpty;
}

bool HistogramView::cancelPending()
{
    m_pressed.reset();
    m_anchor = {};
    if (!m_pending)
        return false;
    m_pending.reset();
    QToolTip::hideText();
    tellPresentBin();
    update();
    return true;
}

} // namespace newsfold
