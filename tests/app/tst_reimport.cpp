// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/importer.h"
#include "app/importpreviews.h"
#include "sources/markdown/postmortem.h"
#include "storage/undo.h"
#include "tests/support/testmain.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/timemarks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace reliability;

/// A postmortem that is imported again loses nothing that people did to it here.
class Reimport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        Workspace workspace;
        workspace.uid = makeUid();
        auto session = storage::Session::create(path("w.shinrai"), workspace);
        QVERIFY(session.has_value());
        m_session = std::make_unique<storage::Session>(std::move(*session));
        write("notes/one.md", "# Index was empty\n\n## Impact\n\nAll.\n");
        QCOMPARE(import("search")->added, 1);
    }
    void theSameFileChangesNothing()
    {
        Incident after = only();
        after.symptom = Symptom::errors;
        after.cause = Cause::service;
        after.markdown += "\nWhat surprised us: nothing.\n";
        edit(only(), after);
        const auto again = import("search");
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(again->updated, 0);
        QCOMPARE(only().cause, Cause::service);
        QCOMPARE(only().markdown, after.markdown);
    }
    void aChangedFileKeepsWhatItDoesNotSay()
    {
        Incident after = only();
        after.symptom = Symptom::errors;
        after.cause = Cause::service;
        after.indicators = {"availability"};
        edit(only(), after);
        write("notes/one.md", "# Index was empty\n\n## Impact\n\nAll of them.\n");
        QCOMPARE(import({})->updated, 1);
        QCOMPARE(only().symptom, Symptom::errors);
        QCOMPARE(only().cause, Cause::service);
        QCOMPARE(only().indicators, std::vector<std::string>{"availability"});
        QVERIFY(only().project == after.project);
        QVERIFY(only().markdown.find("All of them.") != std::string::npos);
    }
    void whatTheFileSaidLongAgoIsNewsAgain()
    {
        const QByteArray a = "# Index was empty\n\n## Impact\n\nAll.\n",
                         b = "# Index was empty\n\n## Impact\n\nHalf.\n";
        write("notes/one.md", b);
        QCOMPARE(import("search")->updated, 1);
        write("notes/one.md", a);
        QCOMPARE(import("search")->updated, 1);
        QCOMPARE(only().markdown, a.toStdString());
        QCOMPARE(import("search")->unchanged, 1);
    }
    void editsSinceOutliveTheSameFileHoweverOften()
    {
        write("notes/one.md", "# Index was empty\n\n## Impact\n\nHalf.\n");
        Incident after = only();
        after.symptom = Symptom::errors;
        edit(only(), after);
        QCOMPARE(import("search")->updated, 1);
        after = only();
        after.symptom = Symptom::accuracy;
        edit(only(), after);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(import("search")->unchanged, 1);
            QCOMPARE(only().symptom, Symptom::accuracy);
        }
    }
    void onFieldsThatTheFileNamesTheEditStays()
    {
        const QByteArray head = "---\nsymptom: errors\n---\n# Index was empty\n\n## Impact\n\n";
        write("notes/one.md", head + "All.\n");
        QCOMPARE(import("search")->updated, 1);
        Incident after = only();
        after.symptom = Symptom::accuracy;
        edit(only(), after);
        write("notes/one.md", head + "Half.\n");
        QCOMPARE(import("search")->updated, 1);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(only().symptom, Symptom::accuracy);
            QVERIFY(only().markdown.find("Half.") != std::string::npos);
            QCOMPARE(import("search")->unchanged, 1);
        }
    }
    // New, ticked and put off in the file; what people set of them here stays.
    void actionsOfTheFileFollowIt()
    {
        const QByteArray head = "# Index was empty\n\n## Impact\n\nAll.\n\n## Action items\n\n";
        write("notes/one.md", head + "- [ ] Alert\n- [ ] Test\n- [ ] Check\n");
        const auto first = import("search");
        QCOMPARE(first->updated, 1);
        QCOMPARE(first->actionsAdded, 3);
        const auto titled = [this](const char* title) {
            const auto all = *m_session->store<Action>().all();
            const auto found = std::ranges::find(all, title, &Action::title);
            return found == all.end() ? Action() : *found;
        };
        Action mine = titled("Test");
        mine.owner = "sre-1";
        mine.state = ActionState::dropped;
        mine.reason = "not worth it";
        QVERIFY(m_session->store<Action>().save(titled("Test"), mine, app::provenance(m_actor)).has_value());
        write("notes/one.md", head + "- [x] Alert\n- [x] Test\n- [ ] Page\n- [ ] Check\n");
        const auto again = import("search");
        QCOMPARE(again->actionsAdded, 1);
        QCOMPARE(again->actionsUpdated, 1);
        QCOMPARE(again->actionsRemoved, 0);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(m_session->store<Action>().all()->size(), std::size_t(4));
            QCOMPARE(titled("Alert").state, ActionState::done);
            QCOMPARE(titled("Test").state, ActionState::dropped);
            QCOMPARE(titled("Test").owner, std::string("sre-1"));
            QCOMPARE(titled("Page").state, ActionState::open);
            QCOMPARE(import("search")->actionsUpdated, 0);
        }
    }
    void whatBothChangedStaysAndIsTold()
    {
        Incident after = only();
        after.markdown += "\nWhat surprised us: nothing.\n";
        edit(only(), after);
        write("notes/one.md", "# Index was empty\n\n## Impact\n\nHalf.\n");
        const auto again = import("search");
        QCOMPARE(again->updated, 0);
        QVERIFY(std::ranges::any_of(again->warnings, [](const auto& w) { return w.code == "edited-here"; }));
        QCOMPARE(only().markdown, after.markdown);
    }
    // Set by people, they are in the text, and so in everything that is made of it.
    void marksThatPeopleSetOutliveTheFile()
    {
        write("notes/one.md",
              "# Index was empty\n\n## Timeline\n\n- 2026-11-18 02:10Z - Detected\n- 2026-11-18 04:00Z - Resolved\n");
        QCOMPARE(import("search")->updated, 1);
        const Instant noticed = *parseInstant("2026-11-18T02:30:00Z");
        Incident after = only();
        auto choices = models::choicesOf(after);
        for (models::MarkChoice& choice : choices) {
            if (choice.kind == MarkKind::detected) choice = {choice.kind, models::Knowledge::about, noticed};
            if (choice.kind == MarkKind::acknowledged) choice.knowledge = models::Knowledge::unknown;
        }
        models::choose(after, choices);
        after.markdown = models::withFrontMatter(after, models::splitFrontMatter(after.markdown).body, only().reading);
        edit(only(), after);
        const auto holds = [&](const Incident& incident) {
            const TimeMark* mark = incident.reading.mark(MarkKind::detected);
            return mark && mark->at == noticed && mark->approximate && incident.detected == noticed &&
                   incident.reading.unknown == std::vector{MarkKind::acknowledged} &&
                   incident.end == *parseInstant("2026-11-18T04:00:00Z");
        };
        QVERIFY(holds(only()));
        QCOMPARE(import("search")->unchanged, 1);
        QVERIFY(holds(only()));
        write("notes/one.md",
              "# Index was empty\n\n## Timeline\n\n- 2026-11-18 02:20Z - Detected\n- 2026-11-18 04:00Z - Resolved\n");
        QCOMPARE(import("search")->updated, 0);
        QVERIFY(holds(only()));
        const auto exported =
            sources::markdown::readPostmortem(sources::markdown::writePostmortem(only()), "one.md", {}, {});
        QVERIFY(exported && holds(exported->incident));
    }
    // The file's news comes in beside what people set here.
    void marksStayAndTheFilesNewsComes()
    {
        const QByteArray head = "# Index was empty\n\n## Timeline\n\n- 2026-11-18 02:10Z - Detected\n\n## Impact\n\n";
        write("notes/one.md", head + "All.\n");
        QCOMPARE(import("search")->updated, 1);
        const Instant noticed = *parseInstant("2026-11-18T02:30:00Z");
        Incident after = only();
        auto choices = models::choicesOf(after);
        for (models::MarkChoice& choice : choices)
            if (choice.kind == MarkKind::acknowledged) choice = {choice.kind, models::Knowledge::about, noticed};
        models::choose(after, choices);
        after.markdown = models::withFrontMatter(after, models::splitFrontMatter(after.markdown).body, only().reading);
        edit(only(), after);
        write("notes/one.md", head + "Half of them.\n");
        const auto again = import("search");
        QCOMPARE(again->updated, 1);
        QVERIFY(again->warnings.empty());
        for (int i = 0; i < 2; ++i) {
            const Incident now = only();
            const TimeMark* mark = now.reading.mark(MarkKind::acknowledged);
            QVERIFY(mark && mark->at == noticed && mark->approximate);
            QVERIFY(now.reading.mark(MarkKind::detected));
            QVERIFY(now.markdown.find("Half of them.") != std::string::npos);
            QCOMPARE(import("search")->unchanged, 1);
        }
    }
    // What nobody set goes with the text that says it.
    void timesOfTheTextFollowIt()
    {
        write("notes/one.md", "# Index was empty\n\n## Timeline\n\n- 2026-11-18 02:10Z - Detected\n");
        QCOMPARE(import("search")->updated, 1);
        Incident after = only();
        after.markdown = "# Index was empty\n\n## Timeline\n\n- 2026-11-18 02:15Z - Detected\n";
        edit(only(), after);
        QVERIFY(only().detected == *parseInstant("2026-11-18T02:15:00Z"));
        after = only();
        after.detected = *parseInstant("2026-11-18T03:00:00Z");
        after.markdown += "\nMore.\n";
        edit(only(), after);
        QVERIFY(only().detected == *parseInstant("2026-11-18T03:00:00Z"));
    }
    void aChangedEventKeepsWhatPeopleChanged()
    {
        const auto changes = [this](const QByteArray& file) {
            write("changes.csv", "time,kind,project,title,detail\n" + file);
            app::ImportOrder order{{path("changes.csv")}, {}, m_actor};
            order.recipe.connector = "changes";
            return app::importFiles(*m_session, order);
        };
        QVERIFY(changes("2026-11-16T08:00:00Z,deploy,search,Release 12,canary\n").has_value());
        const Event before = m_session->store<Event>().all()->front();
        QCOMPARE(before.detail, "canary");
        Event after = before;
        after.detail = "rolled back";
        QVERIFY(app::applyEdit(*m_session, Edit<Event>{before, after, "Edit"}, m_actor).has_value());
        QVERIFY(!changes("2026-11-16T08:00:00Z,deploy,search,Release 12,canary\n")->batch);
        QCOMPARE(m_session->store<Event>().all()->front().detail, "rolled back");
    }
    void severalPathsAreOneImport()
    {
        write("two.md", "# Queue was full\n");
        write("three.md", "# Disk was full\n");
        app::ImportOrder order{{path("two.md"), path("three.md"), path("none.md")}, {}, m_actor};
        order.recipe.connector = "postmortems";
        QVERIFY(!app::importFiles(*m_session, order).has_value());
        QCOMPARE(m_session->store<Incident>().all()->size(), std::size_t{1});
        order.paths.pop_back();
        const auto result = app::importFiles(*m_session, order);
        QVERIFY(result.has_value());
        QCOMPARE(result->added, 2);
        QCOMPARE(result->source, "two.md, three.md");
        QVERIFY(storage::undoBatch(*m_session, {*result->batch}, app::provenance(m_actor)).has_value());
        QCOMPARE(m_session->store<Incident>().all()->size(), std::size_t{1});
    }
    void undoLeavesNothingOfAnImport()
    {
        app::ImportOrder order = requests();
        const auto result = app::importFiles(*m_session, order);
        QVERIFY(result.has_value());
        QCOMPARE(m_session->store<ObjectiveVersion>().all()->size(), std::size_t{1});
        QCOMPARE(app::previewImport(*m_session, path("requests.csv"), {}).recipe.project, "shop");
        QVERIFY(storage::undoBatch(*m_session, {*result->batch}, app::provenance(m_actor)).has_value());
        QVERIFY(m_session->store<Project>().findBy("name", "shop")->empty());
        QVERIFY(m_session->store<Indicator>().all()->empty());
        QVERIFY(m_session->store<Objective>().all()->empty());
        QVERIFY(m_session->store<ObjectiveVersion>().all()->empty());
        QCOMPARE(app::previewImport(*m_session, path("requests.csv"), {}).recipe.project, std::string());
    }
    void aFailureLeavesNothingOfAnImport()
    {
        app::ImportOrder order = requests();
        order.recipe.op = {};
        write("requests.csv", "time,value\n2026-11-16T00:00:00Z,0.5\n");
        const std::int64_t rev = *m_session->rev();
        QVERIFY(!app::importFiles(*m_session, order).has_value());
        QCOMPARE(*m_session->rev(), rev);
        QVERIFY(m_session->store<Project>().findBy("name", "shop")->empty());
    }
    void theWallsClockIsShown()
    {
        app::ImportOrder order = requests();
        order.at = *parseInstant("2027-03-01T09:00:00Z");
        QVERIFY(app::importFiles(*m_session, order).has_value());
        const ImportBatch last = m_session->store<ImportBatch>().all()->back();
        QCOMPARE(last.started, *order.at);
        QCOMPARE(last.finished, order.at);
        QCOMPARE(m_session->store<Project>().history(m_session->store<Project>().all()->back().uid)->front().at,
                 m_actor.now);
    }
    // What people found out stays, also when the file says something else later; that is told.
    void aFileThatSpeaksLateDoesNotOverrule()
    {
        Incident after = only();
        after.cause = Cause::ml;
        edit(only(), after);
        write("notes/one.md", "# Index was empty\n\n## Impact\n\nAll of them.\n");
        QCOMPARE(import("search")->updated, 1);
        write("notes/one.md", "---\ncause: service\n---\n# Index was empty\n\n## Impact\n\nAll of them.\n");
        const auto late = import("search");
        QCOMPARE(only().cause, Cause::ml);
        QCOMPARE(late->warnings.size(), 1u);
        QCOMPARE(late->warnings.front().code, std::string("edited-here"));
    }
    void oneNameInTwoFoldersIsTwoPostmortems()
    {
        write("notes/2026-01/postmortem.md", "# January\n");
        write("notes/2026-02/postmortem.md", "# February\n");
        QCOMPARE(import("search")->added, 2);
        QCOMPARE(m_session->store<Incident>().all()->size(), std::size_t{3});
        QCOMPARE(import("search")->unchanged, 3);
    }
    void oneKeyInTwoProjectsIsTwoPostmortems()
    {
        QCOMPARE(import("mail")->added, 1);
        QCOMPARE(m_session->store<Incident>().all()->size(), std::size_t{2});
    }

    void aTargetForAProjectWithoutOneGivesABudget()
    {
        write("requests.csv", "time,good,total\n2026-11-16T00:00:00Z,999,1000\n");
        app::ImportOrder order{{path("requests.csv")}, {}, m_actor};
        order.recipe.project = "search";
        order.recipe.indicator = "availability";
        order.recipe.target = *parseTarget("99%");
        const auto result = app::importFiles(*m_session, order);
        QVERIFY(result.has_value());
        QVERIFY(std::ranges::any_of(result->warnings, [](const auto& w) { return w.code == "phase-assumed"; }));
        QCOMPARE(m_session->store<Project>().findBy("name", "search")->front().phase, Phase::technical);
    }

