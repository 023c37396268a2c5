// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement.h"

using namespace Qt::StringLiterals;

namespace newsfold {

QString nameOf(Placement::Kind kind)
{
    switch (kind) {
    case Placement::Kind::Exact:
        return u"exact"_s;
    case Placement::Kind::Moved:
        return u"moved"_s;
    case Placement::Kind::Orphan:
        return u"orphan"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace newsfold
