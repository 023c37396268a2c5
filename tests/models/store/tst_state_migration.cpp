// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"
#include "state_backup.h"
#include "state_database.h"
#include "state_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// States that an earlier Newsfold wrote.
class TestStateMigration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"state.sqlite"_s);
        m_backups = m_dir->filePath(u"backups"_s);
        write({ u":/sql/state_1.sql"_s, u":/sql/state_2.sql"_s });
    }

    void keepsEverything()
    {
        auto state = StateDatabase::open(m_path, m_backups);
        QVERIFY2(state, state ? "" : qPrintable(state.error().message));
        StateDump expected;
        expected.statuses = {
            { .key = u"both"_s, .read = true, .starred = true, .readAt = 11, .starredAt = 12 },
            { .key = u"left"_s, .position = 0.5 },
            { .key = u"read"_s, .read = true, .position = 0.25, .readAt = 13 },
        };
        expected.searches = { { 3, u"바다"_s, u"바다 등대"_s } };
        QCOMPARE(state->dump().value(), expected);
        QCOMPARE(StateReader::open(m_path)->position(u"read"_s).value(), 0.25);
        QVERIFY(!state->journal()->undo);
    }

    void letsAnIndexGoOnFollowing()
    {
        auto state = StateDatabase::open(m_path, m_backups);
        QVERIFY(state);
        QCOMPARE(state->newestSequence().value(), 9);
        const auto changes = state->changesSince(7).value();
        QCOMPARE(changes.sequence, 9);
        QCOMPARE(changes.states,
                 (QList<std::pair<QString, ArticleState>>{ { u"read"_s, { .read = true } },
                                                           { u"unread again"_s, {} } }));
        QVERIFY(state->mark({ u"left"_s }, { .read = true, .starred = {} }));
        QCOMPARE(state->changesSince(9)->states.size(), 1);
    }

    void backsUpBefore()
    {
        QVERIFY(StateDatabase::open(m_path, m_backups));
        const auto backup = newestBackup(m_backups);
        QVERIFY(backup);
        SQLite::Database old(QFile::encodeName(*backup).toStdString());
        QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), 2);
        QCOMPARE(old.execAndGet("SELECT count(*) FROM status").getInt(), 4);
    }

    /// The first that keeps what is known of articles.
    void keepsAnnotations()
    {
        QFile::remove(m_path);
        {
            SQLite::Database database(QFile::encodeName(m_path).toStdString(),
                                      SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(
                database, m_path,
                { 0x4e465354, { u":/sql/state_1.sql"_s, u":/sql/state_2.sql"_s, u":/sql/state_3.sql"_s } }));
            database.exec("INSERT INTO annotation VALUES"
                          " ('a', 'k', NULL, NULL, NULL, NULL, NULL, 'yellow', '메모', 1, 2)");
        }
        // As one that cannot be written is read.
        QCOMPARE(StateReader::open(m_path)->dump()->annotations.size(), 1);
        QVERIFY(!StateReader::open(m_path)->article(u"k"_s).value());
        auto state = StateDatabase::open(m_path, m_backups);
        QVERIFY2(state, state ? "" : qPrintable(state.error().message));
        QCOMPARE(state->dump()->annotations.value(0).note, u"메모"_s);
        QCOMPARE(state->undescribedKeys().value(), QStringList{ u"k"_s });
        const AnnotatedArticle article{ u"k"_s, u"https://news.example/1"_s, u"등대"_s };
        QVERIFY(state->describe({ article, { u"other"_s, u"https://news.example/2"_s, {} } }));
        QCOMPARE(state->dump()->articles, QList<AnnotatedArticle>{ article });
        QVERIFY(state->undescribedKeys()->isEmpty());
        SQLite::Database old(QFile::encodeName(newestBackup(m_backups).value()).toStdString());
        QCOMPARE(old.execAndGet("PRAGMA user_version").getInt(), 3);
    }

    void leavesAllAsItWasIfItFails()
    {
        {
            SQLite::Database database(QFile::encodeName(m_path).toStdString(), SQLite::OPEN_READWRITE);
            database.exec("CREATE TABLE tag (x)"); // in the way
        }
        QVERIFY(!StateDatabase::open(m_path, m_backups));
        SQLite::Database database(QFile::encodeName(m_path).toStdString());
        QCOMPARE(database.execAndGet("PRAGMA user_version").getInt(), 2);
        QCOMPARE(database.execAndGet("SELECT position FROM status WHERE key = 'read'").getDouble(), 0.25);
        QVERIFY(!database.tableExists("position"));
    }

private:
    void write(const QStringList &steps)
    {
        SQLite::Database database(QFile::encodeName(m_path).toStdString(),
                                  SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        QVERIFY(migrate(database, m_path, { 0x4e465354, steps }));
        database.exec("INSERT INTO status (key, read, starred, position, read_at, starred_at, changed) VALUES"
                      " ('both', 1, 1, 0, 11, 12, 7), ('read', 1, 0, 0.25, 13, NULL, 8),"
                      " ('left', 0, 0, 0.5, NULL, NULL, 0), ('unread again', 0, 0, 0, NULL, NULL, 9)");
        database.exec("INSERT INTO saved_search VALUES (3, 1, '바다', '바다 등대')");
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    QString m_backups;
};

QTEST_GUILESS_MAIN(TestStateMigration)
#include "tst_state_migration.moc"
