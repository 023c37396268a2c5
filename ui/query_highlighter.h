// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QPalette>

#include <memory>

namespace KSyntaxHighlighting {
class Repository;
}

namespace newsfold {

/// Colours a document that holds one query with the program's own definition (resources/syntax), and
/// underlines what is wrong with it. The definition is loaded on a thread of its own: colours come a moment
/// after the first start. Window's thread.
class QueryHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    /// In longer texts, in UTF-16 units, only the beginning has colours. A query of people fits many times.
    static constexpr qsizetype sizeLimit = 2'000;

    explicit QueryHighlighter(QTextDocument *document);
    ~QueryHighlighter() override;

    bool isReady() const; ///< the definition is loaded

    void setColours(const QPalette &palette); ///< the light or the dark theme, as the palette is
    QColor problemColour(QueryProblem::Level level) const;
    void setProblems(const QList<QueryProblem> &problems); ///< spans are of the document's text

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void useDefinitions(std::shared_ptr<KSyntaxHighlighting::Repository> repository);
    void underline(const QueryProblem &problem);

    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository; ///< none while it is loaded
    QPalette m_palette;
    QList<QueryProblem> m_problems;
};

} // namespace newsfold
