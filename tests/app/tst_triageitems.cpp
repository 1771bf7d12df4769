// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/reviewloader.h"
#include "app/sampleworkspace.h"
#include "reliability/triagesignals.h"
#include "tests/support/testmain.h"
#include "widgets/models/triagemodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reliability;

namespace {

const app::Actor triageActor{"mle-1", {1'000'000}, {}};

const Project& projectNamed(const ReviewData& data, std::string_view name)
{
    return (*std::ranges::find_if(data.projects, [&](const auto& p) { return p->project.name == name; }))->project;
}

const TriageItem* find(const ReviewData& data, auto match)
{
    for (const auto& project : data.projects)
        for (const TriageItem& item : project->triage)
            if (match(item)) return &item;
    for (const TriageItem& item : data.triage)
        if (match(item)) return &item;
    return nullptr;
}

const TriageItem* find(const ReviewData& data, Uid uid)
{
    return find(data, [&](const TriageItem& item) { return item.uid == uid; });
}

/// All items as they are shown, without revisions.
std::vector<std::vector<TriageItem>> knownItems(const ReviewData& data)
{
    std::vector<std::vector<TriageItem>> all;
    for (const auto& project : data.projects) {
        all.push_back(project->triage);
        for (TriageItem& item : all.back()) item.rev = 0;
    }
    return all;
}

}

