// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/sql/address.h"
#include "sources/sql/statement.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace sources::sql;
using reliability::Code;

/// What is accepted as a query and as the address of a database; both may come from somebody else's definitions.
class SqlStatement : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesOneReadingStatement_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("statement"); // empty: refused
        QTest::newRow("select") << QByteArray(" SELECT 1 ; ") << QByteArray("SELECT 1");
        QTest::newRow("with") << QByteArray("with a as (select 1) select * from a")
                              << QByteArray("with a as (select 1) select * from a");
        QTest::newRow("values") << QByteArray("VALUES (1)") << QByteArray("VALUES (1)");
        QTest::newRow("comments first") << QByteArray("-- KPI\n/* daily */ select 1") << QByteArray("select 1");
        QTest::newRow("empty") << QByteArray("  ") << QByteArray();
        QTest::newRow("comment only") << QByteArray("-- nothing") << QByteArray();
        QTest::newRow("open comment") << QByteArray("/* select 1") << QByteArray();
        QTest::newRow("two") << QByteArray("select 1; drop table kpi") << QByteArray();
        QTest::newRow("two, hidden") << QByteArray("select 1 /* ; */ ;; commit") << QByteArray();
        QTest::newRow("semicolon in quotes") << QByteArray("select ';'") << QByteArray();
        QTest::newRow("insert") << QByteArray("insert into kpi values (1) returning 1") << QByteArray();
        QTest::newRow("copy") << QByteArray("COPY (select 1) TO PROGRAM 'sh'") << QByteArray();
        QTest::newRow("selection") << QByteArray("selection") << QByteArray();
        QTest::newRow("NUL") << QByteArray("select 1\0x", 10) << QByteArray();
        QTest::newRow("long") << QByteArray("select ").append(QByteArray(100'001, '1')) << QByteArray();
    }
    void takesOneReadingStatement()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, statement);
        const auto read = readingStatement(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QCOMPARE(QByteArray::fromStdString(read.value_or(std::string())), statement);
        if (!read) QCOMPARE(read.error().code, Code::queryRefused);
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read"); // engine path host user database port sslmode; empty: refused
        QTest::newRow("path") << "/srv/kpi.db"
                              << "0 /srv/kpi.db    0 ";
        QTest::newRow("sqlite") << "sqlite:kpi.db"
                                << "0 kpi.db    0 ";
        QTest::newRow("postgresql") << "postgresql://mle@db.example:6000/kpi"
                                    << "1  db.example mle kpi 6000 ";
        QTest::newRow("redshift") << "redshift://mle@r.example/kpi?sslmode=require"
                                  << "1  r.example mle kpi 5439 require";
        QTest::newRow("socket") << "postgres://mle@/kpi?host=/run/postgresql"
                                << "1  /run/postgresql mle kpi 0 ";
        QTest::newRow("percent") << "postgresql://a%40b@h/k%20pi"
                                 << "1  h a@b k pi 0 ";
        QTest::newRow("odbc") << "odbc:Warehouse"
                              << "2 Warehouse    0 ";
        QTest::newRow("password") << "postgresql://mle:secret@h/kpi"
                                  << "";
        QTest::newRow("no database") << "postgresql://mle@h"
                                     << "";
        QTest::newRow("unknown option") << "postgresql://mle@h/kpi?passfile=/etc/passwd"
                                        << "";
        QTest::newRow("unknown sslmode") << "postgresql://mle@h/kpi?sslmode=none"
                                         << "";
        QTest::newRow("quote") << "postgresql://mle@h/k'%20host=evil"
                               << "";
        QTest::newRow("option in a name") << "postgresql://mle@h/dbname%3Devil"
                                          << "";
        QTest::newRow("connection string") << "odbc:DSN=a;PWD=secret"
                                           << "";
        QTest::newRow("empty") << ""
                               << "";
    }
    void readsAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto address = parseAddress(text.toStdString());
        if (read.isEmpty()) {
            QVERIFY(!address.has_value());
            QCOMPARE(address.error().code, Code::addressInvalid);
            for (const std::string& said : address.error().args) QVERIFY(said.find("secret") == std::string::npos);
            return;
        }
        QVERIFY(address.has_value());
        const auto part = [](const std::string& s) { return QString::fromStdString(s); };
        QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                     .arg(static_cast<int>(address->engine))
                     .arg(part(address->path), part(address->host), part(address->user), part(address->database))
                     .arg(address->port)
                     .arg(part(address->sslMode)),
                 read);
    }
};

SHINRAI_TEST(SqlStatement)
#include "tst_sqlstatement.moc"
