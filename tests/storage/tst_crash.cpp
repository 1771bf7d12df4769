// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/maintenance.h"
#include "tests/storage/uniquefacts.h"
#include "tests/storage/verify.h"
#include "tests/support/tempdatabase.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace reliability;
using support::by;
using support::Unique;

class Crash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedWritesSurvive();

private:
    static std::int64_t writeAndDie(const std::string& path, Id<Indicator> indicator, std::int64_t from,
                                    int microseconds);
};

namespace {

constexpr std::int64_t perWrite = 2'000;

// Samples and a project in one transaction; write k holds the stamps from k x 2,000 on.
Result<void> writeOnce(storage::Session& session, Id<Indicator> indicator, std::int64_t k)
{
    auto transaction = session.begin();
    if (!transaction) return failed(transaction);
    Samples samples;
    for (std::int64_t i = 0; i < perWrite; ++i) {
        samples.at.push_back((k * perWrite + i) * 1'000);
        samples.value.push_back(static_cast<double>(k) + 0.25);
    }
    const auto merged = session.series().merge(indicator, {}, Shape::value, Milliseconds(1'000), samples, {});
    if (!merged) return failed(merged);
    const auto saved = session.store<Project>().save({}, Unique::fact<Project>(1'000 + k), by("write"));
    if (!saved) return failed(saved);
    return transaction->commit();
}

[[noreturn]] void writeForEver(const std::string& path, Id<Indicator> indicator, std::int64_t k, int acknowledge)
{
    auto session = storage::Session::open(path, storage::Access::write);
    while (session && writeOnce(*session, indicator, k))
        if (++k; ::write(acknowledge, &k, sizeof k) != sizeof k) break;
    ::_exit(1);
}

}

// Returns how many writes were acknowledged in all before the process was killed.
std::int64_t Crash::writeAndDie(const std::string& path, Id<Indicator> indicator, std::int64_t from, int microseconds)
{
    int ends[2];
    if (::pipe(ends) != 0) return -1;
    const pid_t child = ::fork();
    if (child == 0) writeForEver(path, indicator, from, ends[1]);
    ::close(ends[1]);
    std::int64_t acknowledged = from;
    if (::read(ends[0], &acknowledged, sizeof acknowledged) != sizeof acknowledged) return -1;
    ::usleep(static_cast<useconds_t>(microseconds));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    while (::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
    }
    ::close(ends[0]);
    return WIFSIGNALED(status) ? acknowledged : -1;
}

void Crash::acknowledgedWritesSurvive()
{
    const support::TempDatabase temp;
    Id<Indicator> indicator;
    {
        auto session = temp.create();
        indicator = support::Parents::in(*session).indicator.id;
    }
    std::mt19937 random(std::random_device{}());
    std::int64_t stored = 0;
    for (int round = 0; round < 10; ++round) {
        const std::int64_t acknowledged =
            writeAndDie(temp.path(), indicator, stored, static_cast<int>(random() % 60'000));
        QVERIFY(acknowledged > stored);
        auto session = storage::Session::open(temp.path(), storage::Access::write);
        VERIFY_RESULT(session);
        stored = static_cast<std::int64_t>(session->store<Project>().all()->size()) - 1;
        QVERIFY(stored == acknowledged || stored == acknowledged + 1);
        const auto samples = session->series().read(indicator, {{0}, {stored * perWrite * 1'000 + 1'000'000'000}});
        VERIFY_RESULT(samples);
        QCOMPARE(static_cast<std::int64_t>(samples->size()), stored * perWrite);
        QCOMPARE(samples->value.back(), static_cast<double>(stored - 1) + 0.25);
        const auto findings = storage::check(*session);
        VERIFY_RESULT(findings);
        QVERIFY2(findings->empty(), findings->empty() ? "" : findings->front().text.c_str());
        QCOMPARE(*session->database().number("SELECT count(*) FROM holder"), 1);
    }
}

SHINRAI_TEST(Crash)

#include "tst_crash.moc"
