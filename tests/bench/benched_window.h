// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_list_model.h"
#include "article_list_view.h"
#include "library.h"
#include "list_pane.h"
#include "main_window.h"
#include "settings_file.h"

#include <QEvent>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <functional>
#include <vector>

namespace newsfold {

/// Calls `painted` after each time `widget` was painted.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget *widget, std::function<void()> painted)
        : QObject(widget)
        , m_painted(std::move(painted))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, this, m_painted);
        return false;
    }

private:
    std::function<void()> m_painted;
};

/// A window over the library, and what the measurements look at.
struct Reader
{
    Reader(const QString &folder, const QString &libraryFolder)
        : settings(dir.filePath(QStringLiteral("window.ini")))
        , library(LibraryPaths{ libraryFolder })
        , window(library, settings)
        , list(window.listPane()->list())
        , model(qobject_cast<ArticleListModel *>(list->model()))
    {
        QObject::connect(&library, &Library::opened, &window, [this, folder] { window.openFolder(folder); });
        window.resize(1440, 900);
    }

    bool rowsVisible() const { return model->rowCount() > 0 && model->article(0); }

    QTemporaryDir dir;
    SettingsFile settings;
    Library library;
    MainWindow window;
    ArticleListView *list;
    ArticleListModel *model;
};

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

inline double percentile(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[size_t(double(values.size() - 1) * part)];
}

inline double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

} // namespace newsfold
