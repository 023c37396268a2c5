// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_painter.h"

#include "histogram_colours.h"
#include "palette_style.h"
#include "time_axis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace newsfold {

namespace {

constexpr double widestBar = 44;
constexpr double fadedShare = 0.62; // of the base, over bars outside of the range
constexpr double swatch = 7;

/// Whole pixels of the screen, so that bars and the gaps between them are sharp and equal.
class PixelGrid
{
public:
    explicit PixelGrid(const QPainter &painter)
        : m_ratio(painter.device()->devicePixelRatio())
    {
    }

    double pixel() const { return 1 / m_ratio; }
    double snap(double value) const { return std::round(value * m_ratio) / m_ratio; }
    QRectF snap(const QRectF &rect) const
    {
        return { QPointF(snap(rect.left()), snap(rect.top())),
                 QPointF(snap(rect.right()), snap(rect.bottom())) };
    }

private:
    double m_ratio;
};

QRectF barOf(const QRectF &column, const PixelGrid &grid)
{
    const double gap = std::max(grid.pixel(), column.width() * 0.14);
    const double width = std::clamp(column.width() - gap, grid.pixel(), widestBar);
    const double left = grid.snap(column.left() + (column.width() - width) / 2);
    return { left, column.top(), std::max(grid.pixel(), grid.snap(width)), column.height() };
}

QRectF markedRect(const HistogramScene &scene)
{
    const double from = scene.axis.position(scene.marked->first);
    const double to = scene.axis.position(scene.marked->last.addDays(1));
    const QRectF band(scene.areas.bars.left() + from, scene.areas.bars.top(), to - from,
                      scene.areas.bars.height());
    return band.intersected(scene.areas.bars);
}

void paintBar(QPainter &painter, const HistogramScene &scene, const HistogramBin &bin, const QRectF &bar,
              const HistogramColours &colours, const PixelGrid &grid)
{
    const double value = scene.mode == HistogramMode::Share ? bin.share() : bin.total;
    const double height = bar.height() * std::min(1.0, value / scene.maximum);
    const double top = std::min(grid.snap(bar.bottom() - height), bar.bottom() - grid.pixel());
    double floor = bar.bottom();
    int below = 0;
    const auto part = [&](int count, const QColor &colour) {
        below += count;
        const double ceiling = std::max(top, grid.snap(bar.bottom() - height * below / bin.total));
        if (ceiling < floor)
            painter.fillRect(QRectF(bar.left(), ceiling, bar.width(), floor - ceiling), colour);
        floor = std::min(floor, ceiling);
    };
    const size_t known = std::min(size_t(scene.publishers.size()), bin.split.size());
    for (size_t i = 0; i < known; ++i)
        part(bin.split[i], colours.publishers[size_t(scene.tints[i])]);
    if (top < floor)
        painter.fillRect(QRectF(bar.left(), top, bar.width(), floor - top), colours.rest);
}

void paintBars(QPainter &painter, const HistogramScene &scene, const QPalette &palette, const PixelGrid &grid)
{
    const HistogramColours colours(palette);
    HistogramColours faded = colours;
    const QColor base = palette.color(QPalette::Base);
    for (QColor &colour : faded.publishers)
        colour = style::mixed(colour, base, fadedShare);
    faded.rest = style::mixed(faded.rest, base, fadedShare);

    for (const HistogramBin &bin : scene.bins) {
        if (bin.total == 0)
            continue;
        const QRectF column = columnOf(scene, bin);
        if (column.isEmpty())
            continue;
        const bool outside
            = scene.marked && (bin.days.last < scene.marked->first || bin.days.first > scene.marked->last);
        paintBar(painter, scene, bin, barOf(column, grid), outside ? faded : colours, grid);
    }
}

/// As many publishers as have room behind the maximum, with their tints.
void paintCaption(QPainter &painter, const HistogramScene &scene, const QPalette &palette)
{
    const HistogramColours colours(palette);
    const QFontMetricsF metrics(painter.font());
    const QRectF area = scene.areas.caption;
    painter.setPen(style::quietText(palette));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, scene.caption);
    double left = area.left() + metrics.horizontalAdvance(scene.caption) + style::margin;
    for (qsizetype i = 0; i < std::min<qsizetype>(scene.publishers.size(), histogramPublishers); ++i) {
        const QString name = publisherName(scene.publishers[i]);
        const double width = swatch + style::tight + metrics.horizontalAdvance(name);
        if (left + width > area.right())
            break;
        const QRectF box(std::round(left), std::round(area.center().y() - swatch / 2), swatch, swatch);
        painter.fillRect(box, colours.publishers[size_t(scene.tints[size_t(i)])]);
        painter.drawText(QRectF(box.right() + style::tight, area.top(), width, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        left += width + style::gap + style::tight;
    }
}

void paintLabels(QPainter &painter, const HistogramScene &scene, const QPalette &palette)
{
    const QRectF area = scene.areas.labels;
    for (const AxisLabel &label : scene.labels) {
        if (label.mark >= 0)
            painter.fillRect(QRectF(std::round(area.left() + label.mark), scene.areas.bars.bottom(), 1, 4),
                             style::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.4));
        painter.setPen(style::quietText(palette));
        // Wider by a pixel than measured: rounding must not cut the text.
        painter.drawText(QRectF(area.left() + label.left, area.top(), label.width + 1, area.height()),
                         Qt::AlignLeft | Qt::AlignBottom, label.text);
    }
}

void paintEdges(QPainter &painter, const QRectF &band, const QRectF &bars, const QPalette &palette)
{
    constexpr double edge = 2;
    const QColor accent = style::accent(palette);
    if (band.left() > bars.left() - 1)
        painter.fillRect(QRectF(std::round(band.left()) - edge / 2, band.top(), edge, band.height()), accent);
    painter.fillRect(QRectF(std::round(band.right()) - edge / 2, band.top(), edge, band.height()), accent);
}

} // namespace

