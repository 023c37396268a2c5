// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_content.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct FileContent
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::FileContent)
};

Error unreadable(int error)
{
    return {
        error == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable,
        FileContent::tr("The file cannot be read: %1.").arg(QString::fromLocal8Bit(std::strerror(error))),
        error == EACCES ? FileContent::tr("Give yourself permission to read it.") : QString()
    };
}

} // namespace

Result<QByteArray> readFile(const QByteArray &path)
{
    return readListedFile(path).transform_error([&](Error error) {
        error.message = QFile::decodeName(path) + u": "_s + error.message;
        return error;
    });
}

Result<QByteArray> readListedFile(const QByteArray &path)
{
    const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(unreadable(errno));
    const auto closing = qScopeGuard([&] { close(descriptor); });

    struct stat status = {};
    if (fstat(descriptor, &status) != 0)
        return std::unexpected(unreadable(errno));
    if (!S_ISREG(status.st_mode))
        return std::unexpected(Error{ ErrorCode::Unreadable, FileContent::tr("It is no regular file."), {} });
    if (status.st_size > largestFileBytes) {
        return std::unexpected(Error{ ErrorCode::TooLarge,
                                      FileContent::tr("The file has %1 MB; files above %2 MB are not read.")
                                          .arg(status.st_size >> 20)
                                          .arg(largestFileBytes >> 20),
                                      FileContent::tr("Split the file, or move it out of the folder.") });
    }
    // The file may grow or shrink while it is read: what read() returns counts, up to the limit.
    QByteArray bytes(status.st_size + 1, Qt::Uninitialized);
    qsizetype filled = 0;
    for (;;) {
        const ssize_t got = read(descriptor, bytes.data() + filled, size_t(bytes.size() - filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(unreadable(errno));
        filled += got;
        if (got == 0 || filled > largestFileBytes)
            break;
        if (filled == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.truncate(qMin(filled, largestFileBytes));
    return bytes;
}

QByteArray readFileStart(const QByteArray &path, qsizetype most)
{
    const int descriptor = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return {};
    const auto closing = qScopeGuard([&] { close(descriptor); });
    QByteArray bytes(most, Qt::Uninitialized);
    bytes.truncate(qMax<ssize_t>(0, read(descriptor, bytes.data(), size_t(most))));
    return bytes;
}

} // namespace newsfold
