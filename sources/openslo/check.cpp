// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/check.h"

#include "sources/openslo/values.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

bool alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool isDomain(std::string_view domain)
{
    if (domain.size() > 253) return false;
    for (std::size_t dot = 0; dot != std::string_view::npos; domain.remove_prefix(dot + 1)) {
        dot = domain.find('.');
        if (!isLabel(domain.substr(0, dot))) return false;
        if (dot == std::string_view::npos) break;
    }
    return true;
}

bool empty(const Tree* tree)
{
    if (!tree || tree->isNull()) return true;
    return (tree->isScalar() && tree->text.empty()) || (tree->isMap() && tree->members.empty());
}

bool knows(const Object& rules, std::string_view key)
{
    return std::any_of(rules.members.begin(), rules.members.end(), [&](const Member& m) { return m.key == key; });
}

/// A walk through one document, guided by the tables of its kind.
class Walk {
public:
    Walk(Judge& judge, const Tree& document, const Rulebook& rulebook)
        : m_judge(judge)
        , m_rulebook(rulebook)
        , m_context(contextOf(document))
    {}

    void object(const Tree& tree, const Object& rules, const std::string& path)
    {
        if (!tree.isMap()) return m_judge.refuse(path, "wrong-type", "must be a map");
        unknown(tree, rules, path);
        for (const Member& member : rules.members) this->member(tree, member, below(path, member.key));
        for (const Choice& choice : rules.choices)
            if (!chosen(tree, choice, path)) return;
        for (const Demand& demand : rules.demands) this->demand(tree, demand, path);
    }
    std::vector<Reference> take() { return std::move(m_references); }

private:
    void unknown(const Tree& tree, const Object& rules, const std::string& path)
    {
        for (const std::string& key : tree.repeated) repeated(below(path, key));
        for (const auto& [key, value] : tree.members) {
            if (!knows(rules, key))
                m_judge.bend(below(path, key), "unknown-field", "is no field of OpenSLO v1 here; not used");
        }
    }
    void repeated(const std::string& path)
    {
        m_judge.bend(path, "key-repeated", "is given more than once; the first counts");
    }

    void member(const Tree& parent, const Member& rule, const std::string& path)
    {
        static const Tree nothing = [] {
            Tree tree;
            tree.kind = Tree::Kind::map;
            return tree;
        }();
        const Tree* found = parent.find(rule.key);
        if (rule.absent == Absent::empty) return value(parent, found ? *found : nothing, rule, path);
        const bool missing = empty(found) && rule.type != Type::anything && rule.type != Type::map;
        if (!found || (missing && rule.absent != Absent::fine)) return absent(rule, path);
        if (!(missing && found->isScalar())) value(parent, *found, rule, path);
    }
    void absent(const Member& rule, const std::string& path)
    {
        if (rule.absent == Absent::refused) m_judge.refuse(path, "required", "is required");
        if (rule.absent == Absent::bent) m_judge.bend(path, "required", "is required");
    }

    void value(const Tree& parent, const Tree& tree, const Member& rule, const std::string& path)
    {
        if (!typed(tree, rule, path) || (rule.when && !rule.when(parent, m_context))) return;
        for (const Check* check : rule.checks)
            if (check && !check->holds(tree)) {
                m_judge.report(check->breach, path, check->code, std::string(check->message));
                break;
            }
        if (rule.refers.empty()) return;
        m_references.push_back({path, rule.refers, labelOf(tree.text)});
    }

