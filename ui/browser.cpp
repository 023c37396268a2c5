// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"

#include <QCoreApplication>
#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct Browser
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::Browser)
};

} // namespace

Result<void> openInBrowser(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return std::unexpected(
            Error{ ErrorCode::Usage,
                   Browser::tr("“%1” is no web address and was not opened.").arg(url.toDisplayString()),
                   Browser::tr("Only addresses that begin with http or https are opened.") });
    if (!QDesktopServices::openUrl(url))
        return std::unexpected(Error{
            ErrorCode::NotFound, Browser::tr("No browser took the address %1.").arg(url.toDisplayString()),
            Browser::tr("Choose a default browser in the settings of the desktop.") });
    return {};
}

} // namespace newsfold
