// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/openworkspace.h"

#include "widgets/models/text.h"

namespace app {

using storage::Access;

OpenWorkspace::OpenWorkspace(std::int64_t number, const QString& file, const QString& stateFolder)
    : id(number)
    , path(file)
    , journal(draftFolder(stateFolder, file))
    , reader(models::utf8(file), Access::read)
    , fetcher(models::utf8(file), Access::read)
    , writer(models::utf8(file))
{}

}
