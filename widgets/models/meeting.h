// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/meetingrules.h"
#include "reliability/reviewdata.h"

#include <QString>
#include <QStringList>

namespace models {

// What the record of a review holds and allows, in words. The rules themselves stand in reliability/meetingrules.h.

/// Whether people can write into the record: the week is frozen, and not both roles have signed.
bool isRecording(const reliability::ReviewData& data);
/// Null: nobody signed for the role.
const reliability::Signature* signatureOf(const reliability::ReviewRecord& record, reliability::ReviewRole role);

/// Somebody who should be at the roll call, or is.
struct Person {
    reliability::ReviewRole role = reliability::ReviewRole::mle;
    std::string name;
    std::optional<reliability::Attendance> here; ///< as it is stored; none: not here
    bool operator==(const Person&) const = default;
};
/// MLE and SRE of each project, then who came besides; nobody twice in a role.
std::vector<Person> peopleOf(const reliability::ReviewData& data);
/// "MLE mle-1".
QString personText(reliability::ReviewRole role, const std::string& name);

/// Who is at the roll call, in one line.
QString attendanceText(const reliability::ReviewRecord& record);
/// Who is missing of a project: "MLE mle-1, SRE", "Complete".
QString quorumText(const reliability::Project& project, const std::vector<reliability::QuorumGap>& gaps);

/// What stands against a signature, and what to do.
QString sentence(reliability::Obstacle obstacle);
/// What a decision still needs, as reliability::lackOf() names it; empty for nothing.
QString lackText(const std::string& lack);

/// What is different: "At risk -> Exhausted, R 24.0 % -> -12.5 %"; the project is told beside it.
/// `now`: the project as it stands, whose titles are said instead of names.
QString sentence(const reliability::Difference& difference, const reliability::ProjectReview* now = nullptr);

/// Whose data are incomplete: "Spam filter: availability, Price: latency"; empty: nobody's.
QString incompleteText(const reliability::ReviewData& data);

/// Where a decision stands: "Open", "Open, expired 2026-11-20", "Done: rolled back on Tuesday".
QString stateText(const reliability::Decision& decision, const reliability::ReviewData& data);
/// Whether a decision is open and its expiry over at the review's as-of.
bool isExpired(const reliability::Decision& decision, const reliability::ReviewData& data);

/// "mle-1 (MLE), Mon 2026-11-23 09:12 UTC; alone: sre-1 is ill".
QString signatureText(const reliability::Signature& signature, const reliability::ReviewData& data);

/// What was released although a review had decided to wait; a line each.
QStringList brokenFreezes(const reliability::ReviewData& data);

/// All that the review records, to be read aloud; a line each.
QStringList readBack(const reliability::ReviewData& data);
/// What the review is made of in figures, and since when it is frozen; a line each.
QStringList recordSummary(const reliability::ReviewData& data);

/// A project's title by its id or name; missing where there is none.
QString projectTitle(const reliability::ReviewData& data, reliability::Id<reliability::Project> id);
QString projectTitle(const reliability::ReviewData& data, const std::string& name);

}
