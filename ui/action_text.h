// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;

namespace newsfold {

/// A menu's text without its mnemonic: "&Next" is "Next", and as Korean menus have it, "다음(&N)" is "다음".
/// A doubled & is one.
QString withoutMnemonic(const QString &text);

/// Names the action on buttons and in its tool tip, there with its first key: "Next (J)". To be called again
/// when the text or the key changes.
void nameButtons(QAction *action);

} // namespace newsfold
