// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"
#include "article_json.h"
#include "article_reader.h"
#include "byte_decoder.h"
#include "commands.h"
#include "console.h"
#include "file_content.h"
#include "index_reader.h"
#include "open_store.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

QJsonObject toJson(const ArticleRow &row, const Article &article)
{
    QJsonObject object = toJson(row);
    object[u"text"_s] = article.text;
    object[u"boilerplate_start"_s] = article.boilerplateStart;
    object[u"comments"_s] = QJsonArray::fromStringList(article.comments);
    object[u"problems"_s] = QJsonArray::fromStringList(article.problems);
    return object;
}

} // namespace

Result<void> runShow(const Arguments &arguments, Console &console)
{
    if (const auto store = openStore(arguments, console); !store)
        return std::unexpected(store.error());
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    const auto row = reader->articleByKey(arguments.keys.first());
    if (!row)
        return std::unexpected(row.error());
    const auto path = reader->filePath(row->row);
    if (!path)
        return std::unexpected(path.error());
    const auto bytes = readFile(*path);
    if (!bytes)
        return std::unexpected(bytes.error());

    if (arguments.showAs == ShowAs::Source) {
        console.print(decodeBytes(*bytes).text);
        return {};
    }
    const QFileInfo file(row->path);
    const Article article = readArticle(*bytes, { file.fileName(), file.lastModified().toMSecsSinceEpoch() });
    switch (arguments.showAs) {
    case ShowAs::Text:
        console.printLine(article.text);
        break;
    case ShowAs::Html:
        console.printLine(renderArticle(article));
        break;
    case ShowAs::Json:
        console.printJson(toJson(*row, article));
        break;
    case ShowAs::Source:
        break;
    }
    return {};
}

} // namespace newsfold
