// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.folder = m_dir->filePath(u"library"_s);
    }

    void stateSurvivesALostIndex()
    {
        {
            auto store = open();
            take(store, { u"a"_s, u"b"_s, u"c"_s });
            const auto marked = store.mark({ u"b"_s }, { .read = true, .starred = true });
            QVERIFY(marked);
            QCOMPARE(marked->followed.rows.size(), 1);
            QCOMPARE(keys({ .starred = true }), QStringList({ u"b"_s }));
        }
        for (const auto &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.index() + suffix);
        auto store = open();
        take(store, { u"c"_s, u"b"_s, u"a"_s });
        QCOMPARE(keys({ .starred = true }), QStringList({ u"b"_s }));
        QCOMPARE(keys({ .read = false }).size(), 2);
    }

    void indexCatchesUpAfterACrash()
    {
        {
            auto store = open();
            take(store, { u"a"_s, u"b"_s });
        }
        {
            // The state was written, then the program died before the index followed.
            auto state = StateDatabase::open(m_paths.state(), m_paths.backups());
            QVERIFY(state);
            QVERIFY(state->mark({ u"a"_s }, { .read = true, .starred = {} }));
        }
        QCOMPARE(keys({ .read = true }), QStringList());
        auto store = open();
        QCOMPARE(keys({ .read = true }), QStringList({ u"a"_s }));
    }

    void followsAnotherProcess()
    {
        auto mine = open();
        take(mine, { u"a"_s, u"b"_s });
        QVERIFY(mine.followOthers());
        QVERIFY(!mine.followOthers()->index);

        auto other = open();
        QVERIFY(other.mark({ u"a"_s }, { .read = true, .starred = {} }));
        const auto elsewhere = mine.followOthers();
        QVERIFY(elsewhere);
        QVERIFY(elsewhere->index || !elsewhere->followed.rows.isEmpty());
        QCOMPARE(keys({ .read = true }), QStringList({ u"a"_s }));
        const auto quiet = mine.followOthers();
        QVERIFY(!quiet->index && !quiet->state && quiet->followed.rows.isEmpty());
    }

    void followsAStateThatWasDeleted()
    {
        {
            auto store = open();
            take(store, { u"a"_s, u"b"_s });
            QVERIFY(store.mark({ u"a"_s }, { .read = true, .starred = {} }));
            QVERIFY(store.mark({ u"b"_s }, { .read = true, .starred = true }));
        }
        removeState();
        auto store = open();
        QCOMPARE(keys({ .read = true }), QStringList());
        QVERIFY(store.mark({ u"a"_s }, { .read = true, .starred = {} }));
        QCOMPARE(keys({ .read = true }), QStringList({ u"a"_s }));
    }

    void followsAStateThatWasRestored()
    {
        {
            auto store = open();
            take(store, { u"a"_s, u"b"_s });
            QVERIFY(store.mark({ u"a"_s }, { .read = true, .starred = {} }));
        }
        QVERIFY(QFile::copy(m_paths.state(), m_dir->filePath(u"older"_s)));
        {
            auto store = open();
            QVERIFY(store.mark({ u"b"_s }, { .read = true, .starred = {} }));
            QVERIFY(store.mark({ u"a"_s }, { .read = false, .starred = {} }));
        }
        removeState();
        QVERIFY(QFile::copy(m_dir->filePath(u"older"_s), m_paths.state()));
        auto store = open();
        QCOMPARE(keys({ .read = true }), QStringList({ u"a"_s }));
    }

    void backsUpOnOpening()
    {
        (void)open();
        QCOMPARE(QDir(m_paths.backups()).entryList(QDir::Files).size(), 1);
    }

    void newestRevisionOfSeveralFoldersIsListed()
    {
        auto store = open();
        const auto put = [&](const QByteArray &folder, const char *crawled, const QString &publisher) {
            Article article;
            article.key = u"k"_s;
            article.title = publisher;
            article.publisher = publisher;
            article.crawledAt = parseMoment(QString::fromLatin1(crawled));
            const FileReading reading{ .entry = { "a.md", 1, 1 }, .article = article, .problems = {} };
            QVERIFY(store.apply(store.index().folder(folder).value(), std::span(&reading, 1)));
        };
        put("/old", "2026-11-01", u"가신문"_s);
        put("/new", "2026-11-02", u"나신문"_s);
        QCOMPARE(keys({ .publishers = { u"나신문"_s } }), QStringList({ u"k"_s }));
        QCOMPARE(keys({ .publishers = { u"가신문"_s } }), QStringList());
        const QByteArray gone = "a.md";
        QVERIFY(store.index().remove(store.index().folder("/new").value(), std::span(&gone, 1)));
        QCOMPARE(keys({ .publishers = { u"가신문"_s } }), QStringList({ u"k"_s }));
        QCOMPARE(keys({ .missing = true }), QStringList());
    }

    void undoes()
    {
        auto store = open();
        take(store, { u"a"_s, u"b"_s });
        QVERIFY(store.mark({ u"a"_s }, { .read = true, .starred = {} }));
        const auto all = store.mark({ u"a"_s, u"b"_s }, { .read = true, .starred = {} });
        QVERIFY(store.undo(all->outcome));
        QCOMPARE(keys({ .read = true }), QStringList({ u"a"_s }));
    }

private:
    void removeState()
    {
        for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.state() + suffix);
    }

    Store open()
    {
        auto store = Store::open(m_paths);
        if (!store)
            qFatal("%s", qPrintable(store.error().message));
        return std::move(*store);
    }

    static void take(Store &store, const QStringList &keys)
    {
        QList<FileReading> readings;
        for (const QString &key : keys) {
            Article article;
            article.key = key;
            article.title = key;
            readings.append({ .entry = { key.toUtf8() + ".md", 1, 1 }, .article = article, .problems = {} });
        }
        const qint64 folder = store.index().folder("/news").value();
        QVERIFY(store.apply(folder, std::span(readings.constData(), size_t(readings.size()))));
    }

    QStringList keys(const ArticleFilter &filter)
    {
        auto reader = IndexReader::open(m_paths.index());
        QStringList keys;
        const auto rows = reader->find(filter);
        const auto articles = reader->articles(*rows);
        for (const auto &article : *articles)
            keys.append(article.key);
        return keys;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LibraryPaths m_paths;
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
