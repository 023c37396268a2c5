// SPDX-License-Identifier: GPL-3.0-or-later
#include "anchoring.h"
#include "fuzz_input.h"

#include <QByteArray>

using namespace newsfold;

namespace {

/// Every other byte of the alphabet becomes one of few characters, so that quotes recur.
QString textOf(QByteArrayView bytes, bool isUtf8)
{
    if (isUtf8)
        return QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C);
    constexpr char16_t few[] = u"가나다라 \n마0 1\"”.\u0301\u200d\xd83d\xdc4b";
    QString text;
    for (const char byte : bytes)
        text += QChar(few[static_cast<unsigned char>(byte) % (std::size(few) - 1)]);
    return text.normalized(QString::NormalizationForm_C);
}

void demandInside(const Placement &placement, qsizetype size)
{
    if (placement.kind == Placement::Kind::Orphan)
        demand(placement == Placement(), "an orphan has no place");
    else
        demand(placement.start >= 0 && placement.start < placement.end && placement.end <= size,
               "a place lies inside the text and is not empty");
}

} // namespace

/// The first bytes say how the others are read, which part of the first text is marked, and how the second
/// one is cut from them.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr size_t head = 6;
    if (size < head)
        return 0;
    const QByteArrayView bytes(data + head, qsizetype(size - head));
    const bool isUtf8 = data[0] & 1;
    const qsizetype cut = data[1] * bytes.size() / 255;
    const QString before = textOf(bytes.first(cut), isUtf8);
    // The second text shares a stretch of the first.
    const qsizetype from = data[2] * cut / 255;
    const QString after = textOf(bytes.sliced(cut), isUtf8) + textOf(bytes.sliced(from, cut - from), isUtf8)
        + textOf(bytes.sliced(cut), isUtf8);

    const Anchoring old(before);
    const qsizetype oldSize = toCodePoints(before).size();
    const qsizetype start = data[3] * oldSize / 255;
    TextSelector selector = old.select(start, start + data[4] * (oldSize - start) / 255);
    demand(toCodePoints(selector.prefix).size() <= size_t(selectorContext), "contexts are short");

    const Placement unchanged = old.place(selector);
    demandInside(unchanged, oldSize);
    if (!selector.quote.isEmpty() && !(selector.prefix + selector.suffix).isEmpty())
        demand(unchanged == Placement{ Placement::Kind::Exact, selector.start, selector.end },
               "in an unchanged text a passage is where it was");

    const Anchoring now(after);
    const qsizetype newSize = toCodePoints(after).size();
    demandInside(now.place(selector), newSize);
    if (data[5] & 1)
        selector.start = selector.end = -1;
    if (data[5] & 2)
        selector.prefix.clear();
    if (data[5] & 4)
        selector.suffix = textOf(bytes, isUtf8);
    if (data[5] & 8)
        selector.quote = textOf(bytes.sliced(from), isUtf8);
    if (data[5] & 16)
        selector.quote = selector.quote.normalized(QString::NormalizationForm_D);
    const Placement placement = now.place(selector);
    demandInside(placement, newSize);
    demand(selector.start >= 0 || placement.kind != Placement::Kind::Exact,
           "what has no position is nowhere it was");
    if (placement.kind != Placement::Kind::Orphan)
        demandInside(now.place(now.select(placement.start, placement.end)), newSize);
    return 0;
}
