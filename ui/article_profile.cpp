// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_profile.h"

#include "article_scheme.h"
#include "request_guard.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineSettings>

namespace newsfold {

ArticleProfile::ArticleProfile(QObject *parent)
    : QWebEngineProfile(parent)
    , m_handler(new ArticleSchemeHandler(this))
    , m_guard(new RequestGuard(this))
{
    setHttpCacheType(MemoryHttpCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setPersistentPermissionsPolicy(PersistentPermissionsPolicy::AskEveryTime);
    setPushServiceEnabled(false);
    cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    installUrlSchemeHandler("newsfold", m_handler);
    setUrlRequestInterceptor(m_guard);
    connect(this, &QWebEngineProfile::downloadRequested, this,
            [](QWebEngineDownloadRequest *download) { download->cancel(); });

    using S = QWebEngineSettings;
    for (const auto attribute : { S::JavascriptEnabled,
                                  S::JavascriptCanOpenWindows,
                                  S::JavascriptCanAccessClipboard,
                                  S::JavascriptCanPaste,
                                  S::LocalStorageEnabled,
                                  S::LocalContentCanAccessRemoteUrls,
                                  S::LocalContentCanAccessFileUrls,
                                  S::HyperlinkAuditingEnabled,
                                  S::ErrorPageEnabled,
                                  S::PluginsEnabled,
                                  S::PdfViewerEnabled,
                                  S::FullScreenSupportEnabled,
                                  S::ScreenCaptureEnabled,
                                  S::WebGLEnabled,
                                  S::AutoLoadIconsForPage,
                                  S::TouchIconsEnabled,
                                  S::AllowRunningInsecureContent,
                                  S::AllowGeolocationOnInsecureOrigins,
                                  S::AllowWindowActivationFromJavaScript,
                                  S::DnsPrefetchEnabled,
                                  S::NavigateOnDropEnabled,
                                  S::FocusOnNavigationEnabled })
        settings()->setAttribute(attribute, false);
    settings()->setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings()->setAttribute(S::ScrollAnimatorEnabled, true);
    settings()->setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

ArticleProfile::~ArticleProfile() = default;

} // namespace newsfold
