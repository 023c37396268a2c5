// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"

#include "article_reader.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;
using namespace newsfold;

namespace {

/// A text of which every character knows where it comes from.
struct TrackedText
{
    std::u32string characters;
    std::vector<qsizetype> origins; ///< positions in the text as it was first; -1 for what was added
    std::vector<qsizetype> sources; ///< likewise, but copies know what they were copied from

    explicit TrackedText(const QString &text)
        : characters(toCodePoints(text))
        , origins(characters.size())
    {
        std::ranges::iota(origins, qsizetype(0));
        sources = origins;
    }

    qsizetype size() const { return qsizetype(characters.size()); }
    QString text() const { return fromCodePoints(characters); }

    void replace(qsizetype from, qsizetype to, const QString &by)
    {
        const std::u32string points = toCodePoints(by);
        characters.replace(size_t(from), size_t(to - from), points);
        for (auto *all : { &origins, &sources }) {
            all->erase(all->begin() + from, all->begin() + to);
            all->insert(all->begin() + from, points.size(), -1);
        }
    }
    void copy(qsizetype from, qsizetype to, qsizetype target)
    {
        const auto copied = std::u32string_view(characters).substr(size_t(from), size_t(to - from));
        const QString again = fromCodePoints(copied);
        const std::vector<qsizetype> copiedSources(sources.begin() + from, sources.begin() + to);
        replace(target, target, u" "_s + again);
        std::ranges::copy(copiedSources, sources.begin() + target + 1);
    }
    void move(qsizetype from, qsizetype to, qsizetype target)
    {
        const auto moveIn = [&](auto &all) {
            const auto begin = all.begin();
            if (target <= from)
                std::rotate(begin + target, begin + from, begin + to);
            else
                std::rotate(begin + from, begin + to, begin + target);
        };
        moveIn(characters);
        moveIn(origins);
        moveIn(sources);
    }
};

/// Articles in the shape of real ones: few subjects that recur, figures, sentences that are said twice, lists
/// of like lines, bylines.
class ArticleMaker
{
public:
    explicit ArticleMaker(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int end) { return int(m_random.bounded(end)); }
    template <typename Values> auto pick(const Values &values)
    {
        return values[size_t(below(int(values.size())))];
    }

    QString word()
    {
        QString made;
        for (int left = 1 + below(4); left > 0; --left)
            made += QChar(u'가' + below(30) * 371 % 11172);
        static constexpr std::array<QStringView, 12> particles{ u"은",   u"는",   u"이", u"가",
                                                                u"을",   u"를",   u"의", u"에서",
                                                                u"으로", u"까지", u"도", u"" };
        return made + pick(particles).toString();
    }

    QString phrase()
    {
        switch (below(10)) {
        case 0:
            return u"%1.%2%"_s.arg(below(20)).arg(below(10));
        case 1:
            return u"%1만 명"_s.arg(below(90));
        case 2:
            return u"정부는"_s;
        case 3:
            return u"이날 오후"_s;
        case 4:
            return u"“%1 %2”라고"_s.arg(word(), word());
        default:
            return word();
        }
    }

    QString sentence()
    {
        static constexpr std::array<QStringView, 6> ends{ u"했다",   u"밝혔다",   u"말했다",
                                                          u"보인다", u"나타났다", u"설명했다" };
        QString made;
        for (int left = 3 + below(12); left > 0; --left)
            made += phrase() + u' ';
        return made + pick(ends).toString() + u'.';
    }

    QString article()
    {
        QStringList sentences;
        QString made;
        const int paragraphs = 3 + below(10);
        for (int i = 0; i < paragraphs; ++i) {
            for (int left = 1 + below(4); left > 0; --left) {
                if (!sentences.isEmpty() && below(20) == 0)
                    made += sentences[below(int(sentences.size()))];
                else
                    made += sentences.emplace_back(sentence());
                made += left > 1 ? u" "_s : u"\n"_s;
            }
            if (below(6) == 0) {
                for (int row = 0; row < 4; ++row)
                    made += u"%1시 %2,%3원\n"_s.arg(QChar(u'가' + 588 * row))
                                .arg(1 + below(3))
                                .arg(600 + below(60));
            }
        }
        return made + u"%1 기자 %2@example.com"_s.arg(word()).arg(10000 + below(90000));
    }

