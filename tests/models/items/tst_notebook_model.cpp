// SPDX-License-Identifier: GPL-3.0-or-later
#include "cited_quote.h"
#include "notebook_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

qint64 at(const QString &time)
{
    return parseMoment(time)->msecsSinceEpoch;
}

NotebookEntry highlight(const QString &id, const QString &key, HighlightColour colour,
                        const QStringList &tags = {}, const QString &made = u"2026-11-05 10:00"_s)
{
    NotebookEntry entry;
    entry.annotation = { .id = id,
                         .key = key,
                         .selector = TextSelector{ u"등대 "_s + id, {}, {}, 3, 6 },
                         .colour = colour,
                         .note = {},
                         .tags = tags,
                         .createdAt = at(made) };
    entry.row = 1 + key.back().digitValue();
    entry.title = u"기사 "_s + key;
    entry.publisher = u"가람신문"_s;
    return entry;
}

NotebookEntry articleNote(const QString &id, const QString &key, const QString &note)
{
    NotebookEntry entry = highlight(id, key, HighlightColour::Yellow);
    entry.annotation.selector.reset();
    entry.annotation.note = note;
    return entry;
}

/// Headings in brackets, entries by id.
QStringList shown(const NotebookModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QVariant heading = model.index(row).data(NotebookModel::HeadingRole);
        rows += heading.isValid() ? u"[%1]"_s.arg(model.index(row).data().toString())
                                  : model.index(row).data(NotebookModel::IdRole).toString();
    }
    return rows;
}

QList<NotebookEntry> desk()
{
    using enum HighlightColour;
    QList<NotebookEntry> entries{
        highlight(u"a"_s, u"k2"_s, Blue, { u"바다"_s }, u"2026-11-04 23:59"_s),
        highlight(u"b"_s, u"k2"_s, Yellow, { u"ai/policy"_s, u"바다"_s }, u"2026-11-05 00:00"_s),
        articleNote(u"n"_s, u"k2"_s, u"다시 읽을 것"_s),
        highlight(u"c"_s, u"k1"_s, Blue, { u"AI"_s }, u"2026-11-05 09:00"_s),
        highlight(u"d"_s, u"k1"_s, Pink, { u"ai-lab"_s }, u"2026-10-31 09:00"_s),
    };
    entries[2].annotation.createdAt = at(u"2026-11-05 08:00"_s);
    return entries;
}

} // namespace

class TestNotebookModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void groups_data()
    {
        QTest::addColumn<NotebookGrouping>("grouping");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("article") << NotebookGrouping::Article
                                 << QStringList{ u"[기사 k2]"_s, u"n"_s, u"a"_s, u"b"_s,
                                                 u"[기사 k1]"_s, u"c"_s, u"d"_s };
        // As in the tree: what is below a tag follows it, though a hyphen sorts before a slash.
        QTest::newRow("tag") << NotebookGrouping::Tag
                             << QStringList{ u"[AI]"_s, u"c"_s,      u"[ai/policy]"_s, u"b"_s, u"[ai-lab]"_s,
                                             u"d"_s,    u"[바다]"_s, u"a"_s,           u"b"_s, u"[No tag]"_s,
                                             u"n"_s };
        QTest::newRow("colour") << NotebookGrouping::Colour
                                << QStringList{ u"[Yellow]"_s, u"b"_s,
                                                u"[Blue]"_s,   u"a"_s,
                                                u"c"_s,        u"[Pink]"_s,
                                                u"d"_s,        u"[Notes on articles]"_s,
                                                u"n"_s };
        QTest::newRow("day, in Korea")
            << NotebookGrouping::Day << QStringList{ u"[Thursday, November 5, 2026]"_s,
                                                     u"c"_s,
                                                     u"n"_s,
                                                     u"b"_s,
                                                     u"[Wednesday, November 4, 2026]"_s,
                                                     u"a"_s,
                                                     u"[Saturday, October 31, 2026]"_s,
                                                     u"d"_s };
    }
    void groups()
    {
        QFETCH(NotebookGrouping, grouping);
        NotebookModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(desk());
        model.setGrouping(grouping);
        QTEST(shown(model), "expected");
        QCOMPARE(model.entryCount(), 5);
        // Asked anew it comes out the same, whichever was chosen first.
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
        model.setEntries(desk());
        QTEST(shown(model), "expected");
    }

    void headings()
    {
        NotebookModel model;
        QList<NotebookEntry> entries = desk();
        entries[3].missing = entries[4].missing = true;
        NotebookEntry unknown = highlight(u"u"_s, u"k9"_s, HighlightColour::Green);
        unknown.row = 0;
        unknown.title.clear();
        entries += unknown;
        model.setEntries(entries);
        const auto heading = [&](int row) {
            return model.index(row).data(NotebookModel::HeadingRole).value<NotebookHeading>();
        };
        QCOMPARE(heading(0).entries, 3);
        QCOMPARE(heading(0).publisher, u"가람신문"_s);
        QVERIFY(!heading(0).missing);
        QVERIFY(heading(4).missing && !heading(4).unknown);
        QVERIFY(heading(7).unknown);
        QVERIFY(!(model.flags(model.index(0)) & (Qt::ItemIsSelectable | Qt::ItemIsEnabled)));
        QVERIFY(model.flags(model.index(1)) & Qt::ItemIsSelectable);
        QVERIFY(!model.entry(0) && !model.entry(-1) && !model.entry(99));
        QCOMPARE(model.entry(1)->annotation.id, u"n"_s);
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"기사 k2, entries: 3"_s);
        QCOMPARE(model.index(7).data(Qt::AccessibleTextRole).toString(), u"Unknown article, entries: 1"_s);
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"Blue"_s));
        model.setGrouping(NotebookGrouping::Colour);
        QCOMPARE(heading(0).colour, HighlightColour::Yellow);
    }

    void finding()
    {
        NotebookModel model;
        model.setEntries(desk());
        model.setGrouping(NotebookGrouping::Tag);
        QCOMPARE(model.indexOf(u"b"_s).row(), 3);
        QCOMPARE(model.indexOf(u"b"_s, u"바다"_s).row(), 8);
        QCOMPARE(model.indexOf(u"b"_s, u"gone"_s).row(), 3);
        QVERIFY(!model.indexOf(u"gone"_s).isValid());
        QCOMPARE(model.entryNear(0).row(), 1);
        QCOMPARE(model.entryNear(4).row(), 5);
        QCOMPARE(model.entryNear(99).row(), 10);
        QVERIFY(!NotebookModel().entryNear(0).isValid());
    }

    void refreshKeepsRows()
    {
        NotebookModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<NotebookEntry> entries = desk();
        model.setEntries(entries);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex first(model.indexOf(u"n"_s));
        const QPersistentModelIndex last(model.indexOf(u"d"_s));
        const QPersistentModelIndex going(model.indexOf(u"b"_s));
        model.setEntries(entries);
        QCOMPARE(changed.size(), 0);

        entries.removeAt(1);
        model.setEntries(entries);
        QCOMPARE(shown(model),
                 QStringList({ u"[기사 k2]"_s, u"n"_s, u"a"_s, u"[기사 k1]"_s, u"c"_s, u"d"_s }));
        QVERIFY(!going.isValid());
        QCOMPARE(first.row(), 1);
        QCOMPARE(last.row(), 5);
        QCOMPARE(model.index(0).data(NotebookModel::HeadingRole).value<NotebookHeading>().entries, 2);

        entries[0].annotation.note = u"파도 소리"_s;
        entries[0].annotation.colour = HighlightColour::Pink;
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setEntries(entries);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(model.entry(2)->annotation.note, u"파도 소리"_s);
        entries.insert(1, highlight(u"e"_s, u"k2"_s, HighlightColour::Green));
        model.setEntries(entries);
        QCOMPARE(last.row(), 6);
        QCOMPARE(reset.size(), 0);
    }

    void anyRefresh()
    {
        QRandomGenerator random(7);
        NotebookModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList tags{ u"바다"_s, u"섬/등대"_s, u"섬"_s };
        for (int round = 0; round < 200; ++round) {
            QList<NotebookEntry> entries;
            for (int key = 0; key < 4; ++key) {
                for (int i = 0; i < 4; ++i) {
                    if (random.bounded(2) == 0)
                        continue;
                    const QString id = u"%1-%2"_s.arg(key).arg(i);
                    entries += highlight(id, u"k%1"_s.arg(key), highlightColours[random.bounded(5U)],
                                         tags.first(random.bounded(4)));
                }
            }
            if (random.bounded(5) == 0)
                model.setGrouping(NotebookGrouping(random.bounded(4)));
            model.setEntries(entries);
            NotebookModel anew;
            anew.setGrouping(model.grouping());
            anew.setEntries(entries);
            QCOMPARE(shown(model), shown(anew));
        }
    }

    void citing()
    {
        NotebookEntry entry = highlight(u"a"_s, u"k1"_s, HighlightColour::Blue);
        QCOMPARE(citedQuote(entry), u"“등대 a”\n— 기사 k1, 가람신문"_s);
        entry.publishedAt = parseMoment(u"2026-11-05"_s);
        entry.url = u"https://news.example/1"_s;
        QCOMPARE(citedQuote(entry), u"“등대 a”\n— 기사 k1, 가람신문, 2026-11-05, https://news.example/1"_s);
        NotebookEntry bare;
        bare.annotation.note = u" 다시 읽을 것\n"_s;
        QCOMPARE(citedQuote(bare), u"다시 읽을 것"_s);
    }
};

QTEST_GUILESS_MAIN(TestNotebookModel)

#include "tst_notebook_model.moc"
