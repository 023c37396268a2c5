// SPDX-License-Identifier: GPL-3.0-or-later
#include "code_highlighter.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QMetaEnum>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace newsfold {

namespace {

QString className(Theme::TextStyle style)
{
    return u"code-"_s
        + QString::fromLatin1(QMetaEnum::fromType<Theme::TextStyle>().valueToKey(style)).toLower();
}

QByteArray rulesFor(const Theme &theme, Theme::TextStyle style)
{
    QByteArray rules;
    if (const QRgb color = theme.textColor(style))
        rules += "color:"_ba + QColor::fromRgb(color).name().toUtf8() + ';';
    if (theme.isBold(style))
        rules += "font-weight:bold;"_ba;
    if (theme.isItalic(style))
        rules += "font-style:italic;"_ba;
    if (theme.isUnderline(style))
        rules += "text-decoration:underline;"_ba;
    return rules;
}

} // namespace

FenceHighlighter::FenceHighlighter() = default;
FenceHighlighter::~FenceHighlighter() = default;

KSyntaxHighlighting::Definition FenceHighlighter::definitionFor(QStringView language)
{
    if (language.isEmpty())
        return {};
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    const QString name = language.toString();
    const auto definition = m_repository->definitionForName(name);
    return definition.isValid() ? definition : m_repository->definitionForFileName(u"code."_s + name);
}

QString FenceHighlighter::highlight(QStringView code, QStringView language)
{
    const auto definition
        = code.size() <= sizeLimit ? definitionFor(language) : KSyntaxHighlighting::Definition();
    if (!definition.isValid())
        return code.toString().toHtmlEscaped();

    setDefinition(definition);
    m_html.clear();
    m_html.reserve(code.size() * 2);
    KSyntaxHighlighting::State state;
    bool first = true;
    for (const QStringView line : code.split(u'\n')) {
        if (!first)
            m_html += u'\n';
        first = false;
        m_line = line;
        m_done = 0;
        state = highlightLine(line, state);
        m_html += m_line.sliced(m_done).toString().toHtmlEscaped();
    }
    return std::exchange(m_html, {});
}

void FenceHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0 || offset < m_done)
        return;
    m_html += m_line.sliced(m_done, offset - m_done).toString().toHtmlEscaped();
    const QString text = m_line.sliced(offset, length).toString().toHtmlEscaped();
    m_done = offset + length;
    if (!format.isValid() || format.textStyle() == Theme::Normal)
        m_html += text;
    else
        m_html += u"<span class=\"%1\">%2</span>"_s.arg(className(format.textStyle()), text);
}

QByteArray codeStyleSheet(bool dark)
{
    const KSyntaxHighlighting::Repository repository;
    const Theme theme = repository.defaultTheme(dark ? KSyntaxHighlighting::Repository::DarkTheme
                                                     : KSyntaxHighlighting::Repository::LightTheme);
    QByteArray css;
    const auto styles = QMetaEnum::fromType<Theme::TextStyle>();
    for (int i = 0; i < styles.keyCount(); ++i) {
        const auto style = Theme::TextStyle(styles.value(i));
        if (style == Theme::Normal)
            continue;
        if (const QByteArray rules = rulesFor(theme, style); !rules.isEmpty())
            css += '.' + className(style).toUtf8() + '{' + rules + "}\n";
    }
    return css;
}

} // namespace newsfold
