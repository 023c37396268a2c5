// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread_rank.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace newsfold {

void standBehindWindow()
{
#ifdef __linux__
    // A third of the window's share: what it has to paint it paints at once, and no answer starves.
    constexpr int behind = 5;
    (void)setpriority(PRIO_PROCESS, id_t(gettid()), behind); // who may not stays as it is
#endif
}

} // namespace newsfold
