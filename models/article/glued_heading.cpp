// SPDX-License-Identifier: GPL-3.0-or-later
#include "glued_heading.h"

#include "character_scan.h"
#include "sentence_end.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype maxText = 100'000;
constexpr qsizetype maxHeading = 45;
constexpr qsizetype maxCaption = 70;
constexpr qsizetype maxSentence = 400;
constexpr qsizetype maxWord = 30;

// Longest first, so that the stem is the shortest.
constexpr QStringView particles[]{ u"이라고", u"에서는", u"에서도", u"에서", u"으로", u"까지", u"부터",
                                   u"에게",   u"라고",   u"에는",   u"과의", u"와의", u"께서", u"은",
                                   u"는",     u"이",     u"가",     u"을",   u"를",   u"의",   u"에",
                                   u"도",     u"와",     u"과",     u"로" };
constexpr QStringView openers[]{ u"최근", u"이날",   u"오늘",   u"어제", u"내일", u"지난", u"올해", u"내년",
                                 u"이번", u"그러나", u"하지만", u"한편", u"특히", u"이에", u"앞서", u"실제" };
// With these a word goes on: verbs made of nouns, suffixes, endings.
constexpr QStringView suffixes[]{ u"하",   u"했",   u"해",   u"되",   u"됐",   u"된",   u"될",   u"됩",
                                  u"입니", u"였",   u"이다", u"인데", u"시키", u"시킬", u"스러", u"스럽",
                                  u"적인", u"적으", u"적이", u"들이", u"들은", u"들의", u"보다", u"없",
                                  u"있",   u"받",   u"당하", u"당했", u"율",   u"률",   u"법",   u"권",
                                  u"군은", u"시는", u"시가", u"측",   u"으로", u"에서", u"에게" };

bool startsWithAny(QStringView text, std::span<const QStringView> heads)
{
    return std::ranges::any_of(heads, [text](QStringView head) { return text.startsWith(head); });
}

bool isWordCharacter(QChar c)
{
    return isHangul(c) || c.isLetterOrNumber() || c == u'·';
}

QStringView wordAtStart(QStringView text)
{
    const auto end
        = std::find_if_not(text.begin(), text.begin() + std::min(maxWord, text.size()), isWordCharacter);
    return text.first(end - text.begin());
}

/// Where a sentence ends with a predicate in the beginning of `paragraph`, or -1.
qsizetype predicateEnd(QStringView paragraph)
{
    for (qsizetype at = 1; at < std::min(paragraph.size(), maxSentence); ++at) {
        if (isAnyOf(paragraph[at], u".?!") && isAnyOf(paragraph[at - 1], u"다요까죠"))
            return at;
    }
    return -1;
}

/// One way to cut a word in two.
struct Cut
{
    QStringView heading; ///< the paragraph before the glued word
    QStringView first; ///< its part that belongs to the heading
    QStringView second; ///< its part that begins the sentence, as far as it is one word
};

/// `word` without its particle, or as it is, if the article has it elsewhere.
QStringView knownStem(QStringView word, const ArticleWords &words)
{
    for (const QStringView particle : particles) {
        if (word.size() > particle.size() + 1 && word.endsWith(particle)
            && words.countStarting(word.chopped(particle.size())) > 0)
            return word.chopped(particle.size());
    }
    return words.countStarting(word) > 0 ? word : QStringView();
}

/// Whether `first` can be the last word of a heading rather than the first half of a compound: a word of its
/// own in the article, a predicate, a word with a particle, or in another script than `next`.
bool canEndHeading(QStringView first, QChar next, const ArticleWords &words)
{
    if (first.isEmpty())
        return false;
    if (isHangul(first.back()) != isHangul(next))
        return true;
    if (first.size() == 1)
        return QStringView(u"중듯때것등후전씨더").contains(first.front());
    return words.contains(first) || QStringView(u"다요까나자해야로에도는며").contains(first.back());
}

