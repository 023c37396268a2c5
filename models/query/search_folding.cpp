// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_folding.h"

#include "character_scan.h"

#include <QList>

#include <array>
#include <memory>

namespace newsfold {
namespace {

// What a character of the first plane becomes is one look into a table, but for a few that need more work.
// These stand for the work; none of them is what a character becomes.
constexpr char16_t dropped = 0;
constexpr char16_t surrogate = 0xd800;
constexpr char16_t several = 0xd801; // becomes more than one character
constexpr char16_t joins = 0xd802; // is read together with what stands before it

constexpr char16_t replacement = 0xfffd;

/// Beyond this many marks on one letter nobody reads them; putting them in order takes time by the square.
constexpr qsizetype longestCluster = 64;

bool isInvisible(char16_t c)
{
    switch (c) {
    case 0x034f: // grapheme joiner
    case 0x115f: // Hangul fillers
    case 0x1160:
    case 0x3164:
    case 0xffa0:
    case 0x17b4: // Khmer inherent vowels
    case 0x17b5:
        return true;
    default:
        break;
    }
    const auto category = QChar(c).category();
    return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0x180b && c <= 0x180f) || category == QChar::Other_Control
        || category == QChar::Other_Format;
}

bool isJoining(char16_t c)
{
    const QChar character(c);
    return character.isMark() || (c >= 0x1161 && c <= 0x11ff) || (c >= 0xd7b0 && c <= 0xd7ff);
}

char16_t straightQuote(char16_t c)
{
    if (c >= 0x2018 && c <= 0x201b)
        return u'\'';
    if (c >= 0x201c && c <= 0x201f)
        return u'"';
    return 0;
}

bool losesAccents(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return true;
    default:
        return false;
    }
}

/// A letter with what belongs to it, folded the long way.
QString foldCluster(QStringView cluster)
{
    QString visible = cluster.toString();
    visible.removeIf([](QChar c) { return isInvisible(c.unicode()); });
    QString bare;
    bool accents = false;
    for (const char32_t c : visible.normalized(QString::NormalizationForm_D).toUcs4()) {
        if (accents && QChar::category(c) == QChar::Mark_NonSpacing)
            continue;
        accents = losesAccents(c);
        bare += QChar::fromUcs4(c);
    }
    // Folding alone leaves letters that only have several capitals: the sharp s, ligatures.
    return bare.toCaseFolded().toUpper().toCaseFolded().normalized(QString::NormalizationForm_C);
}

class FoldingTable
{
public:
    FoldingTable()
    {
        for (unsigned c = 0; c < m_values.size(); ++c)
            m_values[c] = valueOf(char16_t(c));
    }
    char16_t operator[](char16_t c) const { return m_values[c]; }

private:
    static char16_t valueOf(char16_t c)
    {
        if (QChar::isSurrogate(c))
            return surrogate;
        if (isWhiteSpace(c))
            return u' ';
        if (isInvisible(c))
            return dropped;
        if (const char16_t quote = straightQuote(c))
            return quote;
        if (isJoining(c))
            return joins;
        if (c >= 0xff01 && c <= 0xff5e)
            return QChar::toCaseFolded(char16_t(c - 0xff01 + u'!'));
        if (isPlain(c))
            return c;
        const QString folded = foldCluster(QStringView(&c, 1));
        return folded.size() == 1 ? folded[0].unicode() : several;
    }

    /// What most of the table is; a shortcut while it is made.
    static bool isPlain(char16_t c) { return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x3400 && c <= 0x9fff); }

    std::array<char16_t, 0x10000> m_values;
};

const FoldingTable &table()
{
    static const auto made = std::make_unique<const FoldingTable>();
    return *made;
}

