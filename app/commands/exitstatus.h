// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

// What a command's exit status says to a script.
inline constexpr int doneStatus = 0;
inline constexpr int failedStatus = 1;
inline constexpr int usageStatus = 2;
inline constexpr int rejectedStatus = 3; ///< something was rejected under --strict
inline constexpr int matchedStatus = 4;  ///< --fail-on matched

}
