// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/http/client.h"
#include "tests/sources/inputs.h"
#include "tests/sources/webserver.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <atomic>

using namespace sources::http;
using namespace std::chrono_literals;
using reliability::Code;
using reliability::Result;

namespace {

/// Everything shorter than for people, so that the tests are short.
Limits impatient()
{
    Limits limits;
    limits.connect = 2s;
    limits.silence = 400ms;
    limits.whole = 1500ms;
    limits.maxBytes = 1 << 20;
    limits.firstPause = 10ms;
    limits.longestPause = 1s;
    limits.attempts = 1;
    return limits;
}

Result<Answer> asked(const std::string& address, Limits limits = impatient(), const Call& call = {"x"},
                     const std::string& secret = {}, const std::stop_token& stop = {})
{
    auto server = serverAt(address, secret);
    if (!server) return failed(server);
    return Client(std::move(*server), limits).send(call, stop);
}

/// The reason of a failure, or what was answered.
QString said(const Result<Answer>& answer)
{
    if (answer) return QStringLiteral("%1 %2").arg(answer->status).arg(QString::fromStdString(answer->body));
    return QString::fromStdString(answer.error().args.back());
}

/// 512 MB of zeros, packed into half of one.
QByteArray packedZeros()
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("head -c 536870912 /dev/zero | gzip -c")});
    return shell.waitForFinished() ? shell.readAllStandardOutput() : QByteArray();
}

/// The most memory that this process has had.
qint64 peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmHWM:") + 6).trimmed().split(' ').first().toLongLong() / 1024;
}

void keepWriting(QTcpSocket& socket, int milliseconds, const QByteArray& part)
{
    auto* timer = new QTimer(&socket);
    QObject::connect(timer, &QTimer::timeout, &socket, [&socket, part] {
        if (socket.bytesToWrite() < 10'000'000) socket.write(part);
    });
    timer->start(milliseconds);
}

}

