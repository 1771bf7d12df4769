// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/rubric.h"
#include "reliability/reviewdata.h"

namespace app {

// What the commands of phases answer with --json.

struct CriterionAnswer {
    std::string criterion, title, state, evidence; ///< title and evidence in words
    bool byHand = false;
};

struct ContradictionAnswer {
    std::string rule;
    std::int64_t number = 0; ///< of R1 to R8
    std::string message;
};

struct TestScoreAnswer {
    double score = 0;
    reliability::TestBand band = reliability::TestBand::research;
    double data = 0, model = 0, infrastructure = 0, monitoring = 0;
    std::vector<reliability::TestState> tests;
};

struct PhaseChangeAnswer {
    reliability::Phase before = reliability::Phase::concept_, after = reliability::Phase::concept_;
    reliability::Instant at;
    std::string author, reason;
    std::optional<std::string> mle, sre;
    std::optional<reliability::Instant> confirmed; ///< none: it waits
};

struct PhaseAnswer {
    std::string project;
    reliability::Phase phase = reliability::Phase::concept_;
    std::optional<reliability::Instant> since;
    std::optional<reliability::Phase> suggested;
    std::vector<CriterionAnswer> criteria;
    std::optional<reliability::Phase> nextPhase;
    std::vector<CriterionAnswer> next;
    std::vector<ContradictionAnswer> contradictions;
    TestScoreAnswer testScore;
    std::optional<std::int64_t> level;
    std::vector<PhaseChangeAnswer> history; ///< newest first
};

PhaseAnswer phaseAnswer(const reliability::ProjectReview& project, const reliability::ReviewData& data);

}

namespace reliability {

template <>
inline constexpr auto fields<TestState> = Fields{
    field("test", &TestState::test),
    field("score", &TestState::score),
    field("origin", &TestState::origin),
    field("note", &TestState::note),
    field("author", &TestState::author),
    field("at", &TestState::at),
};
template <>
inline constexpr auto fields<app::CriterionAnswer> = Fields{
    field("criterion", &app::CriterionAnswer::criterion),
    field("title", &app::CriterionAnswer::title),
    field("state", &app::CriterionAnswer::state),
    field("evidence", &app::CriterionAnswer::evidence),
    field("by_hand", &app::CriterionAnswer::byHand),
};
template <>
inline constexpr auto fields<app::ContradictionAnswer> = Fields{
    field("rule", &app::ContradictionAnswer::rule),
    field("number", &app::ContradictionAnswer::number),
    field("message", &app::ContradictionAnswer::message),
};
template <>
inline constexpr auto fields<app::TestScoreAnswer> = Fields{
    field("score", &app::TestScoreAnswer::score),
    field("band", &app::TestScoreAnswer::band),
    field("data", &app::TestScoreAnswer::data),
    field("model", &app::TestScoreAnswer::model),
    field("infrastructure", &app::TestScoreAnswer::infrastructure),
    field("monitoring", &app::TestScoreAnswer::monitoring),
    field("tests", &app::TestScoreAnswer::tests),
};
template <>
inline constexpr auto fields<app::PhaseChangeAnswer> = Fields{
    field("before", &app::PhaseChangeAnswer::before),
    field("after", &app::PhaseChangeAnswer::after),
    field("at", &app::PhaseChangeAnswer::at),
    field("author", &app::PhaseChangeAnswer::author),
    field("reason", &app::PhaseChangeAnswer::reason),
    field("mle", &app::PhaseChangeAnswer::mle),
    field("sre", &app::PhaseChangeAnswer::sre),
    field("confirmed", &app::PhaseChangeAnswer::confirmed),
};
template <>
inline constexpr auto fields<app::PhaseAnswer> = Fields{
    field("project", &app::PhaseAnswer::project),
    field("phase", &app::PhaseAnswer::phase),
    field("since", &app::PhaseAnswer::since),
    field("suggested_phase", &app::PhaseAnswer::suggested),
    field("criteria", &app::PhaseAnswer::criteria),
    field("next_phase", &app::PhaseAnswer::nextPhase),
    field("next", &app::PhaseAnswer::next),
    field("contradictions", &app::PhaseAnswer::contradictions),
    field("test_score", &app::PhaseAnswer::testScore),
    field("level", &app::PhaseAnswer::level),
    field("history", &app::PhaseAnswer::history),
};

}