QRectF columnOf(const HistogramScene &scene, const HistogramBin &bin)
{
    const QRectF bars = scene.areas.bars;
    const double from = std::max(0.0, scene.axis.position(bin.days.first));
    const double to = std::min(bars.width(), scene.axis.position(bin.days.last.addDays(1)));
    return { bars.left() + from, bars.top(), std::max(0.0, to - from), bars.height() };
}

void paintHistogram(QPainter &painter, const HistogramScene &scene, const QPalette &palette)
{
    const QRectF bars = scene.areas.bars;
    const PixelGrid grid(painter);
    const QColor base = palette.color(QPalette::Base);
    const QColor line = style::separator(palette);
    if (scene.maximum > 0) {
        const QRectF band = scene.marked ? grid.snap(markedRect(scene)) : QRectF();
        if (!band.isEmpty())
            painter.fillRect(band, style::selected(palette, base, false));
        if (scene.hovered >= 0)
            painter.fillRect(grid.snap(columnOf(scene, scene.bins[size_t(scene.hovered)])),
                             style::mixed(base, palette.color(QPalette::Text), 0.07));
        painter.fillRect(QRectF(bars.left(), bars.top(), bars.width(), 1), line);
        paintBars(painter, scene, palette, grid);
        if (!band.isEmpty())
            paintEdges(painter, band, bars, palette);
        paintCaption(painter, scene, palette);
    }
    painter.fillRect(QRectF(bars.left(), bars.bottom(), bars.width(), 1),
                     style::mixed(base, palette.color(QPalette::Text), 0.25));
    paintLabels(painter, scene, palette);
    if (scene.cursor >= 0) {
        const QRectF column = grid.snap(columnOf(scene, scene.bins[size_t(scene.cursor)]));
        painter.setPen(style::accent(palette));
        painter.drawRect(column.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace newsfold
