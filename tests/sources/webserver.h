// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QThread>

#include <functional>
#include <mutex>
#include <string>
#include <vector>

class QTcpServer;
class QTcpSocket;

/// A server on this machine that says whatever a test has it say, good or bad, in a thread of its own.
class WebServer {
public:
    /// Answers a request, whose number counts from 0; what it writes is sent as it is. Runs in the server's thread.
    using Answer = std::function<void(QTcpSocket& socket, int number)>;

    explicit WebServer(Answer answer);
    ~WebServer();
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    std::string address() const { return "http://127.0.0.1:" + std::to_string(m_port) + "/"; }
    /// All requests so far, with their heads and bodies.
    std::vector<QByteArray> requests() const;

    /// A whole answer of HTTP/1.1.
    static QByteArray whole(int status, const QByteArray& body, const QByteArray& headers = {});

private:
    void begin();
    void read(QTcpSocket& socket);

    Answer m_answer;
    QThread m_thread;
    QTcpServer* m_server = nullptr;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex; // of the requests: the test reads while the server writes
    std::vector<QByteArray> m_requests;
};
