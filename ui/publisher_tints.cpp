// SPDX-License-Identifier: GPL-3.0-or-later
#include "publisher_tints.h"

#include <algorithm>

namespace newsfold {

int tintOf(const QString &publisher)
{
    // FNV-1a; qHash() may be another one in the next version of Qt.
    quint32 hash = 0x811c9dc5;
    for (const char byte : publisher.toUtf8())
        hash = (hash ^ quint8(byte)) * 0x01000193;
    // The last bits alone mix badly.
    return int((hash ^ (hash >> 15)) % quint32(histogramPublishers));
}

std::array<int, histogramPublishers> tintsOf(const QStringList &publishers)
{
    const auto count = std::min(size_t(publishers.size()), size_t(histogramPublishers));
    std::array<int, histogramPublishers> tints;
    tints.fill(-1);
    std::array<bool, histogramPublishers> taken{};
    for (size_t i = 0; i < count; ++i) {
        const int own = tintOf(publishers[qsizetype(i)]);
        if (taken[size_t(own)])
            continue;
        tints[i] = own;
        taken[size_t(own)] = true;
    }
    // Only then the others: nobody who could have its own loses it to them.
    for (size_t i = 0; i < count; ++i) {
        if (tints[i] >= 0)
            continue;
        auto tint = size_t(tintOf(publishers[qsizetype(i)]));
        while (taken[tint])
            tint = (tint + 1) % taken.size();
        tints[i] = int(tint);
        taken[tint] = true;
    }
    return tints;
}

} // namespace newsfold
