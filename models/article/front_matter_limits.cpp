// SPDX-License-Identifier: GPL-3.0-or-later
#include "front_matter_limits.h"

#include <QCoreApplication>

namespace newsfold {

Error frontMatterTooLarge()
{
    return { ErrorCode::TooLarge,
             QCoreApplication::translate("newsfold::FrontMatter",
                                         "The front matter is too long or too deeply nested."),
             QCoreApplication::translate("newsfold::FrontMatter",
                                         "At most %1 lines, %2 KiB and %3 levels are read.")
                 .arg(frontMatterLines)
                 .arg(frontMatterCharacters / 1024)
                 .arg(frontMatterLevels) };
}

Result<void> checkFrontMatterSize(QStringView source)
{
    if (source.size() > frontMatterCharacters || source.count(u'\n') > frontMatterLines)
        return std::unexpected(frontMatterTooLarge());
    return {};
}

} // namespace newsfold
