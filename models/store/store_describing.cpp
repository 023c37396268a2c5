// SPDX-License-Identifier: GPL-3.0-or-later
#include "store.h"

namespace newsfold {

/// The state keeps what tells the articles of its annotations, for when the index has them no more. Should it
/// fail, the next opening tries again.
void Store::describe(const QStringList &keys)
{
    if (m_trouble || keys.isEmpty())
        return;
    if (const auto articles = m_index.described(keys))
        (void)m_state.describe(*articles);
}

/// Articles that came after their annotations, and those of a state that did not keep this yet.
void Store::describeUndescribed()
{
    if (m_trouble)
        return;
    if (const auto keys = m_state.undescribedKeys())
        describe(*keys);
}

} // namespace newsfold