    /// False when the value can't be read as what the rule asks for.
    bool typed(const Tree& tree, const Member& rule, const std::string& path)
    {
        switch (rule.type) {
        case Type::text: return text(tree, path, rule.key);
        case Type::zone: return text(tree, path, rule.key) && zone(tree, path);
        case Type::number: return number(tree, path);
        case Type::boolean: return boolean(tree, path);
        case Type::map: return isMap(tree, path);
        case Type::object: return object(tree, *rule.object, path), true;
        case Type::list: return list(tree, *rule.object, path);
        case Type::labels: return labels(tree, path);
        case Type::annotations: return annotations(tree, path);
        case Type::anything: return true;
        }
        return false;
    }
    bool text(const Tree& tree, const std::string& path, std::string_view key)
    {
        if (!tree.isScalar()) return m_judge.refuse(path, "wrong-type", "must be text"), false;
        if (tree.text.find('\0') != std::string::npos)
            return m_judge.refuse(path, "wrong-type", "holds a NUL character"), false;
        // A bare slice is a breach of its own, named in its checks.
        if ((booleanOf(tree) || numberOf(tree)) && key != "timeSliceWindow")
            m_judge.bend(path, "wrong-type", "must be text: put it in quotes");
        return true;
    }
    bool zone(const Tree& tree, const std::string& path)
    {
        const bool known = !m_rulebook.knowsZone || (tree.text.size() < 100 && m_rulebook.knowsZone(tree.text));
        if (!known) m_judge.refuse(path, "zone-unknown", "is no IANA time zone");
        return known;
    }
    bool number(const Tree& tree, const std::string& path)
    {
        if (numberOf(tree)) return true;
        if (!tree.isScalar() || !parseNumber(tree.text))
            return m_judge.refuse(path, "wrong-type", "must be a number"), false;
        return m_judge.bend(path, "wrong-type", "must be a number, without quotes"), true;
    }
    bool boolean(const Tree& tree, const std::string& path)
    {
        if (booleanOf(tree)) return true;
        Tree plain;
        plain.kind = tree.kind;
        plain.plain = true;
        plain.text = tree.text.substr(0, 10);
        if (!booleanOf(plain)) return m_judge.refuse(path, "wrong-type", "must be true or false"), false;
        return m_judge.bend(path, "wrong-type", "must be true or false, without quotes"), true;
    }
    bool isMap(const Tree& tree, const std::string& path)
    {
        if (!tree.isMap()) return m_judge.refuse(path, "wrong-type", "must be a map"), false;
        for (const std::string& key : tree.repeated) repeated(below(path, key));
        return true;
    }
    bool list(const Tree& tree, const Object& rules, const std::string& path)
    {
        if (tree.isMap()) {
            m_judge.bend(path, "wrong-type", "must be a list; read as a list of one");
            object(tree, rules, below(path, std::size_t{0}));
            return true;
        }
        if (!tree.isList()) return m_judge.refuse(path, "wrong-type", "must be a list"), false;
        for (std::size_t i = 0; i < tree.items.size(); ++i) object(tree.items[i], rules, below(path, i));
        return true;
    }

    bool labels(const Tree& tree, const std::string& path)
    {
        if (!isMap(tree, path)) return false;
        for (const auto& [key, value] : tree.members) {
            const std::string at = below(path, key);
            if (!isKey(key)) m_judge.bend(at, "key-invalid", "is no key of a label");
            if (value.isList())
                for (std::size_t i = 0; i < value.items.size(); ++i) text(value.items[i], below(at, i), key);
            else if (!value.isNull()) text(value, at, key);
        }
        return true;
    }
    bool annotations(const Tree& tree, const std::string& path)
    {
        if (!isMap(tree, path)) return false;
        for (const auto& [key, value] : tree.members) {
            const std::string at = below(path, key);
            if (!isAnnotationKey(key)) m_judge.bend(at, "key-invalid", "is no key of an annotation");
            if (!value.isNull()) text(value, at, key);
        }
        return true;
    }

    /// Reports a choice that is not made, or made more than once; false then.
    bool chosen(const Tree& tree, const Choice& choice, const std::string& path)
    {
        const auto given = std::count_if(choice.keys.begin(), choice.keys.end(), [&](std::string_view key) {
            return !key.empty() && tree.find(key);
        });
        if (given == 1 || (given == 0 && choice.none.empty())) return true;
        const bool several = given > 1;
        m_judge.report(several ? choice.breach : missingBreach(choice),
                       path,
                       several ? choice.both : choice.none,
                       std::string(choice.message));
        return false;
    }
    /// Nothing can be made of a metric or a target that is not there; of what is not used, all the same.
    static Breach missingBreach(const Choice& choice)
    {
        return choice.none == "reference-missing" ? Breach::bend : Breach::refuse;
    }

    void demand(const Tree& tree, const Demand& demand, const std::string& path)
    {
        const Tree* found = tree.find(demand.key);
        const bool there =
            found && !(found->isScalar() && found->text.empty()) && !(found->isList() && found->items.empty());
        if (!demand.when(tree, m_context) || there == (demand.presence == Demand::Presence::wanted)) return;
        m_judge.report(demand.breach,
                       demand.at == Demand::At::self ? path : below(path, demand.key),
                       demand.code,
                       std::string(demand.message));
    }

    Judge& m_judge;
    const Rulebook& m_rulebook;
    Context m_context;
    std::vector<Reference> m_references;
};

}

bool isKey(std::string_view key)
{
    const auto inner = [](char c) { return alphanumeric(c) || c == '-' || c == '_' || c == '.'; };
    return !key.empty() && key.size() <= 63 && alphanumeric(key.front()) && alphanumeric(key.back()) &&
           std::all_of(key.begin(), key.end(), inner);
}

bool isAnnotationKey(std::string_view key)
{
    const std::size_t slash = key.find('/');
    if (slash == std::string_view::npos) return isKey(key);
    return isDomain(key.substr(0, slash)) && isKey(key.substr(slash + 1));
}

std::vector<Reference> check(Judge& judge, const Tree& document, const Object& object, const Rulebook& rulebook)
{
    Walk walk(judge, document, rulebook);
    walk.object(document, object, "");
    return walk.take();
}

}
