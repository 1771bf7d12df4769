// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edits.h"
#include "app/reviews.h"
#include "app/sampleworkspace.h"
#include "tests/app/program.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <csignal>
#include <limits>
#include <random>
#include <sys/wait.h>

using namespace reliability;

/// Whoever is killed while a review is frozen or signed leaves the old or the new state.
class ReviewCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto session = app::makeSampleWorkspace(path("old").toStdString(), *parseInstant("2026-11-25T12:00:00Z"));
        QVERIFY(session.has_value());
    }

    void freezing()
    {
        const int frozen = rounds({"review", "open"}, "old", [this](storage::Session& session) {
            const auto review = app::findReview(session, week);
            if (!review) return false;
            if (!app::verifyReview(session, *review)) qFatal("half a review");
            return true;
        });
        QVERIFY(frozen >= 1); // the round that nobody disturbs
    }

    void signing()
    {
        QVERIFY(QFile::copy(path("old"), path("frozen")));
        {
            auto session = storage::Session::open(path("frozen").toStdString(), storage::Access::write);
            const auto review = app::freezeReview(*session, week, actor);
            QVERIFY(review.has_value());
            ReviewNote note;
            note.review = review->id;
            note.kind = NoteKind::acknowledgement;
            note.text = "the exporter was moved";
            QVERIFY(app::saveEdit(*session, Edit<ReviewNote>{{}, note, "test"}, actor).has_value());
        }
        const int signedOnes =
            rounds({"review", "sign", "--role", "mle", "--name", "mle-1"}, "frozen", [this](storage::Session& session) {
                const auto all = session.store<Signature>().all();
                if (!all) qFatal("half a signature");
                if (all->empty()) return false;
                if (all->front().sha256 != app::findReview(session, week)->sha256) qFatal("another snapshot");
                return session.store<Signature>().history(all->front().uid)->size() == 1;
            });
        QVERIFY(signedOnes >= 1);
    }

private:
    QString path(const char* name) const { return m_folder.path(QLatin1String(name)); }

    /// Until the program has written for the `times`th time, or has ended; how often it has.
    int awaitWriting(const QProcess& process, int times) const
    {
        int writes = 0;
        for (qint64 size = 0; writes < times && !hasEnded(process); QThread::usleep(50)) {
            const qint64 now = QFileInfo(path("copy-wal")).size();
            if (now > size) ++writes;
            size = std::max(size, now);
        }
        return writes;
    }
    static bool hasEnded(const QProcess& process)
    {
        siginfo_t info{};
        const auto id = static_cast<id_t>(process.processId());
        return ::waitid(P_PID, id, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
    }

    /// Runs the program on copies of a workspace and kills it: at any moment, and as soon as it has written once, twice
    /// and so on, which is where half a thing would be seen. The first round and the last are not disturbed. Returns
    /// how many copies are in the new state; each must be whole.
    template <class IsNew>
    int rounds(std::initializer_list<const char*> words, const char* from, IsNew isNew)
    {
        QStringList arguments;
        for (const char* word : words) arguments << QLatin1String(word);
        arguments << QStringLiteral("--workspace") << path("copy");
        std::mt19937 random(std::random_device{}());
        constexpr int anytime = 3, never = std::numeric_limits<int>::max();
        int changed = 0, writes = 0;
        qint64 usual = 0; // milliseconds that it takes undisturbed
        for (int round = 0; round <= anytime + 2 * writes + 1; ++round) {
            for (const char* rest : {"copy", "copy-wal", "copy-shm"}) QFile::remove(path(rest));
            if (!QFile::copy(path(from), path("copy"))) qFatal("no copy");
            QElapsedTimer timer;
            timer.start();
            QProcess process;
            process.start(qEnvironmentVariable("SHINRAI_BINARY"), arguments);
            if (!process.waitForStarted()) qFatal("not started");
            const bool undisturbed = round == 0 || round == anytime + 2 * writes + 1;
            if (round == 0) writes = std::min(awaitWriting(process, never), most);
            else if (undisturbed) process.waitForFinished(60'000);
            else if (round <= anytime) QThread::msleep(static_cast<unsigned long>(usual * (random() % 1'000) / 1'000));
            else awaitWriting(process, (round - anytime + 1) / 2);
            if (!undisturbed) ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
            if (process.state() != QProcess::NotRunning && !process.waitForFinished(60'000)) qFatal("not finished");
            if (round == 0) usual = timer.elapsed();
            auto session = storage::Session::open(path("copy").toStdString(), storage::Access::write);
            if (!session) qFatal("not opened");
            auto check = session->database().prepare("PRAGMA quick_check");
            if (!check || !check->step() || check->text(0) != "ok") qFatal("damaged");
            changed += isNew(*session) ? 1 : 0;
        }
        return changed;
    }

    static constexpr int most = 10; // writes after which it is killed
    const Week week{2026, 47};
    const app::Actor actor{"sre-1", *parseInstant("2026-11-23T00:00:00Z"), "Freeze"};
    Folder m_folder;
};

SHINRAI_TEST(ReviewCrash)
#include "tst_reviewcrash.moc"
