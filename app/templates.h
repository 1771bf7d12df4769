// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <string>
#include <vector>

namespace app {

/// A form for a new postmortem.
struct Template {
    std::string name; ///< "ml"; of an own one its file's name without its ending
    std::string text;
    enum class Of { program, people } of = Of::program;
};

/// The forms of the program, and those in a folder of Markdown files (empty: none); an own one hides the program's of
/// its name. Sorted by name. A folder that is not there has none; one of its files that can't be read is left out.
std::vector<Template> templates(const std::string& folder);

/// The folder where people keep their own: "templates" in the folder of the program's settings.
std::string templateFolder();

/// The form of a name, or in the file of that path. Fails with unknownName, which lists what there is, and as
/// readFile().
reliability::Result<Template> templateNamed(const std::string& nameOrFile, const std::string& folder);

}
