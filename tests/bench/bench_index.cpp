// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_index FOLDER [RUNS]: how long bringing an index up to date takes, beside the time for only reading
// the same files and for only asking the file system about them, measured in turn in the same run. Files come
// from the page cache: the first, uncounted run fills it.

#include "direct_target.h"
#include "folder_scanner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template <typename Work> double seconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

qint64 readAll(const QByteArray &folder, const QList<FileEntry> &files)
{
    std::vector<char> buffer(1 << 20);
    qint64 bytes = 0;
    for (const FileEntry &file : files) {
        const int descriptor = open((folder + '/' + file.path).constData(), O_RDONLY);
        for (ssize_t got = 0; (got = read(descriptor, buffer.data(), buffer.size())) > 0;)
            bytes += got;
        close(descriptor);
    }
    return bytes;
}

void statAll(const QByteArray &folder, const QList<FileEntry> &files)
{
    struct stat status = {};
    for (const FileEntry &file : files)
        stat((folder + '/' + file.path).constData(), &status);
}

double peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (words.size() < 2) {
        QTextStream(stderr) << "bench_index FOLDER [RUNS]\n";
        return 2;
    }
    const QByteArray folder = QFile::encodeName(words[1]);
    const int runs = words.size() > 2 ? words[2].toInt() : 5;
    const auto listing = scanFolder(folder);
    if (!listing) {
        QTextStream(stderr) << listing.error().message << '\n';
        return 1;
    }

    std::vector<double> reading;
    std::vector<double> asking;
    std::vector<double> cold;
    std::vector<double> ready;
    std::vector<double> again;
    qint64 bytes = 0;
    for (int run = -1; run < runs; ++run) {
        QTemporaryDir dir;
        auto store = Store::open({ dir.filePath(u"library"_s) });
        if (!store)
            return 1;
        DirectTarget target(*store, folder);
        Result<IndexSummary> first;
        Result<IndexSummary> second;
        const double read = seconds([&] { bytes = readAll(folder, listing->files); });
        const double full = seconds([&] { first = bringUpToDate(folder, {}, target); });
        const double stated = seconds([&] { statAll(folder, listing->files); });
        const double unchanged = seconds([&] { second = bringUpToDate(folder, {}, target); });
        if (!first || !second || second->added + second->changed + second->missing != 0) {
            QTextStream(stderr) << "the index is not what it should be\n";
            return 1;
        }
        if (run < 0)
            continue;
        reading.push_back(read);
        asking.push_back(stated);
        cold.push_back(full);
        ready.push_back(first->listReadySeconds);
        again.push_back(unchanged);
    }

    out << "Index of " << listing->files.size() << " files, " << QString::number(double(bytes) / 1e6, 'f', 1)
        << " MB; medians of " << runs << " runs\n";
    const auto line = [&](const char *name, double value, double floor, const char *floorName) {
        out << qSetFieldWidth(34) << Qt::left << name << qSetFieldWidth(0)
            << QString::number(value * 1000, 'f', 1).rightJustified(9) << " ms";
        if (floor > 0)
            out << "   " << QString::number(value / floor, 'f', 2) << "x " << floorName;
        out << '\n';
    };
    line("floor: read every file", median(reading), 0, "");
    line("cold index", median(cold), median(reading), "reading");
    line("list ready", median(ready), median(reading), "reading");
    line("floor: stat every file", median(asking), 0, "");
    line("re-scan, nothing changed", median(again), median(asking), "stat");
    out << "peak memory                       " << QString::number(peakMegabytes(), 'f', 1).rightJustified(9)
        << " MB\n";
    return 0;
}
