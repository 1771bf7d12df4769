// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/triage.h"

namespace reliability {

Responder responder(Symptom symptom, Cause cause)
{
    struct Row {
        Symptom symptom;
        Cause cause;
        Responder responder;
    };
    constexpr std::array cells{
        Row{Symptom::errors, Cause::service, Responder::webAlone},
        Row{Symptom::errors, Cause::ml, Responder::webNotAlone},
        Row{Symptom::accuracy, Cause::service, Responder::mleNotAlone},
        Row{Symptom::accuracy, Cause::ml, Responder::mleAlone},
        Row{Symptom::errors, Cause::both, Responder::together},
        Row{Symptom::accuracy, Cause::both, Responder::together},
    };
    for (const Row& row : cells)
        if (row.symptom == symptom && row.cause == cause) return row.responder;
    return Responder::undecided;
}

Cause sideOf(CauseClass kind)
{
    switch (kind) {
    case CauseClass::serviceCode:
    case CauseClass::change:
    case CauseClass::infrastructure:
    case CauseClass::dependency: return Cause::service;
    case CauseClass::labels:
    case CauseClass::model:
    case CauseClass::inputShift: return Cause::ml;
    case CauseClass::dataPipeline:
    case CauseClass::unsorted: break;
    }
    return Cause::unknown;
}

Cause sideOf(std::span<const ContributingCause> causes)
{
    Cause all = Cause::unknown;
    for (const ContributingCause& cause : causes) {
        const Cause side = cause.certainty == Certainty::known ? sideOf(cause.kind) : Cause::unknown;
        if (side == Cause::unknown || side == all) continue;
        all = all == Cause::unknown ? side : Cause::both;
    }
    return all;
}

bool needsTwoOwners(Symptom symptom, Cause cause)
{
    const Responder who = responder(symptom, cause);
    return who == Responder::webNotAlone || who == Responder::mleNotAlone || who == Responder::together;
}

}
