// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/schema.h"

#include <functional>

namespace sources::openslo {

/// How documents are judged. Whoever knows the time zones says which names are zones; without that any name is.
struct Rulebook {
    Rulebook(Rules r) : rules(r) {}
    Rules rules;
    std::function<bool(const std::string&)> knowsZone{};
};

/// A place of a document that names another one.
struct Reference {
    std::string path;
    std::string_view kind;
    std::string name; ///< as a label
};

/// The key of a label: at most 63 of letters, digits and inner "-", "_", ".".
bool isKey(std::string_view key);
/// The key of an annotation: such a key, behind a domain and a slash or not.
bool isAnnotationKey(std::string_view key);

/// Judges a document by the rules of its kind and gives the references it makes.
std::vector<Reference> check(Judge& judge, const Tree& document, const Object& object, const Rulebook& rulebook);

}
