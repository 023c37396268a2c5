// SPDX-License-Identifier: GPL-3.0-or-later
#include "index_reader.h"
#include "made_up_state.h"
#include "query_parser.h"
#include "store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

const auto key = u"n1"_s;
const auto url = u"https://example.com/n1"_s;
const auto writtenUrl = u"HTTPS://example.com:443/n1/?utm_source=x"_s;

FileReading reading(const QString &articleKey, const QString &articleUrl)
{
    Article article;
    article.key = articleKey;
    article.title = articleKey;
    article.url = articleUrl;
    article.crawledAt = parseMoment(u"2026-11-03 07:00"_s);
    return { .entry = { articleKey.toUtf8().toHex() + ".md", 100, 1 }, .article = article, .problems = {} };
}

Annotation highlight(const QString &at)
{
    Annotation made = madeUpHighlight(u"h"_s, at, u"두 번째 문장이다."_s);
    made.tags = { u"인용"_s };
    return made;
}

/// Something of each kind, under one key.
StateDump everything(const QString &at)
{
    return {
        .statuses
        = { { .key = at, .read = true, .starred = true, .position = 0.25, .readAt = 10, .starredAt = 20 } },
        .tags = { { u"섬"_s, HighlightColour::Pink }, { u"인용"_s, {} } },
        .taggings = { { at, u"섬"_s, 30 } },
        .annotations = { highlight(at), madeUpNote(u"n"_s, at, u"기사 메모"_s) },
        .searches = {}
    };
}

} // namespace

