// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_probe.h"

#include <QTest>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <memory>

using namespace Qt::StringLiterals;

namespace newsfold {

PageProbe::PageProbe(QWebEngineView *view)
    : m_view(view)
{
}

QVariant PageProbe::evaluate(const QString &expression) const
{
    struct Reply
    {
        bool done = false;
        QVariant value;
    };
    const auto reply = std::make_shared<Reply>();
    m_view->page()->runJavaScript(expression, QWebEngineScript::ApplicationWorld,
                                  [reply](const QVariant &value) { *reply = { true, value }; });
    return QTest::qWaitFor([&] { return reply->done; }, patience) ? reply->value : QVariant();
}

bool PageProbe::click(const QString &selector, Qt::MouseButton button) const
{
    const bool there = hover(selector);
    if (there)
        QTest::mouseClick(target(), button, {}, middleOf(selector));
    return there;
}

bool PageProbe::hover(const QString &selector) const
{
    const QPoint at = middleOf(selector);
    if (at.isNull())
        return false;
    // The engine looks up what is under the pointer when the pointer moves.
    QTest::mouseMove(target(), at + QPoint(0, 1));
    QTest::mouseMove(target(), at);
    return true;
}

QPoint PageProbe::middleOf(const QString &selector) const
{
    const QVariantList middle = evaluate(uR"((() => {
            const element = document.querySelector('%1');
            if (!element) return [];
            element.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = element.getBoundingClientRect();
            return box.width && box.height ? [box.x + box.width / 2, box.y + box.height / 2] : [];
        })())"_s.arg(selector))
                                    .toList();
    return middle.size() == 2 ? QPoint(middle[0].toInt(), middle[1].toInt()) : QPoint();
}

QWidget *PageProbe::target() const
{
    return m_view->focusProxy();
}

} // namespace newsfold
