// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/definitions.h"
#include "sources/openslo/tree.h"

namespace sources::openslo {

/// How strictly documents are judged: lenient accepts, with a named warning, what upstream's own files contain.
enum class Rules { lenient, strict };

enum class Need { required, optional };

/// Judges one document: reads typed members and writes down what is wrong with them. Paths are of the form
/// "spec.objectives[0].target".
class Judge {
public:
    Judge(Document& document, Rules rules) : m_document(document), m_rules(rules) {}

    /// Wrong in any case.
    void refuse(std::string path, std::string code, std::string message);
    /// Against the rules: refused when strict, else a warning.
    void bend(std::string path, std::string code, std::string message);
    /// Worth knowing, never a refusal.
    void warn(std::string path, std::string code, std::string message);
    bool refused() const { return m_document.verdict == Verdict::refused; }
    bool strict() const { return m_rules == Rules::strict; }

    /// Members of a map. A member of the wrong type, and a required one that is absent, is refused; null then.
    const Tree* map(const Tree& parent, std::string_view key, const std::string& path, Need need);
    const Tree* list(const Tree& parent, std::string_view key, const std::string& path, Need need);
    /// Text, empty when absent; a number or boolean without quotes bends the rules.
    std::string text(const Tree& parent, std::string_view key, const std::string& path, Need need);
    std::optional<double> number(const Tree& parent, std::string_view key, const std::string& path, Need need);
    std::optional<bool> boolean(const Tree& parent, std::string_view key, const std::string& path, Need need);

    /// A name as RFC 1123 label; one that is none bends the rules and is turned into one.
    std::string label(const std::string& raw, const std::string& path);

private:
    const Tree* member(const Tree& parent, std::string_view key, const std::string& path, Need need);

    Document& m_document;
    Rules m_rules;
};

/// True for an RFC 1123 label: at most 63 of a-z, 0-9 and inner "-".
bool isLabel(std::string_view text);
/// A label made of any text; the same for the same text.
std::string slug(std::string_view text);
/// "path.key", or "key" at the top.
std::string below(const std::string& path, std::string_view key);
std::string below(const std::string& path, std::size_t index);

}
