// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace newsfold {

class Library;
class ProblemListModel;
class PublisherListModel;
class StatusArea;
class ViewListModel;

/// Keeps the side bar's counts, the problems and the progress up to date. Window's thread; everything given
/// must outlive it.
class LibraryMonitor : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        Library &library;
        ViewListModel &views;
        PublisherListModel &publishers;
        ProblemListModel &problems;
        StatusArea &status;
    };

    explicit LibraryMonitor(const Parts &parts, QObject *parent = nullptr);

    bool isCounting() const { return m_counting || m_countTimer.isActive(); }

Q_SIGNALS:
    void settled(); ///< isCounting() has become false

private:
    void count();
    void listProblems();

    Parts m_parts;
    QTimer m_countTimer;
    bool m_counting = false;
    bool m_countAgain = false;
};

} // namespace newsfold
