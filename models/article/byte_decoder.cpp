// SPDX-License-Identifier: GPL-3.0-or-later
#include "byte_decoder.h"

#include "character_scan.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <uchardet.h>

#include <algorithm>
#include <memory>

namespace newsfold {
namespace {

using namespace Qt::StringLiterals;

constexpr char16_t replacement = u'\ufffd';
// Files that were put together hold it in the middle too, where it is nothing to read.
constexpr QChar byteOrderMark = u'\ufeff';
constexpr qsizetype sampleBytes = 64 * 1024;

class ByteDecoder
{
    Q_DECLARE_TR_FUNCTIONS(newsfold::ByteDecoder)
};

bool isStray(char16_t c)
{
    return ((c < 0x20) & (c != u'\n') & (c != u'\t')) | (c == 0x7f) | (c >= 0xfffe);
}

/// Whether tidy() has anything to do.
bool hasStray(QStringView text)
{
    return firstWhere(text, 0, [](char16_t c) { return isStray(c); }) < text.size();
}

constexpr bool isContinuation(uchar byte)
{
    return (byte & 0xc0) == 0x80;
}

/// QString::fromUtf8() for Korean text, nearly all of it sequences of one and three bytes: three times as
/// fast. Whatever is longer, malformed or starts with a mark is left to Qt as a whole.
QString fromUtf8(QByteArrayView bytes)
{
    QString text(bytes.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(text.data());
    auto *out = begin;
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const auto *const end = at + bytes.size();
    while (at != end) {
        const uchar lead = *at;
        const auto left = end - at;
        if (lead < 0x80) {
            *out++ = lead;
            ++at;
        } else if ((lead & 0xf0) == 0xe0 && left > 2 && isContinuation(at[1]) && isContinuation(at[2])) {
            const auto c = char16_t(lead << 12 | (at[1] & 0x3f) << 6 | (at[2] & 0x3f));
            if (c < 0x800 || QChar::isSurrogate(c))
                return QString::fromUtf8(bytes);
            *out++ = c;
            at += 3;
        } else if (lead >= 0xc2 && lead < 0xe0 && left > 1 && isContinuation(at[1])) {
            *out++ = char16_t((lead & 0x1f) << 6 | (at[1] & 0x3f));
            at += 2;
        } else {
            return QString::fromUtf8(bytes);
        }
    }
    text.truncate(out - begin);
    return text.startsWith(QChar::ByteOrderMark) ? QString::fromUtf8(bytes) : text;
}

/// NUL and control bytes are rare in text of any encoding we know and common in images, archives and
/// databases.
bool looksBinary(QByteArrayView bytes)
{
    const auto sample = bytes.first(std::min(bytes.size(), sampleBytes));
    const auto controls = std::ranges::count_if(sample, [](char c) {
        const auto byte = uchar(c);
        return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1b;
    });
    return controls > 8 + sample.size() / 50;
}

bool isKorean(QByteArrayView bytes)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    const auto sample = bytes.first(std::min(bytes.size(), sampleBytes));
    if (uchardet_handle_data(detector.get(), sample.data(), size_t(sample.size())) != 0)
        return false;
    uchardet_data_end(detector.get());
    const QByteArrayView name(uchardet_get_charset(detector.get()));
    return name == "EUC-KR" || name == "UHC" || name == "CP949";
}

/// Where decoding UTF-8 first had to put U+FFFD for bytes that are something else, in bytes.
qsizetype firstBadByte(QByteArrayView bytes, QStringView decoded)
{
    qsizetype offset = 0;
    qsizetype done = 0;
    for (auto at = decoded.indexOf(replacement); at >= 0; at = decoded.indexOf(replacement, at + 1)) {
        offset += decoded.sliced(done, at - done).toUtf8().size();
        done = at;
        if (!bytes.sliced(offset).startsWith("\xef\xbf\xbd"))
            break;
    }
    return offset;
}

/// `utf8` is what the bytes give when read as UTF-8.
QString decodeUnmarked(QByteArrayView bytes, QString utf8, QStringList &problems)
{
    if (!utf8.contains(replacement) || bytes.isValidUtf8())
        return utf8;
    const auto bad = utf8.count(replacement);
    const auto beyondAscii = std::ranges::count_if(utf8, [](QChar c) { return c.unicode() > 0x7f; });
    // A damaged UTF-8 file is still mostly valid; a CP949 file read as UTF-8 is mostly not.
    if (bad * 10 > beyondAscii) {
        // Qt hands this name to ICU, whose CP949 and EUC-KR leave out the 8,822 syllables beyond KS X
        // 1001.
        QStringDecoder decoder("windows-949");
        if (decoder.isValid() && isKorean(bytes)) {
            QString korean = decoder(bytes);
            // ICU maps bytes that CP949 leaves free to the private use area, where no font has anything.
            std::ranges::replace_if(
                korean, [](QChar c) { return c >= u'\ue000' && c <= u'\uf8ff'; }, QChar(replacement));
            const auto unknown = korean.count(replacement);
            if (unknown * 50 <= korean.size()) {
                if (unknown > 0)
                    problems << ByteDecoder::tr(
                        "%n characters are not valid in CP949 and are shown as \ufffd.", nullptr,
                        int(unknown));
                return korean;
            }
        }
    }
    problems << ByteDecoder::tr(
                    "%n bytes are not valid in UTF-8 and are shown as \ufffd, the first at byte %1.", nullptr,
                    int(bad))
                    .arg(firstBadByte(bytes, utf8));
    return utf8;
}

/// Qt passes unpaired surrogates on.
bool replaceUnpairedSurrogates(QString &text)
{
    bool any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else {
            text[i] = replacement;
            any = true;
        }
    }
    return any;
}

QString decodeUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding, QStringList &problems)
{
    QStringDecoder decoder(encoding);
    QString text = decoder(bytes);
    if (bytes.size() % 2 != 0)
        text += replacement;
    const bool unpaired = replaceUnpairedSurrogates(text);
    if (unpaired || decoder.hasError() || bytes.size() % 2 != 0)
        problems << ByteDecoder::tr(
            "The file is not valid UTF-16; what could not be read is shown as \ufffd.");
    return text;
}

