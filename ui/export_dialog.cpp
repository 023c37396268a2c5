// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_dialog.h"

#include "palette_style.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace newsfold {

namespace {

QString purposeOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return ExportDialog::tr("Highlights, notes and tags for other programs; can be imported again");
    case ExportFormat::Markdown:
        return ExportDialog::tr("A file for each article, for Obsidian and the like");
    case ExportFormat::Csv:
        return ExportDialog::tr("A row for each highlight and note, for spreadsheets");
    case ExportFormat::Html:
        return ExportDialog::tr("One page with quotes and notes, to print or to pass on");
    case ExportFormat::CslJson:
        return ExportDialog::tr("Citations for Zotero, Pandoc and the like");
    case ExportFormat::BibTex:
        return ExportDialog::tr("Citations for LaTeX");
    case ExportFormat::Ris:
        return ExportDialog::tr("Citations for EndNote and the like");
    case ExportFormat::Full:
        return ExportDialog::tr("All you made, marks and saved searches too, for another Newsfold");
    }
    Q_UNREACHABLE_RETURN({});
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(style::bold(parent->font()));
    return label;
}

} // namespace

QString titleOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::JsonLd:
        return ExportDialog::tr("&W3C annotations (JSON-LD)");
    case ExportFormat::Markdown:
        return ExportDialog::tr("&Markdown");
    case ExportFormat::Csv:
        return ExportDialog::tr("&Table (CSV)");
    case ExportFormat::Html:
        return ExportDialog::tr("&Page to print (HTML)");
    case ExportFormat::CslJson:
        return ExportDialog::tr("C&SL-JSON");
    case ExportFormat::BibTex:
        return ExportDialog::tr("&BibTeX");
    case ExportFormat::Ris:
        return ExportDialog::tr("&RIS");
    case ExportFormat::Full:
        return ExportDialog::tr("F&ull export (JSON)");
    }
    Q_UNREACHABLE_RETURN({});
}

ExportDialog::ExportDialog(qsizetype selected, qsizetype listed, ExportFormat format, QWidget *parent)
    : QDialog(parent)
    , m_possible{ selected > 0, listed > 0, true }
    , m_wanted(selected > 1 ? ExportScope::Selection
                            : (listed > 0 ? ExportScope::Result : ExportScope::Everything))
{
    setWindowTitle(tr("Export"));
    const auto counted = [this](const QString &one, const QString &many, qsizetype count) {
        return new QRadioButton(count == 1 ? one : many.arg(locale().toString(count)), this);
    };
    m_scopes = { counted(tr("The se&lected article"), tr("The %1 se&lected articles"), selected),
                 counted(tr("The article in the l&ist"), tr("The %1 articles in the l&ist"), listed),
                 new QRadioButton(tr("&Everything in the library"), this) };
    auto *scopes = new QButtonGroup(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(style::margin, style::margin, style::margin, style::margin);
    layout->setSpacing(style::gap);
    layout->addWidget(heading(tr("What"), this));
    for (QRadioButton *scope : m_scopes) {
        scopes->addButton(scope);
        layout->addWidget(scope);
        connect(scope, &QRadioButton::clicked, this, [this] { m_wanted = this->scope(); });
    }

    layout->addSpacing(style::gap);
    layout->addWidget(heading(tr("Format"), this));
    auto *formats = new QButtonGroup(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(style::margin);
    grid->setVerticalSpacing(style::gap);
    grid->setColumnStretch(1, 1);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, style::quietText(palette()));
    for (const ExportFormat each : exportFormats) {
        auto *button = new QRadioButton(titleOf(each), this);
        auto *purpose = new QLabel(purposeOf(each), this);
        purpose->setPalette(quiet);
        button->setAccessibleDescription(purpose->text());
        m_formats[size_t(each)] = button;
        formats->addButton(button);
        grid->addWidget(button, int(each), 0);
        grid->addWidget(purpose, int(each), 1);
        connect(button, &QRadioButton::toggled, this, &ExportDialog::showChoice);
    }
    layout->addLayout(grid);
    layout->addSpacing(style::margin);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_proceed = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_proceed->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    button(m_wanted)->setChecked(true);
    button(format)->setChecked(true);
    button(m_wanted)->setFocus();
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

ExportScope ExportDialog::scope() const
{
    const auto *const checked = std::ranges::find_if(m_scopes, &QRadioButton::isChecked);
    return ExportScope(checked - m_scopes.begin());
}

ExportFormat ExportDialog::format() const
{
    const auto *const checked = std::ranges::find_if(m_formats, &QRadioButton::isChecked);
    return ExportFormat(checked - m_formats.begin());
}

void ExportDialog::showChoice()
{
    const bool whole = format() == ExportFormat::Full;
    for (const ExportScope scope : { ExportScope::Selection, ExportScope::Result })
        button(scope)->setEnabled(m_possible[size_t(scope)] && !whole);
    button(whole ? ExportScope::Everything : m_wanted)->setChecked(true);
    m_proceed->setText(format() == ExportFormat::Markdown ? tr("Choose &Folder…") : tr("Choose &File…"));
}

} // namespace newsfold
