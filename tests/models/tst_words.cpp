// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/facts/batch.h"
#include "tests/models/tabletranslator.h"
#include "tests/support/testmain.h"
#include "widgets/models/rejections.h"
#include "widgets/models/words.h"

#include <QSet>
#include <QTest>

using namespace models;
using namespace reliability;

namespace {

constexpr Code lastCode = Code::nothingToUndo;

// Every value of E has a word of its own.
template <Named E>
void checkWords()
{
    QSet<QString> seen;
    for (const auto& entry : names<E>) {
        const QString shown = word(entry.value);
        QVERIFY2(!shown.trimmed().isEmpty(), entry.text.data());
        QVERIFY2(!seen.contains(shown), qPrintable(shown));
        seen += shown;
    }
}

}

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyValueHasAWordOfItsOwn()
    {
        checkWords<Phase>();
        checkWords<Family>();
        checkWords<Kind>();
        checkWords<Shape>();
        checkWords<Direction>();
        checkWords<Stamp>();
        checkWords<Method>();
        checkWords<Op>();
        checkWords<WindowKind>();
        checkWords<MissingPolicy>();
        checkWords<Change>();
        checkWords<RunState>();
        checkWords<Symptom>();
        checkWords<Cause>();
        checkWords<IncidentState>();
        checkWords<ActionState>();
        checkWords<DecisionKind>();
        checkWords<DecisionState>();
        checkWords<ReviewRole>();
        checkWords<NoteKind>();
        checkWords<TriageState>();
        checkWords<Duplicates>();
        checkWords<Status>();
        checkWords<Reason>();
        checkWords<Unit>();
        checkWords<FreshState>();
        checkWords<ForecastState>();
        checkWords<Responder>();
    }

    void everyPhaseIsExplained()
    {
        for (const auto& phase : names<Phase>)
            for (const QString& said :
                 {shortWord(phase.value), purpose(phase.value), asked(phase.value), roleOfSre(phase.value)})
                QVERIFY2(!said.isEmpty(), phase.text.data());
    }

    void everyReasonAndGlyph()
    {
        for (const auto& reason : names<Reason>) QVERIFY2(sentence(reason.value).endsWith(u'.'), reason.text.data());
        QCOMPARE(glyph(Status::atRisk), QStringLiteral("status-at-risk"));
        QCOMPARE(glyph(Status::healthy), QStringLiteral("status-healthy"));
    }

    void everyErrorSaysWhatHappenedAndWhatToDo_data()
    {
        QTest::addColumn<int>("code");
        for (int code = 0; code <= static_cast<int>(lastCode); ++code) QTest::addRow("%d", code) << code;
    }
    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        QFETCH(int, code);
        const Error full{static_cast<Code>(code), {"first", "second", "third"}, {}};
        const QString said = sentence(full);
        QVERIFY2(said.count(u'.') >= 2 || said.contains(u';'), qPrintable(said));
        QVERIFY2(said.endsWith(u'.'), qPrintable(said));
        QVERIFY2(!said.contains(u'%') || said.contains(QStringLiteral("99.9%")), qPrintable(said));
        QVERIFY2(!said.contains(u'\n') && !said.contains(u'?'), qPrintable(said));
    }

    void errorsAreAllDifferent()
    {
        QSet<QString> seen;
        for (int code = 0; code <= static_cast<int>(lastCode); ++code)
            seen += sentence(Error{static_cast<Code>(code), {"a"}, {}});
        QCOMPARE(seen.size(), static_cast<int>(lastCode) + 1);
    }

    void argumentsAreShownAsTheyAre()
    {
        const Error hostile{Code::columnMissing, {"x.csv", "%3\n<b>", "time, good"}, {}};
        QCOMPARE(sentence(hostile),
                 QStringLiteral("x.csv has no column \"%3 <b>\"; it has: time, good. Name one of these."));
        const Error control{Code::fileMissing,
                            {"a\x1b[2J\xe2\x80\xae"
                             "b"},
                            {}};
        QCOMPARE(sentence(control), QStringLiteral("There is no file a[2Jb. Check the path."));
        const Error longer{Code::fileMissing, {std::string(5000, 'x')}, {}};
        QVERIFY(sentence(longer).size() < 400);
    }

    void aWriterWithoutANameIsToldAsSuch()
    {
        const auto said = [](std::vector<std::string> args) {
            return sentence(Error{Code::workspaceBusy, std::move(args), {}});
        };
        QCOMPARE(said({"w", "12 (host)", "13 (host)"}),
                 QStringLiteral("w is being written by 12 (host). Try again when it is done."));
        QVERIFY(said({"w", "", "13 (host)"}).contains(QStringLiteral("not known by name; it is open in 13 (host).")));
        QVERIFY(said({"w", "", ""}).endsWith(QStringLiteral("close what else has it open.")));
    }

    void aFileWithoutALineNamesNone()
    {
        QCOMPARE(sentence(Error{Code::fileInvalid, {"a.yaml", "", "kind: is required"}, {}}),
                 QStringLiteral("a.yaml is not valid: kind: is required. Correct it and try again."));
    }

    void reasonsOfRejectionAreTranslated()
    {
        const support::TableTranslator german(
            {{QStringLiteral("good > total"), QStringLiteral("gut > gesamt")},
             {QStringLiteral("time does not exist in %1"), QStringLiteral("Zeit gibt es nicht in %1")}});
        QCOMPARE(reasonText("good > total"), QStringLiteral("gut > gesamt"));
        QCOMPARE(reasonText("time does not exist in Europe/Berlin"),
                 QStringLiteral("Zeit gibt es nicht in Europe/Berlin"));
        QCOMPARE(reasonText("what no reader says"), QStringLiteral("what no reader says"));
        const Error error{Code::fileInvalid, {"a.csv", "2", "good > total"}, {}};
        QVERIFY(sentence(error).contains(QStringLiteral("gut > gesamt")));
    }

    void adviceWithoutArgumentIsLeftOut()
    {
        QCOMPARE(sentence(Error{Code::unknownName, {"project", "serch"}, {}}),
                 QStringLiteral("There is no project \"serch\"."));
        QCOMPARE(sentence(Error{Code::unknownName, {"project", "serch", "search"}, {}}),
                 QStringLiteral("There is no project \"serch\". Nearest: search."));
    }

    void findings_data()
    {
        QTest::addColumn<QString>("rule");
        for (const char* rule : {"no_objective",          "no_ordinary_objective",
                                 "no_ml_objective",       "objective_in_concept",
                                 "over_budget",           "over_reliable",
                                 "trial_expired",         "waiver",
                                 "waiver_expired",        "under_asked",
                                 "production_depends",    "incident_over_20_percent",
                                 "cause_over_20_percent", "not_computed",
                                 "frozen_evaluation",     "no_baseline",
                                 "change_during_freeze",  "low_test_score",
                                 "no_data_in_window",     "critical_unverified",
                                 "strict_target",         "on_call",
                                 "over_budget_twice",     "stale_model"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void findings()
    {
        QFETCH(QString, rule);
        const QString said =
            sentence(Finding{rule.toStdString(), {"accuracy", "2026-11-15T00:00:00Z", "because", "sre-1"}});
        QVERIFY2(said.endsWith(u'.') && !said.contains(u'_') && !said.contains(QStringLiteral("%1")), qPrintable(said));
        // Their second argument is no date.
        const bool named = rule == QStringLiteral("under_asked") || rule == QStringLiteral("cause_over_20_percent") ||
                           rule == QStringLiteral("low_test_score") || rule == QStringLiteral("strict_target") ||
                           rule == QStringLiteral("no_baseline") || rule == QStringLiteral("production_depends");
        QVERIFY2(!said.contains(QStringLiteral("T00:00")) || named, qPrintable(said));
    }

    void findingsInWords()
    {
        QCOMPARE(sentence(Finding{"waiver", {"runbook", "2026-12-15T00:00:00Z", "no time", "sre-1"}}),
                 QStringLiteral("\"Runbook\" is waived until 2026-12-15 (sre-1: no time)."));
        QCOMPARE(sentence(Finding{"under_asked", {"features", "technical"}}),
                 QStringLiteral("It depends on features, which is only in technical verification: raise that phase, or "
                                "do without it."));
        QCOMPARE(sentence(Finding{"a_new_rule", {"x", "y"}}), QStringLiteral("a_new_rule, x, y"));
    }

    void cells()
    {
        QCOMPARE(cell(Symptom::accuracy, Cause::service),
                 QStringLiteral("Accuracy drop or instability \u00D7 Service or infrastructure"));
        QCOMPARE(whoActs(Symptom::errors, Cause::service), QStringLiteral("Web engineers can handle it."));
        QCOMPARE(whoActs(Symptom::errors, Cause::ml),
                 QStringLiteral("Web engineers alone can not: it needs two owners, one MLE and one SRE."));
        QCOMPARE(whoActs(Symptom::none, Cause::ml), QStringLiteral("Undecided: name symptom and cause first."));
    }

    void edits()
    {
        Project project;
        project.name = "search";
        QCOMPARE(editLabel(Edit<Project>{{}, project, {}}), QStringLiteral("Add project search"));
        QCOMPARE(editLabel(Edit<Project>{project, {}, {}}), QStringLiteral("Remove project search"));
        ObjectiveVersion version;
        version.target = *parseTarget("99.5%");
        QCOMPARE(editLabel(Edit<ObjectiveVersion>{version, version, {}}), QStringLiteral("Change target 99.5 %"));
        QCOMPARE(editLabel(Edit<Project>{project, project, "Snooze"}), QStringLiteral("Snooze"));
    }

    void objectivesOfOneIndicatorAreToldApart()
    {
        ProjectReview p;
        p.objectives.resize(3);
        for (ObjectiveReview& o : p.objectives) o.indicator.name = o.objective.name = "latency";
        p.objectives[0].indicator.id = {1};
        p.objectives[1].indicator.id = p.objectives[2].indicator.id = {2};
        p.objectives[1].objective.name = "loose";
        p.objectives[2].objective.displayName = "Strict";
        QCOMPARE(objectiveTitle(p, p.objectives[0]), QStringLiteral("latency"));
        QCOMPARE(objectiveTitle(p, p.objectives[1]), QStringLiteral("latency / loose"));
        QCOMPARE(objectiveTitle(p, p.objectives[2]), QStringLiteral("latency / Strict"));
    }

    void ids()
    {
        Incident incident;
        QCOMPARE(incidentId(incident), QStringLiteral("INC-new"));
        incident.number = 12;
        QCOMPARE(incidentId(incident), QStringLiteral("INC-12"));
    }
};

SHINRAI_TEST(WordsTest)
#include "tst_words.moc"
