// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_paragraphs FOLDER: how well lost paragraphs are restored. Articles whose paragraphs survived are
// glued as the crawler glues them, restored, and the boundaries compared.
#include "paragraphs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <ranges>
#include <vector>

using namespace Qt::StringLiterals;
using namespace newsfold;

namespace {

constexpr int minParagraphs = 4;

bool isHangul(QChar c)
{
    return c >= u'가' && c <= u'힣';
}

/// Where the sentence that ends with the mark at `at` is over, closing quotes included; 0 if none ends there.
/// Cruder than the restorer on purpose, so that the choice of articles does not follow its opinion.
qsizetype sentenceEnd(QStringView line, qsizetype at)
{
    if (at == 0 || !QStringView(u".?!").contains(line[at])
        || !(isHangul(line[at - 1]) || line[at - 1].isLower()))
        return 0;
    qsizetype end = at + 1;
    while (end < line.size() && QStringView(u"\"'”’").contains(line[end]))
        ++end;
    return end;
}

/// Whether a line break was lost after a sentence: the next is glued to it (`"…다."라고` is taken for it,
/// too, but is rare), or what follows a space is a mark that begins lines.
bool lostBreakAfterSentence(QStringView line, qsizetype at)
{
    const qsizetype end = sentenceEnd(line, at);
    if (end == 0 || end >= line.size())
        return false;
    const QChar next = line[end];
    if (next == u' ')
        return end + 1 < line.size() && QStringView(u"■◆◇●▶▷※━▲△-").contains(line[end + 1]);
    return next.isUpper() || QStringView(u"“‘[<■◆◇▶△▲※").contains(next)
        || (isHangul(line[at - 1]) && (isHangul(next) || next.isDigit()));
}

/// `…거리 한산해(누리=연합뉴스)`, `"…봄이다""…멀었다"`: the headings before a byline lost their line breaks.
bool hasGluedHeading(QStringView line)
{
    for (qsizetype at = 1; at + 1 < line.size(); ++at) {
        if (line[at] == u'"' && line[at - 1] == u'"')
            return true;
        if ((line[at] != u'(' && line[at] != u'[') || line[at - 1].isSpace())
            continue;
        const QStringView inside = line.sliced(at, std::min(qsizetype(30), line.size() - at));
        if (inside.contains(u'=')
            && (inside.contains(u"연합뉴스)") || inside.contains(u"뉴시스]") || inside.contains(u"뉴스1)")))
            return true;
    }
    return false;
}

/// Runs of hard spaces stand for an empty paragraph: such an article's boundaries are not its line breaks
/// alone.
bool hasHardGap(QStringView line)
{
    for (qsizetype at = 1; at < line.size(); ++at) {
        if (line[at - 1].isSpace() && line[at].isSpace()
            && (line[at] == QChar::Nbsp || line[at - 1] == QChar::Nbsp))
            return true;
    }
    return false;
}

QString unescaped(QString text)
{
    constexpr std::array<std::pair<QLatin1StringView, char16_t>, 7> entities{ { { "&#x27;"_L1, u'\'' },
                                                                                { "&quot;"_L1, u'"' },
                                                                                { "&lt;"_L1, u'<' },
                                                                                { "&gt;"_L1, u'>' },
                                                                                { "&#x3D;"_L1, u'=' },
                                                                                { "&#x60;"_L1, u'`' },
                                                                                { "&amp;"_L1, u'&' } } };
    for (int pass = 0; pass < 2; ++pass) {
        for (const auto &[name, character] : entities)
            text.replace(name, QString(QChar(character)));
    }
    return text;
}

/// What stands between the third and the fourth rule of a crawler's file; empty if there are fewer.
QString bodyOf(const QString &file)
{
    QString body;
    int rules = 0;
    for (const QStringView line : QStringView(file).split(u'\n')) {
        if (line.trimmed() == u"---")
            ++rules;
        else if (rules == 3)
            body += line.toString() + u'\n';
    }
    return rules >= 4 ? unescaped(body).normalized(QString::NormalizationForm_C) : QString();
}

QStringList survivingParagraphs(const QString &body)
{
    QStringList paragraphs;
    for (const QString &line : body.split(u'\n', Qt::SkipEmptyParts)) {
        if (const QString paragraph = line.simplified(); !paragraph.isEmpty())
            paragraphs << paragraph;
    }
    return paragraphs;
}

bool isIntact(const QString &body, const QStringList &paragraphs)
{
    if (paragraphs.size() < minParagraphs || hasHardGap(body))
        return false;
    return std::ranges::none_of(paragraphs, [](const QString &paragraph) {
        const auto positions = std::views::iota(qsizetype(0), paragraph.size());
        return hasGluedHeading(paragraph) || std::ranges::any_of(positions, [&](qsizetype at) {
                   return lostBreakAfterSentence(paragraph, at);
               });
    });
}

/// Boundaries as numbers of characters other than white space before them, which gluing does not change.
std::vector<qsizetype> boundariesOf(QStringView text)
{
    std::vector<qsizetype> boundaries;
    qsizetype letters = 0;
    for (const QChar c : text) {
        if (c == u'\n')
            boundaries.push_back(letters);
        else if (!c.isSpace())
            ++letters;
    }
    return boundaries;
}

/// Whether a paragraph shows by itself that it is over. Headings and captions do not.
bool endsVisibly(QStringView paragraph)
{
    return QStringView(u".?!…\"'”’)]>").contains(paragraph.back());
}

struct Score
{
    int articles = 0;
    int expected = 0;
    int found = 0;
    int wrong = 0;
    int unknowable = 0; ///< expected boundaries after a paragraph without any sign of its end, and not found

