// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/objectivedesk.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/charts/timeview.h"
#include "widgets/project/projectpage.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QWheelEvent>

using namespace widgets;
using namespace reliability;

namespace {

const Place place{
    .screen = Screen::objective, .project = "search-ranking", .indicator = "availability", .objective = "availability"};

QString textOf(QWidget& page, const char* name) { return child<QLabel>(page, name)->text(); }

void type(QLineEdit* edit, const QString& text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

}

/// The page of an objective with real widgets and real keys; the figures are the engine's.
class ObjectivePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_review = reviewfixture::review();
        m_page = std::make_unique<ObjectivePage>();
        m_desk = std::make_unique<ObjectiveDesk>(*m_page, m_review);
        m_page->resize(1100, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup()
    {
        m_desk.reset();
        m_page.reset();
    }

    void figuresAreShownOnceTheyCame()
    {
        m_desk->answering = ObjectiveDesk::Answering::later;
        m_page->open(place);
        QCOMPARE(m_page->state(), Page::State::loading);
        m_page->setReview(m_review);
        QCOMPARE(m_page->state(), Page::State::loading);
        QCOMPARE(m_desk->requests.size(), std::size_t(1));
        ObjectiveView late = m_desk->answer(m_desk->requests.front());
        --late.ticket;
        m_page->setObjective(late); // of an earlier request
        QCOMPARE(m_page->state(), Page::State::loading);
        m_page->setObjective(m_desk->answer(m_desk->requests.front()));
        QCOMPARE(m_page->state(), Page::State::ready);
        QCOMPARE(textOf(*m_page, "objectiveTitle"), QStringLiteral("Search ranking / availability"));
        QStringList shown;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) shown += label->text();
        // 28 days of 4 bad of 1,000 at 99 %: 112 of 280.
        for (const char* wanted : {"99.6 %", "60.0 %", "60.0 % without corrections", "168 of 280 events"})
            QVERIFY2(shown.contains(QString::fromUtf8(wanted)), wanted);
        QCOMPARE(textOf(*m_page, "trialPresent").left(29), QStringLiteral("Present, 99 % over 28 d rolli"));
        QCOMPARE(child<QTableView>(*m_page, "objectiveVersions")->model()->rowCount(), 1);
    }
    void anErrorNamesItsCauseAndCanBeTriedAgain()
    {
        m_desk->error = Error{Code::zoneUnknown, {"Mars/Olympus"}, {}};
        openPage();
        QTRY_COMPARE(m_page->state(), Page::State::error);
        QVERIFY(textOf(*m_page, "pageMessage").contains(QStringLiteral("Mars/Olympus")));
        m_desk->error.reset();
        QTest::mouseClick(child<QPushButton>(*m_page, "tryAgain"), Qt::LeftButton);
        QTRY_COMPARE(m_page->state(), Page::State::ready);
    }
    void anUnknownIndicatorIsEmpty()
    {
        m_page->open({.screen = Screen::objective, .project = "search-ranking", .indicator = "gone"});
        m_page->setReview(m_review);
        QCOMPARE(m_page->state(), Page::State::empty);
        QSignalSpy places(m_page.get(), &Page::navigateRequested);
        QTest::mouseClick(child<QPushButton>(*m_page, "allProjects"), Qt::LeftButton);
        QCOMPARE(places.size(), 1);
    }
    void noSamplesAreToldAndNotDrawn()
    {
        m_desk->samples = {};
        openPage();
        QTRY_COMPARE(m_page->state(), Page::State::ready);
        QVERIFY(textOf(*m_page, "objectiveNothing").contains(QStringLiteral("no samples")));
        QVERIFY(!child<TimeView>(*m_page, "objectiveCharts")->isVisible());
    }
    void explainComesByKeyAndNotWhileTyping()
    {
        ready();
        auto* explain = child<QLabel>(*m_page, "objectiveExplain");
        QVERIFY(!explain->isVisible());
        QTest::keyClick(child<TimeView>(*m_page, "objectiveCharts"), Qt::Key_I);
        QVERIFY(explain->isVisible());
        QVERIFY(explain->text().contains(QStringLiteral("1 − 112 / 280 = 60.0 %")));
        auto* reason = child<QLineEdit>(*m_page, "objectiveReason");
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_I);
        QCOMPARE(reason->text(), QStringLiteral("i"));
        QVERIFY(explain->isVisible());
    }

    void aTargetIsTriedOnceItRests()
    {
        ready();
        QTest::keyClick(child<TimeView>(*m_page, "objectiveCharts"), Qt::Key_E);
        auto* target = child<QLineEdit>(*m_page, "objectiveTarget");
        QVERIFY(target->hasFocus());
        const std::size_t before = m_desk->requests.size();
        type(target, QStringLiteral("99.5"));
        QVERIFY(!saveButton()->isEnabled());
        QTRY_VERIFY(textOf(*m_page, "trialProposed").startsWith(QStringLiteral("Proposed, 99.5 %")));
        QCOMPARE(m_desk->requests.size(), before + 1); // four keys, one question
        QVERIFY(m_desk->requests.back().proposed->target == *parseTarget("99.5%"));
        // 28 days of 140: 112 spent. The bad week of 420 is out.
        QVERIFY(textOf(*m_page, "trialProposed").contains(QStringLiteral("R today 20.0 %")));
        QCOMPARE(textOf(*m_page, "objectiveNote"), QStringLiteral("Say why the target changes."));
        QCOMPARE(textOf(*m_page, "objectiveReasonProblem"), QStringLiteral("Say why the target changes."));
        type(child<QLineEdit>(*m_page, "objectiveReason"), QStringLiteral("users asked"));
        QTRY_VERIFY(saveButton()->isEnabled());
        QTest::keyClick(target, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->edits.size(), std::size_t(1));
        const auto saved = std::get<Edit<ObjectiveVersion>>(m_desk->edits.front());
        QVERIFY(!saved.before);
        QVERIFY(saved.after->target == *parseTarget("99.5%"));
        QCOMPARE(saved.after->reason, std::string("users asked"));
        QVERIFY(saved.after->objective == m_desk->objective.id);
        QVERIFY(saved.after->from == m_review->asOf);
        // And the page goes on from there.
        QTRY_COMPARE(child<QTableView>(*m_page, "objectiveVersions")->model()->rowCount(), 2);
        QCOMPARE(target->text(), QStringLiteral("99.5"));
        QCOMPARE(textOf(*m_page, "objectiveNote"), QStringLiteral("Nothing is changed yet."));
        QVERIFY(!saveButton()->isEnabled());
    }
    void whatIsWrongIsToldAtItsField()
    {
        ready();
        auto* target = child<QLineEdit>(*m_page, "objectiveTarget");
        const std::size_t before = m_desk->requests.size();
        type(target, QStringLiteral("many"));
        auto* problem = child<QLabel>(*m_page, "objectiveTargetProblem");
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("many")));
        QCOMPARE(target->accessibleDescription(), problem->text());
        QVERIFY(!saveButton()->isEnabled() && !saveButton()->toolTip().isEmpty());
        QTest::qWait(400);
        QVERIFY(m_desk->requests.size() == before || !m_desk->requests.back().proposed);
        type(target, QStringLiteral("99"));
        QVERIFY(!problem->isVisible());
        // Only the engine knows the step of the data.
        auto* method = child<QComboBox>(*m_page, "objectiveMethod");
        QVERIFY(!child<QLineEdit>(*m_page, "objectiveSlice")->isVisible());
        method->setFocus();
        QTest::keyClick(method, Qt::Key_End);
        QVERIFY(child<QLineEdit>(*m_page, "objectiveSlice")->isVisible());
        type(child<QLineEdit>(*m_page, "objectiveSlice"), QStringLiteral("5m"));
        QTRY_VERIFY(textOf(*m_page, "objectiveSliceProblem").contains(QStringLiteral("shorter than the step")));
        QVERIFY(!saveButton()->isEnabled());
    }
    void scrollingChangesNoField()
    {
        ready();
        auto* method = child<QComboBox>(*m_page, "objectiveMethod");
        const auto roll = [&] {
            QWheelEvent event(QPointF(5, 5),
                              method->mapToGlobal(QPointF(5, 5)),
                              {},
                              QPoint(0, -120),
                              Qt::NoButton,
                              Qt::NoModifier,
                              Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(method, &event);
            return method->currentIndex();
        };
        child<TimeView>(*m_page, "objectiveCharts")->setFocus();
        QCOMPARE(roll(), 0);
        method->setFocus();
        QCOMPARE(roll(), 1);
    }
    void anAdvisedTargetIsFilledIn()
    {
        ready();
        type(child<QLineEdit>(*m_page, "objectiveTarget"), QStringLiteral("99.9"));
        auto* table = child<QTableView>(*m_page, "targetAdvice");
        QTRY_VERIFY(table->isVisible() && table->currentIndex().isValid());
        const QString advised = table->model()->index(table->currentIndex().row(), 0).data().toString();
        QTest::mouseClick(child<QPushButton>(*m_page, "useTarget"), Qt::LeftButton);
        QCOMPARE(child<QLineEdit>(*m_page, "objectiveTarget")->text() + QStringLiteral(" %"), advised);
        QTRY_VERIFY(textOf(*m_page, "trialProposed").startsWith(QStringLiteral("Proposed, ") + advised));
    }
    void nothingIsSavedBeforeItsFiguresAreThere()
    {
        ready();
        type(child<QLineEdit>(*m_page, "objectiveLength"), QStringLiteral("14d"));
        QTRY_VERIFY(saveButton()->isEnabled());
        m_desk->answering = ObjectiveDesk::Answering::later;
        Place other = place;
        other.indicator = other.objective = "latency";
        m_page->open(other);
        QCOMPARE(m_page->state(), Page::State::loading);
        QVERIFY(!saveButton()->isEnabled());
        QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(m_desk->edits.empty());
    }
    void whatIsTypedIsKept()
    {
        ready();
        auto* target = child<QLineEdit>(*m_page, "objectiveTarget");
        type(target, QStringLiteral("97"));
        QTRY_VERIFY(m_desk->requests.back().proposed.has_value());
        m_page->setReview(m_review); // somebody else saved something
        QTest::qWait(50);
        QCOMPARE(target->text(), QStringLiteral("97"));
        Place other = place;
        other.indicator = other.objective = "latency";
        m_page->open(other);
        QTRY_COMPARE(m_page->state(), Page::State::ready);
        QCOMPARE(target->text(), QStringLiteral("99"));
        m_page->open(place);
        QTRY_COMPARE(m_page->state(), Page::State::ready);
        QCOMPARE(target->text(), QStringLiteral("97"));
    }
    void aNewObjectiveIsMadeWithItsFirstVersion()
    {
        m_desk->objective.id = {};
        m_desk->versions.clear();
        m_page->open({.screen = Screen::objective, .project = "search-ranking", .indicator = "availability"});
        m_page->setReview(m_review);
        QVERIFY(!saveButton()->isEnabled());
        QTRY_VERIFY(saveButton()->isEnabled());
        QVERIFY(!child<QWidget>(*m_page, "objectiveFrom")->isVisible());
        QTest::mouseClick(saveButton(), Qt::LeftButton);
        QTRY_COMPARE(m_desk->edits.size(), std::size_t(2));
        const auto made = std::get<Edit<Objective>>(m_desk->edits[0]);
        QCOMPARE(made.after->name, std::string("availability"));
        const auto first = std::get<Edit<ObjectiveVersion>>(m_desk->edits[1]);
        QVERIFY(first.after->objective == m_desk->objective.id && !first.after->from);
        QTRY_COMPARE(textOf(*m_page, "objectiveNote"), QStringLiteral("Nothing is changed yet."));
    }

    void aSelectedSpanIsLeftOutAndTakenBack()
    {
        ready();
        auto* chart = child<TimeView>(*m_page, "objectiveCharts");
        const Instant asOf = m_review->asOf;
        const Range span{asOf - 3 * dayLength, asOf - 2 * dayLength};
        chart->setSelection(span);
        QTest::mouseClick(child<QPushButton>(*m_page, "addCorrection"), Qt::LeftButton);
        auto* save = child<QPushButton>(*m_page, "saveCorrection");
        QVERIFY(save->isVisible() && !save->isEnabled());
        type(child<QLineEdit>(*m_page, "correctionReason"), QStringLiteral("drill"));
        QTest::mouseClick(save, Qt::LeftButton);
        const auto added = std::get<Edit<Correction>>(m_desk->edits.back());
        QVERIFY(!added.before && (Range{added.after->from, added.after->to}) == span);
        QCOMPARE(added.after->reason, std::string("drill"));
        QVERIFY(added.after->indicator && added.after->project);
        auto* table = child<QTableView>(*m_page, "corrections");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_COMPARE(chart->spec().bands.size(), std::size_t(1));
        // 27 days: 108 of 270.
        QVERIFY(textOf(*m_page, "objectiveExplain").contains(QStringLiteral("1 − 108 / 270")));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        auto* repeats = child<QComboBox>(*m_page, "correctionRepeats");
        QVERIFY(repeats->isVisible());
        repeats->setFocus();
        QTest::keyClick(repeats, Qt::Key_End);
        type(child<QLineEdit>(*m_page, "correctionRule"), QStringLiteral("FREQ=HOURLY"));
        QVERIFY(!save->isEnabled());
        QVERIFY(child<QLabel>(*m_page, "correctionRuleProblem")->isVisible());
        type(child<QLineEdit>(*m_page, "correctionRule"), QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
        QTest::mouseClick(save, Qt::LeftButton);
        const auto changed = std::get<Edit<Correction>>(m_desk->edits.back());
        QCOMPARE(changed.after->recurrence, std::string("FREQ=WEEKLY;BYDAY=TU"));
        QCOMPARE(changed.before->recurrence, std::string());
        QTRY_COMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("FREQ=WEEKLY;BYDAY=TU"));
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Delete);
        QVERIFY(!std::get<Edit<Correction>>(m_desk->edits.back()).after);
        QTRY_COMPARE(table->model()->rowCount(), 0);
    }
    void chartsAndTablesAreExported()
    {
        QVERIFY(m_page->exportItems().empty());
        ready();
        QStringList names;
        for (const ExportItem& item : m_page->exportItems()) names += item.name;
        QVERIFY2(names.contains(QStringLiteral("search-ranking_availability_burn-rate")), qPrintable(names.join(u' ')));
        QVERIFY(names.contains(QStringLiteral("search-ranking_availability_versions")));
    }

    void theProjectPageLeadsHere()
    {
        ProjectPage project;
        project.open({.screen = Screen::project, .project = "search-ranking"});
        showOn(project, reviewfixture::review());
        QSignalSpy places(&project, &Page::navigateRequested);
        auto* table = child<QTableView>(project, "ordinaryBudgets");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto went = places.front().front().value<Place>();
        QCOMPARE(went.screen, Screen::objective);
        QCOMPARE(went.project, std::string("search-ranking"));
        QVERIFY(!went.indicator.empty() && !went.objective.empty());
        Q_EMIT table->customContextMenuRequested(QPoint());
        auto* menu = table->findChild<QMenu*>();
        QVERIFY(menu);
        menu->actions().front()->trigger();
        QCOMPARE(places.size(), 2);
        QVERIFY(places.back().front().value<Place>() == went);
    }
    void whatHasNoObjectiveIsOffered()
    {
        auto review = reviewfixture::review();
        auto copy = std::make_shared<ProjectReview>(*review->projects.front());
        Indicator bare;
        bare.id = {4711};
        bare.name = "throughput";
        copy->indicators.push_back(bare);
        review->projects.front() = copy;
        ProjectPage project;
        project.open({.screen = Screen::project, .project = "search-ranking"});
        showOn(project, review);
        auto* button = child<QPushButton>(project, "newObjective");
        QVERIFY(button->isVisible());
        QCOMPARE(button->menu()->actions().size(), 1);
        QSignalSpy places(&project, &Page::navigateRequested);
        button->menu()->actions().front()->trigger();
        QCOMPARE(places.front().front().value<Place>().indicator, std::string("throughput"));
        project.setReview(reviewfixture::review());
        QVERIFY(!button->isVisible());
    }

private:
    void openPage()
    {
        m_page->open(place);
        m_page->setReview(m_review);
    }
    void ready()
    {
        openPage();
        QTRY_COMPARE(m_page->state(), Page::State::ready);
    }
    QPushButton* saveButton() const { return child<QPushButton>(*m_page, "saveObjective"); }

    std::shared_ptr<ReviewData> m_review; // its ids are made anew with each
    std::unique_ptr<ObjectivePage> m_page;
    std::unique_ptr<ObjectiveDesk> m_desk;
};

SHINRAI_TEST(ObjectivePageTest)
#include "tst_objectivepage.moc"
