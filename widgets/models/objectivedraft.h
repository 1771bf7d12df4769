// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "reliability/facts/objective.h"

#include <QString>

#include <vector>

namespace models {

/// An objective as it is typed. Fields that do not apply are kept and left out.
struct ObjectiveDraft {
    QString target; ///< percent
    reliability::WindowKind windowKind = reliability::WindowKind::rolling;
    QString length;                                                  ///< of a rolling window: "28d"
    reliability::Length period{1, reliability::Length::Unit::month}; ///< of a calendar window
    QString zone;                                                    ///< of a calendar window
    reliability::Method method = reliability::Method::occurrences;
    QString slice, sliceTarget; ///< "5m"; percent
    reliability::Op op = reliability::Op::gte;
    QString threshold;
    reliability::MissingPolicy missing = reliability::MissingPolicy::ignore;
    QString carry;                            ///< "2h"
    QString minEvents;                        ///< a whole number; empty: any
    std::optional<reliability::Instant> from; ///< none: a first version, which holds from the beginning
    QString reason;
    bool operator==(const ObjectiveDraft&) const = default;
};

/// What a problem is about; `whole` is the definition as one.
enum class DraftField {
    target,
    window,
    zone,
    slice,
    sliceTarget,
    threshold,
    missing,
    carry,
    minEvents,
    from,
    reason,
    whole
};

struct DraftProblem {
    DraftField field = DraftField::whole;
    QString text;
    bool operator==(const DraftProblem&) const = default;
};

/// A draft as a version, and what keeps it from being tried on history or from being saved.
struct ReadDraft {
    reliability::ObjectiveVersion version;
    std::vector<DraftProblem> wrong;   ///< it can't be tried
    std::vector<DraftProblem> missing; ///< it can be tried and not be saved
    bool savable() const { return wrong.empty() && missing.empty(); }
};

/// What a draft is of: the indicator, and its objective's versions so far (ascending; none: a new objective).
struct DraftOf {
    const reliability::Indicator& indicator;
    const std::vector<reliability::ObjectiveVersion>& versions;
};

/// The fields of the last version with `from` as the date of the next one; of a new objective the usual ones.
ObjectiveDraft draftOf(const DraftOf& of, reliability::Instant from);
/// True when the field has a meaning under what else the draft says.
bool applies(DraftField field, const ObjectiveDraft& draft, const DraftOf& of);
ReadDraft read(const ObjectiveDraft& draft, const DraftOf& of);
/// Where a version that can't be tried is to be mended, and why it can't.
DraftProblem problemOf(const reliability::Error& error);

}
