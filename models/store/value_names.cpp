// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_names.h"

#include "search_folding.h"
#include "sorted_insert.h"

namespace newsfold {

void ValueNames::add(std::span<const std::pair<quint32, QString>> names)
{
    std::vector<quint32> added;
    added.reserve(names.size());
    for (const auto &[number, name] : names) {
        Q_ASSERT(number >= m_names.size());
        m_names.resize(number + 1);
        m_folded.resize(number + 1);
        m_names[number] = name;
        QString folded = foldForSearch(name);
        m_folded[number] = folded == name ? name : std::move(folded); // mostly the same, and then shared
        added.push_back(number);
    }
    insertSorted(m_byName, std::move(added),
                 [this](quint32 a, quint32 b) { return m_names[a] < m_names[b]; });
}

std::optional<quint32> ValueNames::find(const QString &name) const
{
    const auto found
        = std::ranges::lower_bound(m_byName, name, {}, [this](quint32 number) { return m_names[number]; });
    if (found == m_byName.end() || m_names[*found] != name)
        return std::nullopt;
    return *found;
}

std::vector<quint32> ValueNames::ranks() const
{
    std::vector<quint32> ranks(m_names.size());
    for (size_t i = 0; i < m_byName.size(); ++i)
        ranks[m_byName[i]] = quint32(i);
    return ranks;
}

size_t ValueNames::bytes() const
{
    size_t bytes = (m_names.capacity() + m_folded.capacity()) * sizeof(QString)
        + m_byName.capacity() * sizeof(quint32);
    for (size_t i = 0; i < m_names.size(); ++i) {
        bytes += size_t(m_names[i].capacity()) * sizeof(QChar);
        if (!m_folded[i].isSharedWith(m_names[i]))
            bytes += size_t(m_folded[i].capacity()) * sizeof(QChar);
    }
    return bytes;
}

} // namespace newsfold
