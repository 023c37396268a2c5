// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "histogram_painter.h"
#include "list_filter.h"
#include "time_axis.h"

#include <QWidget>

class QToolButton;

namespace newsfold {

/// When the articles of a result were published: bars of days, weeks, months …, as finely as there is room,
/// split by the strongest publishers. The reader drags a range, opens a bar with a click or Enter, zooms with
/// the wheel or + and -, pans with Shift and the wheel, and sees everything again on a double click.
///
/// Shows a result and a range and says what range the reader wants; the range does not change by itself. The
/// bars are those of all days it is given: where the chosen range should be seen among its neighbours, the
/// histogram has to be that of the question without the range.
class HistogramView : public QWidget
{
    Q_OBJECT
public:
    explicit HistogramView(QWidget *parent = nullptr);

    /// Zoom stays, where the days zoomed in on are there still.
    void setHistogram(const Histogram &histogram);
    void setRange(const DateRange &range); ///< the range marked; without signals
    void setMode(HistogramMode mode); ///< without modeChanged()
    HistogramMode mode() const { return m_mode; }
    /// Whether shares are worth asking for, as they are for a search. Where not, counts are shown whatever
    /// the mode.
    void setShareOffered(bool offered);

    BinSize binSize() const { return m_binSize; }
    const std::vector<HistogramBin> &bins() const { return m_bins; } ///< those in sight
    QRect binRect(int bin) const; ///< its column, in this widget
    bool isZoomed() const { return m_axis.isZoomed(); }
    DaySpan shownDays() const { return m_axis.shownDays(); }
    void showAllDays(); ///< but for the few that stand far apart; see denseDays()

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChosen(QDate from, QDate to); ///< Korean days, both inclusive
    void rangeCleared();
    void modeChanged(newsfold::HistogramMode mode); ///< by the reader

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QToolButton *makeButton(const QString &text, const QString &toolTip);
    void layOut(); ///< bins, scale and labels, after anything they depend on has changed
    QString captionText() const;
    HistogramAreas areas() const;
    HistogramScene scene() const;
    HistogramMode effectiveMode() const;
    std::optional<DaySpan> markedDays() const;
    bool isMarked(const DaySpan &days) const;
    int binAt(double x) const; ///< -1: there are none
    int cursorBin() const; ///< -1: nowhere
    void hover(int bin);
    void showToolTip(QPoint globalPos);
    void zoomAround(double factor, double x);
    void moveCursor(QDate day, bool extend);
    /// Asks for a bar's days, or for all days if they are the range already or there is nothing in them.
    /// False: asked for nothing.
    bool openBin(int bin);
    void choose(const DaySpan &days);
    bool cancelPending();
    void tellPresentBin();

    Histogram m_histogram;
    std::array<int, histogramPublishers> m_tints{}; ///< parallel to m_histogram.publishers
    TimeAxis m_axis;
    BinSize m_binSize = BinSize::Day;
    std::vector<HistogramBin> m_bins;
    std::vector<AxisLabel> m_labels;
    double m_maximum = 0;
    QString m_caption;

    DateRange m_range;
    std::optional<DaySpan> m_markedBeforeClick;
    bool m_clickChangedRange = false;
    HistogramMode m_mode = HistogramMode::Counts;
    bool m_shareOffered = false;

    int m_hovered = -1;
    std::optional<QPointF> m_pressed; ///< where the button went down
    QDate m_pressedDay;
    std::optional<DaySpan> m_pending; ///< a range being dragged, or stretched with the keyboard
    QDate m_anchor; ///< where the keyboard's stretch began
    QDate m_cursor; ///< a day of the present bar
    bool m_cursorShown = false;

    QToolButton *m_clear;
    QToolButton *m_share;
    QToolButton *m_all;
};

} // namespace newsfold
