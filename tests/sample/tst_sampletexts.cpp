// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/dates.h"
#include "resources/sample/effects.h"
#include "tests/sample/definitions.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

using namespace reliability;

namespace {

constexpr Week lastWeek{2026, 47};

const sample::Sample& made()
{
    static const sample::Sample sample = sample::make(lastWeek);
    return sample;
}

std::set<std::string> namesOf(const std::string& kind)
{
    std::set<std::string> all;
    for (const support::Definition& d : support::definitions(made(), kind))
        all.insert((kind == "SLI" ? d.annotation("project") + "/" : std::string()) + d.text("name"));
    return all;
}

std::map<std::string, std::map<std::string, std::string>> postmortems()
{
    std::map<std::string, std::map<std::string, std::string>> all;
    for (const sample::Document& document : made().postmortems) {
        auto fields = support::frontMatter(document);
        all.emplace(fields["id"], std::move(fields));
    }
    return all;
}

/// "project/component" of what the indicators measure and of what that depends on.
std::set<std::string> components()
{
    std::set<std::string> all;
    for (const support::Definition& sli : support::definitions(made(), "SLI")) {
        std::istringstream in(sli.annotation("component") + "," + sli.annotation("depends-on"));
        for (std::string name; std::getline(in, name, ',');)
            all.insert(sli.annotation("project") + "/" +
                       name.substr(std::min(name.size(), name.find_first_not_of(' '))));
    }
    return all;
}

/// The first four cells of a row of changes.csv; later ones may be quoted.
std::vector<std::string> cells(const std::string& line)
{
    std::vector<std::string> all;
    std::istringstream in(line);
    for (std::string cell; all.size() < 4 && std::getline(in, cell, ',');) all.push_back(cell);
    return all;
}

}

class SampleTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datesAreFilledIn_data();
    void datesAreFilledIn();
    void otherDatesAreRefused_data();
    void otherDatesAreRefused();
    void nothingIsLeftToFillIn();
    void definitionsKeepTheLimits();
    void namesAreUnique();
    void projectsNameTheirPeople();
    void postmortemsAreComplete_data();
    void postmortemsAreComplete();
    void everyIncidentShowsInTheData();
    void incidentsSpanTheirEffects();
    void allCellsOfTriageOccur();
    void changesAreInOrder();
    void factsNameWhatExists();
};

void SampleTexts::datesAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("minute") << "at {{0w Tue 02:10}}."
                            << "at 2026-11-17T02:10:00Z.";
    QTest::newRow("before") << "{{-3w Tue 02:10}}"
                            << "2026-10-27T02:10:00Z";
    QTest::newRow("day") << "{{+1w Mon}}"
                         << "2026-11-23";
    QTest::newRow("week") << "{{-47w}}"
                          << "2025-W52";
    QTest::newRow("two") << "{{0w Sun}}/{{0w}}"
                         << "2026-11-22/2026-W47";
    QTest::newRow("none") << "{ } text"
                          << "{ } text";
}

void SampleTexts::datesAreFilledIn()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(sample::expand(lastWeek, text.toStdString())), expected);
}

void SampleTexts::otherDatesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"{{Tue}}", "{{1x Mon}}", "{{0w Tues}}", "{{0w Tue 24:00}}", "{{0w Tue 02}}", "{{0w Tue"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SampleTexts::otherDatesAreRefused()
{
    QFETCH(QString, text);
    QVERIFY_EXCEPTION_THROWN(sample::expand(lastWeek, text.toStdString()), std::invalid_argument);
}

void SampleTexts::nothingIsLeftToFillIn()
{
    std::vector<sample::Document> all = made().definitions;
    all.insert(all.end(), made().postmortems.begin(), made().postmortems.end());
    all.push_back(made().changes);
    QCOMPARE(made().definitions.size(), 7);
    QCOMPARE(made().postmortems.size(), 13);
    for (const sample::Document& document : all) {
        QVERIFY2(document.text.size() > 400, document.name.c_str());
        QVERIFY2(document.text.find("{{") == std::string::npos, document.name.c_str());
        QVERIFY2(document.text.find("}}") == std::string::npos, document.name.c_str());
    }
}

void SampleTexts::definitionsKeepTheLimits()
{
    const QRegularExpression label(QStringLiteral("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"));
    for (const char* kind : {"Service", "SLI", "SLO"})
        for (const support::Definition& d : support::definitions(made(), kind)) {
            QCOMPARE(d.text("apiVersion"), std::string("openslo/v1"));
            QVERIFY2(label.match(QString::fromStdString(d.text("name"))).hasMatch(), d.text("name").c_str());
            QVERIFY(!d.text("displayName").empty() && d.text("displayName").size() <= 63);
        }
    QCOMPARE(namesOf("Service").size(), 7);
}

void SampleTexts::namesAreUnique()
{
    for (const char* kind : {"Service", "SLI", "SLO"}) {
        std::set<std::string> seen;
        for (const support::Definition& d : support::definitions(made(), kind))
            QVERIFY2(seen.insert(d.text("name")).second, d.text("name").c_str());
    }
}

