// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_watcher.h"

#include "folder_scanner.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <dirent.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace newsfold {

namespace {

constexpr uint32_t watched = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW | IN_EXCL_UNLINK;
constexpr int lookAgainMsecs = 2000; ///< for a folder that went away
constexpr int rescanMsecs = 60'000; ///< where not everything can be watched

bool isFolder(const QByteArray &path)
{
    struct stat status = {};
    return stat(path.constData(), &status) == 0 && S_ISDIR(status.st_mode);
}

} // namespace

class FolderWatcher::Private
{
public:
    Private(QByteArray folder, Report report)
        : m_folder(std::move(folder))
        , m_report(std::move(report))
        , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
        , m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    ~Private()
    {
        m_thread.request_stop();
        const uint64_t one = 1;
        [[maybe_unused]] const auto written = write(m_wake, &one, sizeof one);
        m_thread.join();
        close(m_wake);
    }

private:
    void run(const std::stop_token &stop)
    {
        bool first = true;
        while (!stop.stop_requested()) {
            if (!isFolder(m_folder)) {
                wait(-1, lookAgainMsecs);
                continue;
            }
            m_notify = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
            m_complete = m_notify >= 0;
            watchFolder({});
            m_report({ .paths = {}, .everything = !first, .folderGone = false });
            first = false;
            follow(stop);
            if (m_notify >= 0)
                close(m_notify);
            m_folders.clear();
            if (!stop.stop_requested())
                m_report({ .paths = {}, .everything = false, .folderGone = true });
        }
    }

    /// Until the folder is gone or we are.
    void follow(const std::stop_token &stop)
    {
        QElapsedTimer sinceFirst;
        QElapsedTimer sinceRescan;
        sinceRescan.start();
        while (!stop.stop_requested()) {
            const bool pending = m_overflow || !m_changed.isEmpty();
            const bool ready = wait(m_notify,
                                    pending          ? quietMsecs
                                        : m_complete ? lookAgainMsecs
                                                     : rescanMsecs);
            if (ready)
                readEvents();
            if (m_gone || !isFolder(m_folder)) {
                m_gone = false;
                m_changed.clear();
                return;
            }
            if (pending && !sinceFirst.isValid())
                sinceFirst.start();
            if (!m_complete && sinceRescan.hasExpired(rescanMsecs)) {
                sinceRescan.restart();
                m_overflow = true;
            }
            if (!ready || (sinceFirst.isValid() && sinceFirst.hasExpired(longestWaitMsecs)))
                flush(sinceFirst);
        }
    }

    void flush(QElapsedTimer &sinceFirst)
    {
        sinceFirst.invalidate();
        if (!m_overflow && m_changed.isEmpty())
            return;
        const Change change{ .paths = m_overflow ? QList<QByteArray>() : m_changed.values(),
                             .everything = m_overflow,
                             .folderGone = false };
        m_changed.clear();
        m_overflow = false;
        m_report(change);
    }

    bool wait(int descriptor, int msecs) const
    {
        pollfd descriptors[] = { { m_wake, POLLIN, 0 }, { descriptor, POLLIN, 0 } };
        return poll(descriptors, 2, msecs) > 0 && (descriptors[1].revents & POLLIN);
    }

    void watchFolder(const QByteArray &path)
    {
        const QByteArray absolute = path.isEmpty() ? m_folder : m_folder + '/' + path;
        const uint32_t mask = path.isEmpty() ? watched & ~uint32_t(IN_DONT_FOLLOW) : watched;
        const int watch = inotify_add_watch(m_notify, absolute.constData(), mask);
        if (watch < 0) {
            m_complete = m_complete && errno != ENOSPC; // out of watches: fs.inotify.max_user_watches
            return;
        }
        m_folders.insert(watch, path);
        DIR *folder = opendir(absolute.constData());
        if (!folder)
            return;
        while (const dirent *entry = readdir(folder)) {
            if (entry->d_name[0] != '.' && (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN))
                watchFolder(path.isEmpty() ? QByteArray(entry->d_name) : path + '/' + entry->d_name);
        }
        closedir(folder);
    }

    void readEvents()
    {
        alignas(inotify_event) char buffer[16384];
        for (ssize_t size = 0; (size = read(m_notify, buffer, sizeof buffer)) > 0;) {
            for (const char *at = buffer; at < buffer + size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(at);
                take(*event);
                at += sizeof(inotify_event) + event->len;
            }
        }
    }

    void take(const inotify_event &event)
    {
        if (event.mask & IN_Q_OVERFLOW) {
            m_overflow = true;
            return;
        }
        const auto found = m_folders.constFind(event.wd);
        if (found == m_folders.cend())
            return;
        const QByteArray folder = *found;
        if (event.mask & IN_IGNORED) {
            m_folders.remove(event.wd);
            return;
        }
        if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) {
            if (folder.isEmpty())
                m_gone = true;
            return; // a sub-folder's parent reports it too
        }
        if (event.len == 0 || event.name[0] == '.')
            return;
        const QByteArray path = folder.isEmpty() ? QByteArray(event.name) : folder + '/' + event.name;
        if (event.mask & IN_ISDIR) {
            if (event.mask & (IN_CREATE | IN_MOVED_TO))
                watchFolder(path);
            m_changed.insert(path);
        } else if (isArticleName(&event.name[0])) {
            // A file that is only created is still being written; closing it says when it is whole. Links and
            // files moved here by hard link never are.
            struct stat status = {};
            if ((event.mask & IN_CREATE)
                && (lstat((m_folder + '/' + path).constData(), &status) != 0
                    || (S_ISREG(status.st_mode) && status.st_nlink == 1)))
                return;
            m_changed.insert(path);
        }
    }

    const QByteArray m_folder;
    const Report m_report;
    const int m_wake;
    int m_notify = -1;
    bool m_complete = true;
    bool m_overflow = false;
    bool m_gone = false;
    QHash<int, QByteArray> m_folders;
    QSet<QByteArray> m_changed;
    std::jthread m_thread;
};

FolderWatcher::FolderWatcher(const QByteArray &folder, Report report)
    : d(std::make_unique<Private>(folder, std::move(report)))
{
}

FolderWatcher::~FolderWatcher() = default;

} // namespace newsfold
