// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTemporaryDir>

#include <SQLiteCpp/Database.h>

#include <memory>

/// An index filled by hand, table by table, as the indexer leaves it.
class MadeUpIndex
{
public:
    struct Entry
    {
        QString key; ///< empty: one that no other has
        QString folder = QStringLiteral("/news");
        QString publisher;
        QString category;
        QStringList authors;
        QString published = QStringLiteral("2026-11-03"); ///< as parseMoment() reads it
        QString crawled = QStringLiteral("2026-11-03 07:00");
        int words = 100; ///< negative: its text was not read yet
        int problems = 0;
        bool missing = false;
        bool read = false;
        bool starred = false;
        bool noted = false;
        bool highlighted = false;
        QStringList tags = {};
    };

    MadeUpIndex();

    QString path() const { return m_dir.filePath(QStringLiteral("index.sqlite")); }
    qint64 add(const Entry &entry); ///< returns its row
    void addBody(qint64 row, int words, int problems = 0);
    void run(const QString &sql);

    /// Another connection that only reads.
    std::unique_ptr<SQLite::Database> reader() const;

private:
    qint64 number(const QString &table, const QString &column, const QString &name);
    QByteArray numbers(const QString &table, const QStringList &names);

    QTemporaryDir m_dir;
    std::unique_ptr<SQLite::Database> m_database;
};
