// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/meeting.h"

#include "widgets/models/actions.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/portfoliomodel.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct Meeting {
    Q_DECLARE_TR_FUNCTIONS(Meeting)
};

template <class Key>
struct Said {
    Key key;
    const char* text;
};

template <class Key, std::size_t n>
QString said(const std::array<Said<Key>, n>& table, const Key& key)
{
    const auto row = std::ranges::find(table, key, &Said<Key>::key);
    return row == table.end() ? QString() : Meeting::tr(row->text);
}

constexpr std::array obstacles{
    Said<Obstacle>{Obstacle::nameMissing, QT_TRANSLATE_NOOP("Meeting", "Say who signs.")},
    Said<Obstacle>{Obstacle::roleSigned, QT_TRANSLATE_NOOP("Meeting", "This role has signed.")},
    Said<Obstacle>{
        Obstacle::samePerson,
        QT_TRANSLATE_NOOP("Meeting", "One person does not sign for both roles, unless alone with a reason.")},
    Said<Obstacle>{Obstacle::reasonMissing, QT_TRANSLATE_NOOP("Meeting", "Say why one person signs for both roles.")},
    Said<Obstacle>{Obstacle::unacknowledged,
                   QT_TRANSLATE_NOOP("Meeting", "Data is not complete: acknowledge it at the roll call first.")},
};

constexpr std::array lacks{
    Said<std::string_view>{"text", QT_TRANSLATE_NOOP("Meeting", "Say what is decided.")},
    Said<std::string_view>{"owner", QT_TRANSLATE_NOOP("Meeting", "Say who does it.")},
    Said<std::string_view>{"due", QT_TRANSLATE_NOOP("Meeting", "Say until when.")},
    Said<std::string_view>{"expires", QT_TRANSLATE_NOOP("Meeting", "An accepted risk expires: say when.")},
    Said<std::string_view>{"outcome", QT_TRANSLATE_NOOP("Meeting", "Say what became of it.")},
};

// %1: what it was, %2: what it is; of an objective its name and a colon stand before it.
constexpr std::array differences{
    Said<std::string_view>{"status", "%1 \u2192 %2"},
    Said<std::string_view>{"remaining", "%1 \u2192 %2"},
    Said<std::string_view>{"definition", QT_TRANSLATE_NOOP("Meeting", "objective %1 \u2192 %2")},
    Said<std::string_view>{"phase", QT_TRANSLATE_NOOP("Meeting", "Phase %1 \u2192 %2")},
    Said<std::string_view>{"stale", QT_TRANSLATE_NOOP("Meeting", "no new data")},
    Said<std::string_view>{"fresh", QT_TRANSLATE_NOOP("Meeting", "data come again")},
    Said<std::string_view>{"objective_new", QT_TRANSLATE_NOOP("Meeting", "new objective, %2")},
    Said<std::string_view>{"objective_gone", QT_TRANSLATE_NOOP("Meeting", "objective is gone, it was %1")},
    Said<std::string_view>{"project_new", QT_TRANSLATE_NOOP("Meeting", "New project (%2)")},
    Said<std::string_view>{"project_gone", QT_TRANSLATE_NOOP("Meeting", "Project is gone (%1)")},
    Said<std::string_view>{"incident_new", QT_TRANSLATE_NOOP("Meeting", "New incident: %2")},
    Said<std::string_view>{"incident_gone", QT_TRANSLATE_NOOP("Meeting", "Incident is gone: %1")},
};

/// The name of a status or phase as a word, anything else as it is.
QString worded(const std::string& name)
{
    if (const auto status = parseName<Status>(name)) return word(*status);
    if (const auto phase = parseName<Phase>(name)) return word(*phase);
    return text(name).simplified();
}

QString left(std::optional<double> share) { return share ? remaining(*share) : missing(); }

// "INDICATOR/OBJECTIVE" as people call it; what is gone has its name alone.
QString titleAt(const ProjectReview* project, const std::string& path)
{
    const auto at = [&](const ObjectiveReview& o) { return o.indicator.name + "/" + o.objective.name == path; };
    if (project)
        if (const auto o = std::ranges::find_if(project->objectives, at); o != project->objectives.end())
            return objectiveTitle(*project, *o);
    return text(path).section(u'/', 0, 0);
}

