// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "reliability/meetingrules.h"

#include <QString>

namespace app {

// What the commands answer of a review's record: names in place of ids; the `id` of what can be changed is the number
// that `review decide --set` and `actions set` take.

struct SignatureEntry {
    reliability::ReviewRole role = reliability::ReviewRole::mle;
    std::string name;
    reliability::Instant at;
    std::string sha256;
    bool solo = false;
    std::string reason;
};

struct AttendanceEntry {
    reliability::ReviewRole role = reliability::ReviewRole::mle;
    std::string name;
};

struct NoteEntry {
    reliability::NoteKind kind = reliability::NoteKind::note;
    std::optional<std::string> project, indicator;
    reliability::Instant at;
    std::string author, text;
    std::optional<reliability::Instant> from, to;
};

struct DecisionEntry {
    std::int64_t id = 0;
    std::optional<std::string> week, project;
    reliability::DecisionKind kind = reliability::DecisionKind::none;
    std::string text, owner;
    std::optional<reliability::Instant> due, expires;
    reliability::DecisionState state = reliability::DecisionState::open;
    std::string outcome;
};

struct ActionEntry {
    std::int64_t id = 0;
    std::string title, type, owner;
    std::optional<reliability::Instant> due;
    std::string priority;
    reliability::ActionState state = reliability::ActionState::open;
    bool overdue = false;
    std::optional<std::int64_t> ageDays; ///< since it was made, to the as-of or the day it was closed
    std::optional<reliability::Instant> created, closed;
    std::optional<std::string> project, incident, week;
    std::string doneTest, reason;
};

/// The record of one review as it stands.
struct RecordAnswer {
    std::string week;
    std::int64_t number = 0;
    std::string sha256;
    bool closed = false; ///< both roles have signed
    std::vector<SignatureEntry> signatures;
    std::vector<AttendanceEntry> attendance;
    std::vector<reliability::QuorumGap> missing; ///< at the roll call
    std::vector<std::string> incomplete;         ///< PROJECT/INDICATOR/OBJECTIVE whose data are not complete
    std::vector<NoteEntry> notes;
    std::vector<DecisionEntry> decisions, earlier;
    std::vector<ActionEntry> actions;
    std::int64_t changedSince = 0;
};

/// Gives the ids of facts their names.
class RecordNames {
public:
    static reliability::Result<RecordNames> load(storage::Session& session);

    NoteEntry entry(const reliability::ReviewNote& note) const;
    DecisionEntry entry(const reliability::Decision& decision) const;
    ActionEntry entry(const reliability::Action& action, const reliability::Zone& zone,
                      reliability::Instant asOf) const;

private:
    std::optional<std::string> project(reliability::Id<reliability::Project> id) const;
    std::optional<std::string> week(reliability::Id<reliability::Review> id) const;

    Directory m_directory;
    std::vector<reliability::Review> m_reviews;
    std::vector<reliability::Incident> m_incidents;
};

/// The record in `data`, which are a frozen review's.
RecordAnswer recordAnswer(const reliability::Review& review, const reliability::ReviewData& data,
                          const RecordNames& names);

/// The same for people.
QString recordText(const RecordAnswer& answer, const reliability::Zone& zone);

/// A table of actions for people.
QString actionsText(const std::vector<ActionEntry>& actions, const reliability::Zone& zone);

}

namespace reliability {

template <>
inline constexpr auto fields<app::SignatureEntry> = Fields{field("role", &app::SignatureEntry::role),
                                                           field("name", &app::SignatureEntry::name),
                                                           field("at", &app::SignatureEntry::at),
                                                           field("sha256", &app::SignatureEntry::sha256),
                                                           field("solo", &app::SignatureEntry::solo),
                                                           field("reason", &app::SignatureEntry::reason)};
template <>
inline constexpr auto fields<app::AttendanceEntry> =
    Fields{field("role", &app::AttendanceEntry::role), field("name", &app::AttendanceEntry::name)};
template <>
inline constexpr auto fields<app::NoteEntry> = Fields{field("kind", &app::NoteEntry::kind),
                                                      field("project", &app::NoteEntry::project),
                                                      field("indicator", &app::NoteEntry::indicator),
                                                      field("at", &app::NoteEntry::at),
                                                      field("author", &app::NoteEntry::author),
                                                      field("text", &app::NoteEntry::text),
                                                      field("from", &app::NoteEntry::from),
                                                      field("to", &app::NoteEntry::to)};
template <>
inline constexpr auto fields<app::DecisionEntry> = Fields{field("id", &app::DecisionEntry::id),
                                                          field("week", &app::DecisionEntry::week),
                                                          field("project", &app::DecisionEntry::project),
                                                          field("kind", &app::DecisionEntry::kind),
                                                          field("text", &app::DecisionEntry::text),
                                                          field("owner", &app::DecisionEntry::owner),
                                                          field("due", &app::DecisionEntry::due),
                                                          field("expires", &app::DecisionEntry::expires),
                                                          field("state", &app::DecisionEntry::state),
                                                          field("outcome", &app::DecisionEntry::outcome)};
template <>
inline constexpr auto fields<app::ActionEntry> = Fields{
    field("id", &app::ActionEntry::id),
    field("title", &app::ActionEntry::title),
    field("type", &app::ActionEntry::type),
    field("owner", &app::ActionEntry::owner),
    field("due", &app::ActionEntry::due),
    field("priority", &app::ActionEntry::priority),
    field("state", &app::ActionEntry::state),
    field("overdue", &app::ActionEntry::overdue),
    field("age_days", &app::ActionEntry::ageDays),
    field("created", &app::ActionEntry::created),
    field("closed", &app::ActionEntry::closed),
    field("project", &app::ActionEntry::project),
    field("incident", &app::ActionEntry::incident),
    field("week", &app::ActionEntry::week),
    field("done_test", &app::ActionEntry::doneTest),
    field("reason", &app::ActionEntry::reason),
};
template <>
inline constexpr auto fields<app::RecordAnswer> = Fields{
    field("week", &app::RecordAnswer::week),
    field("number", &app::RecordAnswer::number),
    field("sha256", &app::RecordAnswer::sha256),
    field("closed", &app::RecordAnswer::closed),
    field("signatures", &app::RecordAnswer::signatures),
    field("attendance", &app::RecordAnswer::attendance),
    field("missing", &app::RecordAnswer::missing),
    field("incomplete", &app::RecordAnswer::incomplete),
    field("notes", &app::RecordAnswer::notes),
    field("decisions", &app::RecordAnswer::decisions),
    field("earlier", &app::RecordAnswer::earlier),
    field("actions", &app::RecordAnswer::actions),
    field("changed_since", &app::RecordAnswer::changedSince),
};
template <>
inline constexpr auto fields<Comparison> = Fields{field("weeks_ago", &Comparison::weeksAgo),
                                                  field("week", &Comparison::week),
                                                  field("number", &Comparison::number),
                                                  field("differences", &Comparison::differences)};

}
