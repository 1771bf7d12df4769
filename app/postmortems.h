// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/directory.h"
#include "app/templates.h"
#include "reliability/reviewdata.h"

#include <QByteArray>

namespace app {

/// A draft from a form: what is known of the incident stands in its front matter, and where the form has marks for it:
/// `title`, `date`, `zone`, `impact` (what it cost each budget as of `asOf`), `timeline` and `timeline_list` (its times
/// and what was done to the project's system from a day before on). An incident that names no indicators is linked with
/// those whose budget it cost.
reliability::Result<reliability::Incident> begun(storage::Session& session, reliability::Incident incident,
                                                 const Template& form, reliability::Instant asOf);

/// The incident that people mean by "INC-12", "12" or its uid, among those that are there or those in the bin. Fails
/// with unknownName.
enum class Among { present, binned };
reliability::Result<reliability::Incident> incidentNamed(storage::Session& session, const std::string& text,
                                                         Among among = Among::present);

/// A postmortem as one file: "markdown" (its text as it is kept), "html" or "pdf" (needs pictures) with what it cost as
/// of a time.
reliability::Result<QByteArray> documentOf(storage::Session& session, const reliability::Incident& incident,
                                           const reliability::Zone& zone, reliability::Instant asOf,
                                           std::string_view format);

}
