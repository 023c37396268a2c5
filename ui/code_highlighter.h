// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>

#include <QByteArray>
#include <QString>

#include <memory>

namespace newsfold {

/// Colours the code fences of Markdown articles with KDE's definitions. Loads them at the first fence. Use
/// each object on one thread at a time.
class FenceHighlighter : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    /// Longer code, in UTF-16 units, stays plain: its colours would cost more than the rest of the page.
    static constexpr qsizetype sizeLimit = 200'000;

    FenceHighlighter();
    ~FenceHighlighter() override;

    /// The code as escaped HTML with <span class="code-…"> around what has a colour; without spans where
    /// `language` (the info string's first word: a definition's name, or a usual file name ending) is
    /// unknown.
    QString highlight(QStringView code, QStringView language);

private:
    KSyntaxHighlighting::Definition definitionFor(QStringView language);
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    QStringView m_line;
    QString m_html;
    int m_done = 0; ///< how much of the line is in m_html
};

/// The rules for the classes of FenceHighlighter in KDE's default light or dark theme, UTF-8.
QByteArray codeStyleSheet(bool dark);

} // namespace newsfold
