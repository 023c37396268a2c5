// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace newsfold {

/// The names of all publishers, categories, authors or tags by the numbers the index gives them. Number 0 is
/// nobody, with an empty name.
class ValueNames
{
public:
    /// Numbers ascend, above all there are.
    void add(std::span<const std::pair<quint32, QString>> names);

    size_t size() const { return m_names.size(); } ///< one more than the highest number
    const QString &name(quint32 number) const { return m_names[number]; }
    const QString &folded(quint32 number) const { return m_folded[number]; } ///< foldForSearch(name)
    std::optional<quint32> find(const QString &name) const;
    /// Numbers in the order of their names; those that have none are left out.
    std::span<const quint32> byName() const { return m_byName; }
    /// The place of each number in byName().
    std::vector<quint32> ranks() const;

    size_t bytes() const; ///< memory in use, about

private:
    std::vector<QString> m_names{ QString() };
    std::vector<QString> m_folded{ QString() };
    std::vector<quint32> m_byName;
};

} // namespace newsfold
