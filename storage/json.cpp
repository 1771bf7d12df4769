// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace storage {

using reliability::Json;

namespace {

Json convert(const QJsonValue& value);

Json convertNumber(const QJsonValue& value)
{
    const double real = value.toDouble();
    const qint64 whole = value.toInteger();
    const bool exact = value.toVariant().typeId() != QMetaType::Double;
    return exact ? Json(static_cast<std::int64_t>(whole)) : Json(real);
}

Json convertArray(const QJsonArray& array)
{
    Json::Array out;
    out.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue& item : array) out.push_back(convert(item));
    return out;
}

Json convertObject(const QJsonObject& object)
{
    Json::Object out;
    for (auto member = object.begin(); member != object.end(); ++member)
        out.emplace_back(member.key().toStdString(), convert(member.value()));
    return out;
}

Json convert(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool();
    case QJsonValue::Double: return convertNumber(value);
    case QJsonValue::String: return value.toString().toStdString();
    case QJsonValue::Array: return convertArray(value.toArray());
    case QJsonValue::Object: return convertObject(value.toObject());
    default: return nullptr;
    }
}

}

// QJsonDocument takes arrays and objects only: the text is read as the one element of an array.
reliability::Result<Json> parseJson(std::string_view text)
{
    QByteArray wrapped("[");
    wrapped.append(text.data(), static_cast<qsizetype>(text.size())).append(']');
    QJsonParseError error;
    const QJsonArray array = QJsonDocument::fromJson(wrapped, &error).array();
    const auto refuse = [](qsizetype offset, const QString& reason) {
        return reliability::fail(reliability::Code::fileInvalid, {"", std::to_string(offset), reason.toStdString()});
    };
    if (error.error != QJsonParseError::NoError) return refuse(std::max(0, error.offset - 1), error.errorString());
    if (array.size() != 1) return refuse(0, QStringLiteral("not one JSON value"));
    return convert(array.at(0));
}

}
