// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Repository>

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

namespace newsfold {

/// Shows a file as it is, coloured as Markdown with its front matter. Of very large files and very long lines
/// only the beginning, and says so. Window's thread.
class SourceView : public QWidget
{
    Q_OBJECT
public:
    explicit SourceView(QWidget *parent = nullptr);
    ~SourceView() override;

    /// `fileName` chooses the colours; names without a known ending are taken for Markdown.
    void showSource(const QString &text, const QString &fileName);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTheme();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository; // made for the first source
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    QLabel *m_notice;
    QPlainTextEdit *m_edit;
};

} // namespace newsfold
