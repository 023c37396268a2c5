// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_reading.h"

namespace newsfold {

namespace {

/// FNV-1a (Fowler, Noll, Vo), over UTF-16 units instead of bytes.
class Digest
{
public:
    void add(QStringView text)
    {
        for (const QChar unit : text)
            take(unit.unicode());
        take(0xffff); // what ends here and what begins there must not run together
    }
    qint64 value() const { return qint64(m_value); }

private:
    void take(char16_t unit) { m_value = (m_value ^ unit) * 0x100000001b3U; }

    quint64 m_value = 0xcbf29ce484222325U;
};

} // namespace

qint64 searchedRevision(const Article &article)
{
    Digest digest;
    digest.add(article.title);
    for (const QString &author : article.authors)
        digest.add(author);
    digest.add(article.publisher);
    digest.add(article.text);
    return digest.value();
}

} // namespace newsfold
