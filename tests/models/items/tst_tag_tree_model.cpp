// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_mime.h"
#include "tag_tree_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

/// The tree as lines of names, two spaces a level.
QStringList outline(const QAbstractItemModel &model, const QModelIndex &above = {}, int level = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(above); ++row) {
        const QModelIndex index = model.index(row, 0, above);
        lines << QString(2 * level, u' ') + index.data().toString();
        lines << outline(model, index, level + 1);
    }
    return lines;
}

} // namespace

class TestTagTreeModel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TagTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<TagTreeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void namesMakeATree_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("tree");
        QTest::newRow("none") << QStringList() << QStringList();
        QTest::newRow("flat") << QStringList{ u"등대"_s, u"섬"_s } << QStringList{ u"등대"_s, u"섬"_s };
        QTest::newRow("levels") << QStringList{ u"ai"_s, u"ai-x"_s, u"ai/policy"_s, u"ai/policy/eu"_s }
                                << QStringList{ u"ai"_s, u"  policy"_s, u"    eu"_s, u"ai-x"_s };
        QTest::newRow("none of that name above")
            << QStringList{ u"a/b/c"_s, u"a/d"_s } << QStringList{ u"a"_s, u"  b"_s, u"    c"_s, u"  d"_s };
        QTest::newRow("spelt otherwise above")
            << QStringList{ u"AI"_s, u"ai/policy"_s } << QStringList{ u"AI"_s, u"  policy"_s };
        QTest::newRow("order") << QStringList{ u"b-x"_s, u"b/c"_s, u"a"_s }
                               << QStringList{ u"a"_s, u"b"_s, u"  c"_s, u"b-x"_s };
    }
    void namesMakeATree()
    {
        QFETCH(QStringList, names);
        QList<TagRow> tags;
        for (const QString &name : names)
            tags.append({ .name = name, .colour = {}, .articles = 1 });
        m_model->setTags(tags);
        QTEST(outline(*m_model), "tree");
    }

    void whatIsBelowIsCountedAbove()
    {
        const QList<TagRow> tags{
            { u"AI"_s, {}, 1 }, { u"ai/eu"_s, {}, 3 }, { u"ai/us"_s, {}, 2 }, { u"x/y/z"_s, {}, 7 }
        };
        m_model->setTags(tags, { { u"ai"_s, 5 }, { u"x"_s, 7 }, { u"x/y"_s, 7 } });
        const auto count = [this](const QString &tag) {
            return m_model->indexOf(tag).data(TagTreeModel::CountRole).toInt();
        };
        QCOMPARE(count(u"ai"_s), 5);
        QCOMPARE(count(u"ai/eu"_s), 3);
        QCOMPARE(count(u"x"_s), 7); // a name only
        QVERIFY(m_model->indexOf(u"x/y"_s).data(Qt::AccessibleTextRole).toString().contains(u'7'));

        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setTags(tags, { { u"ai"_s, 6 }, { u"x"_s, 7 }, { u"x/y"_s, 8 } });
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(count(u"ai"_s), 6);
        QCOMPARE(count(u"x/y"_s), 8);
    }

    void countsAndColoursKeepTheTree()
    {
        m_model->setTags({ { u"a"_s, {}, 3 }, { u"a/b"_s, {}, 2 }, { u"c/d"_s, {}, 1 } });
        const QPersistentModelIndex below = m_model->indexOf(u"A/B"_s);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setTags({ { u"a"_s, HighlightColour::Blue, 4 }, { u"a/b"_s, {}, 2 }, { u"c/d"_s, {}, 1 } });
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 2); // the one below has its colour from above
        QCOMPARE(below.data(TagTreeModel::CountRole).toInt(), 2);
        QCOMPARE(below.data(TagTreeModel::ColourRole).toInt(), int(HighlightColour::Blue));
        QVERIFY(!below.data(TagTreeModel::OwnColourRole).isValid());
        QCOMPARE(m_model->indexOf(u"c"_s).data(TagTreeModel::CountRole).toInt(), -1);
        QCOMPARE(m_model->colours(),
                 TagColours({ { u"a"_s, HighlightColour::Blue }, { u"a/b"_s, HighlightColour::Blue } }));
        m_model->setTags({ { u"a"_s, {}, 4 } });
        QCOMPARE(reset.size(), 1);
        QVERIFY(!below.isValid());
    }

    void chosenOnesAreTold()
    {
        m_model->setTags({ { u"a"_s, {}, 3 }, { u"b"_s, {}, 2 } });
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setChosen({ u"B"_s, u"gone"_s });
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_model->indexOf(u"b"_s).data(TagTreeModel::ChosenRole).toBool());
        m_model->setChosen({ u"a"_s });
        QCOMPARE(changed.size(), 3);
        QVERIFY(!m_model->indexOf(u"b"_s).data(TagTreeModel::ChosenRole).toBool());
    }

    void editingAsksForAnotherName()
    {
        m_model->setTags({ { u"a/b"_s, {}, 3 } });
        const QModelIndex index = m_model->indexOf(u"a/b"_s);
        QSignalSpy wanted(m_model.get(), &TagTreeModel::renameWanted);
        QCOMPARE(index.data(Qt::EditRole).toString(), u"a/b"_s);
        QVERIFY(!m_model->setData(index, u" / "_s));
        QVERIFY(!m_model->setData(index, u"a / b"_s)); // the same
        QVERIFY(m_model->setData(index, u" a // c "_s));
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0], QVariantList({ u"a/b"_s, u"a/c"_s }));
        QCOMPARE(index.data().toString(), u"b"_s); // until it is done
    }

    void articlesAreDroppedOnTags()
    {
        m_model->setTags({ { u"a/b"_s, {}, 3 } });
        QSignalSpy dropped(m_model.get(), &TagTreeModel::articlesDropped);
        const QModelIndex above = m_model->indexOf(u"a"_s);
        const auto data = articleMimeData({ 7, 8 });
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, {}));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::CopyAction, 0, 0, above));
        QVERIFY(m_model->dropMimeData(data.get(), Qt::CopyAction, -1, -1, above));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].value<QList<qint64>>(), QList<qint64>({ 7, 8 }));
        QCOMPARE(dropped[0][1].toString(), u"a"_s);

        QMimeData foreign;
        foreign.setText(u"7 8"_s);
        QVERIFY(!m_model->canDropMimeData(&foreign, Qt::CopyAction, -1, -1, above));
        foreign.setData(articleMimeType, QByteArray(64, '\x7f')); // as another process might
        QVERIFY(!m_model->dropMimeData(&foreign, Qt::CopyAction, -1, -1, above));
        QCOMPARE(dropped.size(), 1);
    }

    void hostileNamesAreText()
    {
        const QString hostile = u"<img src=x>&amp;"_s;
        m_model->setTags({ { hostile, {}, 1 }, { QString(199, u'가') + u'x', {}, 1 } });
        const QModelIndex index = m_model->indexOf(hostile);
        QCOMPARE(index.data().toString(), hostile);
        QCOMPARE(index.data(Qt::ToolTipRole).toString(), u"<qt>&lt;img src=x&gt;&amp;amp;</qt>"_s);
    }

    void manyTagsAreBuiltOnce()
    {
        m_tester.reset(); // it looks at every row at every change
        QList<TagRow> tags;
        for (int i = 0; i < 10'000; ++i)
            tags.append({ .name = u"묶음 %1/표지 %2"_s.arg(i % 100).arg(i), .colour = {}, .articles = i });
        QElapsedTimer timer;
        timer.start();
        m_model->setTags(tags);
        QCOMPARE_LT(timer.elapsed(), 1000);
        QCOMPARE(m_model->rowCount(), 100);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        tags[5].articles = 0;
        m_model->setTags(tags);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestTagTreeModel)

#include "tst_tag_tree_model.moc"
