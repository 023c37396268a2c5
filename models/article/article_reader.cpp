// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_reader.h"

#include "byte_decoder.h"
#include "canonical_url.h"
#include "character_scan.h"
#include "crawler_article.h"
#include "front_matter.h"
#include "markdown_article.h"
#include "normal_form.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestKey = 200;
constexpr qsizetype longestTitle = 500;

class ArticleReader
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ArticleReader)
};

QString hashed(QLatin1StringView prefix, const QString &text)
{
    const auto digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
    return prefix + QLatin1StringView(digest).first(32);
}

QString keyOf(const Article &article, const FileFacts &facts)
{
    if (!article.id.isEmpty())
        return article.id.size() <= longestKey ? article.id : hashed("id-"_L1, article.id);
    if (const auto url = canonicalUrl(article.url); !url.isEmpty())
        return url.size() <= longestKey ? url : hashed("url-"_L1, url);
    // Files without any text are not copies of one another.
    return article.text.isEmpty() ? hashed("file-"_L1, facts.name) : hashed("text-"_L1, article.text);
}

QString titleFromName(const QString &name)
{
    const auto dot = name.lastIndexOf(u'.');
    auto title = (dot > 0 ? name.first(dot) : name).simplified();
    title.replace(u'_', u' ');
    return toNfc(title.trimmed());
}

void shortenTitle(Article &article)
{
    if (article.title.size() > longestTitle)
        article.title = article.title.left(longestTitle - 1) + u'…';
}

int countWords(QStringView text)
{
    if (text.isEmpty())
        return 0;
    // A word ends wherever white space follows something else. Blocks of fixed size become vector
    // instructions; their counts fit in 16 bits.
    constexpr qsizetype block = 64;
    const char16_t *at = text.utf16() + 1;
    const char16_t *const end = text.utf16() + text.size();
    const auto endsBefore
        = [](const char16_t *c) { return int(isWhiteSpace(*c)) & int(!isWhiteSpace(c[-1])); };
    int words = !isWhiteSpace(end[-1]);
    for (; end - at >= block; at += block) {
        quint16 inBlock = 0;
        for (qsizetype i = 0; i < block; ++i)
            inBlock += quint16(endsBefore(at + i));
        words += inBlock;
    }
    for (; at != end; ++at)
        words += endsBefore(at);
    return words;
}

} // namespace

Article readArticle(QByteArrayView bytes, const FileFacts &facts)
{
    const auto decoded = decodeBytes(bytes);
    const auto split = splitFrontMatter(decoded.text);

    // Recognisers by content, the most particular first; Markdown takes whatever is left.
    Article article;
    if (auto crawled = readCrawlerArticle(split))
        article = std::move(*crawled);
    else
        article = readMarkdownArticle(split, facts);

    if (article.title.isEmpty())
        article.title = titleFromName(facts.name);
    if (article.title.isEmpty())
        article.title = ArticleReader::tr("Untitled");
    shortenTitle(article);
    article.problems = decoded.problems + article.problems;
    if (bytes.isEmpty())
        article.problems << ArticleReader::tr("The file is empty.");
    article.key = keyOf(article, facts);
    article.words = countWords(article.text);
    return article;
}

std::optional<Article> readArticleHead(QByteArrayView bytes)
{
    constexpr QByteArrayView fence = "---\n";
    constexpr QByteArrayView closing = "\n---\n";
    if (!bytes.startsWith(fence))
        return std::nullopt;
    const auto end = bytes.indexOf(closing, fence.size() - 1);
    if (end < fence.size())
        return std::nullopt;
    const auto decoded = decodeBytes(bytes.sliced(fence.size(), end - fence.size()));
    if (!decoded.problems.isEmpty())
        return std::nullopt;
    auto article = readCrawlerHead(decoded.text);
    if (article) {
        shortenTitle(*article);
        article->key = keyOf(*article, {});
    }
    return article;
}

} // namespace newsfold
