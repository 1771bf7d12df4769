// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/tree.h"

#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::size_t maxNodes = 200'000;
constexpr std::size_t maxDepth = 64;

/// Thrown out of yaml-cpp's parser by the builder below, caught in parseYaml.
struct TooComplex {};

/// yaml-cpp keeps tokens until a line's outermost bracket closes: one a bracket and comma, one a pair of quotes.
constexpr std::size_t maxMarks = 1'500'000;

std::size_t marksOf(const std::string& text)
{
    std::size_t marks = 0;
    for (const char c : text)
        marks += c == '[' || c == ']' || c == '{' || c == '}' || c == ',' ? 3U : c == '"' || c == '\'' ? 1U : 0U;
    return marks;
}

/// JSON escapes characters beyond U+FFFF as two surrogates, YAML as one code point; the text keeps its lines.
std::string joinSurrogates(const std::string& text)
{
    const auto unit = [&](std::size_t at) -> unsigned {
        unsigned value = 0;
        if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return 0;
        const char* end = text.data() + at + 6;
        return std::from_chars(end - 4, end, value, 16).ptr == end ? value : 0;
    };
    std::string joined;
    joined.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const unsigned high = unit(i), low = high >= 0xD800 && high < 0xDC00 ? unit(i + 6) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            std::array<char, 16> escape{};
            std::snprintf(escape.data(), escape.size(), "\\U%08X", 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00));
            joined += escape.data();
            i += 11;
        } else {
            joined += text[i];
            if (text[i] == '\\' && i + 1 < text.size()) joined += text[++i];
        }
    }
    return joined;
}

/// True for a text that is JSON, so that its escapes are JSON's.
bool looksLikeJson(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string::npos && (text[first] == '{' || text[first] == '[');
}

/// Builds trees from parser events, so that no shared or cyclic node ever exists.
class Builder final : public YAML::EventHandler {
public:
    std::vector<Tree> take() { return std::move(m_documents); }

    void OnDocumentStart(const YAML::Mark&) override { m_anchors.clear(); }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(node(Tree::Kind::null, mark), anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        Tree tree = node(Tree::Kind::scalar, mark);
        tree.text = value;
        tree.plain = tag == "?" || tag.empty();
        if (tree.plain && (value == "null" || value == "~" || value == "Null" || value == "NULL" || value.empty()))
            tree.kind = Tree::Kind::null;
        add(std::move(tree), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.find(anchor);
        if (known == m_anchors.end()) throw YAML::ParserException(mark, "alias to an unfinished anchor");
        spend(known->second.second);
        if (m_open.size() + depthOf(known->second.first) > maxDepth) throw TooComplex();
        add(known->second.first, 0);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Tree::Kind::list, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Tree::Kind::map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        Tree tree;
        YAML::anchor_t anchor;
        std::optional<std::string> key;
        std::set<std::string> keys; ///< of a map, those that it has
    };

    static std::size_t depthOf(const Tree& tree)
    {
        std::size_t depth = 0;
        for (const Tree& item : tree.items) depth = std::max(depth, depthOf(item));
        for (const auto& [key, value] : tree.members) depth = std::max(depth, depthOf(value));
        return depth + 1;
    }

    void spend(std::size_t nodes)
    {
        m_nodes += nodes;
        if (m_nodes > maxNodes) throw TooComplex();
    }
    Tree node(Tree::Kind kind, const YAML::Mark& mark)
    {
        spend(1);
        Tree tree;
        tree.kind = kind;
        tree.line = mark.line + 1;
        return tree;
    }
    void open(Tree::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        if (m_open.size() >= maxDepth) throw TooComplex();
        m_open.push_back({node(kind, mark), anchor, std::nullopt, {}});
    }
    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done.tree), done.anchor);
    }
    void add(Tree tree, YAML::anchor_t anchor)
    {
        if (anchor != 0) m_anchors[anchor] = {tree, countOf(tree)};
        if (anchor != 0) spend(m_anchors[anchor].second); // the kept copy counts too
        if (m_open.empty()) return m_documents.push_back(std::move(tree));
        Open& parent = m_open.back();
        if (parent.tree.isList()) {
            parent.tree.items.push_back(std::move(tree));
        } else if (!parent.key) {
            if (tree.isMap() || tree.isList()) throw YAML::ParserException(YAML::Mark::null_mark(), "key is no scalar");
            parent.key = std::move(tree.text);
        } else {
            if (parent.keys.insert(*parent.key).second)
                parent.tree.members.emplace_back(std::move(*parent.key), std::move(tree));
            else parent.tree.repeated.push_back(std::move(*parent.key));
            parent.key.reset();
        }
    }

    std::vector<Tree> m_documents;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, std::pair<Tree, std::size_t>> m_anchors;
    std::size_t m_nodes = 0;
};

}

