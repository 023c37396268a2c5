// SPDX-License-Identifier: GPL-3.0-or-later
#include "authors.h"
#include "byte_decoder.h"
#include "front_matter.h"
#include "fuzz_input.h"

using namespace newsfold;

namespace {

void walk(const FrontMatterValue &value, int depth)
{
    demand(depth < 40, "depth is bounded");
    for (const auto &item : value.items)
        walk(item, depth + 1);
    demand(value.names.isEmpty() || size_t(value.names.size()) == value.items.size(), "a name for each item");
}

} // namespace

/// One input goes through the split and through each of the three languages.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto text = decodeBytes(QByteArrayView(data, qsizetype(size))).text;
    const auto split = splitFrontMatter(text);
    demand(split.source.size() + split.body.size() <= text.size(), "the parts are parts");
    demand(split.fence != FrontMatterFence::None || split.body == text, "without front matter all is body");

    const auto source = split.fence == FrontMatterFence::None ? QStringView(text) : split.source;
    walk(parseFieldLines(source), 0);
    for (const auto &result : { parseYamlFrontMatter(source), parseTomlFrontMatter(source) }) {
        if (result)
            walk(*result, 0);
        else
            demand(!result.error().message.isEmpty(), "an error says what is wrong");
    }
    for (const auto &name : authorNames(source.toString()))
        demand(!name.isEmpty() && !name.contains(u'\n') && !name.contains(u'@'), "a name is a name");
    return 0;
}