QString moved(const Difference& d)
{
    if (!d.before && !d.after) return {};
    const QString both = QStringLiteral("R %1 \u2192 %2").arg(left(d.before), left(d.after));
    if (!d.before || !d.after) return both;
    return QStringLiteral("%1, %2").arg(both, delta(*d.after - *d.before));
}

bool sameHandle(const Person& person, ReviewRole role, const std::string& name)
{
    return person.role == role && person.name == name;
}

}

bool isRecording(const ReviewData& data) { return frozenOf(data) && !isSigned(data.meeting.signatures); }

const Signature* signatureOf(const ReviewRecord& record, ReviewRole role)
{
    const auto found = std::ranges::find(record.signatures, role, &Signature::role);
    return found == record.signatures.end() ? nullptr : &*found;
}

std::vector<Person> peopleOf(const ReviewData& data)
{
    std::vector<Person> people;
    const auto add = [&](ReviewRole role, const std::string& name) -> Person* {
        const auto known = std::ranges::find_if(people, [&](const Person& p) { return sameHandle(p, role, name); });
        if (known != people.end()) return &*known;
        return name.empty() ? nullptr : &people.emplace_back(Person{role, name, {}});
    };
    for (const auto& project : data.projects) {
        add(ReviewRole::mle, project->project.mle);
        add(ReviewRole::sre, project->project.sre);
    }
    for (const Attendance& each : data.meeting.attendance)
        if (Person* person = add(each.role, each.name)) person->here = each;
    return people;
}

QString personText(ReviewRole role, const std::string& name)
{
    return QStringLiteral("%1 %2").arg(word(role), text(name).simplified()).trimmed();
}

QString attendanceText(const ReviewRecord& record)
{
    QStringList people;
    for (const Attendance& each : record.attendance) people += personText(each.role, each.name);
    return people.isEmpty() ? Meeting::tr("Nobody is at the roll call.")
                            : Meeting::tr("Here: %1").arg(people.join(QStringLiteral(", ")));
}

QString quorumText(const Project& project, const std::vector<QuorumGap>& gaps)
{
    QStringList missing;
    for (const QuorumGap& gap : gaps)
        if (gap.project == project.name) missing += personText(gap.role, gap.expected);
    return missing.isEmpty() ? Meeting::tr("Complete")
                             : Meeting::tr("Not here: %1").arg(missing.join(QStringLiteral(", ")));
}

QString sentence(Obstacle obstacle) { return said(obstacles, obstacle); }

QString lackText(const std::string& lack) { return said(lacks, std::string_view(lack)); }

QString sentence(const Difference& d, const ProjectReview* now)
{
    const QString pattern = said(differences, std::string_view(d.kind));
    const QString figures = moved(d);
    const bool only = d.from.empty() && d.to.empty() && !figures.isEmpty();
    QString what =
        only ? figures
             : filled(pattern.isEmpty() ? QStringLiteral("%1 \u2192 %2") : pattern, {worded(d.from), worded(d.to)});
    if (!only && !figures.isEmpty()) what += QStringLiteral(", ") + figures;
    const QString objective = titleAt(now, d.objective);
    return objective.isEmpty() ? what : QStringLiteral("%1: %2").arg(objective, what);
}

QString incompleteText(const ReviewData& data)
{
    QStringList lines;
    for (const std::string& path : incompleteData(data)) {
        const QString whole = text(path);
        const std::string name = utf8(whole.section(u'/', 0, 0));
        const auto project = std::ranges::find(data.projects, name, [](const auto& p) { return p->project.name; });
        const ProjectReview* known = project == data.projects.end() ? nullptr : project->get();
        lines += QStringLiteral("%1: %2").arg(projectTitle(data, name), titleAt(known, utf8(whole.section(u'/', 1))));
    }
    return lines.join(QStringLiteral(", "));
}

bool isExpired(const Decision& decision, const ReviewData& data)
{
    return decision.state == DecisionState::open && decision.expires && *decision.expires <= data.asOf;
}

