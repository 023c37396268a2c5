// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_highlighter.h"

#include <KSyntaxHighlighting/Theme>

#include <QElapsedTimer>
#include <QPalette>
#include <QPlainTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <memory>

using namespace newsfold;
using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace {

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette(base);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

const QPalette lightPalette = paletteOf(Qt::white, Qt::black);
const QPalette darkPalette = paletteOf(QColor(0x1b, 0x1e, 0x20), Qt::white);

} // namespace

class TestQueryHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_document = std::make_unique<QTextDocument>();
        m_document->setDocumentLayout(new QPlainTextDocumentLayout(m_document.get()));
        m_highlighter = new QueryHighlighter(m_document.get());
        m_highlighter->setColours(lightPalette);
        QTRY_VERIFY(m_highlighter->isReady());
    }

    void colours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        // What stands apart from plain text has a letter: n name, v value, o operator.
        QTest::newRow("words") << u"등대 책방"_s << u"     "_s;
        QTest::newRow("parts") << u"제목:등대 OR -(\"a\")"_s << u"nnnvv oo oovvvo"_s;
        QTest::newRow("emoji") << u"😀 tag:😀"_s << u"   nnnnvv"_s;
        QTest::newRow("unclosed") << u"a \"b c"_s << u"  vvvv"_s;
    }
    void colours()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        m_document->setPlainText(text);
        QCOMPARE(colourLetters(), expected);
        m_highlighter->setColours(darkPalette);
        QCOMPARE(colourLetters(), expected);
    }

    void underlinesProblems()
    {
        m_document->setPlainText(u"is:blue (a"_s);
        const QString colours = colourLetters();
        const QueryProblem error{ { 0, 7 }, u"x"_s, QueryProblem::Level::Error };
        const QueryProblem unfinished{ { 8, 1 }, u"y"_s, QueryProblem::Level::Unfinished };
        m_highlighter->setProblems({ error, unfinished });
        QCOMPARE(underlineLetters(), u"EEEEEEE U "_s);
        QCOMPARE(colourLetters(), colours);
        QVERIFY(m_highlighter->problemColour(error.level) != m_highlighter->problemColour(unfinished.level));
        m_highlighter->setProblems({});
        QCOMPARE(underlineLetters(), u"          "_s);
        // Those of a text that is gone since do no harm.
        m_highlighter->setProblems({ { { 5, 500 }, u"x"_s, QueryProblem::Level::Error } });
        m_document->setPlainText(u"ab"_s);
        QCOMPARE(underlineLetters(), u"  "_s);
    }

    void followsThePalette()
    {
        m_document->setPlainText(u"is:read"_s);
        const QColor onLight = formatAt(0).foreground().color();
        m_highlighter->setColours(darkPalette);
        QVERIFY(onLight != formatAt(0).foreground().color());
        // No letter in the colour of errors.
        QVERIFY(onLight != m_highlighter->problemColour(QueryProblem::Level::Error));
    }

    void longTexts()
    {
        QString text;
        while (text.size() < 100'000)
            text += u"title:(등대 OR \"책 방\") -is:read "_s;
        QElapsedTimer clock;
        clock.start();
        m_document->setPlainText(text);
        qInfo("coloured in %lld ms", clock.elapsed());
        QVERIFY(formatAt(0).hasProperty(QTextFormat::ForegroundBrush));
        QCOMPARE(formatAt(int(QueryHighlighter::sizeLimit) + 1), QTextCharFormat());
    }

private:
    QTextCharFormat formatAt(int position) const
    {
        for (const auto &range : m_document->firstBlock().layout()->formats()) {
            if (position >= range.start && position < range.start + range.length)
                return range.format;
        }
        return {};
    }

    QString colourLetters() const
    {
        const auto letterOf = [this](const QTextCharFormat &format) {
            const QRgb colour = format.foreground().color().rgb();
            const Theme theme = m_highlighter->theme();
            return !format.hasProperty(QTextFormat::ForegroundBrush) ? u' '
                : colour == theme.textColor(Theme::Attribute)        ? u'n'
                : colour == theme.textColor(Theme::Others)           ? u'v'
                : colour == theme.textColor(Theme::Operator)         ? u'o'
                                                                     : u'?';
        };
        QString letters;
        for (int i = 0; i < m_document->firstBlock().length() - 1; ++i)
            letters += QChar(letterOf(formatAt(i)));
        return letters;
    }

    QString underlineLetters() const
    {
        const QColor error = m_highlighter->problemColour(QueryProblem::Level::Error);
        QString letters;
        for (int i = 0; i < m_document->firstBlock().length() - 1; ++i) {
            const QTextCharFormat format = formatAt(i);
            const bool isWavy = format.underlineStyle() == QTextCharFormat::WaveUnderline;
            letters += QChar(!isWavy ? u' ' : format.underlineColor() == error ? u'E' : u'U');
        }
        return letters;
    }

    std::unique_ptr<QTextDocument> m_document;
    QueryHighlighter *m_highlighter = nullptr; ///< owned by the document
};

QTEST_MAIN(TestQueryHighlighter)
#include "tst_query_highlighter.moc"
