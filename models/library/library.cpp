// SPDX-License-Identifier: GPL-3.0-or-later
#include "library_private.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace newsfold {

Library::Library(const LibraryPaths &paths, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, paths))
{
}

Library::~Library() = default;

void Library::open()
{
    Q_ASSERT(!d->store);
    const auto opened = [this](Result<void> result) {
        d->onWindowThread([this, result] {
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            Q_EMIT this->opened();
        });
    };
    d->store
        = std::make_unique<StoreThread>(d->paths, opened, [this](Store &store) { d->followOthers(store); });
    d->store->post([this](Store &store) { d->tellTroubles(store); });
}

void Library::openFolder(const QString &path)
{
    Q_ASSERT(d->store);
    d->retireFollower();
    d->folder = QFileInfo(path).absoluteFilePath();
    d->follower = std::make_unique<FolderFollower>(QFile::encodeName(d->folder), *d->store, d->reports());
    Q_EMIT articlesChanged();
}

QString Library::folder() const
{
    return d->folder;
}

void Library::findArticles(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> answer)
{
    d->others.ask<QList<qint64>>([filter](IndexReader &index) { return index.find(filter); }, context,
                                 std::move(answer));
}

void Library::search(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> found,
                     Answer<ResultDetails> told)
{
    d->results.askTwice<QList<qint64>, ResultDetails>(
        [filter](IndexReader &index, const std::function<void(QList<qint64>)> &rows) {
            return index.search(filter, rows);
        },
        context, std::move(found), std::move(told));
}

void Library::fetchRows(const QList<qint64> &rows, const Query &query, QObject *context,
                        Answer<QList<ArticleRow>> answer)
{
    d->rows.ask<QList<ArticleRow>>(
        [rows, query](IndexReader &index) { return DocumentReader::rows(index, rows, query); }, context,
        std::move(answer));
}

void Library::countArticles(QObject *context, Answer<LibraryCounts> answer)
{
    const QDate today = koreanDay({ QDateTime::currentMSecsSinceEpoch(), 0 });
    d->counts.ask<LibraryCounts>(
        [folder = d->folder, today](IndexReader &index) { return index.counts(folder, today); }, context,
        std::move(answer));
}

void Library::readArticle(qint64 row, const Query &query, QObject *context, Answer<ArticleDocument> answer)
{
    d->documents.ask<ArticleDocument>([reader = d->documentReader, row, query](
                                          IndexReader &index) { return reader->document(index, row, query); },
                                      context, std::move(answer));
}

void Library::listProblems(QObject *context, Answer<QList<FileProblem>> answer)
{
    d->problems.ask<QList<FileProblem>>(
        [folder = d->folder](IndexReader &index) { return index.problems(folder); }, context,
        std::move(answer));
}

} // namespace newsfold