    void add(const Score &other)
    {
        articles += other.articles;
        expected += other.expected;
        found += other.found;
        wrong += other.wrong;
        unknowable += other.unknowable;
    }
};

Score scoreOf(const QStringList &paragraphs, QTextStream *details)
{
    Score score{ .articles = 1 };
    const QString glued = paragraphs.join(QString());
    const std::vector<qsizetype> expected = boundariesOf(paragraphs.join(u'\n'));
    const std::vector<qsizetype> actual = boundariesOf(restoreParagraphs(glued));
    score.expected = int(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        if (std::ranges::binary_search(actual, expected[i])) {
            ++score.found;
            continue;
        }
        score.unknowable += endsVisibly(paragraphs[qsizetype(i)]) ? 0 : 1;
        if (details)
            *details << "missed  " << paragraphs[qsizetype(i)].right(30) << " | "
                     << paragraphs[qsizetype(i) + 1].left(20) << '\n';
    }
    score.wrong = int(actual.size()) - score.found;
    if (details && score.wrong > 0) {
        qsizetype letters = 0;
        for (qsizetype at = 0; at < glued.size(); ++at) {
            if (glued[at].isSpace())
                continue;
            if (at > 0 && std::ranges::binary_search(actual, letters)
                && !std::ranges::binary_search(expected, letters))
                *details << "wrong   " << QStringView(glued).first(at).right(30) << " | "
                         << QStringView(glued).sliced(at).left(20) << '\n';
            ++letters;
        }
    }
    return score;
}

double ratio(int part, int whole)
{
    return whole > 0 ? double(part) / whole : 1.0;
}

void print(QTextStream &out, const QString &name, const Score &score)
{
    out << qSetFieldWidth(14) << Qt::left << name << qSetFieldWidth(10) << Qt::right << score.articles
        << score.expected << QString::number(ratio(score.found, score.found + score.wrong), 'f', 4)
        << QString::number(ratio(score.found, score.expected), 'f', 4)
        << QString::number(ratio(score.found, score.expected - score.unknowable), 'f', 4) << qSetFieldWidth(0)
        << '\n';
}

} // namespace

int main(int argc, char *argv[])
{
    QTextStream out(stdout);
    if (argc < 2) {
        out << "usage: bench_paragraphs FOLDER [--details]\n";
        return 2;
    }
    const bool wantsDetails = argc > 2 && qstrcmp(argv[2], "--details") == 0;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    QStringList bodies;
    for (const QString &name : folder.entryList({ u"*.md"_s, u"*.txt"_s }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        bodies << (file.open(QIODevice::ReadOnly) ? bodyOf(QString::fromUtf8(file.readAll())) : QString());
    }

    std::array<Score, 2> halves;
    qsizetype characters = 0;
    for (qsizetype i = 0; i < bodies.size(); ++i) {
        characters += bodies[i].size();
        const QStringList paragraphs = survivingParagraphs(bodies[i]);
        if (isIntact(bodies[i], paragraphs))
            halves[std::size_t(i % 2)].add(scoreOf(paragraphs, wantsDetails && i % 2 == 0 ? &out : nullptr));
    }
    Score all = halves[0];
    all.add(halves[1]);

    QElapsedTimer timer;
    timer.start();
    qsizetype paragraphCount = 0;
    for (const QString &body : bodies)
        paragraphCount += restoreParagraphs(body).count(u'\n') + 1;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;

    out << qSetFieldWidth(14) << Qt::left << "articles" << qSetFieldWidth(10) << Qt::right << "used"
        << "bounds"
        << "precision" << "recall" << "knowable" << qSetFieldWidth(0) << '\n';
    print(out, u"even (tuned)"_s, halves[0]);
    print(out, u"odd (held out)"_s, halves[1]);
    print(out, u"all"_s, all);
    out << "used: articles of at least " << minParagraphs
        << " paragraphs without a glued sentence or heading, or paragraphs saved as spaces\n"
           "knowable: recall without boundaries after headings and captions that end in no sign at all\n"
        << bodies.size() << " bodies, " << paragraphCount << " paragraphs, "
        << QString::number(double(characters) * 2 / 1e6 / std::max(seconds, 1e-9), 'f', 0)
        << " MB/s (UTF-16)\n";
    return 0;
}