/// Unifies line ends and takes out control characters, in place.
void tidy(QString &text, QStringList &problems)
{
    text.remove(byteOrderMark);
    qsizetype nuls = 0;
    qsizetype controls = 0;
    auto *out = reinterpret_cast<char16_t *>(text.data());
    const auto *const begin = out;
    const auto *const end = begin + text.size();
    for (const auto *in = begin; in != end; ++in) {
        if (*in == u'\r') {
            if (in + 1 != end && in[1] == u'\n')
                continue;
            *out++ = u'\n';
        } else if (*in == u'\v' || *in == u'\f') {
            *out++ = u'\n';
        } else if (isStray(*in)) {
            ++(*in == 0 ? nuls : controls);
            *out++ = replacement;
        } else {
            *out++ = *in;
        }
    }
    text.truncate(out - begin);
    if (nuls > 0)
        problems << ByteDecoder::tr("The file holds %n NUL bytes, shown as \ufffd.", nullptr, int(nuls));
    if (controls > 0)
        problems << ByteDecoder::tr("The file holds %n control characters, shown as \ufffd.", nullptr,
                                    int(controls));
}

} // namespace

DecodedText decodeBytes(QByteArrayView bytes)
{
    DecodedText result;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) {
        const auto encoding
            = bytes.startsWith("\xff\xfe") ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        result.text = decodeUtf16(bytes.sliced(2), encoding, result.problems);
        tidy(result.text, result.problems);
        return result;
    }

    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    result.text = fromUtf8(bytes);
    if (!result.text.contains(replacement) && !hasStray(result.text)) {
        result.text.remove(byteOrderMark);
        return result;
    }
    if (looksBinary(bytes)) {
        result.text.clear();
        result.problems << ByteDecoder::tr("The file is not a text file.");
        return result;
    }
    result.text = decodeUnmarked(bytes, std::move(result.text), result.problems);
    tidy(result.text, result.problems);
    return result;
}

QString withoutControls(QString text)
{
    if (hasStray(text)) {
        for (QChar &c : text) {
            if (isStray(c.unicode()))
                c = replacement;
        }
    }
    return text;
}

} // namespace newsfold
