// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace newsfold {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int byHand = -1;
constexpr qsizetype searchesRemembered = 20;

} // namespace

/// What is as before need not be written again.
void WindowSettings::set(QLatin1StringView key, const QVariant &value)
{
    if (m_settings->value(key) != value)
        m_settings->setValue(key, value);
}

QByteArray WindowSettings::geometry() const
{
    return m_settings->value("window/geometry"_L1).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray &geometry)
{
    set("window/geometry"_L1, geometry);
}

QByteArray WindowSettings::panes() const
{
    return m_settings->value("window/panes"_L1).toByteArray();
}

void WindowSettings::setPanes(const QByteArray &state)
{
    set("window/panes"_L1, state);
}

bool WindowSettings::sideBarShown() const
{
    return m_settings->value("window/sideBar"_L1, true).toBool();
}

void WindowSettings::setSideBarShown(bool shown)
{
    set("window/sideBar"_L1, shown);
}

bool WindowSettings::timeLineShown() const
{
    return m_settings->value("window/timeLine"_L1, true).toBool();
}

void WindowSettings::setTimeLineShown(bool shown)
{
    set("window/timeLine"_L1, shown);
}

bool WindowSettings::notesShown() const
{
    return m_settings->value("window/notes"_L1, true).toBool();
}

void WindowSettings::setNotesShown(bool shown)
{
    set("window/notes"_L1, shown);
}

QByteArray WindowSettings::notePanes() const
{
    return m_settings->value("window/notePanes"_L1).toByteArray();
}

void WindowSettings::setNotePanes(const QByteArray &state)
{
    set("window/notePanes"_L1, state);
}

QStringList WindowSettings::searchHistory() const
{
    const QStringList stored = m_settings->value("list/searches"_L1).toStringList();
    return stored.first(qMin(searchesRemembered, stored.size()));
}

void WindowSettings::setSearchHistory(const QStringList &queries)
{
    set("list/searches"_L1, queries.first(qMin(searchesRemembered, queries.size())));
}

bool WindowSettings::listShown() const
{
    return m_settings->value("window/list"_L1, true).toBool();
}

void WindowSettings::setListShown(bool shown)
{
    set("window/list"_L1, shown);
}

std::optional<std::chrono::milliseconds> WindowSettings::readAfter() const
{
    bool ok = false;
    const int stored = m_settings->value("reading/readAfterMs"_L1, 1000).toInt(&ok);
    if (ok && stored == byHand)
        return {};
    return std::chrono::milliseconds(ok && stored >= 0 && stored <= 10000 ? stored : 1000);
}

void WindowSettings::setReadAfter(std::optional<std::chrono::milliseconds> delay)
{
    set("reading/readAfterMs"_L1, delay ? int(delay->count()) : byHand);
}

bool WindowSettings::serif() const
{
    return m_settings->value("reading/serif"_L1, false).toBool();
}

void WindowSettings::setSerif(bool serif)
{
    set("reading/serif"_L1, serif);
}

double WindowSettings::textScale() const
{
    bool ok = false;
    const double stored = m_settings->value("reading/textScale"_L1, 1.0).toDouble(&ok);
    return ok && stored >= 0.5 && stored <= 3.0 ? stored : 1.0;
}

void WindowSettings::setTextScale(double scale)
{
    set("reading/textScale"_L1, std::clamp(scale, 0.5, 3.0));
}

SortOrder WindowSettings::sortOrder() const
{
    const int stored = m_settings->value("list/order"_L1, 0).toInt();
    return stored >= 0 && stored <= int(SortOrder::Relevance) ? SortOrder(stored) : SortOrder::NewestFirst;
}

void WindowSettings::setSortOrder(SortOrder order)
{
    set("list/order"_L1, int(order));
}

NotebookGrouping WindowSettings::notebookGrouping() const
{
    const int stored = m_settings->value("notebook/grouping"_L1, 0).toInt();
    return stored >= 0 && stored <= int(NotebookGrouping::Day) ? NotebookGrouping(stored)
                                                               : NotebookGrouping::Article;
}

void WindowSettings::setNotebookGrouping(NotebookGrouping grouping)
{
    set("notebook/grouping"_L1, int(grouping));
}

QString WindowSettings::folder() const
{
    return m_settings->value("library/folder"_L1).toString();
}

void WindowSettings::setFolder(const QString &path)
{
    set("library/folder"_L1, path);
}

QString WindowSettings::exchangeFolder() const
{
    const QString stored = m_settings->value("exchange/folder"_L1).toString();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    // A file dialog takes a folder that is not there for a file of that name.
    for (const QString &folder : { stored, documents }) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void WindowSettings::setExchangeFolder(const QString &path)
{
    set("exchange/folder"_L1, path);
}

ExportFormat WindowSettings::exportFormat() const
{
    return newsfold::exportFormat(m_settings->value("exchange/format"_L1).toString())
        .value_or(ExportFormat::JsonLd);
}

void WindowSettings::setExportFormat(ExportFormat format)
{
    set("exchange/format"_L1, nameOf(format));
}

} // namespace newsfold
