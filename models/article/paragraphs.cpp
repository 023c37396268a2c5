// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraphs.h"

#include "character_scan.h"
#include "glued_heading.h"
#include "line_marks.h"
#include "sentence_end.h"
#include "straight_quotes.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

/// One line of the body with its white space normalised.
struct Line
{
    QString text;
    std::vector<qsizetype> wideGaps; ///< where text goes on after an empty paragraph that was saved as spaces
};

constexpr bool isLineBreak(char16_t c)
{
    return ((c >= u'\n') & (c <= u'\r')) | (c == 0x85) | ((c & ~1) == 0x2028);
}

/// Whether normalised() would change nothing; it is slower by far.
bool isNormalised(QStringView raw)
{
    if (raw.isEmpty())
        return true;
    // A space before another one or before the end, or white space of another kind. All but the last
    // character have a next one.
    const auto isUntidy
        = [](const char16_t &c) { return isWhiteSpace(c) & ((c != u' ') | ((&c)[1] == u' ')); };
    return raw.front() != u' ' && !isWhiteSpace(raw.back().unicode())
        && firstWhere(raw.chopped(1), 0, isUntidy) == raw.size() - 1;
}

Line normalised(QStringView raw)
{
    Line line;
    line.text.resize(raw.size());
    QChar *const begin = line.text.data();
    QChar *end = begin;
    qsizetype gap = 0;
    bool hardSpace = false;
    for (const QChar c : raw) {
        if (isWhiteSpace(c.unicode())) {
            ++gap;
            hardSpace |= c != u' ' && c != u'\t';
            continue;
        }
        if (gap > 0) {
            if (end != begin) {
                *end++ = u' ';
                if (gap > 1 && hardSpace)
                    line.wideGaps.push_back(end - begin);
            }
            gap = 0;
            hardSpace = false;
        }
        *end++ = c;
    }
    line.text.truncate(end - begin);
    return line;
}

/// What a character says of the boundaries beside it.
enum Sign : quint8 {
    Plain = 0x01, ///< a letter, a digit, or a mark within words
    MayEnd = 0x02, ///< may be the last of a paragraph
    MayStart = 0x04, ///< may be the first of one
    Space = 0x10,
    MayStartBehindSpace = Space << 1,
    Lower = 0x40,
    Upper = Lower << 1,
};

/// The signs of every character. A look-up in here rules out nearly all positions; isBoundary() is slow.
constexpr auto signs = [] {
    std::array<quint8, 0x10000> table = {};
    const auto mark = [&table](std::u16string_view characters, quint8 sign) {
        for (const char16_t c : characters)
            table[c] |= sign;
    };
    for (char16_t c = u'가'; c <= u'힣'; ++c)
        table[c] = Plain;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        table[c] = Plain;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        table[c] = Plain | Lower;
    for (char16_t c = u'A'; c <= u'Z'; ++c)
        table[c] = Plain | Upper;
    mark(u",·", Plain);
    mark(u" ", Space);
    mark(u".?!\"'”’)]〕】》〉」』>▶야까", MayEnd);
    mark(u"■◆◇●▶▷※☞□━▣◈★◀△▲▼[<(【〈", MayStart);
    mark(u"-당여", MayStartBehindSpace);
    return table;
}();

quint8 signsOf(QChar c)
{
    return signs[c.unicode()];
}

/// Finds the paragraphs within one line.
class Splitter
{
public:
    /// `text` is normalised.
    Splitter(QStringView text, std::span<const qsizetype> wideGaps)
        : m_text(text)
        , m_wideGaps(wideGaps)
        , m_quotes(text)
    {
    }

    void appendTo(QString &out) const
    {
        qsizetype start = 0;
        for (auto at = nextCandidate(1); at < m_text.size(); at = nextCandidate(at + 1)) {
            if (m_text[at] == u' ') {
                // Behind `"…했습니다."] ` anything may start a paragraph.
                if (m_text[at - 1] != u']' || ++at == m_text.size())
                    continue;
            }
            if (!isBoundary(start, at))
                continue;
            append(out, m_text.sliced(start, at - start));
            start = at;
        }
        append(out, m_text.sliced(start));
    }

private:
    /// The next position, from `at` on, that isBoundary() should look at, by the two characters beside it.
    qsizetype nextCandidate(qsizetype at) const
    {
        if (at >= m_text.size())
            return m_text.size();
        const int ends = m_wideGaps.empty() ? MayEnd : MayEnd | Space;
        int before = signsOf(m_text[at - 1]);
        for (; at < m_text.size(); ++at) {
            const int now = signsOf(m_text[at]);
            const int pairs = (before << 1) & now & (MayStartBehindSpace | Upper);
            if (((before & ends) | (now & MayStart) | pairs) != 0)
                return at;
            before = now;
        }
        return at;
    }