Tree::Tree() = default;
Tree::Tree(const Tree& other) = default;
Tree::Tree(Tree&& other) noexcept = default;
Tree& Tree::operator=(const Tree& other) = default;
Tree& Tree::operator=(Tree&& other) noexcept = default;
Tree::~Tree() = default;

std::size_t countOf(const Tree& tree)
{
    std::size_t count = 1 + tree.text.size() / 64;
    for (const Tree& item : tree.items) count += countOf(item);
    for (const auto& [key, value] : tree.members) count += countOf(value) + key.size() / 64;
    return count;
}

std::size_t bytesOf(const Tree& tree)
{
    std::size_t bytes = tree.text.size() + 1;
    for (const Tree& item : tree.items) bytes += bytesOf(item);
    for (const auto& [key, value] : tree.members) bytes += key.size() + bytesOf(value);
    return bytes;
}

const Tree* Tree::find(std::string_view key) const
{
    for (const auto& [name, value] : members)
        if (name == key) return value.isNull() ? nullptr : &value;
    return nullptr;
}

Result<std::vector<Tree>> parseYaml(const std::string& text, const std::string& path)
{
    if (marksOf(text) > maxMarks) return fail(Code::yamlTooComplex, {path});
    Builder builder;
    try {
        std::istringstream stream(looksLikeJson(text) ? joinSurrogates(text) : text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
        return builder.take();
    } catch (const TooComplex&) {
        return fail(Code::yamlTooComplex, {path});
    } catch (const YAML::DeepRecursion&) {
        return fail(Code::yamlTooComplex, {path});
    } catch (const YAML::Exception& error) {
        return fail(Code::yamlInvalid, {path, std::to_string(error.mark.line + 1), error.msg});
    }
}

std::optional<double> numberOf(const Tree& tree)
{
    if (!tree.isScalar() || !tree.plain) return std::nullopt;
    double value = 0;
    const std::string_view text = std::string_view(tree.text).substr(tree.text.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<bool> booleanOf(const Tree& tree)
{
    static constexpr std::array<std::pair<std::string_view, bool>, 6> words{
        {{"true", true}, {"false", false}, {"yes", true}, {"no", false}, {"on", true}, {"off", false}}};
    if (!tree.isScalar() || !tree.plain || tree.text.size() > 5) return std::nullopt;
    for (const auto& [word, value] : words)
        if (lower(tree.text) == word) return value;
    return std::nullopt;
}

namespace {

Json numberJson(const Tree& tree, double number)
{
    std::int64_t whole = 0;
    const char* end = tree.text.data() + tree.text.size();
    const auto [stop, error] = std::from_chars(tree.text.data(), end, whole);
    if (error == std::errc() && stop == end) return whole;
    return number;
}

Tree unquoted(const Tree& tree)
{
    Tree plain;
    plain.kind = tree.kind;
    plain.plain = true;
    plain.text = tree.text;
    return plain;
}

const Tree noMap = [] {
    Tree tree;
    tree.kind = Tree::Kind::map;
    return tree;
}();

}

Json jsonOf(const Tree& tree)
{
    if (tree.isNull()) return {};
    if (tree.isScalar()) {
        if (const auto boolean = booleanOf(tree)) return *boolean;
        if (const auto number = numberOf(tree)) return numberJson(tree, *number);
        return tree.text;
    }
    if (tree.isList()) {
        Json::Array array;
        for (const Tree& item : tree.items) array.push_back(jsonOf(item));
        return array;
    }
    Json::Object object;
    for (const auto& [key, value] : tree.members) object.emplace_back(key, jsonOf(value));
    return object;
}

std::string textIn(const Tree& map, std::string_view key)
{
    const Tree* found = map.find(key);
    return found && found->isScalar() ? found->text : std::string();
}

std::optional<double> numberIn(const Tree& map, std::string_view key)
{
    const Tree* found = map.find(key);
    return found ? numberOf(unquoted(*found)) : std::nullopt;
}

std::optional<bool> booleanIn(const Tree& map, std::string_view key)
{
    const Tree* found = map.find(key);
    return found ? booleanOf(unquoted(*found)) : std::nullopt;
}

std::span<const Tree> itemsIn(const Tree& map, std::string_view key)
{
    const Tree* found = map.find(key);
    if (!found) return {};
    if (found->isMap()) return {found, 1};
    return found->items;
}

const Tree& mapIn(const Tree& map, std::string_view key)
{
    const Tree* found = map.find(key);
    return found && found->isMap() ? *found : noMap;
}

}
