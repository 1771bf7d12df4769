// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reliability {

/// The words of a folded text (one width, no case) that tell it from others, in their order: those of two letters or
/// more, without numbers and the commonest English ones; of Chinese and Japanese, which has no blanks, each pair of
/// neighbouring characters, except pairs of hiragana, which are grammar.
std::vector<std::string> tellingTerms(std::string_view folded);

}
