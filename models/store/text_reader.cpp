// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_reader.h"

#include "text_shard.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <thread>

namespace newsfold {
namespace {

/// What puts articles without a spaced match before those with one.
constexpr float wellAbove = 1000;

/// Asks every shard, the first in this thread and each other in one of its own.
template <typename Value, typename Ask>
std::vector<Result<Value>> askAll(std::span<const std::unique_ptr<TextShard>> shards, Ask ask)
{
    std::vector<Result<Value>> answers(shards.size());
    std::vector<std::jthread> threads;
    for (size_t i = 1; i < shards.size(); ++i)
        threads.emplace_back([&, i] { answers[i] = ask(*shards[i]); });
    if (!shards.empty())
        answers[0] = ask(*shards[0]);
    threads.clear();
    return answers;
}

} // namespace

struct TextReader::Shards
{
    std::vector<std::unique_ptr<TextShard>> all;
};

TextReader::TextReader(std::unique_ptr<Shards> shards)
    : m_shards(std::move(shards))
{
}

TextReader::TextReader(TextReader &&) noexcept = default;
TextReader &TextReader::operator=(TextReader &&) noexcept = default;
TextReader::~TextReader() = default;

Result<TextReader> TextReader::open(const QStringList &paths)
{
    auto shards = std::make_unique<Shards>();
    for (const QString &path : paths)
        shards->all.push_back(std::make_unique<TextShard>(path));
    return TextReader(std::move(shards));
}

Result<std::vector<quint32>> TextReader::find(const QueryTerm &term, Spacing spacing)
{
    using Articles = std::vector<quint32>;
    const TextQuery query = textQueryOf(term, spacing);
    Articles found;
    if (query.isEmpty())
        return found;
    for (auto &answer :
         askAll<Articles>(m_shards->all, [&](TextShard &shard) { return shard.find(query); })) {
        if (!answer)
            return answer;
        if (found.empty()) {
            found = std::move(*answer);
            continue;
        }
        Articles both(found.size() + answer->size());
        std::ranges::merge(found, *answer, both.begin());
        found = std::move(both);
    }
    return found;
}

Result<std::vector<float>> TextReader::relevance(std::span<const WeighedTerm> terms,
                                                 std::span<const quint32> articles)
{
    qint64 all = 1;
    for (const auto &shard : m_shards->all) {
        const auto highest = shard->highestArticle();
        if (!highest)
            return std::unexpected(highest.error());
        all = std::max(all, *highest);
    }
    Relevance relevance{ articles, std::vector<float>(articles.size()), std::vector<char>(articles.size()) };
    for (const WeighedTerm &weighed : terms) {
        const TextQuery query = textQueryOf(weighed.term, Spacing::Any);
        if (query.isEmpty())
            continue;
        const double others = double(std::max<qint64>(all - weighed.articles, 0));
        const auto weight = float(std::log1p((others + 0.5) / (double(weighed.articles) + 0.5)));
        const auto ask = [&](TextShard &shard) { return shard.score(query, weight, relevance); };
        for (const auto &answer : askAll<void>(m_shards->all, ask)) {
            if (!answer)
                return std::unexpected(answer.error());
        }
    }
    for (size_t i = 0; i < articles.size(); ++i) {
        if (relevance.scores[i] > 0 && !relevance.spacedOnly[i])
            relevance.scores[i] += wellAbove;
    }
    return std::move(relevance.scores);
}

template <typename Ask> Result<qint64> TextReader::sum(Ask ask)
{
    qint64 all = 0;
    for (const auto &shard : m_shards->all) {
        const Result<qint64> one = ask(*shard);
        if (!one)
            return one;
        all += *one;
    }
    return all;
}

Result<qint64> TextReader::articleCount()
{
    return sum([](TextShard &shard) { return shard.articleCount(); });
}

Result<qint64> TextReader::countOf(std::span<const qint64> articles)
{
    return sum([&](TextShard &shard) { return shard.countOf(articles); });
}

Result<qint64> TextReader::dataVersion()
{
    return sum([](TextShard &shard) { return shard.dataVersion(); });
}

void TextReader::interrupt()
{
    for (const auto &shard : m_shards->all)
        shard->interrupt();
}

} // namespace newsfold
