// SPDX-License-Identifier: GPL-3.0-or-later
#include "facet_panel.h"

#include "facet_section.h"
#include "palette_style.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace newsfold {

namespace {

/// Days by falling count as the other facets are; the later of two equal ones first.
QList<FacetCount> dayCounts(const Histogram &histogram)
{
    QList<FacetCount> counts;
    for (auto day = histogram.days.crbegin(); day != histogram.days.crend(); ++day) {
        if (day->total > 0)
            counts.append({ day->day.toString(Qt::ISODate), day->total });
    }
    std::ranges::stable_sort(counts, std::ranges::greater(), &FacetCount::count);
    return counts;
}

} // namespace

FacetPanel::FacetPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *content = new QWidget;
    auto *sections = new QVBoxLayout(content);
    sections->setContentsMargins({});
    sections->setSpacing(0);
    for (int i = 0; i < facetKindCount; ++i) {
        const auto kind = FacetKind(i);
        auto *section = new FacetSection(kind, content);
        section->setFolded(kind == FacetKind::Day);
        sections->addWidget(section);
        m_sections[size_t(i)] = section;
        connect(section->model(), &FacetListModel::toggled, this,
                [this, kind](const QString &value, bool on) { Q_EMIT valueChosen(kind, value, on); });
        connect(section, &FacetSection::foldedChanged, this,
                [this, kind](bool folded) { Q_EMIT foldedChanged(kind, folded); });
    }
    sections->addStretch(1);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setBackgroundRole(QPalette::Window);
    style::slimScrollBar(area);
    area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
}

void FacetPanel::setSummary(const ResultSummary &summary)
{
    section(FacetKind::Category)->setCounts(summary.facets.categories);
    section(FacetKind::Author)->setCounts(summary.facets.authors);
    section(FacetKind::Tag)->setCounts(summary.facets.tags);
    section(FacetKind::Day)->setCounts(dayCounts(summary.histogram));
}

void FacetPanel::setActive(FacetKind kind, const QStringList &values)
{
    section(kind)->setActive(values);
}

bool FacetPanel::isFolded(FacetKind kind) const
{
    return section(kind)->isFolded();
}

void FacetPanel::setFolded(FacetKind kind, bool folded)
{
    section(kind)->setFolded(folded);
}

} // namespace newsfold
