// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace newsfold {

/// What highlights are painted with; which shade is the window's choice. Stored and exported by name, so the
/// order here means nothing beyond the one in which colours are offered.
enum class HighlightColour { Yellow, Green, Blue, Pink, Purple };

inline constexpr std::array highlightColours
    = { HighlightColour::Yellow, HighlightColour::Green, HighlightColour::Blue, HighlightColour::Pink,
        HighlightColour::Purple };

/// `yellow`, `green`, `blue`, `pink`, `purple`: in files and databases, never translated.
QString nameOf(HighlightColour colour);
std::optional<HighlightColour> highlightColour(QStringView name);

} // namespace newsfold
