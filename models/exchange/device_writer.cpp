// SPDX-License-Identifier: GPL-3.0-or-later
#include "device_writer.h"

#include <QCoreApplication>
#include <QIODevice>

namespace newsfold {

Result<void> DeviceWriter::write(QByteArrayView bytes)
{
    if (m_device.write(bytes.data(), bytes.size()) == bytes.size())
        return {};
    return std::unexpected(
        Error{ ErrorCode::DiskFull,
               QCoreApplication::translate("newsfold::DeviceWriter", "The export could not be written: %1")
                   .arg(m_device.errorString()),
               QCoreApplication::translate("newsfold::DeviceWriter",
                                           "Is there room on the disk, and may the file be written?") });
}

} // namespace newsfold
