// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/definitions.h"
#include "sources/openslo/tree.h"

namespace sources::openslo {

/// How strictly documents are judged: lenient accepts, with a named warning, what upstream's own files contain.
enum class Rules { lenient, strict };

/// What a broken rule costs: the document in any case, the document when rules are strict (else a warning), a warning.
enum class Breach { refuse, bend, warn };

/// Judges one document: writes down what is wrong with it. Paths are of the form "spec.objectives[0].target".
class Judge {
public:
    Judge(Document& document, Rules rules) : m_document(document), m_rules(rules) {}

    void report(Breach breach, std::string path, std::string_view code, std::string message);
    /// Wrong in any case.
    void refuse(std::string path, std::string_view code, std::string message)
    {
        report(Breach::refuse, std::move(path), code, std::move(message));
    }
    /// Against the rules: refused when strict, else a warning.
    void bend(std::string path, std::string_view code, std::string message)
    {
        report(Breach::bend, std::move(path), code, std::move(message));
    }
    /// Worth knowing, never a refusal.
    void warn(std::string path, std::string_view code, std::string message)
    {
        report(Breach::warn, std::move(path), code, std::move(message));
    }
    bool strict() const { return m_rules == Rules::strict; }
    bool refused() const { return m_document.verdict == Verdict::refused; }

private:
    Document& m_document;
    Rules m_rules;
};

/// True for an RFC 1123 label: at most 63 of a-z, 0-9 and inner "-".
bool isLabel(std::string_view text);
/// The text where it is a label (or empty), else the label that is made of it.
std::string labelOf(std::string_view text);
/// At most 200 bytes of a text, whole characters: for paths and messages, which quote hostile input.
std::string clipped(std::string_view text);
/// "path.key", or "key" at the top.
std::string below(const std::string& path, std::string_view key);
std::string below(const std::string& path, std::size_t index);

}
