// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/meeting.h"
#include "widgets/models/projectcharts.h"
#include "widgets/models/redacted.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklyreport.h"
#include "widgets/models/words.h"

#include <QTest>

using namespace models;
using namespace reliability;

namespace {

constexpr const char* secret = "secret";

Action action()
{
    Action a;
    a.title = a.owner = a.doneTest = a.reason = secret;
    a.due = support::at("2026-11-02T00:00:00Z");
    return a;
}

void fill(IncidentReview& review)
{
    Incident& i = review.incident;
    i.title = i.markdown = i.sourceFile = i.sourceKey = i.frontMatter = secret;
    i.causes = i.tags = {secret};
    i.reading.trigger = i.reading.surprise = i.reading.handledBy = i.reading.shouldHandle = secret;
    i.reading.timeline = {{{}, {}, secret, secret, false, {}}};
    i.reading.causes = {{secret}};
    i.reading.conflicts = {{ConflictKind::date, secret, secret, secret, secret}};
    review.actions = {action()};
}

TriageItem item()
{
    TriageItem t;
    t.title = t.owners = t.reason = secret;
    return t;
}

Decision decision()
{
    Decision d;
    d.project = {1};
    d.kind = DecisionKind::freeze;
    d.text = d.owner = d.outcome = secret;
    return d;
}

void fill(ReviewRecord& record)
{
    record.attendance.resize(1);
    record.attendance[0].name = secret;
    record.signatures.resize(1);
    record.signatures[0].name = record.signatures[0].reason = secret;
    record.signatures[0].solo = true;
    record.notes.resize(1);
    record.notes[0].text = record.notes[0].author = secret;
    record.decisions = record.earlier = {decision()};
    record.actions = record.pending = record.accepted = {action()};
    record.changes.resize(1);
    PhaseChange& change = record.changes[0];
    change.author = change.reason = change.mle = change.sre = secret;
    change.confirmed = change.at;
    record.opened.resize(1);
    record.opened[0].title = record.opened[0].markdown = secret;
    record.comparisons.resize(1);
    record.comparisons[0].differences = {
        {"incident_new", "search", "", {}, {}, "", "INC-7 secret", 1},
        {"incident_gone", "search", "", {}, {}, "secret", "", 1},
        {"definition", "search", "accuracy/slo", {}, {}, "99 %", "99.5 % (mle-1: secret)", 1}};
}

/// The sample, with the same word wherever people write.
ReviewData secretReview()
{
    ReviewData data = support::sampleReview();
    auto project = std::make_shared<ProjectReview>(*data.projects.front());
    Project& p = project->project;
    p.mle = p.sre = p.web = p.team = p.description = p.runbook = p.dashboard = p.extra = secret;
    for (IncidentReview& review : project->incidents) fill(review);
    for (ObjectiveReview& o : project->objectives) {
        o.version.author = o.version.reason = o.version.agreed = secret;
        o.version.from = support::at("2026-11-20T09:00:00Z");
        o.now.version = {{}, secret, secret};
        if (o.lastWeek) o.lastWeek->version = o.now.version;
    }
    for (Event& change : project->changes) change.title = change.detail = secret;
    project->triage = {item()};
    project->notes.resize(1);
    project->notes[0].text = project->notes[0].author = secret;
    project->notes[0].from = support::at("2026-11-18T00:00:00Z");
    project->waivers.resize(1);
    project->waivers[0].reason = project->waivers[0].author = secret;
    project->findings = {{"incident_over_20_percent", {secret}},
                         {"change_during_freeze", {secret, "2026-11-18T00:00:00Z"}},
                         {"waiver", {"runbook", "2026-12-01T00:00:00Z", secret, secret}},
                         {"over_budget", {"accuracy"}}};
    project->phase.contradictions = project->findings;
    project->phase.history.resize(1);
    PhaseChange& change = project->phase.history[0];
    change.author = change.reason = change.mle = change.sre = secret;
    project->phase.evidence.resize(1);
    project->phase.evidence[0].note = project->phase.evidence[0].author = secret;
    data.projects.front() = project;
    fill(data.unassigned[0]);
    data.triage = {item()};
    Review frozen;
    frozen.week = "2026-W47";
    frozen.number = 41;
    frozen.notes = secret;
    data.reviews = {frozen};
    fill(data.meeting);
    return data;
}

struct Words {
    QStringList words;

