// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter_writer.h"

#include "search_characters.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <ranges>

namespace newsfold {
namespace {

std::span<const unsigned char> bytesOf(const SQLite::Column &column)
{
    return { static_cast<const unsigned char *>(column.getBlob()), size_t(column.getBytes()) };
}

bool inOneBlock(quint32 a, quint32 b)
{
    return blockOf(a) == blockOf(b);
}

void run(SQLite::Statement &statement)
{
    statement.exec();
    statement.reset();
}

} // namespace

LetterWriter::LetterWriter(SQLite::Database &database)
    : m_database(database)
    , m_cells(2 * letterColumns * plane)
{
}

LetterWriter::List &LetterWriter::startList(const Letter &letter)
{
    if (m_used == m_lists.size())
        m_lists.emplace_back();
    List &list = m_lists[m_used++];
    list.letter = letter;
    list.articles.clear();
    list.cell = nullptr;
    return list;
}

void LetterWriter::note(Cell *cell, const Letter &letter, quint32 article)
{
    cell->latest = article;
    if (cell->list == 0) {
        startList(letter).cell = cell;
        cell->list = quint32(m_used);
    }
    m_lists[cell->list - 1].articles.push_back(article);
}

void LetterWriter::noteAstral(const Letter &letter, quint32 article)
{
    auto found = m_astral.constFind(quint32(placeOf(0, letter)));
    if (found == m_astral.cend()) {
        startList(letter);
        found = m_astral.insert(quint32(placeOf(0, letter)), m_used - 1);
    }
    Articles &articles = m_lists[*found].articles;
    if (articles.empty() || articles.back() != article)
        articles.push_back(article);
}

void LetterWriter::add(quint32 article, LetterColumn column, QStringView folded)
{
    Cell *const cells = m_cells.data() + size_t(column) * plane;
    Cell *const starts = cells + letterColumns * plane;
    const char16_t *const text = folded.utf16();
    char16_t before = 0;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const char16_t c = text[i];
        if (QChar::isHighSurrogate(c) && i + 1 < folded.size()) {
            noteAstral({ column, QChar::surrogateToUcs4(c, text[i + 1]), false }, article);
            before = text[++i];
            continue;
        }
        if (cells[c].latest != article && c != u' ')
            note(cells + c, { column, c, false }, article);
        if (c < firstWithoutWords && isWordStart(before, c) && starts[c].latest != article)
            note(starts + c, { column, c, true }, article);
        before = c;
    }
}

void LetterWriter::flush()
{
    // In the order of the table, which fills its pages.
    struct Row
    {
        qint64 place;
        std::span<const quint32> articles;
    };
    std::vector<Row> rows;
    for (const List &list : std::views::take(m_lists, qsizetype(m_used))) {
        for (const auto &chunk : std::views::chunk_by(list.articles, inOneBlock))
            rows.push_back({ placeOf(blockOf(chunk.front()), list.letter), chunk });
    }
    std::ranges::sort(rows, {}, &Row::place);

    SQLite::Statement find(m_database, "SELECT articles FROM letter WHERE place = ?");
    SQLite::Statement write(m_database, "INSERT OR REPLACE INTO letter (place, articles) VALUES (?, ?)");
    for (const Row &row : rows) {
        BlockArticles articles;
        find.bind(1, int64_t(row.place));
        if (find.executeStep())
            articles.insertPacked(bytesOf(find.getColumn(0)));
        find.reset();
        for (const quint32 article : row.articles)
            articles.insert(ordinalOf(article));
        const std::string packed = articles.packed();
        write.bind(1, int64_t(row.place));
        write.bindNoCopy(2, packed.data(), int(packed.size()));
        run(write);
    }
    clear();
}

void LetterWriter::clear()
{
    for (List &list : std::views::take(m_lists, qsizetype(m_used))) {
        if (list.cell)
            *list.cell = {};
    }
    m_used = 0;
    m_astral.clear();
}

void LetterWriter::remove(std::span<const quint32> articles)
{
    SQLite::Statement rows(m_database, "SELECT place, articles FROM letter WHERE place >= ? AND place < ?");
    SQLite::Statement write(m_database, "UPDATE letter SET articles = ?2 WHERE place = ?1");
    SQLite::Statement drop(m_database, "DELETE FROM letter WHERE place = ?");
    std::vector<quint32> sorted(articles.begin(), articles.end());
    std::ranges::sort(sorted, {}, [](quint32 article) { return std::pair(blockOf(article), article); });
    for (const auto &chunk : std::views::chunk_by(sorted, inOneBlock)) {
        const quint32 block = blockOf(chunk.front());
        BlockArticles gone;
        for (const quint32 article : chunk)
            gone.insert(ordinalOf(article));
        // Rows are changed after they have been read: a table must not change under a query over it.
        std::vector<std::pair<int64_t, std::string>> changed;
        rows.bind(1, int64_t(placeOf(block, {})));
        rows.bind(2, int64_t(placeOf(block + 1, {})));
        while (rows.executeStep()) {
            BlockArticles articles;
            articles.insertPacked(bytesOf(rows.getColumn(1)));
            BlockArticles left = articles;
            left.remove(gone);
            if (left != articles)
                changed.emplace_back(rows.getColumn(0).getInt64(), left.packed());
        }
        rows.reset();
        for (const auto &[place, packed] : changed) {
            SQLite::Statement &change = packed.empty() ? drop : write;
            change.bind(1, place);
            if (!packed.empty())
                change.bindNoCopy(2, packed.data(), int(packed.size()));
            run(change);
        }
    }
}

} // namespace newsfold
