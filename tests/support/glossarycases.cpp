// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/glossarycases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <optional>

namespace support {

namespace {

QString shown(const QJsonValue& value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

std::optional<double> numberOf(const QJsonValue& value)
{
    if (value.isDouble()) return value.toDouble();
    const QStringList parts = value.toString().split(QLatin1Char('/'));
    bool okA = false, okB = false;
    const double a = parts.value(0).toDouble(&okA), b = parts.value(1).toDouble(&okB);
    if (parts.size() == 2 && okA && okB) return a / b;
    return std::nullopt;
}

QString differenceOfMembers(const QJsonObject& expected, const QJsonObject& found)
{
    for (auto it = expected.begin(); it != expected.end(); ++it)
        if (const QString text = difference(it.value(), found.value(it.key())); !text.isEmpty())
            return it.key() + QStringLiteral(": ") + text;
    return {};
}

QString differenceOfLists(const QJsonArray& expected, const QJsonArray& found)
{
    if (expected.size() != found.size()) return shown(expected) + QStringLiteral(" expected, found ") + shown(found);
    for (qsizetype i = 0; i < expected.size(); ++i)
        if (const QString text = difference(expected[i], found[i]); !text.isEmpty())
            return QStringLiteral("[%1] ").arg(i) + text;
    return {};
}

}

std::vector<GlossaryCase> glossaryCases(const char* name)
{
    QFile file(qEnvironmentVariable("SHINRAI_SOURCE") + QStringLiteral("/tests/data/vectors/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is not there", qPrintable(file.fileName()));
    std::vector<GlossaryCase> cases;
    for (const QJsonValue& value :
         QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("cases")].toArray()) {
        const QJsonObject c = value.toObject();
        const QJsonObject options = c[QStringLiteral("options")].toObject();
        cases.push_back({c[QStringLiteral("name")].toString(),
                         c[QStringLiteral("csv")].toString().toUtf8(),
                         options[QStringLiteral("flags")].toString().split(QLatin1Char(' '), Qt::SkipEmptyParts),
                         options,
                         c[QStringLiteral("at")].toString(),
                         c[QStringLiteral("expect")].toObject()});
    }
    return cases;
}

QString difference(const QJsonValue& expected, const QJsonValue& found)
{
    if (expected.isObject()) return differenceOfMembers(expected.toObject(), found.toObject());
    if (expected.isArray()) return differenceOfLists(expected.toArray(), found.toArray());
    if (const auto number = numberOf(expected)) {
        const bool equal =
            found.isDouble() && std::abs(found.toDouble() - *number) <= 1e-12 * std::max(1.0, std::abs(*number));
        return equal ? QString() : shown(expected) + QStringLiteral(" expected, found ") + shown(found);
    }
    const bool bothNull = expected.isNull() && (found.isNull() || found.isUndefined());
    return bothNull || expected == found ? QString()
                                         : shown(expected) + QStringLiteral(" expected, found ") + shown(found);
}

}
