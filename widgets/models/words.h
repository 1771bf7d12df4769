// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"
#include "reliability/triage.h"

#include <QString>
#include <QStringList>

namespace models {

// The only place that makes sentences: for the window, the reports and the command line.

/// What a value is called in the language of the window: "At risk", "Technical verification", "Retraining". One for
/// every enum that has names.
template <reliability::Named E>
QString word(E value);

/// For narrow columns: "Concept", "Technical", "Production".
QString shortWord(reliability::Phase phase);
/// Whether a project's phase was only assumed: nobody said it, nor since when.
bool isPhaseAssumed(const reliability::Project& project);
/// A project's phase, "Technical verification (assumed)" where nobody set it.
QString phaseText(const reliability::Project& project);
/// The same mark after a phase in other words: shortWord(), say.
QString phaseMarked(const reliability::Project& project, const QString& phase);
/// The question of the phase: "Which technique is best?"
QString purpose(reliability::Phase phase);
/// What is asked of a project in this phase, and what the SRE does in it.
QString asked(reliability::Phase phase);
QString roleOfSre(reliability::Phase phase);

/// Name of the status' icon: "status-at-risk".
QString glyph(reliability::Status status);
/// Why a status is what it is, as a sentence.
QString sentence(reliability::Reason reason);
/// The cell of an incident or item in short: "Accuracy drop x service or infrastructure".
QString cell(reliability::Symptom symptom, reliability::Cause cause);
/// Who can handle the cell, as a sentence.
QString whoActs(reliability::Symptom symptom, reliability::Cause cause);

/// What happened and what to do, on one line; arguments are flattened and shown as they are.
QString sentence(const reliability::Error& error);
/// A rule's finding as a sentence; an unknown rule is shown by its name.
QString sentence(const reliability::Finding& finding);

/// The forecast: "2026-11-25 (3 d)", "none in 28 d", "exhausted", "too early".
QString forecast(const reliability::Budget& budget, const reliability::Zone& zone);
/// A window: "28 d rolling", "calendar month".
QString window(const reliability::BudgetWindow& window);
/// A length in words: "28 d", "3 months".
QString length(reliability::Length length);
/// How fresh the data is: "fresh", "late", "stale"; missing without an interval.
QString freshness(const reliability::Budget& budget);
/// Whether the figures are of data that come no more.
bool isStale(const reliability::ObjectiveReview& review);
/// What stale figures say beside them: "as of 11-26 14:00"; empty where they aren't stale or it isn't known.
QString asOfText(const reliability::ObjectiveReview& review, const reliability::Zone& zone);
/// The same by the day, of what is stale longest in the project.
QString asOfText(const reliability::ProjectReview& project, const reliability::Zone& zone);
/// How fresh the least fresh data of a project is: "fresh", "stale, as of 11-26"; missing without an interval.
QString freshnessText(const reliability::ProjectReview& project, const reliability::Zone& zone);
/// Whether some of its data is late or stale.
bool isBehind(const reliability::ProjectReview& project);

/// The formula of a budget with its numbers, its window, as-of, version, coverage and corrections; a line each. Formats
/// what the budget carries, computes nothing anew.
QString explain(const reliability::Budget& budget, const reliability::Zone& zone);

/// "INC-12"; without a number: "INC-new".
QString incidentId(const reliability::Incident& incident);
/// "INC-12 Queue full"; only the number where the title is left out.
QString incidentName(const reliability::Incident& incident);
/// What people call an objective of a project: its indicator; where that has several, its own name too.
QString objectiveTitle(const reliability::ProjectReview& project, const reliability::ObjectiveReview& objective);

/// For "Undo ..." and the history: "Add project search", "Change postmortem Queue full".
QString editLabel(const reliability::AnyEdit& edit);

/// The language of these words: "en", "ja"; for the lang attribute of reports.
QString language();

}
