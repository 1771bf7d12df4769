// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/projectcharts.h"
#include "widgets/portfolio/portfoliopage.h"
#include "widgets/postmortem/logpage.h"
#include "widgets/project/projectpage.h"
#include "widgets/review/reviewpage.h"
#include "widgets/triage/triagepage.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace widgets;
using namespace reliability;

namespace {

QStringList firstColumn(const QAbstractItemModel& model)
{
    QStringList texts;
    for (int r = 0; r < model.rowCount(); ++r) texts += model.index(r, 0).data().toString();
    return texts;
}

}

/// The screens with real widgets and real keys.
class Pages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void portfolioIsWorstFirst()
    {
        PortfolioPage page;
        QCOMPARE(page.state(), Page::State::loading);
        showOn(page, reviewfixture::review());
        QCOMPARE(page.state(), Page::State::ready);
        QCOMPARE(firstColumn(*child<QTableView>(page, "portfolioTable")->model()),
                 QStringList({QStringLiteral("Search ranking"),
                              QStringLiteral("Recommendation"),
                              QStringLiteral("Spam filter"),
                              QStringLiteral("Price estimate"),
                              QStringLiteral("Image tagging")}));
    }

    // Figures that go on changing don't pass for those that were signed.
    void portfolioOfAFrozenWeekSaysSo()
    {
        PortfolioPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        data->record = {};
        showOn(page, data);
        QCOMPARE(child<QLabel>(page, "portfolioFrozen")->text(),
                 QStringLiteral("Today's figures: review 2026-W47 is frozen as snapshot #%1")
                     .arg(data->reviews.front().number));
        QSignalSpy places(&page, &Page::navigateRequested);
        child<QPushButton>(page, "frozenFiguresButton")->click();
        QCOMPARE(places.last().front().value<Place>().screen, Screen::review);
        auto open = std::make_shared<ReviewData>(*data);
        open->reviews.clear();
        page.setReview(open);
        QVERIFY(child<QLabel>(page, "portfolioFrozen")->isHidden());
        QVERIFY(child<QPushButton>(page, "frozenFiguresButton")->isHidden());
    }

    // "This week" are the seven days up to the as-of, and the heading says which.
    void portfolioOfARunningWeekNamesTheDaysItCounts()
    {
        PortfolioPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        showOn(page, data);
        auto* range = child<QLabel>(page, "portfolioRange");
        QVERIFY2(range->text().startsWith(QLatin1String("11-16 - 11-22, worst first")), qPrintable(range->text()));
        auto running = std::make_shared<ReviewData>(*data);
        running->asOf = reviewfixture::at("2026-11-24T00:00:00Z");
        running->week = {2026, 48};
        page.setReview(running);
        QVERIFY2(range->text().startsWith(QLatin1String("7 days, 11-17 - 11-23, worst first")),
                 qPrintable(range->text()));
    }

    void portfolioEnterOpensTheProject()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "portfolioTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        const auto place = places.front().front().value<Place>();
        QCOMPARE(place.screen, Screen::project);
        QCOMPARE(place.project, std::string("recommendation"));
    }

    void portfolioFilterAndItsEmptyState()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        auto* box = child<QLineEdit>(page, "portfolioFilter");
        auto* table = child<QTableView>(page, "portfolioTable");
        QTest::keyClicks(box, QStringLiteral("SPAM"));
        QCOMPARE(firstColumn(*table->model()), QStringList(QStringLiteral("Spam filter")));
        QTest::keyClicks(box, QStringLiteral("xyz"));
        auto* clear = child<QPushButton>(page, "clearFilter");
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(table->model()->rowCount(), 5);
        QVERIFY(table->isVisible());
    }

    void portfolioEmptyOffersTwoWays()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::empty());
        QCOMPARE(page.state(), Page::State::empty);
        QSignalSpy places(&page, &Page::navigateRequested), sample(&page, &PortfolioPage::sampleRequested);
        QTest::mouseClick(child<QPushButton>(page, "emptyImportButton"), Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().screen, Screen::importer);
        QTest::mouseClick(child<QPushButton>(page, "emptySampleButton"), Qt::LeftButton);
        QCOMPARE(sample.size(), 1);
    }

    void errorStateNamesCauseAndKeepsAnAction()
    {
        PortfolioPage page;
        page.show();
        int pressed = 0;
        page.showError({Code::workspaceCorrupt, {"team.shinrai", "page 7 is torn"}, {}},
                       {{QStringLiteral("Open backup"), QStringLiteral("backup"), [&] { ++pressed; }}});
        QCOMPARE(page.state(), Page::State::error);
        QVERIFY(child<QLabel>(page, "pageMessage")->text().contains(QStringLiteral("page 7 is torn")));
        QTest::mouseClick(child<QPushButton>(page, "backup"), Qt::LeftButton);
        QCOMPARE(pressed, 1);
    }

    void copyGivesTextAndHtml()
    {
        PortfolioPage page;
        showOn(page, reviewfixture::review());
        auto* table = child<QTableView>(page, "portfolioTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->text().startsWith(QStringLiteral("Project\tPhase")));
        QCOMPARE(data->text().count(u'\n'), 6);
        QVERIFY(data->html().contains(QStringLiteral("<td>Search ranking</td>")));
        QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains(">Search ranking</text>"));
        QVERIFY(!QImage::fromData(data->data(QStringLiteral("image/png"))).isNull());
    }

    void projectChartsFollowTheBudgets()
    {
        const auto data = reviewfixture::review();
        const auto spec = models::projectCharts(*data->projects.front(), models::usualRange(data->asOf), data->zone);
        QCOMPARE(spec.lanes.size(), std::size_t(7));
        QCOMPARE(spec.lanes.front().title, QStringLiteral("accuracy"));
        QCOMPARE(spec.lanes.front().targets.front().value, 0.92);
        QCOMPARE(spec.lanes.back().title, QStringLiteral("CTR"));
        QVERIFY(spec.lanes.back().targets.empty());
        QCOMPARE(spec.bands.size(), std::size_t(2));
        QCOMPARE(spec.markers.size(), std::size_t(4));
        const auto idea = models::projectCharts(*data->projects.back(), models::usualRange(data->asOf), data->zone);
        QCOMPARE(idea.lanes.size(), std::size_t(1));
    }

    void projectAsksForItsSeriesAndLogsThePostmortem()
    {
        ProjectPage page;
        QSignalSpy series(&page, &Page::seriesRequested), places(&page, &Page::navigateRequested);
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::project, .project = "recommendation"});
        QTRY_VERIFY(series.size() >= 4);
        QCOMPARE(child<QLabel>(page, "projectTitle")->text(), QStringLiteral("Recommendation"));
        QTest::mouseClick(child<QPushButton>(page, "projectLogButton"), Qt::LeftButton);
        QCOMPARE(places.front().front().value<Place>().project, std::string("recommendation"));
    }

    void projectOfConceptHasNoBudget()
    {
        ProjectPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::project, .project = "image-tagging"});
        QVERIFY(!child<QTableView>(page, "ordinaryBudgets")->isVisible());
        QVERIFY(child<QLabel>(page, "projectFindings")
                    ->text()
                    .contains(QStringLiteral("Budgets start in technical verification")));
    }

    void triageKeysMoveTheItem()
    {
        TriagePage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        auto* table = child<QTableView>(page, "triageTable");
        table->setFocus();
        const int first = table->currentIndex().row();
        QTest::keyClick(table, Qt::Key_J);
        QCOMPARE(table->currentIndex().row(), first + 1);
        QTest::keyClick(table, Qt::Key_C);
        const auto moved = lastEdit<TriageItem>(edits);
        QVERIFY(moved.before && moved.after);
        QCOMPARE(moved.before->uid, moved.after->uid);
        QVERIFY(moved.before->cause != moved.after->cause);
        QVERIFY(!moved.label.empty());
        TriageItem back = *moved.after;
        back.cause = moved.before->cause;
        QCOMPARE(back, *moved.before);
        QTest::keyClick(table, Qt::Key_H);
        QCOMPARE(lastEdit<TriageItem>(edits).after->state, TriageState::snoozed);
        QCOMPARE(lastEdit<TriageItem>(edits).after->snoozedUntil, reviewfixture::at("2026-11-30T00:00:00Z"));
    }

    void triageNeedsTwoOwnersWhereOneSideAloneCanNot()
    {
        TriagePage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        auto* table = child<QTableView>(page, "triageTable");
        for (int row = 0; table->model()->index(row, 0).data().toString() != QStringLiteral("accuracy below 92 %");
             ++row)
            table->selectRow(row + 1);
        child<QLineEdit>(page, "sreOwner")->clear();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QCOMPARE(edits.size(), 0);
        QVERIFY(!child<QLabel>(page, "triageHint")->text().isEmpty());
        QTest::keyClicks(child<QLineEdit>(page, "sreOwner"), QStringLiteral("sre-2"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_1);
        QCOMPARE(lastEdit<TriageItem>(edits).after->owners, std::string("mle-1, sre-2"));
        QCOMPARE(lastEdit<TriageItem>(edits).after->state, TriageState::accepted);
    }

    void triageInboxZero()
    {
        TriagePage page;
        showOn(page, reviewfixture::empty());
        QCOMPARE(page.state(), Page::State::empty);
    }

    void logFiltersAndOpens()
    {
        LogPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "incidentTable");
        QCOMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(child<QLineEdit>(page, "incidentSearch"), QStringLiteral("memory"));
        QCOMPARE(table->model()->rowCount(), 1);
        auto* week = child<QComboBox>(page, "weekChip");
        QVERIFY(week->count() > 1);
        week->setCurrentIndex(week->count() - 1);
        child<QComboBox>(page, "stateChip")->setCurrentIndex(1);
        child<QLineEdit>(page, "incidentSearch")->clear();
        QVERIFY(table->model()->rowCount() < 3);
        week->setCurrentIndex(0);
        child<QComboBox>(page, "stateChip")->setCurrentIndex(0);
        QCOMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(child<QLineEdit>(page, "incidentSearch"), QStringLiteral("memory"));
        QCOMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.front().front().value<Place>().incident, std::optional(uidFrom("Nightly job out of memory")));
    }

    void reviewFreezesVerifiesAndSteps()
    {
        auto data = reviewfixture::review();
        ReviewPage page;
        showOn(page, data);
        QVERIFY(!child<QPushButton>(page, "freezeButton")->isVisible());
        QSignalSpy verify(&page, &ReviewPage::verifyRequested), freeze(&page, &ReviewPage::freezeRequested);
        QTest::mouseClick(child<QPushButton>(page, "verifyButton"), Qt::LeftButton);
        QCOMPARE(verify.front().front().value<Week>(), (Week{2026, 47}));
        page.setVerification({2026, 47}, Error{Code::snapshotMismatch, {"2026-W47", "aa", "bb"}, {}});
        QVERIFY(!child<QLabel>(page, "reviewVerified")->text().isEmpty());
        auto* agenda = child<QTableView>(page, "agenda");
        agenda->setFocus();
        QTest::keyClick(agenda, Qt::Key_Space);
        QCOMPARE(agenda->currentIndex().row(), 1);
        QTest::keyClick(agenda, Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(agenda->currentIndex().row(), 0);
        data = std::make_shared<ReviewData>(*data);
        data->reviews.clear();
        page.setReview(data);
        QTest::mouseClick(child<QPushButton>(page, "freezeButton"), Qt::LeftButton);
        QCOMPARE(freeze.front().front().value<Week>(), (Week{2026, 47}));
    }

    void reviewNotesBecomeAnEdit()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy edits(&page, &Page::editRequested);
        QTest::keyClicks(child<QPlainTextEdit>(page, "reviewNotes"), QStringLiteral("Agreed. "));
        page.hide();
        QCOMPARE(edits.size(), 1);
        QVERIFY(lastEdit<Review>(edits).after->notes.starts_with("Agreed. "));
        QCOMPARE(lastEdit<Review>(edits).after->sha256, lastEdit<Review>(edits).before->sha256);
    }
};

SHINRAI_TEST(Pages)
#include "tst_pages.moc"
