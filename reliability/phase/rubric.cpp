// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/rubric.h"

#include <algorithm>
#include <cmath>

namespace reliability {

namespace {

using enum Section;
constexpr std::array tests{
    RubricTest{"D1", data},           RubricTest{"D2", data},           RubricTest{"D3", data},
    RubricTest{"D4", data},           RubricTest{"D5", data},           RubricTest{"D6", data},
    RubricTest{"D7", data},           RubricTest{"M1", model},          RubricTest{"M2", model},
    RubricTest{"M3", model},          RubricTest{"M4", model},          RubricTest{"M5", model},
    RubricTest{"M6", model},          RubricTest{"M7", model},          RubricTest{"I1", infrastructure},
    RubricTest{"I2", infrastructure}, RubricTest{"I3", infrastructure}, RubricTest{"I4", infrastructure},
    RubricTest{"I5", infrastructure}, RubricTest{"I6", infrastructure}, RubricTest{"I7", infrastructure},
    RubricTest{"O1", monitoring},     RubricTest{"O2", monitoring},     RubricTest{"O3", monitoring},
    RubricTest{"O4", monitoring},     RubricTest{"O5", monitoring},     RubricTest{"O6", monitoring},
    RubricTest{"O7", monitoring},
};

constexpr int highestLevel = 9;

const Evidence* found(std::span<const Evidence> evidence, std::string_view item)
{
    const auto at = std::ranges::find_if(evidence, [&](const Evidence& e) { return e.item == item && isAutomatic(e); });
    return at == evidence.end() ? nullptr : &*at;
}

TestState stateOf(std::string_view test, std::span<const Evidence> evidence, Instant asOf)
{
    TestState out;
    out.test = test;
    const Evidence* by = latest(evidence, test, asOf);
    const Evidence* automatic = found(evidence, test);
    if (automatic && (!by || worth(*automatic, asOf) >= worth(*by, asOf))) by = automatic;
    if (!by) return out;
    out.score = worth(*by, asOf);
    out.origin = isAutomatic(*by) ? Origin::automatic : out.score < by->score ? Origin::aged : Origin::hand;
    out.note = by->note;
    out.author = by->author;
    out.at = by->at;
    return out;
}

}

std::span<const RubricTest> rubric() { return tests; }

bool isRubricTest(std::string_view item) { return std::ranges::find(tests, item, &RubricTest::id) != tests.end(); }

double worth(const Evidence& e, Instant asOf)
{
    return e.score >= 1 && !isAutomatic(e) && asOf - e.at > evidenceHolds ? 0.5 : e.score;
}

const Evidence* latest(std::span<const Evidence> evidence, std::string_view item, Instant asOf)
{
    const Evidence* last = nullptr;
    for (const Evidence& e : evidence)
        if (e.item == item && !isAutomatic(e) && e.at <= asOf && (!last || last->at <= e.at)) last = &e;
    return last;
}

TestScore testScore(std::span<const Evidence> evidence, Instant asOf)
{
    TestScore out;
    for (const RubricTest& test : tests) {
        out.tests.push_back(stateOf(test.id, evidence, asOf));
        out.sections[static_cast<std::size_t>(test.section)] += out.tests.back().score;
    }
    out.score = *std::ranges::min_element(out.sections);
    return out;
}

bool isAssessed(std::span<const Evidence> evidence, Instant asOf)
{
    return std::ranges::any_of(tests, [&](const RubricTest& test) { return latest(evidence, test.id, asOf); });
}

std::optional<int> readinessLevel(std::span<const Evidence> evidence, Instant asOf)
{
    const Evidence* last = latest(evidence, levelItem, asOf);
    if (!last || !(last->score >= 0 && last->score <= highestLevel)) return std::nullopt;
    return static_cast<int>(std::lround(last->score));
}

TestBand bandOf(double score)
{
    if (score <= 0) return TestBand::research;
    if (score <= 1) return TestBand::holes;
    if (score <= 2) return TestBand::firstPass;
    if (score <= 3) return TestBand::reasonable;
    return score <= 5 ? TestBand::strong : TestBand::exceptional;
}

}
