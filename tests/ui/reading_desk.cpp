// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading_desk.h"

#include "article_view.h"
#include "margin_pane.h"
#include "reading_pane.h"
#include "window_start.h"

#include <QFile>
#include <QTest>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace newsfold {

ReadingDesk::ReadingDesk()
    : m_settings(m_data.filePath(u"window.ini"_s), QSettings::IniFormat)
{
    m_settings.setValue("reading/readAfterMs"_L1, -1);
}

void ReadingDesk::write(int number, const QString &publisher, const QStringList &paragraphs) const
{
    QFile file(m_folder.filePath(u"%1.md"_s.arg(number)));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no article written");
    file.write(u"---\nid: desk_%1\ntitle: 항구의 하루 %1\npublisher: %2\n"
               "published_at: 2025-03-0%1\nurl: https://news.example/%1\n---\n\n%3\n"_s
                   .arg(QString::number(number), publisher, paragraphs.join(u"\n\n"_s))
                   .toUtf8());
}

void ReadingDesk::remove(int number) const
{
    QFile::remove(m_folder.filePath(u"%1.md"_s.arg(number)));
}

bool ReadingDesk::start()
{
    m_library = anotherLibrary();
    m_window = std::make_unique<MainWindow>(*m_library, m_settings);
    m_window->resize(1300, 800);
    QObject::connect(page(), &ArticleView::shown, m_window.get(),
                     [this] { m_onScreen = page()->article().text; });
    bool settled = false;
    m_window->whenSettled([&settled] { settled = true; });
    const bool shown = startWindow(*m_window, *m_library, m_folder.path());
    m_probe = std::make_unique<PageProbe>(page()->findChild<QWebEngineView *>());
    return shown && QTest::qWaitFor([&] { return settled && !m_onScreen.isEmpty(); }, 30'000);
}

void ReadingDesk::close()
{
    m_probe.reset();
    m_window->close();
    m_window.reset();
    m_onScreen.clear();
    m_library.reset();
}

std::unique_ptr<Library> ReadingDesk::anotherLibrary() const
{
    return std::make_unique<Library>(LibraryPaths{ m_data.filePath(u"library"_s) });
}

ArticleView *ReadingDesk::page() const
{
    return m_window->readingPane()->page();
}

MarginPane *ReadingDesk::margin() const
{
    return m_window->readingPane()->margin();
}

} // namespace newsfold
