// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/judge.h"

#include <array>
#include <span>

namespace sources::openslo {

/// What the rules of a document's parts depend on.
struct Context {
    enum class Sli { none, ratio, threshold, referred };
    std::string method;
    Sli sli = Sli::none;    ///< what the SLO itself measures; none: nothing, or its objectives each their own
    bool composite = false; ///< some objective has an indicator of its own
};
Context contextOf(const Tree& document);

/// The form of a value.
enum class Type { text, number, boolean, map, object, list, labels, annotations, zone, anything };

/// What holds of a value that is of the right type; broken, it costs `breach`.
struct Check {
    bool (*holds)(const Tree& value);
    std::string_view code, message;
    Breach breach = Breach::bend;
};

using Condition = bool (*)(const Tree& self, const Context& context);

/// What happens where a member is missing (an empty text or object counts as missing): nothing, a breach, or it is
/// judged as if it were an empty object.
enum class Absent { fine, bent, refused, empty };

struct Object;

/// One member of an object.
struct Member {
    std::string_view key;
    Type type = Type::text;
    Absent absent = Absent::fine;
    std::array<const Check*, 3> checks{};
    const Object* object = nullptr; ///< of an object, and of the items of a list
    std::string_view refers{};      ///< the kind of the document that this text names
    Condition when = nullptr;       ///< the checks hold only then
};

/// Members that exclude each other; one of them may be needed. Reported at the object itself.
struct Choice {
    std::array<std::string_view, 3> keys;
    std::string_view both, none; ///< codes; `none` empty: all may be missing
    std::string_view message;
    Breach breach = Breach::refuse; ///< of several
};

/// A member that must be there, or must not, when something holds.
struct Demand {
    enum class At { self, member };
    enum class Presence { wanted, unwanted };
    std::string_view key;
    Condition when;
    Presence presence;
    At at;
    std::string_view code, message;
    Breach breach = Breach::bend;
};

/// The rules of one object: its members, and no others.
struct Object {
    std::span<const Member> members;
    std::span<const Choice> choices{};
    std::span<const Demand> demands{};
};

/// The rules of a document of this kind; null for a kind that OpenSLO v1 does not have.
const Object* objectOf(std::string_view kind);

}
