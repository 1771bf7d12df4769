// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/openslo/annotations.h"

namespace sources::openslo {

/// Whether a document shows what its fact keeps in `extra` (labels, metrics, alert policies) or only what it must have.
enum class Show { all, bare };

/// An objective, the name of its indicator's document, and the shape where it is known.
struct WrittenSlo {
    const Slo* slo = nullptr;
    std::string ref;
    std::optional<reliability::Shape> shape;
};

// Documents of this name. Texts that are too long are left out, values that OpenSLO can't have are replaced by near
// ones: who reads the document back sees the difference. `further` are annotations to add.

reliability::Json serviceDocument(const std::string& name, const reliability::Project& project,
                                  const std::vector<reliability::Component>& components, Show show,
                                  const Annotations& further);
reliability::Json sliDocument(const std::string& name, const Sli& sli, Show show, const Annotations& further);
/// All share what the first has; `composite` is the name of theirs, empty for one objective of its own.
reliability::Json sloDocument(const std::string& name, const std::vector<WrittenSlo>& slos,
                              const std::string& composite, Show show, const Annotations& further);

}
