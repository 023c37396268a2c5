// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_delegate.h"
#include "annotation_list_model.h"
#include "note_paint.h"
#include "notebook_model.h"
#include "notebook_view.h"

#include <QListView>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int width = 300;

Annotation annotation(const QString &note)
{
    return { .id = u"a"_s,
             .key = u"k"_s,
             .selector = TextSelector{ u"부두에서 밤새 짐을 내렸다."_s, {}, {}, 0, 9 },
             .colour = HighlightColour::Green,
             .note = note,
             .tags = {} };
}

/// The row as each of the two panes paints it.
QImage marginRow(const QString &note)
{
    AnnotationListModel model;
    model.setAnnotations({ { annotation(note), {} } });
    QListView view;
    view.setFrameShape(QFrame::NoFrame);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    AnnotationDelegate delegate;
    view.setModel(&model);
    view.setItemDelegate(&delegate);
    view.resize(width, 600);
    view.show();
    return view.viewport()->grab(view.visualRect(model.index(0, 0))).toImage();
}

QImage notebookRow(const QString &note)
{
    NotebookEntry entry;
    entry.annotation = annotation(note);
    entry.row = 1;
    entry.title = u"항구의 하루"_s;
    NotebookView view;
    view.resize(width, 600);
    view.setEntries({ entry }, true);
    view.show();
    return view.viewport()->grab(view.visualRect(view.notebook()->indexOf(u"a"_s))).toImage();
}

QImage row(bool notebook, const QString &note)
{
    return notebook ? notebookRow(note) : marginRow(note);
}

} // namespace

/// Notes in the margin and in the notebook.
class TestNoteRows : public QObject
{
    Q_OBJECT

    static void panes()
    {
        QTest::addColumn<bool>("notebook");
        QTest::newRow("margin") << false;
        QTest::newRow("notebook") << true;
    }

private Q_SLOTS:
    void signsAreNotShown_data() { panes(); }
    void signsAreNotShown()
    {
        QFETCH(const bool, notebook);
        const QImage plain = row(notebook, u"중요"_s);
        QCOMPARE(row(notebook, u"중요\n\n---"_s), plain);
        const QImage bold = row(notebook, u"**중요**"_s);
        QCOMPARE(bold.size(), plain.size());
        QVERIFY(bold != plain);
        QVERIFY(row(notebook, u"[중요](https://example.com)"_s) != plain);
        QCOMPARE(row(notebook, u"![중요](https://example.com/a.png)"_s), plain);
        QVERIFY(row(notebook, u"- 중요"_s) != row(notebook, u"> 중요"_s));
    }

    void heights_data() { panes(); }
    void heights()
    {
        QFETCH(const bool, notebook);
        const int one = row(notebook, u"**가**"_s).height();
        const int two = row(notebook, u"- **가**\n- 나"_s).height();
        const int three = row(notebook, u"# 가\n\n> 나\n\n`다`"_s).height();
        QVERIFY(two > one);
        QCOMPARE(three - two, two - one);
        // An address that is not shown takes no room.
        QCOMPARE(row(notebook, u"[가](https://example.com/%1)"_s.arg(QString(300, u'a'))).height(), one);
        // As many lines as there is room for, and no more.
        const QString line = u"**등대지기는 불을 끄고** [차](https://example.com)를 끓였다\n"_s;
        const int most = row(notebook, line.repeated(20)).height();
        QVERIFY(most <= one + 5 * (two - one));
        QCOMPARE(row(notebook, line.repeated(20'000)).height(), most);
        // That there is more is told.
        const QString full = u"가\n"_s.repeated(notebook ? 4 : 6).trimmed();
        QCOMPARE(row(notebook, full + u"\n나"_s).size(), row(notebook, full).size());
        QVERIFY(row(notebook, full + u"\n나"_s) != row(notebook, full));
        QCOMPARE(row(notebook, QString(1'000'000, u'*')).height(),
                 row(notebook, QString(9'000, u'*')).height());
    }

    void nothingIsPaintedBeside_data() { panes(); }
    /// Deep lists, large numbers, wide letters: all of it stays in the column.
    void nothingIsPaintedBeside()
    {
        QFETCH(const bool, notebook);
        QString deep;
        for (int i = 0; i < 20; ++i)
            deep += QString(2 * i, u' ') + u"- **등대지기**\n"_s;
        for (const QString &note : { deep, u"> "_s.repeated(50) + u"등대"_s,
                                     u"`%1`"_s.arg(QString(500, u'w')), u"**%1**"_s.arg(QString(500, u'W')),
                                     u"**등대지기는 불을 끄고** `차를 끓였다` "_s.repeated(20) }) {
            const QImage image = row(notebook, note);
            const QColor ground = image.pixelColor(image.width() - 2, 2);
            for (int y = 0; y < image.height() - 4; ++y) {
                for (int x = image.width() - 12; x < image.width(); ++x)
                    QCOMPARE(image.pixelColor(x, y), ground);
            }
        }
    }

    void keptTextsAreThoseOfTheNote()
    {
        NoteTexts texts(100);
        const QString note = u"**가** 나"_s;
        const QString other = u"**가** 다"_s;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(texts.linesOf(note), noteLines(note, 100));
            QCOMPARE(texts.linesOf(other), noteLines(other, 100));
            QCOMPARE(texts.linesOf(note.repeated(3'000)), noteLines(note.repeated(3'000), 100));
        }
    }
};

QTEST_MAIN(TestNoteRows)
#include "tst_note_rows.moc"
