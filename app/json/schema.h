// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/describe.h"

#include <concepts>

namespace app {

/// The JSON Schema (draft 2020-12) of what reliability::toJson writes for a T: made from the same table of fields, so
/// the two cannot disagree.
template <class T>
reliability::Json schemaOf();

namespace schema {

using reliability::Json;

inline Json typed(const char* type) { return Json::Object{{"type", type}}; }

template <class T>
struct Of {
    static Json make()
    {
        if constexpr (std::same_as<T, bool>) return typed("boolean");
        else if constexpr (std::integral<T> || std::same_as<T, reliability::Milliseconds>) return typed("integer");
        else if constexpr (std::same_as<T, double> || std::same_as<T, reliability::Target>) return typed("number");
        else if constexpr (std::same_as<T, reliability::Instant>)
            return Json::Object{{"type", "string"}, {"format", "date-time"}};
        else if constexpr (std::same_as<T, Json>) return Json::Object{};
        else if constexpr (reliability::Named<T>) return named();
        else if constexpr (reliability::Described<T>) return object();
        else return typed("string");
    }

private:
    static Json named()
    {
        Json::Array values;
        for (const auto& n : reliability::names<T>) values.emplace_back(std::string(n.text));
        return Json::Object{{"enum", std::move(values)}};
    }
    static Json object()
    {
        Json::Object properties;
        Json::Array required;
        reliability::forEachField<T>([&]<class M>(const reliability::Field<T, M>& f) {
            properties.emplace_back(std::string(f.name), schemaOf<M>());
            required.emplace_back(std::string(f.name));
        });
        return Json::Object{{"type", "object"},
                            {"properties", std::move(properties)},
                            {"required", std::move(required)},
                            {"additionalProperties", false}};
    }
};

template <class T>
struct Of<std::optional<T>> {
    static Json make() { return Json::Object{{"anyOf", Json::Array{schemaOf<T>(), typed("null")}}}; }
};

template <class T>
struct Of<std::vector<T>> {
    static Json make() { return Json::Object{{"type", "array"}, {"items", schemaOf<T>()}}; }
};

template <class T>
struct Of<std::map<std::string, T>> {
    static Json make() { return Json::Object{{"type", "object"}, {"additionalProperties", schemaOf<T>()}}; }
};

template <class T>
struct Of<reliability::Id<T>> {
    static Json make() { return typed("integer"); }
};

}

template <class T>
reliability::Json schemaOf()
{
    return schema::Of<T>::make();
}

/// The schema as a document of its own.
template <class T>
reliability::Json schemaDocument()
{
    reliability::Json::Object document{{"$schema", "https://json-schema.org/draft/2020-12/schema"}};
    const reliability::Json schema = schemaOf<T>();
    for (const auto& member : *schema.get<reliability::Json::Object>()) document.push_back(member);
    return document;
}

}
