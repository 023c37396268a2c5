// SPDX-License-Identifier: GPL-3.0-or-later
#include "query_vocabulary.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

#include <QTest>

using namespace newsfold;
using namespace Qt::StringLiterals;

namespace {

/// Writes for each UTF-16 unit the first letter of its format's name, lower case for "Normal Text".
class FormatLetters : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QString of(const QString &line)
    {
        m_letters = QString(line.size(), u'?');
        highlightLine(line, KSyntaxHighlighting::State());
        return m_letters;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QChar letter = format.name() == "Normal Text"_L1 ? QChar(u'n') : format.name().at(0);
        m_letters.replace(offset, length, QString(length, letter));
    }

private:
    QString m_letters;
};

} // namespace

/// The definition file against the words of the parser.
class TestQuerySyntax : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_repository.addCustomSearchPath(QString::fromUtf8(NEWSFOLD_SAMPLE "/.."));
        const auto definition = m_repository.definitionForName(u"Newsfold Query"_s);
        QVERIFY(definition.isValid());
        m_highlighter.setDefinition(definition);
    }

    void colours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("letters"); // A address, C constant, D date, E escape, N name or number…
        const auto row = [](const QString &text, const QString &letters) {
            QTest::newRow(text.toUtf8()) << text << letters;
        };
        row(u"가 OR 나 or ORA"_s, u"nnOOnnnnnnnnn"_s);
        row(u"-가 GPT-5 - (나)"_s, u"OnnnnnnnnnnOnO"_s);
        row(u"\"a\\\"b\" c"_s, u"PPEEPPnn"_s);
        row(u"“가 나"_s, u"PPPP"_s);
        row(u"\"가”\"나"_s, u"PPPPn"_s);
        row(u"tele* a*b"_s, u"nnnnOnnnn"_s);
        row(u"title:가 Title：\"나\""_s, u"NNNNNNVnNNNNNNPPP"_s);
        row(u"-title:(가 나)"_s, u"ONNNNNNOnnnO"_s);
        row(u"titel:가"_s, u"nnnnnnn"_s);
        row(u"url:a_(b) http://c.d"_s, u"NNNNAAAAAnAAAAAAAAAA"_s);
        row(u"after:2025-12 이후:어제"_s, u"NNNNNNDDDDDDDnNNNDD"_s);
        row(u"is:unread is:unreads"_s, u"NNNCCCCCCnNNNnnnnnnn"_s);
        row(u"words:>=50 words:3..5 words:x"_s, u"NNNNNNNNNNnNNNNNNNNNNnNNNNNNn"_s);
    }

    void colours()
    {
        QFETCH(QString, text);
        QFETCH(QString, letters);
        // Spaces are whatever they are.
        QString found = m_highlighter.of(text);
        QCOMPARE(text.size(), letters.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u' ' && !letters.startsWith(u'P'))
                found[i] = letters[i];
        }
        QCOMPARE(found, letters);
    }

    void knowsEveryWord()
    {
        const auto each = [this](QStringView before, auto names, QStringView after, QChar format) {
            for (const auto &entry : names) {
                QStringList words = entry.aliases.toString().split(u' ', Qt::SkipEmptyParts);
                words.prepend(entry.name.toString());
                for (const QString &word : words) {
                    const QString letters = m_highlighter.of(before.toString() + word + after.toString());
                    QVERIFY2(letters.sliced(before.size(), word.size()).count(format) == word.size(),
                             qPrintable(word));
                }
            }
        };
        each(u"", queryNames(), u":", u'N');
        each(u"is:", statusNames(), u"", u'C');
        each(u"has:", contentNames(), u"", u'C');
        each(u"sort:", sortNames(), u"", u'C');
    }

private:
    KSyntaxHighlighting::Repository m_repository;
    FormatLetters m_highlighter;
};

QTEST_GUILESS_MAIN(TestQuerySyntax)
#include "tst_query_syntax.moc"
