// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_popup.h"

#include "palette_style.h"

#include <QAccessible>
#include <QApplication>
#include <QListView>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace newsfold {

namespace {

constexpr int mostRows = 10;
constexpr int radius = 6;
constexpr int detailRole = Qt::UserRole;
constexpr int countRole = Qt::UserRole + 1;

/// What is put in, what it means, and how many articles have it.
class CompletionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight(const QFont &font) { return QFontMetrics(font).height() + 10; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return { option.rect.width(), rowHeight(option.font) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QPalette &palette = option.palette;
        const QColor under = palette.color(QPalette::Base);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, style::selected(palette, under, true));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, style::hovered(palette, under));

        QRect room = option.rect.adjusted(style::gap, 0, -style::gap, 0);
        const QFontMetrics metrics(option.font);
        const auto put = [&](const QString &text, Qt::Alignment side, const QColor &colour) {
            const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
            const int width = metrics.horizontalAdvance(shown);
            const QRect place = QStyle::alignedRect(option.direction, side | Qt::AlignVCenter,
                                                    { width, room.height() }, room);
            painter->setPen(colour);
            painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, shown);
            const bool fromLeft = (side == Qt::AlignLeft) == (option.direction == Qt::LeftToRight);
            const int used = width + style::margin;
            room.adjust(fromLeft ? used : 0, 0, fromLeft ? 0 : -used, 0);
        };
        const QColor quiet = style::quietText(palette);
        painter->setFont(option.font);
        if (const qint64 count = index.data(countRole).toLongLong(); count >= 0)
            put(option.locale.toString(count), Qt::AlignRight, quiet);
        put(index.data().toString(), Qt::AlignLeft, palette.color(QPalette::Text));
        if (room.width() > style::margin)
            put(index.data(detailRole).toString(), Qt::AlignLeft, quiet);
        painter->restore();
    }
};

} // namespace

CompletionPopup::CompletionPopup(QWidget *line)
    : QFrame(line)
    , m_line(line)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView(this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Completions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CompletionDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    style::slimScrollBar(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, style::tight, 1, style::tight);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT chosen(m_items.value(index.row())); });
}

void CompletionPopup::offer(const QList<CompletionItem> &items)
{
    if (items.isEmpty() || !m_line) {
        hide();
        return;
    }
    if (items != m_items || !isOpen()) {
        const auto before = selected();
        m_items = items;
        m_model->clear();
        for (const CompletionItem &item : items) {
            auto *row = new QStandardItem(item.label);
            row->setData(item.detail, detailRole);
            row->setData(item.count, countRole);
            m_model->appendRow(row);
        }
        m_list->scrollToTop();
        const auto isBefore = [&](const CompletionItem &item) { return item.insertion == before->insertion; };
        const auto still = before ? std::ranges::find_if(items, isBefore) : items.end();
        if (still != items.end())
            m_list->setCurrentIndex(m_model->index(int(still - items.begin()), 0));
    }
    place();
    show();
    raise();
}

void CompletionPopup::moveSelection(int steps)
{
    // One place more than there are items: the line.
    const int places = int(m_items.size()) + 1;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : places - 1;
    const int next = qAbs(steps) > 1 ? qBound(0, row == places - 1 ? steps : row + steps, places - 2)
                                     : (row + steps + places) % places;
    m_list->setCurrentIndex(m_model->index(next, 0));
    announceSelection();
}

std::optional<CompletionItem> CompletionPopup::selected() const
{
    if (!isOpen() || !m_list->currentIndex().isValid())
        return std::nullopt;
    return m_items.value(m_list->currentIndex().row());
}

std::optional<CompletionItem> CompletionPopup::best() const
{
    if (!isOpen())
        return std::nullopt;
    const auto item = selected();
    return item ? item : m_items.constFirst();
}

bool CompletionPopup::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const bool inside = widget && (widget == this || isAncestorOf(widget));
        const bool onLine = widget && m_line && (widget == m_line || m_line->isAncestorOf(widget));
        if (widget && !inside && !onLine)
            hide();
        break;
    }
    case QEvent::Resize:
    case QEvent::WindowDeactivate:
        if (watched == window())
            hide();
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void CompletionPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    painter.setBrush(base);
    painter.setPen(style::mixed(base, palette().color(QPalette::Text), 0.25));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void CompletionPopup::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(this);
}

void CompletionPopup::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    QFrame::hideEvent(event);
}

void CompletionPopup::place()
{
    // The line may have come into its window since.
    if (parentWidget() != m_line->window())
        setParent(m_line->window());
    const int row = CompletionDelegate::rowHeight(m_list->font());
    const int frame = 2 * style::tight;
    const QRect line(m_line->mapTo(parentWidget(), QPoint()), m_line->size());
    const int below = parentWidget()->height() - line.bottom() - 2 * style::tight;
    const int above = line.top() - 2 * style::tight;
    const int wanted = int(qMin<qsizetype>(m_items.size(), mostRows)) * row + frame;
    const bool goesAbove = below < wanted && above > below;
    const int height = qMin(wanted, qMax(row + frame, goesAbove ? above : below));
    const int y = goesAbove ? line.top() - style::tight - height : line.bottom() + style::tight;
    setGeometry(line.left(), y, line.width(), height);
}

void CompletionPopup::announceSelection()
{
    const auto item = selected();
    if (!item || !QAccessible::isActive())
        return;
    QString words = item->label;
    if (!item->detail.isEmpty())
        words += QStringLiteral(", ") + item->detail;
    QAccessibleAnnouncementEvent event(m_line, words);
    QAccessible::updateAccessibility(&event);
}

} // namespace newsfold
