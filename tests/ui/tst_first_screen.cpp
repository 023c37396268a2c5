// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_view.h"
#include "article_scheme.h"
#include "list_pane.h"
#include "window_fixture.h"

#include <QApplication>
#include <QScreen>
#include <QTest>

using namespace newsfold;

namespace {

/// Pixels of `widget` on the screen that are text: read from the display, for grab() paints anew and shows
/// what the screen never did.
int inkOnScreen(const QWidget &widget)
{
    const QPoint at = widget.mapToGlobal(QPoint());
    const QImage image = QGuiApplication::primaryScreen()
                             ->grabWindow(0, at.x(), at.y(), widget.width(), widget.height())
                             .toImage();
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
    }
    return ink;
}

} // namespace

/// What stands on the screen after a start when nobody asks the window for anything.
class TestFirstScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreThere()
    {
        WindowFixture fixture(400);
        QVERIFY(fixture.start()); // makes the index
        fixture.close();
        for (int start = 0; start < 8; ++start) {
            QVERIFY(fixture.show());
            const QWidget *rows = fixture.window()->listPane()->list()->viewport();
            QTRY_VERIFY2_WITH_TIMEOUT(inkOnScreen(*rows) > 500, qPrintable(QString::number(start)), 10'000);
            fixture.close();
        }
    }
};

int main(int argc, char *argv[])
{
    registerArticleScheme();
    const QApplication application(argc, argv);
    TestFirstScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_first_screen.moc"
