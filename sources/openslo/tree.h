// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/result.h"

#include <optional>

namespace sources::openslo {

/// A YAML value as plain data: no aliases, no cycles, bounded in size and depth.
struct Tree {
    enum class Kind { null, scalar, list, map };
    Kind kind = Kind::null;
    bool plain = false;    ///< a scalar without quotes: may be a number or a boolean
    std::int64_t line = 0; ///< 1-based
    std::string text;
    std::vector<Tree> items;
    std::vector<std::pair<std::string, Tree>> members;

    bool isNull() const { return kind == Kind::null; }
    bool isMap() const { return kind == Kind::map; }
    bool isList() const { return kind == Kind::list; }
    bool isScalar() const { return kind == Kind::scalar; }
    /// The member of this name; null where this is no map, has none, or it is null.
    const Tree* find(std::string_view key) const;
};

/// Parses all YAML documents of a text (JSON is YAML). Fails with yamlInvalid (path, line, reason) and with
/// yamlTooComplex: more than 200,000 nodes, aliases counted each time they are used, or deeper than 64.
reliability::Result<std::vector<Tree>> parseYaml(const std::string& text, const std::string& path);

/// A number as written; none for a quoted or other scalar.
std::optional<double> numberOf(const Tree& tree);
/// "true" or "false" without quotes.
std::optional<bool> booleanOf(const Tree& tree);
/// The same value as JSON.
reliability::Json jsonOf(const Tree& tree);

}
