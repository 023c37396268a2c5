// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_list_model.h"
#include "article_list_view.h"
#include "article_scheme.h"
#include "export_dialog.h"
#include "list_pane.h"
#include "reading_actions.h"
#include "side_bar.h"
#include "status_area.h"
#include "tag_panel.h"
#include "tag_tree_model.h"
#include "task_progress.h"
#include "window_actions.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray note(int number, const QByteArray &source)
{
    return R"({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "urn:uuid:00000000-0000-4000-8000-00000000000)"
        + QByteArray::number(number)
        + R"(", "body": [{"type": "TextualBody", "value": "생각", "purpose": "commenting"},)"
        + R"( {"type": "TextualBody", "value": "우체통", "purpose": "tagging"}], "target": ")" + source
        + "\"}";
}

} // namespace

/// Export, import, backup and restore in a real window on a real library.
class TestExchangeWindow : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    bool start(int articles)
    {
        m_fixture = std::make_unique<WindowFixture>(articles);
        m_fixture->settings().setValue("reading/readAfterMs"_L1, -1);
        m_fixture->settings().setValue("exchange/folder"_L1, m_fixture->dataPath({}));
        return m_fixture->start();
    }
    const MainWindow *window() const { return m_fixture->window(); }
    const WindowActions &actions() const { return window()->windowActions(); }
    ArticleListView *list() const { return window()->listPane()->list(); }
    QString message() const { return window()->statusArea()->message(); }
    QString path(const QString &name) const { return m_fixture->dataPath(name); }

    template <typename Dialog> Dialog *shown() const
    {
        for (Dialog *dialog : window()->findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    /// Types the name of a file or folder into the chooser that is open, and accepts.
    bool choose(const QString &file) const
    {
        if (!QTest::qWaitFor([this] { return shown<QFileDialog>() != nullptr; }))
            return false;
        auto *dialog = shown<QFileDialog>();
        dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file);
        static_cast<QDialog *>(dialog)->accept();
        return !dialog->isVisible();
    }
    bool answer(const QString &buttonText) const
    {
        if (!QTest::qWaitFor([this] { return shown<QMessageBox>() != nullptr; }))
            return false;
        for (QAbstractButton *button : shown<QMessageBox>()->buttons()) {
            if (button->text().remove(u'&') == buttonText) {
                button->click();
                return true;
            }
        }
        return false;
    }
    ExportDialog *openExport()
    {
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return shown<ExportDialog>() != nullptr; }) ? shown<ExportDialog>()
                                                                                    : nullptr;
    }
    bool tagged(const QString &tag) const
    {
        const QAbstractItemModel *tags = window()->sideBar()->tags()->tree()->model();
        return !tags->match(tags->index(0, 0), TagTreeModel::NameRole, tag, 1, Qt::MatchExactly).isEmpty();
    }
    bool tag(int position, const QString &tag)
    {
        bool done = false;
        m_fixture->library()->tag(
            { list()->model()->index(position, 0).data(ArticleListModel::RowRole).toLongLong() }, { tag }, {},
            this, [&](const Result<StateOutcome> &outcome) { done = outcome.has_value(); });
        return QTest::qWaitFor([&] { return done; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    }
    void cleanup() { m_fixture.reset(); }

    void exportsWhatIsListed()
    {
        QVERIFY(start(6));
        ExportDialog *dialog = openExport();
        QVERIFY(dialog);
        QCOMPARE(dialog->scope(), ExportScope::Result); // one selected article is only where the reader is
        QVERIFY(dialog->button(ExportScope::Result)->text().contains(u"6"));
        QVERIFY(dialog->button(ExportScope::Selection)->isEnabled());
        dialog->button(ExportFormat::Csv)->click();
        dialog->proceedButton()->click();
        QVERIFY(choose(path(u"table"_s)));
        const QString file = path(u"table.csv"_s);
        QTRY_COMPARE(message(), u"6 articles were exported to "_s + file);
        QCOMPARE(content(file).count('\n'), 7);
        QVERIFY(!window()->statusArea()->task()->isRunning() && actions().exportArticles->isEnabled());

        dialog = openExport();
        QVERIFY(dialog);
        QCOMPARE(dialog->format(), ExportFormat::Csv); // as last time
        dialog->reject();
    }

    void exportsTheSelection()
    {
        QVERIFY(start(6));
        list()->setCurrentPosition(1);
        m_fixture->press(Qt::Key_Down, Qt::ShiftModifier);
        ExportDialog *dialog = openExport();
        QVERIFY(dialog);
        QCOMPARE(dialog->scope(), ExportScope::Selection);
        QVERIFY2(dialog->button(ExportScope::Selection)->text().contains(u"2"),
                 qPrintable(dialog->button(ExportScope::Selection)->text()));
        dialog->button(ExportFormat::Markdown)->click();
        QVERIFY(dialog->proceedButton()->text().contains(u"Folder"_s));
        dialog->proceedButton()->click();
        QVERIFY(QDir(path({})).mkdir(u"notes"_s));
        QVERIFY(choose(path(u"notes"_s)));
        QTRY_COMPARE(message(), u"2 articles were exported to "_s + path(u"notes"_s));
        QCOMPARE(QDir(path(u"notes"_s)).entryList(QDir::Files).size(), 2);
    }

    void writesEachFormat_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("jsonld") << ExportFormat::JsonLd << "anno.jsonld"_ba;
        QTest::newRow("html") << ExportFormat::Html << "<html"_ba;
        QTest::newRow("csl-json") << ExportFormat::CslJson << "\"issued\""_ba;
        QTest::newRow("bibtex") << ExportFormat::BibTex << "@"_ba;
        QTest::newRow("ris") << ExportFormat::Ris << "TY  - "_ba;
        QTest::newRow("full") << ExportFormat::Full << "newsfold-state"_ba;
    }

    void writesEachFormat()
    {
        QFETCH(ExportFormat, format);
        QFETCH(QByteArray, expected);
        QVERIFY(start(3));
        QVERIFY(tag(0, u"섬"_s));
        ExportDialog *dialog = openExport();
        QVERIFY(dialog);
        dialog->button(format)->click();
        const bool whole = format == ExportFormat::Full;
        QCOMPARE(dialog->scope() == ExportScope::Everything, whole);
        QCOMPARE(dialog->button(ExportScope::Result)->isEnabled(), !whole);
        dialog->button(ExportFormat::Csv)->click(); // and back: the scope is what was wanted
        QCOMPARE(dialog->scope(), ExportScope::Result);
        dialog->button(format)->click();
        dialog->proceedButton()->click();
        QVERIFY(choose(path(u"out"_s)));
        const QString file = path(u"out."_s + fileSuffix(format));
        QTRY_VERIFY2(message().contains(file), qPrintable(message()));
        QVERIFY2(content(file).contains(expected), content(file).constData());
    }

    void aLongExportShowsHowFarItIsAndCanBeCancelled()
    {
        QVERIFY(start(1));
        TaskProgress *task = window()->statusArea()->task();
        QVERIFY(!task->isVisible());
        const QList<qint64> rows(2'000'000,
                                 list()->model()->index(0, 0).data(ArticleListModel::RowRole).toLongLong());
        std::optional<ErrorCode> ended;
        task->start(u"A long one"_s);
        m_fixture->library()->exportArticles({ .format = ExportFormat::Csv, .rows = rows },
                                             path(u"long.csv"_s), this,
                                             [&](const Result<ExportOutcome> &outcome) {
                                                 ended = outcome ? ErrorCode::Internal : outcome.error().code;
                                             });
        QTRY_VERIFY(task->isVisible());
        auto *bar = task->findChild<QProgressBar *>();
        QTRY_VERIFY(bar->maximum() > 0);
        QVERIFY(!ended);
        task->cancelButton()->click();
        QVERIFY(!task->cancelButton()->isEnabled()); // once is enough
        QTRY_VERIFY(ended);
        QCOMPARE(*ended, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path(u"long.csv"_s)));
        task->finish();
        QVERIFY(!task->isVisible());
    }

    void saysWhatCouldNotBeWritten()
    {
        QVERIFY(start(2));
        ExportDialog *dialog = openExport();
        QVERIFY(dialog);
        dialog->button(ExportFormat::Ris)->click();
        dialog->proceedButton()->click();
        QVERIFY(choose(u"/proc/no.ris"_s)); // nobody may write there
        QTRY_VERIFY(shown<QMessageBox>());
        QVERIFY2(shown<QMessageBox>()->text().contains(u"/proc/no.ris"_s),
                 qPrintable(shown<QMessageBox>()->text()));
        QVERIFY(!shown<QMessageBox>()->informativeText().isEmpty());
        QVERIFY(actions().exportArticles->isEnabled());
        QVERIFY(answer(u"Close"_s));
    }

    void importsWhatIsThereAndTakesItBack()
    {
        QVERIFY(start(3));
        write(path(u"in.jsonld"_s),
              '[' + note(1, "https://news.example/1") + ',' + note(2, "https://news.example/none") + ']');
        actions().importFile->trigger();
        QVERIFY(choose(path(u"in.jsonld"_s)));
        QTRY_VERIFY(shown<QMessageBox>());
        const QString told = shown<QMessageBox>()->informativeText();
        QVERIFY2(told.contains(u"New highlights and notes: 2\n"_s)
                     && told.contains(u"Kept until their article comes: 1\n"_s)
                     && told.contains(u"Articles of the library they belong to: 1\n"_s),
                 qPrintable(told));
        QVERIFY(!tagged(u"우체통"_s)); // asked first
        QVERIFY(answer(u"Import"_s));
        QTRY_VERIFY(message().startsWith(u"Imported from “in.jsonld”"_s));
        QTRY_VERIFY(tagged(u"우체통"_s));

        QTRY_COMPARE(window()->readingActions().undo->text(), u"&Undo: Import"_s);
        QToolButton *undo = nullptr;
        for (auto *button : window()->statusArea()->findChildren<QToolButton *>()) {
            if (button->text() == u"Undo"_s)
                undo = button;
        }
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QTRY_VERIFY(!tagged(u"우체통"_s));
    }

    void refusesAWrongFileWithThePlace()
    {
        QVERIFY(start(1));
        write(path(u"in.jsonld"_s),
              '[' + note(1, "https://news.example/0") + R"(, {"type": "Annotation", "target": 7}])");
        actions().importFile->trigger();
        QVERIFY(choose(path(u"in.jsonld"_s)));
        QTRY_VERIFY(shown<QMessageBox>());
        QVERIFY2(shown<QMessageBox>()->text().contains(u"/1/target"_s),
                 qPrintable(shown<QMessageBox>()->text()));
        QVERIFY(answer(u"Close"_s));
        QVERIFY(!tagged(u"우체통"_s));
        QVERIFY(actions().importFile->isEnabled());
    }

    void backsUpAndRestores()
    {
        QVERIFY(start(3));
        QVERIFY(tag(0, u"섬"_s));
        QTRY_VERIFY(tagged(u"섬"_s));
        actions().backUp->trigger();
        QVERIFY(choose(path(u"mine"_s)));
        const QString backup = path(u"mine.sqlite"_s);
        QTRY_VERIFY2(message().contains(backup), qPrintable(message()));
        QVERIFY2(message().contains(QLocale().formattedDataSize(QFileInfo(backup).size())),
                 qPrintable(message()));

        QVERIFY(tag(1, u"바다"_s));
        QTRY_VERIFY(tagged(u"바다"_s));
        actions().restoreBackup->trigger();
        QVERIFY(choose(backup));
        QTRY_VERIFY(shown<QMessageBox>());
        const QString told = shown<QMessageBox>()->informativeText();
        QVERIFY2(told.contains(u"would be lost"_s), qPrintable(told));
        QVERIFY(answer(u"Cancel"_s));
        QVERIFY(tagged(u"바다"_s));

        actions().restoreBackup->trigger();
        QVERIFY(choose(backup));
        QVERIFY(answer(u"Restore"_s));
        QTRY_VERIFY(!tagged(u"바다"_s));
        QVERIFY(tagged(u"섬"_s));
        QTRY_VERIFY2(message().contains(u"kept as"_s), qPrintable(message()));
        QVERIFY(QFile::exists(message().section(u"kept as "_s, 1)));
    }

    void refusesToRestoreSomethingElse()
    {
        QVERIFY(start(1));
        QVERIFY(tag(0, u"섬"_s));
        QTRY_VERIFY(tagged(u"섬"_s));
        write(path(u"letter.sqlite"_s), "Dear reader");
        actions().restoreBackup->trigger();
        QVERIFY(choose(path(u"letter.sqlite"_s)));
        QTRY_VERIFY(shown<QMessageBox>());
        QVERIFY2(shown<QMessageBox>()->text().contains(path(u"letter.sqlite"_s)),
                 qPrintable(shown<QMessageBox>()->text()));
        QVERIFY(!shown<QMessageBox>()->informativeText().isEmpty());
        QVERIFY(answer(u"Close"_s));
        QVERIFY(tagged(u"섬"_s));
    }
};

int main(int argc, char *argv[])
{
    registerArticleScheme();
    QApplication application(argc, argv);
    TestExchangeWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exchange_window.moc"
