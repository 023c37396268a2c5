// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_reader.h"
#include "made_up_texts.h"
#include "search_folding.h"
#include "term_matcher.h"
#include "text_reader.h"
#include "text_writer.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <algorithm>
#include <set>
#include <thread>

using namespace newsfold;
using namespace newsfold::test;
using namespace Qt::StringLiterals;

namespace {

using Articles = std::vector<quint32>;

/// What the index is measured by: looking through the texts.
class PlainScan
{
public:
    explicit PlainScan(const std::vector<SearchText> &texts)
    {
        for (const SearchText &text : texts) {
            m_rows.push_back({ quint32(text.article),
                               { { QueryField::Text, text.body },
                                 { QueryField::Title, text.title },
                                 { QueryField::Publisher, text.publisher },
                                 { QueryField::Author, text.authors } },
                               {} });
            for (const auto &[field, column] : m_rows.back().columns)
                m_rows.back().folded.append(foldForSearch(column));
        }
        std::ranges::sort(m_rows, {}, &Row::article);
    }

    Articles matched(const QueryTerm &term) const
    {
        const TermMatcher matcher(std::span(&term, 1));
        return found([&](const Row &row) {
            return std::ranges::any_of(row.columns, [&](const auto &column) {
                return !matcher.find(column.second, column.first).isEmpty();
            });
        });
    }

    /// Without the matcher: phrases.
    Articles containing(const QueryTerm &term) const
    {
        const QString wanted = foldForSearch(term.text).trimmed();
        return found([&](const Row &row) {
            for (qsizetype i = 0; i < row.folded.size(); ++i) {
                if ((term.field == QueryField::Any || term.field == row.columns[i].first)
                    && row.folded[i].contains(wanted))
                    return true;
            }
            return false;
        });
    }

private:
    struct Row
    {
        quint32 article;
        QList<std::pair<QueryField, QString>> columns;
        QStringList folded;
    };

    template <typename Holds> Articles found(Holds holds) const
    {
        Articles articles;
        for (const Row &row : m_rows) {
            if (holds(row))
                articles.push_back(row.article);
        }
        return articles;
    }

    std::vector<Row> m_rows;
};

QByteArray described(const QueryTerm &term)
{
    return u"\"%1\" of kind %2 in field %3"_s.arg(term.text)
        .arg(int(term.kind))
        .arg(int(term.field))
        .toUtf8();
}

} // namespace

class TestTextIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_paths = { m_dir->filePath(u"text_0.sqlite"_s), m_dir->filePath(u"text_1.sqlite"_s) };
    }

    void agreesWithAPlainScan_data()
    {
        QTest::addColumn<bool>("loading");
        QTest::newRow("written at once") << false;
        QTest::newRow("loaded") << true;
    }

    void agreesWithAPlainScan()
    {
        QFETCH(const bool, loading);
        MadeUpTexts random(7);
        std::vector<SearchText> texts;
        for (qint64 article = 1; article <= 250; ++article)
            texts.push_back(random.article(article * 97)); // over several blocks of letters
        write(texts, loading);
        compare(texts, random, 300);
    }

    void followsChanges()
    {
        MadeUpTexts random(8);
        std::vector<SearchText> texts;
        for (qint64 article = 1; article <= 200; ++article)
            texts.push_back(random.article(article));
        write(texts, true);
        for (int round = 0; round < 3; ++round) {
            std::vector<qint64> removed;
            std::vector<SearchText> changed;
            std::erase_if(texts, [&](SearchText &text) {
                if (text.article % 7 == round) {
                    removed.push_back(text.article);
                    return true;
                }
                if (text.article % 5 == round) {
                    changed.push_back(random.article(text.article)); // overtaken by the next one
                    text = random.article(text.article);
                    text.revision = round + 2;
                    changed.push_back(text);
                }
                return false;
            });
            removed.push_back(100'000);
            write(changed, round == 1);
            for (int shard = 0; shard < m_paths.size(); ++shard) {
                TextWriter writer = TextWriter::open(m_paths[shard]).value();
                const auto of = [&](qint64 article) { return article % m_paths.size() == shard; };
                std::vector<qint64> some;
                std::ranges::copy_if(removed, std::back_inserter(some), of);
                QVERIFY(writer.remove(some));
                while (writer.tidy().value()) {}
                QList<std::pair<qint64, qint64>> held;
                for (const SearchText &text : texts) {
                    if (of(text.article))
                        held.append({ text.article, text.revision });
                }
                QCOMPARE(writer.held().value(), held);
            }
            compare(texts, random, 80);
        }
    }

    void tidyingGivesBackWhatIsFree()
    {
        MadeUpTexts random(12);
        std::vector<SearchText> texts;
        for (qint64 part = 0; part < 20; ++part) { // a segment each
            std::vector<SearchText> some;
            for (qint64 i = 1; i <= 60; ++i)
                some.push_back(random.article(part * 60 + i));
            write(some, true);
            texts.insert(texts.end(), some.begin(), some.end());
        }
        for (const QString &path : m_paths) {
            TextWriter writer = TextWriter::open(path).value();
            while (writer.tidy().value()) {}
            SQLite::Database database(QFile::encodeName(path).toStdString());
            const auto ask = [&](const char *query) { return database.execAndGet(query).getInt(); };
            QCOMPARE(ask("PRAGMA auto_vacuum"), 2);
            QVERIFY(ask("PRAGMA freelist_count") * 50 <= ask("PRAGMA page_count"));
            QCOMPARE(ask("SELECT count(DISTINCT segid) FROM text_idx"), 1);
        }
        compare(texts, random, 80);
    }

    void tellsExactFromSpaced()
    {
        write({ made(1, u"새벽시장"_s, u""_s), made(2, u""_s, u"그 새벽 시장에"_s),
                made(3, u"새벽시 장"_s, u""_s), made(4, u"새벽 바다"_s, u"시장"_s) });
        TextReader reader = opened();
        const QueryTerm term{ QueryField::Any, TermKind::Word, u"새벽시장"_s };
        QCOMPARE(reader.find(term).value(), Articles({ 1, 2, 3 }));
        QCOMPARE(reader.find(term, Spacing::Exact).value(), Articles({ 1 }));
    }

    void ordersByRelevance()
    {
        const QString filler = u" 아무 말이나 이어진다."_s.repeated(20);
        write({ made(1, u"다른 이야기"_s, u"새벽시장이 한 번"_s + filler),
                made(2, u"다른 이야기"_s, u"새벽시장, 새벽시장, 새벽시장"_s + filler),
                made(3, u"새벽시장 문 열다"_s, filler), made(4, u"새벽 시장"_s, u"새벽 시장"_s),
                made(5, u"다른 이야기"_s, u"바다"_s, u"새벽시장신문"_s),
                made(6, u"다른 이야기"_s, u"새벽시장이 한 번"_s + filler.repeated(5)),
                made(7, u"다른 이야기"_s, filler) });
        TextReader reader = opened();
        const Articles articles = { 1, 2, 3, 4, 5, 6, 7 };
        const auto order = [&](const std::vector<WeighedTerm> &terms) {
            const auto scores = reader.relevance(terms, articles).value();
            Articles order;
            for (const quint32 article : articles) {
                if (scores[article - 1] > 0)
                    order.push_back(article);
            }
            std::ranges::stable_sort(order, std::greater(),
                                     [&](quint32 article) { return scores[article - 1]; });
            return order;
        };
        const auto word
            = [](const QString &text) { return QueryTerm{ QueryField::Any, TermKind::Word, text }; };
        QCOMPARE(order({ { word(u"새벽시장"_s), 6 } }), Articles({ 3, 5, 2, 1, 6, 4 }));
        // The rare word decides.
        QCOMPARE(order({ { word(u"이야기"_s), 5 }, { word(u"바다"_s), 1 } }).front(), 5U);
        // A single character is known to be in the title, and no more.
        QCOMPARE(order({ { word(u"문"_s), 2 } }), Articles({ 3, 5 }));
        QCOMPARE(order({ { { QueryField::Title, TermKind::Initials, u"ㅅㅂ"_s }, 2 } }), Articles({ 3, 4 }));
        QCOMPARE(order({ { { QueryField::Tag, TermKind::Word, u"바다"_s }, 1 } }), Articles());
    }

    void takesSyntaxForText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             { "\"", "\"\"", "a\"b", "* OR", "NOT", "AND", "NEAR(a b)", "body : x", "{body}:", "^a", "a + b",
               "(", ")", "'; DROP TABLE text; --", "-", "a*", "%", "\\", "?1" })
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void takesSyntaxForText()
    {
        QFETCH(const QString, text);
        const std::vector<SearchText> texts
            = { made(1, u"가"_s, u"x"_s + text + u"y"_s), made(2, u"나"_s, u"x y a b"_s) };
        write(texts);
        for (const TermKind kind :
             { TermKind::Word, TermKind::Phrase, TermKind::Prefix, TermKind::Initials }) {
            const QueryTerm term{ QueryField::Any, kind, text };
            const auto found = opened().find(term);
            QVERIFY2(found, found ? "" : qPrintable(found.error().message));
            QCOMPARE(*found, PlainScan(texts).matched(term));
        }
    }

    void findsNothing_data()
    {
        QTest::addColumn<QueryTerm>("term");
        const auto row = [](const char *name, QueryField field, const QString &text) {
            QTest::newRow(name) << QueryTerm{ field, TermKind::Word, text };
        };
        row("nothing", QueryField::Any, u""_s);
        row("spaces", QueryField::Any, u" \n "_s);
        row("invisible", QueryField::Any, u"\u200b\u0002"_s);
        row("zero", QueryField::Any, QString(QChar(0)));
        row("other field", QueryField::Url, u"가"_s);
    }

    void findsNothing()
    {
        QFETCH(const QueryTerm, term);
        write({ made(1, u"가 나"_s, u"다"_s) });
        QCOMPARE(opened().find(term).value(), Articles());
    }

    void takesLongTerms()
    {
        const QString body = u"새벽 시장에 사람이 모였다. "_s.repeated(5000);
        write({ made(1, u"가"_s, body), made(2, u"나"_s, u"새벽 시장"_s) });
        QCOMPARE(opened().find({ QueryField::Any, TermKind::Phrase, body }).value(), Articles({ 1 }));
        QCOMPARE(opened().find({ QueryField::Any, TermKind::Word, u"새벽"_s.repeated(20'000) }).value(),
                 Articles());
    }

    void waitsForDatabases()
    {
        const QueryTerm term{ QueryField::Any, TermKind::Word, u"가"_s };
        TextReader reader = opened();
        QCOMPARE(reader.find(term).value(), Articles());
        write({ made(1, u"가"_s, u""_s), made(2, u"가"_s, u""_s) });
        QCOMPARE(reader.find(term).value(), Articles({ 1, 2 }));
        const qint64 version = reader.dataVersion().value();
        write({ made(3, u"가"_s, u""_s) });
        QVERIFY(reader.dataVersion().value() != version);
        QCOMPARE(reader.find(term).value(), Articles({ 1, 2, 3 }));
        // Another database in the place of the one that is open.
        for (const QString &path : m_paths)
            TextWriter::discard(path);
        write({ made(4, u"가"_s, u""_s) });
        QCOMPARE(reader.find(term).value(), Articles({ 4 }));
    }

    void forgetsWhatWasNotCommitted()
    {
        {
            TextWriter writer = TextWriter::open(m_paths[0]).value();
            QVERIFY(writer.load(true));
            QVERIFY(writer.write(std::array{ made(2, u"가"_s, u""_s) }));
            QCOMPARE(writer.held().value().size(), 1);
        }
        {
            TextWriter writer = TextWriter::open(m_paths[0]).value();
            QCOMPARE(writer.held().value().size(), 0);
            QVERIFY(writer.load(true));
            QVERIFY(writer.write(std::array{ made(2, u"가"_s, u""_s) }));
            QVERIFY(writer.load(false));
        }
        TextWriter writer = TextWriter::open(m_paths[0]).value();
        QCOMPARE(writer.held().value(), (QList<std::pair<qint64, qint64>>({ { 2, 1 } })));
    }

    void makesDamagedDatabasesAnew()
    {
        for (const QByteArray &bytes :
             { QByteArray("no database at all"), QByteArray("SQLite format 3\0 and then rubbish", 34) }) {
            QFile file(m_paths[0]);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes.leftJustified(8192, '#'));
            file.close();
            TextWriter writer = TextWriter::open(m_paths[0]).value();
            QVERIFY(writer.held().value().isEmpty());
            QVERIFY(writer.write(std::array{ made(2, u"가"_s, u""_s) }));
        }
    }

    void tellsOfDamage()
    {
        write({ made(2, u"가나다"_s, u"라마바"_s.repeated(3000)) });
        {
            SQLite::Database database(QFile::encodeName(m_paths[0]).toStdString(), SQLite::OPEN_READWRITE);
            database.exec("UPDATE text_data SET block = zeroblob(length(block)) WHERE id > 10");
        }
        const auto found = opened().find({ QueryField::Any, TermKind::Word, u"라마"_s });
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Damaged);
    }

    void canBeInterrupted()
    {
        MadeUpTexts random(9);
        std::vector<SearchText> texts;
        for (qint64 article = 1; article <= 4000; ++article)
            texts.push_back(made(article, u"새벽"_s, u"새벽 시장 "_s.repeated(20)));
        write(texts, true);
        TextReader reader = opened();
        std::atomic<bool> done = false;
        std::jthread interrupter([&] {
            while (!done)
                reader.interrupt();
        });
        bool cancelled = false;
        for (int i = 0; i < 1000 && !cancelled; ++i) {
            const auto found = reader.find({ QueryField::Any, TermKind::Phrase, u"새벽 시장 새벽"_s });
            cancelled = !found && found.error().code == ErrorCode::Cancelled;
        }
        done = true;
        interrupter.join();
        QVERIFY(cancelled);
        QCOMPARE(reader.find({ QueryField::Any, TermKind::Word, u"새벽"_s }).value().size(), texts.size());
    }

    void agreesOnTheArchive()
    {
        const QString folder = qEnvironmentVariable("NEWSFOLD_ARCHIVE", QStringLiteral(NEWSFOLD_ARCHIVE));
        if (!QFile::exists(folder))
            QSKIP("No archive of real articles beside the checkout.");
        constexpr int oneOf = 12;
        std::vector<SearchText> texts;
        QDirIterator files(folder, { u"*.md"_s }, QDir::Files, QDirIterator::Subdirectories);
        for (qint64 number = 1; files.hasNext(); ++number) {
            QFile file(files.next());
            if (number % oneOf != 0 || !file.open(QIODevice::ReadOnly))
                continue;
            const Article article = readArticle(file.readAll(), { .name = files.fileName() });
            texts.push_back({ number / oneOf, 1, article.title, article.authors.join(u'\n'),
                              article.publisher, article.text });
        }
        QVERIFY(!texts.empty());
        write(texts, true);
        MadeUpTexts random(10);
        compare(texts, random, 100);
    }

private:
    TextReader opened() { return TextReader::open(m_paths).value(); }

    void write(const std::vector<SearchText> &texts, bool loading = false)
    {
        for (int shard = 0; shard < m_paths.size(); ++shard) {
            TextWriter writer = TextWriter::open(m_paths[shard]).value();
            if (loading)
                QVERIFY(writer.load(true));
            std::vector<SearchText> some;
            for (const SearchText &text : texts) {
                if (text.article % m_paths.size() == shard)
                    some.push_back(text);
            }
            const auto half = std::span(some).first(some.size() / 2);
            for (const auto part : { half, std::span(some).subspan(half.size()) }) {
                const auto written = writer.write(part);
                QVERIFY2(written, written ? "" : qPrintable(written.error().message));
            }
            if (loading)
                QVERIFY(writer.load(false));
        }
    }

    /// Looks for `count` pieces of the texts in every way, and for each as a phrase.
    void compare(const std::vector<SearchText> &texts, MadeUpTexts &random, int count)
    {
        const PlainScan scan(texts);
        TextReader reader = opened();
        for (int i = 0; i < count; ++i) {
            QueryTerm term{ random.field(), TermKind::Phrase, random.piece(texts) };
            auto found = reader.find(term);
            QVERIFY2(found && *found == scan.containing(term), described(term));
            term.kind = random.kind();
            if (term.kind == TermKind::Initials)
                term.text = random.withInitials(term.text);
            found = reader.find(term);
            QVERIFY2(found && *found == scan.matched(term), described(term));
        }
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QStringList m_paths;
};

QTEST_GUILESS_MAIN(TestTextIndex)
#include "tst_text_index.moc"
