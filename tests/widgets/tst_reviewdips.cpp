// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/widgets/meetingprobe.h"
#include "tests/widgets/pageprobe.h"
#include "widgets/models/projectcharts.h"
#include "widgets/review/reviewpage.h"

#include <QDateEdit>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

using namespace widgets;
using namespace reliability;
using namespace meeting;

/// What fell in the week, and how it is read and answered.
class ReviewDips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A dip that nobody has explained becomes an incident with all that is known, or a mark on the charts.
    void dipsAreOpenedAndMarked()
    {
        ReviewPage page;
        auto data = copy(reviewfixture::review());
        auto search = std::make_shared<ProjectReview>(*data->projects[0]);
        for (IncidentReview& each : search->incidents) each.incident.indicators.clear();
        data->projects[0] = search;
        showOn(page, data);
        QSignalSpy edits(&page, &Page::editRequested), places(&page, &Page::navigateRequested);
        page.mainWidget()->setFocus();
        go(Qt::Key_4);
        auto* dips = child<QTableView>(page, "dipTable");
        dips->setFocus();
        dips->selectRow(0);
        press(Qt::Key_2);
        QCOMPARE(places.size(), 1);
        const Place place = places.front().front().value<Place>();
        QCOMPARE(place.screen, Screen::editor);
        QCOMPARE(place.project, search->project.name);
        QCOMPARE(place.indicator, std::string("accuracy"));
        QCOMPARE(place.symptom, Symptom::accuracy);
        QVERIFY(place.span && place.span->to == data->asOf);
        dips->setFocus();
        press(Qt::Key_3);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("campaign began"));
        auto* day = child<QDateEdit>(page, "recordDay");
        QVERIFY(day->isVisible());
        day->setDate(QDate(2026, 11, 18));
        press(Qt::Key_Return);
        const ReviewNote said = *lastEdit<ReviewNote>(edits).after;
        QCOMPARE(said.kind, NoteKind::note);
        QCOMPARE(said.indicator, std::string("accuracy"));
        QCOMPARE(said.from, reviewfixture::at("2026-11-18T00:00:00Z"));
        QCOMPARE(said.to, reviewfixture::at("2026-11-19T00:00:00Z"));
        search->notes = {said};
        const auto spec = models::projectCharts(*search, models::usualRange(data->asOf), data->zone);
        const auto mark = std::ranges::find(spec.markers, QStringLiteral("note"), &models::ChangeMarker::glyph);
        QVERIFY(mark != spec.markers.end());
        QCOMPARE(mark->title, QStringLiteral("accuracy: campaign began"));
    }

    // The keys go back to the table that they came from, and from a button to the part.
    void theKeysGoBack()
    {
        ReviewPage page;
        showOn(page, reviewfixture::review());
        page.mainWidget()->setFocus();
        go(Qt::Key_4);
        auto* dips = child<QTableView>(page, "dipTable");
        dips->setFocus();
        press(Qt::Key_N);
        press(Qt::Key_Escape);
        QVERIFY(dips->hasFocus());
        child<QPushButton>(page, "noteButton")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        press(Qt::Key_Escape);
        QVERIFY(child<QTableView>(page, "reviewIncidents")->hasFocus());
    }

    // Sentences are read to their end, whatever the width.
    void longSentencesTakeMoreLines()
    {
        std::string longest;
        for (int i = 0; i < 60; ++i) longest += "all sorts of ";
        auto data = copy(reviewfixture::review());
        auto search = std::make_shared<ProjectReview>(*data->projects[0]);
        search->findings = {{"under_asked", {longest, "technical"}},
                            {"under_asked", {"Spam", "technical"}}};
        data->projects = {search};
        ReviewPage page;
        showOn(page, data);
        page.mainWidget()->setFocus();
        go(Qt::Key_7);
        const auto* table = child<QTableView>(page, "costTable");
        QTRY_VERIFY(table->rowHeight(0) > 2 * table->rowHeight(1));
        QCOMPARE(table->rowHeight(1), table->verticalHeader()->defaultSectionSize());
        QVERIFY(table->height() >= table->rowHeight(0) + table->rowHeight(1));
        const int before = table->rowHeight(0);
        page.resize(page.width() * 2, page.height());
        QTRY_VERIFY(table->rowHeight(0) < before);
    }
};

SHINRAI_TEST(ReviewDips)
#include "tst_reviewdips.moc"
