// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftjournal.h"
#include "app/edits.h"
#include "app/importer.h"
#include "app/importpreviews.h"
#include "reliability/columns.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace reliability;

namespace {

const app::Actor actor{"mle-1", {1'000'000}, {}};

storage::Session newWorkspace(const QTemporaryDir& folder)
{
    Workspace workspace;
    workspace.uid = makeUid();
    auto session = storage::Session::create(folder.filePath(QStringLiteral("w.shinrai")).toStdString(), workspace);
    if (!session) qFatal("no workspace");
    return std::move(*session);
}

/// All incidents as people know them, without rows and revisions.
std::vector<Incident> known(storage::Session& session)
{
    std::vector<Incident> all = *session.store<Incident>().all();
    for (Incident& i : all) {
        i.id = {};
        i.rev = 0;
    }
    std::sort(all.begin(), all.end(), [](const Incident& a, const Incident& b) { return a.uid < b.uid; });
    return all;
}

/// One postmortem whose text lists actions.
struct ListingText {
    QTemporaryDir folder;
    storage::Session session = newWorkspace(folder);
    app::UndoStack stack;

    bool save(const char* list)
    {
        const auto all = *session.store<Incident>().all();
        Edit<Incident> edit;
        if (!all.empty()) edit.before = all.front();
        edit.after = edit.before.value_or(Incident());
        edit.after->title = "lost rows";
        edit.after->markdown = "# Lost rows\n\n## Actions\n\n";
        edit.after->markdown.append(list);
        auto done = app::applyEdit(session, AnyEdit(edit), actor);
        if (done) stack.done(std::move(*done));
        return done.has_value();
    }
    bool step(app::Step which)
    {
        auto done = app::applyEdit(session, app::inverseOf(*stack.next(which)), actor);
        if (done) stack.stepped(which, *done);
        return done.has_value();
    }
    QString actions()
    {
        QStringList all;
        const auto stored = session.store<Action>().all();
        for (const Action& a : *stored)
            all += QString::fromStdString(a.title + '/' + a.owner + '/' + std::string(name(a.state)));
        all.sort();
        return all.join(u' ');
    }
    bool setOwner(const char* title, const char* owner)
    {
        const auto all = *session.store<Action>().all();
        const auto found = std::ranges::find(all, title, &Action::title);
        if (found == all.end()) return false;
        Action after = *found;
        after.owner = owner;
        return session.store<Action>().save(*found, after, app::provenance(actor)).has_value();
    }
};

}

