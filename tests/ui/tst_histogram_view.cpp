// SPDX-License-Identifier: GPL-3.0-or-later
#include "histogram_view.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QWheelEvent>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2026, 10, 1);

/// Forty days from October on; the third one is empty.
Histogram fortyDays()
{
    Histogram histogram{ .publishers = { u"새벽일보"_s, u"누리방송"_s } };
    for (int i = 0; i < 40; ++i) {
        if (i != 2)
            histogram.days.push_back({ firstDay.addDays(i), 100 + i, 1000, { 40, 30 } });
    }
    return histogram;
}

Histogram tenYears()
{
    Histogram histogram{ .publishers = { u"새벽일보"_s } };
    for (int i = 0; i < 3650; ++i)
        histogram.days.push_back({ QDate(2016, 11, 1).addDays(i), 100 + i % 7, 1000, { 40 } });
    return histogram;
}

QToolButton *button(const HistogramView &view, const QString &text)
{
    for (auto *candidate : view.findChildren<QToolButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestHistogramView : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<HistogramView> m_view;
    std::unique_ptr<QSignalSpy> m_chosen;
    std::unique_ptr<QSignalSpy> m_cleared;

    QPoint at(int bin) const { return m_view->binRect(bin).center(); }

    void drag(int from, int to)
    {
        QTest::mousePress(m_view.get(), Qt::LeftButton, {}, at(from));
        QTest::mouseMove(m_view.get(), (at(from) + at(to)) / 2);
        QTest::mouseMove(m_view.get(), at(to));
    }

    DaySpan lastChosen() const
    {
        const QList<QVariant> &signal = m_chosen->constLast();
        return { signal[0].toDate(), signal[1].toDate() };
    }

    void wheel(QPoint position, QPoint angle, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(position, m_view->mapToGlobal(position), {}, angle, {}, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view.get(), &event);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_view = std::make_unique<HistogramView>();
        m_view->resize(600, m_view->sizeHint().height());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setHistogram(fortyDays());
        m_chosen = std::make_unique<QSignalSpy>(m_view.get(), &HistogramView::rangeChosen);
        m_cleared = std::make_unique<QSignalSpy>(m_view.get(), &HistogramView::rangeCleared);
    }

    void clickOpensABar()
    {
        QCOMPARE(m_view->binSize(), BinSize::Day);
        QCOMPARE(m_view->bins().size(), 40u);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(7));
        QCOMPARE(lastChosen(), (DaySpan{ firstDay.addDays(7), firstDay.addDays(7) }));
        // Once more closes it, as does a day without articles.
        m_view->setRange({ firstDay.addDays(7), firstDay.addDays(7) });
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(7));
        QCOMPARE(m_cleared->size(), 1);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(2));
        QCOMPARE(m_cleared->size(), 2);
        m_view->setRange({});
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, at(2));
        QCOMPARE(m_cleared->size(), 2);
        QCOMPARE(m_chosen->size(), 1);
    }

    void dragChoosesARange()
    {
        drag(5, 12);
        QCOMPARE(m_chosen->size(), 0);
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(12));
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(lastChosen(), (DaySpan{ firstDay.addDays(5), firstDay.addDays(12) }));
        // Backwards, and out of the widget.
        drag(9, 1);
        QTest::mouseMove(m_view.get(), QPoint(-50, 500));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, QPoint(-50, 500));
        QCOMPARE(lastChosen(), (DaySpan{ firstDay, firstDay.addDays(9) }));
    }

    void escapeCancelsADrag()
    {
        drag(5, 12);
        QVERIFY(m_view->accessibleDescription().contains(u"Oct 6, 2026 – Oct 13, 2026"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::mouseMove(m_view.get(), at(15));
        QTest::mouseRelease(m_view.get(), Qt::LeftButton, {}, at(15));
        QCOMPARE(m_chosen->size(), 0);
        QCOMPARE(m_cleared->size(), 0);
    }

    void rangeIsMarkedAndCleared()
    {
        const QImage plain = m_view->grab().toImage();
        QToolButton *clear = button(*m_view, u"Clear"_s);
        QVERIFY(clear && !clear->isVisible());
        m_view->setRange({ firstDay.addDays(5), firstDay.addDays(12) });
        QVERIFY(clear->isVisible());
        const QImage marked = m_view->grab().toImage();
        const QPoint inside = m_view->binRect(8).topLeft() + QPoint(1, 2);
        QVERIFY(plain.pixelColor(inside) != marked.pixelColor(inside)); // the band
        const QPoint outside(m_view->binRect(30).center().x(), m_view->binRect(30).bottom() - 4);
        QVERIFY(plain.pixelColor(outside) != marked.pixelColor(outside)); // fades
        clear->click();
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_cleared->size(), 2);
        QCOMPARE(m_chosen->size(), 0);
        m_view->setRange({});
        QCOMPARE(m_view->grab().toImage(), plain);
        // Open at one end: up to the last day there is.
        m_view->setRange({ firstDay.addDays(5), {} });
        QCOMPARE(m_view->grab().toImage().pixelColor(inside), marked.pixelColor(inside));
    }

    void wheelZoomsAroundThePointer()
    {
        m_view->setHistogram(tenYears());
        QCOMPARE(m_view->binSize(), BinSize::Quarter);
        const QPoint place(m_view->width() * 3 / 4, 30);
        const auto below = [&] {
            for (size_t i = 0; i < m_view->bins().size(); ++i) {
                if (m_view->binRect(int(i)).contains(place))
                    return m_view->bins()[i].days;
            }
            return DaySpan();
        };
        const DaySpan before = below();
        wheel(place, { 0, 3 * 120 });
        QCOMPARE(m_view->binSize(), BinSize::Month);
        QVERIFY(m_view->isZoomed());
        for (int i = 0; i < 60; ++i)
            wheel(place, { 0, 120 });
        QCOMPARE(m_view->binSize(), BinSize::Day);
        QVERIFY(m_view->bins().size() <= 8u);
        QVERIFY(before.first <= below().first && below().last <= before.last);

        const DaySpan shown = m_view->shownDays();
        wheel(place, { 0, -120 }, Qt::ShiftModifier);
        QVERIFY(m_view->shownDays().first > shown.first);
        wheel(place, { 120, 0 });
        QCOMPARE(m_view->shownDays(), shown);

        QToolButton *all = button(*m_view, u"All"_s);
        QVERIFY(all->isVisible());
        all->click();
        QVERIFY(!m_view->isZoomed() && !all->isVisible());
        wheel(place, { 0, -120 }); // nothing more to see
        QVERIFY(!m_view->isZoomed());
    }

    void doubleClickResetsTheZoom()
    {
        connect(m_view.get(), &HistogramView::rangeChosen, m_view.get(),
                [this](QDate from, QDate to) { m_view->setRange({ from, to }); });
        connect(m_view.get(), &HistogramView::rangeCleared, m_view.get(), [this] { m_view->setRange({}); });
        m_view->setHistogram(tenYears());
        wheel(at(3), { 0, 4 * 120 });
        const QPoint place = at(4);
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(m_view.get(), Qt::LeftButton, {}, place);
        QVERIFY(!m_view->isZoomed());
        QCOMPARE(m_cleared->size(), 1); // what the first click did is taken back
        QVERIFY(!button(*m_view, u"Clear"_s)->isVisible());
    }

    void keyboard()
    {
        m_view->setFocus();
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->accessibleDescription(), u"Monday, November 9, 2026: 139 articles"_s);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(lastChosen(), (DaySpan{ firstDay.addDays(38), firstDay.addDays(38) }));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QTest::keyClick(m_view.get(), Qt::Key_Left); // there is nothing before
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Space);
        QCOMPARE(lastChosen(), (DaySpan{ firstDay, firstDay.addDays(2) }));
        QCOMPARE(m_chosen->size(), 2);
        QTest::keyClick(m_view.get(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QTest::keyClick(m_view.get(), Qt::Key_Enter);
        QCOMPARE(lastChosen(), (DaySpan{ firstDay.addDays(1), firstDay.addDays(1) }));

        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(m_view->isZoomed());
        QTest::keyClick(m_view.get(), Qt::Key_End); // pans
        QCOMPARE(m_view->shownDays().last, firstDay.addDays(39));
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QVERIFY(!m_view->isZoomed());
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QTest::keyClick(m_view.get(), Qt::Key_0);
        QVERIFY(!m_view->isZoomed());
    }

    void sharesAreOfferedForSearches()
    {
        QSignalSpy changed(m_view.get(), &HistogramView::modeChanged);
        QToolButton *share = button(*m_view, u"%"_s);
        QVERIFY(!share->isVisible());
        m_view->setShareOffered(true);
        QVERIFY(share->isVisible());
        const QImage counts = m_view->grab().toImage();
        share->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(m_view->mode(), HistogramMode::Share);
        QVERIFY(m_view->grab().toImage() != counts);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QVERIFY(m_view->accessibleDescription().endsWith(u"100 of 1,000 articles (10%)"_s));
        m_view->setShareOffered(false); // the search is over: counts, until the next one
        QVERIFY(m_view->accessibleDescription().endsWith(u"100 articles"_s));
        QCOMPARE(m_view->mode(), HistogramMode::Share);
        QCOMPARE(changed.size(), 1);
    }

    void toolTipTellsABar()
    {
        const QPoint place = at(10);
        QHelpEvent event(QEvent::ToolTip, place, m_view->mapToGlobal(place));
        QCoreApplication::sendEvent(m_view.get(), &event);
        for (const QString &part :
             { u"Sunday, October 11, 2026"_s, u"110 articles"_s, u"새벽일보"_s, u"40"_s, u"Others"_s })
            QVERIFY2(QToolTip::text().contains(part), qPrintable(part));
        QToolTip::hideText();
    }

    void newDaysKeepTheZoom()
    {
        m_view->setHistogram(tenYears());
        wheel(at(20), { 0, 6 * 120 });
        const DaySpan shown = m_view->shownDays();
        Histogram grown = tenYears();
        grown.days.push_back({ grown.days.back().day.addDays(1), 5, 5, {} });
        m_view->setHistogram(grown);
        QCOMPARE(m_view->shownDays(), shown);
        m_view->setHistogram(fortyDays());
        QVERIFY(m_view->shownDays().first <= firstDay);
        QVERIFY(!m_view->isZoomed());
    }

    void tintsStayWithTheirPublishers()
    {
        // The lowest part of the first bar is the strongest publisher's.
        const auto lowest = [this] {
            const QRect bar = m_view->binRect(20);
            return m_view->grab().toImage().pixelColor(bar.center().x(), bar.bottom() - 2);
        };
        const QColor first = lowest();
        Histogram swapped = fortyDays();
        swapped.publishers = { u"누리방송"_s, u"새벽일보"_s };
        m_view->setHistogram(swapped);
        const QColor second = lowest();
        QVERIFY(first != second);
        swapped.publishers = { u"새벽일보"_s, u"가람신문"_s };
        m_view->setHistogram(swapped);
        QCOMPARE(lowest(), first);
    }

    void nothingToShow()
    {
        m_view->setHistogram({});
        QVERIFY(m_view->bins().empty());
        const QImage image = m_view->grab().toImage();
        QVERIFY(!image.isNull());
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        }
        QCOMPARE(colours.size(), 2); // the ground and the base line
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, QPoint(100, 30));
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        wheel({ 100, 30 }, { 0, 120 });
        QCOMPARE(m_chosen->size(), 0);

        // Days no calendar has are no days.
        m_view->setHistogram({ .days = { { QDate(), 4, 4, {} }, { QDate(-5, 1, 1), 4, 4, {} } } });
        QVERIFY(m_view->bins().empty());
    }

    void hugeSpans()
    {
        Histogram histogram;
        for (int year = 1; year < 9999; year += 7)
            histogram.days.push_back({ QDate(year, 1, 1), year, year, {} });
        m_view->setHistogram(histogram);
        QCOMPARE(m_view->binSize(), BinSize::Decade);
        m_view->resize(1, 20);
        m_view->grab();
        m_view->resize(900, 80);
        m_view->grab();
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QTest::keyClick(m_view.get(), Qt::Key_Enter);
        QCOMPARE(m_chosen->size(), 1);
    }

    void paintingTenYears()
    {
        m_view->resize(900, m_view->height());
        m_view->setHistogram(tenYears());
        QImage image(m_view->size(), QImage::Format_ARGB32_Premultiplied);
        QBENCHMARK
        {
            m_view->render(&image);
        }
        QCOMPARE(m_view->binSize(), BinSize::Month);
    }
};

QTEST_MAIN(TestHistogramView)
#include "tst_histogram_view.moc"
