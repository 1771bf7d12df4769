// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/meetingrules.h"

#include <algorithm>

namespace reliability {

namespace {

std::string handle(std::string_view text)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool signedAs(const std::vector<Signature>& signatures, ReviewRole role)
{
    return std::ranges::any_of(signatures, [&](const Signature& s) { return s.role == role; });
}

bool came(const std::vector<Attendance>& attendance, ReviewRole role, const std::string& expected)
{
    return std::ranges::any_of(attendance, [&](const Attendance& a) {
        return a.role == role && (expected.empty() || handle(a.name) == handle(expected));
    });
}

bool isIncomplete(const Budget& budget)
{
    return budget.freshness.state == FreshState::stale || budget.reason == Reason::stale ||
           budget.reason == Reason::noSamples || budget.reason == Reason::lowCoverage;
}

}

bool isSigned(const std::vector<Signature>& signatures)
{
    return signedAs(signatures, ReviewRole::mle) && signedAs(signatures, ReviewRole::sre);
}

std::vector<QuorumGap> quorumGaps(const ReviewData& data)
{
    std::vector<QuorumGap> gaps;
    for (const auto& p : data.projects)
        for (const auto& [role, expected] :
             {std::pair(ReviewRole::mle, p->project.mle), std::pair(ReviewRole::sre, p->project.sre)})
            if (!came(data.meeting.attendance, role, expected)) gaps.push_back({p->project.name, role, expected});
    return gaps;
}

std::vector<std::string> incompleteData(const ReviewData& data)
{
    std::vector<std::string> paths;
    for (const auto& p : data.projects)
        for (const ObjectiveReview& o : p->objectives)
            if (isIncomplete(o.now)) paths.push_back(p->project.name + "/" + o.indicator.name + "/" + o.objective.name);
    return paths;
}

std::optional<Obstacle> obstacle(const Signature& wanted, const ReviewData& data)
{
    const ReviewRecord& record = data.meeting;
    if (handle(wanted.name).empty()) return Obstacle::nameMissing;
    if (signedAs(record.signatures, wanted.role)) return Obstacle::roleSigned;
    const bool both = std::ranges::any_of(record.signatures,
                                          [&](const Signature& s) { return handle(s.name) == handle(wanted.name); });
    if (both && !wanted.solo) return Obstacle::samePerson;
    if (wanted.solo && handle(wanted.reason).empty()) return Obstacle::reasonMissing;
    const bool acknowledged = std::ranges::any_of(
        record.notes, [](const ReviewNote& n) { return n.kind == NoteKind::acknowledgement && !n.text.empty(); });
    if (!acknowledged && !incompleteData(data).empty()) return Obstacle::unacknowledged;
    return std::nullopt;
}

std::string joinedNotes(const std::string& here, const std::string& there)
{
    if (here.find(there) != std::string::npos) return here;
    if (there.find(here) != std::string::npos) return there;
    return here + "\n\n" + there;
}

std::string lackOf(const Decision& decision)
{
    const bool acts = decision.kind != DecisionKind::none;
    if (acts && handle(decision.text).empty()) return "text";
    if (acts && handle(decision.owner).empty()) return "owner";
    if (acts && !decision.due) return "due";
    if (decision.kind == DecisionKind::acceptRisk && !decision.expires) return "expires";
    if (decision.state == DecisionState::dropped && handle(decision.outcome).empty()) return "outcome";
    return {};
}

bool marksTime(const ReviewNote& note)
{
    return note.project && note.from && (note.kind == NoteKind::explanation || note.kind == NoteKind::note);
}

bool isOpen(const Action& action) { return action.state == ActionState::open || action.state == ActionState::idea; }

// A due date is a day: it is over when the next one begins.
bool isOverdue(const Action& action, const Zone& zone, Instant asOf)
{
    return isOpen(action) && action.due && zone.addDays(*action.due, 1) <= asOf;
}

}
