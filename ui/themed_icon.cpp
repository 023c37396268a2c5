// SPDX-License-Identifier: GPL-3.0-or-later
#include "themed_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace newsfold {

namespace {

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(const QString &name)
        : m_icon(QIcon::fromTheme(name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        painter->drawPixmap(rect, tinted(rect.size(), mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        return tinted(size / scale, mode, state, scale);
    }

    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return m_icon.actualSize(size, mode, state);
    }

    bool isNull() override { return m_icon.isNull(); }
    QString key() const override { return QStringLiteral("newsfold-themed"); }
    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QPixmap tinted(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) const
    {
        QPixmap pixmap = m_icon.pixmap(size, ratio, QIcon::Normal, state);
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), QGuiApplication::palette().color(group, QPalette::ButtonText));
        return pixmap;
    }

    QIcon m_icon;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return name.isEmpty() ? QIcon() : QIcon(new ThemedIconEngine(name));
}

} // namespace newsfold
