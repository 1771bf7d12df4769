// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sources::markdown {

/// True for a blank form: nobody has written a date or time of day into it, and its title is a placeholder, or marks
/// to be filled in stand in it ("XXX", "{{ }}", "[describe ...]", "YYYY-MM-DD"), or nearly all its sections are empty.
bool isTemplate(std::string_view text);

/// A template's text with its marks filled in: "{{name}}" becomes the value of that name, one without a value goes. The
/// first heading of level 1 becomes the title when it is a placeholder. Nothing else changes.
std::string fillTemplate(std::string_view text, const std::map<std::string, std::string, std::less<>>& values);

}
