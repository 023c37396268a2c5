// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_document.h"
#include "article_filter.h"
#include "error.h"
#include "file_problem.h"
#include "index_progress.h"
#include "library_counts.h"
#include "library_export.h"
#include "library_import.h"
#include "library_paths.h"
#include "notebook_entry.h"
#include "saved_search.h"
#include "search_result.h"
#include "state_change.h"
#include "state_trouble.h"
#include "status_change.h"
#include "tag_row.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace newsfold {

/// The window's one door to everything behind it. Lives on the window's thread and never makes it wait: a
/// question takes a function that gets the answer later, on the same thread; a command is answered once it is
/// on disk.
///
/// Of each kind of question only the newest is answered: a new one interrupts the one before it, whose late
/// answer is dropped. Answers are also dropped when `context` is gone.
class Library : public QObject
{
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(Result<T>)>;

    explicit Library(const LibraryPaths &paths, QObject *parent = nullptr);
    ~Library() override; ///< waits for the command being written, not for questions

    /// Opens the databases; opened() or failed() follows. Call once, before anything else. Where only the
    /// reader's state cannot be used, stateUnusable() follows opened(): articles can be read, nothing can be
    /// changed.
    void open();
    /// Makes `path` the folder that is indexed and watched. Needs opened().
    void openFolder(const QString &path);
    QString folder() const;

    void findArticles(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> answer);
    /// The same, and then what is told of the result: its rows are answered first, as soon as they are known.
    void search(const ArticleFilter &filter, QObject *context, Answer<QList<qint64>> found,
                Answer<ResultDetails> told);
    /// What a list shows of articles; `query` is what they were found by: its matches are told.
    void fetchRows(const QList<qint64> &rows, const Query &query, QObject *context,
                   Answer<QList<ArticleRow>> answer);
    void countArticles(QObject *context, Answer<LibraryCounts> answer); ///< of folder()
    void readArticle(qint64 row, const Query &query, QObject *context, Answer<ArticleDocument> answer);
    void listProblems(QObject *context, Answer<QList<FileProblem>> answer); ///< of folder()

    /// Changes the status of many articles in one step; answered when it is on disk.
    void mark(const QList<qint64> &rows, StatusChange change, QObject *context, Answer<StatusOutcome> answer);
    void savePosition(const QString &key, double position);

    /// Puts tags on many articles and takes others off, in one step.
    void tag(const QList<qint64> &rows, const QStringList &add, const QStringList &remove, QObject *context,
             Answer<StateOutcome> answer);
    /// Every other change of the state; answered when it is on disk. stateChanged() tells what looks
    /// different.
    void change(const StateChange &change, QObject *context, Answer<StateOutcome> answer);
    /// Takes back the newest step of the journal, whoever made it; answered with it.
    void undoStep(QObject *context, Answer<JournalStep> answer);
    void redoStep(QObject *context, Answer<JournalStep> answer);
    void askJournal(QObject *context, Answer<JournalState> answer);

    /// Writes a file, or for Markdown a folder; see exportToPath(). exportProgressed() tells how far it is.
    void exportArticles(const ExportRequest &request, const QString &path, QObject *context,
                        Answer<ExportOutcome> answer);
    void cancelExport(); ///< the one that is going on is answered with ErrorCode::Cancelled, if not yet done
    /// Reads a file and compares; to be taken in with change(ImportState).
    void prepareImport(const QString &path, QObject *context, Answer<PreparedImport> answer);

    /// Backs the state up into a file; answered when it is checked and has its name.
    void backUp(const QString &path, QObject *context, Answer<BackupDescription> answer);
    QString backupFolder() const; ///< of the daily backups; may not be there yet
    /// What a backup holds, and what restoring it would cost now.
    void describeBackup(const QString &path, QObject *context, Answer<BackupDescription> answer);
    /// Puts a backup in the place of the state, which is kept. Everything may look different then.
    void restore(const QString &path, QObject *context, Answer<RestoreOutcome> answer);
    /// Puts a damaged state aside and begins with an empty one; answered with where the damaged one is now.
    void startAnew(QObject *context, Answer<QString> answer);

    void listTags(QObject *context, Answer<TagList> answer); ///< all of them
    /// Annotations of the articles that `filter` finds, in the order of the articles, then of their places.
    void listAnnotations(const ArticleFilter &filter, QObject *context, Answer<QList<NotebookEntry>> answer);

    void listSearches(QObject *context, Answer<QList<SavedSearch>> answer);
    /// How many articles of folder() each finds.
    void countSearches(const QList<Query> &queries, QObject *context, Answer<QList<MatchCount>> answer);
    /// Answered with its number; searchesChanged() follows, as with the two below.
    void saveSearch(const SavedSearch &search, QObject *context, Answer<qint64> answer);
    void removeSearch(qint64 search);
    void orderSearches(const QList<qint64> &searches);

Q_SIGNALS:
    void opened();
    void failed(
        const newsfold::Error &error); ///< the databases cannot be used; nothing else will be answered
    void stateUnusable(
        const newsfold::StateTrouble &trouble); ///< every change is refused until stateUsable()
    void stateUsable(); ///< it was restored, here or in another process, or begun anew
    void
    articlesChanged(); ///< articles were added, changed or removed: ask again. At most a few times a second
    void statusChanged(const QList<qint64> &rows); ///< read or starred changed, here or in another process
    void journalChanged(const newsfold::JournalState &journal); ///< another step can be undone or redone
    void tagsChanged(); ///< tags, their colours or their counts changed
    /// Annotations of these articles changed (keys); of any if empty.
    void annotationsChanged(const QStringList &keys);
    void exportProgressed(qsizetype done, qsizetype total); ///< articles
    void searchesChanged(); ///< saved searches were added, changed or removed
    void progressChanged(const newsfold::IndexProgress &progress);
    void problemsChanged();
    void folderMissing(
        const newsfold::Error &error); ///< the folder vanished or cannot be read; nothing is lost
    void folderReturned();
    void upToDate(
        const newsfold::IndexSummary &summary); ///< a run over the folder, or over its changes, is done
    void writeFailed(
        const newsfold::Error &error); ///< something could not be saved; the window says so and goes on

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace newsfold
