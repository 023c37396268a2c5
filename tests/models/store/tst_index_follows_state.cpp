// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "query_parser.h"
#include "store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

FileReading reading(const QString &key)
{
    Article article;
    article.key = key;
    article.title = key;
    article.crawledAt = parseMoment(u"2026-11-03 07:00"_s);
    return { .entry = { key.toUtf8() + ".md", 100, 1 }, .article = article, .problems = {} };
}

} // namespace

/// Tags and notes from the state to the answers of the index, whatever becomes of either database.
class TestIndexFollowsState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = { m_dir->path() };
        open();
        take({ u"a"_s, u"b"_s, u"c"_s });
        change(TagArticles{ .keys = { u"a"_s, u"b"_s }, .add = { u"ai/policy"_s }, .remove = {} });
        change(WriteAnnotations{ { Annotation{ .id = u"11111111-1111-4111-8111-111111111111"_s,
                                               .key = u"b"_s,
                                               .selector = TextSelector{ u"구절"_s, {}, {}, 3, 5 },
                                               .note = u"금리 전망을 다시 볼 것"_s,
                                               .tags = { u"later"_s },
                                               .createdAt = 1,
                                               .modifiedAt = 1 },
                                   Annotation{ .id = u"22222222-2222-4222-8222-222222222222"_s,
                                               .key = u"c"_s,
                                               .selector = {},
                                               .note = u"기사 자체의 메모"_s,
                                               .createdAt = 2,
                                               .modifiedAt = 2 } } });
    }

    void cleanup() { close(); }

    void changesAreFound()
    {
        compareAnswers();
        // A later file has what was said of its key before.
        change(TagArticles{ .keys = { u"later"_s }, .add = { u"ai"_s }, .remove = {} });
        take({ u"later"_s });
        QCOMPARE(found(u"tag:\"ai\""_s), (QStringList{ u"a"_s, u"b"_s, u"later"_s }));
        change(RenameTag{ .from = u"ai"_s, .to = u"AI 정책"_s });
        QCOMPARE(found(u"tag:ai/"_s), QStringList{});
        QCOMPARE(found(u"tag:정책"_s), (QStringList{ u"a"_s, u"b"_s, u"later"_s }));
        change(RemoveTags{ { u"AI 정책"_s } });
        QCOMPARE(found(u"has:tag"_s), QStringList{ u"b"_s });
        change(RemoveAnnotations{ { u"11111111-1111-4111-8111-111111111111"_s } });
        QCOMPARE(found(u"has:tag OR has:highlight OR note:금리"_s), QStringList{});
        QVERIFY(m_store->undo());
        QCOMPARE(found(u"tag:later has:highlight note:금리"_s), QStringList{ u"b"_s });
    }

    void aLostIndex()
    {
        close();
        for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.index() + suffix);
        open();
        QCOMPARE(found(u"has:tag"_s), QStringList{});
        take({ u"a"_s, u"b"_s, u"c"_s });
        compareAnswers();
    }

    void aLostStateAndOnePutBack()
    {
        close();
        const QString aside = m_dir->filePath(u"aside.sqlite"_s);
        QVERIFY(QFile::rename(m_paths.state(), aside));
        for (const QString &suffix : { u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.state() + suffix);
        open();
        QCOMPARE(found(u"has:tag OR is:annotated OR note:금리"_s), QStringList{});
        change(TagArticles{ .keys = { u"c"_s }, .add = { u"meanwhile"_s }, .remove = {} });
        QCOMPARE(found(u"has:tag"_s), QStringList{ u"c"_s });
        close();
        QVERIFY(QFile::remove(m_paths.state()));
        QVERIFY(QFile::copy(aside, m_paths.state()));
        open();
        compareAnswers();

        // An earlier copy of the same state.
        change(TagArticles{ .keys = { u"c"_s }, .add = { u"later still"_s }, .remove = { u"ai"_s } });
        close();
        QVERIFY(QFile::remove(m_paths.state()));
        QVERIFY(QFile::copy(aside, m_paths.state()));
        open();
        compareAnswers();
    }

private:
    void compareAnswers()
    {
        QCOMPARE(found(u"tag:\"ai\""_s), (QStringList{ u"a"_s, u"b"_s }));
        QCOMPARE(found(u"tag:later"_s), QStringList{ u"b"_s }); // of a highlight
        QCOMPARE(found(u"tag:\"\""_s), QStringList{ u"c"_s });
        QCOMPARE(found(u"note:금리"_s), QStringList{ u"b"_s });
        QCOMPARE(found(u"note:구절"_s), QStringList{}); // a quote is no note
        QCOMPARE(found(u"has:note"_s), (QStringList{ u"b"_s, u"c"_s }));
        QCOMPARE(found(u"has:highlight"_s), QStringList{ u"b"_s });
        QCOMPARE(found(u"is:annotated -note:자체"_s), QStringList{ u"b"_s });
    }

    void open()
    {
        m_store = std::make_unique<Store>(Store::open(m_paths).value());
        m_folder = m_store->index().folder("/news").value();
    }

    void close() { m_store.reset(); }

    void take(const QStringList &keys)
    {
        QList<FileReading> readings;
        for (const QString &key : keys)
            readings.append(reading(key));
        QVERIFY(m_store->apply(m_folder, readings));
    }

    void change(const StateChange &change)
    {
        const auto changed = m_store->change(change);
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().message));
    }

    QStringList found(const QString &text)
    {
        auto reader = IndexReader::open(m_paths.index()).value();
        const auto rows
            = reader.find({ .folder = u"/news"_s, .query = parseQuery(text, QDate(2026, 11, 5)) }).value();
        QStringList keys = m_store->index().keys(rows).value();
        keys.sort();
        return keys;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LibraryPaths m_paths;
    std::unique_ptr<Store> m_store;
    qint64 m_folder = 0;
};

QTEST_GUILESS_MAIN(TestIndexFollowsState)
#include "tst_index_follows_state.moc"
