// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_samples.h"

#include "article_exporter.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace newsfold::test {

namespace {

Moment at(QStringView text)
{
    return parseMoment(text).value();
}

QString id(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
}

PlacedAnnotation highlight(int number, const QString &key, const QString &quote, HighlightColour colour,
                           const QString &note = {}, const QStringList &tags = {})
{
    PlacedAnnotation placed;
    placed.annotation = { .id = id(number),
                          .key = key,
                          .selector = TextSelector{ .quote = quote,
                                                    .prefix = u"그날 아침에는 "_s,
                                                    .suffix = u" 하고 말했다."_s,
                                                    .start = 8,
                                                    .end = 8 + quote.toUcs4().size() },
                          .colour = colour,
                          .note = note,
                          .tags = tags,
                          .createdAt = 1'762'300'000'123 + number,
                          .modifiedAt = 1'762'400'000'456 + number };
    placed.placement = { .kind = Placement::Kind::Exact,
                         .start = placed.annotation.selector->start,
                         .end = placed.annotation.selector->end };
    return placed;
}

PlacedAnnotation noteOn(int number, const QString &key, const QString &note)
{
    PlacedAnnotation placed;
    placed.annotation = { .id = id(number),
                          .key = key,
                          .note = note,
                          .createdAt = 1'762'300'000'000,
                          .modifiedAt = 1'762'300'000'000 };
    placed.placement.kind = Placement::Kind::Exact;
    return placed;
}

ExportedArticle plain()
{
    ExportedArticle article;
    article.row = { .key = u"001_0000000012"_s,
                    .id = u"001_0000000012"_s,
                    .title = u"느린 등대, 40년 만에 다시 불 켠다"_s,
                    .publisher = u"가온일보"_s,
                    .authors = { u"한가람"_s, u"이도담"_s },
                    .category = u"사회"_s,
                    .publishedAt = at(u"2026-11-03"),
                    .crawledAt = at(u"2026-11-04 07:30"),
                    .url = u"https://news.example/article/001/12?sid=102"_s,
                    .read = true,
                    .starred = true };
    article.tags = { u"지역/항구"_s, u"등대"_s };
    article.annotations = {
        highlight(1, article.row.key, u"불빛은 하루에 네 번만 돈다"_s, HighlightColour::Yellow),
        highlight(2, article.row.key, u"예산은 3.5% 늘었다\n그러나 기름값이 더 올랐다"_s,
                  HighlightColour::Green, u"**확인할 것**: 예산서 12쪽\n\n- 기름값\n- 인건비"_s,
                  { u"예산"_s, u"확인 필요"_s }),
        noteOn(3, article.row.key, u"후속 기사에 인용."_s),
    };
    return article;
}

ExportedArticle withoutUrl()
{
    ExportedArticle article;
    article.row = { .key = u"sha256:3f a/나"_s, .title = u"회의록"_s };
    article.annotations = { highlight(10, article.row.key, u"의자를 옮긴다"_s, HighlightColour::Pink) };
    article.annotations[0].placement = {};
    return article;
}

ExportedArticle urlIsKey()
{
    ExportedArticle article;
    article.row = { .key = u"https://blog.example/quiet"_s,
                    .title = u"A quiet piece of software"_s,
                    .authors = { u"Ada Quill"_s },
                    .url = u"https://blog.example/quiet/?utm_source=feed#top"_s };
    article.annotations = { highlight(20, article.row.key, u"It does one thing."_s, HighlightColour::Blue) };
    article.annotations[0].placement = { .kind = Placement::Kind::Moved, .start = 100, .end = 118 };
    article.tags = { u"software"_s };
    return article;
}

ExportedArticle hostile()
{
    ExportedArticle article;
    article.row = { .key = u"hostile \"key\"\n{}"_s,
                    .title = u"=cmd|' /C calc'!A0 <script>alert(\"1\")</script> {\\} & 50% _a_ #b"_s,
                    .publisher = u"@import \"x\"; </style>"_s,
                    .authors = { u"and, {O'Neil}"_s, u"\tTY  - BOOK"_s },
                    .category = u"-1+1"_s,
                    .url = u"https://evil.example/{a}%zz?q=<b>&r=\"x\"|y"_s };
    int number = 30;
    for (const QString &text : hostileTexts()) {
        article.tags.append(text.simplified().left(20));
        article.annotations.append(
            highlight(number++, article.row.key, text, HighlightColour::Purple, text, { u"a,b;c"_s }));
    }
    article.tags.removeAll(QString());
    article.annotations.append(noteOn(number, article.row.key, hostileTexts().join(u'\n')));
    return article;
}

} // namespace

