// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <array>

namespace models {

namespace {

struct Findings {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

// Forms of the arguments, a letter each: t text, d date of an RFC 3339 time, p name of a phase, c name of a cause,
// k name of a criterion.
struct Row {
    std::string_view rule;
    std::string_view forms;
    const char* text;
};

constexpr std::array sentences{
    Row{"no_objective", "", QT_TRANSLATE_NOOP("Findings", "Production without an objective: add one.")},
    Row{"no_ordinary_objective",
        "",
        QT_TRANSLATE_NOOP("Findings", "Production without an ordinary objective: add one.")},
    Row{"no_ml_objective", "", QT_TRANSLATE_NOOP("Findings", "Production without an ML objective: add one.")},
    Row{"objective_in_concept",
        "",
        QT_TRANSLATE_NOOP("Findings",
                          "An objective in concept verification does not count: start technical verification, "
                          "or remove it.")},
    Row{"over_budget",
        "t",
        QT_TRANSLATE_NOOP("Findings", "%1 is over its budget: the policy advises to freeze releases.")},
    Row{"over_reliable",
        "t",
        QT_TRANSLATE_NOOP("Findings",
                          "%1 kept more than 90 % of its budget for three windows: relax the target, or ship faster.")},
    Row{"trial_expired",
        "td",
        QT_TRANSLATE_NOOP("Findings", "The trial objective of %1 expired on %2: renew it, or end it.")},
    Row{"incident_over_20_percent",
        "t",
        QT_TRANSLATE_NOOP("Findings",
                          "\"%1\" cost more than 20 % of a budget: it needs a postmortem with a top-priority action.")},
    Row{"not_computed",
        "t",
        QT_TRANSLATE_NOOP("Findings",
                          "The budget of %1 can't be computed: its definition does not fit its data. Correct the "
                          "objective.")},
    Row{"cause_over_20_percent",
        "tc",
        QT_TRANSLATE_NOOP("Findings",
                          "Incidents of one class of causes (%2) took more than 20 % of this quarter's budget of %1: "
                          "plan work on it.")},
    Row{"frozen_evaluation",
        "td",
        QT_TRANSLATE_NOOP(
            "Findings", "The values of %1 have repeated bit for bit since %2: they count as missing. Look whether its "
                        "evaluation still runs.")},
    Row{"no_baseline",
        "tt",
        QT_TRANSLATE_NOOP("Findings",
                          "%1 is judged against the baseline %2, of which there are no values: import its evaluation, "
                          "or name another one.")},
    Row{"change_during_freeze",
        "td",
        QT_TRANSLATE_NOOP("Findings", "\"%1\" was released on %2, during a freeze: say why, or take the freeze back.")},
    Row{"waiver", "kdtt", QT_TRANSLATE_NOOP("Findings", "\"%1\" is waived until %2 (%4: %3).")},
    Row{"waiver_expired",
        "kdtt",
        QT_TRANSLATE_NOOP("Findings", "The waiver of \"%1\" expired on %2: meet the criterion, or waive it again.")},
    Row{"under_asked",
        "tp",
        QT_TRANSLATE_NOOP("Findings", "It depends on %1, which is only in %2: raise that phase, or do without it.")},
    Row{"production_depends",
        "tp",
        QT_TRANSLATE_NOOP("Findings",
                          "%1 is in production and depends on it, though it is only in %2: raise its phase, or let %1 "
                          "do without it.")},
    Row{"low_test_score",
        "tt",
        QT_TRANSLATE_NOOP("Findings",
                          "Production with an ML Test Score of %1, where more than %2 is asked: work on its weakest "
                          "section, or step the phase back.")},
    Row{"no_data_in_window",
        "t",
        QT_TRANSLATE_NOOP("Findings", "Production without data of %1 in its window: look at its source.")},
    Row{"critical_unverified",
        "p",
        QT_TRANSLATE_NOOP("Findings", "A critical system that is only in %1: raise its phase, or lower its use.")},
    Row{"strict_target",
        "tt",
        QT_TRANSLATE_NOOP("Findings",
                          "%1 asks for %2 % in technical verification: more than a trial needs. Relax the target.")},
    Row{"on_call",
        "p",
        QT_TRANSLATE_NOOP("Findings", "Somebody is on call for a system in %1: more than this phase asks for.")},
    Row{"over_budget_twice",
        "t",
        QT_TRANSLATE_NOOP("Findings", "%1 was over its budget for two windows: step the phase back.")},
    Row{"stale_model",
        "t",
        QT_TRANSLATE_NOOP("Findings", "%1 is over its budget: the model or its data is too old. Retrain it.")},
};

QString shown(const std::string& argument, char form)
{
    if (argument.empty()) return missing();
    if (form == 'k') return criterionTitle(argument);
    const auto phase = reliability::parseName<reliability::Phase>(argument);
    if (form == 'p' && phase) return word(*phase).toLower();
    const auto cause = reliability::parseName<reliability::Cause>(argument);
    if (form == 'c' && cause) return word(*cause);
    const auto time = reliability::parseInstant(argument);
    if (form == 'd' && time) return date(*time, {});
    return text(argument).simplified();
}

}

QString sentence(const reliability::Finding& finding)
{
    QStringList args;
    for (const Row& row : sentences) {
        if (row.rule != finding.rule) continue;
        for (std::size_t i = 0; i < row.forms.size() && i < finding.args.size(); ++i)
            args += shown(finding.args[i], row.forms[i]);
        return filled(Findings::tr(row.text), args);
    }
    for (const std::string& argument : finding.args) args += text(argument).simplified();
    return (QStringList(text(finding.rule)) + args).join(QStringLiteral(", "));
}

}
