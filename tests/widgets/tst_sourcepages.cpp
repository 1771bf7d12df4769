// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/columns.h"
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/sources/batchmodel.h"
#include "widgets/sources/importpage.h"
#include "widgets/sources/previewmodel.h"
#include "widgets/sources/sourcespage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace widgets;
using namespace reliability;

namespace {

QStringList column(const QAbstractItemModel& model, int place)
{
    QStringList texts;
    for (int r = 0; r < model.rowCount(); ++r) texts += model.index(r, place).data().toString();
    return texts;
}

}

/// The CSV wizard and the list of imports, with real widgets and real keys.
class SourcePages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesWithTroubleComeFirst()
    {
        SourcesPage page;
        showOn(page, reviewfixture::review());
        auto* table = page.findChild<QTableView*>(QStringLiteral("sourceTable"));
        page.setImports({ImportBatch{}});
        QVERIFY(!table->isVisible());
        const auto source = [](const char* name, bool trusted, const char* message) {
            SourceState state{{}, "sql", trusted, SourceRun{}};
            state.setup.name = name;
            state.setup.id.value = name[0];
            state.last->message = message;
            return state;
        };
        SourceState waiting = source("b-new", true, "");
        waiting.last.reset();
        page.setSources(
            {source("a-good", true, ""), waiting, source("z-lost", true, "no answer"), source("c-mailed", false, "")});
        QVERIFY(table->isVisible());
        QCOMPARE(column(*table->model(), 0), QStringLiteral("z-lost|c-mailed|b-new|a-good").split(u'|'));
        QCOMPARE(column(*table->model(), 2),
                 QStringLiteral("failed: no answer|not set up on this machine: not asked|not asked yet|in order")
                     .split(u'|'));
        QSignalSpy asked(&page, &SourcesPage::askRequested);
        QTest::mouseClick(child<QPushButton>(page, "askSourcesButton"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
    }

    void wizardRoleBecomesRecipe()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        QCOMPARE(page.state(), Page::State::empty);
        QSignalSpy previews(&page, &ImportPage::previewRequested), imports(&page, &ImportPage::importRequested);
        page.open({.screen = Screen::importer, .file = "/data/nightly_eval.csv"});
        QCOMPARE(previews.size(), 1);
        QCOMPARE(previews.front().at(1).value<ImportRecipe>().good, std::string());
        page.setPreview(reviewfixture::preview(previews.front().at(1).value<ImportRecipe>()));
        QCOMPARE(page.state(), Page::State::ready);
        auto* role = child<QComboBox>(page, "role1");
        QCOMPARE(role->currentText(), QStringLiteral("good"));
        role->setFocus();
        QTest::keyClick(role, Qt::Key_Down);
        QTRY_COMPARE(previews.size(), 2);
        const auto recipe = previews.last().at(1).value<ImportRecipe>();
        QCOMPARE(recipe.bad, std::string("good"));
        QCOMPARE(recipe.good, std::string(noColumn));
        QCOMPARE(recipe.total, std::string("total"));
        page.setPreview(reviewfixture::preview(recipe));
        QVERIFY(!child<QPushButton>(page, "importButton")->isEnabled());
        QTest::keyClicks(child<QComboBox>(page, "projectBox"), QStringLiteral("search-ranking"));
        QTRY_COMPARE(previews.size(), 3);
        page.setPreview(reviewfixture::preview(recipe));
        QTest::mouseClick(child<QPushButton>(page, "importButton"), Qt::LeftButton);
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.front().front().toString(), QStringLiteral("/data/nightly_eval.csv"));
        QCOMPARE(imports.front().at(1).value<ImportRecipe>().indicator, std::string("nightly_eval"));
        QCOMPARE(imports.front().at(1).value<ImportRecipe>().project, std::string("search-ranking"));
    }

    void wizardTellsABadTarget_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("too much") << QStringLiteral("150") << QStringLiteral("150 is no target");
        QTest::newRow("no number") << QStringLiteral("high") << QStringLiteral("high is no target");
        QTest::newRow("fine") << QStringLiteral("99.5") << QString();
        QTest::newRow("none") << QString() << QString();
    }
    void wizardTellsABadTarget()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        ImportPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        page.setPreview(reviewfixture::preview());
        QTest::keyClicks(child<QComboBox>(page, "projectBox"), QStringLiteral("shop"));
        auto* target = child<QLineEdit>(page, "targetEdit");
        auto* import = child<QPushButton>(page, "importButton");
        target->selectAll();
        if (typed.isEmpty()) QTest::keyClick(target, Qt::Key_Delete);
        else QTest::keyClicks(target, typed);
        QVERIFY(!import->isEnabled()); // until the preview of it is there
        page.setPreview(reviewfixture::preview());
        auto* problem = child<QLabel>(page, "fieldProblem");
        QCOMPARE(problem->isVisible(), !said.isEmpty());
        QVERIFY(problem->text().startsWith(said));
        QCOMPARE(import->isEnabled(), said.isEmpty());
        QCOMPARE(import->toolTip(), problem->text());
    }

    void wizardWantsALimitForATargetOfValues()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        ImportPreview values = reviewfixture::preview();
        values.shape = Shape::value;
        page.setPreview(values);
        QTest::keyClicks(child<QComboBox>(page, "projectBox"), QStringLiteral("shop"));
        page.setPreview(values);
        auto* import = child<QPushButton>(page, "importButton");
        QVERIFY(!import->isEnabled());
        QVERIFY(child<QLabel>(page, "fieldProblem")->text().contains(QStringLiteral("limit")));
        auto* op = child<QComboBox>(page, "opBox");
        op->setCurrentIndex(1);
        Q_EMIT op->activated(1);
        QTest::keyClicks(child<QLineEdit>(page, "thresholdEdit"), QStringLiteral("120"));
        page.setPreview(values);
        QVERIFY(import->isEnabled());
    }

    void wizardBeginsEachFileAnew()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy previews(&page, &ImportPage::previewRequested);
        page.open({.screen = Screen::importer, .file = "/data/a.csv"});
        page.setPreview(reviewfixture::preview());
        auto* project = child<QComboBox>(page, "projectBox");
        auto* target = child<QLineEdit>(page, "targetEdit");
        QTest::keyClicks(project, QStringLiteral("shop"));
        target->selectAll();
        QTest::keyClicks(target, QStringLiteral("99.5"));
        page.open({.screen = Screen::importer, .file = "/data/b.csv"});
        QVERIFY(previews.last().at(1).value<ImportRecipe>() == ImportRecipe());
        ImportPreview bare = reviewfixture::preview();
        bare.recipe.target = {};
        page.setPreview(bare);
        QCOMPARE(project->currentText(), QString());
        QCOMPARE(target->text(), QString());
        QCOMPARE(child<QLineEdit>(page, "indicatorEdit")->text(), QStringLiteral("b"));

        // A file that was imported before brings its own.
        page.open({.screen = Screen::importer, .file = "/data/c.csv"});
        ImportPreview known = reviewfixture::preview();
        known.recipe.project = "mail";
        known.recipe.indicator = "clicks";
        known.recipe.label = noColumn;
        known.recipe.target = *parseTarget("0.98");
        page.setPreview(known);
        QCOMPARE(project->currentText(), QStringLiteral("mail"));
        QCOMPARE(child<QLineEdit>(page, "indicatorEdit")->text(), QStringLiteral("clicks"));
        QSignalSpy imports(&page, &ImportPage::importRequested);
        QTest::mouseClick(child<QPushButton>(page, "importButton"), Qt::LeftButton);
        const auto recipe = imports.front().at(1).value<ImportRecipe>();
        QCOMPARE(recipe.project, std::string("mail"));
        QCOMPARE(recipe.label, std::string(noColumn));
        QCOMPARE(recipe.target, parseTarget("0.98").value());
    }

    void wizardSaysWhyItCanNot()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        ImportPreview preview = reviewfixture::preview();
        preview.error = Error{Code::columnUnknown, {"x.csv", "time"}, {}};
        page.setPreview(preview);
        QVERIFY(!child<QPushButton>(page, "importButton")->isEnabled());
        QVERIFY(child<QLabel>(page, "importResult")->text().contains(QStringLiteral("time")));
    }

    void aTypedZoneStays()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy previews(&page, &ImportPage::previewRequested);
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        page.setPreview(reviewfixture::preview());
        auto* zone = child<QComboBox>(page, "zoneBox");
        QCOMPARE(zone->currentText(), QString());
        QCOMPARE(zone->lineEdit()->placeholderText(), QStringLiteral("Asia/Tokyo (auto)"));
        zone->setFocus();
        QTest::keyClicks(zone, QStringLiteral("Europe/Paris")); // none of the offered ones
        const auto asked = [&] { return previews.last().at(1).value<ImportRecipe>(); };
        QTRY_COMPARE(asked().zone, std::string("Europe/Paris"));
        page.setPreview(reviewfixture::preview(asked()));
        QCOMPARE(zone->currentText(), QStringLiteral("Europe/Paris"));
        // Another file begins with "auto" again.
        page.open({.screen = Screen::importer, .file = "/data/y.csv"});
        QCOMPARE(zone->currentText(), QString());
    }

    // What is typed is declared; a usual step is none.
    void anIntervalIsDeclared()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy previews(&page, &ImportPage::previewRequested);
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        page.setPreview(reviewfixture::preview());
        auto* interval = child<QComboBox>(page, "intervalBox");
        interval->setFocus();
        QTest::keyClicks(interval, QStringLiteral("1h"));
        const auto asked = [&] { return previews.last().at(1).value<ImportRecipe>(); };
        QTRY_VERIFY(asked().interval == std::optional<Milliseconds>(std::chrono::hours(1)));
        QTest::keyClicks(interval, QStringLiteral("x"));
        QVERIFY(child<QLabel>(page, "fieldProblem")->isVisible());
    }

    void aFailedPreviewLeavesTheRoles()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy previews(&page, &ImportPage::previewRequested);
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        page.setPreview(reviewfixture::preview());
        child<QComboBox>(page, "role1")->setFocus();
        QTest::keyClick(child<QComboBox>(page, "role1"), Qt::Key_Down);
        QTest::keyClicks(child<QComboBox>(page, "zoneBox"), QStringLiteral("Nowhere"));
        const auto asked = [&] { return previews.last().at(1).value<ImportRecipe>(); };
        QTRY_COMPARE(asked().zone, std::string("Nowhere"));
        ImportPreview failed;
        failed.recipe = asked();
        failed.error = Error{Code::zoneUnknown, {"Nowhere"}, {}};
        page.setPreview(failed);
        QVERIFY(!child<QPushButton>(page, "importButton")->isEnabled());
        QCOMPARE(child<QTableView>(page, "previewTable")->model()->columnCount(), 5);
        QCOMPARE(child<QComboBox>(page, "role1")->currentText(), QStringLiteral("bad"));
        child<QComboBox>(page, "zoneBox")->lineEdit()->selectAll();
        QTest::keyClicks(child<QComboBox>(page, "zoneBox"), QStringLiteral("UTC"));
        QTRY_COMPARE(asked().zone, std::string("UTC"));
        QCOMPARE(asked().bad, std::string("good"));
        QCOMPARE(asked().total, std::string("total"));
    }

    void tabGoesAsThePageIsRead()
    {
        ImportPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        ImportPreview known = reviewfixture::preview();
        known.recipe.project = "shop";
        known.recipe.indicator = "accuracy";
        page.setPreview(known);
        QVERIFY(child<QPushButton>(page, "importButton")->isEnabled());
        child<QPushButton>(page, "chooseFileButton")->setFocus();
        QStringList seen;
        for (int i = 0; i < 40 && !seen.contains(QStringLiteral("importButton")); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            seen += QApplication::focusWidget()->objectName();
        }
        int before = -1;
        for (const char* name :
             {"encodingBox", "zoneBox", "projectBox", "windowBox", "role0", "role4", "previewTable", "importButton"}) {
            const int at = static_cast<int>(seen.indexOf(QString::fromLatin1(name)));
            QVERIFY2(at > before, qPrintable(seen.join(u' ')));
            before = at;
        }
    }

    // A disabled button is left out by Tab: what it waits for is not.
    void tabComesToTheReason_data()
    {
        QTest::addColumn<bool>("failed");
        QTest::addColumn<QString>("label");
        QTest::newRow("nothing named") << false << QStringLiteral("importBudget");
        QTest::newRow("not readable") << true << QStringLiteral("importResult");
    }
    void tabComesToTheReason()
    {
        QFETCH(bool, failed);
        QFETCH(QString, label);
        ImportPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        ImportPreview preview = reviewfixture::preview();
        if (failed) preview.error = Error{Code::columnUnknown, {"x.csv", "time"}, {}};
        page.setPreview(preview);
        auto* import = child<QPushButton>(page, "importButton");
        QVERIFY(!import->isEnabled());
        auto* reason = page.findChild<QLabel*>(label);
        QVERIFY(reason && !reason->text().isEmpty());
        QCOMPARE(import->accessibleDescription(), reason->text());
        child<QPushButton>(page, "chooseFileButton")->setFocus();
        for (int i = 0; i < 40 && !reason->hasFocus(); ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(reason->hasFocus());
        // Once it can be imported there is nothing to read on the way.
        preview.error.reset();
        preview.recipe.project = "shop";
        preview.recipe.indicator = "accuracy";
        page.open({.screen = Screen::importer, .file = "/data/x.csv"});
        page.setPreview(preview);
        QVERIFY(import->isEnabled());
        QCOMPARE(reason->focusPolicy(), Qt::NoFocus);
    }

    void sourcesListImports()
    {
        SourcesPage page;
        showOn(page, reviewfixture::review());
        QCOMPARE(page.state(), Page::State::empty);
        page.setImports(reviewfixture::imports());
        QCOMPARE(page.state(), Page::State::ready);
        QCOMPARE(child<QTableView>(page, "importTable")->model()->rowCount(), 3);
    }

    // The figures of the sample were never imported: who looks for their source is told.
    void theSampleSaysWhereItsFiguresAreFrom()
    {
        SourcesPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        data->workspace.sample = false;
        showOn(page, data);
        page.setImports(reviewfixture::imports());
        const auto* summary = child<QLabel>(page, "importSummary");
        QVERIFY(!summary->text().contains(QLatin1String("sample")));
        data = std::make_shared<ReviewData>(*data);
        data->workspace.sample = true;
        page.setReview(data);
        QVERIFY2(summary->text().contains(QLatin1String("The sample's own figures came with it")),
                 qPrintable(summary->text()));
    }

    void rejectedRowsSayWhatStoodWhere()
    {
        RejectedModel model;
        model.setRows({{"x.csv", 409, "unreadable number", "total", "n/a"}, {"x.csv", 433, "row too short"}});
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, RejectedModel::Line), QStringLiteral("409"));
        QCOMPARE(cell(0, RejectedModel::Column), QStringLiteral("total"));
        QCOMPARE(cell(0, RejectedModel::Content), QStringLiteral("n/a"));
        QCOMPARE(cell(0, RejectedModel::Reason), QStringLiteral("unreadable number"));
        QCOMPARE(cell(1, RejectedModel::Column), QStringLiteral("\u2013"));
    }

    void sourcesNameWhatWasImportedNewestFirst()
    {
        SourcesPage page;
        const auto review = reviewfixture::review();
        showOn(page, review);
        auto batches = reviewfixture::imports();
        batches[0].started = batches[1].started; // at one time: the later one first
        batches[1].project = review->projects.front()->project.id;
        batches[1].mapping = R"({"project":"old-name","indicator":"availability"})";
        batches[2].started = batches[1].started - dayLength;
        batches[2].undone = batches[1].started;
        page.setImports(batches);
        auto* table = child<QTableView>(page, "importTable");
        QCOMPARE(
            column(*table->model(), BatchModel::Source),
            QStringList(
                {models::text(batches[1].source), models::text(batches[0].source), models::text(batches[2].source)}));
        const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(cell(0, BatchModel::Project), models::text(review->projects.front()->project.title()));
        QCOMPARE(cell(0, BatchModel::Indicator), QStringLiteral("availability"));
        QCOMPARE(cell(0, BatchModel::TakenBack), models::missing());
        QCOMPARE(cell(1, BatchModel::Indicator), models::missing());
        QCOMPARE(cell(2, BatchModel::TakenBack), models::plainDateTime(batches[1].started, review->zone));
    }

    void anImportIsTakenBackHere()
    {
        SourcesPage page;
        showOn(page, reviewfixture::review());
        auto batches = reviewfixture::imports();
        batches.back().started = batches.front().started + dayLength;
        batches.back().undone = batches.back().started;
        page.setImports(batches);
        auto* table = child<QTableView>(page, "importTable");
        auto* undo = child<QPushButton>(page, "undoImportButton");
        QSignalSpy undone(&page, &SourcesPage::undoRequested);
        QVERIFY(!undo->isEnabled());
        table->setFocus();
        table->selectRow(0);
        QVERIFY(!undo->isEnabled()); // it was taken back already
        table->selectRow(1);
        QVERIFY(undo->isEnabled());
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.front().front().value<Id<ImportBatch>>(), batches.front().id);
    }
};

SHINRAI_TEST(SourcePages)
#include "tst_sourcepages.moc"
