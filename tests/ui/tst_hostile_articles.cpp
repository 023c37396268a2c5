// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile files on the way every article takes: read, rendered, shown.
#include "article_reader.h"
#include "article_scheme.h"
#include "article_view.h"
#include "canary_server.h"
#include "hostile_samples.h"
#include "page_probe.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineView>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

constexpr int graceMsecs = 300;

QString crawlerFile(const QString &title, const QString &publisher, const QString &author,
                    const QString &category, const QString &url, const QString &body)
{
    return u"---\nid: 001_0000000001\ntitle: \"%1\"\ncategory: %4\npublisher: %2\nauthor: "
           u"\n\t\t\n\t\t\t%3\n\t\t\n"
           "published_at: 2025-12-01 00:00\ncrawled_at: 2025-12-01 06:00:00\nurl: %5\noid: 001\naid: "
           "0000000001\n"
           "content_hash: 00\n---\n\n# %1\n\n**%2** | 2025-12-01 00:00 | %4\n\n---\n\n%6\n\n---\n\n"
           "*Crawled at: 2025-12-01 06:00:00*\n*Source: [원문 보기](%5)*\n"_s.arg(title, publisher, author,
                                                                                  category, url, body);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#x27;"_s);
}

} // namespace

class HostileArticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void file_data();
    void file();
    void fileWithImages_data();
    void fileWithImages();

private:
    void show(const QString &file, const QString &name);
    void expectHarmless();

    CanaryServer m_canary;
    ArticleView m_view;
    PageProbe m_probe{ m_view.findChild<QWebEngineView *>() };
};

void HostileArticlesTest::initTestCase()
{
    m_view.resize(800, 600);
    m_view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_view));
}

void HostileArticlesTest::show(const QString &file, const QString &name)
{
    m_canary.forget();
    const Article article = readArticle(file.toUtf8(), { .name = name });
    QSignalSpy shown(&m_view, &ArticleView::shown);
    m_view.showArticle(article, 0);
    QVERIFY(shown.wait(patience));
}

void HostileArticlesTest::expectHarmless()
{
    const QVariantMap page = m_probe
                                 .evaluate(uR"({
        const allowed = new Set(('main header h1 h2 h3 h4 h5 h6 p span time a div section blockquote ul ol li hr br pre '
            + 'code em strong del u table thead tbody tr th td img').split(' '));
        const attributes = new Set(['class', 'id', 'href', 'datetime', 'start', 'src', 'alt', 'title', 'align',
            'referrerpolicy', 'width', 'height', 'loading']);
        const elements = [...document.body.querySelectorAll('*')];
        const isTask = e => e.localName === 'input' && e.type === 'checkbox' && e.disabled;
        ({
            elements: elements.filter(e => !allowed.has(e.localName) && !isTask(e)).map(e => e.outerHTML),
            attributes: elements.filter(e => !isTask(e)).flatMap(e => [...e.attributes])
                .filter(a => !attributes.has(a.name) && !a.name.startsWith('data-')).map(a => a.name),
            links: elements.filter(e => e.localName === 'a').map(a => a.protocol)
                .filter(p => p !== 'http:' && p !== 'https:'),
            head: document.head.querySelectorAll('script, style, base, meta[http-equiv]').length,
            sheets: document.styleSheets.length,
            hacked: document.querySelector('[data-hacked]') !== null,
            title: document.title,
            host: location.host,
        })
    })"_s)
                                 .toMap();
    QCOMPARE(page[u"elements"_s].toStringList(), QStringList());
    QCOMPARE(page[u"attributes"_s].toStringList(), QStringList());
    QCOMPARE(page[u"links"_s].toStringList(), QStringList());
    QCOMPARE(page[u"head"_s].toInt(), 0);
    QCOMPARE(page[u"sheets"_s].toInt(), 2);
    QCOMPARE(page[u"hacked"_s], QVariant(false));
    QCOMPARE(page[u"title"_s].toString(), u"Newsfold"_s);
    QCOMPARE(page[u"host"_s].toString(), u"article"_s);
}

