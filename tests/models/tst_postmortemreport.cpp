// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/postmortemreport.h"

#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

IncidentReview lostRows()
{
    IncidentReview review;
    Incident& incident = review.incident;
    incident.number = 7;
    incident.title = "Rows were lost";
    incident.symptom = Symptom::accuracy;
    incident.cause = Cause::both;
    incident.start = at("2026-11-18T22:10:00Z");
    incident.markdown = "---\nseverity: 2\n---\nAll **rows** of a day.\n";
    incident.reading.marks = {{MarkKind::start, *incident.start},
                              {MarkKind::mitigated, at("2026-11-19T01:00:00Z"), true, MarkOrigin::written}};
    incident.reading.unknown = {MarkKind::acknowledged};
    TimelineEntry later, earlier;
    later.time = at("2026-11-19T01:00:00Z");
    later.written = "01:00";
    later.text = "Rolled back";
    later.approximate = true;
    earlier.time = incident.start;
    earlier.written = "22:10";
    earlier.text = "Join came empty";
    incident.reading.timeline = {later, earlier};
    incident.reading.causes = {{"Join came late", Certainty::known, CauseClass::dataPipeline},
                               {"Cache was cold", Certainty::potential, CauseClass::infrastructure}};
    review.costs = {{"accuracy", "usual", 0.25}, {"accuracy", "strict", 0.5}};
    return review;
}

/// The cells of the table of this caption: "a|b; c|d".
QString cells(const Report& report, const QString& caption)
{
    QStringList rows;
    for (const Block& block : report.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (!table || table->caption != caption) continue;
        for (const auto& row : table->rows) {
            QStringList texts;
            for (const TableCell& cell : row) texts += cell.text;
            rows += texts.join(u'|');
        }
    }
    return rows.join(QStringLiteral("; "));
}

}

/// What HTML and PDF of a postmortem say.
class PostmortemReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timesAreAsTheyAreKnown()
    {
        Project project;
        project.name = "search";
        const Report report = postmortemReport(lostRows(), &project, {}, Zone());
        QStringList meta;
        for (const auto& [name, value] : report.meta) meta += name + u'=' + value;
        const QString all = meta.join(u'\n');
        for (const char* line : {"Incident=INC-7",
                                 "Project=search",
                                 "Impact starts=2026-11-18 22:10",
                                 "Acknowledged=unknown",
                                 "Mitigated=about 2026-11-19 01:00"})
            QVERIFY2(meta.contains(QString::fromLatin1(line)), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("Declared")), "of what nobody says there is no line");
        QVERIFY2(all.contains(QStringLiteral("Triage=")), qPrintable(all));
    }
    void tablesSayWhatTheTextAloneDoesNot()
    {
        Indicator indicator;
        indicator.name = "accuracy";
        indicator.displayName = "Application accuracy";
        const Report report = postmortemReport(lostRows(), nullptr, {indicator}, Zone());
        QCOMPARE(cells(report, QStringLiteral("Budget spent, of each objective")),
                 QStringLiteral("Application accuracy|usual|25.0 pp; Application accuracy|strict|50.0 pp"));
        QCOMPARE(cells(report, QStringLiteral("Timeline, in the order of time")),
                 QStringLiteral("2026-11-18 22:10|Join came empty|text; 2026-11-19 01:00|Rolled back|text, about"));
        const QString causes = cells(report, QStringLiteral("Causes"));
        QVERIFY2(causes.startsWith(QStringLiteral("Join came late|")) && causes.contains(QStringLiteral("|Known; ")) &&
                     causes.endsWith(QStringLiteral("|Potential")),
                 qPrintable(causes));
        QVERIFY(std::holds_alternative<RichText>(report.blocks.back()));
    }
    void whatIsNotThereHasNoTable()
    {
        IncidentReview review;
        review.incident.markdown = "Nothing.\n";
        QCOMPARE(postmortemReport(review, nullptr, {}, Zone()).blocks.size(), std::size_t(1));
    }
};

SHINRAI_TEST(PostmortemReport)
#include "tst_postmortemreport.moc"
