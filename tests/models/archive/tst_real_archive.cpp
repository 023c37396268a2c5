// SPDX-License-Identifier: GPL-3.0-or-later
#include "direct_target.h"

#include "index_reader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// The whole road, from a folder of real articles to a list, on an archive that is not part of the project.
class TestRealArchive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsEveryArticle_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("archive") << QStringLiteral(NEWSFOLD_ARCHIVE);
        QTest::newRow("seeds") << QStringLiteral(NEWSFOLD_SEEDS);
        QTest::newRow("sample") << QStringLiteral(NEWSFOLD_SAMPLE);
    }

    void listsEveryArticle()
    {
        QFETCH(QString, folder);
        if (!QDir(folder).exists())
            QSKIP(qPrintable(u"not there: "_s + folder));
        QTemporaryDir dir;
        const LibraryPaths paths{ dir.filePath(u"library"_s) };
        auto store = Store::open(paths);
        QVERIFY(store);
        const QByteArray path = QFile::encodeName(QDir(folder).canonicalPath());

        DirectTarget target(*store, path);
        const auto summary = bringUpToDate(path, {}, target);
        QVERIFY(summary);
        auto reader = IndexReader::open(paths.index());
        const auto problems = reader->problems({});
        QVERIFY2(problems->isEmpty(),
                 problems->isEmpty() ? "" : qPrintable(problems->first().path + problems->first().message));

        const auto rows = reader->find({});
        const auto articles = reader->articles(*rows);
        QCOMPARE(articles->size(), summary->articles);
        QSet<QString> keys;
        for (const ArticleRow &article : *articles) {
            keys.insert(article.key);
            QVERIFY2(!article.title.isEmpty() && !article.title.contains(u"&#"), qPrintable(article.path));
            QVERIFY2(article.crawledAt || article.publishedAt, qPrintable(article.path));
        }
        QCOMPARE(keys.size(), articles->size());
        if (folder.endsWith(u"archive")) {
            QCOMPARE(summary->articles, QDir(folder).entryList({ u"*.md"_s }, QDir::Files).size());
            QCOMPARE(summary->added, summary->articles);
        }
        const auto again = bringUpToDate(path, {}, target);
        QCOMPARE(again->added + again->changed + again->missing, 0);
    }
};

QTEST_GUILESS_MAIN(TestRealArchive)
#include "tst_real_archive.moc"