    static void append(QString &out, QStringView paragraph)
    {
        paragraph = paragraph.trimmed();
        if (paragraph.isEmpty())
            return;
        if (!out.isEmpty())
            out += u'\n';
        out += paragraph;
    }

    bool isBoundary(qsizetype start, qsizetype at) const
    {
        const QChar last = m_text[at - 1];
        const QChar first = m_text[at];
        if (last == u' ') {
            return (!isPlain(m_text[at - 2]) || !isPlain(first))
                && isBoundaryAtGap(m_text.sliced(start, at - 1 - start), m_text.sliced(at), at);
        }
        if (isPlain(last) && isPlain(first)) {
            return isSeam(last, first)
                && headingEndsInWord(m_text.sliced(start, at - start), m_text.sliced(at));
        }
        // `말"`, `말,`, `(말`: next in frequency.
        if (isPlain(last) && !isAnyOf(first, u"([<【※") && first.isPunct())
            return false;
        return isBoundaryAtGlue(start, at);
    }

    static bool isPlain(QChar c) { return (signsOf(c) & Plain) != 0; }

    static bool isStraightQuote(QChar c) { return c == u'"' || c == u'\''; }

    /// Whether a heading could end within a word, between these two letters.
    static bool isSeam(QChar last, QChar first)
    {
        return last == u'야' || last == u'까'
            || ((signsOf(last) & Lower) != 0 && (signsOf(first) & Upper) != 0);
    }

    /// A space is no sign of a paragraph, unless what follows a finished sentence can only begin a line.
    bool isBoundaryAtGap(QStringView before, QStringView rest, qsizetype at) const
    {
        // `["…했습니다."] 다음`: an answer in brackets is a paragraph of its own.
        if ((before.endsWith(u"\"]") || before.endsWith(u"”]")) && endingOf(before) != Ending::Open)
            return true;
        const bool wide = std::ranges::binary_search(m_wideGaps, at);
        const bool marked = markAt({}, rest) != Mark::None || isDashItem(rest)
            || rest.startsWith(u"당신의 제보") || rest.startsWith(u"여러분의 제보");
        const Tag tag = wide || marked ? Tag() : tagAt(rest);
        if (!wide && !marked && tag.kind != TagKind::Role && tag.kind != TagKind::Contact
            && tag.kind != TagKind::Speaker)
            return false;
        // An appeal for tips also follows lists of names, which end in no sentence.
        constexpr qsizetype maxAppealHead = 12;
        if (markAt({}, rest) == Mark::Heading
            && rest.first(std::min(rest.size(), maxAppealHead)).contains(u"제보"))
            return true;
        return endingOf(before) != Ending::Open;
    }

    /// `- 항목`, `-- 질문`, `-질문`
    static bool isDashItem(QStringView rest)
    {
        if (rest.front() != u'-')
            return false;
        rest = rest.sliced(rest.startsWith(u"--") ? 2 : 1);
        return !rest.isEmpty() && (rest.front() == u' ' || isHangul(rest.front()));
    }

    bool isBoundaryAtGlue(qsizetype start, qsizetype at) const
    {
        const QStringView before = m_text.sliced(start, at - start);
        const QStringView rest = m_text.sliced(at);
        const QChar last = before.back();
        const QChar first = rest.front();
        if (isAnyOf(last, u"([{<“‘「『《〈【") || isAnyOf(first, u")]}>】〉》」』”’.,!?…:;·ㆍ~%/&+="))
            return false;
        if (first.isLowSurrogate() || (!isHangul(first) && first.isMark())
            || (isStraightQuote(first) && m_quotes.closesAt(at))
            || (isStraightQuote(last) && m_quotes.opensAt(at - 1)))
            return false;
        switch (markAt(before, rest)) {
        case Mark::Heading:
            return true;
        case Mark::Item:
            return !last.isDigit() && last != u'%';
        case Mark::None:
            break;
        }
        if (const Tag tag = tagAt(rest); tag.kind == TagKind::Role || tag.kind == TagKind::Contact
            || tag.kind == TagKind::Byline || (tag.kind == TagKind::Speaker && first == u'['))
            return true;
        if (isAfterSentence(before, rest))
            return true;
        return isAfterTag(start, at) || isBetweenQuotations(last, first, at);
    }

    bool isAfterSentence(QStringView before, QStringView rest) const
    {
        const Ending ending = endingOf(before);
        if (ending == Ending::Open)
            return false;
        if (ending == Ending::Sentence) {
            if (rest.startsWith(u"라고") || rest.startsWith(u"라며 ") || rest.startsWith(u"라는 ")
                || isAside(rest))
                return false;
            return canStartSentence(rest, before.size() > 1 ? before[before.size() - 2] : QChar());
        }
        if ((rest.front() == u'(' && tagAt(rest).kind != TagKind::Credit)
            || continuesQuotation(lastSyllable(before), rest))
            return false;
        return canStartSentence(rest, lastSyllable(before));
    }

