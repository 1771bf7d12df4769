// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace reliability {

/// 128-bit integer: products of counts and billionths never overflow in it.
__extension__ typedef __int128 Wide;

}
