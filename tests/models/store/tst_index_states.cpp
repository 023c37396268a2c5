// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "index_database.h"
#include "index_reader.h"
#include "query_parser.h"
#include "schema.h"

#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>

#include <functional>
#include <map>
#include <random>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

using Following = IndexDatabase::Following;
using States = QList<std::pair<QString, ArticleState>>;

FileReading reading(const QString &key)
{
    Article article;
    article.key = key;
    article.title = key;
    article.crawledAt = parseMoment(u"2026-11-03 07:00"_s);
    return { .entry = { key.toUtf8() + ".md", 100, 1 }, .article = article, .problems = {} };
}

ArticleState stateOf(const QStringList &tags, const QStringList &notes = {}, bool highlighted = false)
{
    return { .noted = !notes.isEmpty(), .highlighted = highlighted, .tags = tags, .notes = notes };
}

/// Whether a tag is, or is below, `above` (in lower case).
bool within(const QString &tag, const QString &above)
{
    return tag.toLower() == above || tag.toLower().startsWith(above + u'/');
}

} // namespace

class TestIndexStates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(u"index.sqlite"_s);
        open();
        m_folder = m_index->folder("/news").value();
    }

    void cleanup()
    {
        m_reader.reset();
        m_index.reset();
    }

    void fillsRows()
    {
        take({ u"a"_s, u"b"_s });
        ArticleState state = stateOf({ u"ai"_s, u"봄/나들이"_s }, { u"메모"_s });
        state.read = true;
        QCOMPARE(set({ { u"a"_s, state }, { u"unknown"_s, stateOf({ u"ai"_s }) } }), QStringList{ u"a"_s });
        const ArticleRow a = m_reader->articleByKey(u"a"_s).value();
        QCOMPARE(a.tags, (QStringList{ u"ai"_s, u"봄/나들이"_s }));
        QVERIFY(a.read && a.noted && !a.highlighted && !a.starred);
        QCOMPARE(set({ { u"a"_s, stateOf({ u"봄"_s }, {}, true) } }), QStringList{ u"a"_s });
        const ArticleRow after = m_reader->articleByKey(u"a"_s).value();
        QCOMPARE(after.tags, QStringList{ u"봄"_s });
        QVERIFY(!after.read && !after.noted && after.highlighted);
        QVERIFY(m_reader->articleByKey(u"b"_s)->tags.isEmpty());
    }

    void tellsWhatChanged()
    {
        take({ u"a"_s, u"b"_s });
        const ArticleState state = stateOf({ u"ai"_s }, { u"메모"_s, u"또 하나"_s });
        QCOMPARE(set({ { u"a"_s, state }, { u"b"_s, {} } }), QStringList{ u"a"_s });
        QCOMPARE(set({ { u"a"_s, state } }), QStringList{});
        ArticleState other = state;
        other.notes = { u"메모"_s, u"또 둘"_s }; // looks the same, but is found by other words
        QCOMPARE(set({ { u"a"_s, other } }), QStringList{ u"a"_s });
        other.notes.removeLast();
        QCOMPARE(set({ { u"a"_s, other }, { u"a"_s, state } }), QStringList{ u"a"_s });
    }

    void newArticlesHaveTheirState()
    {
        const std::array readings{ reading(u"a"_s), reading(u"b"_s) };
        const std::array states{ stateOf({ u"ai"_s, u"봄"_s }, { u"금리 메모"_s }, true), ArticleState() };
        QVERIFY(m_index->apply(m_folder, readings, states));
        QCOMPARE(m_reader->articleByKey(u"a"_s)->tags, (QStringList{ u"ai"_s, u"봄"_s }));
        QCOMPARE(found(u"note:금리 has:highlight tag:봄"_s), QStringList{ u"a"_s });
        QCOMPARE(found(u"-is:annotated tag:\"\""_s), QStringList{ u"b"_s });
        QVERIFY(m_index->apply(m_folder, readings, std::array{ ArticleState(), ArticleState() }));
        QCOMPARE(found(u"note:금리 tag:ai"_s), QStringList{ u"a"_s }); // read again, it keeps what it has
    }

    void reachesEveryFolder()
    {
        take({ u"a"_s });
        const qint64 copy = m_index->folder("/copy").value();
        const std::array readings{ reading(u"a"_s) };
        QVERIFY(m_index->apply(copy, readings, std::array{ ArticleState() }));
        const States states{ { u"a"_s, stateOf({ u"ai"_s }, { u"메모"_s }) } };
        QCOMPARE(m_index->setStates(states, { u"state"_s, 1 })->size(), 2);
        for (const QString &folder : { u"/news"_s, u"/copy"_s, QString() })
            QCOMPARE(rows(u"tag:ai note:메모"_s, folder).size(), 1);
    }

    void findsNotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const QString &text, const QStringList &keys) {
            QTest::newRow(qPrintable(text)) << text << keys;
        };
        const QString a = u"a"_s;
        const QString b = u"b"_s;
        const QString c = u"c"_s;
        const QString d = u"d"_s;
        row(u"note:금리"_s, { a, b });
        row(u"-note:금리"_s, { c, d });
        row(u"note:리"_s, { a, b });
        row(u"note:기준금리"_s, { b }); // with one space inside
        row(u"note:\"기준금리\""_s, {});
        row(u"note:\"기준  금리\""_s, { b });
        row(u"note:cafe"_s, { a });
        row(u"note:CAFÉ"_s, { a });
        row(u"note:fig*"_s, { a });
        row(u"note:gures*"_s, {});
        row(u"note:\"오를까 check\""_s, {}); // each note by itself
        row(u"note:\"둘째 줄\""_s, { b });
        row(u"note:\"<b>\""_s, { c });
        row(u"note:script"_s, { c });
        row(u"note:%"_s, {});
        row(u"note:ㄱㄹ"_s, {});
        row(u"note:ㅋㅋ"_s, { c });
        row(u"note:(금리 -전망)"_s, { a });
        row(u"메모:전망 OR note:html"_s, { b, c });
        row(u"note:금리 is:annotated has:note"_s, { a, b });
    }
    void findsNotes()
    {
        take({ u"a"_s, u"b"_s, u"c"_s, u"d"_s });
        set({ { u"a"_s, stateOf({}, { u"금리가 오를까"_s, u"Check the Café figures"_s }) },
              { u"b"_s, stateOf({}, { u"**기준 금리** 전망\n\n둘째\n줄"_s }) },
              { u"c"_s, stateOf({}, { u"<b>HTML</b> & <script>x</script> ㅋㅋ"_s }) } });
        QFETCH(QString, text);
        QTEST(found(text), "keys");
    }

    void aStateThatIsReplaced()
    {
        take({ u"a"_s, u"b"_s, u"c"_s });
        ArticleState starred;
        starred.starred = true;
        const States old{ { u"a"_s, stateOf({ u"ai"_s }, { u"하나"_s }) }, { u"b"_s, starred } };
        QVERIFY(m_index->setStates(old, { u"old"_s, 7 }));
        const States another{ { u"b"_s, stateOf({ u"봄"_s }, { u"둘"_s }) } };
        QCOMPARE(m_index->setStates(another, { u"new"_s, 2 }, Following::Anew)->size(), 2);
        QCOMPARE(m_index->followedState().value(), (FollowedState{ u"new"_s, 2 }));
        QCOMPARE(found(u"tag:ai OR note:하나 OR is:starred"_s), QStringList{});
        QCOMPARE(found(u"tag:봄 note:둘"_s), QStringList{ u"b"_s });
        QCOMPARE(found(u"tag:\"\" -has:note"_s), (QStringList{ u"a"_s, u"c"_s }));

        // Gone altogether, then back as it was.
        QCOMPARE(m_index->setStates({}, { u"empty"_s, 0 }, Following::Anew)->size(), 1);
        QCOMPARE(found(u"has:tag OR is:annotated OR note:둘"_s), QStringList{});
        QVERIFY(m_index->setStates(old, { u"old"_s, 7 }, Following::Anew));
        QCOMPARE(found(u"tag:ai note:하나"_s), QStringList{ u"a"_s });
        QCOMPARE(found(u"is:starred tag:\"\""_s), QStringList{ u"b"_s });
    }

    // One that knew statuses only goes on, and follows the state from its beginning.
    void anOlderIndex()
    {
        cleanup();
        QVERIFY(QFile::remove(m_path));
        {
            auto old = openConnection(m_path, Access::ReadWrite).value();
            QVERIFY(migrate(*old, m_path, { 0x4e464958, { u":/sql/index_1.sql"_s } }));
            old->exec("INSERT INTO folder VALUES (1, '/news'); INSERT INTO publisher VALUES (1, '');"
                      "INSERT INTO category VALUES (1, '');"
                      "INSERT INTO article VALUES (1, 1, 1, 1, x'', 5, 5, 0, 1, 0);"
                      "INSERT INTO card VALUES (1, 1, 'a', 'a.md', '', 'a', NULL, NULL, 5, 32400, '');"
                      "INSERT INTO meta VALUES ('state', 'mine'), ('sequence', 12)");
        }
        open();
        QVERIFY(!m_index->wasRebuilt());
        QCOMPARE(m_index->followedState().value(), FollowedState());
        QCOMPARE(found(u"is:read tag:\"\""_s), QStringList{ u"a"_s });
        QVERIFY(m_index->setStates(States{ { u"a"_s, stateOf({ u"ai"_s }, { u"메모"_s }) } },
                                   { u"mine"_s, 12 }, Following::Anew));
        QCOMPARE(found(u"is:unread tag:ai note:메모"_s), QStringList{ u"a"_s });
    }

    // What is found and counted is what going through all articles finds and counts.
    void agreesWithAPlainScan()
    {
        std::mt19937 random(20261122);
        const auto below = [&](int end) { return int(random() % unsigned(end)); };
        const QStringList tags{ u"ai"_s,           u"ai/policy"_s, u"ai/policy/eu"_s, u"aid"_s,
                                u"Economy/은행"_s, u"봄"_s,        u"봄/나들이"_s };
        const QStringList notes{ u"금리 전망"_s, u"Second note"_s, u"봄 나들이"_s };
        const auto someOf = [&](const QStringList &all) {
            QStringList some;
            for (const QString &one : all) {
                if (below(4) == 0)
                    some.append(one);
            }
            return some;
        };
        const auto anyTag
            = [](const ArticleState &state, auto holds) { return std::ranges::any_of(state.tags, holds); };
        const auto anyNote = [](const ArticleState &state, const QString &part) {
            return std::ranges::any_of(state.notes, [&](const QString &note) { return note.contains(part); });
        };
        const std::map<QString, std::function<bool(const ArticleState &)>> queries{
            { u"tag:ai"_s,
              [&](auto &s) { return anyTag(s, [](const QString &tag) { return tag.contains(u"ai"_s); }); } },
            { u"tag:\"AI\""_s,
              [&](auto &s) { return anyTag(s, [](const QString &tag) { return within(tag, u"ai"_s); }); } },
            { u"tag:\"ai/policy\""_s,
              [&](auto &s) {
                  return anyTag(s, [](const QString &tag) { return within(tag, u"ai/policy"_s); });
              } },
            { u"tag:은행"_s,
              [&](auto &s) {
                  return anyTag(s, [](const QString &tag) { return tag.contains(u"은행"_s); });
              } },
            { u"tag:\"\""_s, [](auto &s) { return s.tags.isEmpty(); } },
            { u"has:tag -tag:\"봄\""_s,
              [&](auto &s) {
                  return !s.tags.isEmpty()
                      && !anyTag(s, [](const QString &tag) { return within(tag, u"봄"_s); });
              } },
            { u"note:금리"_s, [&](auto &s) { return anyNote(s, u"금리"_s); } },
            { u"note:\"봄 나들이\" OR is:starred"_s,
              [&](auto &s) { return anyNote(s, u"봄 나들이"_s) || s.starred; } },
            { u"has:note"_s, [](auto &s) { return s.noted; } },
            { u"has:highlight"_s, [](auto &s) { return s.highlighted; } },
            { u"is:annotated"_s, [](auto &s) { return s.noted || s.highlighted; } },
            { u"is:unread -is:annotated"_s, [](auto &s) { return !s.read && !s.noted && !s.highlighted; } },
        };

        QStringList keys;
        for (int i = 0; i < 80; ++i)
            keys.append(u"key-%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        take(keys);
        std::map<QString, ArticleState> model;
        for (const QString &key : keys)
            model[key] = {};
        for (int round = 0; round < 60; ++round) {
            States states;
            const auto following = below(12) == 0 ? Following::Anew : Following::On;
            if (following == Following::Anew) {
                for (auto &entry : model)
                    entry.second = {};
            }
            for (int i = below(20); i > 0; --i) {
                ArticleState state = stateOf(someOf(tags), someOf(notes), below(3) == 0);
                state.read = below(2) != 0;
                state.starred = below(3) == 0;
                states.append({ keys[below(int(keys.size()))], state });
                model[states.last().first] = state;
            }
            QVERIFY(m_index->setStates(states, { u"state"_s, round }, following));

            for (const auto &[text, holds] : queries) {
                QStringList expected;
                for (const auto &[key, state] : model) {
                    if (holds(state))
                        expected.append(key);
                }
                QCOMPARE(found(text), expected);
                const auto count = m_reader->count(u"/news"_s, { parseQuery(text, today) }).value();
                QCOMPARE(count.front().total, expected.size());
            }
            compareFacet(model);
        }
    }

private:
    static inline const QDate today{ 2026, 11, 5 };

    void open()
    {
        m_index = std::make_unique<IndexDatabase>(IndexDatabase::open(m_path).value());
        m_reader = std::make_unique<IndexReader>(IndexReader::open(m_path).value());
    }

    void take(const QStringList &keys)
    {
        QList<FileReading> readings;
        for (const QString &key : keys)
            readings.append(reading(key));
        QVERIFY(m_index->apply(m_folder, readings, QList<ArticleState>(readings.size())));
    }

    QStringList keysOf(const QList<qint64> &rows)
    {
        QStringList keys = m_index->keys(rows).value();
        keys.sort();
        return keys;
    }

    /// The keys of what changed.
    QStringList set(const States &states)
    {
        return keysOf(m_index->setStates(states, { u"state"_s, ++m_sequence }).value());
    }

    QList<qint64> rows(const QString &text, const QString &folder)
    {
        return m_reader->find({ .folder = folder, .query = parseQuery(text, today) }).value();
    }

    QStringList found(const QString &text) { return keysOf(rows(text, u"/news"_s)); }

    void compareFacet(const std::map<QString, ArticleState> &model)
    {
        std::map<QString, int> expected;
        for (const auto &entry : model) {
            QStringList places;
            for (const QString &tag : entry.second.tags) {
                for (QString above = tag; !places.contains(above) && !above.isEmpty();
                     above = above.left(above.lastIndexOf(u'/')))
                    places.append(above);
            }
            for (const QString &place : places)
                ++expected[place];
            expected[QString()] += places.isEmpty();
        }
        std::erase_if(expected, [](const auto &entry) { return entry.second == 0; });
        if (expected.size() == 1 && expected.contains(QString()))
            expected.clear();
        const auto details = m_reader->search({ .folder = u"/news"_s }, [](const QList<qint64> &) {}).value();
        std::map<QString, int> counted;
        for (const FacetCount &facet : details.summary.facets.tags)
            counted[facet.value] = facet.count;
        QCOMPARE(counted, expected);
        for (const auto &[tag, count] : counted)
            QCOMPARE(rows(u"tag:\"%1\""_s.arg(tag), u"/news"_s).size(), count);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
    std::unique_ptr<IndexDatabase> m_index;
    std::unique_ptr<IndexReader> m_reader;
    qint64 m_folder = 0;
    qint64 m_sequence = 0;
};

QTEST_GUILESS_MAIN(TestIndexStates)
#include "tst_index_states.moc"
