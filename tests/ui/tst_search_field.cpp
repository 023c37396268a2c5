// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_field_window.h"

#include "query_highlighter.h"

#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace newsfold;

class TestSearchField : public QObject
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

    void incomingText_data()
    {
        QTest::addColumn<QString>("incoming");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line breaks") << u"a\nb\r\nc\rd"_s << u"a b c d"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
        QTest::newRow("control characters") << u"a\tb\u0001c\u007fd"_s + QChar(0) << u"a b c d "_s;
        QTest::newRow("marks of a document") << u"a\ufdd0b\ufdd1c\ufffcd"_s << u"a b c d"_s;
        QTest::newRow("emoji") << u"👩‍👩‍👧 가족 🇰🇷"_s
                               << u"👩‍👩‍👧 가족 🇰🇷"_s;
        QTest::newRow("hard space") << u"a\u00a0b"_s << u"a\u00a0b"_s;
        QTest::newRow("half a pair") << u"a"_s + QChar(0xd83d) << u"a"_s + QChar(0xd83d);
        QTest::newRow("mixed directions") << u"שלום \u202e가\u202c"_s << u"שלום \u202e가\u202c"_s;
        QTest::newRow("HTML") << u"<b>a</b> &amp;"_s << u"<b>a</b> &amp;"_s;
        QTest::newRow("patterns") << u"(.*)+[^\"\\]"_s << u"(.*)+[^\"\\]"_s;
    }
    void incomingText()
    {
        QFETCH(QString, incoming);
        QFETCH(QString, expected);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        m_window->field->setText(incoming);
        QCOMPARE(m_window->field->text(), expected);
        QCOMPARE(edited.size(), 0);
        m_window->field->setText({});
        m_window->paste(incoming);
        QCOMPARE(textsOf(edited), QStringList{ expected });
        m_window->field->setText({});
        m_window->compose({}, incoming);
        QCOMPARE(m_window->field->text(), expected);
        QCOMPARE(m_window->editor()->document()->blockCount(), 1);
    }

    void hugePaste()
    {
        QString text;
        while (text.size() < 100'000)
            text += u"title:(등대 OR \"책 방\")\n-is:read 물빛항 "_s;
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        const QSignalSpy told(m_window->field, &SearchField::problemShown);
        QElapsedTimer clock;
        clock.start();
        m_window->paste(text);
        m_window->widget.grab();
        qInfo("pasted and painted in %lld ms", clock.restart());
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_window->field->text(), text.first(QueryEditor::sizeLimit).replace(u'\n', u' '));
        QVERIFY(told.size() > 0 && told.last().first().toString().contains(u"too long"));
        QTest::keyClick(m_window->editor(), Qt::Key_Backspace);
        QTest::keyClicks(m_window->editor(), u"a"_s);
        m_window->widget.grab();
        qInfo("two keys later in %lld ms", clock.restart());
        QCOMPARE(edited.size(), 3);
        QTest::keyClicks(m_window->editor(), u"b"_s); // there is no room for more
        QCOMPARE(m_window->field->text().size(), QueryEditor::sizeLimit);
        for (int steps = 0; steps < 5 && !m_window->field->text().isEmpty(); ++steps)
            QTest::keyClick(m_window->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->field->text(), QString());
        QVERIFY(told.last().first().toString().isEmpty());
    }

    void keys()
    {
        const QSignalSpy accepted(m_window->field, &SearchField::accepted);
        const QSignalSpy left(m_window->field, &SearchField::leftDownwards);
        const QSignalSpy cleared(m_window->field, &SearchField::cleared);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        QTest::keyClicks(m_window->editor(), u"abc"_s);
        QCOMPARE(textsOf(edited), QStringList({ u"a"_s, u"ab"_s, u"abc"_s }));
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QTest::keyClick(m_window->editor(), Qt::Key_Enter, Qt::KeypadModifier);
        QTest::keyClick(m_window->editor(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(accepted.size(), 3);
        QTest::keyClick(m_window->editor(), Qt::Key_Down);
        QTest::keyClick(m_window->editor(), Qt::Key_Tab);
        QCOMPARE(left.size(), 2);
        QCOMPARE(m_window->field->text(), u"abc"_s);
        QTest::keyClick(m_window->editor(), Qt::Key_Escape);
        QCOMPARE(m_window->field->text(), QString());
        QCOMPARE(textsOf(edited).constLast(), QString());
        QCOMPARE(cleared.size(), 0);
        QTest::keyClick(m_window->editor(), Qt::Key_Escape);
        QCOMPARE(cleared.size(), 1);
        QTest::keyClick(m_window->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->field->text(), u"abc"_s);
    }

    void settingCanBeUndone()
    {
        QTest::keyClicks(m_window->editor(), u"abc"_s);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        m_window->field->setText(u"other"_s);
        QCOMPARE(edited.size(), 0);
        QTest::keyClick(m_window->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(textsOf(edited), QStringList{ u"abc"_s });
        QTest::keyClick(m_window->editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->field->text(), u"other"_s);
    }

    void clearButton()
    {
        auto *clear = m_window->field->findChildren<QToolButton *>().constLast();
        QVERIFY(!clear->isVisible());
        QTest::keyClicks(m_window->editor(), u"abc"_s);
        QVERIFY(clear->isVisible());
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(textsOf(edited), QStringList{ QString() });
        QVERIFY(!clear->isVisible());
        QVERIFY(m_window->editor()->hasFocus());
    }

    void completesNamesAndValues()
    {
        QTest::keyClicks(m_window->editor(), u"p"_s);
        QVERIFY(!m_window->popup()->isOpen());
        QTest::keyClicks(m_window->editor(), u"u"_s);
        QVERIFY(m_window->offered().contains(u"publisher:"_s));
        QVERIFY(m_window->editor()->hasFocus());
        const QSignalSpy wanted(m_window->field, &SearchField::valuesWanted);
        QTest::keyClick(m_window->editor(), Qt::Key_Tab);
        QCOMPARE(m_window->field->text(), u"publisher:"_s);
        QVERIFY(!wanted.isEmpty());
        QCOMPARE(wanted.constLast().constFirst().value<QueryField>(), QueryField::Publisher);
        QCOMPARE(m_window->offered().constFirst(), u"가람신문"_s);
        QCOMPARE(m_window->offered().size(), 4);
        QTest::keyClick(m_window->editor(), Qt::Key_Down);
        QTest::keyClick(m_window->editor(), Qt::Key_Down);
        const QSignalSpy accepted(m_window->field, &SearchField::accepted);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QCOMPARE(textsOf(edited), QStringList{ u"publisher:\"한빛경제\" "_s });
        QCOMPARE(accepted.size(), 0);
        QVERIFY(!m_window->popup()->isOpen());
        QTest::keyClick(m_window->editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->field->text(), u"publisher:"_s);
    }

    void returnIsForTheQuery()
    {
        const QSignalSpy accepted(m_window->field, &SearchField::accepted);
        QTest::keyClicks(m_window->editor(), u"is:un"_s);
        QCOMPARE(m_window->offered(), QStringList{ u"unread"_s });
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(m_window->field->text(), u"is:un"_s);
        QVERIFY(!m_window->popup()->isOpen());
    }

    void escapeClosesFirst()
    {
        QTest::keyClicks(m_window->editor(), u"is:un"_s);
        QTest::keyClick(m_window->editor(), Qt::Key_Escape);
        QVERIFY(!m_window->popup()->isOpen());
        QCOMPARE(m_window->field->text(), u"is:un"_s);
        // Late values do not open it again.
        m_window->field->setValues(QueryField::Publisher, {});
        QVERIFY(!m_window->popup()->isOpen());
        QTest::keyClick(m_window->editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(m_window->popup()->isOpen());
        QTest::keyClicks(m_window->editor(), u"read"_s);
        QVERIFY(!m_window->popup()->isOpen()); // written in full
    }

    void lateValues()
    {
        m_window->field->setText(u"tag:"_s);
        QTest::keyClicks(m_window->editor(), u"a"_s);
        QVERIFY(!m_window->popup()->isOpen());
        m_window->field->setValues(QueryField::Tag, { { u"abc"_s, 1 }, { u"bcd"_s, 1 } });
        QCOMPARE(m_window->offered(), QStringList{ u"abc"_s });
        m_window->list->setFocus();
        QVERIFY(!m_window->popup()->isOpen());
        m_window->field->setValues(QueryField::Tag, { { u"acd"_s, 1 } });
        QVERIFY(!m_window->popup()->isOpen());
    }

    void closesElsewhere()
    {
        QTest::keyClicks(m_window->editor(), u"is:"_s);
        QVERIFY(m_window->popup()->isOpen());
        QTest::keyClick(m_window->editor(), Qt::Key_Left);
        QVERIFY(!m_window->popup()->isOpen());
        QTest::keyClick(m_window->editor(), Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(m_window->popup()->isOpen());
        QTest::mouseClick(&m_window->widget, Qt::LeftButton, {}, { 2, 2 });
        QVERIFY(!m_window->popup()->isOpen());
        // A field that goes away takes it along.
        QTest::keyClick(m_window->editor(), Qt::Key_Space, Qt::ControlModifier);
        const QPointer<CompletionPopup> popup = m_window->popup();
        delete m_window->field;
        QVERIFY(!popup);
    }

    void history()
    {
        m_window->field->setHistory({ u"new"_s, u"old"_s });
        QTest::keyClicks(m_window->editor(), u"mine"_s);
        const QSignalSpy edited(m_window->field, &SearchField::textEdited);
        const auto step
            = [this](Qt::Key key) { QTest::keyClick(m_window->editor(), key, Qt::ControlModifier); };
        step(Qt::Key_Up);
        step(Qt::Key_Up);
        step(Qt::Key_Up);
        step(Qt::Key_Down);
        step(Qt::Key_Down);
        step(Qt::Key_Down);
        QCOMPARE(textsOf(edited), QStringList({ u"new"_s, u"old"_s, u"new"_s, u"mine"_s }));
        QTest::keyClick(m_window->editor(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_window->offered(), QStringList({ u"new"_s, u"old"_s }));
        QTest::keyClick(m_window->editor(), Qt::Key_Up);
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QCOMPARE(m_window->field->text(), u"old"_s);
    }

    void errors()
    {
        const QSignalSpy shown(m_window->field, &SearchField::problemShown);
        QTest::keyClicks(m_window->editor(), u"is:blue a"_s);
        const QString error = m_window->waveAt(0);
        QVERIFY(!error.isEmpty());
        QVERIFY(m_window->waveAt(8).isEmpty());
        QVERIFY(shown.isEmpty()); // not before a moment
        QTRY_COMPARE(shown.size(), 1);
        const QString message = shown.constFirst().constFirst().toString();
        const auto *line = m_window->field->findChild<QLabel *>();
        QVERIFY(line->isVisible());
        QCOMPARE(line->text(), message);
        m_window->field->setText(u"is:read a"_s);
        QCOMPARE(textsOf(shown), QStringList({ message, QString() }));
        QVERIFY(!line->isVisible());
        QVERIFY(m_window->waveAt(0).isEmpty());
    }

    void unfinishedIsQuiet()
    {
        const QSignalSpy shown(m_window->field, &SearchField::problemShown);
        QTest::keyClicks(m_window->editor(), u"is:blue (a OR"_s);
        const QString error = m_window->waveAt(0);
        QVERIFY(m_window->waveAt(8).isEmpty());
        QVERIFY(m_window->waveAt(11).isEmpty());
        QTest::keyClick(m_window->editor(), Qt::Key_Home);
        QVERIFY(!m_window->waveAt(8).isEmpty());
        QVERIFY(m_window->waveAt(8) != error);
        QTest::keyClick(m_window->editor(), Qt::Key_End);
        QVERIFY(m_window->waveAt(8).isEmpty());
        QTest::keyClick(m_window->editor(), Qt::Key_Return);
        QVERIFY(!m_window->waveAt(8).isEmpty());
        QCOMPARE(shown.size(), 1);
        QTest::keyClicks(m_window->editor(), u" b)"_s);
        QVERIFY(m_window->waveAt(8).isEmpty());
        m_window->field->setText(u"\"a"_s);
        QVERIFY(m_window->waveAt(0).isEmpty());
        m_window->list->setFocus();
        QTRY_VERIFY(!m_window->waveAt(0).isEmpty());
    }

    void oneLineHigh()
    {
        const int height = m_window->field->height();
        m_window->field->setText(u"Ag 한글 漢字 😀"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->field->height(), height);
        const QTextBlock block = m_window->editor()->document()->firstBlock();
        QVERIFY(block.layout()->boundingRect().height() <= m_window->editor()->height());
    }

private:
    std::unique_ptr<SearchFieldWindow> m_window;
};

QTEST_MAIN(TestSearchField)
#include "tst_search_field.moc"
