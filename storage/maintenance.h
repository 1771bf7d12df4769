// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <array>

namespace storage {

enum class CheckKind { structure, reference, row, chunk, daySum, snapshot };

/// Something wrong with a workspace; `text` names the place, in English.
struct CheckFinding {
    CheckKind kind = CheckKind::structure;
    std::string text;
    bool operator==(const CheckFinding&) const = default;
};

/// Reads everything: SQLite's own check, references, every fact, every chunk, and the day sums against the chunks.
/// Returns what is wrong, nothing for a sound workspace. Fails only when the check itself can't go on. Frozen reviews
/// are checked where their hashes are made, app/reviews.
Result<std::vector<CheckFinding>> check(Session& session);

/// A consistent copy of a workspace, while it may be in use. Fails with fileExists when the target is there.
Result<void> backup(const std::string& path, const std::string& target);

}

template <>
inline constexpr auto reliability::names<storage::CheckKind> = std::array{
    reliability::Name<storage::CheckKind>{storage::CheckKind::structure, "structure"},
    reliability::Name<storage::CheckKind>{storage::CheckKind::reference, "reference"},
    reliability::Name<storage::CheckKind>{storage::CheckKind::row, "row"},
    reliability::Name<storage::CheckKind>{storage::CheckKind::chunk, "chunk"},
    reliability::Name<storage::CheckKind>{storage::CheckKind::daySum, "day-sum"},
    reliability::Name<storage::CheckKind>{storage::CheckKind::snapshot, "snapshot"},
};
template <>
inline constexpr auto reliability::fields<storage::CheckFinding> = Fields{
    field("kind", &storage::CheckFinding::kind),
    field("text", &storage::CheckFinding::text),
};