/// What was imported for an article that comes later, under a key that nobody could know.
class TestWaitingState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        open();
        take({ reading(u"n0"_s, u"https://example.com/n0"_s) });
    }

    void cleanup() { m_store.reset(); }

    void comesWithTheArticle_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("as it is kept") << url;
        QTest::newRow("written otherwise") << writtenUrl;
    }

    void comesWithTheArticle()
    {
        QFETCH(QString, address);
        change(ImportState{ everything(url) });
        QCOMPARE(found(u"is:annotated"_s), QStringList{});
        take({ reading(key, address) });
        // As soon as the article is in the index, it has all that is its own.
        QCOMPARE(found(u"is:annotated is:starred is:read tag:섬 tag:인용 note:메모"_s), QStringList{ key });
        QVERIFY(dump() == everything(key));
        const auto followed = m_store->attachWaiting();
        QVERIFY(followed);
        QVERIFY(followed->annotated.contains(key));
        QVERIFY(followed->tags);
    }

    void isDoneOnce()
    {
        change(ImportState{ everything(url) });
        take({ reading(key, url) });
        QVERIFY(m_store->attachWaiting());
        const auto sequence = m_store->state().newestSequence().value();
        take({ reading(key, url) });
        QVERIFY(m_store->attachWaiting());
        open();
        QVERIFY(m_store->attachWaiting());
        QCOMPARE(m_store->state().newestSequence().value(), sequence);
        QVERIFY(dump() == everything(key));
    }

    void joinsWhatTheArticleHas()
    {
        change(
            ImportState{ { .statuses = { { .key = key, .starred = true, .position = 0.5, .starredAt = 1 } },
                           .tags = {},
                           .taggings = { { key, u"섬"_s, 1 }, { key, u"등대"_s, 2 } },
                           .annotations = { madeUpNote(u"own"_s, key, u"먼저 쓴 메모"_s) },
                           .searches = {} } });
        const StateDump before = dump();
        change(ImportState{ everything(url) });
        take({ reading(key, url) });
        const StateDump after = dump();
        const QList<StateDump::Status> statuses{
            { .key = key, .read = true, .starred = true, .position = 0.5, .readAt = 10, .starredAt = 1 }
        };
        QVERIFY(after.statuses == statuses);
        const QList<StateDump::Tagging> taggings{ { key, u"등대"_s, 2 }, { key, u"섬"_s, 1 } };
        QVERIFY(after.taggings == taggings);
        QCOMPARE(after.annotations.size(), 2);
        QCOMPARE(after.annotations[0], highlight(key));
        QCOMPARE(after.annotations[1].id, u"own"_s);
        QCOMPARE(after.annotations[1].note, u"먼저 쓴 메모\n\n기사 메모"_s);
        // Undoing the import leaves what was there before it.
        QVERIFY(m_store->undo());
        QVERIFY(dump().annotations == before.annotations);
        QVERIFY(dump().taggings == before.taggings);
        QVERIFY(m_store->redo());
        QVERIFY(dump() == after);
    }

    void undoesAndRedoesTheImport()
    {
        change(ImportState{ everything(url) });
        take({ reading(key, url) });
        change(TagArticles{ { key }, { u"나중"_s }, {} });
        Annotation rewritten = highlight(key);
        rewritten.note = u"고쳐 씀"_s;
        change(WriteAnnotations{ { rewritten } });
        const StateDump after = dump();
        // Three steps the reader knows of, and no other.
        for (const auto kind :
             { JournalStep::Kind::WriteNote, JournalStep::Kind::Tag, JournalStep::Kind::Import }) {
            const auto undone = m_store->undo();
            QVERIFY2(undone, qPrintable(undone ? QString() : undone.error().message));
            QCOMPARE(undone->step.kind, kind);
        }
        QCOMPARE(m_store->undo().error().code, ErrorCode::NotFound);
        QCOMPARE(dump().annotations, QList<Annotation>());
        QCOMPARE(found(u"is:annotated OR is:starred OR has:tag"_s), QStringList{});
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_store->redo());
        QVERIFY(dump() == after);
        QCOMPARE(found(u"tag:섬 tag:나중 note:고쳐"_s), QStringList{ key });
        QCOMPARE(m_store->redo().error().code, ErrorCode::NotFound);
    }

    /// An arrival is nothing the reader did: what was undone can still be done again.
    void leavesRedoing()
    {
        change(ImportState{ everything(url) });
        change(MarkArticles{ { u"n0"_s }, { .read = true, .starred = {} } });
        QVERIFY(m_store->undo());
        take({ reading(key, url) });
        const auto journal = m_store->state().journal();
        QVERIFY(journal && journal->undo && journal->redo);
        QCOMPARE(journal->undo->kind, JournalStep::Kind::Import);
        QCOMPARE(journal->redo->kind, JournalStep::Kind::MarkRead);
        QVERIFY(m_store->redo());
        QVERIFY(m_store->undo());
        QVERIFY(m_store->undo());
        QVERIFY(dump().annotations.isEmpty());
    }

    /// Two imports wait, both articles come, the second import is undone: the first one's stays where it is.
    void undoesOneOfTwo()
    {
        change(ImportState{ everything(url) });
        const auto other = u"https://example.com/n2"_s;
        change(ImportState{ { .annotations = { madeUpNote(u"m"_s, other, u"다른 메모"_s) } } });
        take({ reading(key, url), reading(u"n2"_s, other) });
        QCOMPARE(found(u"has:note"_s), (QStringList{ key, u"n2"_s }));
        QVERIFY(m_store->undo());
        QVERIFY(dump() == everything(key));
        QCOMPARE(found(u"has:note"_s), QStringList{ key });
        QVERIFY(m_store->undo());
        QVERIFY(dump().annotations.isEmpty() && dump().taggings.isEmpty());
    }

    /// The article came between the reading of the file and its taking in, or a full export names the
    /// address.
    void findsAnArticleThatIsThere()
    {
        take({ reading(key, writtenUrl) });
        change(ImportState{ everything(url) });
        QVERIFY(dump() == everything(key));
        QCOMPARE(found(u"is:annotated"_s), QStringList{ key });
    }

    /// Of an earlier Newsfold, which left it under the address.
    void findsAnArticleThatWasThereBefore()
    {
        take({ reading(key, url) });
        QVERIFY(m_store->state().change(ImportState{ everything(url) }));
        open();
        const auto followed = m_store->attachWaiting();
        QVERIFY(followed);
        QCOMPARE(followed->rows.size(), 1);
        QVERIFY(dump() == everything(key));
    }

    void leavesWhatHasItsArticle()
    {
        take({ reading(url, url) });
        change(ImportState{ everything(url) });
        take({ reading(key, url) });
        QVERIFY(m_store->attachWaiting());
        QVERIFY(dump() == everything(url));
        QCOMPARE(found(u"is:annotated"_s), QStringList{ url });
    }

    void leavesWhatHasItsArticleInTheSameRun()
    {
        change(ImportState{ everything(url) });
        take({ reading(key, url), reading(url, url) });
        QVERIFY(m_store->attachWaiting());
        QVERIFY(dump() == everything(url));
    }

    void leavesWhatHasNone()
    {
        const auto gone = u"https://example.com/gone"_s;
        change(ImportState{ everything(gone) });
        take({ reading(key, url) });
        QVERIFY(m_store->attachWaiting());
        QVERIFY(dump() == everything(gone));
        // Looked for in vain once; found when it comes.
        take({ reading(u"late"_s, gone) });
        QVERIFY(dump() == everything(u"late"_s));
    }

    /// The program was ended after the state was written and before the index was.
    void survivesAnEndBetweenTheTwo()
    {
        change(ImportState{ everything(url) });
        QVERIFY(m_store->state().attach({ { url, key } }));
        open();
        take({ reading(key, url) });
        QVERIFY(dump() == everything(key));
        QCOMPARE(found(u"is:annotated is:starred tag:섬"_s), QStringList{ key });
    }

private:
    void open()
    {
        m_store.reset();
        auto opened = Store::open({ m_dir->path() });
        QVERIFY(opened);
        m_store = std::make_unique<Store>(std::move(*opened));
    }

    void take(const std::vector<FileReading> &readings)
    {
        const auto folder = m_store->index().folder("/news");
        QVERIFY(folder);
        QVERIFY(m_store->apply(*folder, readings));
    }

    void change(const StateChange &change)
    {
        const auto changed = m_store->change(change);
        QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().message));
    }

    /// Without what the index tells of the articles.
    StateDump dump()
    {
        StateDump dump = m_store->state().dump().value_or(StateDump());
        dump.articles.clear();
        return dump;
    }

    QStringList found(const QString &question)
    {
        auto reader = IndexReader::open(m_store->paths().index()).value();
        const auto rows
            = reader.find({ .folder = u"/news"_s, .query = parseQuery(question, QDate(2026, 11, 5)) })
                  .value();
        QStringList keys = m_store->index().keys(rows).value();
        keys.sort();
        return keys;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(TestWaitingState)
#include "tst_waiting_state.moc"