/// The room of HTTP against servers that are busy, broken, slow or hostile.
class Http : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksAndPosts()
    {
        const WebServer server([](QTcpSocket& s, int) { s.write(WebServer::whole(200, "{\"a\":1}")); });
        const auto answer = asked(server.address());
        QCOMPARE(said(answer), QStringLiteral("200 {\"a\":1}"));
        QCOMPARE(answer->contentType, std::string("application/json"));
        QCOMPARE(said(asked(server.address(),
                            impatient(),
                            {"api", formOf({{"query", "a{b=\"c d\"}&"}}), "application/x-www-form-urlencoded"})),
                 QStringLiteral("200 {\"a\":1}"));
        const auto requests = server.requests();
        QVERIFY(requests[0].startsWith("GET /x HTTP/1.1\r\n"));
        QVERIFY(!requests[0].contains("Authorization"));
        QVERIFY(requests[1].startsWith("POST /api HTTP/1.1\r\n"));
        QVERIFY(requests[1].endsWith("query=a%7Bb%3D%22c%20d%22%7D%26"));
    }

    void errorsHaveTheirBodies()
    {
        const WebServer server([](QTcpSocket& s, int) { s.write(WebServer::whole(422, "{\"error\":\"bad query\"}")); });
        QCOMPARE(said(asked(server.address())), QStringLiteral("422 {\"error\":\"bad query\"}"));
    }

    void aBusyServerIsAskedAgain()
    {
        const WebServer server([](QTcpSocket& s, int number) {
            s.write(number < 2 ? WebServer::whole(503, "busy", number == 0 ? "Retry-After: 0\r\n" : "")
                               : WebServer::whole(200, "now"));
        });
        Limits limits = impatient();
        limits.attempts = 3;
        QCOMPARE(said(asked(server.address(), limits)), QStringLiteral("200 now"));
        QCOMPARE(server.requests().size(), std::size_t{3});
    }
    void aBusyServerIsNotAskedForever()
    {
        const WebServer server([](QTcpSocket& s, int) { s.write(WebServer::whole(503, "busy")); });
        Limits limits = impatient();
        limits.attempts = 2;
        QCOMPARE(said(asked(server.address(), limits)), QStringLiteral("503 busy"));
        QCOMPARE(server.requests().size(), std::size_t{2});
        const WebServer patient(
            [](QTcpSocket& s, int) { s.write(WebServer::whole(429, "", "Retry-After: 86400\r\n")); });
        QCOMPARE(said(asked(patient.address(), limits)), QStringLiteral("429 "));
        QCOMPARE(patient.requests().size(), std::size_t{1});
    }

    void endsWhatIsHostile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an endless body") << 0 << "1 MB";
        QTest::newRow("an endless packed body") << 1 << "1 MB";
        QTest::newRow("fewer bytes than announced") << 2 << "";
        QTest::newRow("a drip") << 3 << "the answer takes too long";
        QTest::newRow("silence") << 4 << "it fell silent";
        QTest::newRow("silence within the head") << 5 << "it fell silent";
        QTest::newRow("no HTTP") << 6 << "";
        QTest::newRow("endless headers") << 7 << "";
        QTest::newRow("it hangs up") << 8 << "";
    }
    void endsWhatIsHostile()
    {
        QFETCH(int, kind);
        QFETCH(QString, reason);
        const QByteArray bomb = kind == 1 ? packedZeros() : QByteArray();
        const qint64 before = peakMegabytes();
        const WebServer server([kind, bomb](QTcpSocket& s, int) {
            const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
            if (kind == 0) keepWriting((s.write(head + "\r\n"), s), 0, QByteArray(100'000, 'x'));
            if (kind == 1)
                s.write(head + "Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(bomb.size()) +
                        "\r\n\r\n" + bomb);
            if (kind == 2) {
                s.write(head + "Content-Length: 1000\r\n\r\n{\"half\":");
                s.disconnectFromHost();
            }
            if (kind == 3) keepWriting((s.write(head + "\r\n"), s), 100, "x");
            if (kind == 4) s.write(head + "\r\n{");
            if (kind == 5) s.write(head);
            if (kind == 6) {
                s.write("220 mail.example ready\r\n");
                s.disconnectFromHost();
            }
            if (kind == 7) keepWriting((s.write(head), s), 0, "X-Filler: " + QByteArray(10'000, 'x') + "\r\n");
            if (kind == 8) s.abort();
        });
        const auto answer = asked(server.address());
        QVERIFY2(!answer, qPrintable(said(answer).left(100)));
        QVERIFY(answer.error().code == Code::serverUnreachable || answer.error().code == Code::fileTooLarge);
        if (!reason.isEmpty()) QCOMPARE(said(answer), reason);
        QVERIFY(peakMegabytes() - before < 100);
    }

    void redirectsAreFollowedWithinReason()
    {
        const WebServer server([](QTcpSocket& s, int number) {
            s.write(number == 0 ? WebServer::whole(302, "", "Location: /there\r\n") : WebServer::whole(200, "there"));
        });
        QCOMPARE(said(asked(server.address(), impatient(), {"x"}, "token-1")), QStringLiteral("200 there"));
        QVERIFY(server.requests()[1].startsWith("GET /there "));
        QVERIFY(server.requests()[1].contains("Authorization: Bearer token-1\r\n"));
        const WebServer loop([](QTcpSocket& s, int) { s.write(WebServer::whole(302, "", "Location: /x\r\n")); });
        QCOMPARE(said(asked(loop.address())), QStringLiteral("it redirects again and again"));
        QCOMPARE(loop.requests().size(), std::size_t{6});
        const WebServer file(
            [](QTcpSocket& s, int) { s.write(WebServer::whole(302, "", "Location: file:///etc/passwd\r\n")); });
        QCOMPARE(said(asked(file.address())), QStringLiteral("it redirects to what is no web address"));
    }
    void credentialsStayAtHome()
    {
        const WebServer other([](QTcpSocket& s, int) { s.write(WebServer::whole(200, "elsewhere")); });
        const QByteArray location = "Location: " + QByteArray::fromStdString(other.address()) + "\r\n";
        const WebServer server([location](QTcpSocket& s, int) { s.write(WebServer::whole(307, "", location)); });
        std::string address = server.address();
        address.insert(7, "mle-1@");
        QCOMPARE(said(asked(address, impatient(), {"x"}, "secret-1")), QStringLiteral("200 elsewhere"));
        QVERIFY(server.requests()[0].contains("Authorization: Basic " + QByteArray("mle-1:secret-1").toBase64()));
        QVERIFY(!other.requests()[0].contains("Authorization"));
    }

    void cancelEndsInTheMiddle()
    {
        std::stop_source stop;
        const WebServer server([&stop](QTcpSocket& s, int) {
            s.write("HTTP/1.1 200 OK\r\n\r\nhalf");
            stop.request_stop();
        });
        QCOMPARE(asked(server.address(), impatient(), {"x"}, {}, stop.get_token()).error().code, Code::cancelled);
    }

    void aWrongCertificateIsRefused()
    {
        const inputs::Files files;
        const QString key = QString::fromStdString(files.path("key.pem")),
                      certificate = QString::fromStdString(files.path("cert.pem"));
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"),
                       QStringLiteral("-x509"),
                       QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"),
                       QStringLiteral("-nodes"),
                       QStringLiteral("-days"),
                       QStringLiteral("2"),
                       QStringLiteral("-subj"),
                       QStringLiteral("/CN=elsewhere.example"),
                       QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=DNS:elsewhere.example"),
                       QStringLiteral("-keyout"),
                       key,
                       QStringLiteral("-out"),
                       certificate});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        QSslServer server;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        tls.setLocalCertificate(QSslCertificate::fromPath(certificate).value(0));
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const std::string address = "https://127.0.0.1:" + std::to_string(server.serverPort()) + "/";
        auto unknown = serverAt(address);
        QCOMPARE(Client(*unknown, impatient()).send({"x"}, {}).error().code, Code::serverUnreachable);
        // Even where its authority is trusted: the name is another's.
        unknown->certificates = certificate.toStdString();
        const auto named = Client(*unknown, impatient()).send({"x"}, {});
        QCOMPARE(named.error().code, Code::serverUnreachable);
        QVERIFY2(said(named).contains(QLatin1String("host name")), qPrintable(said(named)));
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address"); // empty: refused
        QTest::newRow("plain") << "http://localhost:9090"
                               << "http://localhost:9090/";
        QTest::newRow("path") << "https://mimir.example/prometheus/"
                              << "https://mimir.example/prometheus/";
        QTest::newRow("user") << "https://mle-1@grafana.example/api?x=1#y"
                              << "https://grafana.example/api/";
        QTest::newRow("password") << "https://mle-1:secret@grafana.example/"
                                  << "";
        QTest::newRow("ftp") << "ftp://localhost/"
                             << "";
        QTest::newRow("file") << "file:///etc/passwd"
                              << "";
        QTest::newRow("no host") << "http:///x"
                                 << "";
        QTest::newRow("no address") << "localhost:9090"
                                    << "";
    }
    void readsAddresses()
    {
        QFETCH(QString, text);
        const auto server = serverAt(text.toStdString());
        QTEST(server ? QString::fromStdString(server->address) : QString(), "address");
        if (server) return;
        for (const std::string& argument : server.error().args) QVERIFY(argument.find("secret") == std::string::npos);
    }
};

SHINRAI_TEST(Http)
#include "tst_http.moc"
