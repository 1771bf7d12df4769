// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace app {

/// Runs the program: a subcommand without a display, or the window on a workspace. Returns the exit status.
int start(int argc, char** argv);

}
