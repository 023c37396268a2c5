// SPDX-License-Identifier: GPL-3.0-or-later
#include "import.h"

#include "full_export.h"
#include "full_import.h"
#include "import_limits.h"
#include "json_cursor.h"
#include "jsonld_import.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ImportedFile
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ImportedFile)
};

Error refused(ErrorCode code, const QString &message)
{
    return { code, message, ImportedFile::tr("Nothing was imported.") };
}

Error notJson(const QByteArray &bytes, const QJsonParseError &error)
{
    const QByteArrayView before = QByteArrayView(bytes).first(qBound(0, error.offset, bytes.size()));
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return refused(ErrorCode::Malformed,
                   ImportedFile::tr("The file cannot be imported: it is not JSON at line %1, byte %2 (%3).")
                       .arg(line)
                       .arg(column)
                       .arg(error.errorString()));
}

} // namespace

Result<Import> readImport(const QByteArray &bytes)
{
    if (bytes.size() > importFileLimit)
        return std::unexpected(
            refused(ErrorCode::TooLarge,
                    ImportedFile::tr("The file is larger than %1 MB.").arg(importFileLimit >> 20)));
    if (bytes.trimmed().isEmpty())
        return std::unexpected(refused(ErrorCode::Malformed, ImportedFile::tr("The file is empty.")));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return std::unexpected(notJson(bytes, parsed));

    std::optional<Error> failure;
    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const JsonCursor cursor(root, failure);
    Import import;
    if (root["format"_L1] == QLatin1StringView(fullFormatName))
        import = readFullExport(cursor);
    else
        import = readJsonLd(cursor);
    if (failure)
        return std::unexpected(*failure);
    return import;
}

} // namespace newsfold
