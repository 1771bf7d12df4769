// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/recordtables.h"

#include "widgets/models/dates.h"
#include "widgets/models/meeting.h"
#include "widgets/models/numbers.h"
#include "widgets/models/phasetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/weeklytables.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct Weekly {
    Q_DECLARE_TR_FUNCTIONS(Weekly)
};

QString orMissing(const std::string& s)
{
    const QString shown = text(s).simplified();
    return shown.isEmpty() ? missing() : shown;
}

/// Projects that miss the same people stand in one line.
QStringList missedTexts(const ReviewData& data)
{
    const auto gaps = quorumGaps(data);
    if (gaps.empty()) return {Weekly::tr("One MLE and one SRE of each project were there.")};
    std::vector<std::pair<QString, QStringList>> lines;
    for (const auto& project : data.projects) {
        if (std::ranges::count(gaps, project->project.name, &QuorumGap::project) == 0) continue;
        const QString who = quorumText(project->project, gaps);
        auto line = std::ranges::find(lines, who, [](const auto& l) { return l.first; });
        if (line == lines.end()) line = lines.insert(lines.end(), {who, {}});
        line->second += text(project->project.title());
    }
    QStringList out;
    for (const auto& [who, projects] : lines)
        out += QStringLiteral("%1 (%2)").arg(who, projects.join(QStringLiteral(", ")));
    return out;
}

/// Whether it was confirmed before the second signature closed the record.
bool confirmedIn(const ReviewData& data, const PhaseChange& change)
{
    const auto& signatures = data.meeting.signatures;
    if (!change.confirmed || !isSigned(signatures)) return change.confirmed.has_value();
    return std::ranges::any_of(signatures, [&](const Signature& s) { return *change.confirmed <= s.at; });
}

}

QString signersText(const ReviewRecord& record)
{
    QStringList signers;
    for (const auto& role : names<ReviewRole>) {
        const Signature* given = signatureOf(record, role.value);
        signers += given ? personText(role.value, given->name) : Weekly::tr("%1 awaited").arg(word(role.value));
    }
    return signers.join(QStringLiteral(", "));
}

QStringList meetingTexts(const ReviewData& data, Texts texts)
{
    QStringList lines{attendanceText(data.meeting)};
    if (texts == Texts::all && !data.meeting.attendance.empty()) lines += missedTexts(data);
    for (const auto& role : names<ReviewRole>)
        if (const Signature* given = signatureOf(data.meeting, role.value))
            lines += Weekly::tr("Signed: %1").arg(signatureText(*given, data));
    return lines;
}

Table acceptedTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Actions that the review accepted"),
                            {{Weekly::tr("Action")},
                             {Weekly::tr("Project")},
                             {Weekly::tr("Owner")},
                             {Weekly::tr("Due")},
                             {Weekly::tr("Done when")}});
    for (const Action& action : data.meeting.accepted)
        table.rows.push_back({{orMissing(action.title), {}},
                              {projectTitle(data, action.project), {}},
                              {orMissing(action.owner), {}},
                              {date(action.due, data.zone), {}},
                              {orMissing(action.doneTest), {}}});
    return table;
}

QStringList phaseTexts(const ReviewData& data)
{
    QStringList lines;
    for (const PhaseChange& change : data.meeting.changes) {
        const QString line = QStringLiteral("%1: %2").arg(projectTitle(data, change.project), changeText(change));
        lines +=
            confirmedIn(data, change) ? QStringLiteral("%1 (%2)").arg(line, confirmationText(change, data.zone)) : line;
    }
    return lines;
}

Table remarkTable(const ReviewData& data)
{
    Table table = captioned(data,
                            Weekly::tr("Remarks, oldest first"),
                            {{Weekly::tr("Time")},
                             {Weekly::tr("Kind")},
                             {Weekly::tr("Project")},
                             {Weekly::tr("In words")},
                             {Weekly::tr("Author")}});
    for (const ReviewNote& note : data.meeting.notes)
        table.rows.push_back({{plainDateTime(note.at, data.zone), {}},
                              {word(note.kind), {}},
                              {note.project ? projectTitle(data, note.project) : missing(), {}},
                              {orMissing(note.text), {}},
                              {orMissing(note.author), {}}});
    return table;
}

}