QStringList hostileTexts()
{
    return {
        u"\"quoted\" and 'single' and `ticked`"_s,
        u"line\nline\r\nline\rline\n\n\nline"_s,
        u"<img src=x onerror=alert(1)><!-- <script> </article></html>"_s,
        u"```\nunclosed fence\n~~~"_s,
        u"# head\n> quote\n- item\n1. one\n1) two\n+ plus\n    code\n---\n==="_s,
        u"*a* _b_ ~~c~~ ==d== $e$ %%f%% [[g]] ![h](i) [j]: k ^l #m &amp; |n|"_s,
        u"\\input{x} {unbalanced $ & # _ % ~ ^ }}}{"_s,
        u"=1+1\t@x"_s,
        u"\u0001\u0008\u001b[31m\u007f\u0085\u2028\u2029\ufeff"_s,
        u"\U0001F600\U0001F468\u200d\U0001F469\u200d\U0001F467 e\u0301 \u1112\u1161\u11ab"_s,
        u"\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c \u0645\u0631\u062d\u0628\u0627"_s,
        u"ER  - \r\nTY  - BOOK"_s,
        u"x"_s.repeated(500),
    };
}

QList<ExportedArticle> exchangeSamples()
{
    ExportedArticle untouched;
    untouched.row = { .key = u"002_0000002231"_s,
                      .id = u"002_0000002231"_s,
                      .title = u"월세대, \"반반\" 신축 10채 [르포]"_s,
                      .publisher = u"한빛경제"_s,
                      .publishedAt = at(u"2026-11-04 09:10"),
                      .url = u"https://economy.example/2231"_s };
    return { plain(), untouched, withoutUrl(), urlIsKey(), hostile() };
}

StateDump stateSample()
{
    StateDump dump;
    for (const ExportedArticle &article : exchangeSamples()) {
        dump.statuses.append({ .key = article.row.key,
                               .read = article.row.read,
                               .starred = article.row.starred,
                               .position = 0.1 + double(dump.statuses.size()) / 7,
                               .readAt = article.row.read ? std::optional(1'762'300'000'789) : std::nullopt,
                               .starredAt = {} });
        for (const PlacedAnnotation &placed : article.annotations)
            dump.annotations.append(placed.annotation);
    }
    dump.tags = { { .name = u"ai/policy"_s, .colour = HighlightColour::Blue }, { .name = u"등대"_s } };
    dump.taggings = { { .key = u"001_0000000012"_s, .tag = u"ai/policy"_s, .taggedAt = 1'762'300'000'001 },
                      { .key = u"001_0000000012"_s, .tag = u"등대"_s, .taggedAt = 1'762'300'000'002 } };
    dump.annotations.back().selector.reset();
    dump.articles = { { .key = u"001_0000000012"_s,
                        .url = u"https://news.example/12?utm_source=x"_s,
                        .title = u"등대 \"12\"호"_s },
                      { .key = u"https://blog.example/quiet"_s, .url = {}, .title = {} } };
    dump.searches = { { .name = u"이번 주 \"AI\""_s, .query = u"title:\"AI\" after:7d -is:read"_s },
                      { .name = u"둘째"_s, .query = {} } };
    return dump;
}

QByteArray exported(const QList<ExportedArticle> &articles, const QString &format)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    const auto exporter = makeExporter(exportFormat(format).value(), buffer);
    bool written = exporter->begin().has_value();
    for (const ExportedArticle &article : articles)
        written = written && exporter->write(article).has_value();
    return written && exporter->finish() ? buffer.data() : QByteArray();
}

} // namespace newsfold::test
