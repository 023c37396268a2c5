// SPDX-License-Identifier: GPL-3.0-or-later
#include "gram_tokenizer.h"

#include "fts5_api.h"
#include "search_characters.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace newsfold {
namespace {

using Callback = int (*)(void *, int, const char *, int, int, int);

/// The bytes of the character that begins with `lead`.
constexpr int lengthOf(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

constexpr char32_t decode(const char *at, int length)
{
    const auto byte = [at](int i) { return char32_t(static_cast<unsigned char>(at[i])); };
    switch (length) {
    case 1:
        return byte(0);
    case 2:
        return (byte(0) & 0x1f) << 6 | (byte(1) & 0x3f);
    case 3:
        return (byte(0) & 0x0f) << 12 | (byte(1) & 0x3f) << 6 | (byte(2) & 0x3f);
    default:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3f) << 12 | (byte(2) & 0x3f) << 6 | (byte(3) & 0x3f);
    }
}

constexpr int longestCharacter = 4;

/// From this first byte on characters need not be looked at: no word begins with them.
constexpr unsigned char leadWithoutWords = 0xe0 | firstWithoutWords >> 12;

/// A token that is no part of the text.
class BuiltToken
{
public:
    void append(std::string_view bytes)
    {
        std::ranges::copy(bytes, m_bytes + m_size);
        m_size += int(bytes.size());
    }
    /// Only letters of the initial consonants: three bytes each.
    void appendInitial(char32_t c)
    {
        m_bytes[m_size++] = char(0xe0 | c >> 12);
        m_bytes[m_size++] = char(0x80 | (c >> 6 & 0x3f));
        m_bytes[m_size++] = char(0x80 | (c & 0x3f));
    }
    const char *data() const { return m_bytes; }
    int size() const { return m_size; }

private:
    char m_bytes[2 + 2 * longestCharacter]; // a mark, two characters and a space
    int m_size = 0;
};

class Walk
{
public:
    Walk(void *context, std::string_view text, Callback callback)
        : m_context(context)
        , m_text(text)
        , m_callback(callback)
    {
    }

    /// Grams of a text; marked ones as well where words begin if `marksWords`.
    int grams(bool marksWords)
    {
        int result = SQLITE_OK;
        char32_t before = 0;
        int at = 0;
        const int size = int(m_text.size());
        while (at < size && result == SQLITE_OK) {
            const int length = lengthAt(at);
            const auto lead = static_cast<unsigned char>(m_text[size_t(at)]);
            if (lead == ' ') {
                before = ' ';
                ++at;
                continue;
            }
            const int end = gramEnd(at + length);
            if (end == at + length)
                break; // the last character: the gram before tells it
            result = token(0, at, end - at);
            const char32_t c
                = lead >= leadWithoutWords ? firstWithoutWords : decode(m_text.data() + at, length);
            if (marksWords && result == SQLITE_OK && isWordStart(before, c)) {
                BuiltToken marked;
                marked.append({ &wordStartMark, 1 });
                marked.append(m_text.substr(size_t(at), size_t(end - at)));
                result = m_callback(m_context, FTS5_TOKEN_COLOCATED, marked.data(), marked.size(), at, end);
            }
            before = c;
            at += length;
        }
        return result;
    }

    /// A phrase whose first gram is marked.
    int wordStart()
    {
        const int next = 1 + lengthAt(1);
        const int result = token(0, 0, gramEnd(next));
        m_text.remove_prefix(size_t(next));
        return result == SQLITE_OK ? grams(false) : result;
    }

    /// Both kinds of grams of initial consonants.
    int initialsOfDocument()
    {
        int result = SQLITE_OK;
        for (int at = 0; at < int(m_text.size()) && result == SQLITE_OK;) {
            const int length = lengthAt(at);
            result = initialsGram(0, at, length, true);
            if (result == SQLITE_OK && isSyllable(decode(m_text.data() + at, length)))
                result = initialsGram(FTS5_TOKEN_COLOCATED, at, length, false);
            at += length;
        }
        return result;
    }

