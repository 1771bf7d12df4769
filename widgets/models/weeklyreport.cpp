// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/weeklyreport.h"

#include "widgets/models/changes.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Weekly {
    Q_DECLARE_TR_FUNCTIONS(Weekly)
};

using Row = std::vector<TableCell>;

QString one(const std::string& s) { return text(s).simplified(); }
QString orMissing(const QString& s) { return s.isEmpty() ? missing() : s; }
QString listed(const QString& name, const QString& value) { return QStringLiteral("%1: %2").arg(name, value); }

bool needsAttention(const ProjectReview& p)
{
    return p.status == Status::exhausted || p.status == Status::atRisk || p.status == Status::noData;
}

// Writes the blocks of one report, section by section.
class Writer {
public:
    Writer(const ReviewData& data, std::span<const ProjectFigure> figures)
        : m_data(data)
        , m_figures(figures)
        , m_week{data.zone.addDays(data.asOf, -7), data.asOf}
    {
        for (const Review& review : data.reviews)
            if (review.week == format(data.week) && !review.sha256.empty()) m_frozen = &review;
    }

    Report write()
    {
        m_report.title = Weekly::tr("Weekly reliability review %1").arg(week(m_data.week));
        m_report.language = language();
        if (!m_frozen) m_report.mark = Weekly::tr("DRAFT");
        writeMeta();
        writeSummary();
        writeChanges();
        for (const auto& project : m_data.projects)
            if (needsAttention(*project)) writeProject(*project);
        writeOthers();
        writeIncidents();
        writePhases();
        writeDecisions();
        writeNotes();
        return std::move(m_report);
    }

private:
    void heading(const QString& text, int level = 2, std::optional<Status> status = {})
    {
        m_report.blocks.push_back(Heading{level, text, status});
    }
    void paragraph(const QString& text)
    {
        if (!text.isEmpty()) m_report.blocks.push_back(Paragraph{text});
    }
    void list(std::vector<QString> items)
    {
        if (!items.empty()) m_report.blocks.push_back(BulletList{std::move(items)});
    }
    void meta(const QString& name, const QString& value) { m_report.meta.emplace_back(name, value); }

    void writeMeta()
    {
        meta(Weekly::tr("Workspace"), one(m_data.workspace.name));
        meta(Weekly::tr("Week"), week(m_data.week));
        meta(Weekly::tr("Range"), longRange(m_week, m_data.zone));
        meta(Weekly::tr("As of"), dateTime(m_data.asOf, m_data.zone));
        if (!m_frozen) return meta(Weekly::tr("Snapshot"), Weekly::tr("none: this is a draft"));
        meta(Weekly::tr("Snapshot"), QStringLiteral("#%1").arg(m_frozen->number));
        meta(Weekly::tr("Frozen"), dateTime(m_frozen->frozen, m_data.zone));
        meta(Weekly::tr("SHA-256"), text(m_frozen->sha256));
    }

    QString left(const ProjectReview& p, std::optional<std::size_t> place) const
    {
        if (p.status == Status::notRequired) return word(Status::notRequired);
        return place ? QStringLiteral("%1 %2").arg(remaining(p.objectives[*place].now),
                                                   objectiveTitle(p.objectives[*place]))
                     : missing();
    }

    static QString data(const ProjectReview& p)
    {
        std::optional<FreshState> state;
        for (const ObjectiveReview& o : p.objectives) state = std::max(state, o.now.freshness.state);
        return state ? word(*state) : missing();
    }

    Row summaryRow(const ProjectReview& p) const
    {
        const Budget* worst = p.worst ? &p.objectives[*p.worst].now : nullptr;
        const auto started =
            std::ranges::count_if(p.incidents, [&](const IncidentReview& i) { return touchesWeek(i); });
        const QString status = p.trial ? Weekly::tr("%1 (trial)").arg(word(p.status)) : word(p.status);
        return {{text(p.project.title()), {}},
                {shortWord(p.project.phase), {}},
                {status, p.status},
                {left(p, p.worstOrdinary), {}},
                {left(p, p.worstMl), {}},
                {points(worst ? worst->spentThisWeek : std::nullopt), {}},
                {delta(worst ? worst->netThisWeek : std::nullopt), {}},
                {QString::number(started), {}},
                {data(p), {}}};
    }

