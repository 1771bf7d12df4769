// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"
#include "storage/session.h"

namespace app {

/// What an import of the file would give, with the budget that the recipe's target makes of it. A recipe that says
/// nothing yet begins with how a file of this name was read before. Never fails: what is wrong stands in the preview.
reliability::ImportPreview previewImport(storage::Session& session, const std::string& path,
                                         const reliability::ImportRecipe& recipe);

}
