// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library.h"
#include "main_window.h"
#include "page_probe.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace newsfold {

class ArticleView;
class MarginPane;

/// A real window on a real library over a folder of articles that the test writes, looked at down to the
/// page. Articles are not marked as read by being shown.
class ReadingDesk
{
public:
    ReadingDesk();

    /// Its id is `desk_NUMBER`, its day that of March 2025, its title `항구의 하루 NUMBER`.
    void write(int number, const QString &publisher, const QStringList &paragraphs) const;
    void remove(int number) const;

    bool start(); ///< until the first article's page is on the screen
    void close();

    /// The same library as another program opens it.
    std::unique_ptr<Library> anotherLibrary() const;

    MainWindow *window() const { return m_window.get(); }
    Library &library() const { return *m_library; }
    ArticleView *page() const;
    MarginPane *margin() const;
    const PageProbe &probe() const { return *m_probe; }
    QSettings &settings() { return m_settings; }
    /// The text of the article whose page is on the screen. The window knows an article before its page is
    /// there: until then a look at the page sees the one before.
    const QString &textOnScreen() const { return m_onScreen; }

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_data;
    QSettings m_settings;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<PageProbe> m_probe;
    QString m_onScreen;
};

} // namespace newsfold
