// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

class QNetworkAccessManager;

namespace sources::http {

struct Exchanged;

/// How long and how much: past any of these a call ends.
struct Limits {
    std::chrono::milliseconds connect{10'000};      ///< until the call is sent
    std::chrono::milliseconds silence{60'000};      ///< without a byte
    std::chrono::milliseconds whole{180'000};       ///< all of one answer, so that a drip ends, too
    std::int64_t maxBytes = std::int64_t{64} << 20; ///< of a body, unpacked
    int redirects = 5;
    int attempts = 3;                               ///< of a call that a busy or broken server didn't answer
    std::chrono::milliseconds firstPause{500};      ///< before the second attempt; doubled before each further one
    std::chrono::milliseconds longestPause{20'000}; ///< that a server may ask for
};

/// Who asks. The secret goes to the host of the address only, and into no error.
struct Credentials {
    std::string user;   ///< empty: the secret is a bearer token
    std::string secret; ///< empty: none are sent
};

/// A server's address with what belongs to it. Made by serverAt.
struct Server {
    std::string address; ///< without user and password, ends in "/"
    Credentials credentials;
    std::string certificates; ///< a file of authorities to trust beside the system's; may be empty
};

/// What is asked; calls only ask, so that any may be repeated.
struct Call {
    std::string path;                             ///< below the server's address; may have a query
    std::optional<std::string> body = {};         ///< it is a POST where there is one
    std::string contentType = "application/json"; ///< of the body
};

struct Answer {
    int status = 0; ///< also 400 and above: what went wrong stands in the body
    std::string contentType, body;
};

/// Reads "https://USER@HOST:PORT/PATH". Fails with addressInvalid: for another scheme than http and https, and for a
/// password, which would be kept in the workspace.
reliability::Result<Server> serverAt(const std::string& address, std::string secret = {});

/// True for the address of a web server.
bool isWebAddress(std::string_view text);

/// The fields of a form, encoded.
std::string formOf(const std::vector<std::pair<std::string, std::string>>& fields);

/// The one room that speaks HTTP: it alone knows of time limits, sizes, repeats, redirects and TLS. Certificates are
/// always verified; a redirect goes to http(s) only, never from https to http, and takes no credentials to another
/// host. A client belongs to the thread that calls it, which waits.
class Client {
public:
    explicit Client(Server server, Limits limits = {});
    ~Client();
    Client(Client&&) noexcept;

    /// Fails with serverUnreachable (address, reason), fileTooLarge and cancelled; of an answer that ends early nothing
    /// is given.
    reliability::Result<Answer> send(const Call& call, const std::stop_token& stop);

    const Server& server() const { return m_server; }

private:
    reliability::Result<Exchanged> follow(const Call& call, const std::stop_token& stop);

    Server m_server;
    Limits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

}
