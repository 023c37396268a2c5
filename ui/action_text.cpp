// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_text.h"

#include <QAction>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace newsfold {

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression inParentheses(uR"(\s*\(&\w\))"_s,
                                                  QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression ampersand(u"&(.?)"_s, QRegularExpression::DotMatchesEverythingOption);
    QString name = text;
    name.remove(inParentheses);
    name.replace(ampersand, u"\\1"_s);
    return name;
}

void nameButtons(QAction *action)
{
    const QString name = withoutMnemonic(action->text());
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setIconText(name);
    action->setToolTip(key.isEmpty() ? name : u"%1 (%2)"_s.arg(name, key));
}

} // namespace newsfold
