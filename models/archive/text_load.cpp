// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_load.h"

#include "text_writer.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace newsfold {

namespace {

// Characters of text a transaction: a large one costs memory (about four bytes each), a small one time.
constexpr qsizetype stepCharacters = 1'500'000;
constexpr qsizetype mostWaitingCharacters = 2 * stepCharacters;

} // namespace

/// One database and the thread that fills it.
class TextLoad::Shard
{
public:
    Shard(TextWriter writer, const std::stop_token &stop)
        : m_writer(std::move(writer))
        , m_stop(stop)
    {
    }
    ~Shard()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_abandoned = true;
        }
        m_changed.notify_all();
    }

    TextWriter &writer() { return m_writer; } ///< before add()

    void expectMany() { m_many = true; }

    /// Waits while too much is waiting.
    Result<void> add(std::vector<SearchText> texts)
    {
        if (texts.empty())
            return {};
        if (!m_thread.joinable())
            m_thread = std::jthread([this] { run(); });
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, m_stop, [&] { return m_characters < mostWaitingCharacters || m_error; });
        for (SearchText &text : texts) {
            m_characters += text.body.size();
            m_waiting.push_back(std::move(text));
        }
        m_changed.notify_all();
        return m_error ? std::unexpected(*m_error) : Result<void>{};
    }

    Result<void> finish()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_finishing = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable())
            m_thread.join();
        return m_error ? std::unexpected(*m_error) : Result<void>{};
    }

private:
    void run()
    {
        auto result = m_many ? m_writer.load(true) : Result<void>{};
        for (bool more = true; more && result;) {
            std::vector<SearchText> texts;
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, m_stop,
                               [&] { return m_characters >= stepCharacters || m_finishing || m_abandoned; });
                more = !m_finishing;
                if (m_abandoned || m_stop.stop_requested())
                    return;
                texts.swap(m_waiting);
                m_characters = 0;
            }
            m_changed.notify_all();
            if (!texts.empty())
                result = m_writer.write(texts);
        }
        if (result && m_many)
            result = m_writer.load(false);
        if (!result) {
            const std::lock_guard lock(m_mutex);
            m_error = result.error();
            m_changed.notify_all();
        }
    }

    TextWriter m_writer; // used by m_thread once that runs
    std::stop_token m_stop;
    bool m_many = false;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_changed;
    std::vector<SearchText> m_waiting;
    qsizetype m_characters = 0;
    bool m_finishing = false;
    bool m_abandoned = false;
    std::optional<Error> m_error;
    std::jthread m_thread;
};

TextLoad::TextLoad() = default;
TextLoad::~TextLoad() = default;

Result<std::unique_ptr<TextLoad>> TextLoad::open(const QStringList &paths, std::stop_token stop)
{
    std::unique_ptr<TextLoad> load(new TextLoad);
    load->m_stop = std::move(stop);
    for (const QString &path : paths) {
        auto writer = TextWriter::open(path);
        if (!writer)
            return std::unexpected(writer.error());
        const auto identity = writer->identity();
        if (!identity)
            return std::unexpected(identity.error());
        load->m_identities.append(*identity);
        load->m_shards.push_back(std::make_unique<Shard>(std::move(*writer), load->m_stop));
    }
    return load;
}

const QStringList &TextLoad::identities() const
{
    return m_identities;
}

Result<std::vector<std::pair<qint64, qint64>>> TextLoad::held()
{
    std::vector<std::pair<qint64, qint64>> all;
    for (const auto &shard : m_shards) {
        const auto some = shard->writer().held();
        if (!some)
            return std::unexpected(some.error());
        const auto before = qsizetype(all.size());
        all.insert(all.end(), some->cbegin(), some->cend());
        std::ranges::inplace_merge(all, all.begin() + before);
    }
    return all;
}

Result<void> TextLoad::remove(std::span<const qint64> articles)
{
    for (const auto &shard : m_shards) {
        if (auto removed = shard->writer().remove(articles); !removed)
            return removed;
    }
    return {};
}

void TextLoad::expectMany()
{
    for (const auto &shard : m_shards)
        shard->expectMany();
}

Result<void> TextLoad::add(std::span<const FileReading> readings, std::span<const Applied::Searched> searched)
{
    std::vector<std::vector<SearchText>> parts(m_shards.size());
    for (const auto &[reading, article] : searched) {
        const Article &read = *readings[reading].article;
        parts[size_t(article) % parts.size()].push_back({ .article = article,
                                                          .revision = readings[reading].revision,
                                                          .title = read.title,
                                                          .authors = read.authors.join(u'\n'),
                                                          .publisher = read.publisher,
                                                          .body = read.text });
    }
    for (size_t i = 0; i < parts.size(); ++i) {
        if (auto added = m_shards[i]->add(std::move(parts[i])); !added)
            return added;
    }
    return {};
}

Result<void> TextLoad::finish()
{
    for (const auto &shard : m_shards) {
        if (auto finished = shard->finish(); !finished)
            return finished;
    }
    if (m_stop.stop_requested())
        return std::unexpected(Error{ ErrorCode::Cancelled, {}, {} });
    return {};
}

Result<void> tidyTexts(const QStringList &paths, const std::function<bool()> &goOn)
{
    for (const QString &path : paths) {
        auto writer = TextWriter::open(path);
        if (!writer)
            return std::unexpected(writer.error());
        for (Result<bool> more = true; *more;) {
            if (!goOn())
                return {};
            if (more = writer->tidy(); !more)
                return std::unexpected(more.error());
        }
    }
    return {};
}

} // namespace newsfold
