// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/webserver.h"

#include <QTcpServer>
#include <QTcpSocket>

WebServer::WebServer(Answer answer) : m_answer(std::move(answer)), m_server(new QTcpServer)
{
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_server, [this] { begin(); }, Qt::BlockingQueuedConnection);
}

WebServer::~WebServer()
{
    m_thread.quit();
    m_thread.wait();
}

void WebServer::begin()
{
    if (!m_server->listen(QHostAddress::LocalHost)) qFatal("no port to listen on");
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection())
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
    });
}

void WebServer::read(QTcpSocket& socket)
{
    QByteArray request = socket.property("request").toByteArray() + socket.readAll();
    socket.setProperty("request", request);
    const qsizetype head = request.indexOf("\r\n\r\n");
    if (head < 0) return;
    const qsizetype length = request.toLower().indexOf("content-length: ");
    const qsizetype body =
        length < 0 ? 0 : request.mid(length + 16, request.indexOf("\r\n", length) - length - 16).toLongLong();
    if (request.size() < head + 4 + body) return;
    socket.setProperty("request", QByteArray());
    int number = 0;
    {
        const std::lock_guard lock(m_mutex);
        number = static_cast<int>(m_requests.size());
        m_requests.push_back(request);
    }
    m_answer(socket, number);
}

std::vector<QByteArray> WebServer::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QByteArray WebServer::whole(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body;
}
