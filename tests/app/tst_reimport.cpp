// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/importer.h"
#include "tests/support/testmain.h"

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
        app::ImportOrder order{path("requests.csv"), {}, m_actor};
        order.recipe.project = "search";
        order.recipe.indicator = "availability";
        order.recipe.target = *parseTarget("99%");
        const auto result = app::importFile(*m_session, order);
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
        app::ImportOrder order{path("notes"), {}, m_actor};
        order.recipe.connector = "postmortems";
        order.recipe.project = project;
        return app::importFile(*m_session, order);
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