private:
    std::string path(const char* name) const { return m_folder->filePath(QLatin1String(name)).toStdString(); }
    void write(const char* name, const QByteArray& text)
    {
        const QString file = QString::fromStdString(path(name));
        QVERIFY(QDir().mkpath(file.section(QLatin1Char('/'), 0, -2)));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(text) == text.size());
    }
    Result<ImportResult> import(const std::string& project)
    {
        app::ImportOrder order{{path("notes")}, {}, m_actor};
        order.recipe.connector = "postmortems";
        order.recipe.project = project;
        return app::importFiles(*m_session, order);
    }
    /// A table of counts for a project, an indicator and an objective that are not there yet.
    app::ImportOrder requests()
    {
        write("requests.csv", "time,good,total\n2026-11-16T00:00:00Z,999,1000\n");
        app::ImportOrder order{{path("requests.csv")}, {}, m_actor};
        order.recipe.project = "shop";
        order.recipe.indicator = "availability";
        order.recipe.target = *parseTarget("99%");
        return order;
    }
    Incident only()
    {
        const auto all = m_session->store<Incident>().all();
        return all->size() == 1 ? all->front() : Incident();
    }
    void edit(const Incident& before, const Incident& after)
    {
        const auto saved = app::applyEdit(*m_session, Edit<Incident>{before, after, "Edit"}, m_actor);
        QVERIFY(saved.has_value());
    }

    const app::Actor m_actor{"mle-1", *parseInstant("2026-11-23T00:00:00Z"), "Import"};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Session> m_session;
};

SHINRAI_TEST(Reimport)
#include "tst_reimport.moc"
