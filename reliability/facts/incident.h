// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "reliability/facts/reading.h"

namespace reliability {

/// First axis of triage.
enum class Symptom { none, errors, accuracy };
template <>
inline constexpr auto names<Symptom> = std::array{
    Name<Symptom>{Symptom::none, "none"},
    Name<Symptom>{Symptom::errors, "errors"},
    Name<Symptom>{Symptom::accuracy, "accuracy"},
};

/// Second axis of triage. `both` stands on the line between two cells, `unknown` in the tray.
enum class Cause { unknown, service, ml, both };
template <>
inline constexpr auto names<Cause> = std::array{
    Name<Cause>{Cause::unknown, "unknown"},
    Name<Cause>{Cause::service, "service"},
    Name<Cause>{Cause::ml, "ml"},
    Name<Cause>{Cause::both, "both"},
};

enum class IncidentState { draft, inReview, done };
template <>
inline constexpr auto names<IncidentState> = std::array{
    Name<IncidentState>{IncidentState::draft, "draft"},
    Name<IncidentState>{IncidentState::inReview, "in-review", "in_review"},
    Name<IncidentState>{IncidentState::done, "done"},
};

/// A postmortem. `markdown` is the stored truth; the other members are derived from it when it is saved.
struct Incident {
    Id<Incident> id;
    Uid uid;
    std::int64_t rev = 0;
    std::optional<std::int64_t> number; ///< INC-n of this workspace
    Id<Project> project;                ///< 0: not said
    std::string title;
    IncidentState state = IncidentState::draft;
    std::string severity; ///< "1" to "5" or as written
    std::optional<Instant> start, detected, end;
    bool approximate = false; ///< a time was given as "about"
    Symptom symptom = Symptom::none;
    Cause cause = Cause::unknown;
    std::vector<std::string> causes; ///< contributing causes, as written
    std::vector<std::string> tags;
    std::vector<std::string> indicators; ///< names of linked indicators of the project
    std::string markdown;
    std::string sourceFile;  ///< file name only
    std::string sourceKey;   ///< uuid or id of the front matter, else the file's name: what makes it the same again
    std::string frontMatter; ///< as read, verbatim
    Reading reading;
    bool operator==(const Incident&) const = default;

    /// When it was over: its end; `now` while it goes on; nothing where its postmortem is done and doesn't say.
    std::optional<Instant> over(Instant now) const
    {
        return end || state == IncidentState::done ? end : std::optional(now);
    }
};
template <>
inline constexpr auto fields<Incident> = Fields{
    field("number", &Incident::number),
    field("project_id", &Incident::project),
    field("title", &Incident::title),
    field("state", &Incident::state),
    field("severity", &Incident::severity),
    field("start_ms", &Incident::start),
    field("detected_ms", &Incident::detected),
    field("end_ms", &Incident::end),
    field("approximate", &Incident::approximate),
    field("symptom", &Incident::symptom),
    field("cause", &Incident::cause),
    field("causes", &Incident::causes),
    field("tags", &Incident::tags),
    field("indicators", &Incident::indicators),
    field("markdown", &Incident::markdown),
    field("source_file", &Incident::sourceFile),
    field("source_key", &Incident::sourceKey),
    field("front_matter", &Incident::frontMatter),
    field("reading", &Incident::reading),
};

struct Review;

enum class ActionState { idea, open, done, dropped };
template <>
inline constexpr auto names<ActionState> = std::array{
    Name<ActionState>{ActionState::idea, "idea"},
    Name<ActionState>{ActionState::open, "open"},
    Name<ActionState>{ActionState::done, "done"},
    Name<ActionState>{ActionState::dropped, "dropped"},
};

/// Something somebody will do: one owner, a date, a test that says when it is done.
struct Action {
    Id<Action> id;
    Uid uid;
    std::int64_t rev = 0;
    Id<Incident> incident; ///< 0: from a review
    Id<Review> review;     ///< in which it was accepted; 0: none
    Id<Project> project;
    std::string title;
    std::string kind; ///< prevent, detect, mitigate, process
    std::string owner;
    std::optional<Instant> due;
    std::string priority;
    ActionState state = ActionState::open;
    std::string doneTest, reason;
    std::optional<Instant> created, closed;
    bool operator==(const Action&) const = default;
};
template <>
inline constexpr auto fields<Action> = Fields{
    field("incident_id", &Action::incident),
    field("review_id", &Action::review),
    field("project_id", &Action::project),
    field("title", &Action::title),
    field("kind", &Action::kind),
    field("owner", &Action::owner),
    field("due", &Action::due),
    field("priority", &Action::priority),
    field("state", &Action::state),
    field("done_test", &Action::doneTest),
    field("reason", &Action::reason),
    field("created", &Action::created),
    field("closed", &Action::closed),
};

}
