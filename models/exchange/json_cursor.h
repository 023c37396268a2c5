// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace newsfold {

/// A value of a JSON document and where it is. What it is asked for and is not becomes the document's error,
/// with the place as a JSON pointer (RFC 6901); only the first one counts, and after it everything reads as
/// empty, so that a reader may go on to its end and look then.
class JsonCursor
{
public:
    /// `failure` outlives all cursors of the document.
    JsonCursor(QJsonValue value, std::optional<Error> &failure, QString pointer = {});

    bool isPresent() const { return !m_value.isUndefined() && !m_value.isNull(); }
    bool isObject() const { return m_value.isObject(); }
    bool isArray() const { return m_value.isArray(); }
    bool isString() const { return m_value.isString(); }
    bool has(QLatin1StringView name) const { return at(name).isPresent(); }
    bool failed() const { return m_failure->has_value(); }

    /// A member; not present if there is none or this is no object.
    JsonCursor at(QLatin1StringView name) const;
    /// The elements of an array; demands one if it is present.
    std::vector<JsonCursor> elements() const;
    /// The same, but any other value that is present is the one element.
    std::vector<JsonCursor> oneOrMany() const;

    /// The text of a string of at most `limit` UTF-16 units, without lone surrogates.
    QString text(qsizetype limit) const;
    /// An integer within the bounds.
    qint64 integer(qint64 least, qint64 most) const;
    double number(double least, double most) const;
    bool boolean() const;

    /// Where it is, as a JSON pointer; empty for the whole document.
    const QString &pointer() const { return m_pointer; }

    void fail(const QString &what, ErrorCode code = ErrorCode::Malformed) const;

private:
    void expect(bool fulfilled, const QString &what) const;

    QJsonValue m_value;
    std::optional<Error> *m_failure;
    QString m_pointer;
};

} // namespace newsfold
