// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchablepdf.h"

#include <QString>

#include <algorithm>
#include <array>

namespace widgets {

namespace {

/// The characters that share their glyph with a typed one and have no compatibility mapping to it, in Noto Sans CJK;
/// radicals from U+2F00 on have one.
struct Same {
    char16_t lowest, typed;
};
constexpr std::array same{std::to_array<Same>({
    {0x02BB, 0x2018}, {0x2012, 0x2013}, {0x2027, 0x30FB}, {0x2215, 0xFF0F}, {0x2329, 0x3008}, {0x232A, 0x3009},
    {0x2E82, 0x4E5B}, {0x2E83, 0x4E5A}, {0x2E85, 0x4EBB}, {0x2E89, 0x5202}, {0x2E8B, 0x353E}, {0x2E8E, 0x5140},
    {0x2E8F, 0x5C23}, {0x2E90, 0x5C22}, {0x2E92, 0x5DF3}, {0x2E93, 0x5E7A}, {0x2E94, 0x5F51}, {0x2E96, 0x5FC4},
    {0x2E98, 0x624C}, {0x2E99, 0x6535}, {0x2E9B, 0x65E1}, {0x2E9E, 0x6B7A}, {0x2EA0, 0x6C11}, {0x2EA1, 0x6C35},
    {0x2EA3, 0x706C}, {0x2EA6, 0x4E2C}, {0x2EA8, 0x72AD}, {0x2EAB, 0x7F52}, {0x2EAD, 0x793B}, {0x2EAF, 0x7CF9},
    {0x2EB0, 0x7E9F}, {0x2EB1, 0x7F53}, {0x2EB2, 0x7F52}, {0x2EB9, 0x8002}, {0x2EBA, 0x8080}, {0x2EBE, 0x8279},
    {0x2EC2, 0x8864}, {0x2EC3, 0x8980}, {0x2EC4, 0x897F}, {0x2EC5, 0x89C1}, {0x2EC8, 0x8BA0}, {0x2EC9, 0x8D1D},
    {0x2ECB, 0x8F66}, {0x2ECD, 0x8FB6}, {0x2ED0, 0x9485}, {0x2ED1, 0x9577}, {0x2ED2, 0x9578}, {0x2ED3, 0x957F},
    {0x2ED6, 0x961D}, {0x2ED8, 0x9752}, {0x2ED9, 0x97E6}, {0x2EDA, 0x9875}, {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE},
    {0x2EDF, 0x98E0}, {0x2EE0, 0x9963}, {0x2EE2, 0x9A6C}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F}, {0x2EE7, 0x5364},
    {0x2EE8, 0x9EA6}, {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE}, {0x2EEB, 0x6589}, {0x2EEC, 0x9F50}, {0x2EED, 0x6B6F},
    {0x2EEE, 0x9F7F}, {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99}, {0x2EF2, 0x4E80},
})};

constexpr char16_t firstRadical = 0x2E80, lastRadical = 0x2FDF;
constexpr qsizetype digits = 4;

char16_t typed(char16_t c)
{
    const auto row = std::ranges::lower_bound(same, c, {}, &Same::lowest);
    if (row != same.end() && row->lowest == c) return row->typed;
    if (c < firstRadical || c > lastRadical) return c;
    const QString mapped = QString(QChar(c)).normalized(QString::NormalizationForm_KC);
    return mapped.size() == 1 ? mapped.front().unicode() : c;
}

// "[<0057> <2F47> ]": what the glyphs of a font stand for, one after the other.
void mapCharacters(QByteArray& pdf, qsizetype from, qsizetype to)
{
    for (qsizetype at = pdf.indexOf('<', from); at >= 0 && at < to; at = pdf.indexOf('<', at + 1)) {
        if (at + digits + 1 >= to || pdf[at + digits + 1] != '>') continue;
        bool read = false;
        const auto c = static_cast<char16_t>(pdf.mid(at + 1, digits).toUShort(&read, 16));
        if (read && typed(c) != c)
            pdf.replace(at + 1, digits, QByteArray::number(typed(c), 16).toUpper().rightJustified(digits, '0'));
    }
}

}

QByteArray searchable(QByteArray pdf)
{
    static const QByteArray begin("beginbfrange\n"), end("endbfrange");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const qsizetype close = pdf.indexOf(end, at);
        qsizetype list = pdf.indexOf('[', at);
        while (list >= 0 && list < close) {
            const qsizetype last = pdf.indexOf(']', list);
            if (last < 0 || last > close) break;
            mapCharacters(pdf, list, last);
            list = pdf.indexOf('[', last);
        }
    }
    return pdf;
}

}
