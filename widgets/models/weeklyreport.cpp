// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/weeklyreport.h"

#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/recordtables.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/weeklytexts.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Weekly {
    Q_DECLARE_TR_FUNCTIONS(Weekly)
};

QString one(const std::string& s) { return text(s).simplified(); }
QString listed(const QString& name, const QString& value) { return QStringLiteral("%1: %2").arg(name, value); }

// Writes the blocks of one report, section by section.
class Writer {
public:
    Writer(const ReviewData& data, std::span<const ProjectFigure> figures, Texts texts)
        : m_data(data)
        , m_figures(figures)
        , m_texts(texts)
        , m_week(weekOf(data))
        , m_frozen(frozenOf(data))
    {}

    Report write()
    {
        m_report.title = Weekly::tr("Weekly reliability review %1").arg(week(m_data.week));
        m_report.language = language();
        if (!m_frozen) m_report.mark = Weekly::tr("DRAFT");
        else m_report.source = Weekly::tr("snapshot %1").arg(snapshotName(m_data));
        writeMeta();
        writeSummary();
        writeTable(
            Weekly::tr("Changed since last week"), changeTable(m_data), Weekly::tr("Nothing noticeable changed."));
        writeTable(Weekly::tr("Open actions"), actionTable(m_data), Weekly::tr("No open action."));
        for (const auto& project : m_data.projects)
            if (needsAttention(*project)) writeProject(*project);
        writeOthers();
        writeTable(Weekly::tr("Incidents of the week"), incidentTable(m_data), Weekly::tr("None."));
        if (!m_data.projects.empty()) writeTable(Weekly::tr("Phases"), phaseTable(m_data), {});
        writeRecord();
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

    void writeTable(const QString& title, Table table, const QString& whenEmpty)
    {
        heading(title);
        if (table.rows.empty()) return paragraph(whenEmpty);
        m_report.blocks.push_back(std::move(table));
    }

    void writeMeta()
    {
        meta(Weekly::tr("Workspace"), one(m_data.workspace.name));
        meta(Weekly::tr("Week"), week(m_data.week));
        meta(Weekly::tr("Range"), longRange(m_week, m_data.zone));
        meta(Weekly::tr("As of"), dateTime(m_data.asOf, m_data.zone));
        if (m_texts == Texts::redacted)
            meta(Weekly::tr("Left out"), Weekly::tr("titles, names of people and free texts"));
        if (!m_frozen) return meta(Weekly::tr("Snapshot"), Weekly::tr("none: this is a draft"));
        meta(Weekly::tr("Snapshot"), QStringLiteral("#%1").arg(m_frozen->number));
        meta(Weekly::tr("Frozen"), frozenAt(*m_frozen, m_data));
        meta(Weekly::tr("SHA-256"), text(m_frozen->sha256));
        meta(Weekly::tr("Signed by"), signersText(m_data.meeting));
    }

    void writeSummary()
    {
        heading(Weekly::tr("Projects, worst first"));
        if (m_data.projects.empty()) return paragraph(Weekly::tr("No projects yet."));
        paragraph(statusSummary(statusCounts(m_data)).join(QStringLiteral(" | ")));
        m_report.blocks.push_back(budgetTable(m_data));
    }

    void writeProject(const ProjectReview& p)
    {
        heading(listed(text(p.project.title()), word(p.status)), 2, p.status);
        if (m_texts == Texts::all) paragraph(ownersText(p));
        if (p.reason) paragraph(sentence(*p.reason));
        if (p.worst) writeWorst(p, p.objectives[*p.worst]);
        std::vector<QString> items;
        for (const Finding& finding : p.findings) items.push_back(sentence(finding));
        for (const IncidentReview& review : p.incidents)
            if (touches(review.incident, m_week)) items.push_back(incidentLine(review));
        for (const Event& event : p.changes)
            if (m_week.contains(event.at)) items.push_back(changeLine(event));
        list(std::move(items));
        writeFigures(p);
    }

    void writeWorst(const ProjectReview& p, const ObjectiveReview& o)
    {
        paragraph(Weekly::tr("Worst: %1, attained %2 of %3, budget left %4, forecast %5.")
                      .arg(objectiveTitle(p, o),
                           attainment(o.now),
                           target(o.now.target),
                           remaining(o.now),
                           forecast(o.now, m_data.zone)));
        paragraph(explain(o.now, m_data.zone));
    }

    static QString incidentLine(const IncidentReview& review)
    {
        return listed(incidentName(review.incident),
                      Weekly::tr("%1 of the budget spent").arg(points(review.budgetSpent)));
    }

    QString changeLine(const Event& event) const
    {
        const QString what = QStringLiteral("%1 %2").arg(shortDateTime(event.at, m_data.zone), word(event.kind));
        return event.title.empty() ? what : listed(what, one(event.title));
    }

    void writeFigures(const ProjectReview& p)
    {
        for (const ProjectFigure& figure : m_figures)
            if (figure.project == p.project.id) m_report.blocks.push_back(figure.figure);
    }

    // Nobody needs to read green projects: a line each status, their charts behind.
    void writeOthers()
    {
        const QStringList lines = othersTexts(m_data);
        if (lines.isEmpty()) return;
        heading(Weekly::tr("The others"));
        for (const QString& line : lines) paragraph(line);
        for (const auto& p : m_data.projects)
            if (!needsAttention(*p)) writeFigures(*p);
    }

    // What was decided stands first: it is what people come back for.
    void writeRecord()
    {
        if (!m_frozen) return;
        const ReviewRecord& record = m_data.meeting;
        writeTable(Weekly::tr("Decisions"), decisionTable(m_data), Weekly::tr("Nothing was decided."));
        if (!record.accepted.empty()) writeTable(Weekly::tr("New actions"), acceptedTable(m_data), {});
        if (const QStringList lines = phaseTexts(m_data); !lines.empty()) {
            heading(Weekly::tr("Changes of phase"));
            list({lines.begin(), lines.end()});
        }
        heading(Weekly::tr("The meeting"));
        for (const QString& line : meetingTexts(m_data, m_texts)) paragraph(line);
        if (!record.notes.empty()) writeTable(Weekly::tr("Remarks"), remarkTable(m_data), {});
    }

    void writeNotes()
    {
        auto lines = m_frozen ? richText(text(m_frozen->notes)) : std::vector<RichLine>();
        if (lines.empty()) return;
        heading(Weekly::tr("Notes"));
        m_report.blocks.push_back(RichText{std::move(lines)});
    }

    const ReviewData& m_data;
    std::span<const ProjectFigure> m_figures;
    Texts m_texts;
    Range m_week;
    const Review* m_frozen;
    Report m_report;
};

}

Report weeklyReport(const ReviewData& data, std::span<const ProjectFigure> figures, Texts texts)
{
    return Writer(data, figures, texts).write();
}

}
