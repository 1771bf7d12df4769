// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "storage/session.h"

namespace app {

// What the record of a review allows, asked before any edit is stored (reliability/meetingrules.h has the questions).
// A review that both roles have signed is read-only and takes nothing but dated addenda: all else fails with
// reviewFrozen. A fact without name or text fails with usage.

/// Only its notes change.
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::Review>& edit);
/// What became of a decision may be said after its review was signed. Fails with decisionIncomplete.
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::Decision>& edit);
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::Attendance>& edit);
/// Addenda come at any time and are never altered; nothing that was written as something else becomes one.
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::ReviewNote>& edit);
/// A signature is given once a role, to a snapshot that verifies; it can be taken back, which the history keeps. Fails
/// with snapshotMismatch, roleSigned, soloUnsaid, dataIncomplete.
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::Signature>& edit);
/// An action lives on after its review was signed, but none is added to it, and none taken away.
reliability::Result<void> permit(storage::Session& session, const reliability::Edit<reliability::Action>& edit);
/// What is no part of a record.
template <class T>
reliability::Result<void> permit(storage::Session&, const reliability::Edit<T>&)
{
    return {};
}

}
