// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/changes.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace models {

using namespace reliability;

namespace {

struct Changes {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

using Kind = ChangeSince::Kind;
using ProjectPointer = std::shared_ptr<const ProjectReview>;

constexpr double noticeable = 0.05;  // of a budget; less is no news
constexpr double leastEffect = 0.01; // of volume; with less than a point net and R tell the same
constexpr double stepWeight = 100;   // a step of status outweighs any figure, a phase or a target any incident
constexpr double ruleWeight = 50;

QString arrow(const QString& from, const QString& to) { return QStringLiteral("%1 \u2192 %2").arg(from, to); }

double moved(const ObjectiveReview& o)
{
    return o.lastWeek && o.lastWeek->remaining && o.now.remaining ? std::abs(*o.now.remaining - *o.lastWeek->remaining)
                                                                  : 0;
}

QString figuresOf(const ProjectReview& p, const ObjectiveReview& o)
{
    const QString before = o.lastWeek ? remaining(*o.lastWeek) : missing();
    QString line = QStringLiteral("%1: R %2").arg(objectiveTitle(p, o), arrow(before, remaining(o.now)));
    if (o.now.netThisWeek) line += Changes::tr(", net %1").arg(delta(o.now.netThisWeek));
    if (std::abs(o.now.volumeEffect.value_or(0)) >= leastEffect)
        line += Changes::tr(", volume effect %1").arg(delta(o.now.volumeEffect));
    return line;
}

class Collector {
public:
    explicit Collector(const ReviewData& data) : m_zone(data.zone), m_week{data.zone.addDays(data.asOf, -7), data.asOf}
    {}

    std::vector<ChangeSince> take() { return std::move(m_changes); }

    void add(const ProjectPointer& project)
    {
        addStatus(project);
        addPhase(project);
        for (std::size_t i = 0; i < project->objectives.size(); ++i) {
            addRemaining(project, i);
            addTarget(project, i);
            addStale(project, i);
        }
        for (const IncidentReview& review : project->incidents) addIncident(project, review);
    }

private:
    bool thisWeek(std::optional<Instant> t) const { return t && m_week.contains(*t); }

    void addStatus(const ProjectPointer& project)
    {
        const auto before = statusLastWeek(*project);
        m_statusTold = before && *before != project->status;
        if (!m_statusTold) return;
        const auto worst = project->worst;
        const double steps = std::abs(static_cast<int>(*before) - static_cast<int>(project->status));
        m_changes.push_back({Kind::status,
                             project,
                             worst,
                             before,
                             arrow(word(*before), word(project->status)),
                             worst ? figuresOf(*project, project->objectives[*worst]) : QString(),
                             stepWeight * steps + (worst ? moved(project->objectives[*worst]) : 0)});
    }

    void addPhase(const ProjectPointer& project)
    {
        if (!thisWeek(project->project.phaseSince)) return;
        const QString since = shortDate(*project->project.phaseSince, m_zone);
        m_changes.push_back({Kind::phase,
                             project,
                             {},
                             {},
                             Changes::tr("%1 since %2").arg(word(project->project.phase), since),
                             {},
                             ruleWeight});
    }

    void addRemaining(const ProjectPointer& project, std::size_t place)
    {
        const ObjectiveReview& o = project->objectives[place];
        const bool told = m_statusTold && project->worst == place;
        if (told || moved(o) < noticeable) return;
        const QString what = *o.now.remaining < *o.lastWeek->remaining ? Changes::tr("Less budget left")
                                                                       : Changes::tr("More budget left");
        m_changes.push_back(
            {Kind::remaining, project, place, o.lastWeek->status, what, figuresOf(*project, o), moved(o)});
    }

    void addTarget(const ProjectPointer& project, std::size_t place)
    {
        const ObjectiveReview& o = project->objectives[place];
        if (!thisWeek(o.version.from)) return;
        const bool known = o.lastWeek && !(o.lastWeek->target == o.now.target);
        const QString now = target(o.version.target);
        const QString what =
            Changes::tr("%1: target %2")
                .arg(objectiveTitle(*project, o), known ? arrow(target(o.lastWeek->target), now) : now);
        const QString author = text(o.version.author).simplified(), reason = text(o.version.reason).simplified();
        m_changes.push_back({Kind::target, project, place, {}, what, (author + u' ' + reason).trimmed(), ruleWeight});
    }

    void addStale(const ProjectPointer& project, std::size_t place)
    {
        const ObjectiveReview& o = project->objectives[place];
        const bool wasStale = o.lastWeek && o.lastWeek->freshness.state == FreshState::stale;
        if (o.now.freshness.state != FreshState::stale || wasStale) return;
        m_changes.push_back({Kind::stale,
                             project,
                             place,
                             {},
                             Changes::tr("%1: no new data").arg(objectiveTitle(*project, o)),
                             {},
                             ruleWeight});
    }

    void addIncident(const ProjectPointer& project, const IncidentReview& review)
    {
        if (!thisWeek(review.incident.start)) return;
        const QString what = incidentName(review.incident);
        m_changes.push_back({Kind::incident,
                             project,
                             {},
                             {},
                             what,
                             review.budgetSpent ? Changes::tr("%1 spent").arg(points(review.budgetSpent)) : QString(),
                             review.budgetSpent.value_or(0)});
    }

    const Zone& m_zone;
    Range m_week;
    bool m_statusTold = false;
    std::vector<ChangeSince> m_changes;
};

QVariant rowValue(const ChangeSince& row, int role)
{
    switch (role) {
    case IdRole:
    case ProjectIdRole: return static_cast<qint64>(row.project->project.id.value);
    case SortRole: return -row.size;
    default: return {};
    }
}

using C = Column<ChangeSince>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const ChangeSince& r) { return text(r.project->project.title()); },
      [](const ChangeSince& r, int role) {
          return role == StatusRole ? QVariant(static_cast<int>(r.project->status)) : QVariant();
      }},
    C{QT_TRANSLATE_NOOP("tables", "Change"),
      nullptr,
      Align::start,
      [](const ChangeSince& r) { return r.what; },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Figures"),
      nullptr,
      Align::start,
      [](const ChangeSince& r) { return r.figures; },
      nullptr},
};

}

std::optional<Status> statusLastWeek(const ProjectReview& project)
{
    if (project.project.phase == Phase::concept_) return Status::notRequired;
    std::optional<Status> worst;
    for (const ObjectiveReview& o : project.objectives)
        if (o.lastWeek && (!worst || o.lastWeek->status < *worst)) worst = o.lastWeek->status;
    return worst;
}

std::vector<ChangeSince> changesSince(const ReviewData& data)
{
    Collector collector(data);
    for (const auto& project : data.projects) collector.add(project);
    std::vector<ChangeSince> changes = collector.take();
    std::ranges::stable_sort(changes, std::ranges::greater(), &ChangeSince::size);
    return changes;
}

ChangesSinceModel::ChangesSinceModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void ChangesSinceModel::show(const ReviewData& data) { setRows(changesSince(data)); }

}
