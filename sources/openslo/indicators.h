// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/judge.h"

namespace sources::openslo {

/// Reads an SLI: `metadata` and `spec` of an SLI document or of an inline indicator at `path`. The name is left to
/// the caller, our annotations too.
reliability::Indicator readIndicator(Judge& judge, const Tree& metadata, const Tree& spec, const std::string& path);

}