/// How likely the cut is; 0 for not at all. The weights only order the cuts of one paragraph.
int weigh(const Cut &cut, const ArticleWords &words, bool isCaption)
{
    const QChar next = cut.second.front();
    const bool firstKnown
        = cut.first.size() > 1 ? words.contains(cut.first) : canEndHeading(cut.first, next, words);
    if (next.isDigit())
        return firstKnown && cut.first.size() > 2 && isHangul(cut.first.back()) ? 4 : 0;
    if ((firstKnown || (isCaption && cut.first.size() > 1)) && startsWithAny(cut.second, openers))
        return 4;
    const QStringView stem = knownStem(cut.second, words);
    if (stem.isEmpty())
        return 0;
    const bool particle = stem.size() < cut.second.size();
    const bool secondKnown = words.contains(stem);
    const int score = std::min(words.countStarting(stem), 3) + int(stem.size()) / 2 + (firstKnown ? 2 : 0)
        + (secondKnown ? 1 : 0) + (particle ? 1 : 0);
    // The sentence takes up a word of the heading.
    if (cut.first == stem
        || (cut.heading.contains(stem) && (particle || stem.size() > 2)
            && canEndHeading(cut.first, next, words)))
        return score + 3;
    if (isCaption && cut.first.size() > 1 && wordAtStart(cut.heading.sliced(1).trimmed()) == stem)
        return score + 2;
    if (!secondKnown)
        return 0;
    // `…(왼쪽)우산이`
    if (cut.first.isEmpty())
        return isCaption && particle ? score : 0;
    return firstKnown && (particle || stem.size() > 2) && (isCaption || words.opensSentence(stem)) ? score
                                                                                                   : 0;
}

} // namespace

ArticleWords::ArticleWords(QStringView text)
    : m_text(text.first(std::min(text.size(), maxText)))
{
}

const std::vector<ArticleWords::Word> &ArticleWords::sorted() const
{
    if (m_isSorted)
        return m_words;
    m_isSorted = true;
    const QStringView text = m_text;
    bool opensSentence = true;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            opensSentence |= isAnyOf(text[at], u".?!\n");
            ++at;
            continue;
        }
        const auto end = std::find_if_not(text.begin() + at, text.end(), isWordCharacter) - text.begin();
        m_words.push_back({ std::u16string_view(text.utf16() + at, size_t(end - at)), opensSentence });
        opensSentence = false;
        at = end;
    }
    // Of equal words the ones that open a sentence come first.
    std::ranges::sort(m_words, [](const Word &a, const Word &b) {
        const auto order = a.text <=> b.text;
        return order != 0 ? order < 0 : a.opensSentence > b.opensSentence;
    });
    return m_words;
}

std::span<const ArticleWords::Word> ArticleWords::startingWith(QStringView head) const
{
    const std::u16string_view wanted(head.utf16(), size_t(head.size()));
    const auto range = std::ranges::equal_range(
        sorted(), wanted, {}, [&](const Word &word) { return word.text.substr(0, wanted.size()); });
    return { range.begin(), range.end() };
}

int ArticleWords::countStarting(QStringView head) const
{
    return head.isEmpty() || head.size() > maxHead ? 0 : int(startingWith(head).size());
}

template <typename Test> bool ArticleWords::anyForm(QStringView word, Test test) const
{
    const auto words = startingWith(word);
    if (words.empty() || word.isEmpty())
        return false;
    const auto size = size_t(word.size());
    const auto matches = [&](QStringView particle) {
        const std::u16string_view tail(particle.utf16(), size_t(particle.size()));
        const auto tailOf = [size](const Word &other) { return other.text.substr(size); };
        const auto found = std::ranges::lower_bound(words, tail, {}, tailOf);
        return found != words.end() && tailOf(*found) == tail && found->text.size() <= size_t(maxWord)
            && test(*found);
    };
    return matches(u"") || (size > 1 && std::ranges::any_of(particles, matches));
}

