// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/digest.h"

#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/numbers.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/questions.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/weeklytexts.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Digest {
    Q_DECLARE_TR_FUNCTIONS(Digest)
};

QString listed(const QString& name, const QString& value) { return QStringLiteral("%1: %2").arg(name, value); }

class Writer {
public:
    Writer(const ReviewData& data, Texts texts) : m_data(data), m_texts(texts), m_questions(questions(data)) {}

    Report write()
    {
        m_report.title = Digest::tr("Before the weekly reliability review %1").arg(week(m_data.week));
        m_report.language = language();
        if (const QString name = snapshotName(m_data); !name.isEmpty())
            m_report.source = Digest::tr("snapshot %1").arg(name);
        writeMeta();
        paragraph(m_questions.empty()
                      ? Digest::tr("Nothing is asked of anybody this week.")
                      : Digest::tr("Please answer the questions to you before the meeting, in the triage or in the "
                                   "postmortem they are about: %n question(s).",
                                   nullptr,
                                   static_cast<int>(m_questions.size())));
        heading(Digest::tr("Projects, worst first"));
        if (m_data.projects.empty()) paragraph(Digest::tr("No projects yet."));
        else writeSummary();
        for (const auto& project : m_data.projects)
            if (needsAttention(*project)) writeProject(*project);
        writeOthers();
        writeTable(Digest::tr("Changed since last week"), changeTable(m_data));
        writeTable(Digest::tr("Business figures"), kpiTable(m_data));
        return std::move(m_report);
    }

private:
    void heading(const QString& text, std::optional<Status> status = {})
    {
        m_report.blocks.push_back(Heading{2, text, status});
    }
    void paragraph(const QString& text) { m_report.blocks.push_back(Paragraph{text}); }
    void list(std::vector<QString> items)
    {
        if (!items.empty()) m_report.blocks.push_back(BulletList{std::move(items)});
    }
    void meta(const QString& name, const QString& value) { m_report.meta.emplace_back(name, value); }

    void writeMeta()
    {
        meta(Digest::tr("Workspace"), text(m_data.workspace.name).simplified());
        meta(Digest::tr("Week"), longRange(weekOf(m_data), m_data.zone));
        meta(Digest::tr("Data up to"), dateTime(m_data.asOf, m_data.zone));
        if (m_texts == Texts::redacted)
            meta(Digest::tr("Left out"), Digest::tr("titles, names of people and free texts"));
    }

    void writeSummary()
    {
        paragraph(statusSummary(statusCounts(m_data)).join(QStringLiteral(" | ")));
        m_report.blocks.push_back(budgetTable(m_data));
    }

    void writeProject(const ProjectReview& p)
    {
        heading(listed(text(p.project.title()), word(p.status)), p.status);
        if (m_texts == Texts::all) paragraph(ownersText(p));
        std::vector<QString> items;
        for (const ObjectiveReview& o : p.objectives)
            if (o.now.status != Status::healthy) items.push_back(standing(p, o));
        for (const Finding& finding : p.findings) items.push_back(sentence(finding));
        list(std::move(items));
        writeQuestions([&](const OwnerQuestion& q) { return q.project == p.project.id; }, false);
    }

    QString standing(const ProjectReview& p, const ObjectiveReview& o) const
    {
        return filled(Digest::tr("%1: %2; attained %3 of %4, budget left %5, spent this week %6, forecast %7"),
                      {objectiveTitle(p, o),
                       word(o.now.status),
                       attainment(o.now),
                       target(o.now.target),
                       remaining(o.now),
                       points(o.now.spentThisWeek),
                       forecast(o.now, m_data.zone)});
    }

    template <class Match>
    void writeQuestions(Match match, bool named)
    {
        std::vector<QString> items;
        for (const OwnerQuestion& q : m_questions) {
            if (!match(q)) continue;
            const QString asked = QStringLiteral("%1: %2").arg(q.to, q.text);
            items.push_back(named && q.project ? listed(projectTitle(m_data, q.project), asked) : asked);
        }
        if (items.empty()) return;
        m_report.blocks.push_back(Heading{3, Digest::tr("Questions"), {}});
        list(std::move(items));
    }

    const ProjectReview* projectOf(Id<Project> id) const
    {
        const auto at = std::ranges::find(m_data.projects, id, [](const auto& p) { return p->project.id; });
        return at == m_data.projects.end() ? nullptr : at->get();
    }
    // Nobody needs to read green projects: their questions, and a line for all of a status.
    void writeOthers()
    {
        const auto belongs = [&](const OwnerQuestion& q) {
            const ProjectReview* project = projectOf(q.project);
            return !project || !needsAttention(*project);
        };
        const QStringList lines = othersTexts(m_data);
        if (lines.isEmpty() && std::ranges::none_of(m_questions, belongs)) return;
        heading(Digest::tr("The others"));
        for (const QString& line : lines) paragraph(line);
        writeQuestions(belongs, true);
    }

    void writeTable(const QString& title, Table table)
    {
        if (table.rows.empty()) return;
        heading(title);
        m_report.blocks.push_back(std::move(table));
    }

    const ReviewData& m_data;
    Texts m_texts;
    std::vector<OwnerQuestion> m_questions;
    Report m_report;
};

}

Report digest(const ReviewData& data, Texts texts) { return Writer(data, texts).write(); }

}
