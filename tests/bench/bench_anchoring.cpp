// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_anchoring: placing 1,000 highlights again in a made-up article of 70 KB and in one of 70,000
// characters: unchanged, after a paragraph was put before everything, after edits all over, and with every
// quote changed; beside a bare search for the quotes as they were, which finds only what did not change.
// Every row is the best of three runs.
#include "anchoring.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace newsfold;

namespace {

constexpr int highlights = 1000;

/// Words in which syllables are as frequent as in prose: few often, many seldom.
class Writer
{
public:
    QString word()
    {
        static constexpr std::array<QStringView, 8> particles{ u"은", u"는",   u"이",   u"가",
                                                               u"을", u"에서", u"으로", u"" };
        QString made;
        for (int left = 1 + below(3); left > 0; --left) {
            const int rank = std::min(below(900), below(900));
            made += QChar(u'가' + rank * 7919 % 11172);
        }
        return made + particles[size_t(below(int(particles.size())))].toString();
    }
    QString sentence()
    {
        QString made;
        for (int left = 6 + below(12); left > 0; --left)
            made += word() + u' ';
        return made + u"했다."_s;
    }
    int below(int end) { return int(m_random.bounded(end)); }

private:
    QRandomGenerator m_random{ 70'000 };
};

double milliseconds(const std::function<void()> &work)
{
    double least = 1e9;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        least = std::min(least, double(timer.nsecsElapsed()) / 1e6);
    }
    return least;
}

/// Every so many characters a syllable is another one.
QString edited(QString text, qsizetype every)
{
    for (qsizetype i = every / 2; i < text.size(); i += every) {
        if (text[i].isLetter())
            text[i] = u'힣';
    }
    return text;
}

void measure(QTextStream &out, const QString &text, Writer &writer)
{
    const Anchoring old(text);
    std::vector<TextSelector> selectors;
    for (int i = 0; i < highlights; ++i) {
        const qsizetype start = writer.below(int(text.size()) - 300);
        selectors.push_back(old.select(start, start + 12 + writer.below(i % 10 == 0 ? 250 : 70)));
    }
    const std::array<std::pair<QString, QString>, 4> texts{ {
        { u"unchanged"_s, text },
        { u"paragraph before"_s, writer.sentence() + u'\n' + text },
        { u"edits all over"_s, writer.sentence() + u'\n' + edited(text, 400) },
        { u"every quote changed"_s, writer.sentence() + u'\n' + edited(text, 10) },
    } };
    out << text.size() << " characters, " << text.toUtf8().size() / 1000 << " KB\n";
    out << qSetFieldWidth(24) << Qt::left << "" << qSetFieldWidth(10) << Qt::right << "ms"
        << "exact"
        << "moved"
        << "orphans"
        << "floor ms" << qSetFieldWidth(0) << '\n';
    for (const auto &[name, now] : texts) {
        std::array<int, 3> kinds{};
        const double taken = milliseconds([&] {
            kinds = {};
            const Anchoring anchoring(now);
            for (const TextSelector &selector : selectors)
                ++kinds[size_t(anchoring.place(selector).kind)];
        });
        qsizetype found = 0;
        const double floor = milliseconds([&] {
            for (const TextSelector &selector : selectors)
                found += now.indexOf(selector.quote) >= 0 ? 1 : 0;
        });
        out << qSetFieldWidth(24) << Qt::left << name << qSetFieldWidth(10) << Qt::right
            << QString::number(taken, 'f', 1) << kinds[size_t(Placement::Kind::Exact)]
            << kinds[size_t(Placement::Kind::Moved)] << kinds[size_t(Placement::Kind::Orphan)]
            << QString::number(floor, 'f', 1) << qSetFieldWidth(0) << '\n';
        if (found > 4 * qsizetype(selectors.size()))
            qFatal("more found than sought");
    }
}

QString article(Writer &writer, const std::function<bool(const QString &)> &isLongEnough)
{
    QString text;
    while (!isLongEnough(text))
        text += writer.sentence() + (writer.below(3) == 0 ? u'\n' : u' ');
    return text;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    Writer writer;
    measure(out, article(writer, [](const QString &text) { return text.toUtf8().size() >= 70'000; }), writer);
    measure(out, article(writer, [](const QString &text) { return text.size() >= 70'000; }), writer);
}
