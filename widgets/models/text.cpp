// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/text.h"

#include "reliability/query.h"

namespace models {

QString fold(QStringView text)
{
    // Case folding may take letters apart and normalisation may bring capitals: fold twice to reach a fixed point.
    QString folded = text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded = folded.normalized(QString::NormalizationForm_KC).toCaseFolded();
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