    /// One change as publishers make them; about `near` if that is not negative.
    void edit(TrackedText &text, qsizetype near)
    {
        const auto size = text.size();
        if (size < 2)
            return text.replace(0, size, sentence());
        const qsizetype at
            = near >= 0 ? std::clamp(near + below(80) - 40, qsizetype(0), size - 1) : below(int(size));
        qsizetype from = at;
        while (from > 0 && text.characters[size_t(from - 1)] != U' '
               && text.characters[size_t(from - 1)] != U'\n')
            --from;
        qsizetype to = at;
        while (to < size && text.characters[size_t(to)] != U' ' && text.characters[size_t(to)] != U'\n')
            ++to;
        const auto sentenceEnd = [&](qsizetype p) {
            while (p < size
                   && !(text.characters[size_t(p)] == U'.'
                        && (p + 1 == size || text.characters[size_t(p + 1)] < U'!')))
                ++p;
            return std::min(size, p + 1);
        };
        const qsizetype end = sentenceEnd(at);
        switch (below(11)) {
        case 0:
            return text.replace(from, from, phrase() + u' ');
        case 1:
            return text.replace(from, std::min(size, to + 1), {});
        case 2:
        case 3:
            return text.replace(from, to, phrase());
        case 4: // one character
            return text.replace(at, at + 1, QString(QChar(u'가' + below(11172))));
        case 5:
            return text.replace(end, end, u" "_s + sentence());
        case 6: // a sentence taken out
            return text.replace(end, sentenceEnd(end), {});
        case 7:
            return text.replace(0, 0, sentence() + u'\n');
        case 8:
            return text.replace(end, sentenceEnd(end), u" "_s + sentence());
        case 9: // a sentence said again somewhere
            return text.copy(from, end, sentenceEnd(below(int(size))));
        default: // a sentence moved
            return text.move(end, sentenceEnd(end), below(2) ? 0 : end);
        }
    }

private:
    QRandomGenerator m_random;
};

qsizetype editDistance(std::u32string_view a, std::u32string_view b)
{
    std::vector<qsizetype> row(b.size() + 1);
    std::ranges::iota(row, qsizetype(0));
    for (size_t i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], qsizetype(i + 1));
        for (size_t j = 0; j < b.size(); ++j) {
            const qsizetype replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({ replaced, row[j] + 1, diagonal + 1 });
        }
    }
    return row.back();
}

struct Outcome
{
    int cases = 0;
    int findable = 0; ///< the passage is there, changed by a quarter at most
    int found = 0; ///< of these
    int wrong = 0; ///< placed where the passage is not
    int twins = 0; ///< placed on a copy that came with its surroundings, or on a twin
    int loose = 0; ///< found, but with other ends than the characters that are left
};

/// Where the characters of a passage are now: from the first to behind the last of them; -1 if none is left.
std::pair<qsizetype, qsizetype> rangeOf(const TrackedText &text, qsizetype start, qsizetype end)
{
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.origins[size_t(i)] >= start && text.origins[size_t(i)] < end) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    return { first, last + 1 };
}

/// Whether the place is a copy of the passage which came with its surroundings: made of the passage's own
/// characters, three quarters at least, and so is what was around it, on one side.
bool isCopied(const TrackedText &text, const TextSelector &passage, const Placement &found)
{
    const auto share = [&](qsizetype from, qsizetype to, qsizetype sourceFrom, qsizetype sourceTo) {
        from = std::max(from, qsizetype(0));
        to = std::min(to, text.size());
        const auto own
            = std::count_if(text.sources.begin() + from, text.sources.begin() + to,
                            [&](qsizetype source) { return source >= sourceFrom && source < sourceTo; });
        return to > from ? double(own) / double(to - from) : 0.0;
    };
    constexpr qsizetype side = selectorContext;
    return share(found.start, found.end, passage.start, passage.end) >= 0.75
        && std::max(share(found.start - side, found.start, passage.start - side, passage.start),
                    share(found.end, found.end + side, passage.end, passage.end + side))
        >= 0.6;
}