void HostileArticlesTest::file_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");

    QStringList parts;
    for (const char16_t *name : { u"pages.txt", u"links.txt" })
        for (const HostileSample &sample : hostileSamples(QString::fromUtf16(name), m_canary.base()))
            parts += sample.markup;
    const QString all = parts.join(u"\n\n"_s);
    const QString attack = u"\"><script>%1</script><img src=%2/field onerror=\"%1\">"_s.arg(
        hostileScript(m_canary.base()), m_canary.base());
    const QString web = u"https://news.example.com/1"_s;
    const QString calm = u"강가의 아침은 조용하다."_s;

    const auto crawler = [](const QString &body, const QString &field, const QString &url) {
        return crawlerFile(field, field, field, field, url, body);
    };
    QTest::newRow("crawler, body as it is") << crawler(all, calm, web) << u"a.md"_s;
    QTest::newRow("crawler, body escaped") << crawler(escaped(all), calm, web) << u"a.md"_s;
    QTest::newRow("crawler, body escaped twice") << crawler(escaped(escaped(all)), calm, web) << u"a.md"_s;
    QTest::newRow("crawler, fields") << crawler(calm, attack, web) << u"a.md"_s;
    QTest::newRow("crawler, fields escaped") << crawler(calm, escaped(attack), web) << u"a.md"_s;
    for (const QString &url : { u"javascript:"_s + hostileScript(m_canary.base()), u"file:///etc/passwd"_s,
                                u"newsfold://article/1"_s, u"data:text/html,<script>1</script>"_s,
                                u"https://a.example/\" onclick=\"x"_s })
        QTest::addRow("crawler, address %s", url.first(8).toUtf8().constData())
            << crawler(calm, calm, url) << u"a.md"_s;
    QTest::newRow("plain text") << all << u"a.txt"_s;
    QTest::newRow("Markdown, raw HTML") << all << u"a.md"_s;
    QTest::newRow("Markdown, inline HTML") << u"글 "_s + QString(all).replace(u'\n', u' ') << u"a.md"_s;
    QTest::newRow("Markdown, fields")
        << u"---\ntitle: '%1'\nauthor: ['%1']\npublisher: '%1'\nsource: '%1'\nurl: 'javascript:1'\n---\n\n%2\n"_s
               .arg(QString(attack).replace(u'\'', u"''"_s), calm)
        << u"a.md"_s;
    QTest::newRow("Markdown, links")
        << u"[a](javascript:1) [b](<javascript:1>) [c](JaVaScRiPt&colon;1) [d](data:text/html,x) "
           u"[e](file:///etc/passwd) "
           "[f](newsfold://article/1) [g](vbscript:1) <javascript:1> <file:///etc/passwd> "
           "[h](https://a.example/\"onclick=\"x) [i](https://a.example/ \"x\\\" onclick=\\\"y\") [j][k]\n\n"
           "[k]: javascript:1 \"x\"\n"_s
        << u"a.md"_s;
    QTest::newRow("Markdown, images")
        << u"![a](%1/a) ![b](<%1/b> \"x\\\" onerror=\\\"y\") ![c](javascript:1) "
           u"![d](data:image/svg+xml,<svg/>) "
           "![e](file:///etc/hostname) ![f][r] [![g](%1/g)](%1/link)\n\n[r]: %1/r\n"_s.arg(m_canary.base())
        << u"a.md"_s;
    QTest::newRow("Markdown, fences")
        << u"```html\n%1\n```\n\n```\"><script>\n%1\n```\n\n```js onload=x\n%1\n```\n"_s.arg(all)
        << u"a.md"_s;
    QTest::newRow("Markdown, table and headings")
        << u"# %1\n\n| %1 | b |\n|---|---|\n| %1 | `%1` |\n\n> %1\n\n- [x] %1\n"_s.arg(attack) << u"a.md"_s;
}

void HostileArticlesTest::file()
{
    QFETCH(const QString, file);
    QFETCH(const QString, name);
    show(file, name);
    expectHarmless();

    const QUrl url = m_view.findChild<QWebEngineView *>()->url();
    QSignalSpy opened(&m_view, &ArticleView::openRequested);
    const int links = m_probe.evaluate(u"document.querySelectorAll('a').length"_s).toInt();
    m_probe.evaluate(u"document.querySelectorAll('a').forEach((a, i) => a.id = 'link' + i)"_s);
    for (int i = 0; i < std::min(links, 8); ++i)
        m_probe.click(u"#link%1"_s.arg(i));
    QTest::qWait(graceMsecs);
    for (const auto &arguments : std::as_const(opened))
        QVERIFY(arguments[0].toUrl().scheme().startsWith("http"_L1));
    QCOMPARE(m_view.findChild<QWebEngineView *>()->url(), url);
    QCOMPARE(m_canary.requests(), QList<QByteArray>());
    QCOMPARE(m_canary.connections(), 0);
    QVERIFY(!QApplication::activeModalWidget());
}

void HostileArticlesTest::fileWithImages_data()
{
    file_data();
}

void HostileArticlesTest::fileWithImages()
{
    QFETCH(const QString, file);
    QFETCH(const QString, name);
    show(file, name);
    QSignalSpy shown(&m_view, &ArticleView::shown);
    m_view.setLoadRemoteImages(true);
    QVERIFY(shown.wait(patience));
    expectHarmless();
    QTest::qWait(graceMsecs);
    // Only Markdown has images, and of those only the ones on the web are fetched.
    const bool images = QByteArrayView(QTest::currentDataTag()) == "Markdown, images";
    QCOMPARE(m_canary.requests().size(), images ? 4 : 0);
    for (const QByteArray &request : m_canary.requests()) {
        QVERIFY(request.startsWith("GET "));
        QVERIFY(!request.toLower().contains("\nreferer:"));
    }

    // The permission is for this article only.
    show(file, name);
    QTest::qWait(graceMsecs);
    QCOMPARE(m_canary.connections(), 0);
}

int main(int argc, char **argv)
{
    registerArticleScheme();
    QApplication app(argc, argv);
    HostileArticlesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile_articles.moc"
