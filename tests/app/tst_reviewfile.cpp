// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/records.h"
#include "app/reviewfile.h"
#include "app/reviews.h"
#include "app/sampleworkspace.h"
#include "app/snapshot.h"
#include "reliability/meetingrules.h"
#include "storage/json.h"
#include "storage/snapshotstore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace reliability;

namespace {

/// The same document with one member replaced, or taken out.
std::string with(const std::string& file, const char* key, const std::optional<Json>& value)
{
    Json::Object out;
    const Json document = *storage::parseJson(file);
    for (const auto& [name, member] : *document.get<Json::Object>())
        if (name != key) out.emplace_back(name, member);
    if (value) out.emplace_back(key, *value);
    return canonical(out);
}

}

/// One review as a file between two copies of a workspace.
class ReviewFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(app::makeSampleWorkspace(path("old").toStdString(), *parseInstant("2026-11-25T12:00:00Z")).has_value());
        const auto session = copy("old", "frozen");
        QVERIFY(app::freezeReview(*session, week, actor).has_value());
    }
    void init()
    {
        m_ours = copy("frozen", "ours");
        m_theirs = copy("frozen", "theirs");
    }
    void cleanup()
    {
        m_ours.reset();
        m_theirs.reset();
        for (const char* name : {"ours", "theirs"}) QVERIFY(QFile::remove(path(name)));
    }

    void bothSidesEndWithTheSame()
    {
        write(*m_ours, NoteKind::acknowledgement, "the exporter was moved");
        write(*m_theirs, NoteKind::acknowledgement, "so it was");
        write(*m_theirs, NoteKind::note, "what they saw", "navigation-bandit");
        decide(*m_ours, "Freeze model releases");
        attend(*m_ours, ReviewRole::mle, "mle-1");
        attend(*m_theirs, ReviewRole::mle, "mle-1");
        attend(*m_theirs, ReviewRole::sre, "sre-1");
        sign(*m_ours, ReviewRole::mle, "mle-1");
        sign(*m_theirs, ReviewRole::sre, "sre-1");

        const auto merged = import(*m_ours, file(*m_theirs));
        QVERIFY2(merged.has_value(), merged ? "" : merged.error().args.back().c_str());
        QVERIFY(merged->came == app::ReviewMerge::Came::merged);
        QCOMPARE(merged->added, 4);
        QCOMPARE(merged->unchanged, 1);
        const auto ours = record(*m_ours).meeting;
        QVERIFY(isSigned(ours.signatures));
        QCOMPARE(ours.notes.size(), 3U);
        QCOMPARE(ours.attendance.size(), 2U);

        QVERIFY(import(*m_theirs, file(*m_ours)).has_value());
        const auto theirs = record(*m_theirs).meeting;
        QVERIFY(isSigned(theirs.signatures));
        QCOMPARE(theirs.notes.size(), 3U);
        QCOMPARE(theirs.decisions.size(), 1U);
        QCOMPARE(textsOf(theirs.notes), textsOf(ours.notes));
        QCOMPARE(theirs.notes[2].project.value != 0 || theirs.notes[1].project.value != 0, true);
        for (storage::Session* session : {m_ours.get(), m_theirs.get()}) {
            const auto again = import(*session, file(*m_ours));
            QCOMPARE(again->added + again->changed, 0);
        }
        QCOMPARE(file(*m_ours).size(), file(*m_theirs).size());
    }

    void aWeekThatIsNotFrozenIsTakenOver()
    {
        write(*m_theirs, NoteKind::acknowledgement, "the exporter was moved");
        sign(*m_theirs, ReviewRole::mle, "mle-1");
        const std::string sent = file(*m_theirs);
        const auto known = app::findReview(*m_ours, week);
        QVERIFY(m_ours->store<Review>().remove(*known, {"sre-1", "test", actor.now, {}}).has_value());
        for (int round = 0; round < 2; ++round) { // the second time into a workspace that never had it
            const auto taken = import(*m_ours, sent);
            QVERIFY2(taken.has_value(), taken ? "" : taken.error().args.back().c_str());
            QVERIFY(taken->came == app::ReviewMerge::Came::taken);
            QCOMPARE(taken->added, 2);
            const auto review = app::findReview(*m_ours, week);
            QVERIFY(app::verifyReview(*m_ours, *review).has_value());
            QCOMPARE(app::sha256(*app::snapshotBytes(*m_ours, *review)), review->sha256);
            storage::SnapshotStore snapshots(m_ours->database());
            QVERIFY(snapshots.read(review->id, "search-ranking/search-availability")->points.size() > 600);
            QCOMPARE(file(*m_ours), sent);
            forget();
        }
    }

    void otherFiguresAreRefused()
    {
        const auto known = app::findReview(*m_theirs, week);
        QVERIFY(m_theirs->store<Review>().remove(*known, {"sre-1", "test", actor.now, {}}).has_value());
        auto spoil = m_theirs->database().prepare("UPDATE project SET team = 'another team'");
        QVERIFY(spoil->run().has_value());
        const auto other = app::freezeReview(*m_theirs, week, actor);
        QVERIFY(other.has_value() && other->sha256 != known->sha256);
        QCOMPARE(import(*m_ours, file(*m_theirs)).error().code, Code::fileInvalid);
    }

    void aSignedRecordTakesAddendaOnly()
    {
        const std::string before = file(*m_theirs);
        write(*m_ours, NoteKind::acknowledgement, "the exporter was moved");
        sign(*m_ours, ReviewRole::mle, "mle-1");
        sign(*m_ours, ReviewRole::sre, "sre-1");
        QVERIFY(import(*m_ours, before).has_value());
        write(*m_theirs, NoteKind::addendum, "known on Tuesday");
        QCOMPARE(import(*m_ours, file(*m_theirs))->added, 1);
        write(*m_theirs, NoteKind::note, "late");
        QCOMPARE(import(*m_ours, file(*m_theirs)).error().code, Code::reviewFrozen);
        QCOMPARE(record(*m_ours).meeting.notes.size(), 2U);
    }

    void twoSignaturesOfARoleAreRefused()
    {
        for (storage::Session* session : {m_ours.get(), m_theirs.get()})
            write(*session, NoteKind::acknowledgement, "the exporter was moved");
        sign(*m_ours, ReviewRole::mle, "mle-1");
        sign(*m_theirs, ReviewRole::mle, "mle-2");
        QCOMPARE(import(*m_ours, file(*m_theirs)).error().code, Code::roleSigned);
        QCOMPARE(record(*m_ours).meeting.signatures.front().name, "mle-1");
        QCOMPARE(record(*m_ours).meeting.notes.size(), 1U);
    }

    void whoChangedAFactIsHeard()
    {
        const auto decision = decide(*m_ours, "Freeze model releases");
        QVERIFY(import(*m_theirs, file(*m_ours)).has_value());
        const auto held = m_theirs->store<Decision>().find(decision.uid);
        Decision done = **held;
        done.state = DecisionState::done;
        done.outcome = "R is above 0 again";
        QVERIFY(app::saveEdit(*m_theirs, Edit<Decision>{**held, done, "test"}, actor).has_value());
        QCOMPARE(import(*m_theirs, file(*m_ours))->changed, 0); // what they have is newer
        QCOMPARE(import(*m_ours, file(*m_theirs))->changed, 1);
        QCOMPARE((*m_ours->store<Decision>().find(decision.uid))->outcome, done.outcome);

        Decision mine = **m_ours->store<Decision>().find(decision.uid),
                 theirs = **m_theirs->store<Decision>().find(decision.uid);
        const Decision mineBefore = mine, theirsBefore = theirs;
        mine.outcome = "one";
        theirs.outcome = "other";
        QVERIFY(app::saveEdit(*m_ours, Edit<Decision>{mineBefore, mine, "test"}, actor).has_value());
        QVERIFY(app::saveEdit(*m_theirs, Edit<Decision>{theirsBefore, theirs, "test"}, actor).has_value());
        QCOMPARE(import(*m_ours, file(*m_theirs)).error().code, Code::fileInvalid);
        QCOMPARE((*m_ours->store<Decision>().find(decision.uid))->outcome, "one");
    }

    // The numbers of rows are those of the other file; uids may be guessed.
    void aFileReachesNoOtherRecord()
    {
        const Review older = *app::findReview(*m_ours, plus(week, -1));
        Decision elsewhere;
        elsewhere.review = older.id;
        elsewhere.text = "nothing of the kind";
        const auto kept = app::saveEdit(*m_ours, Edit<Decision>{{}, elsewhere, "test"}, actor);
        QVERIFY(kept.has_value());
        const Action action = m_ours->store<Action>().all()->front();
        QVERIFY(!action.review);
        const auto facts = [&](const char* key, const Uid& uid, const char* rest) {
            const std::string list = "[{\"uid\":\"" + format(uid) + "\"," + rest + "}]";
            return with(file(*m_theirs), key, *storage::parseJson(list));
        };
        const Uid known = kept->after->uid;
        QCOMPARE(import(*m_ours, facts("decisions", known, R"("text":"moved","kind":"none")")).error().code,
                 Code::fileInvalid);
        QCOMPARE(import(*m_ours, facts("actions", action.uid, R"("title":"taken")")).error().code, Code::fileInvalid);
        QCOMPARE((*m_ours->store<Decision>().find(known))->review, older.id);
        QCOMPARE((*m_ours->store<Action>().find(action.uid))->title, action.title);
        const Uid fresh = makeUid();
        const char* rows = R"("title":"new","project_id":1,"incident_id":1,"review_id":1)";
        QVERIFY(import(*m_ours, facts("actions", fresh, rows)).has_value());
        const auto added = *m_ours->store<Action>().find(fresh);
        QCOMPARE(added->review, reviewIn(*m_ours).id);
        QVERIFY(!added->project && !added->incident);
    }

    void whatBecameOfADecisionReachesASignedRecord()
    {
        const auto decision = decide(*m_ours, "Freeze model releases");
        write(*m_ours, NoteKind::acknowledgement, "the exporter was moved");
        sign(*m_ours, ReviewRole::mle, "mle-1");
        sign(*m_ours, ReviewRole::sre, "sre-1");
        QVERIFY(import(*m_theirs, file(*m_ours)).has_value());
        const auto held = m_theirs->store<Decision>().find(decision.uid);
        Decision done = **held;
        done.state = DecisionState::done;
        done.outcome = "R is above 0 again";
        QVERIFY(app::saveEdit(*m_theirs, Edit<Decision>{**held, done, "test"}, actor).has_value());
        const auto merged = import(*m_ours, file(*m_theirs));
        QVERIFY2(merged.has_value(), merged ? "" : merged.error().args.front().c_str());
        QCOMPARE((*m_ours->store<Decision>().find(decision.uid))->outcome, done.outcome);
    }

    void aNoteThatBothChangedIsThereTwice()
    {
        const auto note = write(*m_ours, NoteKind::note, "draft");
        QVERIFY(import(*m_theirs, file(*m_ours)).has_value());
        for (auto& [session, text] : {std::pair(m_ours.get(), "mine"), std::pair(m_theirs.get(), "theirs")}) {
            const auto before = *session->store<ReviewNote>().find(note.uid);
            ReviewNote after = *before;
            after.text = text;
            QVERIFY(app::saveEdit(*session, Edit<ReviewNote>{before, after, "test"}, actor).has_value());
        }
        for (int round = 0; round < 2; ++round) QVERIFY(import(*m_ours, file(*m_theirs)).has_value());
        QCOMPARE(textsOf(record(*m_ours).meeting.notes), (std::vector<std::string>{"mine", "theirs"}));
    }

    // However often the file goes to and fro.
    void notesOfBothAreThereOnce()
    {
        comment(*m_ours, "mine");
        comment(*m_theirs, "theirs");
        for (int round = 0; round < 3; ++round) {
            QVERIFY(import(*m_ours, file(*m_theirs)).has_value());
            QVERIFY(import(*m_theirs, file(*m_ours)).has_value());
        }
        QCOMPARE(reviewIn(*m_ours).notes, "mine\n\ntheirs");
        QCOMPARE(reviewIn(*m_theirs).notes, "mine\n\ntheirs");
        const std::string older = file(*m_theirs);
        comment(*m_ours, "all of it anew");
        QCOMPARE(import(*m_ours, older)->changed, 0);
        QCOMPARE(reviewIn(*m_ours).notes, "all of it anew");
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* key, const char* json) {
            QTest::newRow(name) << QByteArray(key) << QByteArray(json);
        };
        row("no format", "format", "");
        row("another format", "format", R"("another")");
        row("newer", "version", "2");
        row("another hash", "sha256", R"("00")");
        row("other bytes", "snapshot", R"("{}")");
        row("no text", "snapshot", "1");
        row("another week", "week", R"("2026-W48")");
        row("another time", "as_of", R"("2026-11-22T00:00:00Z")");
        row("no charts", "charts", "");
        row("charts of another form", "charts", "[1]");
        row("a chart beyond all time",
            "charts",
            R"({"search-ranking/search-availability":{"aggregated":false,"points":[],)"
            R"("gaps":[[-9223372036854775807,9223372036854775807]]}})");
        row("no remarks", "remarks", "");
        row("a remark without uid", "remarks", R"([{"text":"x","kind":"note"}])");
        row("a remark of another form", "remarks", R"([1])");
        row("a remark without text",
            "remarks",
            R"([{"uid":"00000000000040008000000000000001","text":"","kind":"note"}])");
        row("an unknown project",
            "remarks",
            R"([{"uid":"00000000000040008000000000000001","text":"x","kind":"note","project":"nowhere"}])");
        row("a decision that lacks its owner",
            "decisions",
            R"([{"uid":"00000000000040008000000000000001","text":"x","kind":"freeze"}])");
        row("an unknown kind",
            "decisions",
            R"([{"uid":"00000000000040008000000000000001","text":"x","kind":"explode"}])");
        row("another snapshot's signature",
            "signatures",
            R"([{"uid":"00000000000040008000000000000001","role":"mle","name":"mle-1","sha256":"00"}])");
        row("signatures without acknowledgement",
            "signatures",
            R"([{"uid":"00000000000040008000000000000001","role":"mle","name":"mle-1"}])");
    }
    void hostileFiles()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, json);
        const std::string whole = file(*m_theirs);
        const auto value =
            json.isEmpty() ? std::optional<Json>() : std::optional(*storage::parseJson(json.toStdString()));
        forget();
        const auto before = *m_ours->rev();
        QVERIFY(!import(*m_ours, with(whole, key.constData(), value)).has_value());
        QCOMPARE(*m_ours->rev(), before);
        QCOMPARE(app::findReview(*m_ours, week).error().code, Code::reviewMissing);
    }
    // Nobody freezes a week before it is over, by a file either.
    void aWeekToComeIsRefused()
    {
        const std::string whole = file(*m_theirs);
        forget();
        const app::Actor early{actor.name, Instant{actor.now.ms - 1}, actor.label};
        QCOMPARE(app::importReview(*m_ours, whole, "review.json", early).error().code, Code::fileInvalid);
        QVERIFY(import(*m_ours, whole).has_value());
    }
    void aHighNumberIsNotTaken()
    {
        const std::string other = with(file(*m_theirs), "number", *storage::parseJson("9000000000000000"));
        forget();
        const auto taken = import(*m_ours, other);
        QVERIFY(taken.has_value());
        QCOMPARE(taken->review.number, 2);
    }

    void noReview_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("week 47");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("deep") << QByteArray(5000, '[');
    }
    void noReview()
    {
        QFETCH(QByteArray, bytes);
        const auto merged = import(*m_ours, bytes.toStdString());
        QVERIFY(!merged.has_value());
        QVERIFY2(!merged.error().args.front().empty(), "it says which file");
    }
    void changedChartsAreNotTakenOver()
    {
        const std::string whole = file(*m_theirs);
        const Json document = *storage::parseJson(whole);
        Json::Object charts = *document.find("charts")->get<Json::Object>();
        charts[0].second = charts[1].second;
        const auto known = app::findReview(*m_ours, week);
        QVERIFY(m_ours->database().run("DELETE FROM snapshot").has_value());
        QVERIFY(m_ours->database().run("DELETE FROM snapshot_series").has_value());
        QVERIFY(m_ours->store<Review>().remove(*known, {"sre-1", "test", actor.now, {}}).has_value());
        QCOMPARE(import(*m_ours, with(whole, "charts", Json(charts))).error().code, Code::snapshotMismatch);
        QVERIFY(import(*m_ours, whole).has_value());
    }

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    std::unique_ptr<storage::Session> copy(const char* from, const char* to) const
    {
        if (!QFile::copy(path(from), path(to))) qFatal("no copy");
        auto session = storage::Session::open(path(to).toStdString(), storage::Access::write);
        if (!session) qFatal("no workspace");
        return std::make_unique<storage::Session>(std::move(*session));
    }
    /// Ours never had the week frozen.
    void forget()
    {
        m_ours.reset();
        if (!QFile::remove(path("ours"))) qFatal("not removed");
        m_ours = copy("old", "ours");
    }
    Review reviewIn(storage::Session& session) { return *app::findReview(session, week); }
    ReviewData record(storage::Session& session) { return *app::loadRecord(session, reviewIn(session)); }
    std::string file(storage::Session& session)
    {
        const auto bytes = app::exportReview(session, reviewIn(session));
        if (!bytes) qFatal("not exported");
        return *bytes;
    }
    Result<app::ReviewMerge> import(storage::Session& session, const std::string& bytes)
    {
        return app::importReview(session, bytes, "review.json", actor);
    }
    template <class T>
    T save(storage::Session& session, T fact)
    {
        fact.review = reviewIn(session).id;
        const auto saved = app::saveEdit(session, Edit<T>{{}, std::move(fact), "test"}, actor);
        if (!saved) qFatal("not saved: %s", saved.error().args.front().c_str());
        return *saved->after;
    }
    ReviewNote write(storage::Session& session, NoteKind kind, const char* text, const char* project = nullptr)
    {
        ReviewNote n;
        n.kind = kind;
        n.text = text;
        if (project) n.project = session.store<Project>().findBy("name", project)->front().id;
        return save(session, n);
    }
    Decision decide(storage::Session& session, const char* text)
    {
        Decision d;
        d.kind = DecisionKind::freeze;
        d.text = text;
        d.owner = "sre-1";
        d.due = actor.now + 7 * dayLength;
        return save(session, d);
    }
    void comment(storage::Session& session, const char* text)
    {
        const Review before = reviewIn(session);
        Review after = before;
        after.notes = text;
        if (!app::saveEdit(session, Edit<Review>{before, after, "test"}, actor)) qFatal("not saved");
    }
    void attend(storage::Session& session, ReviewRole role, const char* name)
    {
        Attendance a;
        a.role = role;
        a.name = name;
        save(session, a);
    }
    void sign(storage::Session& session, ReviewRole role, const char* name)
    {
        Signature s;
        s.role = role;
        s.name = name;
        save(session, s);
    }
    static std::vector<std::string> textsOf(const std::vector<ReviewNote>& notes)
    {
        std::vector<std::string> texts;
        for (const ReviewNote& n : notes) texts.push_back(n.text);
        std::sort(texts.begin(), texts.end());
        return texts;
    }

    const Week week{2026, 47};
    const app::Actor actor{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Merge"};
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Session> m_ours, m_theirs;
};

SHINRAI_TEST(ReviewFile)
#include "tst_reviewfile.moc"