/// Whether the place has the same words as the passage had, and all that was kept of one side. White space
/// does not count: paragraphs that are restored change it.
bool isTwin(const TextSelector &here, const TextSelector &passage)
{
    const auto words = [](QString text) { return text.removeIf([](QChar c) { return c.isSpace(); }); };
    // As many characters with less white space are more words.
    const auto isKept = [&](const QString &now, const QString &then, auto hasAtPassage) {
        const QString a = words(now);
        const QString b = words(then);
        return !then.isEmpty() && (std::invoke(hasAtPassage, a, b) || std::invoke(hasAtPassage, b, a));
    };
    return here.quote == passage.quote
        && (isKept(here.prefix, passage.prefix, [](auto &a, auto &b) { return a.endsWith(b); })
            || isKept(here.suffix, passage.suffix, [](auto &a, auto &b) { return a.startsWith(b); }));
}

/// Judges one placement by what became of the passage's own characters.
QString judge(const TrackedText &text, const Anchoring &now, const TextSelector &passage, Outcome &outcome)
{
    ++outcome.cases;
    const Placement found = now.place(passage);
    const auto [first, last] = rangeOf(text, passage.start, passage.end);
    const auto size = passage.end - passage.start;
    // A passage that was pulled apart is not there any more.
    const bool isThere = first >= 0 && last - first <= 2 * size;
    bool isFindable = false;
    if (isThere)
        isFindable
            = editDistance(toCodePoints(passage.quote),
                           std::u32string_view(text.characters).substr(size_t(first), size_t(last - first)))
            <= size / 4;
    outcome.findable += isFindable ? 1 : 0;
    if (found.kind == Placement::Kind::Orphan)
        return {};
    const TextSelector here = now.select(found.start, found.end);
    const qsizetype shared = std::min(last, found.end) - std::max(first, found.start);
    const bool isRight = shared * 2 >= std::min(last - first, found.end - found.start);
    if ((first >= 0 && isRight) || isCopied(text, passage, found) || isTwin(here, passage)) {
        outcome.twins += first >= 0 && isRight ? 0 : 1;
        outcome.found += isFindable ? 1 : 0;
        outcome.loose += first != found.start || last != found.end ? 1 : 0;
        return {};
    }
    ++outcome.wrong;
    return u"'%1|%2|%3' (%4) -> %5 %6 '%7|%8|%9' now: %10"_s
        .arg(passage.prefix, passage.quote, passage.suffix)
        .arg(passage.start)
        .arg(nameOf(found.kind))
        .arg(found.start)
        .arg(here.prefix, here.quote, here.suffix, now.select(first, last).quote)
        .replace(u'\n', u'/');
}

/// For a look at other articles and edits than those of every day.
quint32 otherSeed()
{
    return quint32(qEnvironmentVariableIntValue("NEWSFOLD_SEED"));
}

void report(const Outcome &outcome)
{
    qInfo("%d cases, %d still there, %d of them found (%.4f), %d with other ends, %d on twins, %d wrong",
          outcome.cases, outcome.findable, outcome.found,
          double(outcome.found) / std::max(outcome.findable, 1), outcome.loose, outcome.twins, outcome.wrong);
}

} // namespace

class AnchoringEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeUpArticles_data();
    void madeUpArticles();
    void archive();
};

