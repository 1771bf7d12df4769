// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/incidentmerge.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace reliability;

/// Two people save one postmortem: nothing of either is lost unseen.
class IncidentMerges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differentPartsGoTogether()
    {
        Incident ours = base(), theirs = base();
        ours.title = "Ours";
        ours.markdown = "## A\n\nours\n\n## B\n\ntwo\n";
        theirs.rev = 8;
        theirs.severity = "2";
        theirs.markdown = "## A\n\none\n\n## B\n\ntheirs\n";
        theirs.causes = {"theirs"};
        const IncidentMerge both = mergedIncident(base(), ours, theirs);
        QVERIFY(both.clashes.empty());
        QCOMPARE(both.incident.rev, std::int64_t(8));
        QCOMPARE(both.incident.title, std::string("Ours"));
        QCOMPARE(both.incident.severity, std::string("2"));
        QCOMPARE(both.incident.markdown, std::string("## A\n\nours\n\n## B\n\ntheirs\n"));
    }

    void theSamePartClashes()
    {
        Incident ours = base(), theirs = base();
        ours.markdown = "## A\n\nours\n\n## B\n\ntwo\n";
        theirs.markdown = "## A\n\ntheirs\n\n## B\n\ntwo\n";
        ours.title = theirs.title = "The same";
        ours.cause = Cause::ml;
        theirs.cause = Cause::service;
        const IncidentMerge both = mergedIncident(base(), ours, theirs);
        QVERIFY(both.clashes == std::vector<std::string>({"cause", "markdown"}));
        QCOMPARE(both.incident.markdown, ours.markdown);
        QCOMPARE(both.incident.cause, Cause::ml);
    }

private:
    static Incident base()
    {
        Incident incident;
        incident.rev = 3;
        incident.title = "Base";
        incident.markdown = "## A\n\none\n\n## B\n\ntwo\n";
        return incident;
    }
};

SHINRAI_TEST(IncidentMerges)
#include "tst_incidentmerge.moc"
