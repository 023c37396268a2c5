// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_tags.h"

#include "tag_name.h"

namespace newsfold {

void TagTree::follow(const ValueNames &tags)
{
    for (auto number = quint32(m_placeOf.size()); number < tags.size(); ++number) {
        const QString &name = tags.name(number);
        const quint32 at = name.isEmpty() ? 0 : place(name);
        if (at != 0)
            m_places[at].name = name;
        m_placeOf.push_back(at);
    }
}

quint32 TagTree::place(const QString &name)
{
    const QString identity = tagIdentity(name);
    if (const auto known = m_byIdentity.constFind(identity); known != m_byIdentity.cend())
        return *known;
    // Names are at most tagNameLimit long, and so are the ways up.
    const qsizetype slash = name.lastIndexOf(u'/');
    const quint32 above = slash > 0 ? place(name.first(slash)) : 0;
    const auto added = quint32(m_places.size());
    m_places.push_back({ above, name });
    m_byIdentity.insert(identity, added);
    return added;
}

size_t TagTree::bytes() const
{
    constexpr size_t hashEntry = sizeof(QString) + 2 * sizeof(quint32);
    return m_places.capacity() * sizeof(Place) + m_placeOf.capacity() * sizeof(quint32)
        + size_t(m_byIdentity.capacity()) * hashEntry;
}

} // namespace newsfold
