// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an input method is composing in the search field: the search follows it and never breaks it.

#include "search_field_window.h"

#include "query_highlighter.h"

#include <QTest>

#include <memory>

using namespace newsfold;

class TestSearchComposition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<SearchFieldWindow>();
        QVERIFY(QTest::qWaitForWindowActive(&m_window->widget));
        QVERIFY(m_window->editor()->hasFocus());
        const auto *highlighter = m_window->editor()->document()->findChild<QueryHighlighter *>();
        QTRY_VERIFY(highlighter->isReady());
    }
    void cleanup() { m_window.reset(); }

    void composition()
    {
        SearchField *field = m_window->field;
        // What a caller of a live search does: it sets what it was told, and new values.
        connect(field, &SearchField::textEdited, field, [field](const QString &text) {
            field->setText(text);
            field->setValues(QueryField::Publisher, offeredPublishers);
        });
        const QSignalSpy edited(field, &SearchField::textEdited);
        for (const QString &step : { u"ㅂ"_s, u"바"_s, u"반"_s, u"반"_s, u"받"_s }) {
            m_window->compose(step);
            QVERIFY(m_window->editor()->isComposing());
            QCOMPARE(field->text(), step);
        }
        m_window->compose(u"도"_s, u"반"_s); // the consonant moves on to the next syllable
        m_window->compose(u"돛"_s);
        m_window->compose(u"체"_s, u"도"_s);
        QVERIFY(m_window->editor()->isComposing());
        QCOMPARE(textsOf(edited),
                 QStringList({ u"ㅂ"_s, u"바"_s, u"반"_s, u"받"_s, u"반도"_s, u"반돛"_s, u"반도체"_s }));
        m_window->compose({}, u"체"_s);
        QVERIFY(!m_window->editor()->isComposing());
        QCOMPARE(edited.size(), 7);
        QCOMPARE(m_window->editor()->toPlainText(), u"반도체"_s);
    }

    void compositionWithinText()
    {
        m_window->field->setText(u"등대 책방"_s);
        QTextCursor cursor = m_window->editor()->textCursor();
        cursor.setPosition(2);
        m_window->editor()->setTextCursor(cursor);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        m_window->compose(u"ㅈ"_s);
        QCOMPARE(m_window->editor()->text(), u"등대ㅈ 책방"_s);
        QCOMPARE(m_window->editor()->cursorAt(), 3);
        m_window->compose(u"지"_s);
        QCOMPARE(m_window->field->text(), u"등대지 책방"_s);
        m_window->compose({}); // given up
        QCOMPARE(textsOf(edited), QStringList({ u"등대지 책방"_s, u"등대 책방"_s }));
        QCOMPARE(m_window->field->text(), u"등대 책방"_s);
    }

    /// On the way from one syllable to the next the list must not jump to what has `금ㄹ` in it: nothing.
    void firstLetterOfTheNextSyllableWaits()
    {
        SearchField *field = m_window->field;
        connect(field, &SearchField::textEdited, field, &SearchField::setText); // as a live search does
        const QSignalSpy edited(field, &SearchField::textEdited);
        m_window->compose(u"금"_s);
        m_window->compose(u"ㄹ"_s, u"금"_s);
        QVERIFY(m_window->editor()->isComposing());
        QCOMPARE(m_window->editor()->text(), u"금ㄹ"_s);
        QCOMPARE(field->text(), u"금"_s);
        m_window->compose(u"리"_s);
        m_window->compose({}, u"리"_s);
        QCOMPARE(textsOf(edited), QStringList({ u"금"_s, u"금리"_s }));

        // As a whole word that is composed at once.
        m_window->compose(u"인ㅎ"_s);
        QCOMPARE(field->text(), u"금리인"_s);
        // Who ends with the letter means it.
        m_window->compose({}, u"인ㅎ"_s);
        QCOMPARE(field->text(), u"금리인ㅎ"_s);
        QCOMPARE(textsOf(edited).sliced(2), QStringList({ u"금리인"_s, u"금리인ㅎ"_s }));
    }

    void initialsAreSearchedWhileTheyAreComposed()
    {
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        m_window->compose(u"ㄱ"_s);
        m_window->compose(u"ㄹ"_s, u"ㄱ"_s);
        m_window->compose({}, u"ㄹ"_s);
        QCOMPARE(textsOf(edited), QStringList({ u"ㄱ"_s, u"ㄱㄹ"_s }));
    }

    void compositionHidesTheHint()
    {
        QVERIFY(!m_window->editor()->placeholderText().isEmpty());
        m_window->compose(u"ㄱ"_s);
        QCOMPARE(m_window->editor()->placeholderText(), QString());
        m_window->compose({});
        QVERIFY(!m_window->editor()->placeholderText().isEmpty());
        m_window->field->setText(u"등대"_s);
        QCOMPARE(m_window->editor()->placeholderText(), QString());
    }

    void compositionReplacesSelection()
    {
        m_window->field->setText(u"등대"_s);
        m_window->field->focusText();
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        m_window->compose(u"ㅊ"_s);
        QCOMPARE(textsOf(edited), QStringList{ u"ㅊ"_s });
    }

    /// A field's name is coloured to its end, and what is composed there was painted in that colour.
    void inputMethodsColoursWin()
    {
        m_window->field->setText(u"title:"_s);
        QTextCursor cursor = m_window->editor()->textCursor();
        cursor.movePosition(QTextCursor::End);
        m_window->editor()->setTextCursor(cursor);
        QTextCharFormat composing;
        composing.setBackground(Qt::black);
        composing.setForeground(Qt::white);
        QInputMethodEvent event(u"가"_s, { { QInputMethodEvent::TextFormat, 0, 1, composing } });
        QApplication::sendEvent(m_window->editor(), &event);
        QColor painted;
        for (const auto &range : m_window->editor()->document()->firstBlock().layout()->formats()) {
            const bool covers = range.start <= 6 && range.start + range.length >= 7;
            if (covers && range.format.hasProperty(QTextFormat::ForegroundBrush))
                painted = range.format.foreground().color(); // the last one counts
        }
        QCOMPARE(painted, QColor(Qt::white));
    }

    void compositionIsColoured()
    {
        m_window->field->setText(u"is:blue "_s);
        m_window->compose(u"가"_s);
        QVERIFY(!m_window->waveAt(3).isEmpty());
        QVERIFY(m_window->waveAt(8).isEmpty());
        m_window->field->setText(u"is:blue 가"_s); // the same text
        QVERIFY(m_window->editor()->isComposing());
        m_window->field->setText(u"is:red"_s); // another one ends it
        QVERIFY(!m_window->editor()->isComposing());
        QCOMPARE(m_window->field->text(), u"is:red"_s);
    }

    void completesWhileComposing()
    {
        QTest::keyClicks(m_window->editor(), u"publisher:"_s);
        m_window->compose(u"ㅎ"_s);
        QCOMPARE(m_window->offered(), QStringList({ u"한빛경제"_s, u"한결일보"_s }));
        m_window->compose(u"하"_s);
        m_window->compose(u"한"_s);
        QTest::keyClick(m_window->editor(), Qt::Key_Down);
        m_window->compose({}, u"한"_s); // as input methods do before or after such a key
        QCOMPARE(m_window->offered().size(), 2);
        m_window->compose(u"ㄱ"_s);
        QCOMPARE(m_window->offered(), QStringList{ u"한결일보"_s });
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        const auto *list = m_window->popup()->findChild<QListView *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(textsOf(edited), QStringList{ u"publisher:\"한결일보\" "_s });
        QVERIFY(!m_window->editor()->isComposing());
        QVERIFY(m_window->editor()->hasFocus());
    }

private:
    std::unique_ptr<SearchFieldWindow> m_window;
};

QTEST_MAIN(TestSearchComposition)
#include "tst_search_composition.moc"