    /// What is looked for among them. The last character, where it is a syllable, is left to be the beginning
    /// of a token: the one before only tells its consonant.
    int initialsOfPhrase()
    {
        int result = SQLITE_OK;
        for (int at = 0; at < int(m_text.size()) && result == SQLITE_OK;) {
            const int length = lengthAt(at);
            const bool last = at + length == int(m_text.size());
            if (!last || isSyllable(decode(m_text.data() + at, length)))
                result = initialsGram(0, at, length, false);
            at += length;
        }
        return result;
    }

private:
    int lengthAt(int at) const
    {
        return std::min(lengthOf(static_cast<unsigned char>(m_text[size_t(at)])), int(m_text.size()) - at);
    }

    /// Where the gram ends whose first character ends at `at`; there itself if no other follows.
    int gramEnd(int at) const
    {
        const int next = at < int(m_text.size()) && m_text[size_t(at)] == ' ' ? at + 1 : at;
        return next < int(m_text.size()) ? next + lengthAt(next) : at;
    }

    int token(int flags, int at, int length)
    {
        return m_callback(m_context, flags, m_text.data() + at, length, at, at + length);
    }

    int initialsGram(int flags, int at, int length, bool initialFirst)
    {
        BuiltToken gram;
        const auto append = [&](int from, int bytes, bool initial) {
            const char32_t c = decode(m_text.data() + from, bytes);
            if (initial && isSyllable(c))
                gram.appendInitial(initialOf(c));
            else
                gram.append(m_text.substr(size_t(from), size_t(bytes)));
        };
        append(at, length, initialFirst);
        const int next = at + length;
        const int end = next < int(m_text.size()) ? next + lengthAt(next) : next;
        if (end > next)
            append(next, end - next, true);
        return m_callback(m_context, flags, gram.data(), gram.size(), at, end);
    }

    void *m_context;
    std::string_view m_text;
    Callback m_callback;
};

/// Tokenizers keep nothing: all there is to tell is which of the two it is.
Fts5Tokenizer *kindOfGrams()
{
    static char grams;
    return reinterpret_cast<Fts5Tokenizer *>(&grams);
}

Fts5Tokenizer *kindOfInitials()
{
    static char initials;
    return reinterpret_cast<Fts5Tokenizer *>(&initials);
}

int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int size,
             Callback callback)
{
    if (!text || size <= 0)
        return SQLITE_OK;
    Walk walk(context, { text, size_t(size) }, callback);
    const bool query = (flags & FTS5_TOKENIZE_QUERY) != 0;
    if (tokenizer == kindOfInitials())
        return query ? walk.initialsOfPhrase() : walk.initialsOfDocument();
    if (query && text[0] == wordStartMark && size > 1)
        return walk.wordStart();
    return walk.grams(!query);
}

int createTokenizer(void *, const char **arguments, int count, Fts5Tokenizer **tokenizer)
{
    const bool initials = count > 0 && std::string_view(arguments[0]) == "initials";
    *tokenizer = initials ? kindOfInitials() : kindOfGrams();
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *) {}

} // namespace

void registerGramTokenizer(SQLite::Database &database)
{
    fts5_api &api = fts5Api(database);
    fts5_tokenizer tokenizer = { createTokenizer, deleteTokenizer, tokenize };
    if (const int result = api.xCreateTokenizer(&api, "newsfold", nullptr, &tokenizer, nullptr);
        result != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), result);
}

bool holdsGrams(SQLite::Database &database)
{
    constexpr int present = 2; // as text_1.sql notes; to be raised with every change of the tokens
    SQLite::Statement tokens(database, "SELECT value FROM meta WHERE name = 'tokens'");
    return tokens.executeStep() && tokens.getColumn(0).getInt() == present;
}

} // namespace newsfold
