// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/text.h"

#include "reliability/query.h"

namespace models {

namespace {

QString oneWidthNoCase(const QString& text)
{
    // Case folding may take letters apart and normalisation may bring capitals: fold twice to reach a fixed point.
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    return folded.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

}

std::string comparable(std::string_view utf8) { return oneWidthNoCase(text(utf8)).toStdString(); }

QString fold(QStringView text)
{
    QString folded = oneWidthNoCase(text.toString());
    for (QChar& c : folded) c = QChar(reliability::hiraganaOf(c.unicode()));
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