    void operator()(const Heading& h) { words += h.text; }
    void operator()(const Paragraph& p) { words += p.text; }
    void operator()(const BulletList& l)
    {
        for (const QString& one : l.items) words += one;
    }
    void operator()(const RichText& t)
    {
        for (const RichLine& line : t.lines)
            for (const TextRun& run : line.runs) words += run.text;
    }
    void operator()(const Table& t)
    {
        words += t.caption;
        for (const auto& row : t.rows)
            for (const TableCell& cell : row) words += cell.text;
    }
    void operator()(const Figure& f) { words += f.caption + f.alt; }
};

QString wordsOf(const Report& report)
{
    Words words;
    for (const auto& [name, value] : report.meta) words.words += name + QStringLiteral(": ") + value;
    for (const Block& block : report.blocks) std::visit(words, block);
    return words.words.join(u'\n');
}

}

class RedactedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsHoldNothingThatPeopleWrote()
    {
        const QString whole = wordsOf(weeklyReport(secretReview(), {}));
        QVERIFY2(whole.count(QLatin1String(secret)) > 10, qPrintable(whole));
        const QString left = wordsOf(weeklyReport(redacted(secretReview()), {}, Texts::redacted));
        QVERIFY2(!left.contains(QLatin1String(secret)), qPrintable(left));
        QVERIFY2(left.contains(QStringLiteral("Left out: titles, names of people and free texts")), qPrintable(left));
        for (const char* figure :
             {"Search ranking: Exhausted", "INC-31: 21.9 pp of the budget spent", "Freeze releases"})
            QVERIFY2(left.contains(QString::fromLatin1(figure)), qPrintable(left));
        QVERIFY2(!left.contains(QStringLiteral("Owners")), "of nobody");
        QVERIFY(left.contains(QStringLiteral("11-17 23:40 Data change\n")));
    }

    void chartsOfItHoldNoneEither()
    {
        const ReviewData data = redacted(secretReview());
        const ChartSpec spec = projectCharts(*data.projects.front(), usualRange(data.asOf), data.zone);
        QVERIFY(!spec.bands.empty() && !spec.markers.empty());
        for (const Band& band : spec.bands) QCOMPARE(band.text, QString());
        for (const ChangeMarker& marker : spec.markers) QCOMPARE(marker.title, QString());
        QCOMPARE(spec.bands[0].id, QStringLiteral("INC-31"));
    }

    void nothingIsLeftInTheRecord()
    {
        const ReviewData data = redacted(secretReview());
        QStringList left = readBack(data);
        for (const Difference& d : data.meeting.comparisons.front().differences) left += sentence(d);
        for (const Finding& f : data.projects.front()->phase.contradictions) left += sentence(f);
        for (const Decision& d : data.meeting.earlier) left += text(d.text + d.owner + d.outcome);
        for (const Action& a : data.meeting.pending) left += text(a.title + a.owner + a.doneTest + a.reason);
        for (const Signature& s : data.meeting.signatures) left += signatureText(s, data);
        QVERIFY2(!left.join(u'\n').contains(QLatin1String(secret)), qPrintable(left.join(u'\n')));
        QVERIFY2(left.contains(QStringLiteral("New incident: INC-7")), qPrintable(left.join(u'\n')));
        QVERIFY(data.meeting.notes.empty() && data.reviews.front().notes.empty());
    }

    void figuresStay()
    {
        const ReviewData whole = secretReview(), left = redacted(whole);
        QCOMPARE(left.projects.size(), whole.projects.size());
        for (std::size_t i = 0; i < whole.projects.size(); ++i) {
            const ProjectReview &before = *whole.projects[i], &after = *left.projects[i];
            QVERIFY(after.project.name == before.project.name && after.status == before.status);
            QCOMPARE(after.objectives.size(), before.objectives.size());
            for (std::size_t o = 0; o < before.objectives.size(); ++o)
                QVERIFY(after.objectives[o].now.remaining == before.objectives[o].now.remaining);
        }
    }
};

SHINRAI_TEST(RedactedTest)
#include "tst_redacted.moc"
