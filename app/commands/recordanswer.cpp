// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/recordanswer.h"

#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "reliability/actionstatistics.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace app {

using namespace reliability;

namespace {

QString roleText(ReviewRole role) { return models::text(name(role)).toUpper(); }

QString head(const RecordAnswer& a)
{
    const QString line = translated(QT_TRANSLATE_NOOP("commands", "Review %1, snapshot %2, SHA-256 %3"))
                             .arg(models::text(a.week))
                             .arg(a.number)
                             .arg(models::text(a.sha256)) +
                         QLatin1Char('\n');
    QStringList names;
    for (const SignatureEntry& s : a.signatures)
        names << QStringLiteral("%1 (%2)").arg(models::text(s.name), roleText(s.role));
    if (names.isEmpty()) return line + translated(QT_TRANSLATE_NOOP("commands", "Not signed.")) + QLatin1Char('\n');
    return line +
           translated(a.closed ? QT_TRANSLATE_NOOP("commands", "Signed by %1; only addenda come from now on.")
                               : QT_TRANSLATE_NOOP("commands", "Signed by %1; the other role is still to sign."))
               .arg(names.join(QStringLiteral(", "))) +
           QLatin1Char('\n');
}

/// Who is missing in a role: "salary-estimate (mle-4), career-paths".
QString missingText(const std::vector<QuorumGap>& gaps, ReviewRole role)
{
    QStringList projects;
    for (const QuorumGap& gap : gaps)
        if (gap.role == role)
            projects << models::text(gap.expected.empty() ? gap.project : gap.project + " (" + gap.expected + ")");
    return projects.join(QStringLiteral(", "));
}

QString rollCall(const RecordAnswer& a)
{
    QString out;
    for (const AttendanceEntry& e : a.attendance)
        out +=
            translated(QT_TRANSLATE_NOOP("commands", "Present: %1 (%2)")).arg(models::text(e.name), roleText(e.role)) +
            QLatin1Char('\n');
    for (const ReviewRole role : {ReviewRole::mle, ReviewRole::sre})
        if (const QString projects = missingText(a.missing, role); !projects.isEmpty())
            out += models::filled(translated(QT_TRANSLATE_NOOP("commands", "Warning: no %1 at the roll call for %2")),
                                  {roleText(role), projects}) +
                   QLatin1Char('\n');
    QStringList paths;
    for (const std::string& path : a.incomplete) paths << models::text(path);
    if (!paths.isEmpty())
        out += translated(QT_TRANSLATE_NOOP("commands", "Warning: data are not complete: %1"))
                   .arg(paths.join(QStringLiteral(", "))) +
               QLatin1Char('\n');
    return out;
}

QString decisionsText(const std::vector<DecisionEntry>& decisions, const Zone& zone)
{
    std::vector<QStringList> rows;
    for (const DecisionEntry& d : decisions)
        rows.push_back({QString::number(d.id),
                        models::text(d.week.value_or("")),
                        models::text(d.project.value_or("")),
                        models::word(d.kind),
                        models::text(d.text).simplified(),
                        models::text(d.owner),
                        models::date(d.due, zone),
                        models::text(name(d.state)),
                        models::text(d.outcome).simplified()});
    return textTable(rows, {0});
}

QString notesText(const std::vector<NoteEntry>& notes, const Zone& zone)
{
    std::vector<QStringList> rows;
    for (const NoteEntry& n : notes)
        rows.push_back({models::plainDateTime(n.at, zone),
                        models::text(name(n.kind)),
                        models::text(n.author),
                        models::text(n.project.value_or("")),
                        models::text(n.text).simplified()});
    return textTable(rows);
}

}

Result<RecordNames> RecordNames::load(storage::Session& session)
{
    auto directory = Directory::load(session);
    if (!directory) return failed(directory);
    auto reviews = session.store<Review>().all();
    if (!reviews) return failed(reviews);
    auto incidents = session.store<Incident>().all();
    if (!incidents) return failed(incidents);
    RecordNames names;
    names.m_directory = std::move(*directory);
    names.m_reviews = std::move(*reviews);
    names.m_incidents = std::move(*incidents);
    return names;
}