void SampleTexts::projectsNameTheirPeople()
{
    const QRegularExpression handle(QStringLiteral("^(mle|sre|web)-[0-9]+$"));
    for (const support::Definition& d : support::definitions(made(), "Service")) {
        for (const char* role : {"mle", "sre"})
            QVERIFY(handle.match(QString::fromStdString(d.annotation(role))).hasMatch());
        QVERIFY(parseName<Phase>(d.annotation("phase")));
        QVERIFY(parseInstant(d.annotation("phase-since")));
    }
}

void SampleTexts::postmortemsAreComplete_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < made().postmortems.size(); ++i)
        QTest::newRow(made().postmortems[i].name.c_str()) << int(i);
}

void SampleTexts::postmortemsAreComplete()
{
    QFETCH(int, index);
    const sample::Document& document = made().postmortems[static_cast<std::size_t>(index)];
    const auto fields = support::frontMatter(document);
    QVERIFY(namesOf("Service").contains(fields.at("project")));
    const auto start = parseInstant(fields.at("start")), detected = parseInstant(fields.at("detected_at"));
    QVERIFY(start && detected && *start <= *detected);
    if (fields.contains("end")) QVERIFY(*parseInstant(fields.at("end")) >= *detected);
    QVERIFY(parseName<IncidentState>(fields.at("status")));
    QVERIFY(parseName<Symptom>(fields.at("symptom")));
    QVERIFY(parseName<Cause>(fields.at("cause")));
    for (const std::string& indicator : support::flowList(fields.at("indicators")))
        QVERIFY2(namesOf("SLI").contains(fields.at("project") + "/" + indicator), indicator.c_str());
    for (const char* section : {"Summary", "Impact", "Timeline", "Why", "What went well", "Action items"})
        QVERIFY2(document.text.find("\n## " + std::string(section) + "\n") != std::string::npos, section);
    QVERIFY(document.text.find("\n# " + fields.at("title") + "\n") != std::string::npos);
}

void SampleTexts::everyIncidentShowsInTheData()
{
    std::set<std::string> shown;
    for (const sample::Effect& e : sample::effects()) shown.insert(std::string(e.incident));
    for (const sample::Gap& g : sample::gaps()) shown.insert(std::string(g.incident));
    for (const auto& [id, fields] : postmortems()) QVERIFY2(shown.contains(id), id.c_str());
}

void SampleTexts::incidentsSpanTheirEffects()
{
    const auto all = postmortems();
    for (const sample::Effect& e : sample::effects()) {
        if (e.incident.empty()) continue;
        const auto& fields = all.at(std::string(e.incident));
        QCOMPARE(fields.at("project"), std::string(e.project));
        QCOMPARE(fields.at("start"), format(sample::instantOf(lastWeek, e.from)));
        QCOMPARE(fields.at("end"), format(sample::instantOf(lastWeek, e.to)));
    }
    for (const sample::Gap& g : sample::gaps())
        if (!g.incident.empty())
            QCOMPARE(all.at(std::string(g.incident)).at("start"), format(sample::instantOf(lastWeek, g.from)));
}

void SampleTexts::allCellsOfTriageOccur()
{
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& [id, fields] : postmortems()) seen.insert({fields.at("symptom"), fields.at("cause")});
    for (const char* symptom : {"errors", "accuracy"})
        for (const char* cause : {"service", "ml"}) QVERIFY(seen.contains({symptom, cause}));
    QVERIFY(seen.contains({"accuracy", "both"}));
    QVERIFY(seen.contains({"errors", "unknown"}));
}

void SampleTexts::changesAreInOrder()
{
    std::istringstream in(made().changes.text);
    std::string line;
    std::getline(in, line);
    QCOMPARE(line, std::string("time,kind,project,component,title,end,detail"));
    std::set<Change> kinds;
    std::string before;
    while (std::getline(in, line)) {
        const auto row = cells(line);
        QVERIFY2(parseInstant(row.at(0)) && row[0] >= before, line.c_str());
        before = row[0];
        kinds.insert(parseName<Change>(row.at(1)).value());
        QVERIFY2(namesOf("Service").contains(row.at(2)), line.c_str());
        QVERIFY2(row.at(3).empty() || components().contains(row[2] + "/" + row[3]), line.c_str());
    }
    QCOMPARE(kinds.size(), names<Change>.size());
}

void SampleTexts::factsNameWhatExists()
{
    const auto known = namesOf("SLI");
    const auto incidents = postmortems();
    for (const auto& t : made().triage) {
        QVERIFY2(known.contains(t.project + "/" + t.indicator), t.fact.title.c_str());
        QVERIFY(t.incident.empty() || incidents.contains(t.incident));
    }
    for (const auto& n : made().notes) QVERIFY(known.contains(n.project + "/" + n.indicator));
    for (const auto& c : made().corrections) QVERIFY(c.fact.from < c.fact.to && !c.fact.reason.empty());
    for (const auto& w : made().waivers) QVERIFY(namesOf("Service").contains(w.project) && w.fact.expires);
    for (const auto& v : made().versions) QVERIFY(namesOf("SLO").contains(v.objective));
}

SHINRAI_TEST(SampleTexts)
#include "tst_sampletexts.moc"
