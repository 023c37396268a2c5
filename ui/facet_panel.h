// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facet_kind.h"
#include "result_summary.h"

#include <QWidget>

#include <array>

namespace newsfold {

class FacetSection;

/// What the present result is made of: categories, authors, tags and days with exact counts. A click makes a
/// value a condition or drops it. It scrolls by itself where it has not enough room.
class FacetPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void setSummary(const ResultSummary &summary);
    void setActive(FacetKind kind, const QStringList &values); ///< without valueChosen()
    bool isFolded(FacetKind kind) const;
    void setFolded(FacetKind kind, bool folded); ///< without foldedChanged()
    FacetSection *section(FacetKind kind) const { return m_sections[size_t(kind)]; }

Q_SIGNALS:
    /// The value is shown as it should become; setActive() confirms it or takes it back.
    void valueChosen(newsfold::FacetKind kind, const QString &value, bool on);
    void foldedChanged(newsfold::FacetKind kind, bool folded); ///< by the reader

private:
    std::array<FacetSection *, facetKindCount> m_sections{};
};

} // namespace newsfold
