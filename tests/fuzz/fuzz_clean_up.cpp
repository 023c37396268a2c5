// SPDX-License-Identifier: GPL-3.0-or-later
#include "boilerplate.h"
#include "byte_decoder.h"
#include "fuzz_input.h"
#include "html_entities.h"
#include "normal_form.h"
#include "paragraphs.h"

using namespace newsfold;

namespace {

QString withoutSpace(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isSpace())
            result += c;
    }
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decodeBytes(QByteArrayView(data, qsizetype(size))).text;
    for (const QChar c : decoded)
        demand((c >= u' ' || c == u'\n' || c == u'\t') && c != QChar(0x7f), "no control characters are left");

    const auto body = toNfc(unescapeHtml(decoded));
    demand(body.isValidUtf16(), "unescaping makes whole characters");
    demand(body == body.normalized(QString::NormalizationForm_C), "toNfc() is the normal form");

    const auto text = restoreParagraphs(body);
    demand(withoutSpace(text) == withoutSpace(body), "only white space changes");
    demand(!text.contains(u"\n\n") && !text.startsWith(u'\n') && !text.endsWith(u'\n'),
           "no empty paragraphs");

    const auto start = trailingBoilerplateStart(text);
    demand(start >= 0 && start <= text.size(), "boilerplate begins within the text");
    demand(start > 0 || text.isEmpty(), "boilerplate is not everything");
    demand(start == 0 || start == text.size() || text[start - 1] == u'\n', "boilerplate begins a paragraph");
    return 0;
}
