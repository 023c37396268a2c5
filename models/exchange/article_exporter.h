// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "export_format.h"

#include <memory>

class QIODevice;

namespace newsfold {

struct ExportedArticle;

/// Writes articles one after the other; keeps none of them, so that a million fit. begin() once, write() for
/// each article, finish() once; after an error nothing more. The output is a function of the input alone: no
/// clock, no random numbers. One thread.
class ArticleExporter
{
public:
    virtual ~ArticleExporter() = default;

    virtual Result<void> begin() = 0;
    virtual Result<void> write(const ExportedArticle &article) = 0;
    virtual Result<void> finish() = 0;
};

/// Where an export goes: files that people open may begin with a byte order mark, streams of scripts not.
enum class ExportTarget { Stream, File };

/// The exporter of `format`, writing UTF-8 to `device`, which is open and outlives it. Not for
/// ExportFormat::Full, which is no list of articles (full_export.h): null.
std::unique_ptr<ArticleExporter> makeExporter(ExportFormat format, QIODevice &device,
                                              ExportTarget target = ExportTarget::Stream);

} // namespace newsfold
