// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_state.h"
#include "state_annotations.h"
#include "state_reader.h"
#include "tag_name.h"

#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = JournalStep::Kind;
using Changes = QList<StateChange>;

Annotation recoloured(Annotation annotation)
{
    annotation.colour = HighlightColour::Pink;
    return annotation;
}

Annotation rewritten(Annotation annotation, const QString &note)
{
    annotation.note = note;
    return annotation;
}

Annotation tagged(Annotation annotation, const QStringList &tags)
{
    annotation.tags = tags;
    return annotation;
}

/// Some of everything.
Changes furnished()
{
    return { MarkArticles{ { u"a"_s, u"b"_s }, { .read = true, .starred = {} } },
             MarkArticles{ { u"b"_s }, { .read = {}, .starred = true } },
             TagArticles{ { u"a"_s, u"b"_s }, { u"ai"_s, u"AI/Policy"_s, u"바다"_s }, {} },
             ColourTag{ u"ai"_s, HighlightColour::Blue },
             WriteAnnotations{ { tagged(madeUpHighlight(u"h1"_s, u"a"_s, u"작은 항구"_s), { u"ai"_s }),
                                 madeUpHighlight(u"h2"_s, u"c"_s, u"낡은 배"_s),
                                 madeUpNote(u"n1"_s, u"a"_s, u"다시 읽을 것"_s) } } };
}

} // namespace

Q_DECLARE_METATYPE(newsfold::StateChange)

