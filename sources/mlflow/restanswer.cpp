// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mlflow/restanswer.h"

#include <QJsonDocument>
#include <array>
#include <cmath>
#include <limits>

namespace sources::mlflow {

using namespace reliability;

namespace {

constexpr double infiniteFromHere = 1.79e308;
constexpr std::array<std::string_view, 3> bareWords{"-Infinity", "Infinity", "NaN"};

/// Puts quotes around what JSON doesn't know, outside of texts.
QByteArray quoted(const std::string& body)
{
    QByteArray result;
    result.reserve(static_cast<qsizetype>(body.size()));
    bool inText = false;
    for (std::size_t i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText && c == '\\' && i + 1 < body.size()) {
            result.append(body.data() + i++, 2);
            continue;
        }
        if (c == '"') inText = !inText;
        std::string_view word;
        for (const std::string_view bare : bareWords)
            if (!inText && word.empty() && std::string_view(body).substr(i, bare.size()) == bare) word = bare;
        if (word.empty()) result.append(c);
        else result.append('"').append(word.data(), static_cast<qsizetype>(word.size())).append('"');
        i += word.empty() ? 0 : word.size() - 1;
    }
    return result;
}

}

std::string textIn(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString().toStdString();
}

std::optional<std::int64_t> wholeIn(const QJsonObject& object, const char* key)
{
    bool whole = false;
    const qint64 number = object.value(QLatin1String(key)).toVariant().toLongLong(&whole);
    return whole ? std::optional<std::int64_t>(number) : std::nullopt;
}

std::optional<double> numberIn(const QJsonObject& object, const char* key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    const QString text = value.toString();
    if (text == QLatin1String("NaN") || text == QLatin1String("nan")) return std::nan("");
    if (text == QLatin1String("Infinity")) return std::numeric_limits<double>::infinity();
    if (text == QLatin1String("-Infinity")) return -std::numeric_limits<double>::infinity();
    bool readable = value.isDouble();
    const double number = readable ? value.toDouble() : text.toDouble(&readable);
    if (!readable) return std::nullopt;
    return std::abs(number) >= infiniteFromHere ? std::copysign(std::numeric_limits<double>::infinity(), number)
                                                : number;
}

Result<QJsonObject> objectOf(const std::string& server, const std::string& body)
{
    QJsonParseError mistake;
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(body), &mistake);
    if (mistake.error != QJsonParseError::NoError) document = QJsonDocument::fromJson(quoted(body), &mistake);
    if (!document.isObject()) return fail(Code::fileInvalid, {server, "", "its answer is none of MLflow"});
    return document.object();
}

}
