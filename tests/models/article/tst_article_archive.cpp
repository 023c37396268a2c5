// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"
#include "article_reader.h"
#include "front_matter.h"
#include "page_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// Every article of the reference archive, held against the plain lines of its own file.
class TestArticleArchive : public QObject
{
    Q_OBJECT

private:
    QStringList m_files;

    static QString withoutSpace(QStringView text)
    {
        QString result;
        for (const QChar c : text) {
            if (!c.isSpace())
                result += c;
        }
        return result;
    }

    /// The crawler's few entities, undone the plain way.
    static QString plain(QString text)
    {
        for (int i = 0; i < 2; ++i) {
            text.replace(u"&quot;"_s, u"\""_s).replace(u"&#x27;"_s, u"'"_s).replace(u"&#x3D;"_s, u"="_s);
            text.replace(u"&#x60;"_s, u"`"_s)
                .replace(u"&lt;"_s, u"<"_s)
                .replace(u"&gt;"_s, u">"_s)
                .replace(u"&amp;"_s, u"&"_s);
        }
        return text.normalized(QString::NormalizationForm_C);
    }

    static QString line(const QString &frontMatter, const QString &name)
    {
        const auto start = frontMatter.indexOf(u'\n' + name + u": "_s) + name.size() + 3;
        return frontMatter.sliced(start, frontMatter.indexOf(u'\n', start) - start).trimmed();
    }

    static QString wrong(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return u"cannot be opened"_s;
        const auto bytes = file.readAll();
        const auto source = QString::fromUtf8(bytes);
        const auto article = readArticle(bytes, { QFileInfo(path).fileName(), 1 });
        const auto frontMatter = u'\n' + source.first(source.indexOf(u"\n---\n") + 1);

        if (!article.problems.isEmpty())
            return article.problems.join(u' ');
        if (article.key != line(frontMatter, u"id"_s) || article.id != article.key)
            return u"key "_s + article.key;
        const auto title = line(frontMatter, u"title"_s);
        if (article.title != plain(title.sliced(1, title.size() - 2)).simplified())
            return u"title "_s + article.title;
        if (article.publisher != line(frontMatter, u"publisher"_s))
            return u"publisher "_s + article.publisher;
        if (article.url != line(frontMatter, u"url"_s))
            return u"url "_s + article.url;
        if (article.publishedAt != parseMoment(line(frontMatter, u"published_at"_s)))
            return u"published_at"_s;
        if (!article.crawledAt || article.crawledAt != parseMoment(line(frontMatter, u"crawled_at"_s)))
            return u"crawled_at"_s;
        static const QRegularExpression noName(uR"([@()=:\n]|기자$|특파원$|^기자|&[#a-z])"_s);
        for (const auto &author : article.authors) {
            if (author.contains(noName) || author.trimmed() != author || author.isEmpty())
                return u"author "_s + author;
        }
        const bool hasAuthor
            = frontMatter.contains(QRegularExpression(uR"(\nauthor:\s*\S[^\n]*\n(?!aid|published_at))"_s))
            && !frontMatter.contains(QRegularExpression(uR"(\nauthor:\s*\npublished_at)"_s));
        if (hasAuthor && article.authors.isEmpty())
            return u"no author"_s;

        // The body lies between the third and the last rule of the file; nothing but white space may differ.
        const auto start = source.indexOf(u"\n---\n", source.indexOf(u"\n# ")) + 5;
        const auto end = source.lastIndexOf(u"\n---\n");
        if (withoutSpace(article.text) != withoutSpace(plain(source.sliced(start, end - start))))
            return u"text"_s;
        if (article.text.isEmpty() || article.text.contains(u"\n\n")
            || article.text.contains(u"*Crawled at:"))
            return u"text "_s + article.text.left(80);
        if (article.boilerplateStart < 1 || article.boilerplateStart > article.text.size())
            return u"boilerplate"_s;
        const auto page = pageText(renderArticle(article));
        if (!page)
            return page.error();
        return *page == article.text ? QString() : u"page and text differ"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &folder : { QStringLiteral(NEWSFOLD_ARCHIVE), QStringLiteral(NEWSFOLD_SEEDS) }) {
            const QDir dir(folder);
            for (const auto &name : dir.entryList({ u"*.md"_s, u"*.txt"_s }, QDir::Files))
                m_files << dir.filePath(name);
        }
        if (m_files.isEmpty())
            QSKIP("The reference archive is not beside this source tree.");
    }

    void everyArticle()
    {
        QStringList failures;
        for (const auto &path : std::as_const(m_files)) {
            if (const auto reason = wrong(path); !reason.isEmpty())
                failures << QFileInfo(path).fileName() + u": "_s + reason;
        }
        QVERIFY2(failures.isEmpty(), qPrintable(failures.mid(0, 20).join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArticleArchive)
#include "tst_article_archive.moc"
