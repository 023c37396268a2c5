// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_page.h"

#include "article_profile.h"
#include "article_scheme.h"
#include "page_bridge.h"
#include "request_guard.h"

#include <QFile>
#include <QWebChannel>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEnginePermission>
#include <QWebEngineRegisterProtocolHandlerRequest>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace Qt::StringLiterals;

namespace newsfold {

ArticlePage::ArticlePage(ArticleProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_profile(profile)
    , m_bridge(new PageBridge(this))
{
    connect(m_bridge, &PageBridge::painted, this, &ArticlePage::painted);
    connect(this, &QWebEnginePage::permissionRequested, this,
            [](const QWebEnginePermission &permission) { permission.deny(); });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
            [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    // An empty page is the one address the engine goes to without asking. Only a click can lead there, the
    // sandbox stops whatever moves by itself, so this does not go round in circles.
    connect(this, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (m_number > 0 && url != m_shown)
            load(m_expected = m_shown);
    });
    // A link opened with the middle button or with Ctrl asks for a window; it means the same as a plain
    // click.
    connect(this, &QWebEnginePage::newWindowRequested, this,
            [this](const QWebEngineNewWindowRequest &request) {
                if (request.isUserInitiated())
                    requestOpen(request.requestedUrl());
            });
    installScripts();
}

ArticlePage::~ArticlePage() = default;

int ArticlePage::open(const PageDocument &document)
{
    ++m_number;
    m_profile->handler().setDocument(document, m_number);
    m_profile->guard().setRemoteImages(document.remoteImages);
    m_shown = articleUrl(m_number, document.position);
    load(m_expected = m_shown);
    return m_number;
}

void ArticlePage::installScripts()
{
    auto *channel = new QWebChannel(this);
    channel->registerObject(u"bridge"_s, m_bridge);
    setWebChannel(channel, QWebEngineScript::ApplicationWorld);

    QString source;
    for (const QString &name : { u":/qtwebchannel/qwebchannel.js"_s, u":/web/article.js"_s }) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            source += QString::fromUtf8(file.readAll());
    }
    QWebEngineScript script;
    script.setName(u"article"_s);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(source);
    scripts().insert(script);
}

void ArticlePage::requestOpen(const QUrl &url)
{
    if (url.scheme() == "http"_L1 || url.scheme() == "https"_L1)
        Q_EMIT openRequested(url);
}

bool ArticlePage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    // Each address is good for one load: a page cannot reload itself over and over.
    if (isMainFrame && type == NavigationTypeTyped && !m_expected.isEmpty() && url == m_expected) {
        m_expected.clear();
        return true;
    }
    if (isMainFrame && type == NavigationTypeLinkClicked)
        requestOpen(url);
    return false;
}

QWebEnginePage *ArticlePage::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList ArticlePage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ArticlePage::javaScriptAlert(const QUrl &, const QString &) {}

bool ArticlePage::javaScriptConfirm(const QUrl &, const QString &)
{
    return false;
}

bool ArticlePage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *)
{
    return false;
}

void ArticlePage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int,
                                           const QString &)
{
    // What the policy blocked in an article is no news for standard error.
}

} // namespace newsfold
