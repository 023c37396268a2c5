// SPDX-License-Identifier: GPL-3.0-or-later
#include "state_changes.h"

#include "state_annotations.h"
#include "state_import.h"
#include "state_marks.h"
#include "state_tags.h"
#include "tag_name.h"

#include <QDateTime>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

using Kind = JournalStep::Kind;

constexpr qsizetype subjectLimit = 60; ///< UTF-16 units: a menu shows it

/// Articles are stored in the order of their keys: in it, a bulk change touches every page once.
QStringList inOrder(QStringList keys)
{
    keys.removeAll(QString());
    keys.sort();
    return keys;
}

StepSummary summaryOf(const StatusOutcome &status)
{
    const qsizetype reads = status.madeRead.size() + status.madeUnread.size();
    const Kind kind = reads > 0 ? (status.madeRead.isEmpty() ? Kind::MarkUnread : Kind::MarkRead)
                                : (status.starred.isEmpty() ? Kind::Unstar : Kind::Star);
    // Few are marked in both ways at once: no need to be exact about who is counted twice.
    return { kind, int(std::max(reads, status.starred.size() + status.unstarred.size())), {} };
}

struct Carrier
{
    SQLite::Database &database;
    StatusOutcome &status;

    Result<StepSummary> operator()(const MarkArticles &change) const
    {
        StatusWriter writer(database);
        for (const QString &key : inOrder(change.keys))
            writer.write(key, change.change);
        status = writer.outcome();
        return summaryOf(status);
    }

    Result<StepSummary> operator()(const TagArticles &change) const
    {
        TagWriter tags(database);
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        QList<qint64> add;
        QList<qint64> remove;
        for (const QString &name : change.add) {
            if (const auto tag = tags.findOrMake(name))
                add.append(*tag);
        }
        for (const QString &name : change.remove) {
            if (const auto tag = tags.find(name); tag && !add.contains(*tag))
                remove.append(*tag);
        }
        int count = 0;
        bool added = false;
        bool removed = false;
        for (const QString &key : inOrder(change.keys)) {
            bool changed = false;
            for (const qint64 tag : std::as_const(remove))
                changed |= tags.remove(key, tag);
            removed |= changed;
            for (const qint64 tag : std::as_const(add)) {
                const bool isNew = tags.add(key, tag, now);
                added |= isNew;
                changed |= isNew;
            }
            count += int(changed);
        }
        const QStringList names
            = (added || !removed ? change.add : QStringList()) + (removed ? change.remove : QStringList());
        const Kind kind = added && removed ? Kind::ChangeTags : removed ? Kind::Untag : Kind::Tag;
        return StepSummary{ kind, count, listed(names) };
    }

    Result<StepSummary> operator()(const RenameTag &change) const
    {
        return TagWriter(database).rename(change.from, change.to).transform([&](int count) {
            return StepSummary{ Kind::RenameTag, count, beginning(cleanTagName(change.from)) };
        });
    }

    Result<StepSummary> operator()(const RemoveTags &change) const
    {
        const int count = TagWriter(database).removeTags(change.names);
        return StepSummary{ Kind::RemoveTags, count, listed(change.names) };
    }

    Result<StepSummary> operator()(const ColourTag &change) const
    {
        const bool changed = TagWriter(database).setColour(change.name, change.colour);
        return StepSummary{ Kind::ColourTag, int(changed), beginning(cleanTagName(change.name)) };
    }

    Result<StepSummary> operator()(const WriteAnnotations &change) const
    {
        TagWriter tags(database);
        AnnotationWriter writer(database, tags);
        StepSummary summary;
        for (const Annotation &annotation : change.annotations) {
            const auto before = writer.find(annotation.id);
            const auto written = writer.write(annotation);
            if (!written)
                return std::unexpected(written.error());
            if (*written != AnnotationWriter::Written::Nothing)
                count(summary, kindOf(*written, annotation), before.value_or(annotation), annotation);
        }
        return summary;
    }

    Result<StepSummary> operator()(const RemoveAnnotations &change) const
    {
        TagWriter tags(database);
        AnnotationWriter writer(database, tags);
        StepSummary summary;
        for (const QString &id : change.ids) {
            if (const auto removed = writer.remove(id))
                count(summary, removed->selector ? Kind::RemoveHighlight : Kind::RemoveNote, *removed,
                      *removed);
        }
        return summary;
    }

    Result<StepSummary> operator()(const ImportState &change) const
    {
        return importState(database, change.dump, status).transform([](int count) {
            return StepSummary{ Kind::Import, count, {} };
        });
    }

    static QString listed(const QStringList &names)
    {
        QStringList clean;
        for (const QString &name : names)
            clean.append(cleanTagName(name));
        return beginning(clean.join(u", "_s));
    }

    static Kind kindOf(AnnotationWriter::Written written, const Annotation &annotation)
    {
        switch (written) {
        case AnnotationWriter::Written::Made:
            return annotation.selector ? Kind::Highlight : Kind::WriteNote;
        case AnnotationWriter::Written::Recoloured:
            return Kind::Recolour;
        case AnnotationWriter::Written::NoteChanged:
            return Kind::WriteNote;
        case AnnotationWriter::Written::Removed:
            return Kind::RemoveNote;
        case AnnotationWriter::Written::Nothing:
        case AnnotationWriter::Written::Otherwise:
            break;
        }
        return Kind::ChangeAnnotations;
    }

    /// The passage names a highlight; the text that was there, or is now, a note.
    static void count(StepSummary &summary, Kind kind, const Annotation &before, const Annotation &after)
    {
        if (summary.count == 0) {
            summary.kind = kind;
            const QString &note = after.note.isEmpty() ? before.note : after.note;
            summary.subject = beginning(after.selector ? after.selector->quote : note);
        } else if (summary.kind != kind) {
            summary.kind = Kind::ChangeAnnotations;
        }
        ++summary.count;
    }
};

} // namespace

QString beginning(const QString &text)
{
    QString start = text.left(4 * subjectLimit).simplified();
    if (start.size() <= subjectLimit)
        return start;
    start.truncate(subjectLimit - 1);
    if (start.back().isHighSurrogate())
        start.chop(1);
    return start + u'…';
}

Result<StepSummary> carryOut(SQLite::Database &database, const StateChange &change, StatusOutcome &status)
{
    return std::visit(Carrier{ database, status }, change);
}

StepSummary takeBack(SQLite::Database &database, const StatusOutcome &outcome, StatusOutcome &status)
{
    StatusWriter writer(database);
    const std::pair<const QStringList &, StatusChange> inverses[] = {
        { outcome.madeRead, { .read = false, .starred = {} } },
        { outcome.madeUnread, { .read = true, .starred = {} } },
        { outcome.starred, { .read = {}, .starred = false } },
        { outcome.unstarred, { .read = {}, .starred = true } },
    };
    for (const auto &[keys, change] : inverses) {
        for (const QString &key : inOrder(keys))
            writer.write(key, change);
    }
    status = writer.outcome();
    return summaryOf(status);
}

} // namespace newsfold
