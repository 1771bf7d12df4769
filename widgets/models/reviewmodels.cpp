// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/reviewmodels.h"

#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <algorithm>
#include <array>

namespace models {

using reliability::Change;
using reliability::Finding;
using reliability::PhaseChange;
using reliability::ProjectReview;
using reliability::ReviewData;
using reliability::Status;

namespace {

// These belong to the budgets, the incidents and the decisions.
constexpr std::array<std::string_view, 3> ofTheWeek{"over_budget", "incident_over_20_percent", "change_during_freeze"};
constexpr std::array mlChanges{Change::modelRelease, Change::retraining, Change::dataChange};

// And these to what reliability costs.
constexpr std::array<std::string_view, 2> ofCost{"over_reliable", "under_asked"};

bool isCost(const Finding& finding) { return std::ranges::find(ofCost, finding.rule) != ofCost.end(); }
bool ofPhase(const Finding& finding)
{
    return !isCost(finding) && std::ranges::find(ofTheWeek, finding.rule) == ofTheWeek.end();
}

bool isOtherSuggested(const ProjectReview& p) { return p.suggestedPhase && *p.suggestedPhase != p.project.phase; }

/// As they stand: those of this review first, then those that waited when the week was frozen.
QStringList proposalsOf(const ReviewData& data, const ProjectReview& p)
{
    QStringList lines;
    const auto add = [&](const PhaseChange& change) {
        lines += QStringLiteral("%1 (%2).").arg(changeText(change), confirmationText(change, data.zone));
    };
    const auto& decided = data.meeting.changes;
    for (const PhaseChange& change : decided)
        if (change.project == p.project.id) add(change);
    for (const PhaseChange& change : p.phase.history) {
        const bool known = std::ranges::any_of(decided, [&](const PhaseChange& c) {
            return c.project == p.project.id && c.at == change.at && c.after == change.after;
        });
        if (!change.confirmed && !known) add(change);
    }
    return lines;
}

bool needsTalk(const ProjectReview& p)
{
    return isOtherSuggested(p) || isPhaseAssumed(p.project) || std::ranges::any_of(p.findings, ofPhase);
}

QString orMissing(const std::string& s) { return s.empty() ? missing() : text(s); }

template <class Row>
QString titleOf(const Row& row)
{
    return text(row.project->project.title());
}

QString findings(const ReviewRow& row)
{
    QStringList lines = row.proposals;
    for (const Finding& finding : row.project->findings)
        if (ofPhase(finding)) lines += sentence(finding);
    return lines.isEmpty() ? missing() : lines.join(u' ');
}

QVariant findingsValue(const ReviewRow& row, int role)
{
    return role == Qt::ToolTipRole ? QVariant(findings(row)) : QVariant();
}

QVariant hereValue(const RollCallRow& row, int role)
{
    if (role != StatusRole || row.quorum == RollCallRow::Quorum::unknown) return {};
    return static_cast<int>(row.quorum == RollCallRow::Quorum::complete ? Status::healthy : Status::atRisk);
}

QVariant dataValue(const RollCallRow& row, int role)
{
    return role == StatusRole && isBehind(*row.project) ? QVariant(static_cast<int>(Status::noData)) : QVariant();
}

template <class Row>
QVariant ofProject(const Row& row, int role)
{
    return role == IdRole || role == ProjectIdRole ? QVariant(qint64(row.project->project.id.value)) : QVariant();
}

QVariant ofEvent(const EventRow& row, int role)
{
    if (role == ProjectIdRole) return qint64(row.project->project.id.value);
    return role == IdRole ? QVariant(qint64(row.event.id.value)) : QVariant();
}

using R = Column<RollCallRow>;
constexpr std::array rollCall{
    R{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, titleOf<RollCallRow>, nullptr},
    R{QT_TRANSLATE_NOOP("tables", "MLE"),
      nullptr,
      Align::start,
      [](const RollCallRow& r) { return orMissing(r.project->project.mle); },
      nullptr},
    R{QT_TRANSLATE_NOOP("tables", "SRE"),
      nullptr,
      Align::start,
      [](const RollCallRow& r) { return orMissing(r.project->project.sre); },
      nullptr},
    R{QT_TRANSLATE_NOOP("tables", "Here"),
      QT_TRANSLATE_NOOP("tables", "One MLE and one SRE of each project"),
      Align::start,
      [](const RollCallRow& r) { return r.here.isEmpty() ? missing() : r.here; },
      hereValue},
    R{QT_TRANSLATE_NOOP("tables", "Data"),
      QT_TRANSLATE_NOOP("tables", "Age of the oldest series against its interval"),
      Align::start,
      [](const RollCallRow& r) { return freshnessText(*r.project, r.zone); },
      dataValue},
};
using C = Column<ReviewRow>;
constexpr std::array phases{
    C{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, titleOf<ReviewRow>, nullptr},
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
using F = Column<FindingRow>;
constexpr std::array costs{
    F{QT_TRANSLATE_NOOP("tables", "Project"), nullptr, Align::start, titleOf<FindingRow>, nullptr},
    F{QT_TRANSLATE_NOOP("tables", "Found"),
      nullptr,
      Align::start,
      [](const FindingRow& r) { return sentence(r.finding); },
      nullptr},
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

}

RollCallModel::RollCallModel(QObject* parent) : RowModel(rollCall, ofProject, parent) {}

void RollCallModel::show(const ReviewData& data)
{
    using Quorum = RollCallRow::Quorum;
    const auto gaps = quorumGaps(data);
    const bool known = frozenOf(data) != nullptr;
    std::vector<RollCallRow> rows;
    for (const auto& project : data.projects) {
        const bool short_ = std::ranges::count(gaps, project->project.name, &reliability::QuorumGap::project) > 0;
        if (!known) rows.push_back({project, {}, Quorum::unknown, data.zone});
        else
            rows.push_back(
                {project, quorumText(project->project, gaps), short_ ? Quorum::gaps : Quorum::complete, data.zone});
    }
    setRows(std::move(rows));
}

PhaseModel::PhaseModel(QObject* parent) : RowModel(phases, ofProject, parent) {}

void PhaseModel::show(const ReviewData& data)
{
    std::vector<ReviewRow> rows;
    for (const auto& project : data.projects)
        if (const QStringList proposals = proposalsOf(data, *project); needsTalk(*project) || !proposals.empty())
            rows.push_back({project, data.zone, proposals});
    setRows(std::move(rows));
}

CostModel::CostModel(QObject* parent) : RowModel(costs, ofProject, parent) {}

void CostModel::show(const ReviewData& data)
{
    std::vector<FindingRow> rows;
    for (const auto& project : data.projects)
        for (const Finding& finding : project->findings)
            if (isCost(finding)) rows.push_back({project, finding});
    setRows(std::move(rows));
}

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
