// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_list_model.h"
#include "article_list_model.h"
#include "article_list_view.h"
#include "article_scheme.h"
#include "article_view.h"
#include "list_pane.h"
#include "margin_pane.h"
#include "reading_actions.h"
#include "reading_pane.h"
#include "side_bar.h"
#include "status_area.h"
#include "tag_panel.h"
#include "tag_tree_model.h"
#include "window_fixture.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <QTreeView>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int slow = 60000; ///< a window looks for changes of others once a second, and machines are busy

} // namespace

/// The real window, and the program's commands as processes of their own, on one library.
class TestTwoPrograms : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    const MainWindow *window() const { return m_fixture->window(); }
    ArticleListView *list() const { return window()->listPane()->list(); }
    QAction *undo() const { return window()->readingActions().undo; }
    QModelIndex inList(int position) const { return list()->model()->index(position, 0); }
    QStringList tagsOf(int position) const
    {
        return inList(position).data(ArticleListModel::ArticleRole).value<ArticleRow>().tags;
    }
    /// What the tag tree says; -1: there is no such tag.
    int countInTree(const QString &tag) const
    {
        const QAbstractItemModel *tags = window()->sideBar()->tags()->tree()->model();
        const auto found = tags->match(tags->index(0, 0), TagTreeModel::NameRole, tag, 1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? -1 : found.first().data(TagTreeModel::CountRole).toInt();
    }
    QList<PlacedAnnotation> inMargin() const
    {
        return window()->readingPane()->margin()->model()->annotations();
    }

    std::unique_ptr<QProcess> begin(const QStringList &words) const
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : { u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s })
            environment.remove(name);
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(NEWSFOLD_PROGRAM),
                       words + QStringList{ u"--library"_s, m_fixture->dataPath(u"library"_s) });
        return process;
    }
    /// Waits with the window alive; what it prints, or nothing if it fails.
    static std::optional<QByteArray> end(QProcess &process)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, slow))
            return {};
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
            qWarning("%s", process.readAllStandardError().constData());
            return {};
        }
        return process.readAllStandardOutput();
    }
    std::optional<QByteArray> run(const QStringList &words) const { return end(*begin(words)); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(4);
        m_fixture->settings().setValue("reading/readAfterMs"_L1, -1);
        QVERIFY(m_fixture->start());
        QTRY_COMPARE(window()->readingPane()->page()->article().title, u"시험 기사 3호"_s);
    }
    void cleanup() { m_fixture.reset(); }

    void theWindowShowsTagsOfTheCommandLine()
    {
        QVERIFY(run({ u"tag"_s, u"fixture_2"_s, u"fixture_0"_s, u"+바다/등대"_s }));
        QTRY_COMPARE_WITH_TIMEOUT(tagsOf(1), QStringList{ u"바다/등대"_s }, slow);
        QTRY_COMPARE_WITH_TIMEOUT(countInTree(u"바다/등대"_s), 2, slow);
        QCOMPARE(countInTree(u"바다"_s), 2);
        QVERIFY(run({ u"tag"_s, u"fixture_2"_s, u"-바다/등대"_s, u"+섬"_s }));
        QTRY_COMPARE_WITH_TIMEOUT(tagsOf(1), QStringList{ u"섬"_s }, slow);
        QTRY_COMPARE_WITH_TIMEOUT(countInTree(u"바다/등대"_s), 1, slow);
    }

    void theWindowShowsMarksOfTheCommandLineAndTakesThemBack()
    {
        QVERIFY(run({ u"mark"_s, u"fixture_1"_s, u"fixture_2"_s, u"--read"_s, u"--star"_s }));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->isRead(1) && m_fixture->isRead(2), slow);
        QTRY_VERIFY(inList(1).data(ArticleListModel::StarredRole).toBool());
        QTRY_COMPARE_WITH_TIMEOUT(undo()->text(), u"&Undo: Mark 2 articles as read"_s, slow);
        undo()->trigger();
        QTRY_VERIFY(!m_fixture->isRead(1) && !m_fixture->isRead(2));
        QCOMPARE(run({ u"list"_s, u"is:read OR is:starred"_s }), QByteArray());
    }

    void theMarginShowsWhatTheCommandLineImports()
    {
        const QString path = m_fixture->dataPath(u"in.jsonld"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject selector{ { u"type"_s, u"TextQuoteSelector"_s },
                                    { u"exact"_s, u"새 우체통이"_s },
                                    { u"prefix"_s, u"마을 어귀에 "_s },
                                    { u"suffix"_s, u" 섰다."_s } };
        const QJsonObject annotation{ { u"type"_s, u"Annotation"_s },
                                      { u"id"_s, u"urn:uuid:00000000-0000-4000-8000-000000000001"_s },
                                      { u"bodyValue"_s, u"왜 새로 섰을까"_s },
                                      { u"target"_s,
                                        QJsonObject{ { u"source"_s, u"https://news.example/3"_s },
                                                     { u"selector"_s, selector } } } };
        file.write(QJsonDocument(annotation).toJson());
        file.close();
        QVERIFY(inMargin().isEmpty());
        QVERIFY(run({ u"import"_s, path }));
        QTRY_COMPARE_WITH_TIMEOUT(inMargin().size(), 1, slow);
        QCOMPARE(inMargin()[0].annotation.note, u"왜 새로 섰을까"_s);
        QVERIFY(inMargin()[0].placement.kind != Placement::Kind::Orphan);
        QTRY_VERIFY(window()->readingPane()->margin()->isVisible());
    }

    void theCommandLineSeesWhatTheWindowDoes()
    {
        m_fixture->press(Qt::Key_S);
        QTRY_VERIFY(inList(0).data(ArticleListModel::StarredRole).toBool());
        const auto starred = run({ u"list"_s, u"is:starred"_s, u"--json"_s });
        QVERIFY(starred);
        QCOMPARE(starred->count('\n'), 1);
        QCOMPARE(QJsonDocument::fromJson(*starred)[u"key"_s].toString(), u"fixture_3"_s);
        undo()->trigger();
        QTRY_VERIFY(!inList(0).data(ArticleListModel::StarredRole).toBool());
        QCOMPARE(run({ u"list"_s, u"is:starred"_s }), QByteArray());
    }

    void bothWriteAtTheSameTime()
    {
        constexpr int changes = 60;
        int done = 0;
        int failed = 0;
        const qint64 row = inList(0).data(ArticleListModel::RowRole).toLongLong();
        for (int number = 0; number < changes; ++number) {
            m_fixture->library()->tag({ row }, { u"창 %1"_s.arg(number) }, {}, this,
                                      [&](const Result<StateOutcome> &outcome) {
                                          ++done;
                                          failed += int(!outcome);
                                      });
        }
        std::vector<std::unique_ptr<QProcess>> others;
        for (int number = 0; number < 4; ++number) {
            others.push_back(begin({ u"tag"_s, u"fixture_%1"_s.arg(number), u"+줄 %1"_s.arg(number) }));
            others.push_back(begin({ u"list"_s }));
        }
        for (const auto &other : others) {
            const auto printed = end(*other);
            QVERIFY(printed);
            QVERIFY(!printed->isEmpty());
        }
        QTRY_COMPARE_WITH_TIMEOUT(done, changes, slow);
        QCOMPARE(failed, 0);
        // Each sees all of it.
        QTRY_COMPARE_WITH_TIMEOUT(tagsOf(0).size(), changes + 1, slow);
        QTRY_COMPARE_WITH_TIMEOUT(countInTree(u"줄 1"_s), 1, slow);
        const auto listed = run({ u"list"_s, u"key:fixture_3"_s, u"--json"_s });
        QVERIFY(listed);
        QCOMPARE(QJsonDocument::fromJson(*listed)[u"tags"_s].toArray().size(), changes + 1);
    }
};

int main(int argc, char *argv[])
{
    registerArticleScheme();
    QApplication app(argc, argv);
    TestTwoPrograms test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_programs.moc"
