// SPDX-License-Identifier: GPL-3.0-or-later
#include "bibtex_exporter.h"

#include "article_reference.h"
#include "exported_article.h"
#include "plain_text.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

constexpr qsizetype longestKey = 60;

/// The article's key if BibTeX takes it as it is, else a hash of it: keys that differ never become the same.
/// Programs differ on whether the case of letters tells keys apart, so only lower case goes as it is.
QByteArray entryKey(const QString &key)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_' || c == u'.';
    };
    if (!key.isEmpty() && key.size() <= longestKey && std::ranges::all_of(key, fits))
        return "news-" + key.toUtf8();
    return "newskey-" + QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha1).toHex().first(20);
}

/// TeX's own characters by their names. Braces, too: BibTeX counts even escaped ones.
QString escaped(const QString &text)
{
    QString tex;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'\\':
            tex += "\\textbackslash{}"_L1;
            break;
        case u'{':
            tex += "\\textbraceleft{}"_L1;
            break;
        case u'}':
            tex += "\\textbraceright{}"_L1;
            break;
        case u'~':
            tex += "\\textasciitilde{}"_L1;
            break;
        case u'^':
            tex += "\\textasciicircum{}"_L1;
            break;
        case u'$':
        case u'&':
        case u'#':
        case u'_':
        case u'%':
            tex += u'\\';
            [[fallthrough]];
        default:
            tex += c;
        }
    }
    return tex;
}

/// Verbatim in BibLaTeX, where braces must match all the same.
QString escapedUrl(QString url)
{
    return url.replace(u'{', "%7B"_L1).replace(u'}', "%7D"_L1).replace(u'\\', "%5C"_L1);
}

QString day(const Moment &moment)
{
    return koreanDay(moment).toString(Qt::ISODate);
}

} // namespace

Result<void> BibTexExporter::write(const ExportedArticle &article)
{
    const ArticleRow &row = article.row;
    const QString uri = uriOf(row);
    const auto type = !row.publisher.isEmpty() ? "@article{"_L1 : uri.isEmpty() ? "@misc{"_L1 : "@online{"_L1;
    QString entry = type + QLatin1StringView(entryKey(row.key));
    const auto field = [&](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            entry += ",\n  "_L1 + name + " = {"_L1 + value + u'}';
    };
    QStringList authors;
    for (const QString &author : row.authors)
        authors.append(u'{' + escaped(cleanLine(author)) + u'}');
    field("author"_L1, authors.join(" and "_L1));
    field("title"_L1, u'{' + escaped(cleanLine(row.title)) + u'}');
    if (!row.publisher.isEmpty()) {
        field("journaltitle"_L1, u'{' + escaped(cleanLine(row.publisher)) + u'}');
        field("entrysubtype"_L1, u"newspaper"_s);
    }
    if (row.publishedAt)
        field("date"_L1, day(*row.publishedAt));
    field("url"_L1, escapedUrl(uri));
    if (row.crawledAt && !uri.isEmpty())
        field("urldate"_L1, day(*row.crawledAt));
    QStringList keywords;
    for (QString tag : allTags(article))
        keywords.append(escaped(cleanLine(tag.replace(u',', u' '))));
    field("keywords"_L1, keywords.join(", "_L1));
    field("annotation"_L1, escaped(cleanLines(articleNote(article)).join("\n\n"_L1)));
    return m_writer.write((entry + "\n}\n\n"_L1).toUtf8());
}

} // namespace newsfold
