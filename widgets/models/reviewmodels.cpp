// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/reviewmodels.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace models {

using reliability::Change;
using reliability::Finding;
using reliability::ProjectReview;
using reliability::ReviewData;
using reliability::Status;

namespace {

// These belong to the budgets and the incidents of the week.
constexpr std::array<std::string_view, 2> ofTheWeek{"over_budget", "incident_over_20_percent"};
constexpr std::array mlChanges{Change::modelRelease, Change::retraining, Change::dataChange};

bool ofPhase(const Finding& finding) { return std::ranges::find(ofTheWeek, finding.rule) == ofTheWeek.end(); }

bool isOtherSuggested(const ProjectReview& p) { return p.suggestedPhase && *p.suggestedPhase != p.project.phase; }

bool needsTalk(const ProjectReview& p)
{
    return isOtherSuggested(p) || isPhaseAssumed(p.project) || std::ranges::any_of(p.findings, ofPhase);
}

QString orMissing(const std::string& s) { return s.empty() ? missing() : text(s); }

QString titleOf(const ReviewRow& row) { return text(row.project->project.title()); }

QString findings(const ReviewRow& row)
{
    QStringList lines;
    for (const Finding& finding : row.project->findings)
        if (ofPhase(finding)) lines += sentence(finding);
    return lines.isEmpty() ? missing() : lines.join(u' ');
}

QVariant findingsValue(const ReviewRow& row, int role)
{
    return role == Qt::ToolTipRole ? QVariant(findings(row)) : QVariant();
}

QVariant dataValue(const ReviewRow& row, int role)
{
    return role == StatusRole && isBehind(*row.project) ? QVariant(static_cast<int>(Status::noData)) : QVariant();
}

QVariant ofProject(const ReviewRow& row, int role)
{
    return role == IdRole || role == ProjectIdRole ? QVariant(qint64(row.project->project.id.value)) : QVariant();
}

QVariant ofEvent(const EventRow& row, int role)
{
    if (role == ProjectIdRole) return qint64(row.project->project.id.value);
    return role == IdRole ? QVariant(qint64(row.event.id.value)) : QVariant();
}

using C = Column<ReviewRow>;
constexpr std::array rollCall{
    C{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, titleOf, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "MLE"),
      nullptr,
      Align::start,
      [](const ReviewRow& r) { return orMissing(r.project->project.mle); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "SRE"),
      nullptr,
      Align::start,
      [](const ReviewRow& r) { return orMissing(r.project->project.sre); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Data"),
      QT_TRANSLATE_NOOP("tables", "Age of the oldest series against its interval"),
      Align::start,
      [](const ReviewRow& r) { return freshnessText(*r.project); },
      dataValue},
};
constexpr std::array phases{
    C{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, titleOf, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Phase"),
      nullptr,
      Align::start,
      [](const ReviewRow& r) { return phaseText(r.project->project); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Suggested"),
      nullptr,
      Align::start,
      [](const ReviewRow& r) { return isOtherSuggested(*r.project) ? word(*r.project->suggestedPhase) : missing(); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Found"), nullptr, Align::start, findings, findingsValue},
};
using E = Column<EventRow>;
constexpr std::array events{
    E{QT_TRANSLATE_NOOP("tables", "Time"),
      nullptr,
      Align::start,
      [](const EventRow& r) { return plainDateTime(r.event.at, r.zone); },
      nullptr},
    E{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const EventRow& r) { return text(r.project->project.title()); },
      nullptr},
    E{QT_TRANSLATE_NOOP("tables", "Kind"),
      nullptr,
      Align::start,
      [](const EventRow& r) { return word(r.event.kind); },
      nullptr},
    E{QT_TRANSLATE_NOOP("tables", "What"),
      nullptr,
      Align::start,
      [](const EventRow& r) { return text(r.event.title).simplified(); },
      nullptr},
};

template <class Match>
std::vector<ReviewRow> rowsOf(const ReviewData& data, Match match)
{
    std::vector<ReviewRow> rows;
    for (const auto& project : data.projects)
        if (match(*project)) rows.push_back({project, data.zone});
    return rows;
}

}

RollCallModel::RollCallModel(QObject* parent) : RowModel(rollCall, ofProject, parent) {}

void RollCallModel::show(const ReviewData& data)
{
    setRows(rowsOf(data, [](const ProjectReview&) { return true; }));
}

PhaseModel::PhaseModel(QObject* parent) : RowModel(phases, ofProject, parent) {}

void PhaseModel::show(const ReviewData& data) { setRows(rowsOf(data, needsTalk)); }

MlEventModel::MlEventModel(QObject* parent) : RowModel(events, ofEvent, parent) {}

void MlEventModel::show(const ReviewData& data)
{
    std::vector<EventRow> rows;
    const auto of = [](Change kind) { return std::ranges::find(mlChanges, kind) != mlChanges.end(); };
    for (const auto& project : data.projects)
        for (const reliability::Event& event : project->changes)
            if (of(event.kind) && weekOf(data).contains(event.at)) rows.push_back({event, project, data.zone});
    std::ranges::stable_sort(rows, {}, [](const EventRow& row) { return row.event.at; });
    setRows(std::move(rows));
}

}
