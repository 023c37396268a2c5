// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_article.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// The whole program, as a process on the display of the test.
class TestProgramWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = { u"--library"_s, m_dir->filePath(u"library"_s) };
    }

    void paintsTheSample()
    {
        const QString picture = m_dir->filePath(u"window.png"_s);
        const QStringList words = QStringList{ QStringLiteral(NEWSFOLD_SAMPLE), u"--screenshot"_s, picture,
                                               u"--size"_s, u"1200x800"_s };
        const auto [status, err] = run(words);
        QVERIFY2(status == 0, err.constData());
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(1200, 800) * image.devicePixelRatio());
        // The page is painted, not only its place: many shades of ink in the right half.
        QSet<QRgb> colours;
        for (int y = 100; y < image.height() - 100; ++y) {
            for (int x = image.width() * 2 / 3; x < image.width() - 20; ++x)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 16, qPrintable(QString::number(colours.size())));
    }

    void saysThatAPictureCannotBeSaved()
    {
        const auto [status, err]
            = run({ QStringLiteral(NEWSFOLD_SAMPLE), u"--screenshot"_s, u"/no/such/place.png"_s });
        QCOMPARE(status, 1);
        QVERIFY2(err.contains("/no/such/place.png"), err.constData());
    }

    void damagedStateIsToldBesideAPicture()
    {
        writeFile(m_dir->filePath(u"library/state.sqlite"_s), QByteArray(4096, 'x'));
        const auto [status, err]
            = run({ QStringLiteral(NEWSFOLD_SAMPLE), u"--screenshot"_s, m_dir->filePath(u"a.png"_s) });
        QCOMPARE(status, 0);
        QVERIFY2(err.contains("state.sqlite"), err.constData());
        QVERIFY(QFile::exists(m_dir->filePath(u"a.png"_s)));
    }

    void unusableLibraryEndsAPicture()
    {
        writeFile(m_dir->filePath(u"library/index.sqlite/folder"_s), "x");
        const auto [status, err]
            = run({ QStringLiteral(NEWSFOLD_SAMPLE), u"--screenshot"_s, m_dir->filePath(u"a.png"_s) });
        QCOMPARE(status, 1);
        QVERIFY2(err.contains("index.sqlite"), err.constData());
    }

    void secondStartRaisesTheFirst()
    {
        QProcess first;
        first.start(QStringLiteral(NEWSFOLD_PROGRAM),
                    QStringList{ QStringLiteral(NEWSFOLD_SAMPLE) } + m_library);
        QVERIFY(first.waitForStarted());
        // Once the first window has its library, its index is there.
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(u"library/index.sqlite"_s)), 30'000);
        const auto [status, err] = run({ QStringLiteral(NEWSFOLD_SAMPLE) });
        QVERIFY2(status == 0, err.constData());
        QCOMPARE(first.state(), QProcess::Running);
        // The command line works beside the window.
        const auto [listStatus, listErr] = run({ u"list"_s, u"--limit"_s, u"1"_s });
        QVERIFY2(listStatus == 0, listErr.constData());
        // A folder that it names is opened in the window that is there.
        writeFile(m_dir->filePath(u"news/1.md"_s), MadeUpArticle{ .id = "900_1" }.bytes());
        const auto [otherStatus, otherErr] = run({ m_dir->filePath(u"news"_s) });
        QVERIFY2(otherStatus == 0, otherErr.constData());
        QTRY_VERIFY_WITH_TIMEOUT(run({ u"show"_s, u"900_1"_s }).first == 0, 30'000);
        QCOMPARE(first.state(), QProcess::Running);
        first.terminate();
        QVERIFY(first.waitForFinished(20'000));
    }

    void anotherLibraryIsAnotherWindow()
    {
        QProcess first;
        first.start(QStringLiteral(NEWSFOLD_PROGRAM),
                    QStringList{ QStringLiteral(NEWSFOLD_SAMPLE) } + m_library);
        QVERIFY(first.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(u"library/index.sqlite"_s)), 30'000);
        QProcess second;
        second.start(QStringLiteral(NEWSFOLD_PROGRAM),
                     { QStringLiteral(NEWSFOLD_SAMPLE), u"--library"_s, m_dir->filePath(u"other"_s) });
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(u"other/index.sqlite"_s)), 30'000);
        QVERIFY(first.state() == QProcess::Running && second.state() == QProcess::Running);
        for (QProcess *process : { &first, &second }) {
            process->terminate();
            QVERIFY(process->waitForFinished(20'000));
        }
    }

private:
    std::pair<int, QByteArray> run(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(NEWSFOLD_PROGRAM), words + m_library);
        if (!process.waitForFinished(150'000))
            return { -1, "did not end" };
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                 process.readAllStandardError() };
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_library;
};

QTEST_GUILESS_MAIN(TestProgramWindow)
#include "tst_program_window.moc"
