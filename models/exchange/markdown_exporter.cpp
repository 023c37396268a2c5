// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown_exporter.h"

#include "markdown_document.h"
#include "plain_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirListing>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct MarkdownFolder
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::MarkdownFolder)
};

quint64 folded(const QString &name)
{
    return qHash(name.normalized(QString::NormalizationForm_C).toCaseFolded(), 0);
}

/// Whether the file is a document of the article of this key, made by an earlier export.
bool isDocumentOf(const QString &path, const QString &key)
{
    constexpr qint64 head = 64 << 10; // front matter is shorter
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line
        = '\n' + QByteArray(markdownKeyField) + ": " + yamlString(cleanLine(key)) + "\n---\n";
    const QByteArray begin = file.read(head);
    return begin.startsWith("---\n") && begin.first(begin.indexOf("\n---\n") + 5).endsWith(line);
}

Error unwritten(const QFileDevice &file)
{
    return { ErrorCode::DiskFull,
             MarkdownFolder::tr("“%1” could not be written: %2").arg(file.fileName(), file.errorString()),
             {} };
}

/// Without waiting for the disk, as replaceFile() does: what is half written when the power fails is written
/// again by the next export, and nothing is lost.
Result<void> makeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (opened && file.write(content) == content.size() && file.flush())
        return {};
    const Error error = unwritten(file);
    if (opened)
        file.remove();
    return std::unexpected(error);
}

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return std::unexpected(unwritten(file));
}

} // namespace

Result<void> MarkdownExporter::write(const ExportedArticle &article)
{
    return m_writer.write("<!-- " + documentName(article.row).toUtf8() + ".md -->\n"
                          + markdownDocument(article) + '\n');
}

Result<void> MarkdownFolderExporter::begin()
{
    if (!m_folder.mkpath(u"."_s))
        return std::unexpected(
            Error{ ErrorCode::Unreadable,
                   MarkdownFolder::tr("The folder “%1” cannot be made.").arg(m_folder.path()),
                   {} });
    for (const auto &entry : QDirListing(m_folder.path(), { u"*.md"_s }))
        m_taken.insert(folded(entry.completeBaseName()));
    return {};
}

Result<QString> MarkdownFolderExporter::freeName(const ArticleRow &row) const
{
    const QString name = documentName(row);
    const QString hash = QString::fromLatin1(
        QCryptographicHash::hash(row.key.toUtf8(), QCryptographicHash::Sha1).toHex().first(10));
    const QStringList candidates{ name, name + u' ' + hash };
    for (const QString &candidate : candidates) {
        if (isDocumentOf(m_folder.filePath(candidate + u".md"_s), row.key))
            return candidate;
    }
    for (const QString &candidate : candidates) {
        if (!m_taken.contains(folded(candidate)))
            return candidate;
    }
    return std::unexpected(
        Error{ ErrorCode::Unreadable,
               MarkdownFolder::tr("“%1.md” is there already and is no export of Newsfold's.")
                   .arg(m_folder.filePath(candidates.back())),
               MarkdownFolder::tr("Export into an empty folder.") });
}

Result<void> MarkdownFolderExporter::write(const ExportedArticle &article)
{
    const auto name = freeName(article.row);
    if (!name)
        return std::unexpected(name.error());
    m_taken.insert(folded(*name));
    const QString path = m_folder.filePath(*name + u".md"_s);
    const QByteArray document = markdownDocument(article);
    return QFile::exists(path) ? replaceFile(path, document) : makeFile(path, document);
}

} // namespace newsfold
