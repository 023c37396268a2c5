// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile markup put into the page as it is, past the renderer that would have made it harmless: the policy,
// the guard and the page's own refusals must hold without it.
#include "article_page.h"
#include "article_profile.h"
#include "article_scheme.h"
#include "canary_server.h"
#include "hostile_samples.h"
#include "page_probe.h"
#include "page_template.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineSettings>
#include <QWebEngineView>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int graceMsecs
    = 100; // what a request or a navigation would need to show itself, several times over

QByteArray pageWith(const QString &markup)
{
    return fillPageTemplate({ .content = u"<p>calm</p>"_s + markup });
}

} // namespace

class HostilePagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void harnessSeesWhatHappensElsewhere();
    void imagesArriveWhenAskedFor();
    void page_data();
    void page();
    void pageWithImages_data();
    void pageWithImages();
    void click_data();
    void click();
    void webLinkIsHandedOn_data();
    void webLinkIsHandedOn();
    void dropGoesNowhere_data();
    void dropGoesNowhere();

private:
    void open(const QString &markup, bool remoteImages = false);
    void expectCalm();

    CanaryServer m_canary;
    ArticleProfile m_profile;
    ArticlePage m_page{ &m_profile };
    QWebEngineView m_view;
    PageProbe m_probe{ &m_view };
    QUrl m_url;
    qsizetype m_windows = 0;
};

void HostilePagesTest::initTestCase()
{
    m_view.setPage(&m_page);
    m_view.setAcceptDrops(false);
    m_view.resize(700, 500);
    m_view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_view));
}

void HostilePagesTest::open(const QString &markup, bool remoteImages)
{
    m_canary.forget();
    m_windows = QApplication::topLevelWidgets().size();
    QSignalSpy painted(&m_page, &ArticlePage::painted);
    const int number = m_page.open({ .html = pageWith(markup), .remoteImages = remoteImages });
    m_url = articleUrl(number);
    while (painted.isEmpty() || painted.last().first().toInt() != number)
        QVERIFY(painted.wait(patience));
}

void HostilePagesTest::expectCalm()
{
    QTest::qWait(graceMsecs);
    QCOMPARE(m_canary.requests(), QList<QByteArray>());
    QCOMPARE(m_canary.connections(), 0);
    QCOMPARE(m_page.url(), m_url);
    QCOMPARE(m_page.title(), u"Newsfold"_s);
    const QVariantMap page = m_probe
                                 .evaluate(uR"(({address: location.href, title: document.title,
        hacked: document.querySelector('[data-hacked]') !== null, text: document.body.textContent.trim()}))"_s)
                                 .toMap();
    QCOMPARE(page[u"address"_s].toString(), m_url.toString());
    QCOMPARE(page[u"title"_s].toString(), u"Newsfold"_s);
    QCOMPARE(page[u"hacked"_s], QVariant(false));
    QVERIFY(page[u"text"_s].toString().startsWith(u"calm"_s));
    QCOMPARE(QApplication::topLevelWidgets().size(), m_windows);
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!QApplication::activePopupWidget());
}

// Without this, a canary that nobody can reach and a witness that nobody can touch would pass every test
// below.
void HostilePagesTest::harnessSeesWhatHappensElsewhere()
{
    QWebEngineProfile profile;
    profile.settings()->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false); // would come late
    QWebEnginePage page(&profile);
    m_canary.forget();
    page.setHtml(QString::fromUtf8(pageWith(u"<script>%1</script>"_s.arg(hostileScript(m_canary.base())))),
                 QUrl(m_canary.base()));
    QTRY_COMPARE(page.title(), u"hacked"_s);
    QTRY_VERIFY(!m_canary.requests().isEmpty());
    QTest::qWait(graceMsecs); // nothing of this page is left for the next test
    QVERIFY(m_canary.requests().first().startsWith("GET /script "));
}

void HostilePagesTest::imagesArriveWhenAskedFor()
{
    open(u"<img src=\"%1/picture.gif\">"_s.arg(m_canary.base()), true);
    QTRY_COMPARE(m_canary.requests().size(), 1);
    const QByteArray head = m_canary.requests().first().toLower();
    QVERIFY(head.startsWith("get /picture.gif "));
    QVERIFY(!head.contains("\nreferer:"));
    QVERIFY(!head.contains("\ncookie:"));
    QTRY_COMPARE(m_probe.evaluate(u"document.images[0].naturalWidth"_s).toInt(), 1);

    open(u"<img src=\"%1/picture.gif\">"_s.arg(m_canary.base()), false);
    expectCalm();
}

