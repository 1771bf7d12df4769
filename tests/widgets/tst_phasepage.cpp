// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/phase/proposal.h"
#include "reliability/phase/standing.h"
#include "tests/support/testmain.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/phase/boardpage.h"
#include "widgets/phase/phasepage.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace widgets;
using namespace reliability;

namespace {

/// The fixture's week, its phases judged.
std::shared_ptr<ReviewData> judged()
{
    auto data = std::make_shared<ReviewData>(*reviewfixture::review());
    for (auto& shared : data->projects) {
        auto project = std::make_shared<ProjectReview>(*shared);
        settlePhase(*project, {}, {}, data->asOf);
        shared = project;
    }
    return data;
}

std::shared_ptr<ReviewData> with(const std::function<void(ProjectReview&)>& change)
{
    auto data = judged();
    for (auto& shared : data->projects) {
        if (shared->project.name != "spam-filter") continue;
        auto project = std::make_shared<ProjectReview>(*shared);
        change(*project);
        shared = project;
    }
    return data;
}

class Shown {
public:
    explicit Shown(std::shared_ptr<const ReviewData> data)
    {
        page.resize(1200, 800);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        page.open({.screen = Screen::phase, .project = "spam-filter"});
        page.setReview(std::move(data));
        table("criteria")->setFocus();
    }

