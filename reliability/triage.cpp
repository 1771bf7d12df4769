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

bool needsTwoOwners(Symptom symptom, Cause cause)
{
    const Responder who = responder(symptom, cause);
    return who == Responder::webNotAlone || who == Responder::mleNotAlone || who == Responder::together;
}

}
