// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start.h"

#include <malloc.h>

int main(int argc, char** argv)
{
    // Columns of samples come and go by the megabyte: keeping what was freed saves the kernel's page faults, which cost
    // more than the arithmetic.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    return app::start(argc, argv);
}