std::optional<std::string> RecordNames::project(Id<Project> id) const
{
    const Project* project = m_directory.project(id);
    return project ? std::optional(project->name) : std::nullopt;
}

std::optional<std::string> RecordNames::week(Id<Review> id) const
{
    const auto review = std::ranges::find(m_reviews, id, &Review::id);
    return review == m_reviews.end() ? std::nullopt : std::optional(review->week);
}

NoteEntry RecordNames::entry(const ReviewNote& n) const
{
    return {n.kind, project(n.project), said(n.indicator), n.at, n.author, n.text, n.from, n.to};
}

DecisionEntry RecordNames::entry(const Decision& d) const
{
    return {
        d.id.value, week(d.review), project(d.project), d.kind, d.text, d.owner, d.due, d.expires, d.state, d.outcome};
}

ActionEntry RecordNames::entry(const Action& a, const Zone& zone, Instant asOf) const
{
    const auto incident = std::ranges::find(m_incidents, a.incident, &Incident::id);
    return {a.id.value,
            a.title,
            a.kind,
            a.owner,
            a.due,
            a.priority,
            a.state,
            isOverdue(a, zone, asOf),
            ageInDays(a, asOf),
            a.created,
            a.closed,
            project(a.project),
            incident == m_incidents.end() ? std::nullopt : std::optional(models::utf8(models::incidentId(*incident))),
            week(a.review),
            a.doneTest,
            a.reason};
}

RecordAnswer recordAnswer(const Review& review, const ReviewData& data, const RecordNames& names)
{
    const ReviewRecord& record = data.meeting;
    RecordAnswer out{review.week,
                     review.number,
                     review.sha256,
                     isSigned(record.signatures),
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     record.changedSince};
    for (const Signature& s : record.signatures)
        out.signatures.push_back({s.role, s.name, s.at, s.sha256, s.solo, s.reason});
    for (const Attendance& a : record.attendance) out.attendance.push_back({a.role, a.name});
    out.missing = quorumGaps(data);
    out.incomplete = incompleteData(data);
    for (const ReviewNote& n : record.notes) out.notes.push_back(names.entry(n));
    for (const Decision& d : record.decisions) out.decisions.push_back(names.entry(d));
    for (const Decision& d : record.earlier) out.earlier.push_back(names.entry(d));
    for (const Action& a : record.actions) out.actions.push_back(names.entry(a, data.zone, data.asOf));
    return out;
}

QString recordText(const RecordAnswer& answer, const Zone& zone)
{
    QString out = head(answer) + rollCall(answer) + decisionsText(answer.decisions, zone) +
                  actionsText(answer.actions, zone) + notesText(answer.notes, zone);
    if (answer.changedSince > 0)
        out += translated(QT_TRANSLATE_NOOP("commands", "Figures that the data give otherwise today: %1"))
                   .arg(answer.changedSince) +
               QLatin1Char('\n');
    return out;
}

QString actionsText(const std::vector<ActionEntry>& actions, const Zone& zone)
{
    std::vector<QStringList> rows;
    for (const ActionEntry& a : actions)
        rows.push_back({QString::number(a.id),
                        a.overdue ? translated(QT_TRANSLATE_NOOP("commands", "overdue")) : models::word(a.state),
                        models::date(a.due, zone),
                        models::text(a.owner),
                        models::text(a.priority),
                        models::text(a.type),
                        a.ageDays ? models::length({static_cast<int>(*a.ageDays), Length::Unit::day}) : QString(),
                        models::text(a.project.value_or("")),
                        models::text(a.incident.value_or("")),
                        models::text(a.title).simplified()});
    return textTable(rows, {0});
}

}