class Edits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingCanBeTakenBackAndDoneAgain()
    {
        const QTemporaryDir folder;
        auto session = newWorkspace(folder);
        std::mt19937 random(11);
        app::UndoStack stack;
        std::vector<std::vector<Incident>> states{known(session)};
        for (int step = 0; step < 60; ++step) {
            const auto all = *session.store<Incident>().all();
            Edit<Incident> edit;
            if (all.empty() || random() % 3 == 0) {
                edit.after.emplace().title = "new " + std::to_string(step);
            } else {
                edit.before = all[random() % all.size()];
                if (random() % 4 != 0) {
                    edit.after = edit.before;
                    edit.after->title += "+" + std::to_string(step);
                }
            }
            auto done = app::applyEdit(session, AnyEdit(edit), actor);
            QVERIFY(done.has_value());
            stack.done(std::move(*done));
            states.push_back(known(session));
        }
        for (int round = 0; round < 2; ++round) {
            for (std::size_t i = states.size() - 1; i > 0; --i) {
                QVERIFY(stack.next(app::Step::undo));
                auto undone = app::applyEdit(session, app::inverseOf(*stack.next(app::Step::undo)), actor);
                QVERIFY2(undone.has_value(), qPrintable(QString::number(i)));
                stack.stepped(app::Step::undo, std::move(*undone));
                QVERIFY(known(session) == states[i - 1]);
            }
            QVERIFY(!stack.next(app::Step::undo));
            for (std::size_t i = 1; i < states.size(); ++i) {
                auto again = app::applyEdit(session, app::inverseOf(*stack.next(app::Step::redo)), actor);
                QVERIFY2(again.has_value(), qPrintable(QString::number(i)));
                stack.stepped(app::Step::redo, std::move(*again));
                QVERIFY(known(session) == states[i]);
            }
            QVERIFY(!stack.next(app::Step::redo));
        }
    }
    void theLaterWriterIsTold()
    {
        const QTemporaryDir folder;
        auto session = newWorkspace(folder);
        Incident fresh;
        fresh.title = "one";
        const auto made = app::applyEdit(session, Edit<Incident>{{}, fresh, {}}, actor);
        const Incident stored = *std::get<Edit<Incident>>(*made).after;
        QCOMPARE(stored.number, std::optional<std::int64_t>(1));
        Incident mine = stored, theirs = stored;
        mine.title = "mine";
        theirs.title = "theirs";
        QVERIFY(app::applyEdit(session, Edit<Incident>{stored, theirs, {}}, actor).has_value());
        QCOMPARE(app::applyEdit(session, Edit<Incident>{stored, mine, {}}, actor).error().code, Code::changedMeanwhile);
        QCOMPARE(session.store<Incident>().all()->front().title, std::string("theirs"));
    }
    void numbersAreNotGivenTwice()
    {
        const QTemporaryDir folder;
        auto session = newWorkspace(folder);
        const auto add = [&] {
            Incident fresh;
            fresh.title = "x";
            return *std::get<Edit<Incident>>(*app::applyEdit(session, Edit<Incident>{{}, fresh, {}}, actor)).after;
        };
        add();
        const Incident second = add();
        QVERIFY(app::applyEdit(session, Edit<Incident>{second, {}, {}}, actor).has_value());
        QCOMPARE(*add().number, 3);
    }
    // And what was done to its items before can still be taken back.
    void anIncidentTakesItsItemsAndActionsAlong()
    {
        const QTemporaryDir folder;
        auto session = newWorkspace(folder);
        app::UndoStack stack;
        const auto apply = [&](AnyEdit edit) {
            auto done = app::applyEdit(session, edit, actor);
            if (done) stack.done(*done);
            return done.has_value();
        };
        const auto step = [&](app::Step which) {
            auto done = app::applyEdit(session, app::inverseOf(*stack.next(which)), actor);
            if (done) stack.stepped(which, *done);
            return done.has_value();
        };
        Incident fresh;
        fresh.title = "lost rows";
        QVERIFY(apply(Edit<Incident>{{}, fresh, {}}));
        const Incident incident = session.store<Incident>().all()->front();
        TriageItem item;
        item.incident = incident.id;
        Action action;
        action.incident = incident.id;
        Action before = action;
        action.title = "open";
        before.title = "removed on its own";
        QVERIFY(apply(Edit<TriageItem>{{}, item, {}}));
        QVERIFY(apply(Edit<Action>{{}, action, {}}));
        QVERIFY(apply(Edit<Action>{{}, before, {}}));
        QVERIFY(apply(Edit<Action>{session.store<Action>().all()->back(), {}, "remove the action"}));
        const auto items = *session.store<TriageItem>().all();
        TriageItem moved = items.front();
        moved.cause = Cause::service;
        QVERIFY(apply(Edit<TriageItem>{items.front(), moved, {}}));
        QVERIFY(apply(Edit<Incident>{incident, {}, "delete the postmortem"}));
        QVERIFY(session.store<Incident>().all()->empty());
        QVERIFY(session.store<TriageItem>().all()->empty());
        QVERIFY(session.store<Action>().all()->empty());
        QVERIFY(step(app::Step::undo));
        QCOMPARE(session.store<Incident>().all()->front().title, incident.title);
        QCOMPARE(session.store<TriageItem>().all()->front().cause, Cause::service);
        QCOMPARE(session.store<Action>().all()->size(), std::size_t(1));
        QCOMPARE(session.store<Action>().all()->front().title, std::string("open"));
        QVERIFY(step(app::Step::undo));
        QCOMPARE(session.store<TriageItem>().all()->front().cause, items.front().cause);
        QVERIFY(step(app::Step::redo) && step(app::Step::redo));
        QVERIFY(session.store<TriageItem>().all()->empty());
        while (stack.next(app::Step::undo)) QVERIFY(step(app::Step::undo));
        QVERIFY(session.store<Incident>().all()->empty());
    }
    // What people set elsewhere stays, and undo takes the actions back with the text that lists them.
    void whatATextListsBecomesActions()
    {
        ListingText text;
        QVERIFY(text.save("- [ ] Alert\n- [ ] Tset\n"));
        QCOMPARE(text.actions(), QStringLiteral("Alert//open Tset//open"));
        const Action first = text.session.store<Action>().all()->front();
        QCOMPARE(first.incident, text.session.store<Incident>().all()->front().id);
        QCOMPARE(first.created, std::optional(actor.now));
        QVERIFY(text.setOwner("Alert", "sre-1"));
        QVERIFY(text.save("- [ ] Alert\n- [ ] Test\n"));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/open Test//open"));
        QVERIFY(text.save("- [x] Alert\n- [ ] Test\n- [ ] Check\n"));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/done Check//open Test//open"));
        QVERIFY(text.step(app::Step::undo));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/open Test//open"));
        QVERIFY(text.step(app::Step::undo));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/open Tset//open"));
        QVERIFY(text.step(app::Step::redo) && text.step(app::Step::redo));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/done Check//open Test//open"));
        while (text.stack.next(app::Step::undo)) QVERIFY(text.step(app::Step::undo));
        QCOMPARE(text.actions(), QString());
    }
    // Only what nobody touched goes with its line, and what somebody deleted does not come back with another line.
    void whatATextListsNoMoreGoesUnlessTouched()
    {
        ListingText text;
        QVERIFY(text.save("- [ ] Alert\n- [ ] Test\n- [ ] Check\n"));
        QVERIFY(text.setOwner("Alert", "sre-1"));
        QVERIFY(text.save("- [ ] Test\n"));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/open Test//open"));
        const auto left = *text.session.store<Action>().all();
        const auto test = std::ranges::find(left, "Test", &Action::title);
        QVERIFY(text.session.store<Action>().remove(*test, app::provenance(actor)).has_value());
        QVERIFY(text.save("- [ ] Test\n- [ ] Page\n"));
        QCOMPARE(text.actions(), QStringLiteral("Alert/sre-1/open Page//open"));
        while (text.stack.next(app::Step::undo)) QVERIFY(text.step(app::Step::undo));
        QCOMPARE(text.actions(), QString());
    }
    void draftsOfAnotherFileAreElsewhere()
    {
        const QTemporaryDir folder;
        const auto make = [&](const char* name) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
        };
        const QString one = make("a.shinrai"), two = make("b.shinrai");
        const QString link = folder.filePath(QStringLiteral("link.shinrai"));
        QVERIFY(QFile::link(one, link));
        const QString state = folder.filePath(QStringLiteral("state"));
        QVERIFY(app::draftFolder(state, one) != app::draftFolder(state, two));
        QVERIFY(app::draftFolder(state, one).startsWith(state));
        QCOMPARE(app::draftFolder(state, link), app::draftFolder(state, one));
    }
    void draftsSurvive()
    {
        const QTemporaryDir folder;
        app::DraftJournal journal(folder.filePath(QStringLiteral("drafts")));
        QVERIFY(journal.drafts().empty());
        Incident draft;
        draft.uid = makeUid();
        draft.id = {7};
        draft.rev = 9;
        draft.title = "途中";
        draft.markdown = "---\ntitle: x\n---\n# y\n";
        draft.start = Instant{5};
        QVERIFY(journal.keep({draft, {}}).has_value());
        draft.title += " 2";
        QVERIFY(journal.keep({draft, {}}).has_value());
        QFile broken(folder.filePath(QStringLiteral("drafts/broken.draft")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        const auto found = app::DraftJournal(folder.filePath(QStringLiteral("drafts"))).drafts();
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().typed == draft);
        QVERIFY(!found.front().base);
        Incident saved = draft;
        saved.rev = 12;
        saved.number = 3;
        saved.title = "途中";
        QVERIFY2(!journal.drop(saved), "more has been typed since");
        QCOMPARE(journal.drafts().size(), std::size_t(1));
        saved.title = draft.title;
        saved.reading.readIn = "UTC"; // read when it was saved, with the times that are the text's
        saved.start = Instant{9};
        QVERIFY(journal.drop(saved));
        QVERIFY(journal.drafts().empty());
        QVERIFY(broken.exists());
    }
    void aDraftMeetsWhatWasSavedMeanwhile()
    {
        Incident base;
        base.uid = makeUid();
        base.rev = 3;
        base.number = 5;
        base.title = "Job failed";
        base.markdown = "# Job failed\n\n## Summary\n\nIt failed.\n\n## Lessons\n\nNone yet.\n";
        Incident typed = base, stored = base;
        typed.markdown = "# Job failed\n\n## Summary\n\nIt failed twice.\n\n## Lessons\n\nNone yet.\n";
        const QTemporaryDir folder;
        app::DraftJournal journal(folder.path());
        QVERIFY(journal.keep({typed, base}).has_value());
        const app::Draft draft = journal.drafts().front();
        using Meanwhile = app::Recovery::Meanwhile;
        QVERIFY(app::recovered(draft, {}).incident == typed);
        const auto untouched = app::recovered(draft, stored);
        QVERIFY(untouched.meanwhile == Meanwhile::nothing);
        QCOMPARE(untouched.incident.markdown, typed.markdown);

        stored.rev = 8;
        stored.severity = "sev1";
        stored.markdown = "# Job failed\n\n## Summary\n\nIt failed.\n\n## Lessons\n\nAlert earlier.\n";
        const auto merged = app::recovered(draft, stored);
        QVERIFY(merged.meanwhile == Meanwhile::merged);
        QCOMPARE(merged.incident.rev, 8);
        QCOMPARE(merged.incident.severity, std::string("sev1"));
        QCOMPARE(merged.incident.markdown,
                 std::string("# Job failed\n\n## Summary\n\nIt failed twice.\n\n## Lessons\n\nAlert earlier.\n"));

        stored.markdown = "# Job failed\n\n## Summary\n\nIt was stopped.\n\n## Lessons\n\nNone yet.\n";
        const auto clashed = app::recovered(draft, stored);
        QVERIFY(clashed.meanwhile == Meanwhile::clashed);
        QCOMPARE(clashed.incident.markdown, typed.markdown);
        QVERIFY(app::recovered({typed, {}}, stored).meanwhile == Meanwhile::clashed);
    }
    // Two windows on one workspace: what the one is typing is not offered in the other, before that one is gone.
    void anothersLiveDraftIsItsOwn()
    {
        const QTemporaryDir folder;
        app::DraftJournal journal(folder.path());
        Incident typed;
        typed.uid = makeUid();
        typed.title = "being typed";
        QVERIFY(journal.keep({typed, {}}).has_value());
        const QString mine = QDir(folder.path()).entryList({QStringLiteral("*.draft")}, QDir::Files).value(0);
        const pid_t other = fork();
        if (other == 0) {
            pause();
            _exit(0);
        }
        QVERIFY(other > 0);
        const QString theirs = folder.filePath(QStringLiteral("%1.%2.draft").arg(mine.section(u'.', 0, 0)).arg(other));
        QVERIFY(QFile::rename(folder.filePath(mine), theirs));
        QCOMPARE(journal.drafts().size(), std::size_t(0));
        QVERIFY(journal.drop(typed));
        QVERIFY(QFile::exists(theirs));
        kill(other, SIGKILL);
        waitpid(other, nullptr, 0);
        QCOMPARE(journal.drafts().size(), std::size_t(1));
        QVERIFY(journal.drop(typed));
        QVERIFY(!QFile::exists(theirs));
    }
    void previewsShowTheBudgetAndRememberTheRecipe()
    {
        const QTemporaryDir folder;
        auto session = newWorkspace(folder);
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("t;ok;all\n2026-06-15T09:00:00Z;9;10\n2026-06-15T10:00:00Z;10;10\n2026-06-15T11:00:00Z;11;10\n");
        csv.close();
        ImportRecipe recipe;
        recipe.time = "t";
        recipe.good = "ok";
        recipe.total = "all";
        recipe.target = Target{100'000'000};
        const auto preview = app::previewImport(session, path.toStdString(), recipe);
        QVERIFY(!preview.error);
        QCOMPARE(preview.ready, 2);
        QCOMPARE(preview.rejectedCount, 1);
        QCOMPARE(*preview.budget->remaining, 0.5);
        recipe.project = "shop";
        recipe.indicator = "availability";
        QVERIFY(app::importFiles(session, {{path.toStdString()}, recipe, {}}).has_value());
        QCOMPARE(app::previewImport(session, path.toStdString(), {}).recipe.good, std::string("ok"));
        // As the wizard says it once a column was chosen by hand: the others are none.
        recipe.indicator = "by hand";
        recipe.truth = recipe.prediction = noColumn;
        QVERIFY(app::importFiles(session, {{path.toStdString()}, recipe, {}}).has_value());
        QCOMPARE(session.store<Indicator>().all()->back().family, Family::ordinary);
        const auto missing = app::previewImport(session, "/nowhere/a.csv", recipe);
        QCOMPARE(missing.error->code, Code::fileMissing);
    }
};

SHINRAI_TEST(Edits)
#include "tst_edits.moc"
