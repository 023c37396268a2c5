// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query.h"
#include "search_folding.h"
#include "text_writer.h"

#include <QRandomGenerator>
#include <QString>

namespace newsfold::test {

using namespace Qt::StringLiterals;

inline SearchText made(qint64 article, const QString &title, const QString &body,
                       const QString &publisher = u"새벽일보"_s, const QString &authors = u"김바다"_s)
{
    return { article, 1, title, authors, publisher, body };
}

/// Words strung together at random, in the shapes that news have: particles, numbers, quotes, other scripts.
class MadeUpTexts
{
public:
    explicit MadeUpTexts(quint32 seed)
        : m_random(seed)
    {
    }

    QString words(int most)
    {
        static const QStringList words = {
            u"새벽"_s,      u"시장"_s,   u"새벽시장"_s, u"바다에서"_s, u"금리를"_s,         u"기준금리"_s,
            u"기준 금리"_s, u"“한빛”"_s, u"‘정오’는"_s, u"3.5%로"_s,   u"GPT-5"_s,          u"A.X"_s,
            u"K1"_s,        u"5개"_s,    u"2026년"_s,   u"Café"_s,     u"windows"_s,        u"a"_s,
            u"北京"_s,      u"漢字를"_s, u"ㅋㅋ"_s,     u"😀"_s,       u"👩‍💻는"_s, u"~했다."_s,
            u"그"_s,        u"\""_s,     u"(주)새벽"_s, u"…"_s,        u"ガス"_s,           u"е\u0308лка"_s
        };
        static const QStringList gaps = { u" "_s, u" "_s, u" "_s, u""_s, u"\n"_s, u"  "_s, u", "_s };
        QString text;
        for (int i = 1 + int(m_random.bounded(most)); i > 0; --i) {
            text += words[m_random.bounded(words.size())];
            text += gaps[m_random.bounded(gaps.size())];
        }
        return text;
    }

    SearchText article(qint64 number)
    {
        static const QStringList publishers = { u"새벽일보"_s, u"한빛 경제"_s, u"Noon Post"_s, u""_s };
        static const QStringList authors = { u"김바다"_s, u"이정오\n박새벽"_s, u""_s };
        return made(number, words(6), words(60), publishers[m_random.bounded(publishers.size())],
                    authors[m_random.bounded(authors.size())]);
    }

    /// One to six characters out of one of the texts.
    QString piece(const std::vector<SearchText> &texts)
    {
        for (;;) {
            const SearchText &text = texts[m_random.bounded(quint32(texts.size()))];
            const QString *const columns[]
                = { &text.body, &text.body, &text.title, &text.authors, &text.publisher };
            const auto characters = columns[m_random.bounded(5)]->toStdU32String();
            if (characters.empty())
                continue;
            const size_t from = m_random.bounded(quint32(characters.size()));
            const QString piece
                = QString::fromStdU32String(characters.substr(from, m_random.bounded(1U, 7U)));
            if (!foldForSearch(piece).trimmed().isEmpty())
                return piece;
        }
    }

    QueryField field()
    {
        static constexpr QueryField fields[]
            = { QueryField::Any,   QueryField::Any,       QueryField::Text,
                QueryField::Title, QueryField::Publisher, QueryField::Author };
        return fields[m_random.bounded(6)];
    }

    TermKind kind()
    {
        static constexpr TermKind kinds[]
            = { TermKind::Word, TermKind::Phrase, TermKind::Prefix, TermKind::Initials };
        return kinds[m_random.bounded(4)];
    }

    /// Some of its syllables as initial consonants.
    QString withInitials(QString text)
    {
        for (QChar &c : text) {
            if (c.unicode() >= 0xac00 && c.unicode() <= 0xd7a3 && m_random.bounded(2))
                c = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[(c.unicode() - 0xac00) / 588];
        }
        return text;
    }

private:
    QRandomGenerator m_random;
};

} // namespace newsfold::test
