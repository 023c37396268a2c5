// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWebEngineProfile>

namespace newsfold {

class ArticleSchemeHandler;
class RequestGuard;

/// The web engine as articles get it: nothing on disk, no cookies, no page scripts, no downloads, and no way
/// out but what RequestGuard lets through. Must outlive its pages. Window's thread.
class ArticleProfile : public QWebEngineProfile
{
    Q_OBJECT
public:
    explicit ArticleProfile(QObject *parent = nullptr);
    ~ArticleProfile() override;

    ArticleSchemeHandler &handler() { return *m_handler; }
    RequestGuard &guard() { return *m_guard; }

private:
    ArticleSchemeHandler *m_handler;
    RequestGuard *m_guard;
};

} // namespace newsfold
