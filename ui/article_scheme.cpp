// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_scheme.h"

#include <QBuffer>
#include <QFile>
#include <QMultiMap>
#include <QUrlQuery>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

// The sandbox takes scripts, forms, pop-ups and downloads from the page as well. It keeps its origin: pages
// of an opaque one each cost a new process, which triples the time to the first paint.
QByteArray contentSecurityPolicy(bool remoteImages)
{
    QByteArray policy = "default-src 'none'; style-src newsfold:; base-uri 'none'; form-action 'none'; "
                        "frame-ancestors 'none'; sandbox allow-same-origin; img-src "_ba;
    policy += remoteImages ? "http: https:"_ba : "'none'"_ba;
    return policy;
}

void reply(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &content)
{
    auto *device = new QBuffer(job);
    device->setData(content);
    device->open(QIODevice::ReadOnly);
    job->reply(type, device);
}

} // namespace

void registerArticleScheme()
{
    // No flags: no secure context, so none of its powers and no images silently rewritten to https; no fetch,
    // no service workers, no view-source, no access to files, and above all no exemption from the policy
    // above.
    QWebEngineUrlScheme scheme("newsfold"_ba);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl articleUrl(int number, double position)
{
    QUrl url(u"newsfold://article/%1"_s.arg(number));
    if (position > 0)
        url.setQuery(u"position="_s + QString::number(position, 'f', 5));
    return url;
}

ArticleSchemeHandler::ArticleSchemeHandler(QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
{
    QFile file(u":/web/article.css"_s);
    if (file.open(QIODevice::ReadOnly))
        m_articleStyle = file.readAll();
}

void ArticleSchemeHandler::setDocument(const PageDocument &document, int number)
{
    m_document = document;
    m_number = number;
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const QString path = url.path();
    job->setAdditionalResponseHeaders(QMultiMap<QByteArray, QByteArray>{
        { "Content-Security-Policy", contentSecurityPolicy(m_document.remoteImages) },
        { "Referrer-Policy", "no-referrer" },
        { "X-Content-Type-Options", "nosniff" },
        { "X-DNS-Prefetch-Control", "off" },
    });
    if (url.host() != "article"_L1 || job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (path == "/article.css"_L1)
        reply(job, "text/css;charset=utf-8"_ba, m_articleStyle);
    else if (path == "/theme.css"_L1)
        reply(job, "text/css;charset=utf-8"_ba, m_document.theme);
    else if (path == articleUrl(m_number).path())
        reply(job, "text/html;charset=utf-8"_ba, m_document.html);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

} // namespace newsfold
