// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_document.h"

#include <QUrl>
#include <QWebEnginePage>

class QWebChannel;

namespace newsfold {

class ArticleProfile;
class PageBridge;

/// The page inside the article view. It shows what open() gives it and goes nowhere else: links to the web
/// are handed on through openRequested(), every other navigation, window, dialog, permission and file choice
/// is refused.
class ArticlePage : public QWebEnginePage
{
    Q_OBJECT
public:
    explicit ArticlePage(ArticleProfile *profile, QObject *parent = nullptr);
    ~ArticlePage() override;

    /// Replaces the document. Returns its number, by which painted() names it.
    int open(const PageDocument &document);

Q_SIGNALS:
    void painted(int number); ///< at its position, and in the view's last frame. Not emitted while hidden
    void openRequested(const QUrl &url); ///< the reader followed an http or https link

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &defaultValue,
                          QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void installScripts();
    void requestOpen(const QUrl &url);

    ArticleProfile *m_profile;
    PageBridge *m_bridge;
    QUrl m_shown; ///< the address of the newest document
    QUrl m_expected; ///< the one address that may be loaded next
    int m_number = 0;
};

} // namespace newsfold
