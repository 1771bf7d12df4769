// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/http/exchange.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace sources::http {

namespace {

constexpr int lookMilliseconds = 50;
constexpr qint64 bufferBytes = 1 << 20, sliceBytes = 1 << 16;

QNetworkRequest requestOf(const Request& request)
{
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    made.setRawHeader("Accept", "application/json, text/plain;q=0.8, */*;q=0.1");
    made.setRawHeader("User-Agent", "shinrai");
    made.setDecompressedSafetyCheckThreshold(-1); // what is unpacked is bounded here
    if (request.call.body) made.setRawHeader("Content-Type", QByteArray::fromStdString(request.call.contentType));
    const auto& [user, secret] = request.credentials;
    const QByteArray pair = QByteArray::fromStdString(user + ":" + secret);
    if (!user.empty() && !secret.empty()) made.setRawHeader("Authorization", "Basic " + pair.toBase64());
    else if (!secret.empty()) made.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(secret));
    if (!request.certificates.empty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QString::fromStdString(request.certificates));
        made.setSslConfiguration(tls);
    }
    return made;
}

/// Waits for one reply, and ends it where it takes too long or brings too much.
class Waiting {
public:
    Waiting(QNetworkReply& reply, const Limits& limits, const std::stop_token& stop)
        : m_reply(reply)
        , m_limits(limits)
        , m_stop(stop)
    {
        reply.setReadBufferSize(bufferBytes);
        QObject::connect(&reply, &QNetworkReply::readyRead, &m_loop, [this] { take(); });
        QObject::connect(&reply, &QNetworkReply::requestSent, &m_loop, [this] { m_sent = true; });
        QObject::connect(&reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
        QObject::connect(&m_look, &QTimer::timeout, &m_loop, [this] { look(); });
    }

    Exchanged run()
    {
        m_look.start(lookMilliseconds);
        if (!m_reply.isFinished()) m_loop.exec();
        m_look.stop();
        if (!m_ended) take();
        return finish();
    }

private:
    using Clock = std::chrono::steady_clock;

    void take()
    {
        m_heard = Clock::now();
        // In slices: a packed megabyte may be a thousand.
        for (QByteArray part = m_reply.read(sliceBytes); !part.isEmpty(); part = m_reply.read(sliceBytes)) {
            m_body.append(part.constData(), static_cast<std::size_t>(part.size()));
            if (static_cast<std::int64_t>(m_body.size()) <= m_limits.maxBytes) continue;
            m_result.tooLarge = true;
            return end("");
        }
    }
    void look()
    {
        const auto now = Clock::now();
        m_result.cancelled = m_stop.stop_requested();
        if (m_result.cancelled) end("");
        else if (now - m_begun > m_limits.whole) end("the answer takes too long");
        else if (!m_sent && now - m_begun > m_limits.connect) end("no connection in time");
        else if (now - m_heard > m_limits.silence) end("it fell silent");
    }
    void end(const char* reason)
    {
        if (m_ended) return;
        m_ended = true;
        m_result.failure = reason;
        m_reply.abort();
        m_loop.quit();
    }

    Exchanged finish()
    {
        m_result.status = m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        m_result.contentType = m_reply.header(QNetworkRequest::ContentTypeHeader).toString().toStdString();
        m_result.location = m_reply.rawHeader("Location");
        bool number = false;
        const int seconds = m_reply.rawHeader("Retry-After").toInt(&number);
        if (number && seconds >= 0) m_result.retryAfter = std::chrono::seconds(seconds);
        if (m_ended) return std::move(m_result);
        // An answer of 400 and above is an error to Qt, too; what went wrong stands in its body.
        const bool failed = m_reply.error() != QNetworkReply::NoError && m_result.status < 400;
        if (failed) m_result.failure = m_reply.errorString().toStdString();
        else if (m_result.status == 0) m_result.failure = "its answer is no HTTP";
        else if (isShort()) m_result.failure = "its answer ends early";
        else m_result.body = std::move(m_body);
        return std::move(m_result);
    }
    /// Fewer bytes than were announced; of packed answers Qt says so itself.
    bool isShort() const
    {
        const QVariant announced = m_reply.header(QNetworkRequest::ContentLengthHeader);
        const bool packed = !m_reply.rawHeader("Content-Encoding").isEmpty();
        return announced.isValid() && !packed && announced.toLongLong() > static_cast<qint64>(m_body.size());
    }

    QNetworkReply& m_reply;
    const Limits& m_limits;
    const std::stop_token& m_stop;
    QEventLoop m_loop;
    QTimer m_look;
    Exchanged m_result;
    std::string m_body;
    bool m_ended = false, m_sent = false;
    Clock::time_point m_begun = Clock::now(), m_heard = m_begun;
};

}

Exchanged exchange(QNetworkAccessManager& network, const Request& request, const Limits& limits,
                   const std::stop_token& stop)
{
    const QNetworkRequest made = requestOf(request);
    const auto& body = request.call.body;
    const std::unique_ptr<QNetworkReply> reply(body ? network.post(made, QByteArray::fromStdString(*body))
                                                    : network.get(made));
    return Waiting(*reply, limits, stop).run();
}

}
