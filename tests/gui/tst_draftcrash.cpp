// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/draftjournal.h"
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <random>

using namespace reliability;
using widgets::Place;
using widgets::Screen;

/// Somebody who types numbers into a new postmortem and never pauses: "1 2 3 ...". Each is told once it is typed. Runs
/// in a process of its own, until that is killed.
class Typist : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void types()
    {
        if (!qEnvironmentVariableIsSet("SHINRAI_TYPIST")) return; // all classes at once: that of DraftCrash types
        gui::Program program;
        program.start(program.emptyWorkspace(QStringLiteral("typed.shinrai")));
        program.go(Place{Screen::editor});
        auto* body = gui::awaited<QPlainTextEdit>(program.window(), "postmortemBody");
        QVERIFY(body);
        body->setFocus();
        body->moveCursor(QTextCursor::End);
        for (int n = 1; n < 100'000; ++n) {
            for (const QChar c : QString::number(n) + QLatin1Char(' ')) {
                QTest::keyClick(body, c.toLatin1());
                QTest::qWait(10);
            }
            std::printf("typed %d\n", n);
            std::fflush(stdout);
        }
    }
};
static const support::Registration registrationTypist("Typist", []() -> QObject* { return new Typist; });

/// Whoever is killed while typing loses no more than two seconds of the text.
class DraftCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedWhileTyping()
    {
        std::mt19937 random(std::random_device{}());
        for (int round = 0; round < 3; ++round) {
            const QTemporaryDir folder;
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("TMPDIR"), folder.path());
            environment.insert(QStringLiteral("SHINRAI_TYPIST"), QStringLiteral("1"));
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("Typist")});
            QVERIFY(process.waitForStarted(gui::patience));
            const auto told = listen(process, 2'500 + static_cast<int>(random() % 2'000));
            QVERIFY2(told.size() > 10, "nobody typed");
            const qint64 killed = told.back().first;
            int safe = 0;
            for (const auto& [at, number] : told)
                if (at + 2'000 <= killed) safe = number;
            QVERIFY(safe > 0);
            const int kept = lastNumber(draftBelow(folder.path()));
            QVERIFY2(kept >= safe,
                     qPrintable(QStringLiteral("typed %1, two seconds before %2, kept %3")
                                    .arg(told.back().second)
                                    .arg(safe)
                                    .arg(kept)));
        }
    }

private:
    using Told = std::vector<std::pair<qint64, int>>; ///< milliseconds, number

    /// What the typist tells from the first number on, for so long; then it is killed.
    static Told listen(QProcess& process, int milliseconds)
    {
        Told told;
        QElapsedTimer timer;
        timer.start();
        qint64 first = -1;
        while (timer.elapsed() < (first < 0 ? 3 * gui::patience : first + milliseconds)) {
            process.waitForReadyRead(20);
            while (process.canReadLine()) {
                const QByteArray line = process.readLine().trimmed();
                if (!line.startsWith("typed ")) continue;
                if (first < 0) first = timer.elapsed();
                told.emplace_back(timer.elapsed(), line.mid(6).toInt());
            }
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        const qint64 at = timer.elapsed();
        process.waitForFinished(gui::patience);
        told.emplace_back(at, told.empty() ? 0 : told.back().second);
        return told;
    }

    static QString draftBelow(const QString& folder)
    {
        QDirIterator files(folder, {QStringLiteral("*.draft")}, QDir::Files, QDirIterator::Subdirectories);
        if (!files.hasNext()) return {};
        const app::DraftJournal journal(QFileInfo(files.next()).path());
        const auto drafts = journal.drafts();
        return drafts.empty() ? QString() : QString::fromStdString(drafts.front().typed.markdown);
    }

    /// The last one that was typed to its end.
    static int lastNumber(const QString& text) { return text.section(QLatin1Char(' '), -2, -2).toInt(); }
};

SHINRAI_TEST(DraftCrash)
#include "tst_draftcrash.moc"
