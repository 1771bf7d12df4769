// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelesspdf.h"

namespace widgets {

QByteArray timeless(QByteArray pdf)
{
    static const QByteArray key("/CreationDate (");
    const qsizetype begin = pdf.indexOf(key);
    const qsizetype end = pdf.indexOf(')', begin);
    for (qsizetype i = begin + key.size(); begin >= 0 && i < end; ++i)
        if (pdf[i] >= '0' && pdf[i] <= '9') pdf[i] = '0';
    return pdf;
}

}
