// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentence_pool.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace newsfold::bench {

namespace {

constexpr QByteArrayView rule = "\n---\n";

/// The three bytes before `end` are a Hangul syllable (U+AC00 to U+D7A3).
bool endsInHangul(QByteArrayView text, qsizetype end)
{
    if (end < 3)
        return false;
    const auto a = static_cast<unsigned char>(text[end - 3]);
    const auto b = static_cast<unsigned char>(text[end - 2]);
    return (a == 0xea && b >= 0xb0) || (a >= 0xeb && a <= 0xec) || (a == 0xed && b <= 0x9e);
}

bool hasHangul(QByteArrayView text)
{
    for (qsizetype i = 3; i <= text.size(); ++i) {
        if (endsInHangul(text, i))
            return true;
    }
    return false;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Whether a sentence may begin at `at`, right behind a full stop: with a letter of Korean, an opening
/// quotation mark, a bracket or a list sign, but not with what may close a quotation.
bool beginsSentence(QByteArrayView text, qsizetype at)
{
    if (at >= text.size() || isSpace(text[at]))
        return true;
    const QByteArrayView rest = text.sliced(at);
    return (rest.size() >= 3 && endsInHangul(rest, 3)) || rest.startsWith('[') || rest.startsWith("“")
        || rest.startsWith("‘") || rest.startsWith("◆") || rest.startsWith("■") || rest.startsWith("▲")
        || rest.startsWith("△");
}

/// Where the sentence that begins at `from` ends: behind a full stop after Korean, or before a line
/// break.
qsizetype sentenceEnd(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '\n')
            return i;
        if (text[i] == '.' && endsInHangul(text, i) && beginsSentence(text, i + 1))
            return i + 1;
    }
    return text.size();
}

std::uint8_t kindOf(QByteArrayView text, bool first, bool last)
{
    const int place = first ? 0 : last ? 2 : 1;
    return static_cast<std::uint8_t>(place * 4 + (hasHangul(text) ? 2 : 0) + (text.endsWith('.') ? 1 : 0));
}

/// The value of a front matter line; everything up to the next key for `author`.
QByteArrayView field(QByteArrayView frontMatter, QByteArrayView key, QByteArrayView nextKey = "\n")
{
    const qsizetype at = frontMatter.indexOf(key);
    if (at < 0)
        return {};
    const QByteArrayView value = frontMatter.sliced(at + key.size());
    const qsizetype end = value.indexOf(nextKey);
    return end < 0 ? value : value.first(end);
}

} // namespace

std::expected<SentencePool, QString> SentencePool::read(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return std::unexpected(u"%1: no such folder"_s.arg(folder));
    SentencePool pool;
    const QStringList names
        = dir.entryList({ u"*.md"_s, u"*.txt"_s }, QDir::Files | QDir::Readable, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        const QByteArray bytes = file.readAll();
        if (pool.add(bytes))
            pool.m_files.append(bytes);
    }
    if (pool.m_shapes.empty())
        return std::unexpected(u"%1: holds no article in the crawler's format"_s.arg(folder));
    return pool;
}

std::span<const Sentence> SentencePool::sentences(const ArticleShape &shape) const
{
    return std::span(m_sentences).subspan(shape.firstSentence, shape.sentenceCount);
}

bool SentencePool::add(const QByteArray &file)
{
    const QByteArrayView text(file);
    if (!text.startsWith("---\nid: "))
        return false;
    const qsizetype frontMatterEnd = text.indexOf(rule, 4);
    const qsizetype headEnd = text.indexOf(rule, frontMatterEnd + 1);
    const qsizetype bodyEnd = text.lastIndexOf(rule);
    if (frontMatterEnd < 0 || headEnd < 0 || bodyEnd <= headEnd)
        return false;

    const QByteArrayView frontMatter = text.first(frontMatterEnd + 1);
    ArticleShape shape;
    shape.title = field(frontMatter, "\ntitle: ").trimmed();
    if (shape.title.size() >= 2 && shape.title.startsWith('"') && shape.title.endsWith('"'))
        shape.title = shape.title.sliced(1, shape.title.size() - 2);
    shape.publisher = field(frontMatter, "\npublisher:").trimmed();
    shape.category = field(frontMatter, "\ncategory:").trimmed();
    shape.author = field(frontMatter, "\nauthor:", "\npublished_at:");
    shape.dated = !field(frontMatter, "\npublished_at:").trimmed().isEmpty();
    shape.url = field(frontMatter, "\nurl:").trimmed();
    shape.publisherCode = field(frontMatter, "\noid:").trimmed();
    shape.number = field(frontMatter, "\naid:").trimmed();
    if (shape.title.isEmpty() || shape.publisherCode.isEmpty() || shape.number.isEmpty())
        return false;

    shape.firstSentence = static_cast<std::uint32_t>(m_sentences.size());
    addSentences(text.sliced(headEnd + rule.size(), bodyEnd - headEnd - rule.size()).trimmed());
    shape.sentenceCount = static_cast<std::uint32_t>(m_sentences.size()) - shape.firstSentence;
    m_shapes.push_back(shape);
    return true;
}

void SentencePool::addSentences(QByteArrayView body)
{
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = sentenceEnd(body, at);
        qsizetype next = end;
        while (next < body.size() && isSpace(body[next]))
            ++next;
        Sentence sentence{ body.sliced(at, end - at), body.sliced(end, next - end) };
        sentence.kind = kindOf(sentence.text, at == 0, next == body.size());
        m_sentences.push_back(sentence);
        m_byKind[sentence.kind].push_back(sentence.text);
        at = next;
    }
}

} // namespace newsfold::bench
