// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "window_settings.h"

#include <QObject>

namespace newsfold {

class ArticleListModel;
class ArticleListView;
class Library;
class StatusArea;
class WindowActions;
struct ExportOutcome;
struct ExportRequest;

/// Export from the window: asks what and where to, has it written, shows how far it is and what came of it.
/// One at a time. Window's thread; everything given must outlive it.
class ExportController : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        const WindowActions &actions;
        const ArticleListModel &articles;
        const ArticleListView &list;
        StatusArea &status;
        WindowSettings settings;
    };

    ExportController(const Parts &parts, QWidget *window);

private:
    void askWhat();
    void askWhere(const ExportRequest &request);
    void write(const ExportRequest &request, const QString &path);
    void showOutcome(const Result<ExportOutcome> &outcome, ExportFormat format, const QString &path);

    Parts m_parts;
    QWidget *m_window;
};

} // namespace newsfold
