// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/batch.h"

namespace sources {

/// The password or token that a recipe names by an environment variable; empty where it names none. Fails with
/// valueUnknown where the variable is not set. The name is kept, the secret never.
reliability::Result<std::string> secretOf(const reliability::ImportRecipe& recipe);

/// A text without a secret that stands in it.
std::string withoutSecret(std::string text, const std::string& secret);

}