/// Items of a whole workspace: what its figures say, what people did to it.
class TriageItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto made = app::makeSampleWorkspace(sample().toStdString(), *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY(made.has_value());
    }
    void init()
    {
        const QString copy = m_folder.filePath(QStringLiteral("copy.shinrai"));
        QVERIFY(QFile::copy(sample(), copy));
        auto session = storage::Session::open(copy.toStdString(), storage::Access::write);
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
        m_asOf = *m_session->workspace()->clock;
    }
    void cleanup()
    {
        m_session.reset();
        QVERIFY(QFile::remove(m_folder.filePath(QStringLiteral("copy.shinrai"))));
    }

    void theSampleFillsItsCells()
    {
        const ReviewData data = review();
        const auto matrix = models::triageMatrix(data);
        QVERIFY(matrix.tray > 0);
        QVERIFY(matrix.errors.ml > 0 && matrix.accuracy.service > 0);
        QVERIFY(matrix.errors.service > 0 && matrix.accuracy.ml > 0 && matrix.accuracy.both > 0);
        QVERIFY(find(data, [](const TriageItem& i) {
            return i.cause == Cause::unknown && i.incident && i.state == TriageState::inbox;
        }));
        for (const auto& project : data.projects)
            for (const IncidentReview& of : project->incidents) {
                const TriageItem* item = find(data, [&](const TriageItem& i) { return i.incident == of.incident.id; });
                QVERIFY2(item, of.incident.title.c_str());
                QCOMPARE(item->symptom, of.incident.symptom);
                QCOMPARE(item->cause, of.incident.cause);
            }
    }
    void theSampleAlarmsOnlyWhatItShould()
    {
        std::set<std::pair<std::string, std::string>> found;
        const ReviewData data = review();
        for (const auto& project : data.projects)
            for (const TriageItem& item : project->triage)
                if (const auto rule = ruleOf(item)) found.insert({item.indicator, std::string(name(rule->rule))});
        QVERIFY(found.contains({"application-accuracy", "exhausted"}));
        QVERIFY(found.contains({"candidate-job", "at_risk"}));
        QVERIFY(found.contains({"candidate-job", "failed_runs"}));
        QVERIFY(found.contains({"search-ctr", "kpi_fell"}));
        for (const auto& [indicator, rule] : found) {
            QVERIFY2(indicator != "salary-training", rule.c_str()); // a trial, and it could be chance
            QVERIFY2(indicator != "bandit-availability", rule.c_str());
        }
    }
    void theIncidentsSignalsAreGroupedWithIt()
    {
        for (const char* indicator : {"application-accuracy", "search-ctr"}) {
            const ReviewData data = review();
            const TriageItem* item =
                find(data, [&](const TriageItem& i) { return ruleOf(i) && i.indicator == indicator; });
            QVERIFY(item);
            QCOMPARE(item->state, TriageState::duplicate);
        }
    }
    // The hour in which a job failed is the hour in which its budget came at risk.
    void aBudgetsBeginningIsKnownClosely()
    {
        const ReviewData data = review();
        const TriageItem* budget = find(data, [](const TriageItem& i) {
            const auto rule = ruleOf(i);
            return rule && rule->rule == TriageRule::atRisk && i.indicator == "candidate-job";
        });
        const TriageItem* run = find(data, [](const TriageItem& i) {
            const auto rule = ruleOf(i);
            return rule && rule->rule == TriageRule::failedRuns && i.indicator == "candidate-job";
        });
        QVERIFY(budget && run);
        QVERIFY(budget->at <= run->at && run->at - budget->at <= std::chrono::minutes(10));
    }

    void whatAPersonDidWinsAndCanBeTakenBack()
    {
        const ReviewData before = review();
        const TriageItem* made = find(before, [](const TriageItem& i) { return !i.id && ruleOf(i); });
        QVERIFY(made);
        app::UndoStack stack;
        const auto apply = [&](std::optional<TriageItem> from, const TriageItem& to) {
            auto done = app::applyEdit(*m_session, AnyEdit(Edit<TriageItem>{std::move(from), to, "move"}), triageActor);
            if (!done) return false;
            stack.done(std::move(*done));
            return true;
        };
        TriageItem moved = *made;
        moved.symptom = Symptom::errors;
        moved.cause = Cause::ml;
        moved.state = TriageState::inbox;
        QVERIFY(apply(std::nullopt, moved));
        const ReviewData between = review();
        const TriageItem* held = find(between, made->uid);
        QVERIFY(held && held->id);
        QCOMPARE(held->cause, Cause::ml);
        QCOMPARE(models::inboxCount(between), models::inboxCount(before) + 1);
        TriageItem accepted = *held;
        accepted.state = TriageState::accepted;
        accepted.owners = "mle-2, sre-1";
        QVERIFY(apply(*held, accepted));
        const ReviewData answered = review();
        QCOMPARE(find(answered, made->uid)->owners, std::string("mle-2, sre-1"));
        QCOMPARE(models::inboxCount(answered), models::inboxCount(before));
        while (stack.next(app::Step::undo)) {
            auto undone = app::applyEdit(*m_session, app::inverseOf(*stack.next(app::Step::undo)), triageActor);
            QVERIFY(undone.has_value());
            stack.stepped(app::Step::undo, std::move(*undone));
        }
        QVERIFY(knownItems(review()) == knownItems(before));
        while (stack.next(app::Step::redo)) {
            auto redone = app::applyEdit(*m_session, app::inverseOf(*stack.next(app::Step::redo)), triageActor);
            QVERIFY(redone.has_value());
            stack.stepped(app::Step::redo, std::move(*redone));
        }
        const ReviewData again = review();
        QCOMPARE(find(again, made->uid)->state, TriageState::accepted);
    }
    void incidentsAndTheirItemsAgree()
    {
        const auto incidents = *m_session->store<Incident>().all();
        for (const Incident& before : incidents) {
            Incident after = before;
            after.symptom = Symptom::accuracy;
            after.cause = Cause::both;
            QVERIFY(app::applyEdit(*m_session, AnyEdit(Edit<Incident>{before, after, {}}), triageActor).has_value());
        }
        const ReviewData data = review();
        for (const auto& project : data.projects)
            for (const TriageItem& item : project->triage)
                if (item.incident) QVERIFY(item.symptom == Symptom::accuracy && item.cause == Cause::both);
    }
    void incidentsWithoutAProjectAreTriagedToo()
    {
        Incident incident;
        incident.uid = makeUid();
        incident.title = "Nobody knows whose";
        incident.start = m_asOf - 3 * dayLength;
        QVERIFY(
            app::applyEdit(*m_session, AnyEdit(Edit<Incident>{std::nullopt, incident, {}}), triageActor).has_value());
        ReviewData data = review();
        QCOMPARE(data.triage.size(), std::size_t(1));
        TriageItem after = data.triage.front();
        QCOMPARE(after.state, TriageState::inbox);
        after.state = TriageState::snoozed;
        after.snoozedUntil = m_asOf + dayLength;
        QVERIFY(
            app::applyEdit(*m_session, AnyEdit(Edit<TriageItem>{std::nullopt, after, {}}), triageActor).has_value());
        data = review();
        QCOMPARE(data.triage.size(), std::size_t(1));
        QCOMPARE(data.triage.front().state, TriageState::snoozed);
        // What was done to it goes where the incident goes.
        Incident given = data.unassigned.front().incident;
        given.project = projectNamed(data, "review-tags").id;
        QVERIFY(app::applyEdit(
                    *m_session, AnyEdit(Edit<Incident>{data.unassigned.front().incident, given, {}}), triageActor)
                    .has_value());
        data = review();
        QVERIFY(data.triage.empty());
        const TriageItem* item = find(data, after.uid);
        QVERIFY(item);
        QCOMPARE(item->state, TriageState::snoozed);
        QCOMPARE(item->project, given.project);
    }

private:
    ReviewData review() { return *app::loadReview(*m_session, m_asOf); }

    QString sample() const { return m_folder.filePath(QStringLiteral("sample.shinrai")); }

    QTemporaryDir m_folder;
    std::unique_ptr<storage::Session> m_session;
    Instant m_asOf;
};

SHINRAI_TEST(TriageItems)
#include "tst_triageitems.moc"
