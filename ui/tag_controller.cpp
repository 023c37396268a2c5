// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_controller.h"

#include "library.h"
#include "list_controller.h"
#include "query_edit.h"
#include "query_parser.h"
#include "tag_name.h"
#include "tag_panel.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <numeric>

namespace newsfold {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto foldedSetting = "tags/folded"_L1;
constexpr auto unfoldedSetting = "tags/unfolded"_L1;

/// A name of 200 characters would make the question wider than the screen.
QString shortened(const QString &tag)
{
    constexpr qsizetype longest = 60;
    return tag.size() <= longest ? tag : tag.first(longest - 1) + QChar(0x2026);
}

/// How often tags within one are used: an article that has two of them counts twice.
qint64 usesOf(const QList<TagRow> &tags)
{
    return std::accumulate(tags.cbegin(), tags.cend(), qint64(0),
                           [](qint64 sum, const TagRow &tag) { return sum + tag.articles; });
}

QString articleCount(qint64 count)
{
    return count == 1 ? TagController::tr("1 article")
                      : TagController::tr("%1 articles").arg(QLocale().toString(count));
}

/// “12 articles”, or with tags below it “4 tags, used 30 times”.
QString extent(const QList<TagRow> &tags)
{
    const qint64 uses = usesOf(tags);
    if (tags.size() == 1)
        return articleCount(uses);
    return TagController::tr("%1 tags, used %2 times")
        .arg(QLocale().toString(tags.size()), QLocale().toString(uses));
}

} // namespace

TagController::TagController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_listTimer.setSingleShot(true);
    m_listTimer.setInterval(30ms); // several tags may come one after the other
    connect(&m_listTimer, &QTimer::timeout, this, &TagController::list);
    connect(&m_parts.library, &Library::opened, this, &TagController::list);
    connect(&m_parts.library, &Library::tagsChanged, this, [this] {
        if (!m_listTimer.isActive())
            m_listTimer.start();
    });

    TagPanel &panel = m_parts.panel;
    panel.setFolded(m_parts.settings.value(foldedSetting, false).toBool());
    panel.setUnfoldedTags(m_parts.settings.value(unfoldedSetting).toStringList());
    connect(&panel, &TagPanel::foldingChanged, this, &TagController::rememberFolding);
    connect(&panel, &TagPanel::tagChosen, this, &TagController::choose);
    connect(&panel, &TagPanel::colourWanted, this,
            [this](const QString &tag, std::optional<HighlightColour> colour) {
                change(ColourTag{ tag, colour });
            });
    connect(&panel, &TagPanel::removeWanted, this, &TagController::remove);
    connect(&m_parts.tags, &TagTreeModel::renameWanted, this, &TagController::rename);
    connect(&m_parts.tags, &TagTreeModel::articlesDropped, this,
            [this](const QList<qint64> &rows, const QString &tag) { this->tag(rows, { tag }, {}); });
    const auto showChosen = [this](const ListFilter &filter) {
        m_parts.tags.setChosen(chosenValues(parseQuery(filter.query, koreanToday()), QueryField::Tag));
    };
    connect(&m_parts.list, &ListController::filterChanged, this, showChosen);
    showChosen(m_parts.list.filter());
}

void TagController::tag(const QList<qint64> &rows, const QStringList &add, const QStringList &remove)
{
    m_parts.library.tag(rows, add, remove, this, [this](const Result<StateOutcome> &outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
        else if (outcome->step)
            Q_EMIT done(*outcome->step);
        else
            Q_EMIT unchanged();
    });
}

void TagController::list()
{
    // One at a time: questions that interrupt each other would not be answered while tags keep coming.
    if (m_listing) {
        m_listAgain = true;
        return;
    }
    m_listing = true;
    m_listAgain = false;
    m_parts.library.listTags(this, [this](const Result<TagList> &tags) {
        m_listing = false;
        if (tags) {
            m_parts.tags.setTags(tags->tags, tags->within);
            Q_EMIT tagsShown();
        } else {
            Q_EMIT failed(tags.error());
        }
        if (m_listAgain)
            list();
    });
}

void TagController::choose(const QString &tag, bool together)
{
    const QDate today = koreanToday();
    ListFilter filter = m_parts.list.filter();
    const Query query = parseQuery(filter.query, today);
    QStringList values = chosenValues(query, QueryField::Tag);
    const auto isThis = [&](const QString &value) { return tagIdentity(value) == tagIdentity(tag); };
    const bool chosen = std::ranges::any_of(values, isThis);
    if (together)
        values.removeIf(isThis);
    else
        values.clear();
    // A click on the only one that is chosen takes it back; on one of several, it stays alone.
    const bool wasAlone = chosen && chosenValues(query, QueryField::Tag).size() == 1;
    if (!chosen || (!together && !wasAlone))
        values.append(tag);
    filter.query = withChosenValues(query, QueryField::Tag, values, today);
    m_parts.list.setFilter(filter);
}

void TagController::change(const StateChange &change)
{
    m_parts.library.change(change, this, [this](const Result<StateOutcome> &outcome) {
        if (!outcome)
            Q_EMIT failed(outcome.error());
        else if (outcome->step)
            Q_EMIT done(*outcome->step);
        else
            Q_EMIT unchanged();
    });
}

void TagController::rename(const QString &from, const QString &to)
{
    const QList<TagRow> there = m_parts.tags.within(to);
    const bool isOther
        = tagIdentity(from) != tagIdentity(to) && !isWithinTag(from, to) && !isWithinTag(to, from);
    if (there.isEmpty() || !isOther) {
        change(RenameTag{ from, to });
        return;
    }
    ask(tr("Merge the tag “%1” into “%2”?").arg(shortened(from), shortened(to)),
        tr("There is a tag of this name already. Merged: %1. Into: %2.")
            .arg(extent(m_parts.tags.within(from)), extent(there)),
        tr("&Merge"), RenameTag{ from, to });
}

void TagController::remove(const QString &tag)
{
    const QList<TagRow> tags = m_parts.tags.within(tag);
    const QString question = tags.size() > 1 ? tr("Delete the tag “%1” and all below it?").arg(shortened(tag))
                                             : tr("Delete the tag “%1”?").arg(shortened(tag));
    const QString detail = tags.size() > 1
        ? tr("This takes away %1. The articles stay as they are.").arg(extent(tags))
        : tr("It will be taken off %1. The articles stay as they are.").arg(extent(tags));
    ask(question, detail, tr("&Delete"), RemoveTags{ { tag } });
}

void TagController::ask(const QString &question, const QString &detail, const QString &yes,
                        const StateChange &change)
{
    auto *box = new QMessageBox(QMessageBox::Question, tr("Tags"), question, QMessageBox::Cancel,
                                m_parts.panel.window());
    box->setTextFormat(Qt::PlainText); // names of tags may be anything
    box->setInformativeText(detail);
    QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(button);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(button, &QPushButton::clicked, this, [this, change] { this->change(change); });
    box->open();
}

void TagController::rememberFolding()
{
    m_parts.settings.setValue(foldedSetting, m_parts.panel.isFolded());
    m_parts.settings.setValue(unfoldedSetting, m_parts.panel.unfoldedTags());
}

} // namespace newsfold
