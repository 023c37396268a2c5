// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_fixture.h"

#include "article_list_model.h"
#include "article_list_view.h"
#include "list_pane.h"
#include "window_start.h"

#include <QDate>
#include <QFile>
#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

WindowFixture::WindowFixture(int articles)
    : m_settings(m_data.filePath(u"window.ini"_s), QSettings::IniFormat)
{
    for (int number = 0; number < articles; ++number)
        write(number);
}

void WindowFixture::write(int number) const
{
    static const QStringList publishers{ u"가람신문"_s, u"다온경제"_s, u"하늘통신"_s };
    const QString date = QDate(2025, 3, 1).addDays(number).toString(Qt::ISODate);
    QFile file(path(number));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no article written");
    file.write(
        u"---\nid: fixture_%1\ntitle: 시험 기사 %1호\npublisher: %2\nauthor: 고나래 기자\n"
        "published_at: %3\nurl: https://news.example/%1\n---\n\n마을 어귀에 새 우체통이 섰다.\n\n주민들이 이름을 지어 줄 참이다.\n"_s
            .arg(QString::number(number), publishers[number % publishers.size()], date)
            .toUtf8());
}

void WindowFixture::remove(int number) const
{
    QFile::remove(path(number));
}

bool WindowFixture::start()
{
    const bool shown = show();
    bool settled = false;
    m_window->whenSettled([&settled] { settled = true; });
    return shown && QTest::qWaitFor([&] { return settled; }, 30000);
}

bool WindowFixture::show()
{
    m_library = std::make_unique<Library>(LibraryPaths{ m_data.filePath(u"library"_s) });
    m_window = std::make_unique<MainWindow>(*m_library, m_settings);
    return startWindow(*m_window, *m_library, m_folder.path());
}

void WindowFixture::close()
{
    m_window->close();
    m_window.reset();
    m_library.reset();
}

QString WindowFixture::dataPath(const QString &name) const
{
    return m_data.filePath(name);
}

int WindowFixture::rows() const
{
    return m_window->listPane()->list()->model()->rowCount();
}

int WindowFixture::current() const
{
    return m_window->listPane()->list()->currentPosition();
}

QString WindowFixture::currentTitle() const
{
    return m_window->listPane()->list()->currentIndex().data().toString();
}

bool WindowFixture::isRead(int position) const
{
    const QAbstractItemModel *model = m_window->listPane()->list()->model();
    return model->index(position, 0).data(ArticleListModel::ReadRole).toBool();
}

bool WindowFixture::press(int key, Qt::KeyboardModifiers modifiers) const
{
    ArticleListView *list = m_window->listPane()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key(key), modifiers);
    return list->hasFocus();
}

QString WindowFixture::path(int number) const
{
    return m_folder.filePath(u"%1.md"_s.arg(number, 5, 10, QLatin1Char('0')));
}
