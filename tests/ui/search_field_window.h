// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "completion_popup.h"
#include "query_completer.h"
#include "query_editor.h"
#include "search_field.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

namespace newsfold {

using namespace Qt::StringLiterals;

inline const QList<CountedValue> offeredPublishers{
    { u"한빛경제"_s, 120 }, { u"가람신문"_s, 300 }, { u"한결일보"_s, 80 }, { u"Evening \"Post\""_s, 5 }
};

/// A window with the field above something else that takes the focus.
struct SearchFieldWindow
{
    SearchFieldWindow()
    {
        auto *layout = new QVBoxLayout(&widget);
        field = new SearchField;
        list = new QListView;
        layout->addWidget(field);
        layout->addWidget(list, 1);
        widget.resize(420, 500);
        widget.show();
        widget.activateWindow();
        field->setFocus();
        field->setValues(QueryField::Publisher, offeredPublishers);
    }

    QueryEditor *editor() const { return field->editor(); }
    CompletionPopup *popup() const { return field->completer()->popup(); }

    QStringList offered() const
    {
        QStringList labels;
        const auto *model = popup()->findChild<QListView *>()->model();
        for (int i = 0; popup()->isOpen() && i < model->rowCount(); ++i)
            labels.append(model->index(i, 0).data().toString());
        return labels;
    }

    void compose(const QString &preedit, const QString &commit = {}) const
    {
        const int length = int(preedit.size());
        QInputMethodEvent event(preedit, { { QInputMethodEvent::Cursor, length, 1, {} } });
        event.setCommitString(commit);
        QApplication::sendEvent(editor(), &event);
    }

    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        editor()->paste();
    }

    QString waveAt(int position) const
    {
        for (const auto &range : editor()->document()->firstBlock().layout()->formats()) {
            if (position >= range.start && position < range.start + range.length
                && range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                return range.format.underlineColor().name();
        }
        return {};
    }

    QWidget widget;
    SearchField *field;
    QListView *list;
};

inline QStringList textsOf(const QSignalSpy &spy)
{
    QStringList texts;
    for (const auto &arguments : spy)
        texts.append(arguments.constFirst().toString());
    return texts;
}

} // namespace newsfold
