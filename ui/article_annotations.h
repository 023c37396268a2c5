// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "code_point_offsets.h"
#include "library.h"
#include "page_highlights.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace newsfold {

/// The annotations of the article being read, as they are on disk, and the way there: what is written is
/// among them once the library has answered. Window's thread; the library must outlive it.
class ArticleAnnotations : public QObject
{
    Q_OBJECT
public:
    explicit ArticleAnnotations(Library &library, QObject *parent = nullptr);

    /// `text` is the canonical text; changed() follows.
    void setArticle(const QString &key, const QString &text, const QList<PlacedAnnotation> &annotations);
    void setAnnotations(const QList<PlacedAnnotation> &annotations); ///< the same article's
    const QString &key() const { return m_key; } ///< empty: no article

    const QList<PlacedAnnotation> &all() const { return m_all; }
    const PlacedAnnotation *find(const QString &id) const; ///< valid until changed(); nullptr: none
    /// As it was written last, be it on disk already or not.
    std::optional<Annotation> latest(const QString &id) const;
    std::optional<Annotation> articleNote() const; ///< likewise
    QList<PageHighlight> pageHighlights() const; ///< those that have a place

    /// A passage in UTF-16 units, without the white space at its ends; nothing if that is all there is.
    std::optional<TextSelector> selector(const MatchSpan &passage) const;
    /// With a new id, of this article; not written yet.
    Annotation make(std::optional<TextSelector> selector, HighlightColour colour) const;
    void write(Annotation annotation, std::function<void()> then = {}); ///< `then`: if that succeeded
    void remove(const QString &id);
    /// A note of this article that could not be written, once.
    std::optional<Annotation> takeUnsaved();

Q_SIGNALS:
    void changed();
    void failed(const newsfold::Error &error);
    void keptUnsaved(); ///< there is something for takeUnsaved()

private:
    void takeWritten(const Annotation &annotation);

    Library &m_library;
    QString m_key;
    QString m_text;
    CodePointOffsets m_offsets; // in m_text
    QList<PlacedAnnotation> m_all;
    QList<Annotation> m_underway; // sent to the library, not answered yet
    QHash<QString, Annotation> m_unsaved; // by article
};

/// Whether it can be shown in the text.
bool isPlaced(const PlacedAnnotation &placed);

} // namespace newsfold