    void writeSummary()
    {
        heading(Weekly::tr("Projects, worst first"));
        if (m_data.projects.empty()) return paragraph(Weekly::tr("No projects yet."));
        paragraph(statusSummary(statusCounts(m_data)).join(QStringLiteral(" | ")));
        Table table;
        table.caption = Weekly::tr("Budgets at the end of the week");
        table.columns = {{Weekly::tr("Project"), Align::start},
                         {Weekly::tr("Phase"), Align::start},
                         {Weekly::tr("Status"), Align::start},
                         {Weekly::tr("Ordinary left"), Align::end},
                         {Weekly::tr("ML left"), Align::end},
                         {Weekly::tr("Spent this week"), Align::end},
                         {Weekly::tr("Net"), Align::end},
                         {Weekly::tr("Incidents"), Align::end},
                         {Weekly::tr("Data"), Align::start}};
        for (const auto& project : m_data.projects) table.rows.push_back(summaryRow(*project));
        m_report.blocks.push_back(std::move(table));
    }

    void writeChanges()
    {
        heading(Weekly::tr("Changed since last week"));
        const std::vector<ChangeSince> changes = changesSince(m_data);
        if (changes.empty()) return paragraph(Weekly::tr("Nothing noticeable changed."));
        Table table;
        table.columns = {{Weekly::tr("Project")}, {Weekly::tr("Change")}, {Weekly::tr("Figures")}};
        for (const ChangeSince& change : changes) {
            const bool status = change.kind == ChangeSince::Kind::status;
            table.rows.push_back({{text(change.project->project.title()), {}},
                                  {change.what, status ? std::optional(change.project->status) : std::nullopt},
                                  {orMissing(change.figures), {}}});
        }
        m_report.blocks.push_back(std::move(table));
    }

    void writeProject(const ProjectReview& p)
    {
        heading(listed(text(p.project.title()), word(p.status)), 2, p.status);
        paragraph(owners(p));
        if (p.reason) paragraph(sentence(*p.reason));
        if (p.worst) writeWorst(p.objectives[*p.worst]);
        std::vector<QString> items;
        for (const Finding& finding : p.findings) items.push_back(sentence(finding));
        for (const IncidentReview& review : p.incidents)
            if (touchesWeek(review)) items.push_back(incidentLine(review));
        for (const Event& event : p.changes)
            if (m_week.contains(event.at)) items.push_back(changeLine(event));
        list(std::move(items));
        writeFigures(p);
    }

    static QString owners(const ProjectReview& p)
    {
        QString line =
            Weekly::tr("Owners: %1 (MLE), %2 (SRE)").arg(orMissing(one(p.project.mle)), orMissing(one(p.project.sre)));
        if (!p.project.web.empty()) line += Weekly::tr(", %1 (web)").arg(one(p.project.web));
        return line;
    }

    void writeWorst(const ObjectiveReview& o)
    {
        paragraph(Weekly::tr("Worst: %1, attained %2 of %3, budget left %4, forecast %5.")
                      .arg(objectiveTitle(o),
                           attainment(o.now),
                           target(o.now.target),
                           remaining(o.now),
                           forecast(o.now, m_data.zone)));
        paragraph(explain(o.now, m_data.zone));
    }

    static QString incidentLine(const IncidentReview& review)
    {
        return Weekly::tr("%1 %2: %3 of the budget spent")
            .arg(incidentId(review.incident), one(review.incident.title), points(review.budgetSpent));
    }

    QString changeLine(const Event& event) const
    {
        return QStringLiteral("%1 %2: %3")
            .arg(shortDateTime(event.at, m_data.zone), word(event.kind), one(event.title));
    }

    void writeFigures(const ProjectReview& p)
    {
        for (const ProjectFigure& figure : m_figures)
            if (figure.project == p.project.id) m_report.blocks.push_back(figure.figure);
    }

    // Nobody needs to read green projects: a line each status, their charts behind.
    void writeOthers()
    {
        QStringList healthy, free;
        for (const auto& p : m_data.projects) {
            if (needsAttention(*p)) continue;
            const QString title = text(p->project.title());
            if (p->status == Status::notRequired) free += title;
            else
                healthy +=
                    p->worst ? QStringLiteral("%1 (%2)").arg(title, remaining(p->objectives[*p->worst].now)) : title;
        }
        if (healthy.isEmpty() && free.isEmpty()) return;
        heading(Weekly::tr("The others"));
        if (!healthy.isEmpty()) paragraph(listed(word(Status::healthy), healthy.join(QStringLiteral(", "))));
        if (!free.isEmpty()) paragraph(listed(word(Status::notRequired), free.join(QStringLiteral(", "))));
        for (const auto& p : m_data.projects)
            if (!needsAttention(*p)) writeFigures(*p);
    }

