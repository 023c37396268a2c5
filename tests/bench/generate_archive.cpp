// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a large archive for measuring: recombines the sentences of a given folder's articles into as many
// articles of the same format as asked for, so that vocabulary, lengths, publishers and glue stay those of
// the folder.
#include "sentence_pool.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace newsfold::bench {

namespace {

constexpr qint64 articlesPerDay = 3000;
constexpr qsizetype longestFileName = 60; // characters of the title in it; the crawler cuts there too
const QDate lastDay(2025, 12, 31);

/// Where a title is cut in two: at the first space behind its middle.
qsizetype middleOf(QByteArrayView title)
{
    const qsizetype space = title.indexOf(' ', title.size() / 2);
    return space < 0 ? title.size() : space;
}

/// The crawler's way of making a file name of a title: letters, digits and one underscore for each space.
QString fileNamePart(const QByteArray &title)
{
    QString part;
    bool entity = false;
    for (const QChar c : QString::fromUtf8(title)) {
        if (c == u'&')
            entity = true;
        else if (entity)
            entity = c != u';';
        else if (c.isLetterOrNumber())
            part += c.toLower();
        else if (c == u' ' && !part.isEmpty() && !part.endsWith(u'_'))
            part += u'_';
        if (part.size() >= longestFileName)
            break;
    }
    return part;
}

void append(QByteArray &text, std::initializer_list<QByteArrayView> parts)
{
    for (const QByteArrayView part : parts)
        text += part;
}

struct GeneratedArticle
{
    QString fileName;
    QByteArray text;
};

/// Makes articles in the crawler's format out of a pool's sentences. The same seed gives the same articles.
class ArticleMaker
{
public:
    ArticleMaker(const SentencePool &pool, quint32 seed)
        : m_pool(pool)
        , m_random(seed)
    {
    }

    /// The article with this number, unique within the archive, as crawled on `day`.
    GeneratedArticle make(qint64 number, QDate day)
    {
        const ArticleShape &shape = any(m_pool.shapes());
        const QByteArray aid = QByteArray::number(number).rightJustified(10, '0');
        const QByteArray id = shape.publisherCode.toByteArray() + '_' + aid;
        const QByteArray title = makeTitle(shape.title);
        const QByteArray published = shape.dated ? publishedAt(day) : QByteArray();
        const QByteArray crawled = crawledAt(day);
        const QByteArray url = shape.url.toByteArray().replace(shape.number, aid);

        QByteArray text;
        text.reserve(8192);
        append(text, { "---\nid: ",        id,
                       "\ntitle: \"",      title,
                       "\"\ncategory: ",   shape.category,
                       "\npublisher: ",    shape.publisher,
                       "\nauthor:",        shape.author,
                       "\npublished_at: ", published,
                       "\ncrawled_at: ",   crawled,
                       "\nurl: ",          url,
                       "\noid: ",          shape.publisherCode,
                       "\naid: ",          aid,
                       "\ncontent_hash: ", hash(),
                       "\n---\n\n" });
        append(text,
               { "# ", title, "\n\n**", shape.publisher, "** | ", published, " | ", shape.category,
                 "\n\n---\n\n" });
        appendBody(text, shape);
        append(text, { "\n\n---\n\n*Crawled at: ", crawled, "*\n*Source: [원문 보기](", url, ")*\n" });
        return { QString::fromLatin1(id) + u'_' + fileNamePart(title) + u".md"_s, std::move(text) };
    }

private:
    template <typename T> const T &any(const std::vector<T> &from)
    {
        return from[m_random.bounded(static_cast<quint32>(from.size()))];
    }

    QByteArray makeTitle(QByteArrayView beginning)
    {
        const QByteArrayView ending = any(m_pool.shapes()).title;
        const QByteArray title = beginning.first(middleOf(beginning)).toByteArray()
            + ending.sliced(middleOf(ending)).toByteArray();
        return title.trimmed();
    }

    void appendBody(QByteArray &text, const ArticleShape &shape)
    {
        for (const Sentence &sentence : m_pool.sentences(shape)) {
            text += any(m_pool.ofKind(sentence.kind));
            text += sentence.gap;
        }
    }

    QByteArray publishedAt(QDate day)
    {
        const bool dayBefore = m_random.bounded(20u) == 0;
        return day.addDays(dayBefore ? -1 : 0).toString(Qt::ISODate).toLatin1() + " 00:00";
    }

    QByteArray crawledAt(QDate day)
    {
        const QTime time = QTime(0, 0).addSecs(static_cast<int>(m_random.bounded(86400u)));
        return day.toString(Qt::ISODate).toLatin1() + ' ' + time.toString(Qt::ISODate).toLatin1();
    }

    QByteArray hash()
    {
        std::array<quint32, 8> bits;
        m_random.fillRange(bits.data(), bits.size());
        return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits).toHex();
    }

    const SentencePool &m_pool;
    QRandomGenerator m_random;
};

/// Writes `count` articles below `folder`, in a folder for each day. Returns the bytes written, or why
/// not.
std::expected<qint64, QString> writeArchive(const SentencePool &pool, const QString &folder, qint64 count,
                                            quint32 seed)
{
    QDir dir(folder);
    if (dir.exists() && !dir.isEmpty())
        return std::unexpected(u"%1: is not empty"_s.arg(folder));
    ArticleMaker maker(pool, seed);
    const qint64 days = std::max<qint64>(1, count / articlesPerDay);
    qint64 bytes = 0;
    QString dayFolder;
    for (qint64 i = 0; i < count; ++i) {
        const QDate day = lastDay.addDays(i * days / count - days + 1);
        if (const QString wanted = day.toString(Qt::ISODate); wanted != dayFolder) {
            dayFolder = wanted;
            if (!dir.mkpath(dayFolder))
                return std::unexpected(u"%1: cannot be made"_s.arg(dir.filePath(dayFolder)));
        }
        const GeneratedArticle article = maker.make(i + 1, day);
        QFile file(dir.filePath(dayFolder + u'/' + article.fileName));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            || file.write(article.text) != article.text.size())
            return std::unexpected(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        bytes += article.text.size();
    }
    return bytes;
}

} // namespace

} // namespace newsfold::bench

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QStringList arguments = app.arguments();
    bool countIsNumber = false;
    bool seedIsNumber = true;
    const qint64 count = arguments.value(3).toLongLong(&countIsNumber);
    const quint32 seed = arguments.size() > 4 ? arguments.at(4).toUInt(&seedIsNumber) : 1;
    if (arguments.size() < 4 || arguments.size() > 5 || !countIsNumber || count < 1 || !seedIsNumber) {
        err << "usage: generate_archive FROM_FOLDER TO_FOLDER COUNT [SEED]\n";
        return 2;
    }
    const auto pool = newsfold::bench::SentencePool::read(arguments.at(1));
    const auto bytes = pool ? newsfold::bench::writeArchive(*pool, arguments.at(2), count, seed)
                            : std::unexpected(pool.error());
    if (!bytes) {
        err << "generate_archive: " << bytes.error() << '\n';
        return 1;
    }
    out << count << " articles, " << *bytes << " bytes\n";
    return 0;
}
