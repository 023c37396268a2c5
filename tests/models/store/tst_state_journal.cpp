// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"
#include "made_up_state.h"
#include "state_journal.h"
#include "state_reader.h"
#include "tag_name.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

/// What changes mean, in plain words: times and searches left out.
struct PlainState
{
    struct Tag
    {
        QString name;
        std::optional<HighlightColour> colour;
        friend bool operator==(const Tag &, const Tag &) = default;
    };

    QMap<QString, std::pair<bool, bool>> marks;
    QMap<QString, Tag> tags; ///< by identity
    QMap<QString, QMap<QString, bool>> taggings; ///< key, identities
    QMap<QString, Annotation> annotations; ///< by id; tags as identities

    friend bool operator==(const PlainState &, const PlainState &) = default;

    static PlainState of(const StateDump &dump)
    {
        PlainState plain;
        for (const auto &status : dump.statuses) {
            if (status.read || status.starred)
                plain.marks[status.key] = { status.read, status.starred };
        }
        for (const auto &tag : dump.tags)
            plain.tags[tagIdentity(tag.name)] = { tag.name, tag.colour };
        for (const auto &tagging : dump.taggings)
            plain.taggings[tagging.key][tagIdentity(tagging.tag)] = true;
        for (Annotation annotation : dump.annotations) {
            for (QString &tag : annotation.tags)
                tag = tagIdentity(tag);
            plain.annotations[annotation.id] = annotation;
        }
        return plain;
    }

    void make(const QString &name)
    {
        if (!tags.contains(tagIdentity(name)))
            tags[tagIdentity(name)] = { name, {} };
    }

    /// Gives every use of a tag that `newIdentity` names anew the new one, or drops it where it names none.
    template <typename NewIdentity> void retag(NewIdentity newIdentity)
    {
        for (auto &used : taggings) {
            QMap<QString, bool> renamed;
            for (const QString &identity : used.keys()) {
                if (const QString name = newIdentity(identity); !name.isEmpty())
                    renamed[name] = true;
            }
            used = renamed;
        }
        taggings.removeIf([](auto one) { return one->isEmpty(); });
        for (Annotation &annotation : annotations) {
            QMap<QString, bool> renamed;
            for (const QString &identity : std::as_const(annotation.tags)) {
                if (const QString name = newIdentity(identity); !name.isEmpty())
                    renamed[name] = true;
            }
            annotation.tags = renamed.keys();
        }
    }

    void apply(const StateChange &change)
    {
        std::visit([this](const auto &one) { carryOut(one); }, change);
    }

    void carryOut(const MarkArticles &change)
    {
        for (const QString &key : change.keys) {
            auto &[read, starred] = marks[key];
            read = change.change.read.value_or(read);
            starred = change.change.starred.value_or(starred);
        }
        marks.removeIf([](auto one) { return !one->first && !one->second; });
    }
    void carryOut(const TagArticles &change)
    {
        for (const QString &name : change.add)
            make(name);
        for (const QString &key : change.keys) {
            for (const QString &name : change.remove)
                taggings[key].remove(tagIdentity(name));
            for (const QString &name : change.add)
                taggings[key][tagIdentity(name)] = true;
        }
        taggings.removeIf([](auto one) { return one->isEmpty(); });
    }
    void carryOut(const RenameTag &change)
    {
        QMap<QString, Tag> left;
        QMap<QString, QString> renamed; // old identity to new name, all at once
        for (auto [identity, tag] : tags.asKeyValueRange()) {
            if (isWithinTag(tag.name, change.from))
                renamed[identity]
                    = change.to + tag.name.sliced(change.from.size()); // these names keep their length
            else
                left[identity] = tag;
        }
        for (auto [identity, name] : renamed.asKeyValueRange()) {
            const Tag old = tags[identity];
            if (auto taken = left.find(tagIdentity(name)); taken != left.end())
                taken->colour = taken->colour ? taken->colour : old.colour;
            else
                left[tagIdentity(name)] = { name, old.colour };
        }
        tags = left;
        retag([&](const QString &identity) {
            return renamed.contains(identity) ? tagIdentity(renamed[identity]) : identity;
        });
    }
    void carryOut(const RemoveTags &change)
    {
        const auto gone = [&](const QString &name) {
            return std::ranges::any_of(change.names,
                                       [&](const QString &above) { return isWithinTag(name, above); });
        };
        tags.removeIf([&](auto one) { return gone(one->name); });
        retag([&](const QString &identity) { return gone(identity) ? QString() : identity; });
    }
    void carryOut(const ColourTag &change)
    {
        if (const auto found = tags.find(tagIdentity(change.name)); found != tags.end())
            found->colour = change.colour;
    }
    void carryOut(const WriteAnnotations &change)
    {
        for (Annotation annotation : change.annotations) {
            for (const QString &name : std::as_const(annotation.tags))
                make(name);
            QMap<QString, bool> identities;
            for (const QString &name : std::as_const(annotation.tags))
                identities[tagIdentity(name)] = true;
            annotation.tags = identities.keys();
            annotations[annotation.id] = annotation;
        }
    }
    void carryOut(const RemoveAnnotations &change)
    {
        for (const QString &id : change.ids)
            annotations.remove(id);
    }
    void carryOut(const ImportState &) {}
};

