// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace support {

/// One worked case of a file in tests/data/vectors; its field `about` says how to read it.
struct GlossaryCase {
    QString name;
    QByteArray csv;
    QStringList flags;
    QJsonObject options;
    QString at; ///< empty: the default as-of
    QJsonObject expect;
};

std::vector<GlossaryCase> glossaryCases(const char* file = "glossary_cases.json");

/// Compares an answer's members with what is expected of them: numbers and fractions ("a/b") to 1e-12, texts and lists
/// exactly, objects member by member. Returns what differs, empty when nothing does.
QString difference(const QJsonValue& expected, const QJsonValue& found);

}
