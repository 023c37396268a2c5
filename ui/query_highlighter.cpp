// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_highlighter.h"

#include "palette_style.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QTextDocument>
#include <QThread>
#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

QueryHighlighter::QueryHighlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
    using KSyntaxHighlighting::Repository;
    QtConcurrent::run([home = QThread::currentThread()] {
        auto repository = std::make_shared<Repository>();
        // Definitions are looked for in the folder "syntax" below it.
        repository->addCustomSearchPath(u":"_s);
        repository->moveToThread(home);
        return repository;
    }).then(this, [this](std::shared_ptr<Repository> repository) { useDefinitions(std::move(repository)); });
}

QueryHighlighter::~QueryHighlighter() = default;

bool QueryHighlighter::isReady() const
{
    return m_repository != nullptr;
}

void QueryHighlighter::useDefinitions(std::shared_ptr<KSyntaxHighlighting::Repository> repository)
{
    m_repository = std::move(repository);
    const auto definition = m_repository->definitionForName(u"Newsfold Query"_s);
    Q_ASSERT(definition.isValid());
    setTheme(m_repository->themeForPalette(m_palette));
    setDefinition(definition);
    rehighlight();
}

void QueryHighlighter::setColours(const QPalette &palette)
{
    m_palette = palette;
    if (m_repository)
        setTheme(m_repository->themeForPalette(palette));
    rehighlight();
}

QColor QueryHighlighter::problemColour(QueryProblem::Level level) const
{
    if (level == QueryProblem::Level::Unfinished || !m_repository)
        return style::quietText(m_palette);
    return QColor::fromRgb(theme().textColor(KSyntaxHighlighting::Theme::Error));
}

void QueryHighlighter::setProblems(const QList<QueryProblem> &problems)
{
    const auto looksSame
        = [](const QueryProblem &a, const QueryProblem &b) { return a.span == b.span && a.level == b.level; };
    if (std::ranges::equal(problems, m_problems, looksSame))
        return;
    m_problems = problems;
    rehighlight();
}

void QueryHighlighter::highlightBlock(const QString &text)
{
    if (m_repository)
        SyntaxHighlighter::highlightBlock(text.first(qMin(text.size(), sizeLimit)));
    for (const QueryProblem &problem : std::as_const(m_problems))
        underline(problem);
}

void QueryHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    // Plain text has the palette's colour, not that of the theme.
    if (format.textStyle() != KSyntaxHighlighting::Theme::Normal)
        SyntaxHighlighter::applyFormat(offset, length, format);
}

void QueryHighlighter::underline(const QueryProblem &problem)
{
    const int start = int(problem.span.start);
    const int end = int(qMin(problem.span.start + problem.span.length, sizeLimit));
    for (int i = start; i < end; ++i) {
        QTextCharFormat underlined = format(i);
        underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        underlined.setUnderlineColor(problemColour(problem.level));
        setFormat(i, 1, underlined);
    }
}

} // namespace newsfold
