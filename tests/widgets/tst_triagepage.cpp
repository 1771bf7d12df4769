// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/triagesignals.h"
#include "tests/support/testmain.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/triagemodel.h"
#include "widgets/triage/matrixview.h"
#include "widgets/triage/triagepage.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace widgets;
using namespace reliability;

namespace {

/// The fixture's week with items as the figures make them: one of an incident that needs a cause, one that cost 2 % of
/// a healthy budget, one that is grouped with it.
std::shared_ptr<const ReviewData> review()
{
    auto data = std::make_shared<ReviewData>(*reviewfixture::review());
    auto search = std::make_shared<ProjectReview>(*data->projects[0]);
    search->triage.clear();
    search->incidents[0].incident.cause = Cause::unknown;
    const auto began = reviewfixture::at("2026-11-19T03:00:00Z");
    search->objectives[2].now.spentThisWeek = 0.02; // availability, healthy
    search->triage =
        triageOf(*search,
                 std::vector{TriageSignal{TriageRule::failedRuns,
                                          search->objectives[2].indicator.name,
                                          Symptom::errors,
                                          {began, began},
                                          began,
                                          2},
                             TriageSignal{TriageRule::kpiFell, "CTR", Symptom::none, {began, began}, {}, -0.021}},
                 data->asOf,
                 data->zone);
    data->projects = {search};
    return data;
}

class Shown {
public:
    explicit Shown(std::shared_ptr<const ReviewData> data)
    {
        page.resize(1100, 700);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        page.setReview(std::move(data));
        table()->setFocus();
    }

    QTableView* table() { return page.findChild<QTableView*>(QStringLiteral("triageTable")); }
    QLabel* label(const char* name) { return page.findChild<QLabel*>(QString::fromLatin1(name)); }
    QLineEdit* reason() { return page.findChild<QLineEdit*>(QStringLiteral("declineReason")); }
    void key(Qt::Key key) { QTest::keyClick(table(), key); }
    void choose(const QString& title)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 0).data().toString().endsWith(title)) return table()->selectRow(row);
        QFAIL(qPrintable(title));
    }
    template <class T>
    Edit<T> last() const
    {
        return std::get<Edit<T>>(edits.last().front().value<AnyEdit>());
    }

    TriagePage page;
    QSignalSpy edits{&page, &Page::editRequested};
};

const QString drop = QStringLiteral("Accuracy drop after schema change");
const QString runs = QStringLiteral("2 failed run(s)"); // the plural is a matter of translation

}

