// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <vector>

namespace newsfold::bench {

/// One sentence as its file spells it (UTF-8, HTML-escaped), and the white space up to the next one: empty
/// where the crawler glued them.
struct Sentence
{
    QByteArrayView text;
    QByteArrayView gap;
    std::uint8_t kind = 0; ///< sentences of one kind can stand in for each other
};

/// What remains of an article when its words are taken out: who published it, how long it is, where it is
/// glued.
struct ArticleShape
{
    QByteArrayView title; ///< escaped, without the quotation marks around it
    QByteArrayView publisher;
    QByteArrayView category;
    QByteArrayView author; ///< all that follows "author:", tabs and line breaks included
    QByteArrayView url;
    QByteArrayView publisherCode; ///< `oid`
    QByteArrayView number; ///< `aid`
    bool dated = false; ///< `published_at` is not empty
    std::uint32_t firstSentence = 0;
    std::uint32_t sentenceCount = 0;
};

/// The sentences of a folder of articles in the crawler's format. Holds the files' bytes; the views it hands
/// out live as long as the pool. Not changed after reading, so any thread may read it.
class SentencePool
{
public:
    /// Reads every `.md` and `.txt` file directly in `folder`, in the order of their names. Files in another
    /// format are passed over. The error is a sentence for people.
    static std::expected<SentencePool, QString> read(const QString &folder);

    SentencePool(SentencePool &&) = default;
    SentencePool &operator=(SentencePool &&) = default;

    const std::vector<ArticleShape> &shapes() const { return m_shapes; }
    std::span<const Sentence> sentences(const ArticleShape &shape) const;
    /// The sentences that can stand where one of this kind stands; never empty for a kind that occurs.
    const std::vector<QByteArrayView> &ofKind(std::uint8_t kind) const { return m_byKind[kind]; }

private:
    SentencePool() = default;
    bool add(const QByteArray &file);
    void addSentences(QByteArrayView body);

    static constexpr int kindCount = 12; // first, middle or last; Korean or not; ending in a full stop or not

    QList<QByteArray> m_files;
    std::vector<ArticleShape> m_shapes;
    std::vector<Sentence> m_sentences;
    std::array<std::vector<QByteArrayView>, kindCount> m_byKind;
};

} // namespace newsfold::bench