void HostilePagesTest::page_data()
{
    QTest::addColumn<QString>("markup");
    for (const auto &[name, markup] : hostileSamples(u"pages.txt"_s, m_canary.base()))
        QTest::newRow(name.toUtf8().constData()) << markup;
}

void HostilePagesTest::page()
{
    QFETCH(const QString, markup);
    open(markup);
    expectCalm();
}

void HostilePagesTest::pageWithImages_data()
{
    page_data();
}

// A reader who asks for the images of a page gets its images, and nothing else of it.
void HostilePagesTest::pageWithImages()
{
    QFETCH(const QString, markup);
    open(markup, true);
    QTest::qWait(graceMsecs);
    for (const QByteArray &request : m_canary.requests()) {
        QVERIFY2(request.startsWith("GET "), request.constData());
        QVERIFY2(request.toLower().contains("sec-fetch-dest: image")
                     || request.toLower().contains("\r\naccept: image/"),
                 request.constData());
    }
    m_canary.forget();
    QCOMPARE(m_page.url(), m_url);
    QCOMPARE(m_page.title(), u"Newsfold"_s);
    QCOMPARE(m_probe.evaluate(u"document.querySelector('[data-hacked]') === null"_s), QVariant(true));
    QCOMPARE(QApplication::topLevelWidgets().size(), m_windows);
}

void HostilePagesTest::click_data()
{
    QTest::addColumn<QString>("markup");
    for (const auto &[name, markup] : hostileSamples(u"links.txt"_s, m_canary.base()))
        QTest::newRow(name.toUtf8().constData()) << markup;
}

void HostilePagesTest::click()
{
    QFETCH(const QString, markup);
    for (const auto button : { Qt::LeftButton, Qt::MiddleButton }) {
        open(markup);
        QSignalSpy opened(&m_page, &ArticlePage::openRequested);
        QVERIFY(m_probe.click(u"#target"_s, button));
        expectCalm();
        QCOMPARE(opened.size(), 0);
    }
}

void HostilePagesTest::webLinkIsHandedOn_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::addColumn<int>("times");
    const QString plain = u"<a id=\"target\" href=\"%1/x?a=1#b\">click</a>"_s;
    QTest::newRow("plain") << plain << Qt::LeftButton << 1;
    QTest::newRow("with a ping") << u"<a id=\"target\" href=\"%1/x?a=1#b\" ping=\"%1/p\">click</a>"_s
                                 << Qt::LeftButton << 1;
    QTest::newRow("with a prefetching relation")
        << u"<a id=\"target\" href=\"%1/x?a=1#b\" rel=\"prefetch\">click</a>"_s << Qt::LeftButton << 1;
    QTest::newRow("in a new window") << u"<a id=\"target\" target=\"_blank\" href=\"%1/x?a=1#b\">click</a>"_s
                                     << Qt::LeftButton << 0; // the sandbox has no pop-ups
    QTest::newRow("with the middle button") << plain << Qt::MiddleButton << 1;
    QTest::newRow("as a download") << u"<a id=\"target\" download href=\"%1/x?a=1#b\">click</a>"_s
                                   << Qt::LeftButton << 1;
    QTest::newRow("drawn")
        << u"<svg width=\"90\" height=\"40\"><a href=\"%1/x?a=1#b\"><text id=\"target\" x=\"5\" "
           "y=\"25\">click</text></a></svg>"_s
        << Qt::LeftButton << 1;
}

void HostilePagesTest::webLinkIsHandedOn()
{
    QFETCH(const QString, markup);
    QFETCH(const Qt::MouseButton, button);
    QFETCH(const int, times);
    open(markup.arg(m_canary.base()));
    QSignalSpy opened(&m_page, &ArticlePage::openRequested);
    QVERIFY(m_probe.click(u"#target"_s, button));
    expectCalm();
    QCOMPARE(opened.size(), times);
    if (times > 0)
        QCOMPARE(opened.first().first().toUrl(), QUrl(m_canary.base() + u"/x?a=1#b"_s));
}

void HostilePagesTest::dropGoesNowhere_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("web") << QUrl(m_canary.base() + u"/dropped"_s);
    QTest::newRow("script") << QUrl(u"javascript:document.title='hacked'"_s);
}

void HostilePagesTest::dropGoesNowhere()
{
    QFETCH(const QUrl, url);
    open(u"<textarea autofocus></textarea>"_s);
    QMimeData data;
    data.setUrls({ url });
    data.setText(url.toString());
    const QPoint at(300, 300);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_probe.target(), &enter);
    QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_probe.target(), &move);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(m_probe.target(), &drop);
    expectCalm();
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    HostilePagesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile_pages.moc"
