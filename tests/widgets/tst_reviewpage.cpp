// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/pageprobe.h"
#include "tests/widgets/reviewfixture.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/postmortem/editorpage.h"
#include "widgets/postmortem/logpage.h"
#include "widgets/review/agenda.h"
#include "widgets/review/reviewpage.h"
#include "widgets/review/reviewpart.h"
#include "widgets/tokens.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTableView>

using namespace widgets;
using namespace reliability;

namespace {

std::shared_ptr<ReviewData> unfrozen()
{
    auto data = std::make_shared<ReviewData>(*reviewfixture::review());
    data->reviews.clear();
    data->record = {};
    data->meeting = {};
    return data;
}

}

/// The weekly review and the figures of the postmortem editor, with real widgets and keys.
class ReviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Ten items, each with a part of its own under its heading, which has the item's number.
    void everyItemLeadsToItsOwnPart()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        auto* agendaTable = child<QTableView>(page, "agenda");
        auto* head = child<QLabel>(page, "reviewItem");
        const auto* area = child<QScrollArea>(page, "reviewScroll");
        QSet<QString> shown;
        QCOMPARE(agendaTable->model()->rowCount(), 10);
        for (int row = 0; row < agendaTable->model()->rowCount(); ++row) {
            agendaTable->selectRow(row);
            const QString item = agendaTable->model()->index(row, AgendaModel::Item).data().toString();
            QCOMPARE(item, QStringLiteral("%1  %2").arg(row).arg(head->text()));
            QStringList parts;
            for (const auto* part : area->widget()->findChildren<ReviewPart*>(QString(), Qt::FindDirectChildrenOnly))
                if (part->isVisible()) parts += QString::fromLatin1(part->metaObject()->className());
            QCOMPARE(parts.size(), 1);
            QVERIFY2(!shown.contains(parts.front()), qPrintable(parts.front()));
            shown.insert(parts.front());
        }
    }

    void actionsAreATableThatOpensTheirIncident()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        QSignalSpy places(&page, &Page::navigateRequested);
        auto* table = child<QTableView>(page, "actionTable");
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("mle-1"));
        table->setFocus();
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.front().front().value<Place>().screen, Screen::editor);
        QVERIFY(places.front().front().value<Place>().incident.has_value());
    }

    // Only its button freezes a week: no letter, no blank and no Enter anywhere else.
    void noKeyFreezesByAccident()
    {
        ReviewPage page;
        showOn(page, unfrozen());
        QSignalSpy freeze(&page, &ReviewPage::freezeRequested);
        for (QWidget* widget : page.findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || qobject_cast<QPushButton*>(widget))
                continue;
            widget->setFocus();
            for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) QTest::keyClick(widget, static_cast<Qt::Key>(key));
            for (const auto key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) QTest::keyClick(widget, key);
        }
        QCOMPARE(freeze.size(), 0);
        auto* button = child<QPushButton>(page, "freezeButton");
        button->setFocus();
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) QTest::keyClick(button, static_cast<Qt::Key>(key));
        QCOMPARE(freeze.size(), 0);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(freeze.size(), 1);
    }

    void frozenOnesSayNumberAndHash()
    {
        ReviewPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        showOn(page, data);
        const QString record = child<QLabel>(page, "reviewRecord")->text();
        QVERIFY2(record.contains(QStringLiteral("#41 (2026-W47)")), qPrintable(record));
        QCOMPARE(child<QLineEdit>(page, "reviewHash")->text(), QString::fromStdString(data->reviews.front().sha256));
        QVERIFY(child<QPushButton>(page, "verifyButton")->isVisible());
        QVERIFY(!record.contains(QStringLiteral("sample clock")));
        data = std::make_shared<ReviewData>(*data);
        data->workspace.clock = data->asOf;
        page.setReview(data);
        QVERIFY(child<QLabel>(page, "reviewRecord")->text().contains(QStringLiteral("(sample clock)")));
        QVERIFY(child<QLabel>(page, "reviewSnapshot")->text().contains(QStringLiteral("(sample clock)")));
    }

    // At 1280 pixels, beside the rail of icons, no column of the postmortems is out of sight.
    void theLogFitsASmallScreen()
    {
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        project->incidents.front().incident.title =
            "An employment type changed its meaning two hours before a retraining of every model";
        project->incidents.front().incident.state = IncidentState::inReview;
        data->projects.front() = project;
        LogPage page;
        page.setReview(data);
        page.resize(1280 - metric::railCollapsed, 650);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        const auto* table = child<QTableView>(page, "incidentTable");
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!table->isColumnHidden(models::IncidentModel::State));
    }

    // Nothing on the review page asks for more width than a small screen has, at any text size.
    void theReviewNeedsNoMoreWidthThanItHas()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        const auto* area = child<QScrollArea>(page, "reviewScroll");
        QVERIFY2(area->widget()->minimumSizeHint().width() <= 600,
                 qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
    }

    // The figure follows start and end while they are typed, and names the indicator as people do.
    void whatAnIncidentCostsFollowsItsSpan()
    {
        EditorPage page;
        auto data = std::make_shared<ReviewData>(*reviewfixture::review());
        auto project = std::make_shared<ProjectReview>(*data->projects.front());
        for (Indicator& i : project->indicators)
            if (i.name == "accuracy") i.displayName = "Offline accuracy";
        data->projects.front() = project;
        showOn(page, data);
        QSignalSpy asked(&page, &EditorPage::costsRequested);
        const Incident stored = project->incidents.front().incident;
        page.open({.screen = Screen::editor, .incident = stored.uid});
        auto* facts = child<QLabel>(page, "incidentFacts");
        QVERIFY2(facts->text().contains(QStringLiteral("Budget spent: Offline accuracy 21.9 pp")),
                 qPrintable(facts->text()));
        QTest::qWait(200);
        QCOMPARE(asked.size(), 0);

        auto* end = child<QDateTimeEdit>(page, "endEdit");
        end->setDateTime(end->dateTime().addSecs(-3600));
        end->setDateTime(end->dateTime().addSecs(-3600));
        QTRY_COMPARE(asked.size(), 1);
        const auto typed = asked.front().front().value<Incident>();
        QCOMPARE(*typed.end, *stored.end - Milliseconds(7'200'000));
        IncidentReview answer{typed, {{"accuracy", "accuracy", 0.2}}, 0.2, {}};
        page.setCosts(answer);
        QVERIFY2(facts->text().contains(QStringLiteral("Budget spent: Offline accuracy 20.0 pp")),
                 qPrintable(facts->text()));
        QVERIFY(!facts->text().contains(QStringLiteral("\u2026")));

        answer.incident.uid = makeUid();
        answer.costs.front().spent = 0.9;
        page.setCosts(answer);
        QVERIFY(!facts->text().contains(QStringLiteral("90.0 pp")));
    }

    void titlesAloneAskForNothing()
    {
        EditorPage page;
        showOn(page, reviewfixture::review());
        page.open({.screen = Screen::editor,
                   .incident = reviewfixture::review()->projects.front()->incidents.front().incident.uid});
        QSignalSpy asked(&page, &EditorPage::costsRequested);
        QTest::keyClicks(child<QLineEdit>(page, "titleEdit"), QStringLiteral("abc"));
        QTest::qWait(200);
        QCOMPARE(asked.size(), 0);
    }
};

SHINRAI_TEST(ReviewPageTest)
#include "tst_reviewpage.moc"
