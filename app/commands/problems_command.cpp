// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "console.h"
#include "index_reader.h"
#include "open_store.h"

using namespace Qt::StringLiterals;

namespace newsfold {

Result<void> runProblems(const Arguments &arguments, Console &console)
{
    if (auto prepared = prepareReading(arguments, console); !prepared)
        return prepared;
    auto reader = IndexReader::open(arguments.library.index());
    if (!reader)
        return std::unexpected(reader.error());
    const auto problems = reader->problems({});
    if (!problems)
        return std::unexpected(problems.error());
    for (const FileProblem &problem : *problems) {
        if (arguments.json)
            console.printJson({ { u"path"_s, problem.path }, { u"message"_s, problem.message } });
        else
            console.printOneLine(problem.path + u": "_s + problem.message);
    }
    return {};
}

} // namespace newsfold
