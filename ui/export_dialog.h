// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export_format.h"

#include <QDialog>

#include <array>

class QPushButton;
class QRadioButton;

namespace newsfold {

/// Of which articles an export is.
enum class ExportScope { Selection, Result, Everything };

/// Asks what is to be exported, and in which format; where to is asked next, by somebody else.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// How many articles are selected, and how many are listed; `format` is chosen at first.
    ExportDialog(qsizetype selected, qsizetype listed, ExportFormat format, QWidget *parent = nullptr);

    ExportScope scope() const;
    ExportFormat format() const;

    QRadioButton *button(ExportScope scope) const { return m_scopes[size_t(scope)]; }
    QRadioButton *button(ExportFormat format) const { return m_formats[size_t(format)]; }
    QPushButton *proceedButton() const { return m_proceed; }

private:
    void showChoice();

    std::array<QRadioButton *, 3> m_scopes;
    std::array<QRadioButton *, exportFormats.size()> m_formats;
    QPushButton *m_proceed;
    std::array<bool, 3> m_possible; ///< which scopes there are
    ExportScope m_wanted; ///< comes back when a format that is of everything is left
};

/// What the format is called in the window.
QString titleOf(ExportFormat format);

} // namespace newsfold
