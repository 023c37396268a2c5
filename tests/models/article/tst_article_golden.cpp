// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"
#include "article_reader.h"
#include "page_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// Reads every file of tests/data/article and compares what comes of it with tests/golden/article. With
/// NEWSFOLD_UPDATE_GOLDEN=1 in the environment the expected files are written instead.
class TestArticleGolden : public QObject
{
    Q_OBJECT

private:
    static QByteArray described(const Article &article)
    {
        const auto time = [](const std::optional<Moment> &moment) {
            return moment ? QJsonValue(toIsoString(*moment)) : QJsonValue();
        };
        return QJsonDocument(
                   QJsonObject{
                       { u"authors"_s, QJsonArray::fromStringList(article.authors) },
                       { u"boilerplate"_s, article.text.sliced(article.boilerplateStart) },
                       { u"category"_s, article.category },
                       { u"comments"_s, QJsonArray::fromStringList(article.comments) },
                       { u"crawled_at"_s, time(article.crawledAt) },
                       { u"format"_s, article.format == BodyFormat::Markdown ? u"markdown"_s : u"plain"_s },
                       { u"id"_s, article.id },
                       { u"key"_s, article.key },
                       { u"problems"_s, QJsonArray::fromStringList(article.problems) },
                       { u"published_at"_s, time(article.publishedAt) },
                       { u"publisher"_s, article.publisher },
                       { u"text"_s, QJsonArray::fromStringList(article.text.split(u'\n')) },
                       { u"title"_s, article.title },
                       { u"url"_s, article.url },
                       { u"words"_s, article.words },
                   })
            .toJson();
    }

    static void compare(const QByteArray &actual, const QString &name)
    {
        QFile golden(QStringLiteral(NEWSFOLD_GOLDEN "/article/") + name);
        if (qEnvironmentVariableIsSet("NEWSFOLD_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            QCOMPARE(golden.write(actual), actual.size());
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        QCOMPARE(QString::fromUtf8(actual), QString::fromUtf8(golden.readAll()));
    }

private Q_SLOTS:
    void articles_data()
    {
        QTest::addColumn<QString>("name");
        const auto names = QDir(QStringLiteral(NEWSFOLD_TEST_DATA "/article")).entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const auto &name : names)
            QTest::addRow("%s", qPrintable(name)) << name;
    }

    void articles()
    {
        QFETCH(QString, name);
        QFile file(QStringLiteral(NEWSFOLD_TEST_DATA "/article/") + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto article = readArticle(file.readAll(), { name, 1'766'534'400'000 });
        const auto html = renderArticle(article);
        compare(described(article), name + u".json"_s);
        compare(html.toUtf8(), name + u".html"_s);
        const auto text = pageText(html);
        QVERIFY2(text, qPrintable(text.error()));
        QCOMPARE(*text, article.text);
    }
};

QTEST_GUILESS_MAIN(TestArticleGolden)
#include "tst_article_golden.moc"
