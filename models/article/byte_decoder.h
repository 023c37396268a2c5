// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace newsfold {

/// The text of a file. Line ends are '\n'; of the control characters only '\t' and '\n' are left; no byte
/// order mark.
struct DecodedText
{
    QString text;
    QStringList problems; ///< sentences for people; empty if every byte was understood
};

/// Decodes UTF-8, UTF-16 with a byte order mark, and CP949 (of which EUC-KR is a part). Bytes that fit none
/// of them, NUL bytes and stray control characters become U+FFFD and are listed. Bytes that are no text at
/// all give an empty text and a problem. Pure, any thread, linear.
DecodedText decodeBytes(QByteArrayView bytes);

/// `text` with every control character but '\t' and '\n', and what Unicode says is no character, as U+FFFD:
/// for strings that come from escapes within a file rather than from its bytes.
QString withoutControls(QString text);

} // namespace newsfold
