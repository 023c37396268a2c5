// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences_dialog.h"

#include "palette_style.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>

namespace newsfold {

PreferencesDialog::PreferencesDialog(const WindowSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_automatic(new QCheckBox(tr("Mark an article as &read when it has been shown for"), this))
    , m_seconds(new QDoubleSpinBox(this))
{
    setWindowTitle(tr("Preferences"));
    const auto delay = m_settings.readAfter();
    m_automatic->setChecked(delay.has_value());
    m_seconds->setRange(0, 10);
    m_seconds->setSingleStep(0.5);
    m_seconds->setDecimals(1);
    m_seconds->setSuffix(tr(" s", "seconds, after a number"));
    m_seconds->setAccessibleName(tr("Seconds until an article is read"));
    m_seconds->setValue(delay ? double(delay->count()) / 1000 : 1);
    m_seconds->setEnabled(delay.has_value());
    auto *hint = new QLabel(tr("Otherwise articles become read only by hand (M)."), this);
    QPalette quiet = hint->palette();
    quiet.setColor(QPalette::WindowText, style::quietText(palette()));
    hint->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);

    auto *row = new QHBoxLayout;
    row->addWidget(m_automatic);
    row->addWidget(m_seconds);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    layout->setSpacing(style::gap);
    layout->addLayout(row);
    layout->addWidget(hint);
    layout->addSpacing(style::margin);
    layout->addWidget(buttons);

    connect(m_automatic, &QCheckBox::toggled, this, &PreferencesDialog::store);
    connect(m_seconds, &QDoubleSpinBox::valueChanged, this, &PreferencesDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PreferencesDialog::store()
{
    m_seconds->setEnabled(m_automatic->isChecked());
    if (m_automatic->isChecked())
        m_settings.setReadAfter(std::chrono::milliseconds(qRound(m_seconds->value() * 1000)));
    else
        m_settings.setReadAfter(std::nullopt);
    Q_EMIT changed();
}

} // namespace newsfold
