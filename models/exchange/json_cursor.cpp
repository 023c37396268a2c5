// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_cursor.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace newsfold {

namespace {

struct ImportedJson
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ImportedJson)
};

QString escaped(QString name)
{
    return name.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
}

QString withoutLoneSurrogates(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

JsonCursor::JsonCursor(QJsonValue value, std::optional<Error> &failure, QString pointer)
    : m_value(std::move(value))
    , m_failure(&failure)
    , m_pointer(std::move(pointer))
{
}

JsonCursor JsonCursor::at(QLatin1StringView name) const
{
    const QJsonValue value = m_value.isObject() ? m_value.toObject().value(name) : QJsonValue::Undefined;
    return { value, *m_failure, m_pointer + u'/' + escaped(name) };
}

std::vector<JsonCursor> JsonCursor::elements() const
{
    std::vector<JsonCursor> cursors;
    expect(!isPresent() || isArray(), ImportedJson::tr("a list is expected"));
    const QJsonArray array = m_value.toArray();
    cursors.reserve(size_t(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        cursors.emplace_back(array[i], *m_failure, m_pointer + u'/' + QString::number(i));
    return cursors;
}

std::vector<JsonCursor> JsonCursor::oneOrMany() const
{
    if (isArray())
        return elements();
    return isPresent() ? std::vector{ *this } : std::vector<JsonCursor>();
}

QString JsonCursor::text(qsizetype limit) const
{
    expect(isString(), ImportedJson::tr("a text is expected"));
    const QString text = m_value.toString();
    if (text.size() > limit) {
        fail(ImportedJson::tr("the text is longer than %1 characters").arg(limit), ErrorCode::TooLarge);
        return {};
    }
    return withoutLoneSurrogates(text);
}

qint64 JsonCursor::integer(qint64 least, qint64 most) const
{
    // Programs write 12 as 12.0, too.
    const double number = m_value.toDouble(std::nan(""));
    const qint64 integer = m_value.toInteger(least);
    const bool fits = std::trunc(number) == number && integer >= least && integer <= most
        && number >= double(least) && number <= double(most);
    expect(fits, ImportedJson::tr("a whole number from %1 to %2 is expected").arg(least).arg(most));
    return fits ? integer : least;
}

double JsonCursor::number(double least, double most) const
{
    const double number = m_value.toDouble(std::nan(""));
    const bool fits = number >= least && number <= most;
    expect(fits, ImportedJson::tr("a number from %1 to %2 is expected").arg(least).arg(most));
    return fits ? number : least;
}

bool JsonCursor::boolean() const
{
    expect(m_value.isBool(), ImportedJson::tr("true or false is expected"));
    return m_value.toBool();
}

void JsonCursor::fail(const QString &what, ErrorCode code) const
{
    if (failed())
        return;
    *m_failure = Error{ code,
                        ImportedJson::tr("The file cannot be imported: at “%1” %2.")
                            .arg(m_pointer.isEmpty() ? u"/"_s : m_pointer, what),
                        ImportedJson::tr("Nothing was imported.") };
}

void JsonCursor::expect(bool fulfilled, const QString &what) const
{
    if (!fulfilled)
        fail(what);
}

} // namespace newsfold