/// Every kind of change, what the journal calls it, and that it can be taken back and done again.
class TestStateChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoesAndRedoes_data()
    {
        QTest::addColumn<StateChange>("change");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("subject");
        const auto row
            = [](const char *name, const StateChange &change, Kind kind, int count,
                 const QString &subject = {}) { QTest::newRow(name) << change << kind << count << subject; };
        const Annotation highlight = tagged(madeUpHighlight(u"h1"_s, u"a"_s, u"작은 항구"_s), { u"ai"_s });
        const Annotation note = madeUpNote(u"n1"_s, u"a"_s, u"다시 읽을 것"_s);
        const QStringList three{ u"a"_s, u"b"_s, u"c"_s };
        row("read", MarkArticles{ three, { .read = true, .starred = {} } }, Kind::MarkRead, 1);
        row("unread", MarkArticles{ three, { .read = false, .starred = {} } }, Kind::MarkUnread, 2);
        row("star", MarkArticles{ three, { .read = {}, .starred = true } }, Kind::Star, 2);
        row("unstar", MarkArticles{ three, { .read = {}, .starred = false } }, Kind::Unstar, 1);
        row("read and star", MarkArticles{ { u"d"_s }, { .read = true, .starred = true } }, Kind::MarkRead,
            1);
        row("unread and star", MarkArticles{ { u"a"_s }, { .read = false, .starred = true } },
            Kind::MarkUnread, 1);
        row("tag", TagArticles{ three, { u" AI "_s }, {} }, Kind::Tag, 1, u"AI"_s);
        row("new tags", TagArticles{ three, { u"섬"_s, u"등대//불빛"_s }, {} }, Kind::Tag, 3,
            u"섬, 등대/불빛"_s);
        row("a tag for nothing yet", TagArticles{ {}, { u"섬"_s }, {} }, Kind::Tag, 0, u"섬"_s);
        row("untag", TagArticles{ three, {}, { u"바다"_s } }, Kind::Untag, 2, u"바다"_s);
        row("some on, some off", TagArticles{ { u"a"_s }, { u"섬"_s }, { u"ai"_s } }, Kind::ChangeTags, 1,
            u"섬, ai"_s);
        row("rename", RenameTag{ u"ai"_s, u"기술"_s }, Kind::RenameTag, 2, u"ai"_s);
        row("spell anew", RenameTag{ u"ai"_s, u"Ai"_s }, Kind::RenameTag, 2, u"ai"_s);
        row("rename below itself", RenameTag{ u"ai"_s, u"ai/policy"_s }, Kind::RenameTag, 2, u"ai"_s);
        row("rename to what is above", RenameTag{ u"ai/policy"_s, u"ai"_s }, Kind::RenameTag, 1,
            u"ai/policy"_s);
        row("merge", RenameTag{ u"바다"_s, u"ai"_s }, Kind::RenameTag, 1, u"바다"_s);
        row("remove tags", RemoveTags{ { u"ai"_s, u"바다"_s } }, Kind::RemoveTags, 3, u"ai, 바다"_s);
        row("colour", ColourTag{ u"바다"_s, HighlightColour::Green }, Kind::ColourTag, 1, u"바다"_s);
        row("no colour", ColourTag{ u"AI"_s, {} }, Kind::ColourTag, 1, u"AI"_s);
        row("highlight", WriteAnnotations{ { madeUpHighlight(u"h3"_s, u"a"_s, u"긴 부두"_s) } },
            Kind::Highlight, 1, u"긴 부두"_s);
        row("recolour", WriteAnnotations{ { recoloured(highlight) } }, Kind::Recolour, 1, u"작은 항구"_s);
        row("note on a highlight", WriteAnnotations{ { rewritten(highlight, u"*정말?*"_s) } },
            Kind::WriteNote, 1, u"작은 항구"_s);
        row("note on an article", WriteAnnotations{ { madeUpNote(u"n2"_s, u"b"_s, u"읽었다"_s) } },
            Kind::WriteNote, 1, u"읽었다"_s);
        row("another note", WriteAnnotations{ { rewritten(note, u"다 읽었다"_s) } }, Kind::WriteNote, 1,
            u"다 읽었다"_s);
        row("an emptied note", WriteAnnotations{ { rewritten(note, {}) } }, Kind::RemoveNote, 1,
            u"다시 읽을 것"_s);
        row("tags of a highlight", WriteAnnotations{ { tagged(highlight, { u"ai"_s, u"새것"_s }) } },
            Kind::ChangeAnnotations, 1, u"작은 항구"_s);
        row("remove a highlight", RemoveAnnotations{ { u"h1"_s } }, Kind::RemoveHighlight, 1, u"작은 항구"_s);
        row("remove a note", RemoveAnnotations{ { u"n1"_s } }, Kind::RemoveNote, 1, u"다시 읽을 것"_s);
        row("remove all", RemoveAnnotations{ { u"h1"_s, u"n1"_s, u"h2"_s } }, Kind::ChangeAnnotations, 3,
            u"작은 항구"_s);
        StateDump dump;
        dump.statuses = { { .key = u"c"_s, .read = true, .readAt = 5 } };
        dump.tags = { { u"섬"_s, HighlightColour::Pink } };
        dump.taggings = { { u"c"_s, u"섬"_s, 7 } };
        dump.annotations = { madeUpHighlight(u"h4"_s, u"e"_s, u"마지막 배"_s) };
        dump.searches = { { 0, u"바다"_s, u"tag:바다"_s } };
        row("import", ImportState{ dump }, Kind::Import, 5);
    }

    void undoesAndRedoes()
    {
        QFETCH(StateChange, change);
        QFETCH(Kind, kind);
        QFETCH(int, count);
        QFETCH(QString, subject);
        MadeUpState state;
        furnish(state);
        const StateDump before = state->dump().value();
        const qint64 sequence = state->newestSequence().value();
        const auto outcome = state->change(change);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QVERIFY(outcome->step);
        QCOMPARE(outcome->step->kind, kind);
        QCOMPARE(outcome->step->count, count);
        QCOMPARE(outcome->step->subject, subject);
        const StateDump after = state->dump().value();
        QVERIFY(after != before);

        state.reopen();
        QCOMPARE(state->journal()->undo, outcome->step);
        QVERIFY(!state->journal()->redo);
        QCOMPARE(state->undo().value(), *outcome->step);
        QCOMPARE(state->dump().value(), before);

        state.reopen();
        QCOMPARE(state->journal()->redo, outcome->step);
        QCOMPARE(state->redo().value(), *outcome->step);
        QCOMPARE(state->dump().value(), after);
        QVERIFY(state->newestSequence().value() >= sequence + 3);
    }

    void leavesTheJournalAloneWhereNothingChanges_data()
    {
        QTest::addColumn<StateChange>("change");
        const auto row = [](const char *name, const StateChange &change) { QTest::newRow(name) << change; };
        row("read already", MarkArticles{ { u"a"_s, u"b"_s }, { .read = true, .starred = {} } });
        row("nothing asked", MarkArticles{ { u"a"_s }, {} });
        row("no articles", MarkArticles{ {}, { .read = true, .starred = {} } });
        row("tagged already", TagArticles{ { u"a"_s }, { u"Ai"_s }, { u"unknown"_s } });
        row("a tag without a name", TagArticles{ { u"a"_s }, { u" / "_s }, {} });
        row("both on and off", TagArticles{ { u"a"_s }, { u"ai"_s }, { u"ai"_s } });
        row("rename what is not there", RenameTag{ u"섬"_s, u"육지"_s });
        row("the same name", RenameTag{ u"ai"_s, u"ai"_s });
        row("remove what is not there", RemoveTags{ { u"섬"_s, u""_s, u"a"_s } });
        row("colour of what is not there", ColourTag{ u"섬"_s, HighlightColour::Pink });
        row("the same colour", ColourTag{ u"ai"_s, HighlightColour::Blue });
        Annotation same = tagged(madeUpHighlight(u"h1"_s, u"a"_s, u"작은 항구"_s), { u"AI"_s });
        same.modifiedAt = 9000;
        row("the same highlight, later", WriteAnnotations{ { same } });
        row("a note that says nothing", WriteAnnotations{ { madeUpNote(u"n9"_s, u"c"_s, {}) } });
        row("remove an unknown annotation", RemoveAnnotations{ { u"h9"_s } });
        row("import of nothing", ImportState{});
    }

    void leavesTheJournalAloneWhereNothingChanges()
    {
        QFETCH(StateChange, change);
        MadeUpState state;
        furnish(state);
        QVERIFY(state->undo());
        const StateDump before = state->dump().value();
        const JournalState journal = state->journal().value();
        QVERIFY(state->redo());
        QVERIFY(state->change(MarkArticles{ { u"z"_s }, { .read = true, .starred = {} } }));
        QVERIFY(state->undo());
        const JournalState undone = state->journal().value();
        const StateDump whole = state->dump().value();
        QVERIFY(whole != before && undone != journal);

        const auto outcome = state->change(change);
        QVERIFY(outcome && !outcome->step);
        QCOMPARE(state->dump().value(), whole);
        QCOMPARE(state->journal().value(), undone); // what was undone can still be done again
    }

    void refusesWhatIsNotValid_data()
    {
        QTest::addColumn<StateChange>("change");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *name, const StateChange &change, ErrorCode code) {
            QTest::newRow(name) << change << code;
        };
        const Annotation good = madeUpHighlight(u"h8"_s, u"a"_s, u"긴 부두"_s);
        row("no key", WriteAnnotations{ { good, madeUpHighlight(u"h9"_s, {}, u"부두"_s) } },
            ErrorCode::Malformed);
        row("no id", WriteAnnotations{ { good, madeUpHighlight({}, u"a"_s, u"부두"_s) } },
            ErrorCode::Malformed);
        Annotation backwards = madeUpHighlight(u"h9"_s, u"a"_s, u"부두"_s);
        backwards.selector->end = backwards.selector->start - 1;
        row("backwards", WriteAnnotations{ { good, backwards } }, ErrorCode::Malformed);
        row("too long",
            WriteAnnotations{ { good, madeUpNote(u"n9"_s, u"b"_s, QString(noteLimit + 1, u'가')) } },
            ErrorCode::TooLarge);
        StateDump dump;
        dump.statuses = { { .key = u"c"_s, .read = true } };
        dump.annotations = { madeUpHighlight(u"h9"_s, {}, u"부두"_s) };
        row("import", ImportState{ dump }, ErrorCode::Malformed);
        row("no new name", RenameTag{ u"ai"_s, u" "_s }, ErrorCode::Malformed);
        row("no old name", RenameTag{ u"/"_s, u"ai"_s }, ErrorCode::Malformed);
        row("a new name too long", RenameTag{ u"ai"_s, QString(tagNameLimit - 2, u'x') },
            ErrorCode::TooLarge);
    }

    void refusesWhatIsNotValid()
    {
        QFETCH(StateChange, change);
        QFETCH(ErrorCode, code);
        MadeUpState state;
        furnish(state);
        const StateDump before = state->dump().value();
        const JournalState journal = state->journal().value();
        const auto refused = state->change(change);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(state->dump().value(), before);
        QCOMPARE(state->journal().value(), journal);
    }

    void keepsTwoNotesOfOneArticle()
    {
        MadeUpState state;
        furnish(state);
        QVERIFY(state->change(WriteAnnotations{ { madeUpNote(u"n7"_s, u"a"_s, u"남의 메모"_s) } }));
        const auto annotations = state->annotations({ u"a"_s }).value();
        QCOMPARE(annotations.size(), 2);
        QCOMPARE(annotations.last().id, u"n1"_s);
        QCOMPARE(annotations.last().note, u"다시 읽을 것\n\n남의 메모"_s);
        QVERIFY(!state->change(WriteAnnotations{ { madeUpNote(u"n7"_s, u"a"_s, u"남의 메모"_s) } })->step);
    }

    void tellsWhatAnArticleIs()
    {
        MadeUpState state;
        furnish(state);
        const auto states = state->articleStates({ u"a"_s, u"c"_s, u"none"_s }).value();
        const ArticleState a{ .read = true,
                              .noted = true,
                              .highlighted = true,
                              .tags = { u"ai"_s, u"AI/Policy"_s, u"바다"_s },
                              .notes = { u"다시 읽을 것"_s } };
        QCOMPARE(states[0], a);
        QCOMPARE(states[1], (ArticleState{ .highlighted = true }));
        QCOMPARE(states[2], ArticleState{});

        const auto tags = state->tags().value();
        QCOMPARE(tags,
                 (QList<TagRow>{ { u"ai"_s, HighlightColour::Blue, 2 },
                                 { u"AI/Policy"_s, {}, 2 },
                                 { u"바다"_s, {}, 2 } }));
        QVERIFY(state->change(TagArticles{ { u"a"_s }, {}, { u"ai"_s } }));
        QCOMPARE(state->tags()->first().articles, 2); // its highlight still has it
    }

    void countsAnArticleOnceWithinATag()
    {
        MadeUpState state;
        QVERIFY(state->change(TagArticles{ { u"a"_s, u"b"_s }, { u"ai/eu"_s, u"AI/us"_s }, {} }));
        QVERIFY(
            state->change(TagArticles{ { u"c"_s }, { u"ai"_s, u"aid"_s, u"ai-x"_s, u"하나/둘/셋"_s }, {} }));
        auto note = madeUpNote(u"n1"_s, u"d"_s, u"생각"_s);
        note.tags = { u"ai/us/west"_s };
        QVERIFY(state->change(WriteAnnotations{ { note } }));
        auto reader = StateReader::open(state.path()).value();
        const TagList list = reader.tags().value();
        QCOMPARE(list.tags.size(), 7);
        const QHash<QString, int> expected{
            { u"ai"_s, 4 }, { u"ai/us"_s, 3 }, { u"하나"_s, 1 }, { u"하나/둘"_s, 1 }
        };
        QCOMPARE(list.within, expected);
        QVERIFY(state->change(TagArticles{ { u"b"_s }, {}, { u"ai/us"_s } }));
        QCOMPARE(reader.tags()->within.value(u"ai"_s), 4); // there is another one
        QCOMPARE(reader.tags()->within.value(u"ai/us"_s), 2);
    }

    void importsIntoAnEmptyStateWhole()
    {
        MadeUpState from;
        furnish(from);
        QVERIFY(from->setPosition(u"a"_s, 0.25));
        QVERIFY(from->setPosition(u"p"_s, 0.75));
        QVERIFY(from->saveSearch({ 0, u"바다"_s, u"tag:바다"_s }));
        const StateDump dump = from->dump().value();
        MadeUpState to;
        QVERIFY(to->change(ImportState{ dump })->step);
        QCOMPARE(to->dump().value(), dump);
        QVERIFY(!to->change(ImportState{ dump })->step);
        QVERIFY(to->undo());
        const StateDump undone = to->dump().value();
        QVERIFY(undone.tags.isEmpty() && undone.annotations.isEmpty() && undone.searches.isEmpty());
        QVERIFY(to->redo());
        QCOMPARE(to->dump().value(), dump);
    }

    void importLeavesWhatIsThere()
    {
        MadeUpState state;
        furnish(state);
        const StateDump before = state->dump().value();
        StateDump dump;
        dump.statuses = { { .key = u"a"_s, .starred = true, .starredAt = 5 },
                          { .key = u"b"_s, .read = true, .starred = true, .readAt = 5, .starredAt = 5 } };
        dump.tags = { { u"AI"_s, HighlightColour::Pink }, { u"바다"_s, HighlightColour::Pink } };
        Annotation older = rewritten(madeUpHighlight(u"h1"_s, u"a"_s, u"작은 항구"_s), u"낡은 메모"_s);
        older.modifiedAt = 999;
        Annotation later = rewritten(madeUpHighlight(u"h2"_s, u"c"_s, u"낡은 배"_s), u"새 메모"_s);
        later.modifiedAt = 1001;
        dump.annotations = { older, later };
        const auto outcome = state->change(ImportState{ dump });
        QCOMPARE(outcome->status.starred, QStringList({ u"a"_s }));
        QVERIFY(outcome->status.madeRead.isEmpty());
        const StateDump after = state->dump().value();
        QCOMPARE(after.statuses[0].readAt, before.statuses[0].readAt);
        QCOMPARE(after.statuses[0].starredAt, 5);
        QCOMPARE(after.statuses[1], before.statuses[1]);
        QCOMPARE(after.tags[0], before.tags[0]);
        QCOMPARE(after.tags[2], (StateDump::Tag{ u"바다"_s, HighlightColour::Pink }));
        QCOMPARE(after.annotations[0], before.annotations[0]);
        QCOMPARE(after.annotations[2], later);
    }

    void takesMuch()
    {
        MadeUpState state;
        QStringList names;
        for (int i = 0; i < 10'000; ++i)
            names.append(u"<b>태그</b>/%1"_s.arg(i));
        QCOMPARE(state->change(TagArticles{ { u"a"_s }, names, {} })->step->count, 1);
        QCOMPARE(state->tags()->size(), 10'000);
        const QString note = u"<script>"_s.repeated(noteLimit / 8);
        QVERIFY(state->change(WriteAnnotations{ { madeUpNote(u"n"_s, u"a"_s, note) } }));
        QCOMPARE(state->annotations({ u"a"_s })->first().note, note);
        QVERIFY(state->undo() && state->undo());
        QCOMPARE(state->dump().value(), StateDump{});
    }

private:
    static void furnish(MadeUpState &state)
    {
        for (const StateChange &change : furnished())
            QVERIFY(state->change(change)->step);
    }
};

QTEST_GUILESS_MAIN(TestStateChanges)
#include "tst_state_changes.moc"
