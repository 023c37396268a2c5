// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "annotation.h"
#include "tag_row.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;

namespace KSyntaxHighlighting {
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

namespace newsfold {

class ComposingLineEdit;
class TagCompleter;

/// Edits the note and the tags of one annotation, as Markdown with KDE's colours. What was typed is handed
/// out by written() with Ctrl+Return or Esc and whenever the keyboard leaves; only its button Discard gives
/// up what is not handed out yet. Window's thread.
class NoteEditor : public QWidget
{
    Q_OBJECT
public:
    explicit NoteEditor(QWidget *parent = nullptr);
    ~NoteEditor() override;

    /// Opens with this annotation; what is open is handed out before. `heading` says what the note is on.
    void edit(const Annotation &annotation, const QString &heading);
    /// The same, with words that are not saved: they count as just typed.
    void editUnsaved(const Annotation &annotation, const QString &heading);
    void setKnownTags(const QList<TagRow> &tags); ///< all of the library, for completion
    bool isOpen() const { return m_isOpen; }
    QString id() const; ///< of the annotation; empty while it is closed
    bool isChanged() const; ///< differs from what was opened or handed out last

    void commit(); ///< hands out what is typed, if it is changed; stays open
    void close(); ///< commits
    void giveUp(); ///< closes without handing anything out

Q_SIGNALS:
    void written(const newsfold::Annotation &annotation); ///< as opened, but for note and tags
    void closed(bool byReader); ///< `byReader`: who is done with it; else it was told to close

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void loadColours();
    void applyColours();
    QStringList typedTags() const;
    void finish(bool byReader);

    Annotation m_annotation;
    QLabel *m_heading;
    QPlainTextEdit *m_text;
    ComposingLineEdit *m_tags;
    TagCompleter *m_completer;
    QStringList m_shownTags; // and how they were written into the line: a name may hold a comma
    QString m_shownText;
    std::shared_ptr<KSyntaxHighlighting::Repository> m_repository; // none while it is loaded
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
    bool m_loading = false;
    bool m_isOpen = false;
};

} // namespace newsfold
