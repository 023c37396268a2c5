// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_text.h"

#include <QAction>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class ActionTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mnemonicIsTakenOut_data();
    void mnemonicIsTakenOut();
    void buttonsAreNamed();
};

void ActionTextTest::mnemonicIsTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("none") << u"Next article"_s << u"Next article"_s;
    QTest::newRow("first letter") << u"&Next"_s << u"Next"_s;
    QTest::newRow("within") << u"Mark &all"_s << u"Mark all"_s;
    QTest::newRow("in parentheses") << u"다음 기사(&N)"_s << u"다음 기사"_s;
    QTest::newRow("in parentheses after a space") << u"다음 기사 (&N)"_s << u"다음 기사"_s;
    QTest::newRow("before an ellipsis") << u"폴더 열기(&O)…"_s << u"폴더 열기…"_s;
    QTest::newRow("doubled") << u"&Cut && paste"_s << u"Cut & paste"_s;
    QTest::newRow("plain parentheses") << u"&Size (px)"_s << u"Size (px)"_s;
    QTest::newRow("at the end") << u"Odd&"_s << u"Odd"_s;
}

void ActionTextTest::mnemonicIsTakenOut()
{
    QFETCH(const QString, text);
    QTEST(withoutMnemonic(text), "plain");
}

void ActionTextTest::buttonsAreNamed()
{
    QAction action(u"다음 기사(&N)"_s);
    nameButtons(&action);
    QCOMPARE(action.toolTip(), u"다음 기사"_s);
    QCOMPARE(action.iconText(), u"다음 기사"_s);
    action.setShortcuts({ Qt::Key_J, Qt::Key_Down });
    action.setText(u"&Next"_s);
    nameButtons(&action);
    QCOMPARE(action.toolTip(), u"Next (J)"_s);
    QCOMPARE(action.text(), u"&Next"_s);
}

QTEST_MAIN(ActionTextTest)
#include "tst_action_text.moc"
