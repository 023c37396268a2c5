// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up_article.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Backup, restore, and reading on without a state, as a script sees them.
class TestBackupRestore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_library = m_dir->filePath(u"library"_s);
        m_state = m_library + u"/state.sqlite"_s;
        m_backup = m_dir->filePath(u"my backup.sqlite"_s);
        for (const auto &id : { "900_1", "900_2", "900_3" })
            writeFile(m_dir->filePath(u"news/%1.md"_s.arg(QString::fromLatin1(id))),
                      MadeUpArticle{ .id = id }.bytes());
        QCOMPARE(run({ u"index"_s, m_dir->filePath(u"news"_s) }).status, 0);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"--star"_s }).status, 0);
        QCOMPARE(run({ u"tag"_s, u"900_1"_s, u"+바다"_s }).status, 0);
    }

    void backsUpAndRestores()
    {
        const auto backup = run({ u"backup"_s, m_backup, u"--json"_s });
        QVERIFY2(backup.status == 0, backup.err.constData());
        QCOMPARE(backup.object()[u"file"_s].toString(), m_backup);
        QCOMPARE(backup.object()[u"holds"_s].toObject()[u"marked"_s].toInt(), 1);
        QCOMPARE(backup.object()[u"holds"_s].toObject()[u"tagged"_s].toInt(), 1);
        QCOMPARE(run({ u"mark"_s, u"900_1"_s, u"900_2"_s, u"900_3"_s, u"--read"_s, u"--unstar"_s }).status,
                 0);
        QCOMPARE(run({ u"tag"_s, u"900_1"_s, u"-바다"_s }).status, 0);

        const auto restored = run({ u"restore"_s, m_backup });
        QVERIFY2(restored.status == 0, restored.err.constData());
        QVERIFY(restored.out.contains(m_backup.toUtf8()));
        QCOMPARE(run({ u"list"_s, u"is:starred"_s }).out.count('\n'), 1);
        QCOMPARE(run({ u"list"_s, u"is:read"_s }).out, QByteArray());
        QCOMPARE(run({ u"list"_s, u"tag:바다"_s }).out.count('\n'), 1);

        // What was replaced is named, and leads back.
        const auto kept = QRegularExpression(u"(/\\S*state-before-restore-\\S*\\.sqlite)"_s)
                              .match(QString::fromUtf8(restored.out))
                              .captured(1);
        QVERIFY2(QFile::exists(kept), restored.out.constData());
        QCOMPARE(run({ u"restore"_s, kept }).status, 0);
        QCOMPARE(run({ u"list"_s, u"is:read"_s }).out.count('\n'), 3);
        QCOMPARE(run({ u"list"_s, u"is:starred"_s }).out, QByteArray());
        QCOMPARE(run({ u"list"_s, u"tag:바다"_s }).out, QByteArray());
    }

    void refusesWhatIsNoBackup()
    {
        writeFile(m_backup, "일기");
        const auto refused = run({ u"restore"_s, m_backup });
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("my backup.sqlite"), refused.err.constData());
        const auto overwritten = run({ u"backup"_s, m_backup });
        QCOMPARE(overwritten.status, 1);
        QCOMPARE(contentOf(m_backup), "일기"_ba);
        QVERIFY(run({ u"restore"_s, m_dir->filePath(u"nothing"_s) }).err.contains("There is no file"));
        const QString pipe = m_dir->filePath(u"pipe"_s); // nobody writes into it
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : { pipe, m_dir->path(), u"/dev/null"_s }) {
            const auto noFile = run({ u"restore"_s, path });
            QCOMPARE(noFile.status, 1);
            QVERIFY2(noFile.err.contains(path.toUtf8() + " is no file"), noFile.err.constData());
            QCOMPARE(run({ u"backup"_s, path }).status, 1);
        }
        if (geteuid() != 0) { // root reads everything
            const QString closed = m_dir->filePath(u"closed.sqlite"_s);
            QCOMPARE(run({ u"backup"_s, closed }).status, 0);
            QVERIFY(QFile::setPermissions(closed, {}));
            const auto unread = run({ u"restore"_s, closed });
            QCOMPARE(unread.status, 1);
            QVERIFY2(unread.err.contains("The backup " + closed.toUtf8() + " cannot be read"),
                     unread.err.constData());
        }
        QCOMPARE(run({ u"backup"_s, m_state }).status, 1);
        QCOMPARE(run({ u"restore"_s, m_state }).status, 1);
        QCOMPARE(run({ u"backup"_s, m_dir->filePath(u"no/such/folder/b.sqlite"_s) }).status, 1);
        QCOMPARE(run({ u"backup"_s }).status, 2);
        QCOMPARE(run({ u"restore"_s, m_backup, u"more"_s }).status, 2);
        QCOMPARE(run({ u"list"_s, u"is:starred"_s }).out.count('\n'), 1);
        QCOMPARE(
            run({ u"backup"_s, m_dir->filePath(u"b"_s), u"--library"_s, m_dir->filePath(u"elsewhere"_s) },
                false)
                .status,
            1);
        QVERIFY(!QFile::exists(m_dir->filePath(u"elsewhere/state.sqlite"_s)));
    }

    void tellsWhyABackupCannotBeWritten()
    {
        QCOMPARE(run({ u"backup"_s, m_backup }).status, 0);
        const QByteArray before = contentOf(m_backup);
        const rlim_t most = 50'000;
        QVERIFY(QFileInfo(m_state).size() > qint64(most));
        const QStringList words{ u"backup"_s, m_backup, u"--library"_s, m_library };
        const auto cramped = start(QStringLiteral(NEWSFOLD_PROGRAM), words, [] {
            const rlimit limit{ most, most };
            setrlimit(RLIMIT_FSIZE, &limit);
        });
        QCOMPARE(cramped.status, 1);
        QVERIFY2(cramped.err.contains("The backup " + m_backup.toUtf8() + " could not be written"),
                 cramped.err.constData());
        QVERIFY2(cramped.err.contains("ulimit"), cramped.err.constData());
        QVERIFY2(!cramped.err.contains("unfinished"), cramped.err.constData());
        QCOMPARE(contentOf(m_backup), before);
        QVERIFY(!QFile::exists(m_backup + u".unfinished"_s));
    }

    void tidiesAfterAKilledBackup()
    {
        const QString unfinished = m_backup + u".unfinished"_s;
        writeFile(unfinished, QByteArray(8192, '\0'));
        writeFile(unfinished + u"-journal"_s, QByteArray(512, '\0'));
        QCOMPARE(run({ u"backup"_s, m_backup }).status, 0);
        QVERIFY(!QFile::exists(unfinished) && !QFile::exists(unfinished + u"-journal"_s));

        writeFile(unfinished, "일기"); // no copy of ours
        const auto refused = run({ u"backup"_s, m_backup });
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(unfinished.toUtf8()), refused.err.constData());
        QCOMPARE(contentOf(unfinished), "일기"_ba);
    }

    void tidiesAfterAKilledRestore()
    {
        const QString copy = m_state + u".restoring"_s;
        const QString kept = m_library + u"/state-before-restore-20260102-030405.sqlite.unfinished"_s;
        const auto isLeft = [&] { return QFile::exists(copy) || QFile::exists(kept); };
        writeFile(copy, "half");
        writeFile(kept, "half");
        {
            QLockFile underWay(m_state + u".restoring.lock"_s);
            QVERIFY(underWay.lock());
            QCOMPARE(run({ u"list"_s }).status, 0);
            QVERIFY(QFile::exists(copy) && QFile::exists(kept));
        }
        // Of a program that is no more: no process has this number.
        writeFile(m_state + u".restoring.lock"_s,
                  "99999999\nnewsfold\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
        QCOMPARE(run({ u"list"_s }).status, 0);
        QVERIFY(!isLeft());
        QVERIFY(!QFile::exists(m_state + u".restoring.lock"_s));
    }

    void readsOnWithADamagedState()
    {
        QCOMPARE(run({ u"backup"_s, m_library + u"/backups/state-20260102-030405.sqlite"_s }).status, 0);
        for (const QString &older :
             QDir(m_library + u"/backups"_s).entryList({ u"state-*"_s }, QDir::Files)) {
            if (!older.contains(u"20260102"))
                QFile::remove(m_library + u"/backups/"_s + older);
        }
        const QByteArray rubbish(8192, 'x');
        writeFile(m_state, rubbish);
        const auto listed = run({ u"list"_s, u"is:starred"_s }); // as the index knows it
        QCOMPARE(listed.status, 0);
        QCOMPARE(listed.out.count('\n'), 1);
        QVERIFY2(listed.err.contains("state.sqlite is damaged") && listed.err.contains("newsfold restore")
                     && listed.err.contains("state-20260102-030405.sqlite"),
                 listed.err.constData());
        const auto shown = run({ u"show"_s, u"900_1"_s, u"--as"_s, u"json"_s });
        QCOMPARE(shown.status, 0);
        QVERIFY(shown.object()[u"text"_s].toString().contains(u"등대"_s));
        QCOMPARE(run({ u"problems"_s }).status, 0);
        QCOMPARE(run({ u"index"_s, m_dir->filePath(u"news"_s) }).status, 0);
        const auto marked = run({ u"mark"_s, u"900_2"_s, u"--read"_s });
        QCOMPARE(marked.status, 1);
        QVERIFY(marked.err.contains("state.sqlite is damaged"));
        QCOMPARE(contentOf(m_state), rubbish);

        // The remedy of the message.
        const auto restored
            = run({ u"restore"_s, m_library + u"/backups/state-20260102-030405.sqlite"_s, u"--json"_s });
        QVERIFY2(restored.status == 0, restored.err.constData());
        QCOMPARE(contentOf(restored.object()[u"kept"_s].toString()), rubbish);
        const auto after = run({ u"list"_s, u"tag:바다"_s });
        QCOMPARE(after.out.count('\n'), 1);
        QCOMPARE(after.err, QByteArray());
    }

    void readsOnInAReadOnlyFolder()
    {
        const QString bwrap = QStandardPaths::findExecutable(u"bwrap"_s);
        if (bwrap.isEmpty())
            QSKIP("a read-only folder needs bubblewrap (bwrap): permissions do not stop root");
        const QStringList words{ u"--dev-bind"_s, u"/"_s, u"/"_s, u"--ro-bind"_s, m_library, m_library };
        if (start(bwrap, words + QStringList{ u"true"_s }).status != 0)
            QSKIP("a read-only folder needs user namespaces, which are not allowed here");
        const auto cramped = [&](const QStringList &command) {
            return start(bwrap,
                         words + QStringList{ QStringLiteral(NEWSFOLD_PROGRAM) } + command
                             + QStringList{ u"--library"_s, m_library });
        };
        const auto listed = cramped({ u"list"_s, u"is:starred"_s });
        QVERIFY2(listed.status == 0, listed.err.constData());
        QCOMPARE(listed.out.count('\n'), 1);
        QVERIFY2(listed.err.contains("cannot be opened for writing"), listed.err.constData());
        QCOMPARE(cramped({ u"list"_s, u"tag:바다"_s }).out.count('\n'), 1);
        QCOMPARE(cramped({ u"show"_s, u"900_1"_s, u"--as"_s, u"json"_s }).status, 0);
        const auto marked = cramped({ u"mark"_s, u"900_2"_s, u"--read"_s });
        QCOMPARE(marked.status, 1);
        QVERIFY2(marked.err.contains("state.sqlite") && marked.err.contains("permissions"),
                 marked.err.constData());
        QVERIFY(cramped({ u"restore"_s, m_backup }).status == 1);
    }

private:
    static Outcome start(const QString &program, const QStringList &words,
                         const std::function<void()> &inChild = {})
    {
        QProcess process;
        if (inChild)
            process.setChildProcessModifier(inChild);
        process.start(program, words);
        if (!process.waitForFinished(60'000))
            qFatal("%s did not end", qPrintable(program));
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                 process.readAllStandardOutput(), process.readAllStandardError() };
    }

    Outcome run(const QStringList &words, bool ofLibrary = true) const
    {
        return start(QStringLiteral(NEWSFOLD_PROGRAM),
                     ofLibrary ? words + QStringList{ u"--library"_s, m_library } : words);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_library;
    QString m_state;
    QString m_backup;
};

QTEST_GUILESS_MAIN(TestBackupRestore)
#include "tst_backup_restore.moc"
