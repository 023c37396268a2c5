// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_guard.h"

#include <QUrl>
#include <QWebEngineUrlRequestInfo>

using namespace Qt::StringLiterals;

namespace newsfold {

RequestGuard::RequestGuard(QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
{
}

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QString scheme = info.requestUrl().scheme();
    const auto type = info.resourceType();
    const bool own = scheme == "newsfold"_L1
        && (type == QWebEngineUrlRequestInfo::ResourceTypeMainFrame
            || type == QWebEngineUrlRequestInfo::ResourceTypeStylesheet);
    const bool image = m_remoteImages && (scheme == "http"_L1 || scheme == "https"_L1)
        && type == QWebEngineUrlRequestInfo::ResourceTypeImage;
    info.block(info.requestMethod() != "GET" || !(own || image));
}

} // namespace newsfold
