// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_article.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace newsfold::test;
using namespace Qt::StringLiterals;

/// Index runs that are killed: the next one goes on where they were, and in the end everything is found.
class TestKilledIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isContinued()
    {
        constexpr int articles = 4000;
        constexpr int kills = 10;
        const QString folder = m_dir.filePath(u"news"_s);
        for (int i = 0; i < articles; ++i) {
            writeFile(folder + u"/%1/%2.md"_s.arg(i % 40).arg(i),
                      MadeUpArticle{ .id = QByteArray::number(i),
                                     .body = "등대 " + QByteArray::number(i) + "호에 불이 켜졌다."
                                         + QByteArray("섬마을 사람들이 모였다. ").repeated(20) }
                          .bytes());
        }
        // Kills are spread over the time one whole run takes, measured on a library of its own.
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(articlesOf(index(folder, u"whole"_s)), articles);
        const int whole = int(timer.elapsed());

        QRandomGenerator random(3);
        int killed = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess process;
            start(process, { u"index"_s, folder, u"--library"_s, m_dir.filePath(u"killed"_s) });
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(int(random.bounded(qMax(whole, 20))))) {
                process.kill();
                process.waitForFinished();
                ++killed;
            }
        }
        QVERIFY(killed > 0);
        QCOMPARE(articlesOf(index(folder, u"killed"_s)), articles);
        for (const QString &library : { u"whole"_s, u"killed"_s }) {
            QCOMPARE(count(library, u"섬마을"_s), articles);
            QCOMPARE(count(library, u"\"등대 3999호\""_s), 1);
            QCOMPARE(count(library, u"words:>0"_s), articles);
            QCOMPARE(count(library, u"has:problem"_s), 0);
        }
    }

private:
    static void start(QProcess &process, const QStringList &arguments)
    {
        process.start(QStringLiteral(NEWSFOLD_PROGRAM), arguments);
    }
    QByteArray run(const QStringList &arguments) const
    {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }
    QByteArray index(const QString &folder, const QString &library) const
    {
        return run({ u"index"_s, folder, u"--json"_s, u"--library"_s, m_dir.filePath(library) });
    }
    static int articlesOf(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).object()[u"articles"_s].toInt();
    }
    int count(const QString &library, const QString &query) const
    {
        return int(
            run({ u"list"_s, query, u"--json"_s, u"--library"_s, m_dir.filePath(library) }).count('\n'));
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestKilledIndex)
#include "tst_killed_index.moc"
