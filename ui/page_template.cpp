// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_template.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

const QByteArray &pageTemplate()
{
    static const QByteArray text = [] {
        QFile file(u":/web/article.html"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return text;
}

// No policy and no interceptor keeps the engine from connecting to a host that a <link> names. The renderer
// makes none; should one ever slip through, it becomes text. Without these five characters in a row there is
// no such tag.
QByteArray withoutLinkTags(const QString &content)
{
    static constexpr auto tag = "<link"_L1;
    QString text = content;
    for (qsizetype at = 0; (at = text.indexOf(tag, at, Qt::CaseInsensitive)) >= 0; ++at)
        text.replace(at, 1, u"&lt;"_s);
    return text.toUtf8();
}

QByteArray valueOf(QByteArrayView name, const PageParts &parts)
{
    if (name == "content")
        return withoutLinkTags(parts.content);
    if (name == "lang")
        return parts.language.toUtf8();
    if (name == "style-class")
        return parts.styleClass.toUtf8();
    if (name == "theme")
        return QCryptographicHash::hash(parts.theme, QCryptographicHash::Sha256).first(8).toHex();
    return {};
}

} // namespace

QByteArray fillPageTemplate(const PageParts &parts)
{
    // One pass over the template alone: braces in an article stay what they are.
    const QByteArray &text = pageTemplate();
    QByteArray page;
    page.reserve(text.size() + parts.content.size() * 2);
    qsizetype done = 0;
    for (;;) {
        const qsizetype open = text.indexOf("{{", done);
        const qsizetype close = open < 0 ? -1 : text.indexOf("}}", open);
        if (close < 0)
            break;
        page += QByteArrayView(text).sliced(done, open - done);
        page += valueOf(QByteArrayView(text).sliced(open + 2, close - open - 2).trimmed(), parts);
        done = close + 2;
    }
    page += QByteArrayView(text).sliced(done);
    return page;
}

QString languageOf(QStringView text)
{
    const bool korean = std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Hangul; });
    return korean ? u"ko"_s : QString();
}

} // namespace newsfold
