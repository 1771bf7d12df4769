// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sources::markdown {

/// What a section of a postmortem is about, as far as fields are read from it or it ends the one above.
enum class SectionKind {
    none,
    summary,
    background,
    impact,
    detection,
    response,
    timeline,
    causes,
    potentialCauses,
    trigger,
    whys,
    actions,
    lessons,
    wentWell,
    wentBadly,
    surprise,
    people,
    facts, ///< stats, timing, "incident details": pairs of key and value
    versions,
    evidence,
    messaging,
    questions,
    related,
};

/// Whether the heading is just a name of its kind, begins with one, or was only close to one.
enum class Likeness { exact, prefix, close };

struct Named {
    SectionKind kind = SectionKind::none;
    Likeness likeness = Likeness::exact;
};

/// What a heading announces: English, German and Japanese names, a number or sign before and a remark in brackets
/// behind it left aside, small slips of the pen allowed ("Atendees", "Lessons learnt").
Named sectionOf(std::string_view heading);

/// A heading as it is compared: folded, without marks, numbers, signs and remarks.
std::string headingWords(std::string_view heading);

}
