// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace reliability;
using gui::child;
using gui::patience;

/// The weekly review of the sample's seven projects in the real window, by keys alone: opened, frozen, talked through,
/// decided and signed.
class ReviewJourney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<gui::Program>();
        m_sample = m_program->sample(QStringLiteral("meeting.shinrai"));
        m_presses = 0;
    }
    void cleanup() { m_program.reset(); }

    void aReviewIsRunAndSignedWithinSixtyKeys()
    {
        m_program->start(m_sample);
        press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(gui::awaited<QTableView>(window(), "agenda"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(window(), "verifyButton"), patience);
        rollCall();
        if (QTest::currentTestFailed()) return;
        go(Qt::Key_3);
        decideAll();
        if (QTest::currentTestFailed()) return;
        for (int item = 3; item < 9; ++item) press(Qt::Key_Space);
        sign();
        if (QTest::currentTestFailed()) return;
        QVERIFY2(m_presses <= 60, qPrintable(QString::number(m_presses)));
        qInfo("%d key presses", m_presses);
        const QString hash = child<QLineEdit>(window(), "reviewHash")->text();
        QCOMPARE(hash.toStdString(), gui::stored<Review>(m_sample).back().sha256);
        // Read-only: nothing can be decided any more.
        QVERIFY(!child<QPushButton>(window(), "decideButton")->isEnabled());
    }

    // The whole screen in larger type, and back, with the same key.
    void presenting()
    {
        m_program->start(m_sample);
        press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(gui::awaited<QTableView>(window(), "agenda"));
        const int before = QApplication::font().pixelSize();
        press(Qt::Key_F11);
        QVERIFY(window().isFullScreen());
        QCOMPARE(QApplication::font().pixelSize(), qRound(before * 1.25));
        press(Qt::Key_F11);
        QVERIFY(!window().isFullScreen());
        QCOMPARE(QApplication::font().pixelSize(), before);
    }

private:
    widgets::MainWindow& window() { return m_program->window(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_presses;
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window(), key, modifiers);
    }
    void go(Qt::Key item)
    {
        press(Qt::Key_G);
        press(item);
    }
    void write(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }

    /// Everybody is here; what is incomplete is acknowledged.
    void rollCall()
    {
        press(Qt::Key_0);
        QTRY_VERIFY_WITH_TIMEOUT(!gui::stored<Attendance>(m_sample).empty(), patience);
        if (!child<QLineEdit>(window(), "acknowledgeReason")) return;
        press(Qt::Key_K);
        write("known: labels come late");
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<ReviewNote>(m_sample).size(), std::size_t(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!child<QLineEdit>(window(), "acknowledgeReason"), patience);
    }

    /// A decision for each project that needs one.
    void decideAll()
    {
        auto* table = child<QTableView>(window(), "reviewProjects");
        QVERIFY(table);
        const int projects = table->model()->rowCount();
        QVERIFY(projects > 0);
        for (int made = 0; made < projects; ++made) {
            if (made > 0) press(Qt::Key_Down);
            press(Qt::Key_D);
            write("until its budget is back");
            press(Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(
                gui::stored<Decision>(m_sample).size(), static_cast<std::size_t>(made + 1), patience);
            QTRY_VERIFY_WITH_TIMEOUT(child<QTableView>(window(), "agenda")
                                         ->model()
                                         ->index(8, 0)
                                         .data()
                                         .toString()
                                         .contains(QStringLiteral("(%1)").arg(made + 1)),
                                     patience);
        }
    }

    void sign()
    {
        for (const std::size_t signatures : {1, 2}) {
            press(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY2(child<QLabel>(window(), "signProblem")->text().contains(QStringLiteral("Sign this week")),
                     "it asks once");
            press(Qt::Key_Return, signatures == 1 ? Qt::KeyboardModifiers(Qt::ControlModifier) : Qt::NoModifier);
            QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Signature>(m_sample).size(), signatures, patience);
            const char* label = signatures == 1 ? "signed-mle" : "signed-sre";
            QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(window(), label), patience);
        }
    }

    QString m_sample;
    std::unique_ptr<gui::Program> m_program;
    int m_presses = 0;
};

SHINRAI_TEST(ReviewJourney)
#include "tst_reviewmeeting.moc"
