// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestProblemListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsPathsBelowTheFolder()
    {
        ProblemListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<FileProblem> problems{ { u"/archive/sub/a.md"_s, u"Cut off."_s },
                                           { u"/archive2/b.md"_s, u"Empty."_s } };
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setProblems(problems, u"/archive"_s);
        QCOMPARE(model.index(0, ProblemListModel::FileColumn).data().toString(), u"sub/a.md"_s);
        QCOMPARE(model.index(1, ProblemListModel::FileColumn).data().toString(), u"/archive2/b.md"_s);
        QCOMPARE(model.index(0, ProblemListModel::FileColumn).data(Qt::ToolTipRole).toString(),
                 problems[0].path);
        QCOMPARE(model.index(1, ProblemListModel::MessageColumn).data().toString(), u"Empty."_s);
        model.setProblems(problems, u"/archive/"_s);
        QCOMPARE(reset.size(), 1); // nothing new: the selection stays
        model.setProblems({}, u"/archive"_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProblemListModel)
#include "tst_problem_list_model.moc"
