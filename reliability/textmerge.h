// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reliability {

/// The three-way merge of a Markdown text: `ours` and `theirs` were both made from `base`. It is merged by the keys of
/// its front matter and by its sections, each as a whole; what only one of them changed, added or left out is so in the
/// result, which has the order of `ours`. None where both changed the same part to different ends. Takes time in
/// proportion to the texts, times the logarithm of the number of parts.
std::optional<std::string> mergedText(std::string_view base, std::string_view ours, std::string_view theirs);

}