    template <class T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
    QTableView* table(const char* name) { return find<QTableView>(name); }
    void choose(const char* list, const QString& title)
    {
        for (int row = 0; row < table(list)->model()->rowCount(); ++row)
            for (int column = 0; column < 2; ++column)
                if (table(list)->model()->index(row, column).data().toString().startsWith(title))
                    return table(list)->selectRow(row);
        QFAIL(qPrintable(title));
    }
    void key(Qt::Key key) { QTest::keyClick(table("criteria"), key); }
    void type(const char* field, const char* text)
    {
        find<QLineEdit>(field)->setFocus();
        find<QLineEdit>(field)->clear();
        QTest::keyClicks(find<QLineEdit>(field), QString::fromLatin1(text));
    }
    void click(const char* button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    template <class T>
    Edit<T> last() const
    {
        return std::get<Edit<T>>(edits.last().front().value<AnyEdit>());
    }

    PhasePage page;
    QSignalSpy edits{&page, &Page::editRequested};
};

}

class PhaseScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBoardHasEveryProject()
    {
        BoardPage page;
        page.setReview(judged());
        int shown = 0;
        for (const char* name : {"board-concept", "board-technical", "board-production"}) {
            auto* table = page.findChild<QTableView*>(QString::fromLatin1(name));
            QVERIFY(table && !table->accessibleName().isEmpty());
            shown += table->model()->rowCount();
        }
        QCOMPARE(shown, 5);
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* technical = page.findChild<QTableView*>(QStringLiteral("board-technical"));
        QTest::keyClick(technical, Qt::Key_Return);
        QCOMPARE(places.first().front().value<Place>(), (Place{.screen = Screen::phase, .project = "spam-filter"}));
        page.setReview(reviewfixture::empty());
        QCOMPARE(page.state(), Page::State::empty);
    }
    void aProjectIsShown()
    {
        Shown shown(judged());
        QCOMPARE(shown.page.title(), QStringLiteral("Spam filter"));
        QCOMPARE(shown.table("tests")->model()->rowCount(), 28);
        QVERIFY(shown.find<QLabel>("phaseAsks")->text().contains(QStringLiteral("The SRE helps with system design")));
        QVERIFY(shown.find<QLabel>("testScore")->text().contains(QStringLiteral("ML Test Score 0")));
        QVERIFY(!shown.table("phaseHistory")->isVisible());
        shown.page.open({.screen = Screen::phase, .project = "gone"});
        QCOMPARE(shown.page.state(), Page::State::empty);
    }
    void evidenceNeedsANote()
    {
        Shown shown(judged());
        shown.choose("tests", QStringLiteral("M3"));
        Q_EMIT shown.table("tests")->activated(shown.table("tests")->currentIndex());
        QCOMPARE(shown.find<QComboBox>("evidenceItem")->currentData().toString(), QStringLiteral("M3"));
        QVERIFY(shown.find<QLineEdit>("evidenceNote")->hasFocus());
        shown.click("recordEvidence");
        QCOMPARE(shown.edits.size(), 0);
        QVERIFY(!shown.find<QLabel>("evidenceHint")->text().isEmpty());
        shown.find<QComboBox>("evidenceScore")->setCurrentIndex(1);
        shown.type("evidenceNote", "grid search");
        QTest::keyClick(shown.find<QLineEdit>("evidenceNote"), Qt::Key_Return);
        const auto edit = shown.last<Evidence>();
        QCOMPARE(edit.after->item, std::string("M3"));
        QCOMPARE(edit.after->score, 0.5);
        QCOMPARE(edit.after->note, std::string("grid search"));
        QVERIFY(!edit.before && !edit.label.empty());
    }
    void theLevelHasTenSteps()
    {
        Shown shown(judged());
        shown.choose("criteria", QStringLiteral("Readiness level"));
        QCOMPARE(shown.find<QComboBox>("evidenceItem")->currentData().toString(), QStringLiteral("mltrl"));
        QCOMPARE(shown.find<QComboBox>("evidenceScore")->count(), 10);
        shown.find<QComboBox>("evidenceScore")->setCurrentIndex(6);
        shown.type("evidenceNote", "card");
        shown.click("recordEvidence");
        QCOMPARE(shown.last<Evidence>().after->score, 6.0);
    }
    void waiversNeedAReason()
    {
        Shown shown(judged());
        shown.choose("criteria", QStringLiteral("Rollback"));
        shown.key(Qt::Key_X);
        QVERIFY(shown.find<QLineEdit>("waiverReason")->hasFocus());
        shown.click("waive");
        QCOMPARE(shown.edits.size(), 0);
        shown.type("waiverReason", "no traffic yet");
        shown.find<QDateEdit>("waiverUntil")->setDate({2026, 12, 15});
        shown.find<QComboBox>("waiverRole")->setCurrentIndex(1);
        shown.click("waive");
        const auto edit = shown.last<Waiver>();
        QCOMPARE(edit.after->criterion, std::string("rollback"));
        QCOMPARE(edit.after->expires, parseInstant("2026-12-15T00:00:00Z").value());
        QCOMPARE(edit.after->role, std::optional(ReviewRole::sre));
        QCOMPARE(edit.after->reason, std::string("no traffic yet"));
    }
    // X and Enter are about the chosen row, and never about the one chosen before it.
    void whatIsMetIsNotWaived()
    {
        Shown shown(with([](ProjectReview& p) {
            for (CriterionState& c : p.phase.next)
                if (c.criterion == "runbook") c.state = "met";
        }));
        shown.choose("criteria", QStringLiteral("Rollback"));
        shown.choose("criteria", QStringLiteral("Runbook"));
        shown.table("criteria")->setFocus();
        shown.key(Qt::Key_X);
        QVERIFY(!shown.find<QLineEdit>("waiverReason")->hasFocus());
        QVERIFY(shown.find<QLabel>("waiverHint")->text().contains(QStringLiteral("Runbook")));
        Q_EMIT shown.table("criteria")->activated(shown.table("criteria")->currentIndex());
        QVERIFY(!shown.find<QLineEdit>("evidenceNote")->hasFocus());
        QVERIFY(shown.find<QLabel>("evidenceHint")->text().contains(QStringLiteral("Runbook")));
        shown.choose("criteria", QStringLiteral("Rollback"));
        shown.key(Qt::Key_X);
        QVERIFY(shown.find<QLineEdit>("waiverReason")->hasFocus());
        QVERIFY(shown.find<QLabel>("waiverHint")->text().isEmpty());
    }
    void whatIsUnmetIsNamed()
    {
        Shown shown(judged());
        shown.key(Qt::Key_P);
        QVERIFY(shown.find<QLineEdit>("proposalReason")->hasFocus());
        shown.type("proposalReason", "it is time");
        shown.click("propose");
        QCOMPARE(shown.edits.size(), 0);
        QVERIFY(shown.find<QLabel>("proposalHint")->text().contains(QStringLiteral("Rollback rehearsed")));
        // Down it always goes.
        shown.find<QComboBox>("proposedPhase")->setCurrentIndex(1);
        shown.click("propose");
        const auto edit = shown.last<PhaseChange>();
        QCOMPARE(edit.after->after, Phase::concept_);
        QVERIFY(!edit.after->evidence.empty());
    }
    void twoRolesConfirm()
    {
        const auto data = with([](ProjectReview& p) {
            PhaseChange open;
            open.before = Phase::technical;
            open.after = Phase::production;
            open.author = "mle-1";
            open.reason = "held";
            open.mle = "mle-1";
            p.phase.history = {open};
            for (CriterionState& c : p.phase.next) c.state = "met";
        });
        Shown shown(data);
        QVERIFY(!shown.find<QPushButton>("propose")->isVisible());
        QVERIFY(shown.find<QLabel>("openProposal")->text().contains(QStringLiteral("SRE awaited")));
        QCOMPARE(shown.find<QComboBox>("confirmingRole")->currentText(), QStringLiteral("SRE"));
        QCOMPARE(shown.find<QLineEdit>("confirmingName")->text(), QStringLiteral("sre-1"));
        shown.click("confirm");
        const auto edit = shown.last<PhaseChange>();
        QCOMPARE(edit.after->sre, std::string("sre-1"));
        QCOMPARE(edit.before->sre, std::string());
        shown.find<QLineEdit>("confirmingName")->clear();
        shown.click("confirm");
        QCOMPARE(shown.edits.size(), 1);
        shown.click("withdraw");
        QVERIFY(!shown.last<PhaseChange>().after);
    }
    void whatIsUnmetByNowIsNotConfirmed()
    {
        Shown shown(with([](ProjectReview& p) {
            PhaseChange open;
            open.before = Phase::technical;
            open.after = Phase::production;
            p.phase.history = {open};
        }));
        shown.click("confirm");
        QCOMPARE(shown.edits.size(), 0);
        QVERIFY(shown.find<QLabel>("proposalHint")->text().contains(QStringLiteral("Rollback rehearsed")));
    }
    void contradictionsAreTold()
    {
        Shown shown(with([](ProjectReview& p) { p.phase.contradictions = {{"on_call", {"technical"}}}; }));
        QVERIFY(shown.find<QLabel>("contradictions")->isVisible());
        QVERIFY(shown.find<QLabel>("contradictions")->text().contains(QStringLiteral("on call")));
        shown.page.setReview(with([](ProjectReview& p) { p.phase.contradictions.clear(); }));
        QVERIFY(!shown.find<QLabel>("contradictions")->isVisible());
    }
    void everyControlHasAName()
    {
        Shown shown(judged());
        for (QWidget* w : shown.page.findChildren<QWidget*>()) {
            const bool control = qobject_cast<QComboBox*>(w) || qobject_cast<QDateEdit*>(w) ||
                                 qobject_cast<QTableView*>(w) ||
                                 (qobject_cast<QLineEdit*>(w) && !w->objectName().startsWith(QStringLiteral("qt_")));
            if (control) QVERIFY2(!w->accessibleName().isEmpty(), qPrintable(w->objectName()));
        }
    }
};

SHINRAI_TEST(PhaseScreen)
#include "tst_phasepage.moc"
