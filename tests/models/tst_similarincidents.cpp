// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/reviewsample.h"
#include "tests/support/testmain.h"
#include "widgets/models/similarincidents.h"

#include <QRegularExpression>
#include <QTest>

using namespace models;
using namespace reliability;
using support::at;

namespace {

/// The sample with two more: one like INC-31 in other widths and cases, one of its day the year before.
ReviewData data()
{
    ReviewData data = support::sampleReview();
    IncidentReview like, day;
    like.incident.uid = uidFrom("like");
    like.incident.number = 50;
    like.incident.title = "ＳＣＨＥＭＡ change broke accuracy";
    day.incident.uid = uidFrom("day");
    day.incident.number = 3;
    day.incident.title = "Certificate expired";
    day.incident.start = at("2025-11-18T08:00:00Z");
    data.unassigned.push_back(like);
    data.unassigned.push_back(day);
    return data;
}

}

class SimilarIncidentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhy()
    {
        SimilarIncidents similar;
        const ReviewData review = data();
        similar.setReview(review);
        QVERIFY(similar.readSome(100));
        const auto entries = similar.entriesFor(review.projects.front()->incidents.front().incident);
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0].uid, uidFrom("like"));
        QVERIFY(entries[0].name.startsWith(QStringLiteral("INC-50")));
        QVERIFY(QRegularExpression(
                    QStringLiteral("^0\\.[0-9]{2}: (schema|change|accuracy)(, (schema|change|accuracy)){2}$"))
                    .match(entries[0].why)
                    .hasMatch());
        QVERIFY(entries[0].tip.contains(QStringLiteral("tf-idf")));
        QCOMPARE(entries[1].uid, uidFrom("day"));
        QCOMPARE(entries[1].why, QStringLiteral("same day, 1 years ago")); // plurals are the translation's
    }

    void readsPieceByPiece()
    {
        SimilarIncidents similar;
        const ReviewData review = data();
        similar.setReview(review);
        QVERIFY(!similar.readSome(2));
        QVERIFY(!similar.readSome(2));
        QVERIFY(similar.readSome(2));
        const Incident& asked = review.projects.front()->incidents.front().incident;
        const QString why = similar.entriesFor(asked).front().why;
        similar.setReview(review); // the same again: nothing to read
        QVERIFY(similar.readSome(0));
        QCOMPARE(similar.entriesFor(asked).front().why, why);
        ReviewData changed = data();
        changed.unassigned.back().incident.rev = 9;
        similar.setReview(changed);
        QVERIFY(!similar.readSome(0));
    }

    void anEmptyReviewHasNone()
    {
        SimilarIncidents similar;
        similar.setReview({});
        QVERIFY(similar.readSome(1));
        QVERIFY(similar.entriesFor(data().unassigned.front().incident).empty());
    }
};

SHINRAI_TEST(SimilarIncidentsTest)
#include "tst_similarincidents.moc"
