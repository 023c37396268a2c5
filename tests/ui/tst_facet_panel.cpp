// SPDX-License-Identifier: GPL-3.0-or-later
#include "composing_line_edit.h"
#include "facet_list.h"
#include "facet_panel.h"
#include "facet_section.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

ResultSummary summary()
{
    ResultSummary summary;
    summary.facets.categories = { { u"사회"_s, 30 }, { u"경제"_s, 20 }, { QString(), 5 } };
    for (int i = 0; i < 200; ++i)
        summary.facets.authors.append({ u"기자 %1"_s.arg(i), 300 - i });
    summary.histogram.days = { { QDate(2026, 11, 1), 4, 9, {} },
                               { QDate(2026, 11, 2), 7, 9, {} },
                               { QDate(2026, 11, 3), 0, 9, {} },
                               { QDate(2026, 11, 4), 7, 9, {} } };
    return summary;
}

QStringList values(const FacetList *list)
{
    QStringList values;
    for (int i = 0; i < list->model()->rowCount(); ++i)
        values << list->model()->index(i, 0).data(FacetListModel::ValueRole).toString();
    return values;
}

} // namespace

class TestFacetPanel : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FacetPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_chosen;

    FacetList *list(FacetKind kind) const { return m_panel->section(kind)->list(); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_panel = std::make_unique<FacetPanel>();
        m_panel->resize(240, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        m_panel->setSummary(summary());
        m_chosen = std::make_unique<QSignalSpy>(m_panel.get(), &FacetPanel::valueChosen);
    }

    void sectionsShowWhatThereIs()
    {
        QCOMPARE(values(list(FacetKind::Category)), QStringList({ u"사회"_s, u"경제"_s, QString() }));
        QCOMPARE(values(list(FacetKind::Author)).size(), 8);
        QVERIFY(!m_panel->section(FacetKind::Tag)->isVisible()); // there are none
        QCOMPARE(values(list(FacetKind::Day)),
                 QStringList({ u"2026-11-04"_s, u"2026-11-02"_s, u"2026-11-01"_s }));
        m_panel->setActive(FacetKind::Tag, { u"등대"_s });
        QVERIFY(m_panel->section(FacetKind::Tag)->isVisible());
    }

    void clickTogglesAValue()
    {
        FacetList *categories = list(FacetKind::Category);
        const auto click = [&](int row, int x) {
            const QRect place = categories->visualRect(categories->model()->index(row, 0));
            QTest::mouseClick(categories->viewport(), Qt::LeftButton, {}, QPoint(x, place.center().y()));
        };
        click(1, 100); // on the name
        QCOMPARE(m_chosen->size(), 1);
        QCOMPARE(m_chosen->constLast()[0].value<FacetKind>(), FacetKind::Category);
        QCOMPARE(m_chosen->constLast()[1].toString(), u"경제"_s);
        QCOMPARE(m_chosen->constLast()[2].toBool(), true);
        click(1, 22); // on its check box
        QCOMPARE(m_chosen->size(), 2);
        QCOMPARE(m_chosen->constLast()[2].toBool(), false);
        m_panel->setActive(FacetKind::Category, { u"경제"_s });
        QCOMPARE(values(categories), QStringList({ u"경제"_s, u"사회"_s, QString() }));
        QVERIFY(m_panel->section(FacetKind::Category)->heading()->text().contains(u"1"_s));
        QCOMPARE(m_chosen->size(), 2);
    }

    void keyboard()
    {
        FacetList *categories = list(FacetKind::Category);
        categories->setFocus(Qt::TabFocusReason);
        QTest::keyClick(categories, Qt::Key_Home);
        QTest::keyClick(categories, Qt::Key_Down);
        QTest::keyClick(categories, Qt::Key_Space);
        QCOMPARE(m_chosen->constLast()[1].toString(), u"경제"_s);
        // The keyboard stays on the value, wherever its row goes.
        m_panel->setActive(FacetKind::Category, { u"경제"_s });
        QTest::keyClick(categories, Qt::Key_Return);
        QCOMPARE(m_chosen->constLast()[1].toString(), u"경제"_s);
        QCOMPARE(m_chosen->constLast()[2].toBool(), false);
    }

    void allValuesAreSearched()
    {
        FacetSection *authors = m_panel->section(FacetKind::Author);
        authors->moreButton()->click();
        QCOMPARE(authors->list()->model()->rowCount(), 200);
        QLineEdit *search = authors->searchField();
        QVERIFY(search->isVisible() && search->hasFocus());
        QTest::keyClicks(search, u"17"_s);
        QCOMPARE(authors->list()->model()->rowCount(), 12);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_chosen->constLast()[1].toString(), u"기자 17"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(authors->list()->hasFocus());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(search->text().isEmpty() && search->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!search->isVisible());
        QCOMPARE(authors->list()->model()->rowCount(), 9); // the active one and eight others
    }

    void placeStaysWhileCountsChange()
    {
        FacetSection *authors = m_panel->section(FacetKind::Author);
        authors->moreButton()->click();
        FacetList *all = authors->list();
        all->setCurrentIndex(all->model()->index(120, 0));
        ResultSummary changed = summary();
        changed.facets.authors.removeFirst();
        m_panel->setSummary(changed);
        QCOMPARE(all->currentIndex().data(FacetListModel::ValueRole).toString(), u"기자 120"_s);
        QVERIFY(all->viewport()->rect().intersects(all->visualRect(all->currentIndex())));
    }

    void folding()
    {
        QSignalSpy folded(m_panel.get(), &FacetPanel::foldedChanged);
        QVERIFY(m_panel->isFolded(FacetKind::Day));
        m_panel->setFolded(FacetKind::Day, false);
        QCOMPARE(folded.size(), 0);
        QVERIFY(list(FacetKind::Day)->isVisible());
        QToolButton *heading = m_panel->section(FacetKind::Day)->heading();
        const QString unfolded = heading->accessibleName();
        heading->click();
        QCOMPARE(folded.size(), 1);
        QVERIFY(!list(FacetKind::Day)->isVisible());
        QVERIFY(heading->accessibleName() != unfolded);
    }
};

QTEST_MAIN(TestFacetPanel)
#include "tst_facet_panel.moc"
