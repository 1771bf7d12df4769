// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/phase/criteria.h"
#include "reliability/phase/rubric.h"

#include <QString>

namespace models {

QString word(reliability::Standing standing);
QString word(reliability::Section section);
QString word(reliability::Origin origin);
/// What a test score means: "Reasonably tested".
QString word(reliability::TestBand band);

/// What a criterion, a test of the rubric or another item of evidence is called; its text where it has no name here.
QString criterionTitle(std::string_view name);
/// Several in a row, separated by commas.
QString criterionTitles(const std::vector<std::string>& names);
/// What a level of readiness is called: "6 Application development"; missing without one.
QString levelText(std::optional<int> level);

/// What a criterion was judged by: "18 of 28 d", "until 2026-12-15, SRE sre-1: no time".
QString evidenceText(const reliability::CriterionState& state, const reliability::Zone& zone);
/// The same of a test of the rubric: note, author, date.
QString evidenceText(const reliability::TestState& state, const reliability::Zone& zone);
/// "0", "0.5", "1".
QString scoreText(double score);
/// A proposal or change as a sentence: "Technical verification -> Production, by mle-1: reason".
QString changeText(const reliability::PhaseChange& change);
/// Who has confirmed it and who has not: "confirmed by MLE mle-1; SRE awaited".
QString confirmationText(const reliability::PhaseChange& change, const reliability::Zone& zone);

}
