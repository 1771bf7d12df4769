// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/http/client.h"

#include <QByteArray>
#include <QUrl>

namespace sources::http {

/// One request and the one answer to it, without redirects and repeats.
struct Exchanged {
    int status = 0;
    std::string contentType, body;
    QByteArray location; ///< of a redirect
    std::optional<std::chrono::seconds> retryAfter;
    std::string failure; ///< why there is no answer
    bool cancelled = false, tooLarge = false;

    bool broken() const { return !failure.empty(); }
};

struct Request {
    QUrl url;
    const Call& call;
    Credentials credentials; ///< as they may go to this host
    std::string certificates;
};

/// Sends and waits, in an event loop of its own.
Exchanged exchange(QNetworkAccessManager& network, const Request& request, const Limits& limits,
                   const std::stop_token& stop);

}
