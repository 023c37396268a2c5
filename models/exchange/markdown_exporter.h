// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_exporter.h"
#include "device_writer.h"

#include <QDir>
#include <QSet>

namespace newsfold {

struct ArticleRow;

/// All documents one after the other, each behind a comment line that names its file.
class MarkdownExporter final : public ArticleExporter
{
public:
    explicit MarkdownExporter(QIODevice &device)
        : m_writer(device)
    {
    }

    Result<void> begin() override { return {}; }
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override { return {}; }

private:
    DeviceWriter m_writer;
};

/// A file an article in a folder, which is made if need be. Names stay unique where letters of both cases
/// are the same. A document of the same article, of an earlier export, is replaced; other files never are.
class MarkdownFolderExporter final : public ArticleExporter
{
public:
    explicit MarkdownFolderExporter(const QString &folder)
        : m_folder(folder)
    {
    }

    Result<void> begin() override;
    Result<void> write(const ExportedArticle &article) override;
    Result<void> finish() override { return {}; }

private:
    Result<QString> freeName(const ArticleRow &row) const;

    const QDir m_folder;
    QSet<quint64>
        m_taken; ///< hashes of folded names: a million must fit, and a false alarm costs a longer name
};

} // namespace newsfold
