// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/objective.h"

namespace sources::openslo {

enum class Verdict { accepted, warned, refused };

/// What is wrong with a document, or worth knowing: where ("spec.objectives[0].target"), a stable code, and in words.
struct Problem {
    std::string path, code, message;
    bool operator==(const Problem&) const = default;
};

/// One object of a file and what became of it.
struct Document {
    std::string file;
    std::optional<std::int64_t> index; ///< 0-based in its file; none: the file could not be read at all
    std::string kind, name;
    Verdict verdict = Verdict::accepted;
    std::vector<Problem> problems;
    bool operator==(const Document&) const = default;
};

struct NamedComponent {
    std::string project;
    reliability::Component component;
};

/// An indicator of a project known by name.
struct Sli {
    std::string project;
    reliability::Indicator indicator;
};

/// An objective of an indicator known by name, and what it asks.
struct Slo {
    std::string project, indicator;
    reliability::Objective objective;
    reliability::ObjectiveVersion version;
    std::vector<reliability::ObjectiveVersion> others{}; ///< versions of other times, ascending
};

/// All that a set of OpenSLO documents defines.
struct Definitions {
    std::vector<reliability::Project> projects;
    std::vector<NamedComponent> components;
    std::vector<Sli> slis;
    std::vector<Slo> slos;
    std::vector<Document> documents;       ///< in the order of the files
    std::vector<std::string> implied;      ///< projects that no Service document defines
    std::vector<std::string> phaseAssumed; ///< projects whose phase is not said
};

}

namespace reliability {

template <>
inline constexpr auto names<sources::openslo::Verdict> = std::array{
    Name<sources::openslo::Verdict>{sources::openslo::Verdict::accepted, "accepted"},
    Name<sources::openslo::Verdict>{sources::openslo::Verdict::warned, "warned"},
    Name<sources::openslo::Verdict>{sources::openslo::Verdict::refused, "refused"},
};
template <>
inline constexpr auto fields<sources::openslo::Problem> = Fields{field("path", &sources::openslo::Problem::path),
                                                                 field("code", &sources::openslo::Problem::code),
                                                                 field("message", &sources::openslo::Problem::message)};
template <>
inline constexpr auto fields<sources::openslo::Document> = Fields{
    field("file", &sources::openslo::Document::file),
    field("index", &sources::openslo::Document::index),
    field("kind", &sources::openslo::Document::kind),
    field("name", &sources::openslo::Document::name),
    field("verdict", &sources::openslo::Document::verdict),
    field("problems", &sources::openslo::Document::problems),
};
template <>
inline constexpr auto fields<sources::openslo::NamedComponent> =
    Fields{field("project", &sources::openslo::NamedComponent::project),
           field("component", &sources::openslo::NamedComponent::component)};
template <>
inline constexpr auto fields<sources::openslo::Sli> =
    Fields{field("project", &sources::openslo::Sli::project), field("indicator", &sources::openslo::Sli::indicator)};
template <>
inline constexpr auto fields<sources::openslo::Slo> = Fields{field("project", &sources::openslo::Slo::project),
                                                             field("indicator", &sources::openslo::Slo::indicator),
                                                             field("objective", &sources::openslo::Slo::objective),
                                                             field("version", &sources::openslo::Slo::version),
                                                             field("others", &sources::openslo::Slo::others)};
template <>
inline constexpr auto fields<sources::openslo::Definitions> = Fields{
    field("projects", &sources::openslo::Definitions::projects),
    field("components", &sources::openslo::Definitions::components),
    field("slis", &sources::openslo::Definitions::slis),
    field("slos", &sources::openslo::Definitions::slos),
    field("documents", &sources::openslo::Definitions::documents),
    field("implied", &sources::openslo::Definitions::implied),
    field("phase_assumed", &sources::openslo::Definitions::phaseAssumed),
};

}
