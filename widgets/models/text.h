// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>

namespace models {

/// The border between the UTF-8 of the facts and the QString of the window. Invalid UTF-8 becomes U+FFFD.
inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

inline std::string utf8(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// The form in which texts are compared when people search: NFKC (so widths and ligatures fall together), no case,
/// katakana as hiragana.
QString fold(QStringView text);

/// The form in which texts are compared word by word: as fold(), with the two kana apart.
std::string comparable(std::string_view text);

/// `pattern` with %1, %2 ... replaced in one pass: what an argument holds is never taken for a place. A place without
/// an argument becomes a question mark.
QString filled(const QString& pattern, const QStringList& args);

}