    bool touchesWeek(const IncidentReview& review) const { return touches(review.incident, m_week); }

    Row incidentRow(const IncidentReview& review, const QString& project) const
    {
        const Incident& i = review.incident;
        const QString length = i.start && i.end ? duration(*i.end - *i.start) : Weekly::tr("open");
        return {{incidentId(i), {}},
                {one(i.title), {}},
                {project, {}},
                {plainDateTime(*i.start, m_data.zone), {}},
                {length, {}},
                {cell(i.symptom, i.cause), {}},
                {word(responder(i.symptom, i.cause)), {}},
                {points(review.budgetSpent), {}}};
    }

    void writeIncidents()
    {
        Table table;
        for (const auto& p : m_data.projects)
            for (const IncidentReview& review : p->incidents)
                if (touchesWeek(review)) table.rows.push_back(incidentRow(review, text(p->project.title())));
        for (const IncidentReview& review : m_data.unassigned)
            if (touchesWeek(review)) table.rows.push_back(incidentRow(review, missing()));
        heading(Weekly::tr("Incidents of the week"));
        if (table.rows.empty()) return paragraph(Weekly::tr("None."));
        table.columns = {{Weekly::tr("Id")},
                         {Weekly::tr("Title")},
                         {Weekly::tr("Project")},
                         {Weekly::tr("Start")},
                         {Weekly::tr("Duration"), Align::end},
                         {Weekly::tr("Symptom \u00D7 cause")},
                         {Weekly::tr("Who can handle it")},
                         {Weekly::tr("Budget spent"), Align::end}};
        m_report.blocks.push_back(std::move(table));
    }

    void writePhases()
    {
        if (m_data.projects.empty()) return;
        Table table;
        table.columns = {{Weekly::tr("Project")},
                         {Weekly::tr("Phase")},
                         {Weekly::tr("Since")},
                         {Weekly::tr("Suggested")},
                         {Weekly::tr("Role of the SRE")}};
        for (const auto& p : m_data.projects) {
            const bool other = p->suggestedPhase && *p->suggestedPhase != p->project.phase;
            table.rows.push_back({{text(p->project.title()), {}},
                                  {word(p->project.phase), {}},
                                  {date(p->project.phaseSince, m_data.zone), {}},
                                  {other ? word(*p->suggestedPhase) : missing(), {}},
                                  {roleOfSre(p->project.phase), {}}});
        }
        heading(Weekly::tr("Phases"));
        m_report.blocks.push_back(std::move(table));
    }

    QString titleOf(Id<Project> id) const
    {
        for (const auto& p : m_data.projects)
            if (p->project.id == id) return text(p->project.title());
        return missing();
    }

    void writeDecisions()
    {
        if (m_data.decisions.empty()) return;
        Table table;
        table.columns = {{Weekly::tr("Project")},
                         {Weekly::tr("Decision")},
                         {Weekly::tr("In words")},
                         {Weekly::tr("Owner")},
                         {Weekly::tr("Due")},
                         {Weekly::tr("Expires")}};
        for (const Decision& d : m_data.decisions)
            table.rows.push_back({{titleOf(d.project), {}},
                                  {word(d.kind), {}},
                                  {orMissing(one(d.text)), {}},
                                  {orMissing(one(d.owner)), {}},
                                  {date(d.due, m_data.zone), {}},
                                  {date(d.expires, m_data.zone), {}}});
        heading(Weekly::tr("Decisions"));
        m_report.blocks.push_back(std::move(table));
    }

    void writeNotes()
    {
        const QString notes = m_frozen ? text(m_frozen->notes).trimmed() : QString();
        if (notes.isEmpty()) return;
        heading(Weekly::tr("Notes"));
        paragraph(notes);
    }

    const ReviewData& m_data;
    std::span<const ProjectFigure> m_figures;
    Range m_week;
    const Review* m_frozen = nullptr;
    Report m_report;
};

}

Report weeklyReport(const ReviewData& data, std::span<const ProjectFigure> figures)
{
    return Writer(data, figures).write();
}

}