class RandomChanges
{
public:
    explicit RandomChanges(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return int(m_random.bounded(limit)); }

    StateChange next()
    {
        switch (below(9)) {
        case 0:
            return MarkArticles{ keys(), { .read = below(2) == 0, .starred = {} } };
        case 1:
            return MarkArticles{ keys(), { .read = flag(), .starred = flag() } };
        case 2:
        case 3:
            return TagArticles{ keys(), names(), names() };
        case 4:
            return RenameTag{ name(), name() };
        case 5:
            return below(3) == 0 ? StateChange(RemoveTags{ names() })
                                 : ColourTag{ name(), highlightColours[size_t(below(5))] };
        case 6:
        case 7:
            return WriteAnnotations{ annotations() };
        default:
            return RemoveAnnotations{ { id(), id() } };
        }
    }

    static QStringList allKeys() { return { u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s }; }

private:
    QString key() { return allKeys().at(below(6)); }
    QStringList keys() { return { key(), key(), key() }; }
    QString name()
    {
        const QStringList pool{ u"ai"_s,        u"AI/Policy"_s, u"ai/policy/law"_s, u"sea"_s,
                                u"sea/ai"_s,    u"Sea/Sea"_s,   u"sea/sea/sea"_s,   u"바다"_s,
                                u"바다/등대"_s, u"ai/sea"_s };
        return pool.at(below(int(pool.size())));
    }
    QStringList names() { return below(2) == 0 ? QStringList(name()) : QStringList{ name(), name() }; }
    std::optional<bool> flag()
    {
        const int drawn = below(3);
        return drawn == 2 ? std::nullopt : std::optional(drawn == 0);
    }
    QString id() { return u"h%1"_s.arg(below(8)); }

    QList<Annotation> annotations()
    {
        Annotation note = madeUpNote({}, key(), u"메모 %1"_s.arg(below(4)));
        note.id = u"note-"_s + note.key;
        Annotation highlight = madeUpHighlight(id(), key(), u"낱말 %1"_s.arg(below(3)));
        highlight.colour = highlightColours[size_t(below(5))];
        highlight.note = below(2) == 0 ? QString() : u"생각 %1"_s.arg(below(4));
        highlight.tags = below(2) == 0 ? QStringList() : names();
        return below(3) == 0 ? QList{ note, highlight } : QList{ highlight };
    }

    QRandomGenerator m_random;
};

/// As an index follows: only by what it is told has changed.
class Follower
{
public:
    void follow(StateDatabase &state)
    {
        const auto changes = state.changesSince(m_sequence).value();
        for (const auto &[key, of] : changes.states)
            m_states[key] = of;
        m_sequence = changes.sequence;
    }
    ArticleState of(const QString &key) const { return m_states.value(key); }

private:
    QMap<QString, ArticleState> m_states;
    qint64 m_sequence = 0;
};

