// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/shell/mainwindow.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace widgets;
using namespace reliability;
using Sign = MessageStrip::Kind;

namespace {

/// What stands above the page, from the top.
QStringList shown(const MainWindow& window)
{
    std::vector<const MessageStrip*> all;
    for (const auto* strip : window.findChildren<MessageStrip*>())
        if (strip->isVisible()) all.push_back(strip);
    std::ranges::sort(all, {}, [](const MessageStrip* s) { return s->y(); });
    QStringList texts;
    for (const MessageStrip* strip : all) texts += strip->findChild<QLabel*>(QStringLiteral("stripText"))->text();
    return texts;
}

void press(const MainWindow& window, const char* button, const QString& text)
{
    for (auto* strip : window.findChildren<MessageStrip*>())
        if (strip->isVisible() && strip->text() == text)
            return QTest::mouseClick(strip->findChild<QAbstractButton*>(QString::fromLatin1(button)), Qt::LeftButton);
    QFAIL(qPrintable(text));
}

}

/// The messages of the window: few, and none that comes of itself goes before it is read.
class StripRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1366, 768);
        m_window->setReview(reviewfixture::review(), reviewfixture::review());
        m_window->QMainWindow::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    // A refusal is not true any more once the same was saved.
    void whatIsTakenBackGoes()
    {
        for (const char* text : {"not saved", "other"}) m_window->showStrip(Sign::error, QString::fromLatin1(text));
        m_window->dropStrip(QStringLiteral("not saved"));
        m_window->dropStrip(QStringLiteral("never said"));
        QTRY_COMPARE(shown(*m_window), QStringList{QStringLiteral("other")});
    }

    void theTwoNewestAreShown()
    {
        for (const char* text : {"one", "two", "three"}) m_window->showStrip(Sign::warning, QString::fromLatin1(text));
        QTRY_COMPARE(shown(*m_window), QStringList({QStringLiteral("three"), QStringLiteral("two")}));
        // A third one moves nothing.
        const int top = m_window->findChild<QWidget*>(QStringLiteral("strips"))->geometry().bottom();
        m_window->showStrip(Sign::error, QStringLiteral("four"));
        QTRY_COMPARE(shown(*m_window), QStringList({QStringLiteral("four"), QStringLiteral("three")}));
        QCOMPARE(m_window->findChild<QWidget*>(QStringLiteral("strips"))->geometry().bottom(), top);
        // Those beneath come back.
        press(*m_window, "stripClose", QStringLiteral("four"));
        press(*m_window, "stripClose", QStringLiteral("three"));
        QTRY_COMPARE(shown(*m_window), QStringList({QStringLiteral("two"), QStringLiteral("one")}));
    }

    void equalOnesCount()
    {
        for (int i = 0; i < 3; ++i) m_window->showError({Code::diskFull, {"/data"}, {}});
        m_window->showStrip(Sign::info, QStringLiteral("other"));
        QTRY_COMPARE(shown(*m_window).size(), 2);
        QVERIFY(shown(*m_window).back().endsWith(QStringLiteral("(3 times)")));
        press(*m_window, "stripClose", QStringLiteral("other"));
        QTRY_COMPARE(shown(*m_window).size(), 1);
    }

    void theActionRunsOnceAndTheStripGoes()
    {
        int first = 0, second = 0;
        m_window->showStrip(Sign::error, QStringLiteral("busy"), QStringLiteral("Try again"), [&] { ++first; });
        // The same again: it is the newer action that is meant.
        m_window->showStrip(Sign::error, QStringLiteral("busy"), QStringLiteral("Try again"), [&] { ++second; });
        press(*m_window, "stripAction", QStringLiteral("busy"));
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        QTRY_COMPARE(shown(*m_window), QStringList());
    }

    void whatIsDoneIsANote()
    {
        const int top = m_window->centralWidget()->findChild<QWidget*>(QStringLiteral("portfolioTable"))->y();
        ImportResult imported;
        imported.source = "a.csv";
        imported.added = 4;
        m_window->setImported(imported);
        const auto* note = m_window->findChild<QLabel*>(QStringLiteral("statusNote"));
        QVERIFY(note->text().startsWith(QStringLiteral("a.csv")));
        QCOMPARE(shown(*m_window), QStringList());
        QCOMPARE(m_window->centralWidget()->findChild<QWidget*>(QStringLiteral("portfolioTable"))->y(), top);
        QTRY_COMPARE_WITH_TIMEOUT(note->text(), QString(), 12'000);
    }

    void anotherWorkspaceTakesThemAway()
    {
        m_window->showStrip(Sign::error, QStringLiteral("busy"), QStringLiteral("Try again"), [] {});
        m_window->leaveWorkspace();
        QTRY_VERIFY(!m_window->findChild<MessageStrip*>());
    }

private:
    std::unique_ptr<MainWindow> m_window;
};

SHINRAI_TEST(StripRules)
#include "tst_strips.moc"