bool ArticleWords::contains(QStringView word) const
{
    return anyForm(word, [](const Word &) { return true; });
}

bool ArticleWords::opensSentence(QStringView word) const
{
    return anyForm(word, [](const Word &found) { return found.opensSentence; });
}

bool headingEndsInWord(QStringView before, QStringView rest)
{
    if (before.size() < 3 || rest.size() < 3)
        return false;
    if (!isHangul(before.back())) {
        // Names with a capital inside are written with other words than these.
        constexpr QStringView starts[]{ u"The ",   u"For ",  u"Soon ",  u"Some ",      u"Except ",
                                        u"After ", u"But ",  u"When ",  u"According ", u"While ",
                                        u"This ",  u"That ", u"These ", u"However",    u"Meanwhile",
                                        u"Since ", u"They " };
        return before.last(2).front().isLower() && startsWithAny(rest, starts);
    }
    // `해야만`, `해야겠다`, `할까요`, `될까봐`: the word goes on.
    const bool goesOn = before.back() == u'야'
        ? isAnyOf(rest.front(), u"한하할함합했만지죠겠된돼되는인말당기의에흐네")
        : isAnyOf(rest.front(), u"지요봐싶하라란마에는은가를도와말로만입");
    if (goesOn || !isHangul(rest.front()))
        return false;
    constexpr QStringView obligations[]{ u"해야", u"돼야", u"봐야", u"려야",
                                         u"켜야", u"겨야", u"줘야", u"워야" };
    constexpr QStringView questions[]{
        u"을까", u"될까", u"할까", u"질까", u"칠까", u"갈까", u"올까", u"일까"
    };
    const QStringView ending = before.last(2);
    return std::ranges::contains(obligations, ending) || std::ranges::contains(questions, ending);
}

bool mayHaveHeading(QStringView paragraph)
{
    return !paragraph.isEmpty() && isAnyOf(paragraph.front(), u"■◆◇●━▲");
}

qsizetype sentenceBehindHeading(QStringView paragraph, const ArticleWords &words)
{
    const qsizetype end = predicateEnd(paragraph);
    if (end < 0)
        return 0;
    const bool isCaption = paragraph.front() == u'▲';
    const QStringView head = paragraph.first(std::min(end, isCaption ? maxCaption : maxHeading));
    // `◆ 홍길동> 네`, `◇ 홍길동 : 네`, `◇사회=…` are speakers.
    constexpr qsizetype maxSpeaker = 30;
    if (std::ranges::any_of(head.first(std::min(head.size(), maxSpeaker)),
                            [](QChar c) { return c == u'>' || c == u':' || c == u'='; }))
        return 0;

    int best = 0;
    qsizetype bestAt = 0;
    qsizetype wordStart = 1;
    for (qsizetype at = 2; at < head.size(); ++at) {
        if (!isWordCharacter(head[at - 1]))
            wordStart = at;
        const bool inWord = isWordCharacter(head[at]) && (at > wordStart || head[at - 1] == u')');
        if (!inWord || (!isHangul(head[at - 1]) && !isHangul(head[at]) && head[at - 1] != u')'))
            continue;
        const QStringView word = wordAtStart(paragraph.sliced(wordStart));
        const Cut cut{ paragraph.first(wordStart), paragraph.sliced(wordStart, at - wordStart),
                       wordAtStart(paragraph.sliced(at)) };
        // A word that occurs again is a word.
        if (cut.second.size() < 2 || startsWithAny(cut.second, suffixes)
            || std::ranges::find(particles, cut.second) != std::end(particles)
            || (at > wordStart
                && words.countStarting(word.first(std::min(cut.first.size() + 2, word.size()))) > 1))
            continue;
        if (const int score = weigh(cut, words, isCaption); score > best) {
            best = score;
            bestAt = at;
        }
    }
    return bestAt;
}

} // namespace newsfold
