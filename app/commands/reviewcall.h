// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/workspacecall.h"
#include "reliability/week.h"

namespace app {

/// A command on a frozen review.
struct ReviewCall {
    WorkspaceCall w;
    reliability::Review review;
};

/// --week, else the last week that is over.
reliability::Result<reliability::Week> weekOfCall(const Call& call, const WorkspaceCall& w);

/// Opens the workspace and finds the frozen review of the call's week.
reliability::Result<ReviewCall> openReview(const Call& call, storage::Access access);

/// The answer of every command that writes to a record: the record as it is then.
reliability::Result<Outcome> recordOutcome(WorkspaceCall& w, const reliability::Review& review);

/// An option that is a day in the zone ("2026-11-30") or a time; none when it is not given.
reliability::Result<std::optional<reliability::Instant>> dayOption(const Call& call, const char* option,
                                                                   const reliability::Zone& zone);

/// An option, empty when it is not given.
std::string textOption(const Call& call, const char* option);

/// The number of a fact, as the commands' lists show it. Fails with usage.
reliability::Result<std::int64_t> numberOf(const std::string& text);

/// The row of a fact by the number that people gave; unknownName when there is none.
template <class T>
reliability::Result<T> factOfNumber(storage::Session& session, const char* kind, const std::string& text)
{
    const auto number = numberOf(text);
    if (!number) return reliability::failed(number);
    const auto fact = session.store<T>().find(reliability::Id<T>{*number});
    if (!fact) return reliability::failed(fact);
    if (!*fact) return reliability::fail(reliability::Code::unknownName, {kind, text, ""});
    return **fact;
}

}
