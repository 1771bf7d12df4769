// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

int main(int argc, char** argv) { return app::start(argc, argv); }
