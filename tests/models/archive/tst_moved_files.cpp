// SPDX-License-Identifier: GPL-3.0-or-later
#include "direct_target.h"
#include "index_reader.h"
#include "made_up_article.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Whatever becomes of the files, what the reader did with their articles stays.
class TestMovedFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stateStaysWithItsArticle()
    {
        m_folder = m_dir.filePath(u"news"_s);
        m_paths.folder = m_dir.filePath(u"library"_s);
        QVERIFY(QDir().mkpath(m_folder));
        m_store = std::make_unique<Store>(Store::open(m_paths).value());
        for (int i = 0; i < 10; ++i) {
            m_files[i] = { path() };
            write(i, m_files[i].first());
        }
        update();
        for (int round = 0; round < 150; ++round) {
            for (int i = 0; i < 3; ++i)
                doSomething(round);
            update();
            for (int i = 0; i < 10; ++i)
                check(i, round);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("seed %u: %d times something was done, %d of them to files", seed, 450, m_touched);
        QVERIFY(m_touched > 200);
    }

private:
    struct Marks
    {
        bool read = false;
        bool starred = false;
        QStringList tags;
        QString note;
    };

    static QString key(int article) { return u"900_%1"_s.arg(article); }

    /// A new name, here or in a sub-folder.
    QString path()
    {
        const QString folder = m_random.bounded(2) == 0 ? u""_s : u"/sub %1"_s.arg(m_random.bounded(4));
        return m_folder + folder + u"/file %1.md"_s.arg(++m_names);
    }

    void write(int article, const QString &path)
    {
        ++m_names;
        const QByteArray crawled = "2026-11-03 07:" + QByteArray::number(10 + (m_names / 60) % 50) + ':'
            + QByteArray::number(10 + m_names % 50);
        writeFile(
            path,
            MadeUpArticle{ .id = key(article).toUtf8(),
                           .title = "제목 " + QByteArray::number(m_names),
                           .crawledAt = crawled,
                           .body = "본문은 " + QByteArray::number(m_random.generate()) + "번째로 쓰였다." }
                .bytes());
    }

    void doSomething(int round)
    {
        const int article = m_random.bounded(10);
        QStringList &files = m_files[article];
        const int file = files.isEmpty() ? -1 : m_random.bounded(int(files.size()));
        switch (m_random.bounded(9)) {
        case 0: // move or rename
        case 1:
            if (file >= 0) {
                const QString to = path();
                QDir().mkpath(QFileInfo(to).path());
                QVERIFY(QFile::rename(files[file], to));
                files[file] = to;
                ++m_touched;
            }
            break;
        case 2: // crawl again, into the same file or beside it
        case 3:
            if (file < 0 || m_random.bounded(2) == 0)
                files.append(path());
            write(article, files.last());
            ++m_touched;
            break;
        case 4: // delete
        case 5:
            if (file >= 0) {
                QVERIFY(QFile::remove(files.takeAt(file)));
                ++m_touched;
            }
            break;
        case 6:
            mark(article);
            break;
        case 7:
            annotate(article, round);
            break;
        default: // the index is lost, or only closed
            m_store.reset();
            if (m_random.bounded(3) == 0) {
                for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s })
                    QFile::remove(m_paths.index() + suffix);
            }
            m_store = std::make_unique<Store>(Store::open(m_paths).value());
            break;
        }
    }

    void mark(int article)
    {
        Marks &marks = m_marks[article];
        marks.read = m_random.bounded(2) == 0;
        marks.starred = m_random.bounded(2) == 0;
        QVERIFY(m_store->change(
            MarkArticles{ { key(article) }, { .read = marks.read, .starred = marks.starred } }));
        const QString tag = u"tag %1"_s.arg(m_random.bounded(4));
        if (marks.tags.contains(tag)) {
            marks.tags.removeAll(tag);
            QVERIFY(m_store->change(TagArticles{ { key(article) }, {}, { tag } }));
        } else {
            marks.tags.append(tag);
            marks.tags.sort();
            QVERIFY(m_store->change(TagArticles{ { key(article) }, { tag }, {} }));
        }
    }

    void annotate(int article, int round)
    {
        m_marks[article].note = u"메모 %1"_s.arg(round);
        QVERIFY(m_store->change(WriteAnnotations{ { Annotation{
            .id = u"note-%1"_s.arg(article), .key = key(article), .note = m_marks[article].note } } }));
    }

    void update()
    {
        DirectTarget target(*m_store, QFile::encodeName(m_folder));
        QVERIFY(bringUpToDate(QFile::encodeName(m_folder), {}, target));
    }

    void check(int article, int round)
    {
        const QByteArray where = "seed " + QByteArray::number(seed) + ", round " + QByteArray::number(round)
            + ", article " + QByteArray::number(article);
        const Marks marks = m_marks.value(article);
        const ArticleState state = m_store->state().articleStates({ key(article) })->first();
        QVERIFY2(state.read == marks.read && state.starred == marks.starred && state.tags == marks.tags
                     && state.noted == !marks.note.isEmpty(),
                 where.constData());
        const auto annotations = m_store->state().annotations({ key(article) }).value();
        QVERIFY2(annotations.isEmpty() ? marks.note.isEmpty() : annotations.first().note == marks.note,
                 where.constData());

        // What lists show follows it, as long as the index knows the article.
        auto reader = IndexReader::open(m_paths.index()).value();
        const auto row = reader.articleByKey(key(article));
        QVERIFY2(row || m_files[article].isEmpty(), where.constData());
        if (!row)
            return;
        QVERIFY2(row->missing == m_files[article].isEmpty(), where.constData());
        QVERIFY2(row->read == marks.read && row->starred == marks.starred && row->tags == marks.tags
                     && row->noted == !marks.note.isEmpty(),
                 where.constData());
    }

    static constexpr quint32 seed = 20261122;
    QTemporaryDir m_dir;
    QString m_folder;
    LibraryPaths m_paths;
    std::unique_ptr<Store> m_store;
    QRandomGenerator m_random{ seed };
    QMap<int, QStringList> m_files; ///< of each article, the paths of its revisions
    QMap<int, Marks> m_marks;
    int m_names = 0;
    int m_touched = 0;
};

QTEST_GUILESS_MAIN(TestMovedFiles)
#include "tst_moved_files.moc"
