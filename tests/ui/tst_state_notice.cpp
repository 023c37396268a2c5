// SPDX-License-Identifier: GPL-3.0-or-later
#include "library.h"
#include "made_up_article.h"
#include "state_notice.h"
#include "store.h"

#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

class TestStateNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths.folder = m_dir->filePath(u"library"_s);
        QVERIFY(QDir().mkpath(m_paths.backups()));
    }

    void staysAwayFromASoundState()
    {
        Library library(m_paths);
        const StateNotice notice(library);
        QSignalSpy opened(&library, &Library::opened);
        library.open();
        QTRY_COMPARE(opened.size(), 1);
        QTest::qWait(50);
        QVERIFY(notice.isHidden());
    }

    void restores()
    {
        {
            auto store = Store::open(m_paths).value();
            QVERIFY(store.mark({ u"a"_s, u"b"_s }, { .read = true }));
            QVERIFY(QDir(m_paths.backups()).removeRecursively());
            QVERIFY(QDir().mkpath(m_paths.backups()));
            QVERIFY(store.state().backUpTo(m_paths.backups() + u"/state-20260102-030405.sqlite"_s));
        }
        damage();
        Library library(m_paths);
        StateNotice notice(library);
        library.open();
        QTRY_VERIFY(!notice.isHidden());
        QVERIFY2(notice.text().contains(m_paths.state()) && notice.text().contains(u"2 "),
                 qPrintable(notice.text()));
        QVERIFY(notice.restoreButton()->isVisibleTo(&notice) && notice.anewButton()->isVisibleTo(&notice));
        QVERIFY2(notice.restoreButton()->text().contains(u"26"), qPrintable(notice.restoreButton()->text()));
        QSignalSpy told(&notice, &StateNotice::message);
        notice.restoreButton()->click();
        QVERIFY(!notice.restoreButton()->isEnabled());
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(u"state-damaged-"));
        QTRY_VERIFY(notice.isHidden());
    }

    void startsAnew()
    {
        damage();
        Library library(m_paths);
        StateNotice notice(library);
        library.open();
        QTRY_VERIFY(!notice.isHidden());
        QVERIFY(!notice.restoreButton()->isVisibleTo(&notice)); // there is no backup
        QSignalSpy told(&notice, &StateNotice::message);
        notice.anewButton()->click();
        QTRY_COMPARE(told.size(), 1);
        QTRY_VERIFY(notice.isHidden());
        QVERIFY(StateDatabase::open(m_paths.state(), m_paths.backups()));
    }

private:
    void damage() const
    {
        for (const QString &suffix : { u"-wal"_s, u"-shm"_s })
            QFile::remove(m_paths.state() + suffix);
        writeFile(m_paths.state(), QByteArray(8192, 'x'));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    LibraryPaths m_paths;
};

QTEST_MAIN(TestStateNotice)
#include "tst_state_notice.moc"
