// SPDX-License-Identifier: GPL-3.0-or-later
#include "folder_scanner.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace newsfold {

namespace {

struct Scanner
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::FolderScanner)
};

struct CloseFolder
{
    void operator()(DIR *folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

FileEntry toEntry(const QByteArray &path, const struct stat &status)
{
    return { path, qint64(status.st_size),
             qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec };
}

/// No byte longer than it has to be: appending makes room for more, which in a million paths adds up.
QByteArray pathBelow(const QByteArray &prefix, const char *name)
{
    const auto length = qsizetype(std::strlen(name));
    QByteArray path(prefix.size() + length, Qt::Uninitialized);
    std::copy_n(prefix.constData(), prefix.size(), path.data());
    std::copy_n(name, length, path.data() + prefix.size());
    return path;
}

/// Why what has an article's name is no file to be read: `error` of looking at it, or what it is. Empty for
/// what may be left out without a word. Nothing is opened to find out: opening a pipe may wait for ever, and
/// opening a device may do anything.
QString whyNoArticle(bool isLink, int error, const struct stat &status)
{
    if (isLink && (error == ENOENT || error == ENOTDIR))
        return Scanner::tr("It is a link to a file that is not there.");
    if (isLink && error == ELOOP)
        return Scanner::tr("It is a link that leads back to itself.");
    if (error == ENOENT) // vanished meanwhile
        return {};
    if (error)
        return Scanner::tr("The file cannot be looked at: %1.").arg(reason(error));
    if (S_ISDIR(status.st_mode)) // a link to a folder
        return {};
    return isLink ? Scanner::tr("It is a link to a pipe, a socket or a device, which is not read.")
                  : Scanner::tr("It is a pipe, a socket or a device, which is not read.");
}

Error noFolder(const QByteArray &path, int error)
{
    return { error == ENOENT || error == ENOTDIR ? ErrorCode::NotFound : ErrorCode::Unreadable,
             Scanner::tr("The folder %1 cannot be read: %2.").arg(QFile::decodeName(path), reason(error)),
             Scanner::tr("Nothing is lost: its articles come back with it.") };
}

// A symbolic link to a folder is never followed, so no loop can arise.
OpenFolder openFolder(const QByteArray &path, bool followLink)
{
    const int descriptor
        = open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followLink ? 0 : O_NOFOLLOW));
    if (descriptor < 0)
        return {};
    DIR *folder = fdopendir(descriptor);
    if (!folder)
        close(descriptor);
    return OpenFolder(folder);
}

} // namespace

bool isArticleName(QByteArrayView name)
{
    if (name.startsWith('.'))
        return false;
    const qsizetype dot = name.lastIndexOf('.');
    if (dot < 0)
        return false;
    const QByteArrayView suffix = name.sliced(dot + 1);
    for (const QByteArrayView known :
         { QByteArrayView("md"), QByteArrayView("txt"), QByteArrayView("markdown") }) {
        if (suffix.compare(known, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

namespace {

/// Whether where a walk begins has to be readable, or is a problem like any other.
enum class Start { Required, MayFail };

Result<FolderListing> walk(const QByteArray &folder, const QByteArray &below,
                           const std::function<void(int)> &found, const std::stop_token &stop, Start start)
{
    FolderListing listing;
    QList<QByteArray> pending{ below };
    while (!pending.isEmpty()) {
        const QByteArray current = pending.takeLast();
        const bool isStart = current == below;
        const OpenFolder opened
            = openFolder(current.isEmpty() ? folder : folder + '/' + current, current.isEmpty());
        if (!opened) {
            const int error = errno;
            if (isStart && start == Start::Required)
                return std::unexpected(noFolder(current.isEmpty() ? folder : folder + '/' + current, error));
            if (error != ENOENT && error != ELOOP
                && error != ENOTDIR) // vanished or replaced by a link meanwhile
                listing.problems.append(
                    { current, Scanner::tr("The folder cannot be read: %1.").arg(reason(error)) });
            continue;
        }
        const int descriptor = dirfd(opened.get());
        const QByteArray prefix = current.isEmpty() ? QByteArray() : current + '/';
        while (const dirent *entry = readdir(opened.get())) {
            if (stop.stop_requested())
                return std::unexpected(Error{ ErrorCode::Cancelled, Scanner::tr("Interrupted."), {} });
            const char *name = entry->d_name;
            if (name[0] == '.')
                continue;
            unsigned char type = entry->d_type;
            struct stat status = {};
            if (type == DT_UNKNOWN) { // some file systems do not say
                if (fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0)
                    continue;
                type = S_ISDIR(status.st_mode) ? DT_DIR : S_ISLNK(status.st_mode) ? DT_LNK : DT_REG;
            }
            if (type == DT_DIR) {
                pending.append(prefix + name);
                continue;
            }
            if (!isArticleName(name))
                continue;
            const int error = fstatat(descriptor, name, &status, 0) == 0 ? 0 : errno;
            if (error || !S_ISREG(status.st_mode)) {
                if (QString problem = whyNoArticle(type == DT_LNK, error, status); !problem.isEmpty())
                    listing.problems.append({ prefix + name, std::move(problem) });
                continue;
            }
            listing.files.append(toEntry(pathBelow(prefix, name), status));
            if (found && listing.files.size() % 1000 == 0)
                found(int(listing.files.size()));
        }
    }
    std::ranges::sort(listing.files, {}, &FileEntry::path);
    return listing;
}

} // namespace

Result<FolderListing> scanFolder(const QByteArray &folder, const QByteArray &below,
                                 const std::function<void(int)> &found, std::stop_token stop)
{
    return walk(folder, below, found, stop, Start::Required);
}

FolderListing scanPath(const QByteArray &folder, const QByteArray &path, const std::stop_token &stop)
{
    FolderListing listing;
    const QByteArray absolute = folder + '/' + path;
    struct stat status = {};
    if (lstat(absolute.constData(), &status) != 0)
        return listing;
    if (S_ISDIR(status.st_mode))
        return walk(folder, path, {}, stop, Start::MayFail).value_or(listing);
    if (!isArticleName(QByteArrayView(path).sliced(path.lastIndexOf('/') + 1)))
        return listing;
    const bool isLink = S_ISLNK(status.st_mode);
    const int error = stat(absolute.constData(), &status) == 0 ? 0 : errno;
    if (!error && S_ISREG(status.st_mode))
        listing.files.append(toEntry(path, status));
    else if (QString problem = whyNoArticle(isLink, error, status); !problem.isEmpty())
        listing.problems.append({ path, std::move(problem) });
    return listing;
}

Result<void> checkFolder(const QByteArray &folder)
{
    if (openFolder(folder, true))
        return {};
    return std::unexpected(noFolder(folder, errno));
}

std::optional<FileEntry> statArticleFile(const QByteArray &folder, const QByteArray &path)
{
    if (!isArticleName(QByteArrayView(path).sliced(path.lastIndexOf('/') + 1)))
        return std::nullopt;
    struct stat status = {};
    if (stat((folder + '/' + path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return toEntry(path, status);
}

} // namespace newsfold