void AnchoringEditsTest::madeUpArticles_data()
{
    QTest::addColumn<int>("edits");
    QTest::addColumn<int>("shortest"); ///< characters of the passages
    QTest::addColumn<int>("longest");
    QTest::addColumn<bool>("isNear"); ///< edits about the passage
    QTest::addColumn<double>("recall"); ///< the least to be reached

    QTest::newRow("one edit, anywhere") << 1 << 10 << 80 << false << 0.99;
    QTest::newRow("ten edits, anywhere") << 10 << 10 << 80 << false << 0.95;
    QTest::newRow("one edit, near") << 1 << 10 << 80 << true << 0.95;
    QTest::newRow("three edits, near") << 3 << 10 << 80 << true << 0.9;
    QTest::newRow("long, three edits near") << 3 << 100 << 400 << true << 0.95;
    QTest::newRow("long, thirty edits") << 30 << 100 << 400 << false << 0.75;
    QTest::newRow("short, one edit near") << 1 << 1 << 9 << true << 0.9;
    QTest::newRow("short, five edits") << 5 << 1 << 9 << false << 0.9;
    QTest::newRow("another article") << -1 << 1 << 80 << false << 0.0;
}

void AnchoringEditsTest::madeUpArticles()
{
    QFETCH(int, edits);
    QFETCH(int, shortest);
    QFETCH(int, longest);
    QFETCH(bool, isNear);
    QFETCH(double, recall);

    ArticleMaker maker(20260115 + otherSeed());
    Outcome outcome;
    QStringList faults;
    for (int i = 0; i < 1500; ++i) {
        const QString before = maker.article();
        const Anchoring old(before);
        const qsizetype size = toCodePoints(before).size();
        const qsizetype start = maker.below(int(size - 1));
        const qsizetype end = std::min(size, start + shortest + maker.below(longest - shortest + 1));
        const TextSelector passage = old.select(start, end);
        if (passage.quote.trimmed() != passage.quote)
            continue;
        TrackedText text(before);
        if (edits < 0)
            text.replace(0, text.size(), maker.article());
        for (int left = edits; left > 0; --left)
            maker.edit(text, isNear ? rangeOf(text, start, end).first + (end - start) / 2 : -1);
        if (const QString fault = judge(text, Anchoring(text.text()), passage, outcome); !fault.isEmpty())
            faults << fault;
    }
    report(outcome);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"\n\n")));
    QVERIFY(outcome.found >= recall * outcome.findable);
}

/// The same on real articles: passages of the shapes readers mark, and edits with made-up words.
void AnchoringEditsTest::archive()
{
    const QDir folder(QStringLiteral(NEWSFOLD_ARCHIVE));
    QStringList names = folder.entryList({ u"*.md"_s }, QDir::Files, QDir::Name);
    if (names.isEmpty())
        QSKIP("the reference archive is not there");
    ArticleMaker maker(7972 + otherSeed());
    Outcome outcome;
    QStringList faults;
    for (qsizetype i = 0; i < names.size(); i += 4) {
        QFile file(folder.filePath(names[i]));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(names[i]));
        const QString before = readArticle(file.readAll(), { names[i] }).text;
        const Anchoring old(before);
        const qsizetype size = toCodePoints(before).size();
        if (size < 40)
            continue;
        const qsizetype start = maker.below(int(size - 1));
        const qsizetype end = std::min(size, start + 2 + maker.below(maker.below(3) ? 60 : 8));
        const TextSelector passage = old.select(start, end);
        const Placement unchanged{ Placement::Kind::Exact, start, end };
        QCOMPARE(old.place(passage), unchanged);
        if (passage.quote.trimmed() != passage.quote)
            continue;
        TrackedText text(before);
        for (int left = 1 + maker.below(6); left > 0; --left)
            maker.edit(text, maker.below(2) ? rangeOf(text, start, end).first : -1);
        if (const QString fault = judge(text, Anchoring(text.text()), passage, outcome); !fault.isEmpty())
            faults << names[i] + u": "_s + fault;
    }
    report(outcome);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u"\n\n")));
    QVERIFY(outcome.found >= 0.9 * outcome.findable);
}

QTEST_GUILESS_MAIN(AnchoringEditsTest)
#include "tst_anchoring_edits.moc"
