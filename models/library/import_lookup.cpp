// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_lookup.h"

#include "canonical_url.h"
#include "index_reader.h"

#include <algorithm>

namespace newsfold {

namespace {
constexpr size_t rowsAtOnce = 5000;
}

ArticleLookup ImportLookup::lookup()
{
    return { .knows = [this](const QString &key) { return knows(key); },
             .keyAt = [this](const QString &url) { return keyAt(url); } };
}

bool ImportLookup::knows(const QString &key)
{
    const auto row = m_index.articleByKey(key);
    if (!row && row.error().code != ErrorCode::NotFound && !m_failure)
        m_failure = row.error();
    return row.has_value();
}

QString ImportLookup::keyAt(const QString &canonicalUrl)
{
    if (!m_keys) {
        if (const auto read = readAddresses(m_keys.emplace()); !read && !m_failure)
            m_failure = read.error();
    }
    return m_keys->value(canonicalUrl);
}

Result<void> ImportLookup::readAddresses(QHash<QString, QString> &keys)
{
    auto rows = m_index.find({});
    if (!rows)
        return std::unexpected(rows.error());
    // Their files may come back: what was written on them is theirs all the same.
    const auto missing = m_index.find({ .missing = true });
    if (!missing)
        return std::unexpected(missing.error());
    rows->append(*missing);
    const std::span<const qint64> all(rows->constData(), size_t(rows->size()));
    for (size_t first = 0; first < all.size(); first += rowsAtOnce) {
        const auto articles = m_index.articles(all.subspan(first, std::min(rowsAtOnce, all.size() - first)));
        if (!articles)
            return std::unexpected(articles.error());
        for (const ArticleRow &row : *articles) {
            // Of several at one address the newest that is there, which comes first.
            if (const QString url = canonicalUrl(row.url); !url.isEmpty() && !keys.contains(url))
                keys.insert(url, row.key);
        }
    }
    return {};
}

} // namespace newsfold
