// SPDX-License-Identifier: GPL-3.0-or-later
#include "tag_editor.h"

#include "composing_line_edit.h"
#include "flow_area.h"
#include "palette_style.h"
#include "tag_chip.h"
#include "tag_completer.h"
#include "tag_name.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace newsfold {

namespace {

// Device-independent pixels.
constexpr int wide = 400;
constexpr int highestChips = 150;
constexpr int roomForCompletions = 170;

constexpr qsizetype mostChips = 100;

} // namespace

TagEditor::TagEditor(QWidget *window)
    : QFrame(window)
    , m_title(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_chips(new FlowArea(highestChips, this))
    , m_line(new ComposingLineEdit(this))
    , m_completer(new TagCompleter(m_line, TagCompleter::Content::OneTag))
{
    hide();
    setAccessibleName(tr("Tags of the articles"));
    setFocusPolicy(Qt::ClickFocus); // a click between the chips is no click elsewhere
    for (QLabel *label : { m_title, m_remark })
        label->setTextFormat(Qt::PlainText);
    m_title->setFont(style::bold(font()));
    m_remark->setWordWrap(true);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_line->setPlaceholderText(tr("Add a tag, such as ai/policy"));
    m_line->setAccessibleName(tr("Add a tag"));
    m_line->setMaxLength(int(tagNameLimit));
    m_line->installEventFilter(this);
    window->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(style::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_chips);
    layout->addWidget(m_remark);
    layout->addWidget(m_line);

    connect(m_completer, &TagCompleter::chosen, this, [this](const QString &tag) { add({ tag }); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            shut();
    });
}

void TagEditor::open(const QRect &place, const QString &title)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_place = place;
    m_title->setText(title);
    m_line->clear();
    show();
    raise();
    this->place();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void TagEditor::shut()
{
    if (!isVisible())
        return;
    const bool hadFocus = hasFocus() || isAncestorOf(QApplication::focusWidget());
    m_completer->hide();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void TagEditor::setShares(const QList<TagShare> &shares, int articles, const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    if (shares != m_shares || articles != m_articles || m_chips->widgets().isEmpty()) {
        m_shares = shares;
        m_articles = articles;
        QStringList everywhere;
        for (const TagShare &share : shares) {
            if (share.articles == articles)
                everywhere.append(share.name);
        }
        m_completer->setExcluded(everywhere);
        showChips();
    }
    place();
}

void TagEditor::setKnown(const QList<TagRow> &tags, const TagColours &colours)
{
    m_completer->setKnown(tags);
    if (colours != m_colours) {
        m_colours = colours;
        showChips();
    }
}

bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent *>(event)->key());
    if (watched == m_line && event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept(); // else whoever else closes something with it would get it
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void TagEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(style::mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.35));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool TagEditor::takeKey(int key)
{
    if (m_completer->takeKey(key))
        return true;
    if (key == Qt::Key_Backspace && m_line->composedText().isEmpty()) {
        const auto chips = m_chips->findChildren<TagChip *>();
        if (!chips.isEmpty())
            chips.last()->setFocus(Qt::BacktabFocusReason); // once more takes it off
        return !chips.isEmpty();
    }
    if (key == Qt::Key_Escape) {
        shut();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    return false;
}

void TagEditor::accept()
{
    const QStringList tags = tagNames(m_line->text());
    if (tags.isEmpty())
        shut();
    else
        add(tags);
}

void TagEditor::add(const QStringList &tags)
{
    m_line->clear();
    m_completer->hide();
    Q_EMIT addWanted(tags);
}

void TagEditor::showChips()
{
    const bool fromChip = m_chips->isAncestorOf(QApplication::focusWidget());
    QList<QWidget *> chips;
    for (const TagShare &share : std::as_const(m_shares).first(qMin(mostChips, m_shares.size()))) {
        const auto found = m_colours.constFind(share.name);
        const auto colour = found == m_colours.cend() ? std::nullopt : std::optional(*found);
        auto *chip = new TagChip(share.name, colour, share.articles, m_articles, nullptr);
        connect(chip, &TagChip::removeWanted, this, &TagEditor::removeWanted);
        connect(chip, &TagChip::completeWanted, this,
                [this](const QString &tag) { Q_EMIT addWanted({ tag }); });
        chips.append(chip);
    }
    if (m_shares.size() > mostChips) {
        auto *rest = new QLabel(tr("and %1 more").arg(locale().toString(m_shares.size() - mostChips)));
        chips.append(rest);
    }
    if (fromChip)
        m_line->setFocus(Qt::OtherFocusReason); // the chip that had it goes
    m_chips->setWidgets(chips);
    m_chips->setVisible(!chips.isEmpty());
    place();
}

void TagEditor::place()
{
    if (!isVisible())
        return;
    const QRect room = parentWidget()->rect().adjusted(style::gap, style::gap, -style::gap, -style::gap);
    const int width = std::min(wide, room.width());
    resize(width, height());
    layout()->activate();
    const int height = std::min(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                              : layout()->totalSizeHint().height(),
                                room.height());
    const int lowest = room.bottom() - height - roomForCompletions;
    const int y = std::clamp(m_place.bottom(), room.top(), std::max(room.top(), lowest));
    const int x = std::clamp(m_place.left(), room.left(), std::max(room.left(), room.right() - width));
    setGeometry(x, y, width, height);
    if (m_completer->isOpen())
        m_completer->offer(); // they follow the line
}

} // namespace newsfold
