// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/text.h"

namespace models {

namespace {

// U+30A1..U+30F6 are the katakana that have a hiragana exactly 0x60 below; U+30FD and U+30FE are iteration marks.
char16_t hiragana(char16_t c)
{
    const bool katakana = (c >= u'\u30A1' && c <= u'\u30F6') || c == u'\u30FD' || c == u'\u30FE';
    return katakana ? static_cast<char16_t>(c - 0x60) : c;
}

}

QString fold(QStringView text)
{
    // Case folding may take letters apart and normalisation may bring capitals: fold twice to reach a fixed point.
    QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded = folded.normalized(QString::NormalizationForm_KC).toCaseFolded();
    for (QChar& c : folded) c = QChar(hiragana(c.unicode()));
    return folded;
}

QString filled(const QString& pattern, const QStringList& args)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (place) result += args.value(pattern[++i].unicode() - u'1', QStringLiteral("?"));
        else result += pattern[i];
    }
    return result;
}

}
