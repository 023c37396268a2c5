// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_words.h"

#include "date_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::FilterWords)
};

Error usage(const QString &message)
{
    return { ErrorCode::Usage, message,
             FilterWords::tr(
                 "Known words: publisher:NAME, after:DAY, before:DAY, is:unread, is:read, is:starred, "
                 "is:missing. A day is 2025-12-30, 2025-12, today, yesterday or 7d.") };
}

/// The next word of `rest`, which is shortened by it; white space inside quotes belongs to the word.
Result<QString> takeWord(QStringView &rest)
{
    QString word;
    qsizetype i = 0;
    bool quoted = false;
    for (; i < rest.size() && (quoted || !rest[i].isSpace()); ++i) {
        if (rest[i] == u'"')
            quoted = !quoted;
        else
            word += rest[i];
    }
    if (quoted)
        return std::unexpected(usage(FilterWords::tr("A quote is not closed: %1").arg(rest)));
    rest = rest.mid(i).trimmed();
    return word;
}

} // namespace

Result<ArticleFilter> parseFilterWords(QStringView query, QDate today)
{
    ArticleFilter filter;
    for (QStringView rest = query.trimmed(); !rest.isEmpty();) {
        const auto word = takeWord(rest);
        if (!word)
            return std::unexpected(word.error());
        const qsizetype colon = word->indexOf(u':');
        const QStringView field = QStringView(*word).first(qMax<qsizetype>(colon, 0));
        const QStringView value = QStringView(*word).sliced(colon + 1);

        if (field == "publisher"_L1) {
            filter.publishers.append(value.toString());
        } else if (field == "after"_L1 || field == "before"_L1) {
            const auto span = parseDayWords(value, today);
            if (!span)
                return std::unexpected(usage(FilterWords::tr("Not a day: %1").arg(*word)));
            if (field == "after"_L1)
                filter.from = span->first;
            else
                filter.to = span->first.addDays(-1);
        } else if (field == "is"_L1 && value == "unread"_L1) {
            filter.read = false;
        } else if (field == "is"_L1 && value == "read"_L1) {
            filter.read = true;
        } else if (field == "is"_L1 && value == "starred"_L1) {
            filter.starred = true;
        } else if (field == "is"_L1 && value == "missing"_L1) {
            filter.missing = true;
        } else {
            return std::unexpected(usage(FilterWords::tr("Not understood: %1").arg(*word)));
        }
    }
    return filter;
}

} // namespace newsfold
