// SPDX-License-Identifier: GPL-3.0-or-later
#include "canonical_url.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestAddress = 4096;

bool isTracking(const QString &name)
{
    static constexpr std::array names
        = { "fbclid"_L1,  "gclid"_L1,  "dclid"_L1,      "msclkid"_L1, "yclid"_L1, "igshid"_L1,
            "mc_cid"_L1,  "mc_eid"_L1, "_ga"_L1,        "ref_src"_L1, "spm"_L1,   "n_media"_L1,
            "n_query"_L1, "n_rank"_L1, "n_ad_group"_L1, "n_ad"_L1 };
    return name.startsWith("utm_"_L1, Qt::CaseInsensitive) || std::ranges::contains(names, name.toLower());
}

} // namespace

QString webAddress(QStringView text)
{
    const auto address = text.trimmed();
    const bool web = address.startsWith("http://"_L1, Qt::CaseInsensitive)
        || address.startsWith("https://"_L1, Qt::CaseInsensitive);
    if (!web || address.size() > longestAddress)
        return {};
    const auto unfit
        = [](QChar c) { return c.isSpace() || c.unicode() < 0x20 || c == u'"' || c == u'<' || c == u'>'; };
    if (std::ranges::any_of(address, unfit))
        return {};
    const auto host = address.sliced(address.indexOf(u':') + 3);
    return host.isEmpty() || host.front() == u'/' || host.front() == u'?' || host.front() == u'#'
        ? QString()
        : address.toString();
}

QString canonicalUrl(const QString &text)
{
    QUrl url(webAddress(text), QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    url.setScheme(url.scheme().toLower());
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    url.setFragment({});
    if (url.hasQuery()) {
        QUrlQuery query(url);
        auto items = query.queryItems(QUrl::FullyEncoded);
        items.removeIf([](const auto &item) { return isTracking(item.first); });
        query.setQueryItems(items);
        url.setQuery(items.isEmpty() ? QString() : query.query(QUrl::FullyEncoded));
    }
    auto path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url.toString(QUrl::FullyEncoded | QUrl::NormalizePathSegments);
}

QString publisherHost(const QString &text)
{
    const auto host = QUrl(webAddress(text)).host().toLower();
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

} // namespace newsfold
