// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_document.h"

#include <QWebEngineUrlSchemeHandler>

namespace newsfold {

/// Makes `newsfold:` known to the web engine. Call once, before QApplication.
void registerArticleScheme();

/// The address under which the document of this number is served, to be restored at `position` (0 to 1).
QUrl articleUrl(int number, double position = 0);

/// Answers `newsfold://article/…` from memory: the present document and the style sheets, nothing else.
/// Window's thread.
class ArticleSchemeHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    explicit ArticleSchemeHandler(QObject *parent = nullptr);

    /// From now on only this document is served; a request for an older number fails.
    void setDocument(const PageDocument &document, int number);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QByteArray m_articleStyle;
    PageDocument m_document;
    int m_number = 0;
};

} // namespace newsfold
