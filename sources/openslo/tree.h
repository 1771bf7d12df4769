// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/canonicaljson.h"
#include "reliability/result.h"

#include <optional>
#include <span>

namespace sources::openslo {

/// A YAML value as plain data: no aliases, no cycles, bounded in size and depth.
struct Tree {
    // Out of line: clang 14 can't make them while Tree is incomplete.
    Tree();
    Tree(const Tree& other);
    Tree(Tree&& other) noexcept;
    Tree& operator=(const Tree& other);
    Tree& operator=(Tree&& other) noexcept;
    ~Tree();

    enum class Kind { null, scalar, list, map };
    Kind kind = Kind::null;
    bool plain = false;    ///< a scalar without quotes: may be a number or a boolean
    std::int64_t line = 0; ///< 1-based
    std::string text;
    std::vector<Tree> items;
    std::vector<std::pair<std::string, Tree>> members;
    std::vector<std::string> repeated; ///< keys that were given more than once; the first value counts

    bool isNull() const { return kind == Kind::null; }
    bool isMap() const { return kind == Kind::map; }
    bool isList() const { return kind == Kind::list; }
    bool isScalar() const { return kind == Kind::scalar; }
    /// The member of this name; null where this is no map, has none, or it is null.
    const Tree* find(std::string_view key) const;
};

/// Parses all YAML documents of a text (JSON is YAML). Fails with yamlInvalid (path, line, reason) and with
/// yamlTooComplex: more than 200,000 nodes, aliases counted each time they are used, deeper than 64, or of so many
/// brackets and commas that the parser would need more memory than that.
reliability::Result<std::vector<Tree>> parseYaml(const std::string& text, const std::string& path);

/// What a tree costs: its nodes, and long texts by their length.
std::size_t countOf(const Tree& tree);

/// How long its texts and keys are, in bytes.
std::size_t bytesOf(const Tree& tree);

/// A number as written; none for a quoted or other scalar.
std::optional<double> numberOf(const Tree& tree);
/// "true", "yes", "on" and their opposites without quotes.
std::optional<bool> booleanOf(const Tree& tree);
/// The same value as JSON; whole numbers keep all their digits.
reliability::Json jsonOf(const Tree& tree);

/// A member's text, empty where it is absent or no scalar.
std::string textIn(const Tree& map, std::string_view key);
/// A member's number, quotes or not.
std::optional<double> numberIn(const Tree& map, std::string_view key);
/// A member's boolean, quotes or not.
std::optional<bool> booleanIn(const Tree& map, std::string_view key);
/// The items of a member that is a list; a single map counts as a list of one. Empty where it is absent.
std::span<const Tree> itemsIn(const Tree& map, std::string_view key);
/// The member where it is a map, else an empty map.
const Tree& mapIn(const Tree& map, std::string_view key);

}
