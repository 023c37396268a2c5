// SPDX-License-Identifier: GPL-3.0-or-later
#include "article_html.h"
#include "article_reader.h"
#include "fuzz_input.h"
#include "page_text.h"

#include <algorithm>

using namespace newsfold;
using namespace Qt::StringLiterals;

/// The size decides between the two kinds of file name, so that plain text is reached as well.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto article
        = readArticle(QByteArrayView(data, qsizetype(size)), { size % 4 == 0 ? u"a.txt"_s : u"a.md"_s, 1 });
    demand(!article.title.isEmpty() && !article.title.contains(u'\n'), "a title of one line");
    const auto isControl = [](QChar c) { return c < u' ' || c == QChar(0x7f); };
    demand(!article.key.isEmpty() && article.key.size() <= 200
               && std::ranges::none_of(article.key, isControl),
           "a key");
    demand(article.url.isEmpty() || article.url.startsWith(u"http", Qt::CaseInsensitive),
           "an address of the web");
    demand(article.boilerplateStart >= 0 && article.boilerplateStart <= article.text.size(),
           "boilerplate in the text");

    RenderOptions withImages;
    withImages.loadRemoteImages = true;
    for (const auto &options : { RenderOptions(), withImages }) {
        const auto page = pageText(renderArticle(article, options));
        if (!page)
            std::fprintf(stderr, "%s\n", qPrintable(page.error()));
        demand(page.has_value(), "the page is well-formed");
        demand(*page == article.text, "the page shows the text");
    }
    return 0;
}
