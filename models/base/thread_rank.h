// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// Lets the window's thread go first where there is more to do than cores. Called by a thread at work behind
/// a window, for itself and those it starts from then on; once is enough, it cannot be undone. Alone on its
/// core such a thread is as fast as any. Does nothing but on Linux, where threads have a nice value each.
/// Source: setpriority(2), sched(7).
void standBehindWindow();

} // namespace newsfold
