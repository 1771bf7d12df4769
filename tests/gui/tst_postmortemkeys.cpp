// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/program.h"
#include "tests/support/testmain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

using namespace reliability;
using gui::child;
using gui::patience;

/// A postmortem of the sample in the real window, by keys alone: begun, named, timed, with a cause and an action, done.
class PostmortemKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_program.reset(); }

    void aPostmortemIsWrittenAndDone()
    {
        m_program = std::make_unique<gui::Program>();
        m_sample = m_program->sample(QStringLiteral("keys.shinrai"));
        m_program->start(m_sample);
        const std::size_t before = gui::stored<Incident>(m_sample).size();
        press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(gui::awaited<QLineEdit>(window(), "titleEdit"));
        QTRY_COMPARE_WITH_TIMEOUT(focused(), QStringLiteral("titleEdit"), patience);
        write("Rows were lost");
        for (const char* box : {"incidentProject", "causeBox"}) {
            tabTo(box);
            QCOMPARE(focused(), QString::fromLatin1(box));
            press(Qt::Key_Down);
        }
        press(Qt::Key_2, Qt::AltModifier);
        tabTo("detectedMark");
        QCOMPARE(focused(), QStringLiteral("detectedMark"));
        press(Qt::Key_Down);
        press(Qt::Key_4, Qt::AltModifier);
        tabTo("causeEdit");
        QCOMPARE(focused(), QStringLiteral("causeEdit"));
        write("Join came late");
        press(Qt::Key_Return);
        press(Qt::Key_1, Qt::AltModifier);
        tabTo("postmortemBody");
        QCOMPARE(focused(), QStringLiteral("postmortemBody"));
        press(Qt::Key_End, Qt::ControlModifier);
        write("- Alert on empty joins");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(gui::stored<Incident>(m_sample).size(), before + 1, patience);
        check(gui::stored<Incident>(m_sample).back());
    }

private:
    widgets::MainWindow& window() { return m_program->window(); }
    static QString focused()
    {
        const QWidget* at = QApplication::focusWidget();
        return at ? at->objectName() : QString();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* at = QApplication::focusWidget();
        QTest::keyClick(at ? at : &window(), key, modifiers);
    }
    void write(const char* text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }
    /// Tab after Tab, as often as there are fields and parts of times.
    void tabTo(const char* name)
    {
        for (int pressed = 0; pressed < 100 && focused() != QString::fromLatin1(name); ++pressed) press(Qt::Key_Tab);
    }

    /// What was typed is in the file, and the line below Actions is an action.
    void check(const Incident& made)
    {
        QCOMPARE(made.title, std::string("Rows were lost"));
        QCOMPARE(made.state, IncidentState::done);
        QCOMPARE(made.cause, Cause::service);
        QVERIFY(made.project);
        QVERIFY(made.start && made.detected);
        QVERIFY(std::ranges::any_of(made.causes, [](const std::string& c) { return c.starts_with("Join came late"); }));
        const auto actions = gui::stored<Action>(m_sample);
        const auto action = std::ranges::find(actions, "Alert on empty joins", &Action::title);
        QVERIFY(action != actions.end());
        QCOMPARE(action->incident, made.id);
        QCOMPARE(action->state, ActionState::open);
    }

    std::unique_ptr<gui::Program> m_program;
    QString m_sample;
};

SHINRAI_TEST(PostmortemKeys)
#include "tst_postmortemkeys.moc"
