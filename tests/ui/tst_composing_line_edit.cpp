// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_popup.h"
#include "composing_line_edit.h"
#include "tag_completer.h"

#include <QApplication>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

void compose(ComposingLineEdit &line, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, { { QInputMethodEvent::Cursor, int(preedit.size()), 1, {} } });
    event.setCommitString(commit);
    QApplication::sendEvent(&line, &event);
}

QStringList textsOf(const QSignalSpy &spy)
{
    QStringList texts;
    for (const auto &arguments : spy)
        texts.append(arguments.constFirst().toString());
    return texts;
}

QStringList offered(const CompletionPopup &popup)
{
    QStringList labels;
    const auto *model = popup.findChild<QListView *>()->model();
    for (int i = 0; popup.isOpen() && i < model->rowCount(); ++i)
        labels.append(model->index(i, 0).data().toString());
    return labels;
}

} // namespace

class TestComposingLineEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withComposition_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("at");
        QTest::addColumn<QString>("preedit");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << u"금"_s << 1 << QString() << u"금"_s;
        QTest::newRow("syllable") << u"금"_s << 1 << u"리"_s << u"금리"_s;
        QTest::newRow("first letter of the next") << u"금"_s << 1 << u"ㄹ"_s << u"금"_s;
        QTest::newRow("the same within a text") << u"금 인하"_s << 1 << u"ㄹ"_s << u"금 인하"_s;
        QTest::newRow("the same in a word at once") << QString() << 0 << u"금ㄹ"_s << u"금"_s;
        QTest::newRow("initials") << u"ㄱ"_s << 1 << u"ㄹ"_s << u"ㄱㄹ"_s;
        QTest::newRow("first of a word") << u"금 "_s << 2 << u"ㅇ"_s << u"금 ㅇ"_s;
        QTest::newRow("vowel") << u"금"_s << 1 << u"ㅠ"_s << u"금ㅠ"_s;
        QTest::newRow("another script") << u"東"_s << 1 << u"きょ"_s << u"東きょ"_s;
    }
    void withComposition()
    {
        QFETCH(QString, text);
        QFETCH(int, at);
        QFETCH(QString, preedit);
        QTEST(newsfold::withComposition(text, at, preedit), "expected");
    }

    void eachTextIsToldOnce()
    {
        ComposingLineEdit line;
        const QSignalSpy changed(&line, &ComposingLineEdit::composedTextChanged);
        const QSignalSpy edited(&line, &ComposingLineEdit::composedTextEdited);
        for (const QString &step : { u"ㄱ"_s, u"겨"_s, u"경"_s, u"경"_s })
            compose(line, step);
        compose(line, u"ㅈ"_s, u"경"_s);
        QCOMPARE(line.text(), u"경"_s);
        compose(line, u"제"_s);
        QCOMPARE(line.text(), u"경"_s);
        QCOMPARE(line.composedText(), u"경제"_s);
        QCOMPARE(line.composedCursor(), 2);
        compose(line, {}, u"제"_s);
        QCOMPARE(line.text(), u"경제"_s);
        QTest::keyClicks(&line, u"!"_s);
        const QStringList expected{ u"ㄱ"_s, u"겨"_s, u"경"_s, u"경제"_s, u"경제!"_s };
        QCOMPARE(textsOf(changed), expected);
        QCOMPARE(textsOf(edited), expected);
    }

    void settingEndsAComposition()
    {
        ComposingLineEdit line;
        const QSignalSpy edited(&line, &ComposingLineEdit::composedTextEdited);
        compose(line, u"가"_s);
        line.setText(u"바다"_s);
        QCOMPARE(line.composedText(), u"바다"_s);
        QCOMPARE(textsOf(edited), QStringList{ u"가"_s });
        compose(line, u"섬"_s);
        QCOMPARE(line.composedText(), u"바다섬"_s);
        compose(line, {}); // given up
        QCOMPARE(textsOf(edited), QStringList({ u"가"_s, u"바다섬"_s, u"바다"_s }));
    }

    void tagsAreOfferedForTheSyllableBeingComposed()
    {
        QWidget window;
        auto *line = new ComposingLineEdit(&window);
        TagCompleter completer(line, TagCompleter::Content::Tags);
        completer.setKnown({ { .name = u"경제"_s }, { .name = u"경치"_s }, { .name = u"바다"_s } });
        window.resize(400, 300);
        window.show();
        line->setFocus();
        line->setText(u"바다, "_s);
        compose(*line, u"경"_s);
        const auto *popup = window.findChild<CompletionPopup *>();
        QVERIFY(popup);
        QVERIFY(offered(*popup).contains(u"경치"_s));
        compose(*line, u"제"_s, u"경"_s);
        QCOMPARE(offered(*popup), QStringList{ u"경제"_s });
        QVERIFY(completer.takeKey(Qt::Key_Tab));
        QCOMPARE(line->text(), u"바다, 경제, "_s);
        QCOMPARE(line->composedText(), line->text());
    }
};

QTEST_MAIN(TestComposingLineEdit)
#include "tst_composing_line_edit.moc"
