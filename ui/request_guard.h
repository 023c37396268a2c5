// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace newsfold {

/// Lets the page ask for its own documents and style sheets; for images on the web only while they are
/// allowed; for nothing else. Works beside the content security policy, not instead of it. Window's thread.
class RequestGuard : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    explicit RequestGuard(QObject *parent = nullptr);

    void setRemoteImages(bool allowed) { m_remoteImages = allowed; }

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    bool m_remoteImages = false;
};

} // namespace newsfold
