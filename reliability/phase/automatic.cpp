// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/automatic.h"

#include <algorithm>
#include <cctype>

namespace reliability {

namespace {

bool contains(const std::string& text, std::string_view word)
{
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}
bool contains(const Indicator& i, std::string_view word)
{
    return contains(i.name, word) || contains(i.displayName, word);
}

bool isDrift(const Indicator& i)
{
    return i.derivation == Derivation::driftPsi || i.derivation == Derivation::driftKs ||
           i.derivation == Derivation::driftJs || contains(i, "drift") || contains(i, "skew");
}
bool isAge(const Indicator& i) { return i.derivation == Derivation::modelAge || i.derivation == Derivation::dataAge; }
bool isNumeric(const Indicator& i) { return i.derivation == Derivation::numeric; }
bool isPerformance(const Indicator& i)
{
    return i.family == Family::ordinary &&
           (i.derivation == Derivation::throughput || i.derivation == Derivation::duration || contains(i, "latency") ||
            contains(i, "throughput") || contains(i, "duration"));
}
bool isQuality(const Indicator& i)
{
    return i.family == Family::ml && i.derivation == Derivation::none && !isDrift(i) && i.shape != Shape::rated;
}
bool isStaleness(const Indicator& i)
{
    return i.derivation == Derivation::stability || i.derivation == Derivation::modelAge;
}

// Which indicators show a test by themselves.
struct Shows {
    std::string_view test;
    bool (*is)(const Indicator&);
};
constexpr std::array shows{
    Shows{"M4", isStaleness},
    Shows{"O3", isDrift},
    Shows{"O4", isAge},
    Shows{"O5", isNumeric},
    Shows{"O6", isPerformance},
    Shows{"O7", isQuality},
};

}

std::vector<Evidence> automaticEvidence(const ProjectReview& project, const PhaseInputs& inputs, Instant asOf)
{
    std::vector<Evidence> out;
    for (const Shows& show : shows)
        for (const Indicator& i : project.indicators) {
            if (!show.is(i) || !isRecent(i, inputs, asOf)) continue;
            Evidence found;
            found.project = project.project.id;
            found.item = show.test;
            found.score = 1;
            found.note = i.title();
            found.at = asOf;
            out.push_back(std::move(found));
            break;
        }
    return out;
}

}
