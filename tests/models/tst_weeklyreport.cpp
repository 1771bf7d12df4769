// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/weeklyreport.h"

#include <QTest>

using namespace models;
using namespace reliability;

namespace {

struct Dump {
    QStringList lines;

    void operator()(const Heading& h) { lines += QString(h.level, u'#') + u' ' + h.text; }
    void operator()(const Paragraph& p) { lines += p.text; }
    void operator()(const BulletList& l)
    {
        for (const QString& item : l.items) lines += QStringLiteral("- ") + item;
    }
    void operator()(const RichText& t)
    {
        for (const RichLine& line : t.lines)
            for (const TextRun& run : line.runs) lines += QStringLiteral("%1:%2").arg(run.look).arg(run.text);
    }
    void operator()(const Table& t)
    {
        for (const auto& row : t.rows) {
            QStringList cells;
            for (const TableCell& cell : row) cells += cell.text;
            lines += cells.join(QStringLiteral(" | "));
        }
    }
    void operator()(const Figure& f) { lines += QStringLiteral("[%1]").arg(f.caption); }
};

QString dump(const Report& report)
{
    Dump d;
    d.lines += report.title + u' ' + report.mark;
    for (const auto& [name, value] : report.meta) d.lines += name + QStringLiteral(": ") + value;
    for (const Block& block : report.blocks) std::visit(d, block);
    return d.lines.join(u'\n');
}

Review frozenReview()
{
    Review review;
    review.week = "2026-W47";
    review.number = 41;
    review.frozen = support::at("2026-11-23T06:55:00Z");
    review.sha256 = std::string(64, 'a');
    review.notes = "Talked about the **campaign**.";
    return review;
}

}

class WeeklyReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draft()
    {
        const std::vector<ProjectFigure> figures{{Id<Project>{1}, {"<svg/>", QStringLiteral("accuracy"), {}}},
                                                 {Id<Project>{4}, {"<svg/>", QStringLiteral("latency"), {}}}};
        const QString expected = QStringLiteral(
            "Weekly reliability review 2026-W47 DRAFT\n"
            "Workspace: Sample\n"
            "Week: 2026-W47\n"
            "Range: 2026-11-16 to 2026-11-23 UTC\n"
            "As of: Mon 2026-11-23 00:00 UTC\n"
            "Snapshot: none: this is a draft\n"
            "## Projects, worst first\n"
            "1 Exhausted | 1 At risk | 1 Healthy | 1 Not required | 1 in trial\n"
            "Search ranking | Production | Exhausted | 41.2 % availability | −12.5 % accuracy | 38.0 pp | −13.2 pp | 1 "
            "| fresh\n"
            "Recommendation | Production | At risk | 21.4 % nightly job | – | 71.4 pp | −71.4 pp | 0 | fresh\n"
            "Spam filter | Technical | No data (trial) | – | – precision | – | – | 0 | stale\n"
            "Price estimate | Production | Healthy | 88.4 % latency | 96.0 % error | 0.2 pp | 0.0 pp | 0 | fresh\n"
            "Image tagging | Concept | Not required | Not required | Not required | – | – | 0 | –\n"
            "## Changed since last week\n"
            "Search ranking | At risk → Exhausted | accuracy: R 0.7 % → −12.5 %, net −13.2 pp\n"
            "Spam filter | precision: no new data | –\n"
            "Price estimate | latency: target 99 % → 99.5 % | sre-1 held for months\n"
            "Recommendation | Less budget left | nightly job: R 95.0 % → 21.4 %, net −71.4 pp\n"
            "Search ranking | INC-31 Accuracy drop <after> schema change | 21.9 pp spent\n"
            "## Open actions\n"
            "No open action.\n"
            "## Search ranking: Exhausted\n"
            "Owners: mle-1 (MLE), sre-1 (SRE)\n"
            "Worst: accuracy, attained 91.0 % of 92 %, budget left −12.5 %, forecast exhausted.\n"
            "R = 1 − bad / B = 1 − 25,200 / 22,400 = −12.5 %\n"
            "B = (1 − T) × total = (1 − 92 %) × 280,000 = 22,400 events\n"
            "A = good / total = 254,800 / 280,000 = 91.0 %\n"
            "Window: 28 d rolling, 2026-10-26 to 2026-11-23 UTC; Occurrences.\n"
            "As of Mon 2026-11-23 00:00 UTC.\n"
            "First version of the objective.\n"
            "Data: coverage 98.0 %; freshness: fresh.\n"
            "This week: spent 38.0 pp, recovered 24.8 pp, net −13.2 pp.\n"
            "Forecast: R is at or below 0 already.\n"
            "- accuracy is over its budget: the policy advises to freeze releases.\n"
            "- INC-31 Accuracy drop <after> schema change: 21.9 pp of the budget spent\n"
            "- 11-17 23:40 Data change: upstream schema change\n"
            "[accuracy]\n"
            "## Recommendation: At risk\n");
        const QString written = dump(weeklyReport(support::sampleReview(), figures));
        QCOMPARE(written.left(expected.size()), expected);
        QVERIFY2(written.contains(QStringLiteral(
                     "## The others\nHealthy: Price estimate (88.4 %)\nNot required: Image tagging\n[latency]\n")),
                 qPrintable(written));
        QVERIFY2(written.contains(QStringLiteral("INC-40 | Disk of the old host | – | 2026-11-16 08:00 | 6 d 16 h, open | API or "
                                                 "job errors × Service or infrastructure | "
                                                 "Web engineers | –")),
                 qPrintable(written));
        QVERIFY2(!written.contains(QStringLiteral("INC-12")), "an incident of another week");
    }

    void frozenNamesItsSnapshot()
    {
        ReviewData data = support::sampleReview();
        data.reviews = {frozenReview()};
        Decision decision;
        decision.project = {1};
        decision.kind = DecisionKind::freeze;
        decision.text = "until R > 0";
        decision.owner = "mle-1";
        decision.due = support::at("2026-11-30T00:00:00Z");
        data.meeting.decisions = {decision};
        const Report report = weeklyReport(data, {});
        QVERIFY(report.mark.isEmpty());
        const QString written = dump(report);
        QVERIFY2(written.contains(QStringLiteral("Snapshot: #41\nFrozen: Mon 2026-11-23 06:55 UTC\nSHA-256: ") +
                                  QString(64, u'a') + QStringLiteral("\nSigned by: MLE awaited, SRE awaited\n")),
                 qPrintable(written));
        QVERIFY2(written.endsWith(QStringLiteral(
                     "## Decisions\nSearch ranking | Freeze releases | until R > 0 | mle-1 | 2026-11-30 | –\n"
                     "## The meeting\nNobody is at the roll call.\n"
                     "## Notes\n0:Talked about the \n1:campaign\n0:.")),
                 qPrintable(written));
    }

    // Whoever reads it later learns who was there, what was said and done, and who stands behind it.
    void theRecordOfTheMeetingIsInIt()
    {
        ReviewData data = support::sampleReview();
        data.reviews = {frozenReview()};
        data.reviews.front().notes.clear();
        ReviewRecord& record = data.meeting;
        record.attendance = {{{}, {}, 0, {}, ReviewRole::mle, "mle-1"}, {{}, {}, 0, {}, ReviewRole::sre, "sre-2"}};
        Signature mle, sre;
        mle.name = "mle-1";
        mle.at = sre.at = support::at("2026-11-23T09:12:00Z");
        sre.role = ReviewRole::sre;
        sre.name = "mle-1";
        sre.solo = true;
        sre.reason = "sre-1 is ill";
        record.signatures = {mle, sre};
        Action action;
        action.project = {1};
        action.title = "Alert on skew";
        action.owner = "sre-1";
        action.due = support::at("2026-11-30T00:00:00Z");
        action.doneTest = "it fired in a drill";
        record.accepted = {action};
        PhaseChange change;
        change.project = {3};
        change.before = Phase::technical;
        change.after = Phase::production;
        change.author = change.mle = "mle-1";
        change.sre = "sre-1";
        change.reason = "all criteria are met";
        change.at = support::at("2026-11-23T09:00:00Z");
        change.confirmed = mle.at;
        record.changes = {change};
        ReviewNote note;
        note.kind = NoteKind::addendum;
        note.text = "The labels were\nlate";
        note.author = "mle-1";
        note.at = support::at("2026-11-24T10:00:00Z");
        record.notes = {note};
        const QString written = dump(weeklyReport(data, {}));
        QVERIFY2(written.contains(QStringLiteral("\nSigned by: MLE mle-1, SRE mle-1\n")), qPrintable(written));
        const QString expected = QStringLiteral(
            "## Decisions\nNothing was decided.\n"
            "## New actions\nAlert on skew | Search ranking | sre-1 | 2026-11-30 | it fired in a drill\n"
            "## Changes of phase\n"
            "- Spam filter: Technical verification \u2192 Production, by mle-1: all criteria are met (confirmed "
            "2026-11-23 by MLE mle-1, SRE sre-1)\n"
            "## The meeting\nHere: MLE mle-1, SRE sre-2\n"
            "Not here: SRE sre-1 (Search ranking, Recommendation, Spam filter, Price estimate, Image tagging)\n"
            "Signed: mle-1 (MLE), Mon 2026-11-23 09:12 UTC\n"
            "Signed: mle-1 (SRE), Mon 2026-11-23 09:12 UTC; alone: sre-1 is ill\n"
            "## Remarks\n2026-11-24 10:00 | Addendum | \u2013 | The labels were late | mle-1");
        QVERIFY2(written.endsWith(expected), qPrintable(written));
        // What happens after the second signature is no matter of the record.
        record.changes.front().confirmed = support::at("2026-11-24T00:00:00Z");
        QVERIFY(!dump(weeklyReport(data, {})).contains(QStringLiteral("confirmed 2026-11-24")));
    }

    void openActionsStandOverdueFirst()
    {
        ReviewData data = support::sampleReview();
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        const auto action = [](const char* title, const char* due, ActionState state) {
            Action a;
            a.title = title;
            a.owner = "mle-1";
            a.state = state;
            if (*due) a.due = support::at(due);
            return a;
        };
        project->incidents[0].actions = {action("No date", "", ActionState::open),
                                         action("Soon", "2026-11-30T00:00:00Z", ActionState::open),
                                         action("Done", "2026-11-01T00:00:00Z", ActionState::done)};
        project->incidents[1].actions = {action("Of the last day", "2026-11-22T00:00:00Z", ActionState::open),
                                         action("Long ago", "2026-11-02T00:00:00Z", ActionState::idea),
                                         action("Dropped", "2026-11-02T00:00:00Z", ActionState::dropped)};
        data.projects.front() = project;
        data.unassigned[0].actions = {action("Of <no> project", "2026-11-23T00:00:00Z", ActionState::open)};
        const QString written = dump(weeklyReport(data, {}));
        QVERIFY2(
            written.contains(QStringLiteral("## Open actions\n"
                                            "Long ago | mle-1 | 2026-11-02 | Idea, overdue | INC-12 | Search ranking\n"
                                            "Of the last day | mle-1 | 2026-11-22 | Open, overdue | INC-12 | "
                                            "Search ranking\n"
                                            "Of <no> project | mle-1 | 2026-11-23 | Open | INC-40 | \u2013\n"
                                            "Soon | mle-1 | 2026-11-30 | Open | INC-31 | Search ranking\n"
                                            "No date | mle-1 | \u2013 | Open | INC-31 | Search ranking\n## ")),
            qPrintable(written));
    }

    void tablesSayWhatTheyCover()
    {
        ReviewData data = support::sampleReview();
        const auto captions = [&] {
            QStringList list;
            for (const Block& block : weeklyReport(data, {}).blocks)
                if (const auto* table = std::get_if<Table>(&block)) list += table->caption;
            return list;
        };
        const QString budgets = QStringLiteral("Budgets at the end of the week. 2026-11-16 to 2026-11-23 UTC; draft. ");
        QVERIFY2(captions().front().startsWith(budgets + QStringLiteral("Net is ")), qPrintable(captions().front()));
        data.reviews = {frozenReview()};
        for (const QString& caption : captions())
            QVERIFY2(caption.contains(QStringLiteral(". 2026-11-16 to 2026-11-23 UTC; snapshot #41 (2026-W47).")),
                     qPrintable(caption));
    }

    void aPinnedClockIsNamed()
    {
        ReviewData data = support::sampleReview();
        data.reviews = {frozenReview()};
        QVERIFY(dump(weeklyReport(data, {})).contains(QStringLiteral("Frozen: Mon 2026-11-23 06:55 UTC\n")));
        data.workspace.clock = data.asOf;
        QVERIFY(
            dump(weeklyReport(data, {})).contains(QStringLiteral("Frozen: Mon 2026-11-23 06:55 UTC (sample clock)\n")));
    }

    void anAssumedPhaseIsNamed()
    {
        ReviewData data = support::sampleReview();
        QVERIFY(!dump(weeklyReport(data, {})).contains(QStringLiteral("assumed")));
        auto project = std::make_shared<ProjectReview>(*data.projects.front());
        project->project.phaseSince.reset();
        data.projects.front() = project;
        const QString written = dump(weeklyReport(data, {}));
        QVERIFY(written.contains(QStringLiteral("Search ranking | Production (assumed) | Exhausted")));
        QVERIFY(written.contains(QStringLiteral("Search ranking | Production (assumed) | \u2013")));
    }

    void anotherWeeksSnapshotDoesNotCount()
    {
        ReviewData data = support::sampleReview();
        Review other = frozenReview();
        other.week = "2026-W46";
        data.reviews = {other};
        QVERIFY(!weeklyReport(data, {}).mark.isEmpty());
    }

    void sameInputSameReport()
    {
        const ReviewData data = support::sampleReview();
        QVERIFY(weeklyReport(data, {}) == weeklyReport(data, {}));
    }

    void emptyWorkspace()
    {
        ReviewData data;
        data.asOf = support::at("2026-11-23T00:00:00Z");
        data.week = {2026, 47};
        QVERIFY(dump(weeklyReport(data, {})).contains(QStringLiteral("No projects yet.")));
    }
};

SHINRAI_TEST(WeeklyReportTest)
#include "tst_weeklyreport.moc"
