// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/review.h"

#include <span>

namespace reliability {

// The ML Test Score (Breck et al., "The ML Test Score", IEEE Big Data 2017): 28 tests in four sections of 7, each worth
// 0, 0.5 (done by hand, documented and shared) or 1 (automated and repeated); the score is the least of the four sums.
// The workshop version of 2016 counted otherwise: its bands do not fit.

enum class Section { data, model, infrastructure, monitoring };
template <>
inline constexpr auto names<Section> = std::array{
    Name<Section>{Section::data, "data"},
    Name<Section>{Section::model, "model"},
    Name<Section>{Section::infrastructure, "infrastructure"},
    Name<Section>{Section::monitoring, "monitoring"},
};

struct RubricTest {
    std::string_view id; ///< "D1" to "O7"
    Section section = Section::data;
};
/// All 28, section by section.
std::span<const RubricTest> rubric();
bool isRubricTest(std::string_view item);

/// The item of the readiness level (MLTRL, Lavin et al. 2022), 0 to 9.
inline constexpr std::string_view levelItem = "mltrl";
/// What is older than this is not repeated any more.
inline constexpr Milliseconds evidenceHolds = 13 * 7 * dayLength;

/// What a score comes from.
enum class Origin { none, hand, aged, automatic };
template <>
inline constexpr auto names<Origin> = std::array{
    Name<Origin>{Origin::none, "none"},
    Name<Origin>{Origin::hand, "hand"},
    Name<Origin>{Origin::aged, "aged"},
    Name<Origin>{Origin::automatic, "automatic"},
};

/// One test as it stands, with the evidence that its score was taken from; `aged`: entered as 1, and too old for that.
struct TestState {
    std::string test;
    double score = 0;
    Origin origin = Origin::none;
    std::string note, author;
    std::optional<Instant> at;
    bool operator==(const TestState&) const = default;
};

struct TestScore {
    std::array<double, 4> sections{}; ///< by Section, 0 to 7
    double score = 0;                 ///< their minimum
    std::vector<TestState> tests;     ///< in the order of the rubric
};

/// Evidence without an author was found in the workspace by the program.
inline bool isAutomatic(const Evidence& evidence) { return evidence.author.empty(); }
/// What the evidence is worth as of a time: a 1 entered by hand that is older than 13 weeks, 0.5.
double worth(const Evidence& evidence, Instant asOf);
/// The last evidence of an item that was entered by hand up to the as-of; null when there is none.
const Evidence* latest(std::span<const Evidence> evidence, std::string_view item, Instant asOf);

/// The score as of a time: of each test the better of the last one entered by hand and what was found.
TestScore testScore(std::span<const Evidence> evidence, Instant asOf);
/// Whether people had judged any of the 28 tests by then: before that a score of 0 says nothing.
bool isAssessed(std::span<const Evidence> evidence, Instant asOf);
/// The readiness level that was entered last; none before, and for one that is none.
std::optional<int> readinessLevel(std::span<const Evidence> evidence, Instant asOf);

/// What a score means.
enum class TestBand { research, holes, firstPass, reasonable, strong, exceptional };
template <>
inline constexpr auto names<TestBand> = std::array{
    Name<TestBand>{TestBand::research, "research"},
    Name<TestBand>{TestBand::holes, "holes"},
    Name<TestBand>{TestBand::firstPass, "first-pass"},
    Name<TestBand>{TestBand::reasonable, "reasonable"},
    Name<TestBand>{TestBand::strong, "strong"},
    Name<TestBand>{TestBand::exceptional, "exceptional"},
};
/// 0; up to 1; up to 2; up to 3; up to 5; above.
TestBand bandOf(double score);

}
