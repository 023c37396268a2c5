// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "article_filter.h"
#include "export_format.h"
#include "notebook_groups.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <chrono>
#include <optional>

class QSettings;

namespace newsfold {

/// What the window remembers from one start to the next. Reads and writes the QSettings it is given, which
/// must outlive it; values out of range come back as the default.
class WindowSettings
{
public:
    explicit WindowSettings(QSettings &settings)
        : m_settings(&settings)
    {
    }

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QByteArray panes() const; ///< of the splitter
    void setPanes(const QByteArray &state);
    bool sideBarShown() const;
    void setSideBarShown(bool shown);
    bool timeLineShown() const;
    void setTimeLineShown(bool shown);
    bool notesShown() const; ///< beside an article that has some
    void setNotesShown(bool shown);
    QByteArray notePanes() const; ///< of the splitter between an article and its notes
    void setNotePanes(const QByteArray &state);
    QStringList searchHistory() const; ///< newest first, at most 20
    void setSearchHistory(const QStringList &queries);
    bool listShown() const;
    void setListShown(bool shown);

    /// How long an article has to be shown to become read, 0 to 10 s; nothing: only by hand.
    std::optional<std::chrono::milliseconds> readAfter() const;
    void setReadAfter(std::optional<std::chrono::milliseconds> delay);
    bool serif() const;
    void setSerif(bool serif);
    double textScale() const; ///< 0.5 to 3
    void setTextScale(double scale);
    SortOrder sortOrder() const;
    void setSortOrder(SortOrder order);
    NotebookGrouping notebookGrouping() const;
    void setNotebookGrouping(NotebookGrouping grouping);
    QString folder() const; ///< opened last; empty if none
    void setFolder(const QString &path);
    QString exchangeFolder() const; ///< where something was exported to or imported from last
    void setExchangeFolder(const QString &path);
    ExportFormat exportFormat() const; ///< chosen last
    void setExportFormat(ExportFormat format);

private:
    void set(QLatin1StringView key, const QVariant &value);

    QSettings *m_settings;
};

} // namespace newsfold