/// A modified time that differs alone is no change: the same text may have been written twice.
PlainState withoutTimes(PlainState plain)
{
    for (Annotation &annotation : plain.annotations) {
        annotation.createdAt = 0;
        annotation.modifiedAt = 0;
    }
    return plain;
}

} // namespace

class TestStateJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsAPlainModel_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    /// Random changes, undos and redos in random order by two programs, one of them started anew now and
    /// then; the state is always what the model says, and what was undone is byte for byte what it was.
    void followsAPlainModel()
    {
        QFETCH(quint32, seed);
        RandomChanges random(seed);
        MadeUpState one;
        auto other = one.openAnother();
        PlainState plain;
        Follower follower;
        QList<std::pair<StateDump, PlainState>> history{ { one->dump().value(), plain } };
        qsizetype at = 0;
        for (int round = 0; round < 120; ++round) {
            StateDatabase &state = random.below(2) == 0 ? *one.operator->() : other;
            const int action = random.below(8);
            if (action == 0) {
                QCOMPARE(state.undo().has_value(), at > 0);
                at = std::max<qsizetype>(at - 1, 0);
            } else if (action == 1) {
                QCOMPARE(state.redo().has_value(), at + 1 < history.size());
                at = std::min(at + 1, history.size() - 1);
            } else {
                const StateChange change = random.next();
                plain = history[at].second;
                plain.apply(change);
                const auto outcome = state.change(change);
                QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
                const StateDump dump = state.dump().value();
                QCOMPARE(outcome->step.has_value(), dump != history[at].first);
                if (outcome->step) {
                    history.resize(++at);
                    history.append({ dump, plain });
                }
            }
            const StateDump dump = state.dump().value();
            QCOMPARE(dump, history[at].first);
            QVERIFY(withoutTimes(PlainState::of(dump)) == withoutTimes(history[at].second));
            follower.follow(state);
            const auto states = state.articleStates(RandomChanges::allKeys()).value();
            for (qsizetype i = 0; i < states.size(); ++i)
                QCOMPARE(follower.of(RandomChanges::allKeys().at(i)), states[i]);
            if (random.below(20) == 0)
                one.reopen();
        }
        for (; at > 0; --at)
            QVERIFY(one->undo());
        QCOMPARE(one->dump().value(), history.first().first);
        QVERIFY(!one->undo());
        one.reopen();
        while (++at < history.size()) {
            QVERIFY(one->redo());
            QCOMPARE(one->dump().value(), history[at].first);
        }
        QVERIFY(!one->redo());
    }

    void twoProgramsUndoEachOther()
    {
        MadeUpState one;
        auto other = one.openAnother();
        QVERIFY(one->change(MarkArticles{ { u"a"_s }, { .read = true, .starred = {} } }));
        QVERIFY(other.change(TagArticles{ { u"a"_s }, { u"섬"_s }, {} }));
        const qint64 version = one->dataVersion().value();
        QCOMPARE(one->undo()->kind, JournalStep::Kind::Tag);
        QCOMPARE(other.undo()->kind, JournalStep::Kind::MarkRead);
        QVERIFY(one->dataVersion().value() != version);
        const auto nothing = one->undo();
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::NotFound);
        QCOMPARE(other.redo()->kind, JournalStep::Kind::MarkRead);
        QVERIFY(one->change(MarkArticles{ { u"b"_s }, { .read = {}, .starred = true } }));
        QVERIFY(!other.redo());
    }

    void leavesPositionsAlone()
    {
        MadeUpState state;
        QVERIFY(state->change(MarkArticles{ { u"a"_s }, { .read = true, .starred = {} } }));
        QVERIFY(state->setPosition(u"a"_s, 0.5));
        QVERIFY(state->undo());
        QCOMPARE(StateReader::open(state.path())->position(u"a"_s).value(), 0.5);
        QVERIFY(state->setPosition(u"a"_s, 0.75));
        QVERIFY(state->redo()); // a position is no change that ends redoing
        QCOMPARE(StateReader::open(state.path())->position(u"a"_s).value(), 0.75);
    }

    void keepsSearchesChangedSinceAnImport()
    {
        MadeUpState state;
        StateDump dump;
        dump.searches = { { 0, u"하나"_s, u"tag:하나"_s }, { 0, u"둘"_s, u"tag:둘"_s } };
        QVERIFY(state->change(ImportState{ dump }));
        auto searches = state->savedSearches().value();
        searches[0].query = u"tag:고침"_s;
        QVERIFY(state->saveSearch(searches[0]));
        QVERIFY(state->undo());
        QCOMPARE(state->savedSearches().value(), searches.first(1));
    }

    void changesNothingWhereItDoesNotFit()
    {
        MadeUpState state;
        QVERIFY(state->change(MarkArticles{ { u"a"_s, u"b"_s }, { .read = true, .starred = {} } }));
        {
            SQLite::Database behind(state.path().toStdString(), SQLite::OPEN_READWRITE);
            behind.exec("UPDATE status SET starred = 1 WHERE key = 'b'");
        }
        const StateDump before = state->dump().value();
        const JournalState journal = state->journal().value();
        const auto refused = state->undo();
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty() && !refused.error().hint.isEmpty());
        QCOMPARE(state->dump().value(), before);
        QCOMPARE(state->journal().value(), journal);
        QVERIFY(state->change(MarkArticles{ { u"c"_s }, { .read = true, .starred = {} } }));
        QVERIFY(state->undo());
    }

    void saysSoWhereTheJournalIsDamaged()
    {
        MadeUpState state;
        QStringList keys;
        for (int i = 0; i < 2000; ++i)
            keys.append(u"key-%1"_s.arg(i, 30));
        QVERIFY(state->change(MarkArticles{ keys, { .read = true, .starred = {} } }));
        {
            SQLite::Database behind(state.path().toStdString(), SQLite::OPEN_READWRITE);
            QVERIFY(behind.execAndGet("SELECT length(changes) < size FROM journal").getInt()); // packed
            behind.exec("UPDATE journal SET changes = zeroblob(1000)");
        }
        QVERIFY(!state->undo());
        QVERIFY(state->articleStates({ keys.first() })->first().read);
    }

    void keepsNoMoreThanItsLimits_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("left");
        QTest::newRow("steps") << 5 << qint64(1 << 20) << 5;
        QTest::newRow("bytes") << 500 << qint64(12'000) << 3;
        QTest::newRow("one is always kept") << 500 << qint64(1) << 1;
    }

    void keepsNoMoreThanItsLimits()
    {
        QFETCH(int, steps);
        QFETCH(qint64, bytes);
        QFETCH(int, left);
        MadeUpState state;
        QRandomGenerator random(7);
        auto database = openConnection(state.path(), Access::ReadWrite).value();
        SQLite::Statement add(*database,
                              "INSERT INTO annotation (id, key, colour, note, created_at, modified_at)"
                              " VALUES (?1, ?1, 'yellow', ?2, 0, 0)");
        for (int i = 0; i < 9; ++i) {
            QByteArray noise(4500, '\0'); // packs to three quarters at best
            for (char &c : noise)
                c = char('0' + random.bounded(64));
            const auto step = recordStep(*database,
                                         [&]() -> Result<StepSummary> {
                                             add.reset();
                                             add.bind(1, std::to_string(i));
                                             add.bind(2, noise.toStdString());
                                             add.exec();
                                             return StepSummary{ JournalStep::Kind::WriteNote, 1, {} };
                                         },
                                         { .steps = steps, .bytes = bytes });
            QVERIFY(step && *step);
        }
        int undone = 0;
        while (state->undo())
            ++undone;
        QCOMPARE(undone, left);
        QCOMPARE(state->dump()->annotations.size(), 9 - left);
    }
};

QTEST_GUILESS_MAIN(TestStateJournal)
#include "tst_state_journal.moc"
