// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sources::markdown {

/// True for a blank form: nobody has written a date or time of day into it, and its title is a placeholder, or marks
/// to be filled in stand in it ("XXX", "{{ }}", "[describe ...]", "YYYY-MM-DD"), or nearly all its sections are empty.
bool isTemplate(std::string_view text);

}
