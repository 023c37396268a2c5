// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace newsfold {

namespace {

using Kind = JournalStep::Kind;

struct JournalText
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::JournalText)
};

QString counted(const JournalStep &step, const QString &one, const QString &many)
{
    return step.count == 1 ? one : many.arg(QLocale().toString(step.count));
}

/// `bare` where nothing is known of what it was about.
QString named(const JournalStep &step, const QString &bare, const QString &withSubject)
{
    return step.subject.isEmpty() ? bare : withSubject.arg(step.subject);
}

QString tagTitle(const JournalStep &step)
{
    // The subject last: it may hold anything, a %1 as well.
    switch (step.kind) {
    case Kind::Tag:
        return counted(step, JournalText::tr("Tag 1 article"), JournalText::tr("Tag %1 articles"));
    case Kind::Untag:
        return counted(step, JournalText::tr("Take a tag off 1 article"),
                       JournalText::tr("Take a tag off %1 articles"));
    default:
        return counted(step, JournalText::tr("Change the tags of 1 article"),
                       JournalText::tr("Change the tags of %1 articles"));
    }
}

} // namespace

QString stepTitle(const JournalStep &step)
{
    switch (step.kind) {
    case Kind::MarkRead:
        return counted(step, JournalText::tr("Mark 1 article as read"),
                       JournalText::tr("Mark %1 articles as read"));
    case Kind::MarkUnread:
        return counted(step, JournalText::tr("Mark 1 article as unread"),
                       JournalText::tr("Mark %1 articles as unread"));
    case Kind::Star:
        return counted(step, JournalText::tr("Star 1 article"), JournalText::tr("Star %1 articles"));
    case Kind::Unstar:
        return counted(step, JournalText::tr("Remove the star of 1 article"),
                       JournalText::tr("Remove the stars of %1 articles"));
    case Kind::Tag:
    case Kind::Untag:
    case Kind::ChangeTags:
        return step.subject.isEmpty() ? tagTitle(step)
                                      : JournalText::tr("%1 “%2”", "what is done to articles, and a tag")
                                            .arg(tagTitle(step), step.subject);
    case Kind::RenameTag:
        return named(step, JournalText::tr("Rename a tag"), JournalText::tr("Rename the tag “%1”"));
    case Kind::RemoveTags:
        if (step.count > 1)
            return counted(step, {}, JournalText::tr("Delete %1 tags"));
        return named(step, JournalText::tr("Delete a tag"), JournalText::tr("Delete the tag “%1”"));
    case Kind::ColourTag:
        return named(step, JournalText::tr("Colour a tag"), JournalText::tr("Colour the tag “%1”"));
    case Kind::Highlight:
        return named(step, JournalText::tr("Highlight a passage"), JournalText::tr("Highlight “%1”"));
    case Kind::Recolour:
        return named(step, JournalText::tr("Change the colour of a highlight"),
                     JournalText::tr("Change the colour of “%1”"));
    case Kind::WriteNote:
        return named(step, JournalText::tr("Write a note"), JournalText::tr("Write the note on “%1”"));
    case Kind::RemoveHighlight:
        if (step.count > 1)
            return counted(step, {}, JournalText::tr("Remove %1 highlights"));
        return named(step, JournalText::tr("Remove a highlight"),
                     JournalText::tr("Remove the highlight “%1”"));
    case Kind::RemoveNote:
        return named(step, JournalText::tr("Remove a note"), JournalText::tr("Remove the note “%1”"));
    case Kind::ChangeAnnotations:
        return counted(step, JournalText::tr("Change 1 highlight or note"),
                       JournalText::tr("Change %1 highlights and notes"));
    case Kind::Import:
        return JournalText::tr("Import");
    case Kind::Attach: // beside the steps
        break;
    }
    return JournalText::tr("Change"); // of a kind that a newer Newsfold has written
}

QString tagsDone(const JournalStep &step)
{
    // In one go, so that a subject with a %1 in it stays as it is.
    const QString count = QLocale().toString(step.count);
    switch (step.kind) {
    case Kind::Tag:
        return step.count == 1 ? JournalText::tr("1 article tagged “%1”.").arg(step.subject)
                               : JournalText::tr("%1 articles tagged “%2”.").arg(count, step.subject);
    case Kind::Untag:
        return step.count == 1 ? JournalText::tr("“%1” taken off 1 article.").arg(step.subject)
                               : JournalText::tr("“%2” taken off %1 articles.").arg(count, step.subject);
    case Kind::RenameTag:
        return JournalText::tr("The tag “%1” was renamed.").arg(step.subject);
    case Kind::RemoveTags:
        return step.count == 1 ? JournalText::tr("The tag “%1” was deleted.").arg(step.subject)
                               : JournalText::tr("%1 tags were deleted.").arg(count);
    default:
        return {};
    }
}

} // namespace newsfold
