// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/http/clientfor.h"

#include "sources/secret.h"

namespace sources::http {

using namespace reliability;

Result<Client> clientFor(const sources::Request& request)
{
    auto secret = secretOf(request.recipe);
    if (!secret) return failed(secret);
    auto server = serverAt(request.path, std::move(*secret));
    if (!server) return failed(server);
    server->certificates = request.recipe.certificates;
    return Client(std::move(*server));
}

}
