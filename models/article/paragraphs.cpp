// SPDX-License-Identifier: GPL-3.0-or-later
#include "paragraphs.h"

#include "glued_heading.h"
#include "line_marks.h"
#include "sentence_end.h"
#include "straight_quotes.h"

#include <algorithm>
#include <array>
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

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator || c == QChar(0x85);
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
        if (!isHangul(c) && c.isSpace()) {
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

/// Finds the paragraphs within one line.
class Splitter
{
public:
    explicit Splitter(const Line &line)
        : m_text(line.text)
        , m_wideGaps(line.wideGaps)
        , m_quotes(line.text)
    {
    }

    void appendTo(QString &out) const
    {
        qsizetype start = 0;
        bool lastIsPlain = false;
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            // Inside a word: by far the most common case, decided first.
            const bool isPlainNow = isPlain(m_text[at]);
            const bool insideWord = isPlainNow && lastIsPlain;
            lastIsPlain = isPlainNow;
            if (insideWord && !isSeam(m_text[at - 1], m_text[at]))
                continue;
            if (at == 0 || m_text[at] == u' ' || !isBoundary(start, at))
                continue;
            append(out, m_text.sliced(start, at - start));
            start = at;
        }
        append(out, m_text.sliced(start));
    }

private:
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
        if (isPlain(last) && isPlain(first))
            return headingEndsInWord(m_text.sliced(start, at - start), m_text.sliced(at));
        // `말"`, `말,`, `(말`: next in frequency.
        if (isPlain(last) && first.isPunct() && !QStringView(u"([<【※").contains(first))
            return false;
        return isBoundaryAtGlue(start, at);
    }

    static bool isPlain(QChar c)
    {
        const char16_t u = c.unicode();
        return isHangul(c) || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
            || u == u',' || u == u'·';
    }

    /// Whether a heading could end within a word, between these two letters.
    static bool isSeam(QChar last, QChar first)
    {
        return last == u'야' || last == u'까'
            || (last >= u'a' && last <= u'z' && first >= u'A' && first <= u'Z');
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
        if (QStringView(u"([{<“‘「『《〈【").contains(last)
            || QStringView(u")]}>】〉》」』”’.,!?…:;·ㆍ~%/&+=").contains(first))
            return false;
        if (first.isLowSurrogate() || first.isMark() || m_quotes.closesAt(at) || m_quotes.opensAt(at - 1))
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
        while (!text.isEmpty() && !text.back().isLetterOrNumber())
            text.chop(1);
        return text.isEmpty() ? QChar() : text.back();
    }

    /// `(웃음)`: a remark that belongs to the sentence before it.
    static bool isAside(QStringView rest)
    {
        return std::ranges::any_of(
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
    const std::vector<qsizetype> &m_wideGaps;
    StraightQuotes m_quotes;
};

/// Sets headings that end in no full stop apart from the sentences glued to them.
QString withHeadingsApart(QString text)
{
    const auto paragraphs = QStringView(text).split(u'\n');
    if (std::ranges::none_of(paragraphs, mayHaveHeading))
        return text;
    const ArticleWords words(text);
    QString out;
    out.reserve(text.size() + paragraphs.size());
    for (const QStringView paragraph : paragraphs) {
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
    for (auto begin = body.begin(); begin != body.end();) {
        const auto end = std::find_if(begin, body.end(), isLineBreak);
        const Line line = normalised(QStringView(begin, end));
        Splitter(line).appendTo(out);
        begin = end == body.end() ? end : end + 1;
    }
    return withHeadingsApart(std::move(out));
}

} // namespace newsfold