    /// The last character before the marks at the end of `text`.
    static QChar lastSyllable(QStringView text)
    {
        text = text.last(std::min(text.size(), qsizetype(8)));
        while (!text.isEmpty() && !isHangul(text.back()) && !text.back().isLetterOrNumber())
            text.chop(1);
        return text.isEmpty() ? QChar() : text.back();
    }

    /// `(웃음)`: a remark that belongs to the sentence before it.
    static bool isAside(QStringView rest)
    {
        return rest.startsWith(u'(')
            && std::ranges::any_of(
                   std::array{ u"(웃음)", u"(박수)", u"(한숨)", u"(침묵)", u"(일동", u"(중략)", u"(후략)" },
                   [rest](QStringView aside) { return rest.startsWith(aside); });
    }

    /// Whether a bracketed tag that is a line of its own, or ends one, stands right before `at`.
    bool isAfterTag(qsizetype start, qsizetype at) const
    {
        const QChar opening = openingOf(m_text[at - 1]);
        if (opening.isNull())
            return false;
        const qsizetype from = std::max(start, at - maxTagLength);
        const qsizetype open = m_text.sliced(from, at - from).lastIndexOf(opening);
        if (open < 0)
            return false;
        const Tag tag = tagAt(m_text.sliced(from + open));
        if (from + open + tag.length != at)
            return false;
        const QStringView head = m_text.sliced(start, from + open - start).trimmed();
        const QStringView rest = m_text.sliced(at);
        switch (tag.kind) {
        case TagKind::Role:
            return true;
        case TagKind::Credit:
            return (rest.front() != u'(' || tagAt(rest).kind == TagKind::Credit)
                && !continuesQuotation(u'가', rest) && !continuesQuotation(u'각', rest);
        case TagKind::Speaker:
            return head.isEmpty() || endingOf(head) != Ending::Open;
        case TagKind::Other:
            return opening == u'['
                && (rest.front() == u'[' || (!head.isEmpty() && endingOf(head) != Ending::Open));
        case TagKind::Byline:
        case TagKind::Contact:
        case TagKind::None:
            return false;
        }
        return false;
    }

    bool isBetweenQuotations(QChar last, QChar first, qsizetype at) const
    {
        if (last != u'”' && last != u'"' && last != u'’')
            return false;
        // A heading that ends in a quotation, glued to what follows.
        if (isHangul(first) && at > 1 && m_text[at - 2].isLetterOrNumber()
            && (last != u'"' || m_quotes.closesAt(at - 1)))
            return !continuesQuotedWords(m_text.sliced(at));
        return last != u'’' && (first == u'“' || (first == u'"' && m_quotes.opensAt(at)) || first == u'‘');
    }

    QStringView m_text;
    std::span<const qsizetype> m_wideGaps;
    StraightQuotes m_quotes;
};

/// Whether one of the paragraphs in `text` may begin with a heading.
bool anyMayHaveHeading(QStringView text)
{
    for (qsizetype begin = 0; begin < text.size();) {
        if (mayHaveHeading(text.sliced(begin)))
            return true;
        const auto end = text.indexOf(u'\n', begin);
        begin = end < 0 ? text.size() : end + 1;
    }
    return false;
}

/// Sets headings that end in no full stop apart from the sentences glued to them.
QString withHeadingsApart(QString text)
{
    if (!anyMayHaveHeading(text))
        return text;
    const ArticleWords words(text);
    QString out;
    out.reserve(text.size() + text.size() / 64);
    for (const QStringView paragraph : QStringView(text).tokenize(u'\n')) {
        if (!out.isEmpty())
            out += u'\n';
        // A triangle begins a caption only at the top; further down it lists items.
        const bool candidate = mayHaveHeading(paragraph) && (paragraph.front() != u'▲' || out.isEmpty());
        const qsizetype sentence = candidate ? sentenceBehindHeading(paragraph, words) : 0;
        if (sentence > 0) {
            out += paragraph.first(sentence);
            out += u'\n';
        }
        out += paragraph.sliced(sentence);
    }
    return out;
}

} // namespace

QString restoreParagraphs(QStringView body)
{
    QString out;
    out.reserve(body.size() + body.size() / 64);
    for (qsizetype begin = 0; begin < body.size();) {
        const auto end = firstWhere(body, begin, isLineBreak);
        const QStringView raw = body.sliced(begin, end - begin);
        if (isNormalised(raw)) {
            Splitter(raw, {}).appendTo(out);
        } else {
            const Line line = normalised(raw);
            Splitter(line.text, line.wideGaps).appendTo(out);
        }
        begin = end + 1;
    }
    return withHeadingsApart(std::move(out));
}

} // namespace newsfold
