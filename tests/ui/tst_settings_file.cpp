// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_file.h"
#include "window_settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

class TestSettingsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void changesAreWrittenSoon()
    {
        SettingsFile settings(path());
        settings.setValue("list/order", 3);
        QCOMPARE(settings.value("list/order").toInt(), 3);
        QTRY_VERIFY(onDisk().contains("order=3"));
        QTest::qWait(10); // and once more after the first time
        settings.setValue("list/order", 4);
        settings.setValue("window/list", false);
        QTRY_VERIFY(onDisk().contains("order=4") && onDisk().contains("list=false"));
        QCOMPARE(settings.status(), QSettings::NoError);
    }

    void filesAreExchangedWhereAFolderIs()
    {
        SettingsFile file(path());
        WindowSettings settings(file);
        QVERIFY(QFileInfo(settings.exchangeFolder()).isDir());
        const QString folder = m_dir->filePath(u"exchange"_s);
        QVERIFY(QDir().mkpath(folder));
        settings.setExchangeFolder(folder);
        QCOMPARE(settings.exchangeFolder(), folder);
        QVERIFY(QDir().rmdir(folder)); // on a disk, say, that is not mounted any more
        QVERIFY(QFileInfo(settings.exchangeFolder()).isDir());
    }

    void theEndWritesWhatIsLeft()
    {
        {
            SettingsFile settings(path());
            settings.setValue("reading/serif", true);
        }
        QVERIFY(onDisk().contains("serif=true"));
        {
            SettingsFile settings(path());
            settings.setValue("reading/serif", false);
            QCoreApplication::processEvents(); // the other thread is about to
        }
        QVERIFY(onDisk().contains("serif=false"));
        QCOMPARE(SettingsFile(path()).value("reading/serif").toBool(), false);
    }

    void manyChanges()
    {
        SettingsFile settings(path());
        for (int i = 0; i < 500; ++i) {
            settings.setValue("list/order", i);
            QCoreApplication::processEvents();
        }
        QTRY_VERIFY(onDisk().contains("order=499"));
    }

    void aFolderThatCannotBeWritten()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        SettingsFile settings(path() + u"/window.ini"_s);
        settings.setValue("list/order", 3);
        QTest::qWait(50);
        QCOMPARE(settings.value("list/order").toInt(), 3);
    }

private:
    QString path() const { return m_dir->filePath(u"window.ini"_s); }
    QByteArray onDisk() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "tst_settings_file.moc"
