// SPDX-License-Identifier: GPL-3.0-or-later
#include "annotation_placing.h"
#include "article_html.h"
#include "article_json.h"
#include "article_reader.h"
#include "byte_decoder.h"
#include "commands.h"
#include "console.h"
#include "file_content.h"
#include "index_reader.h"
#include "open_store.h"
#include "state_reader.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ShowCommand
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ShowCommand)
};

QJsonObject toJson(const PlacedAnnotation &placed)
{
    const Annotation &annotation = placed.annotation;
    const bool hasPlace = placed.placement.start >= 0;
    const auto place = [&](qsizetype at) { return hasPlace ? QJsonValue(at) : QJsonValue(); };
    return {
        { u"id"_s, annotation.id },
        { u"quote"_s, annotation.selector ? QJsonValue(annotation.selector->quote) : QJsonValue() },
        { u"start"_s, place(placed.placement.start) },
        { u"end"_s, place(placed.placement.end) },
        { u"placement"_s, nameOf(placed.placement.kind) },
        { u"color"_s, annotation.selector ? QJsonValue(nameOf(annotation.colour)) : QJsonValue() },
        { u"note"_s, annotation.note },
        { u"tags"_s, QJsonArray::fromStringList(annotation.tags) },
    };
}

QJsonArray toJson(const QList<PlacedAnnotation> &annotations)
{
    QJsonArray placed;
    for (const PlacedAnnotation &annotation : annotations)
        placed.append(toJson(annotation));
    return placed;
}

QJsonObject toJson(const ArticleRow &row, const Article &article, const QList<Annotation> &annotations)
{
    QJsonObject object = toJson(row);
    object[u"missing"_s] = false;
    object[u"text"_s] = article.text;
    object[u"boilerplate_start"_s] = article.boilerplateStart;
    object[u"comments"_s] = QJsonArray::fromStringList(article.comments);
    object[u"problems"_s] = QJsonArray::fromStringList(article.problems);
    object[u"annotations"_s] = toJson(placeAnnotations(article.text, annotations));
    return object;
}

/// Of an article whose file has gone: what the index and the state know.
QJsonObject toJson(const ArticleRow &row, const QList<Annotation> &annotations)
{
    QJsonObject object = toJson(row);
    object[u"missing"_s] = true;
    for (const QString &unknown : { u"text"_s, u"boilerplate_start"_s, u"comments"_s, u"problems"_s })
        object[unknown] = QJsonValue();
    object[u"annotations"_s] = toJson(placeAnnotations({}, annotations));
    return object;
}

/// What is wrong with a state that cannot be read was told already.
QList<Annotation> annotationsOf(const ArticleRow &row, const Arguments &arguments)
{
    return StateReader::open(arguments.library.state())
        .and_then([&](StateReader reader) { return reader.annotations({ row.key }); })
        .value_or(QList<Annotation>());
}

Error gone(Error error)
{
    error.hint
        = ShowCommand::tr("Mount the disk it is on, or put the file back, and run newsfold index on its "
                          "folder. What you wrote about the article is kept.");
    return error;
}

} // namespace

Result<void> runShow(const Arguments &arguments, Console &console)
{
    if (auto prepared = prepareReading(arguments, console); !prepared)
        return prepared;
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
    if (!bytes && (row->missing || bytes.error().code == ErrorCode::NotFound)) {
        const Error error = gone(bytes.error());
        if (arguments.showAs != ShowAs::Json) {
            return std::unexpected(Error{
                error.code, error.message,
                error.hint + u' ' + ShowCommand::tr("newsfold show %1 --as json prints it.").arg(row->key) });
        }
        console.note(error.message + u'\n' + error.hint);
        console.printJson(toJson(*row, annotationsOf(*row, arguments)));
        return {};
    }
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
        console.printJson(toJson(*row, article, annotationsOf(*row, arguments)));
        break;
    case ShowAs::Source:
        break;
    }
    return {};
}

} // namespace newsfold
