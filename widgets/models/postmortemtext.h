// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"

#include <string>
#include <string_view>

namespace models {

/// A postmortem's text in its two parts.
struct PostmortemText {
    std::string_view frontMatter; ///< lines between the two `---`, each with its line end; empty: none
    std::string_view body;        ///< all that follows, verbatim
    bool fenced = false;          ///< the text has front matter, be it an empty one
};

/// Splits at the front matter: a first line `---` that a later line `---` closes. The views point into `markdown`.
PostmortemText splitFrontMatter(std::string_view markdown);

/// The Markdown of an incident with its fields written to the front matter: known keys (by the spelling found there,
/// see the table) are replaced or removed, missing ones added at its end; all other lines and the body stay as they
/// are. So do times that the text gives already, however it gives them.
std::string withFrontMatter(const reliability::Incident& incident);

/// The same with another body; `read` is what the text said before somebody set the marks of `incident.reading`.
std::string withFrontMatter(const reliability::Incident& incident, std::string_view body,
                            const reliability::Reading& read);

}
