// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/server.h"

#include "sources/secret.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHostAddress>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace sources::sql {

using namespace reliability;

namespace {

constexpr char systemCertificates[] = "/etc/ssl/certs/ca-certificates.crt";
constexpr int connectSeconds = 10;
constexpr std::size_t maxSaidBytes = 500;

struct Driver {
    Engine engine;
    const char* name;
    const char* package;
};
constexpr Driver drivers[] = {{Engine::postgres, "QPSQL", "libqt6sql6-psql"},
                              {Engine::odbc, "QODBC", "libqt6sql6-odbc"}};

const Driver& driverOf(Engine engine) { return engine == Engine::odbc ? drivers[1] : drivers[0]; }

/// A connection that is this fetch's alone: QSqlDatabase's are known by their names, and belong to one thread.
class Connection {
public:
    explicit Connection(const char* driver)
        : m_name(QUuid::createUuid().toString())
        , m_database(QSqlDatabase::addDatabase(QLatin1String(driver), m_name))
    {}
    ~Connection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    QSqlDatabase& operator*() { return m_database; }
    QSqlDatabase* operator->() { return &m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

bool onThisMachine(const std::string& host)
{
    const QString name = QString::fromStdString(host);
    return host.empty() || host.starts_with('/') || host == "localhost" || QHostAddress(name).isLoopback();
}

/// Another machine must show a certificate for its name, unless the address says otherwise.
QString postgresOptions(const Address& address)
{
    const bool here = onThisMachine(address.host);
    const QString mode = address.sslMode.empty() ? QLatin1String(here ? "prefer" : "verify-full")
                                                 : QString::fromStdString(address.sslMode);
    QString roots = QString::fromStdString(address.sslRootCertificate);
    if (roots.isEmpty() && mode.startsWith(QLatin1String("verify"))) roots = QLatin1String(systemCertificates);
    QString options =
        QStringLiteral("connect_timeout=%1;application_name=shinrai;sslmode=%2").arg(connectSeconds).arg(mode);
    if (!roots.isEmpty()) options += QStringLiteral(";sslrootcert='%1'").arg(roots);
    return options;
}

/// What the database said, without the password should it repeat it.
Error refusal(const Question& question, const QSqlError& error)
{
    std::string said = error.databaseText().simplified().toStdString();
    if (said.empty()) said = error.driverText().simplified().toStdString();
    said = withoutSecret(std::move(said), question.password);
    said.resize(std::min(said.size(), maxSaidBytes));
    return {Code::databaseRefused, {question.address.shown, said}, {}};
}

Result<void> open(QSqlDatabase& database, const Question& question)
{
    const Address& a = question.address;
    const auto text = [](const std::string& part) { return QString::fromStdString(part); };
    if (a.engine == Engine::odbc) {
        database.setDatabaseName(text(a.path));
        database.setConnectOptions(QStringLiteral("SQL_ATTR_ACCESS_MODE=SQL_MODE_READ_ONLY"));
    } else {
        database.setHostName(text(a.host));
        database.setDatabaseName(text(a.database));
        if (a.port > 0) database.setPort(a.port);
        database.setConnectOptions(postgresOptions(a));
    }
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    if (!database.open(text(a.user), text(question.password)))
        return tl::unexpected(refusal(question, database.lastError()));
    return {};
}

Result<void> run(QSqlDatabase& database, const Question& question, const QString& statement)
{
    QSqlQuery query(database);
    if (!query.exec(statement)) return tl::unexpected(refusal(question, query.lastError()));
    return {};
}

/// A transaction that can't write, with an end; set before it begins where the server takes it only then.
Result<void> begin(QSqlDatabase& database, const Question& question)
{
    if (question.address.engine == Engine::odbc) {
        database.transaction();
        return {};
    }
    const auto limit = std::chrono::milliseconds(question.limit).count();
    for (const QString& statement : {QStringLiteral("SET statement_timeout TO %1").arg(limit),
                                     QStringLiteral("SET TIME ZONE 'UTC'"),
                                     QStringLiteral("BEGIN READ ONLY")})
        if (const auto ok = run(database, question, statement); !ok) return ok;
    return {};
}

QString quoted(const QString& name) { return u'"' + QString(name).replace(u'"', QLatin1String("\"\"")) + u'"'; }

/// The statement with all its columns as text: numbers to the last digit, times with their zone. Drivers would drop
/// both.
Result<QString> asText(QSqlDatabase& database, const Question& question)
{
    const QString statement = QString::fromStdString(question.statement);
    if (question.address.engine == Engine::odbc) return statement;
    const QString inner = QStringLiteral(" FROM (") + statement + QStringLiteral("\n) AS answer");
    QSqlQuery look(database);
    if (!look.exec(QStringLiteral("SELECT *") + inner + QStringLiteral(" LIMIT 0")))
        return tl::unexpected(refusal(question, look.lastError()));
    const QSqlRecord record = look.record();
    QStringList columns;
    for (int i = 0; i < record.count(); ++i) {
        const QString name = quoted(record.fieldName(i));
        columns += QStringLiteral("%1::text AS %1").arg(name);
    }
    return QStringLiteral("SELECT ") + columns.join(QLatin1String(", ")) + inner;
}

Cell cellOf(const QVariant& value)
{
    if (value.isNull()) return {};
    if (value.typeId() == QMetaType::QDateTime) return value.toDateTime().toString(Qt::ISODateWithMs).toStdString();
    if (value.typeId() == QMetaType::Double) return value.toDouble();
    return value.toString().toStdString();
}

Result<void> readRows(QSqlQuery& query, const std::stop_token& stop, const SqliteFile::Heads& heads,
                      const SqliteFile::Row& row)
{
    const QSqlRecord record = query.record();
    std::vector<std::string> names;
    for (int i = 0; i < record.count(); ++i) names.push_back(record.fieldName(i).toStdString());
    if (const auto ok = heads(names); !ok) return ok;
    std::vector<Cell> cells(names.size());
    while (query.next()) {
        if (stop.stop_requested()) return fail(Code::cancelled);
        for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = cellOf(query.value(static_cast<int>(i)));
        if (const auto ok = row(cells); !ok) return ok;
    }
    return {};
}

Result<void> askOver(QSqlDatabase& database, const Question& question, const std::stop_token& stop,
                     const SqliteFile::Heads& heads, const SqliteFile::Row& row)
{
    if (const auto ok = open(database, question); !ok) return ok;
    if (const auto ok = begin(database, question); !ok) return ok;
    const auto statement = asText(database, question);
    if (!statement) return failed(statement);
    QSqlQuery query(database);
    query.setForwardOnly(true); // row by row: the answer is not held twice
    if (!query.exec(*statement)) return tl::unexpected(refusal(question, query.lastError()));
    if (const auto ok = readRows(query, stop, heads, row); !ok) return ok;
    // A server that ends in mid-answer ends the rows, too.
    if (query.lastError().isValid()) return tl::unexpected(refusal(question, query.lastError()));
    return {};
}

}

Result<void> ask(const Question& question, const std::stop_token& stop, const SqliteFile::Heads& heads,
                 const SqliteFile::Row& row)
{
    if (stop.stop_requested()) return fail(Code::cancelled);
    const Driver& driver = driverOf(question.address.engine);
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(driver.name)))
        return fail(Code::driverMissing, {driver.name, driver.package});
    Connection connection(driver.name);
    return askOver(*connection, question, stop, heads, row);
}

}
