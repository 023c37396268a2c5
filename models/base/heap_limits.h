// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace newsfold {

/// Makes the C library give memory back that was used for a moment: results of a million rows come and go, on
/// a dozen threads. By default glibc keeps what such arrays took, in up to eight heaps a processor. Called
/// once, before there are threads; without glibc it does nothing.
/// Source: mallopt(3), M_MMAP_THRESHOLD and M_ARENA_MAX.
void limitHeaps();

} // namespace newsfold
