// SPDX-License-Identifier: GPL-3.0-or-later
#include "cited_quote.h"

#include <QStringList>

namespace newsfold {

using namespace Qt::StringLiterals;

QString citedQuote(const NotebookEntry &entry)
{
    const Annotation &annotation = entry.annotation;
    QStringList source{ entry.title.simplified(), entry.publisher.simplified() };
    if (entry.publishedAt)
        source += koreanDay(*entry.publishedAt).toString(Qt::ISODate);
    source += entry.url;
    source.removeAll(QString());
    const QString text
        = annotation.selector ? u"“"_s + annotation.selector->quote + u"”"_s : annotation.note.trimmed();
    return source.isEmpty() ? text : text + u"\n— "_s + source.join(u", "_s);
}

} // namespace newsfold
