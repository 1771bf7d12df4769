// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/http/client.h"

#include "sources/http/exchange.h"
#include "sources/secret.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QUrl>
#include <algorithm>
#include <array>
#include <thread>

namespace sources::http {

using namespace reliability;
using namespace std::chrono_literals;

namespace {

constexpr std::array busyStatuses{429, 502, 503, 504};
constexpr auto lookAtStop = 50ms;

bool isWeb(const QUrl& url) { return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"); }

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool sameHost(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

/// Waits, and looks whether it shall stop.
bool slept(std::chrono::milliseconds pause, const std::stop_token& stop)
{
    const auto end = std::chrono::steady_clock::now() + pause;
    while (std::chrono::steady_clock::now() < end) {
        if (stop.stop_requested()) return false;
        std::this_thread::sleep_for(
            std::min<std::chrono::nanoseconds>(lookAtStop, end - std::chrono::steady_clock::now()));
    }
    return true;
}

tl::unexpected<Error> unreachable(const Server& server, const std::string& reason)
{
    return fail(Code::serverUnreachable, {server.address, withoutSecret(reason, server.credentials.secret)});
}

/// Where a redirect leads; a reason where it leads nowhere.
tl::expected<QUrl, const char*> target(const QUrl& from, const Exchanged& exchanged)
{
    const QUrl to = from.resolved(QUrl::fromEncoded(exchanged.location));
    if (!isWeb(to) || to.host().isEmpty()) return tl::unexpected<const char*>("it redirects to what is no web address");
    if (from.scheme() == QLatin1String("https") && to.scheme() == QLatin1String("http"))
        return tl::unexpected<const char*>("it redirects from https to http");
    return to;
}

/// The pause before the next attempt: what the server asks for, else longer each time, and never the same for all.
std::chrono::milliseconds pauseOf(const Limits& limits, int attempt, std::optional<std::chrono::seconds> asked)
{
    if (asked) return *asked;
    const auto pause = limits.firstPause * (1 << attempt);
    const auto jitter = QRandomGenerator::global()->bounded(std::max(1, static_cast<int>(pause.count() / 2)));
    return pause + std::chrono::milliseconds(jitter);
}

}

Client::Client(Server server, Limits limits)
    : m_server(std::move(server))
    , m_limits(limits)
    , m_network(std::make_unique<QNetworkAccessManager>())
{}

Client::~Client() = default;
Client::Client(Client&&) noexcept = default;

Result<Answer> Client::send(const Call& call, const std::stop_token& stop)
{
    for (int attempt = 0;; ++attempt) {
        const auto exchanged = follow(call, stop);
        if (!exchanged) return failed(exchanged);
        const bool busy = std::ranges::find(busyStatuses, exchanged->status) != busyStatuses.end();
        const auto pause = pauseOf(m_limits, attempt, exchanged->retryAfter);
        const bool again =
            (busy || exchanged->broken()) && attempt + 1 < m_limits.attempts && pause <= m_limits.longestPause;
        if (!again && exchanged->broken()) return unreachable(m_server, exchanged->failure);
        if (!again) return Answer{exchanged->status, exchanged->contentType, exchanged->body};
        if (!slept(pause, stop)) return fail(Code::cancelled);
    }
}

Result<Exchanged> Client::follow(const Call& call, const std::stop_token& stop)
{
    const QUrl home(QString::fromStdString(m_server.address));
    QUrl url = home.resolved(QUrl(QString::fromStdString(call.path), QUrl::StrictMode));
    Call current = call;
    for (int hop = 0; hop <= m_limits.redirects; ++hop) {
        const bool ours = sameHost(home, url);
        auto exchanged = exchange(*m_network,
                                  {url, current, ours ? m_server.credentials : Credentials(), m_server.certificates},
                                  m_limits,
                                  stop);
        if (exchanged.cancelled) return fail(Code::cancelled);
        if (exchanged.tooLarge)
            return fail(Code::fileTooLarge, {m_server.address, std::to_string(m_limits.maxBytes >> 20) + " MB"});
        if (exchanged.broken() || !isRedirect(exchanged.status)) return exchanged;
        const auto next = target(url, exchanged);
        if (!next) return unreachable(m_server, next.error());
        if (exchanged.status <= 303) current.body.reset(); // as browsers do; 307 and 308 ask the same again
        url = *next;
    }
    return unreachable(m_server, "it redirects again and again");
}

bool isWebAddress(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

Result<Server> serverAt(const std::string& address, std::string secret)
{
    QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    // The text itself may hold a password: what can't be read is not repeated.
    if (!url.isValid() || !isWeb(url) || url.host().isEmpty())
        return fail(Code::addressInvalid, {"http", "it can't be read"});
    const bool password = !url.password().isEmpty();
    const std::string user = url.userName(QUrl::FullyDecoded).toStdString();
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    if (!url.path().endsWith(u'/')) url.setPath(url.path() + u'/');
    const std::string shown = url.toString(QUrl::FullyEncoded).toStdString();
    if (password) return fail(Code::addressInvalid, {shown, "it has a password"});
    return Server{shown, {user, std::move(secret)}, {}};
}

std::string formOf(const std::vector<std::pair<std::string, std::string>>& fields)
{
    QByteArray form;
    for (const auto& [name, value] : fields) {
        if (!form.isEmpty()) form += '&';
        form += QUrl::toPercentEncoding(QString::fromStdString(name)) + '=' +
                QUrl::toPercentEncoding(QString::fromStdString(value));
    }
    return form.toStdString();
}

}
