// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window_settings.h"

#include <QDialog>

class QCheckBox;
class QDoubleSpinBox;

namespace newsfold {

/// When an article becomes read. Every change is stored at once and announced; show with open().
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(const WindowSettings &settings, QWidget *parent);

Q_SIGNALS:
    void changed();

private:
    void store();

    WindowSettings m_settings;
    QCheckBox *m_automatic;
    QDoubleSpinBox *m_seconds;
};

} // namespace newsfold
