// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_excerpt.h"

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class PageExcerptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsCut_data();
    void textIsCut();
    void shortArticleStaysWhole();
    void markdownBecomesPlainText();
    void commentsShareTheRoom();
};

void PageExcerptTest::textIsCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("limit");
    QTest::addColumn<QString>("shown");
    QTest::newRow("fits") << u"가나 다라"_s << qsizetype(5) << u"가나 다라"_s;
    QTest::newRow("before a space") << u"가나 다라"_s << qsizetype(4) << u"가나"_s;
    QTest::newRow("word ends at the limit") << u"가나 다라 마"_s << qsizetype(5) << u"가나 다라"_s;
    QTest::newRow("paragraph before space") << u"가\n나 다 라"_s << qsizetype(4) << u"가"_s;
    QTest::newRow("paragraph ends at the limit") << u"가 나\n다"_s << qsizetype(3) << u"가 나"_s;
    QTest::newRow("one word") << u"가나다라마"_s << qsizetype(3) << u"가나다"_s;
    QTest::newRow("only a leading space") << u" 가나다라"_s << qsizetype(3) << u" 가나"_s;
    QTest::newRow("within a pair") << u"가😀나"_s << qsizetype(2) << u"가"_s;
    QTest::newRow("behind a pair") << u"가😀나"_s << qsizetype(3) << u"가😀"_s;
    QTest::newRow("space too far away")
        << u"가 "_s + u"나"_s.repeated(3'000) << qsizetype(2'002) << u"가 "_s + u"나"_s.repeated(2'000);
}

void PageExcerptTest::textIsCut()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, limit);
    Article article;
    article.text = text;
    article.boilerplateStart = text.size();
    const PageExcerpt excerpt = beginningOf(article, limit);
    QTEST(excerpt.article.text, "shown");
    QCOMPARE(excerpt.article.boilerplateStart, excerpt.article.text.size());
    QCOMPARE(excerpt.shown, excerpt.article.text.size());
    QCOMPARE(excerpt.total, text.size());
    QCOMPARE(excerpt.isCut(), text.size() > limit);
}

void PageExcerptTest::shortArticleStaysWhole()
{
    Article article;
    article.text = u"굵은 글"_s;
    article.bodySource = u"**굵은** 글"_s;
    article.format = BodyFormat::Markdown;
    article.boilerplateStart = 2;
    article.comments = { u"좋다"_s };
    const PageExcerpt excerpt = beginningOf(article, 6);
    QVERIFY(!excerpt.isCut());
    QCOMPARE(excerpt.article.bodySource, article.bodySource);
    QCOMPARE(excerpt.article.format, BodyFormat::Markdown);
    QCOMPARE(excerpt.article.boilerplateStart, 2);
    QCOMPARE(excerpt.article.comments, article.comments);
}

void PageExcerptTest::markdownBecomesPlainText()
{
    Article article;
    article.text = u"굵은 글"_s;
    article.bodySource = u"**굵은** 글"_s;
    article.format = BodyFormat::Markdown;
    article.boilerplateStart = 1;
    const PageExcerpt excerpt = beginningOf(article, 3);
    QCOMPARE(excerpt.article.text, u"굵은"_s);
    QCOMPARE(excerpt.article.format, BodyFormat::PlainText);
    QVERIFY(excerpt.article.bodySource.isEmpty());
    QCOMPARE(excerpt.article.boilerplateStart, 1);
}

void PageExcerptTest::commentsShareTheRoom()
{
    Article article;
    article.text = u"본문"_s;
    article.comments = { u"하나"_s, u"둘"_s, u"셋"_s };
    const PageExcerpt some = beginningOf(article, 5);
    QCOMPARE(some.article.comments, QStringList({ u"하나"_s, u"둘"_s }));
    QCOMPARE(some.shown, 5);
    QCOMPARE(some.total, 6);
    const PageExcerpt none = beginningOf(article, 1);
    QVERIFY(none.article.comments.isEmpty());
    QCOMPARE(none.shown, 1);
}

QTEST_GUILESS_MAIN(PageExcerptTest)
#include "tst_page_excerpt.moc"
