// SPDX-License-Identifier: GPL-3.0-or-later
#include "excerpt.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QString marked(const Excerpt &excerpt)
{
    QString text = excerpt.text;
    for (qsizetype i = excerpt.matches.size() - 1; i >= 0; --i) {
        text.insert(excerpt.matches[i].start + excerpt.matches[i].length, u']');
        text.insert(excerpt.matches[i].start, u'[');
    }
    return text;
}

QList<TermMatch> find(const QString &text, const QStringList &words)
{
    std::vector<QueryTerm> terms;
    for (const QString &word : words)
        terms.push_back({ .text = word });
    return TermMatcher(terms).find(text, QueryField::Text);
}

} // namespace

class TestExcerpt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBeginning()
    {
        QCOMPARE(excerptOf(u"첫 문단\n둘째").text, u"첫 문단 둘째"_s);
        QCOMPARE(excerptOf(QString(500, u'가')).text.size(), excerptLength);
        const QString emoji = QString(excerptLength - 1, u'가') + u"😀끝"_s;
        QCOMPARE(excerptOf(emoji).text, QString(excerptLength - 1, u'가'));
        QVERIFY(excerptOf(u"").text.isEmpty());
    }

    void aroundAMatch()
    {
        const QString text
            = u"가나 "_s.repeated(100) + u"항구의 등대가 켜졌다. "_s + u"다라 "_s.repeated(100);
        const Excerpt excerpt = excerptOf(text, find(text, { u"등대"_s }));
        QVERIFY2(marked(excerpt).startsWith(u"…가나 "), qPrintable(excerpt.text));
        QVERIFY2(marked(excerpt).contains(u"항구의 [등대]가 켜졌다."), qPrintable(marked(excerpt)));
        QVERIFY(excerpt.matches.first().start < 60);
    }

    void aMatchNearTheBeginningKeepsIt()
    {
        const QString text = u"오늘 항구의 등대가 켜졌다. "_s + u"다라 "_s.repeated(100);
        const Excerpt excerpt = excerptOf(text, find(text, { u"등대"_s }));
        QVERIFY2(marked(excerpt).startsWith(u"오늘 항구의 [등대]가"), qPrintable(marked(excerpt)));
    }

    void mostDifferentTermsTogether()
    {
        const QString gap = u"가나 "_s.repeated(100);
        const QString text = gap + u"등대 하나. 등대 둘. "_s + gap + u"등대와 방파제. "_s + gap;
        const Excerpt excerpt = excerptOf(text, find(text, { u"등대"_s, u"방파제"_s }));
        QVERIFY2(marked(excerpt).contains(u"[등대]와 [방파제]"), qPrintable(marked(excerpt)));
    }

    void beginsAtALineThatIsNear()
    {
        const QString text = u"가"_s.repeated(300) + u"\n새 등대가 켜졌다."_s;
        const Excerpt excerpt = excerptOf(text, find(text, { u"등대"_s }));
        QCOMPARE(marked(excerpt), u"…새 [등대]가 켜졌다."_s);
    }

    void aMatchAtTheEndIsCut()
    {
        const QString text = u"등"_s.repeated(10) + u"가"_s.repeated(185) + u"등대등대등대등대"_s;
        const Excerpt excerpt = excerptOf(text, { { { 0, 1 }, 0 }, { { 195, 8 }, 1 } });
        QCOMPARE(excerpt.text.size(), excerptLength);
        QCOMPARE(excerpt.matches.last(), (MatchSpan{ 195, 5 }));
    }
};

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
