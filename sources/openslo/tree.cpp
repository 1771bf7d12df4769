// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/tree.h"

#include <charconv>
#include <cmath>
#include <map>
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

/// What a copy of the tree costs: its nodes, and long texts by their length.
std::size_t countOf(const Tree& tree)
{
    std::size_t count = 1 + tree.text.size() / 64;
    for (const Tree& item : tree.items) count += countOf(item);
    for (const auto& [key, value] : tree.members) count += countOf(value);
    return count;
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
        m_open.push_back({node(kind, mark), anchor, std::nullopt});
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
            parent.tree.members.emplace_back(std::move(*parent.key), std::move(tree));
            parent.key.reset();
        }
    }

    std::vector<Tree> m_documents;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, std::pair<Tree, std::size_t>> m_anchors;
    std::size_t m_nodes = 0;
};

}

const Tree* Tree::find(std::string_view key) const
{
    for (const auto& [name, value] : members)
        if (name == key) return value.isNull() ? nullptr : &value;
    return nullptr;
}

Result<std::vector<Tree>> parseYaml(const std::string& text, const std::string& path)
{
    Builder builder;
    try {
        std::istringstream stream(text);
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
    if (!tree.isScalar() || !tree.plain) return std::nullopt;
    if (tree.text == "true" || tree.text == "True") return true;
    if (tree.text == "false" || tree.text == "False") return false;
    return std::nullopt;
}

Json jsonOf(const Tree& tree)
{
    if (tree.isNull()) return {};
    if (tree.isScalar()) {
        if (const auto boolean = booleanOf(tree)) return *boolean;
        if (const auto number = numberOf(tree)) return *number;
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

}
