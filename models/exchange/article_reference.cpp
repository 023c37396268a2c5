// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_reference.h"

#include "canonical_url.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {
constexpr auto scheme = "urn:newsfold:article:"_L1;
}

QString articleUrn(const QString &key)
{
    return scheme + QString::fromLatin1(QUrl::toPercentEncoding(key));
}

std::optional<QString> keyOfUrn(const QString &urn)
{
    if (!urn.startsWith(scheme, Qt::CaseInsensitive) || urn.size() == scheme.size())
        return std::nullopt;
    return QUrl::fromPercentEncoding(urn.sliced(scheme.size()).toUtf8());
}

QString uriOf(const ArticleRow &row)
{
    const QUrl url(webAddress(row.url), QUrl::TolerantMode);
    return url.isValid() && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded) : QString();
}

QString sourceOf(const ArticleRow &row)
{
    const QString uri = uriOf(row);
    return uri.isEmpty() ? articleUrn(row.key) : uri;
}

bool needsUrn(const ArticleRow &row)
{
    const QString source = sourceOf(row);
    return keyOfUrn(source) != row.key && canonicalUrl(source) != row.key;
}

} // namespace newsfold
