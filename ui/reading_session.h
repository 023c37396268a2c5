// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"
#include "window_settings.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace newsfold {

class AnnotationSession;
class ReadingActions;
class ReadingPane;

/// The article being read: brings it from the library into the reading pane, makes it read after its time,
/// remembers how far it was read, and follows changes of its file and status. Window's thread; everything
/// given must outlive it.
class ReadingSession : public QObject
{
    Q_OBJECT
public:
    ReadingSession(Library &library, ReadingPane &pane, ReadingActions &actions,
                   const WindowSettings &settings, QObject *parent = nullptr);

    void open(qint64 row); ///< does nothing if it is open already
    void close();
    void setQuery(const Query &query); ///< what articles are found by: its matches are marked in them

    qint64 row() const { return m_row; } ///< the article that is open or on its way; -1: none
    const ArticleRow *article() const; ///< nullptr while none is open or it is on its way
    AnnotationSession *annotations() const { return m_annotations; }
    bool isLoading() const { return m_loading; } ///< something is open and not painted yet
    /// What was asked of the library and will come back as a status change; shown at once.
    void assume(StatusChange change);
    void applySettings();

Q_SIGNALS:
    void readingTimePassed(qint64 row); ///< the article has been shown long enough to be read
    void endReached(); ///< the reader went on beyond the end
    void settled(); ///< the article is painted, or cannot be shown
    void failed(const newsfold::Error &error);
    void message(const QString &text);

private:
    void connectActions(ReadingActions &actions);
    void take(Result<ArticleDocument> document);
    void follow();
    void takeAgain(Result<ArticleDocument> document);
    void show();
    void showSource(bool source);
    void pageShown(const QString &key);
    void openAddress(const QUrl &url);
    void changeTextScale(double factor);

    Library &m_library;
    ReadingPane &m_pane;
    ReadingActions &m_actions;
    WindowSettings m_settings;
    AnnotationSession *m_annotations;
    Query m_query;
    qint64 m_row = -1;
    std::optional<ArticleDocument> m_document;
    StatusChange m_assumed; // while the article is on its way
    bool m_loading = false;
    bool m_timed = false; // its time was started once; making it unread by hand does not start it again
    QTimer m_readTimer;
    QTimer m_followTimer;
};

} // namespace newsfold
