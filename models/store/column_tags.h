// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "value_names.h"

#include <QHash>

namespace newsfold {

/// Tags as people take them: spellings that differ in case are one, and whatever is within `ai/policy` is
/// within `ai`, be there a tag of that name or not. Places are numbered from 1; 0 is above the topmost ones.
class TagTree
{
public:
    /// Takes in the names that have come since the last call.
    void follow(const ValueNames &tags);

    size_t size() const { return m_places.size(); } ///< one more than the highest place
    quint32 placeOf(quint32 tag) const { return m_placeOf[tag]; } ///< `tag` is a number of the names
    quint32 above(quint32 place) const { return m_places[place].above; }
    /// The name as it was written last, or as the first tag below it writes it.
    const QString &name(quint32 place) const { return m_places[place].name; }

    size_t bytes() const; ///< memory in use, about, but for the names

private:
    quint32 place(const QString &name);

    struct Place
    {
        quint32 above = 0;
        QString name;
    };
    std::vector<Place> m_places{ Place() };
    std::vector<quint32> m_placeOf{ 0 };
    QHash<QString, quint32> m_byIdentity;
};

} // namespace newsfold
