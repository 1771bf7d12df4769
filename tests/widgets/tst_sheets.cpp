// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "widgets/report/pages.h"

#include <QTest>

using namespace widgets;

namespace {

using Stays = Piece::Stays;

Piece piece(qreal height, Stays stays = Stays::free, qreal above = 0) { return {height, {}, stays, above}; }

// Heights by sheet, with the place of each: "10@0 5@10 | 20@0"; a repeated head is marked.
QString dump(const std::vector<Piece>& pieces, qreal height)
{
    QStringList sheets;
    for (const Sheet& sheet : sheetsOf(pieces, height)) {
        QStringList placed;
        for (const Placed& p : sheet) {
            const bool own = p.piece >= pieces.data() && p.piece < pieces.data() + pieces.size();
            placed +=
                QStringLiteral("%1%2@%3").arg(own ? QString() : QStringLiteral("h")).arg(p.piece->height).arg(p.y);
        }
        sheets += placed.join(u' ');
    }
    return sheets.join(QStringLiteral(" | "));
}

}

class Sheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOneSheet() { QCOMPARE(sheetsOf({}, 100).size(), std::size_t(1)); }

    void fillsAndBreaks() { QCOMPARE(dump({piece(60), piece(40), piece(1)}, 100), QStringLiteral("60@0 40@60 | 1@0")); }

    void roomAboveIsForTheMiddleOfASheet()
    {
        QCOMPARE(dump({piece(50, Stays::free, 10), piece(30, Stays::free, 10), piece(30, Stays::free, 10)}, 100),
                 QStringLiteral("50@0 30@60 | 30@0"));
    }

    void whatBelongsTogetherGoesTogether()
    {
        QCOMPARE(dump({piece(80), piece(10, Stays::withNext), piece(20)}, 100), QStringLiteral("80@0 | 10@0 20@10"));
        QCOMPARE(dump({piece(80), piece(60, Stays::withNext), piece(60, Stays::withNext), piece(5)}, 100),
                 QStringLiteral("80@0 | 60@0 | 60@0 5@60"));
    }

    void headsOfTablesAreRepeated()
    {
        const auto head = std::make_shared<const Piece>(piece(10, Stays::withNext));
        std::vector<Piece> pieces{*head};
        for (int i = 0; i < 5; ++i) {
            pieces.push_back(piece(40));
            pieces.back().head = head;
        }
        QCOMPARE(dump(pieces, 100), QStringLiteral("10@0 40@10 40@50 | h10@0 40@10 40@50 | h10@0 40@10"));
    }

    void whatIsTooHighStandsAlone()
    {
        QCOMPARE(dump({piece(10), piece(500), piece(10)}, 100), QStringLiteral("10@0 | 500@0 | 10@0"));
    }
};

SHINRAI_TEST(Sheets)
#include "tst_sheets.moc"
