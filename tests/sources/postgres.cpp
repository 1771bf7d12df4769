// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sources/postgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>
#include <csignal>
#include <pwd.h>
#include <unistd.h>

namespace {

constexpr int startMilliseconds = 60'000;
const QString owner = QStringLiteral("shinrai");

/// It refuses to run as root: then as the user that Debian makes for it.
QStringList asServer(const QString& program, const QStringList& arguments)
{
    QStringList call{program};
    if (geteuid() == 0)
        call = {QStringLiteral("setpriv"),
                QStringLiteral("--reuid=postgres"),
                QStringLiteral("--regid=postgres"),
                QStringLiteral("--clear-groups"),
                program};
    return call + arguments;
}

void start(QProcess& process, QStringList call)
{
    process.setWorkingDirectory(QDir::rootPath());
    process.setProgram(call.takeFirst());
    process.setArguments(call);
    process.start();
}

QString programsFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    return found.isEmpty() ? QString() : versions.filePath(found.first() + QStringLiteral("/bin"));
}

bool give(const QString& path)
{
    if (geteuid() != 0) return true;
    const passwd* user = getpwnam("postgres");
    return user && chown(path.toUtf8().constData(), user->pw_uid, user->pw_gid) == 0;
}

}

PostgresServer::PostgresServer() : m_programs(programsFolder())
{
    if (m_programs.isEmpty()) m_trouble = QStringLiteral("PostgreSQL is not installed: packaging/setup test");
    else begin();
}

void PostgresServer::begin()
{
    QFile secret(m_folder.filePath(QStringLiteral("secret")));
    if (!secret.open(QIODevice::WriteOnly) || secret.write(password) < 0) m_trouble = QStringLiteral("no secret");
    secret.close();
    if (!give(m_folder.path()) || !give(secret.fileName())) m_trouble = QStringLiteral("no user postgres");
    const QString data = m_folder.filePath(QStringLiteral("data"));
    QProcess init;
    start(init,
          asServer(program("initdb"),
                   {QStringLiteral("-D"),
                    data,
                    QStringLiteral("-U"),
                    owner,
                    QStringLiteral("-A"),
                    QStringLiteral("scram-sha-256"),
                    QStringLiteral("--pwfile"),
                    secret.fileName(),
                    QStringLiteral("-E"),
                    QStringLiteral("UTF8"),
                    QStringLiteral("--locale=C.UTF-8"),
                    QStringLiteral("--no-sync")}));
    if (!init.waitForFinished(startMilliseconds) || init.exitCode() != 0) {
        m_trouble = QString::fromUtf8(init.readAllStandardError());
        return;
    }
    start(m_server,
          asServer(program("postgres"),
                   {QStringLiteral("-D"),
                    data,
                    QStringLiteral("-k"),
                    m_folder.path(),
                    QStringLiteral("-h"),
                    QString(),
                    QStringLiteral("-c"),
                    QStringLiteral("fsync=off")}));
    QElapsedTimer waiting;
    waiting.start();
    while (!ready() && m_trouble.isEmpty()) {
        QThread::msleep(50);
        if (m_server.state() == QProcess::NotRunning || waiting.hasExpired(startMilliseconds))
            m_trouble = QString::fromUtf8(m_server.readAllStandardError());
    }
}

PostgresServer::~PostgresServer()
{
    if (m_server.state() == QProcess::NotRunning) return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT); // ends connections, then itself
    if (!m_server.waitForFinished()) kill();
}

void PostgresServer::kill()
{
    m_server.kill();
    m_server.waitForFinished();
}

bool PostgresServer::ready() const
{
    return QProcess::execute(program("pg_isready"), {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path()}) == 0;
}

std::string PostgresServer::address() const
{
    return (QStringLiteral("postgresql://") + owner + QStringLiteral("@/postgres?host=") + m_folder.path())
        .toStdString();
}

bool PostgresServer::run(const QString& statements) const
{
    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), QLatin1String(password));
    psql.setProcessEnvironment(environment);
    psql.start(program("psql"),
               {QStringLiteral("-q"),
                QStringLiteral("-h"),
                m_folder.path(),
                QStringLiteral("-U"),
                owner,
                QStringLiteral("-d"),
                QStringLiteral("postgres"),
                QStringLiteral("-v"),
                QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-c"),
                statements});
    return psql.waitForFinished(startMilliseconds) && psql.exitCode() == 0;
}
