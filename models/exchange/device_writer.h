// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QByteArrayView>

class QIODevice;

namespace newsfold {

/// Writes all or says why not. Does not own the device.
class DeviceWriter
{
public:
    explicit DeviceWriter(QIODevice &device)
        : m_device(device)
    {
    }

    /// ErrorCode::DiskFull if not everything was taken.
    Result<void> write(QByteArrayView bytes);

private:
    QIODevice &m_device;
};

} // namespace newsfold
