// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/http/client.h"
#include "sources/source.h"

namespace sources::http {

/// A client of the server whose address is the request's path, with the secret and the authorities that the recipe
/// names. Fails as secretOf and serverAt do.
reliability::Result<Client> clientFor(const sources::Request& request);

}
