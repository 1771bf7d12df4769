// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/address.h"

#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <array>
#include <string_view>

namespace sources::sql {

using namespace reliability;

namespace {

constexpr std::array<std::string_view, 3> postgresSchemes{"postgresql", "postgres", "redshift"};
constexpr int redshiftPort = 5439;
constexpr std::array<std::string_view, 6> sslModes{"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};

struct Option {
    const char* name;
    std::string Address::*member;
};
constexpr Option options[] = {
    {"sslmode", &Address::sslMode}, {"sslrootcert", &Address::sslRootCertificate}, {"host", &Address::host}};

/// What may stand in a connection string: there a quote, a semicolon or a backslash would begin something else.
bool plain(const std::string& value)
{
    return std::ranges::none_of(value, [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == '\'' || c == '"' || c == ';' || c == '\\' || c == '=';
    });
}

std::string utf8Of(const QString& text) { return text.toStdString(); }

tl::unexpected<Error> refuse(const std::string& shown, const char* reason)
{
    return fail(Code::addressInvalid, {shown, reason});
}

Result<void> takeOptions(Address& address, const QUrl& url)
{
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const auto* option =
            std::ranges::find_if(options, [&n = name](const Option& o) { return n == QLatin1String(o.name); });
        if (option == std::end(options)) return refuse(address.shown, "an option that is not known");
        address.*option->member = utf8Of(value);
    }
    if (!address.sslMode.empty() && std::ranges::find(sslModes, address.sslMode) == sslModes.end())
        return refuse(address.shown, "an sslmode that is not known");
    return {};
}

Result<Address> postgresAddress(const QUrl& url)
{
    Address address;
    address.engine = Engine::postgres;
    address.shown = utf8Of(url.toString(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveFragment));
    if (!url.password().isEmpty()) return refuse(address.shown, "it has a password");
    address.host = utf8Of(url.host(QUrl::FullyDecoded));
    address.user = utf8Of(url.userName(QUrl::FullyDecoded));
    address.database = utf8Of(url.path(QUrl::FullyDecoded).mid(1));
    address.port = url.port(url.scheme() == QLatin1String("redshift") ? redshiftPort : 0);
    if (const auto ok = takeOptions(address, url); !ok) return failed(ok);
    if (address.database.empty()) return refuse(address.shown, "it names no database");
    const std::string* parts[] = {&address.host, &address.user, &address.database, &address.sslRootCertificate};
    if (!std::ranges::all_of(parts, [](const std::string* part) { return plain(*part); }))
        return refuse(address.shown, "a character that can't stand there");
    return address;
}

}

Result<Address> parseAddress(const std::string& text)
{
    const QString given = QString::fromStdString(text);
    const QUrl url(given, QUrl::StrictMode);
    const std::string scheme = utf8Of(url.scheme());
    if (std::ranges::find(postgresSchemes, scheme) != postgresSchemes.end()) {
        // The text itself may hold a password: what can't be read as an address is not repeated.
        if (!url.isValid()) return refuse(scheme, "it can't be read");
        return postgresAddress(url);
    }
    Address address;
    address.path = text;
    address.shown = text;
    if (text.starts_with("sqlite:")) address.path = text.substr(7);
    if (text.starts_with("odbc:")) {
        address.engine = Engine::odbc;
        address.path = text.substr(5);
        // A connection string ("DSN=..;PWD=..") could hold a password; only the name of a data source is taken.
        if (!plain(address.path)) return refuse("odbc", "only the name of a data source is taken");
    }
    if (address.path.empty()) return refuse(address.shown, "it is empty");
    return address;
}

}