class TriageScreen : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatItShows()
    {
        const auto data = review();
        Shown shown(data);
        QCOMPARE(shown.table()->model()->rowCount(), 2);
        QCOMPARE(models::inboxCount(*data), 2);
        QVERIFY(shown.label("triageSummary")->text().contains(QStringLiteral("2 need")));
        // An incident without a project counts, and is shown.
        auto more = std::make_shared<ReviewData>(*data);
        more->unassigned = {data->projects[0]->incidents[0]};
        more->triage = {data->projects[0]->triage[0]};
        QCOMPARE(models::inboxCount(*more), 3);
        shown.page.setReview(more);
        QCOMPARE(shown.table()->model()->rowCount(), 3);
    }
    void theKeysStayOnTheListWhenAnItemLeaves()
    {
        Shown shown(review());
        shown.choose(runs);
        auto* decline = shown.page.findChild<QPushButton*>(QStringLiteral("decline"));
        decline->setFocus();
        QTest::keyClick(decline, Qt::Key_Space);
        QCOMPARE(shown.last<TriageItem>().after->state, TriageState::declined);
        QVERIFY(shown.table()->hasFocus());
    }
    void aPostmortemBeginsWithTheSymptomOfItsItem()
    {
        Shown shown(review());
        shown.choose(runs);
        QCOMPARE(shown.page.postmortemPlace().symptom, Symptom::errors);
    }
    void aMadeItemIsStoredWithTheFirstEdit()
    {
        Shown shown(review());
        shown.choose(runs);
        shown.key(Qt::Key_C);
        const auto edit = shown.last<TriageItem>();
        QVERIFY(!edit.before);
        QVERIFY(edit.after && edit.after->uid != Uid() && edit.after->cause != Cause::unknown);
        QVERIFY(edit.label.find("2 failed run") != std::string::npos);
    }
    void theCellOfAnIncidentIsItsPostmortems()
    {
        const auto data = review();
        Shown shown(data);
        shown.choose(drop);
        shown.key(Qt::Key_C);
        QCOMPARE(shown.edits.size(), 1);
        const auto edit = shown.last<Incident>();
        QCOMPARE(edit.before, std::optional(data->projects[0]->incidents[0].incident));
        QCOMPARE(edit.after->cause, Cause::service);
        QCOMPARE(edit.after->symptom, edit.before->symptom);
        QVERIFY(edit.after->markdown.find("cause: service") != std::string::npos);
        QVERIFY(edit.after->markdown.find("Accuracy fell overnight") != std::string::npos);
        shown.key(Qt::Key_H);
        QCOMPARE(shown.last<TriageItem>().after->state, TriageState::snoozed);
    }
    // Who acts is not said yet: neither button nor key accepts, and both say why.
    void acceptingNeedsACell()
    {
        auto data = std::make_shared<ReviewData>(*review());
        auto search = std::make_shared<ProjectReview>(*data->projects[0]);
        search->project.mle = "mle-1";
        search->project.sre = "sre-1";
        search->incidents[0].incident.symptom = Symptom::accuracy;
        for (TriageItem& item : search->triage) item.cause = Cause::unknown;
        data->projects = {search};
        Shown shown(data);
        shown.choose(drop);
        auto* accept = shown.page.findChild<QPushButton*>(QStringLiteral("accept"));
        QVERIFY(!accept->isEnabled());
        QVERIFY(accept->toolTip().contains(QStringLiteral("cause")));
        shown.key(Qt::Key_1);
        QCOMPARE(shown.edits.size(), 0);
        QCOMPARE(shown.label("triageHint")->text(), accept->toolTip());
        for (TriageItem& item : search->triage) {
            item.symptom = Symptom::accuracy;
            item.cause = Cause::service;
        }
        shown.page.setReview(std::make_shared<ReviewData>(*data));
        shown.choose(drop);
        QVERIFY(accept->isEnabled());
        QCOMPARE(accept->toolTip(), QString());
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(shown.last<TriageItem>().after->state, TriageState::accepted);
    }
    void decliningNeedsAReason()
    {
        Shown shown(review());
        shown.choose(drop);
        QVERIFY(!shown.label("triageProposal")->isVisible());
        shown.key(Qt::Key_3);
        QCOMPARE(shown.edits.size(), 0);
        QVERIFY(!shown.label("triageHint")->text().isEmpty());
        QVERIFY(shown.reason()->hasFocus());
        QTest::keyClicks(shown.reason(), QStringLiteral("A drill"));
        QTest::keyClick(shown.reason(), Qt::Key_Return);
        QCOMPARE(shown.last<TriageItem>().after->state, TriageState::declined);
        QCOMPARE(shown.last<TriageItem>().after->reason, std::string("A drill"));
    }
    void withinBudgetIsProposed()
    {
        Shown shown(review());
        shown.choose(runs);
        QVERIFY(shown.label("triageProposal")->isVisible());
        QVERIFY(shown.label("triageProposal")->text().contains(QStringLiteral("2.0 pp")));
        shown.key(Qt::Key_3);
        QCOMPARE(shown.last<TriageItem>().after->reason, std::string("Within budget: no response"));
    }
    void groupedItemsAreNamed()
    {
        Shown shown(review());
        shown.choose(runs);
        QVERIFY(shown.label("triageGroup")->text().contains(QStringLiteral("CTR: \u22122.1 % against")));
        shown.choose(drop);
        QVERIFY(!shown.label("triageGroup")->isVisible());
    }
    void markedItemsMoveTogether()
    {
        Shown shown(review());
        shown.table()->selectRow(0);
        shown.key(Qt::Key_X);
        QVERIFY(shown.table()->model()->index(0, 0).data().toString().startsWith(QChar(0x2713)));
        QCOMPARE(shown.table()->currentIndex().row(), 1);
        shown.key(Qt::Key_X);
        shown.key(Qt::Key_H);
        QCOMPARE(shown.edits.size(), 2);
        for (const auto& arguments : shown.edits)
            QCOMPARE(std::get<Edit<TriageItem>>(arguments.front().value<AnyEdit>()).after->state, TriageState::snoozed);
        QVERIFY(!shown.table()->model()->index(0, 0).data().toString().startsWith(QChar(0x2713)));
        // A mark that is taken away is none.
        shown.table()->selectRow(0);
        shown.key(Qt::Key_X);
        shown.table()->selectRow(0);
        shown.key(Qt::Key_X);
        shown.table()->selectRow(1);
        shown.key(Qt::Key_H);
        QCOMPARE(shown.edits.size(), 3);
    }
    void aDropMovesTheItem_data()
    {
        QTest::addColumn<QPoint>("at"); // in hundredths of the matrix
        QTest::addColumn<int>("symptom");
        QTest::addColumn<int>("cause");
        QTest::newRow("errors, service") << QPoint(30, 25) << int(Symptom::errors) << int(Cause::service);
        QTest::newRow("errors, model") << QPoint(90, 25) << int(Symptom::errors) << int(Cause::ml);
        QTest::newRow("accuracy, service") << QPoint(30, 65) << int(Symptom::accuracy) << int(Cause::service);
        QTest::newRow("accuracy, both") << QPoint(59, 65) << int(Symptom::accuracy) << int(Cause::both);
        QTest::newRow("beside the cells") << QPoint(1, 1) << -1 << -1;
    }
    void aDropMovesTheItem()
    {
        QFETCH(QPoint, at);
        QFETCH(int, symptom);
        QFETCH(int, cause);
        Shown shown(review());
        shown.choose(runs);
        QVERIFY(shown.table()->model()->flags(shown.table()->currentIndex()).testFlag(Qt::ItemIsDragEnabled));
        auto* matrix = shown.page.findChild<MatrixView*>();
        const QMimeData data;
        QDropEvent event(QPointF(matrix->width() * at.x() / 100.0, matrix->height() * at.y() / 100.0),
                         Qt::MoveAction,
                         &data,
                         Qt::LeftButton,
                         Qt::NoModifier);
        static_cast<QObject*>(matrix)->event(&event); // past the application, which knows of no drag
        QCOMPARE(shown.edits.size(), cause < 0 ? 0 : 1);
        if (cause < 0) return;
        QCOMPARE(int(shown.last<TriageItem>().after->symptom), symptom);
        QCOMPARE(int(shown.last<TriageItem>().after->cause), cause);
    }
    void enterReadsOn()
    {
        const auto data = review();
        Shown shown(data);
        QSignalSpy places(&shown.page, &Page::navigateRequested);
        shown.choose(drop);
        shown.key(Qt::Key_Return);
        QCOMPARE(places.last().front().value<Place>().incident,
                 std::optional(data->projects[0]->incidents[0].incident.uid));
        shown.choose(runs);
        shown.key(Qt::Key_Return);
        QCOMPARE(places.last().front().value<Place>().project, std::string("search-ranking"));
    }
};

SHINRAI_TEST(TriageScreen)
#include "tst_triagepage.moc"