QString stateText(const Decision& decision, const ReviewData& data)
{
    const QString state = word(decision.state);
    if (isExpired(decision, data)) return Meeting::tr("%1, expired %2").arg(state, date(decision.expires, data.zone));
    const QString outcome = text(decision.outcome).simplified();
    return outcome.isEmpty() ? state : QStringLiteral("%1: %2").arg(state, outcome);
}

QString signatureText(const Signature& signature, const ReviewData& data)
{
    const QString name = text(signature.name).simplified();
    const QString line = QStringLiteral("%1 (%2), %3")
                             .arg(name.isEmpty() ? missing() : name,
                                  word(signature.role),
                                  clockMarked(dateTime(signature.at, data.zone), data));
    const bool came = std::ranges::any_of(data.meeting.attendance, [&](const Attendance& a) {
        return a.role == signature.role && text(a.name).simplified().compare(name, Qt::CaseInsensitive) == 0;
    });
    const QString whole = came || signature.solo ? line : Meeting::tr("%1; not at the roll call").arg(line);
    return signature.solo ? Meeting::tr("%1; alone: %2").arg(line, text(signature.reason).simplified()) : whole;
}

namespace {

QString orMissing(const std::string& s) { return s.empty() ? missing() : text(s).simplified(); }

QString decisionLine(const Decision& decision, const ReviewData& data)
{
    const QString line = filled(Meeting::tr("%1: %2, %3 (%4, due %5)"),
                                {projectTitle(data, decision.project),
                                 word(decision.kind),
                                 orMissing(decision.text),
                                 orMissing(decision.owner),
                                 date(decision.due, data.zone)});
    return decision.expires ? Meeting::tr("%1, expires %2").arg(line, date(decision.expires, data.zone)) : line;
}

QString actionLine(const Action& action, const ReviewData& data)
{
    return filled(Meeting::tr("%1: action, %2 (%3, due %4)"),
                  {projectTitle(data, action.project),
                   orMissing(action.title),
                   orMissing(action.owner),
                   date(action.due, data.zone)});
}

}

QStringList brokenFreezes(const ReviewData& data)
{
    QStringList lines;
    for (const auto& project : data.projects)
        for (const Finding& finding : project->findings)
            if (finding.rule == "change_during_freeze")
                lines += QStringLiteral("%1: %2").arg(text(project->project.title()), sentence(finding));
    return lines;
}

QStringList readBack(const ReviewData& data)
{
    QStringList lines{attendanceText(data.meeting)};
    for (const Decision& each : data.meeting.decisions) lines += decisionLine(each, data);
    if (data.meeting.decisions.empty()) lines += Meeting::tr("Nothing was decided: the week goes on as it was.");
    for (const Action& each : data.meeting.actions) lines += actionLine(each, data);
    for (const PhaseChange& each : data.meeting.changes)
        lines += filled(Meeting::tr("%1: phase, %2 (%3)"),
                        {projectTitle(data, each.project), changeText(each), confirmationText(each, data.zone)});
    return lines;
}

QStringList recordSummary(const ReviewData& data)
{
    const auto actions = pendingActions(data);
    const auto overdue = std::ranges::count(actions, OpenAction::Due::overdue, &OpenAction::due);
    const Review* frozen = frozenOf(data);
    return {
        statusSummary(statusCounts(data)).join(QStringLiteral(" | ")),
        Meeting::tr("Open actions: %1, overdue: %2.").arg(actions.size()).arg(overdue),
        frozen
            ? Meeting::tr("Snapshot %1, frozen %2, with this SHA-256:").arg(snapshotName(data), frozenAt(*frozen, data))
            : Meeting::tr("Not frozen yet: the figures still follow the data.")};
}

QString projectTitle(const ReviewData& data, Id<Project> id)
{
    const auto found = std::ranges::find(data.projects, id, [](const auto& p) { return p->project.id; });
    return found == data.projects.end() ? missing() : text((*found)->project.title());
}

QString projectTitle(const ReviewData& data, const std::string& name)
{
    const auto found = std::ranges::find(data.projects, name, [](const auto& p) { return p->project.name; });
    return found == data.projects.end() ? text(name) : text((*found)->project.title());
}

}