/// Folds `source`, telling `sink` what becomes of which part of it: sink(units, begin, end) for each
/// character, sink.retreat() to take back the last one.
template <typename Sink> void fold(QStringView source, Sink &sink)
{
    const FoldingTable &values = table();
    const char16_t *const text = source.utf16();
    const qsizetype size = source.size();
    bool inSpace = false;
    qsizetype letter = -1; // where the character began that was put out last, if marks may follow it
    for (qsizetype i = 0; i < size; ++i) {
        const char16_t value = values[text[i]];
        if ((value & 0xfffc) != surrogate && value != dropped) [[likely]] {
            if (value != u' ') {
                inSpace = false;
                letter = i;
                sink.put(value, i, i + 1);
            } else if (inSpace) {
                sink.extendTo(i + 1);
            } else {
                inSpace = true;
                letter = -1;
                sink.put(u' ', i, i + 1);
            }
        } else if (value == surrogate) {
            inSpace = false;
            letter = -1;
            const bool pair
                = QChar::isHighSurrogate(text[i]) && i + 1 < size && QChar::isLowSurrogate(text[i + 1]);
            if (!pair) {
                sink.put(replacement, i, i + 1);
                continue;
            }
            const char32_t whole = QChar::surrogateToUcs4(text[i], text[i + 1]);
            const auto category = QChar::category(whole);
            const bool selector = whole >= 0xe0100 && whole <= 0xe01ef;
            if (category != QChar::Other_Format && !selector)
                sink.put(foldCluster(source.sliced(i, 2)), i, i + 2);
            ++i;
        } else if (value != dropped) {
            inSpace = false;
            qsizetype begin = i;
            qsizetype end = i + 1;
            if (value == joins && letter >= 0) {
                if (QChar(text[i]).category() == QChar::Mark_NonSpacing && losesAccents(text[letter])) {
                    sink.extendTo(end);
                    continue;
                }
                begin = letter;
                sink.retreat();
            }
            while (end < size && end - begin < longestCluster && values[text[end]] == joins)
                ++end;
            sink.put(foldCluster(source.sliced(begin, end - begin)), begin, end);
            letter = -1;
            i = end - 1;
        }
    }
}

/// Only the text.
class TextSink
{
public:
    explicit TextSink(qsizetype size)
        : m_text(size, Qt::Uninitialized)
        , m_at(m_text.data())
    {
    }

    void put(char16_t unit, qsizetype, qsizetype) { *m_at++ = QChar(unit); }
    void put(const QString &units, qsizetype, qsizetype)
    {
        // Nearly always as long as what it stands for, or shorter; otherwise there is room to be made.
        const qsizetype used = m_at - m_text.constData();
        m_text.resize(m_text.size() + units.size());
        m_at = std::ranges::copy(units, m_text.data() + used).out;
    }
    void extendTo(qsizetype) {}
    void retreat() { --m_at; }

    QString take()
    {
        m_text.truncate(m_at - m_text.constData());
        return std::move(m_text);
    }

private:
    QString m_text;
    QChar *m_at;
};

/// The text, and where each unit of it comes from.
class MappingSink
{
public:
    MappingSink(QString &text, std::vector<qint32> &begins, std::vector<qint32> &ends)
        : m_text(text)
        , m_begins(begins)
        , m_ends(ends)
    {
    }

    void put(char16_t unit, qsizetype begin, qsizetype end)
    {
        m_text += QChar(unit);
        m_begins.push_back(qint32(begin));
        m_ends.push_back(qint32(end));
    }
    void put(const QString &units, qsizetype begin, qsizetype end)
    {
        for (const QChar unit : units)
            put(unit.unicode(), begin, end);
    }
    void extendTo(qsizetype end) { m_ends.back() = qint32(end); }
    void retreat()
    {
        m_text.chop(1);
        m_begins.pop_back();
        m_ends.pop_back();
    }

private:
    QString &m_text;
    std::vector<qint32> &m_begins;
    std::vector<qint32> &m_ends;
};

} // namespace

QString foldForSearch(QStringView text)
{
    TextSink sink(text.size());
    fold(text, sink);
    return sink.take();
}

FoldedText::FoldedText(QStringView source)
{
    m_text.reserve(source.size());
    m_begins.reserve(size_t(source.size()));
    m_ends.reserve(size_t(source.size()));
    MappingSink sink(m_text, m_begins, m_ends);
    fold(source, sink);
}

} // namespace newsfold
