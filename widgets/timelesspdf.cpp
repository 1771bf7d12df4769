// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelesspdf.h"

namespace widgets {

namespace {

constexpr qsizetype digits = 10;       // of a place in the file's index
constexpr qsizetype row = digits + 10; // "0000000181 00000 n \n"
const QByteArray inUse(" 00000 n ");

// The places of what stands behind a cut move forward by its length.
void moveIndex(QByteArray& pdf, qsizetype index, qsizetype behind, qsizetype cut)
{
    for (qsizetype at = pdf.indexOf(inUse, index); at >= digits; at = pdf.indexOf(inUse, at + row)) {
        const qsizetype place = pdf.mid(at - digits, digits).toLongLong();
        if (place > behind)
            pdf.replace(at - digits, digits, QByteArray::number(place - cut).rightJustified(digits, '0'));
    }
}

}

QByteArray timeless(QByteArray pdf)
{
    static const QByteArray key("/CreationDate ("), start("startxref\n");
    const qsizetype begin = pdf.indexOf(key), end = pdf.indexOf(')', begin), tail = pdf.lastIndexOf(start);
    if (begin < 0 || end < 0 || tail < end) return pdf;
    const qsizetype number = tail + start.size(), length = pdf.indexOf('\n', number) - number;
    const qsizetype index = pdf.mid(number, length).trimmed().toLongLong();
    if (index <= end || index >= tail) return pdf;
    const qsizetype cut = end + 1 - begin;
    pdf.replace(number, length, QByteArray::number(index - cut));
    moveIndex(pdf, index, begin, cut);
    return pdf.remove(begin, cut);
}

}
