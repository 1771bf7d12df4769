// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postmortems.h"

#include "app/incidentcosts.h"
#include "app/zones.h"
#include "sources/markdown/postmortem.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/report.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/report/htmlwriter.h"
#include "widgets/report/pdfwriter.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <charconv>

namespace app {

using namespace reliability;

namespace {

/// Not called tr: lupdate would look for the text in its call only.
QString words(const char* text) { return QCoreApplication::translate("postmortems", text); }

/// A line of a timeline that is not written yet.
struct Line {
    Instant at;
    QString text;
};

/// The times of the incident and the changes before and during it, in their order.
Result<std::vector<Line>> timelineLines(storage::Session& session, const Incident& incident)
{
    std::vector<Line> lines;
    if (incident.start) lines.push_back({*incident.start, words(QT_TRANSLATE_NOOP("postmortems", "Impact starts"))});
    if (incident.detected) lines.push_back({*incident.detected, words(QT_TRANSLATE_NOOP("postmortems", "Detected"))});
    if (incident.end) lines.push_back({*incident.end, words(QT_TRANSLATE_NOOP("postmortems", "Impact ends"))});
    if (!incident.start || !incident.project) return lines;
    const Range around{*incident.start - dayLength, incident.end.value_or(*incident.start) + Milliseconds(1)};
    const auto events = session.store<Event>().findBy("project_id", incident.project);
    if (!events) return failed(events);
    for (const Event& e : *events)
        if (around.contains(e.at))
            lines.push_back({e.at, models::word(e.kind) + QStringLiteral(": ") + models::text(e.title)});
    std::ranges::stable_sort(lines, {}, &Line::at);
    return lines;
}

std::string timelineTable(const std::vector<Line>& lines, const Zone& zone)
{
    std::string out;
    for (const Line& line : lines) {
        std::string text = models::utf8(line.text);
        std::ranges::replace(text, '|', '/');
        std::ranges::replace(text, '\n', ' ');
        out += (out.empty() ? "| " : "\n| ") + models::utf8(models::plainDateTime(line.at, zone)) + " | " + text + " |";
    }
    return out.empty() ? "| | |" : out;
}

std::string list(const std::vector<Line>& lines, const Zone& zone)
{
    std::string out;
    for (const Line& line : lines)
        out += (out.empty() ? "- " : "\n- ") + models::utf8(models::plainDateTime(line.at, zone)) + " - " +
               models::utf8(line.text.simplified());
    return out.empty() ? "-" : out;
}

/// "- availability: 38 % of its error budget"
std::string impactOf(const IncidentReview& costs)
{
    std::string out;
    for (const IncidentCost& cost : costs.costs) {
        if (!cost.spent || *cost.spent <= 0) continue;
        const QString line = words(QT_TRANSLATE_NOOP("postmortems", "%1: %2 of its error budget"))
                                 .arg(models::text(cost.indicator), models::percent(cost.spent));
        out += (out.empty() ? "- " : "\n- ") + models::utf8(line);
    }
    return out;
}

void link(Incident& incident, const IncidentReview& costs)
{
    if (!incident.indicators.empty()) return;
    for (const IncidentCost& cost : costs.costs)
        if (cost.spent && *cost.spent > 0 &&
            std::ranges::find(incident.indicators, cost.indicator) == incident.indicators.end())
            incident.indicators.push_back(cost.indicator);
}

Result<Incident> byNumber(storage::Session& session, std::string_view digits, const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size())
        return fail(Code::unknownName, {"incident", text, ""});
    const auto found = session.store<Incident>().findBy("number", number);
    if (!found) return failed(found);
    if (found->empty()) return fail(Code::unknownName, {"incident", text, ""});
    return found->front();
}

models::Report reportOf(const Incident& incident, const Zone& zone)
{
    models::Report report;
    report.title = models::text(incident.title);
    report.language = QLocale().name().left(2);
    const auto meta = [&](const char* name, const QString& value) {
        if (!value.isEmpty()) report.meta.emplace_back(words(name), value);
    };
    const auto time = [&](const std::optional<Instant>& t) { return t ? models::plainDateTime(*t, zone) : QString(); };
    meta(QT_TRANSLATE_NOOP("postmortems", "Incident"), models::incidentId(incident));
    meta(QT_TRANSLATE_NOOP("postmortems", "State"), models::word(incident.state));
    meta(QT_TRANSLATE_NOOP("postmortems", "Severity"), models::text(incident.severity));
    meta(QT_TRANSLATE_NOOP("postmortems", "Start"), time(incident.start));
    meta(QT_TRANSLATE_NOOP("postmortems", "Detected"), time(incident.detected));
    meta(QT_TRANSLATE_NOOP("postmortems", "End"), time(incident.end));
    meta(QT_TRANSLATE_NOOP("postmortems", "Time zone"), models::text(zone.name()));
    report.source = models::incidentId(incident);
    const auto body = models::splitFrontMatter(incident.markdown).body;
    report.blocks.push_back(models::RichText{models::richText(models::text(body))});
    return report;
}

}

Result<Incident> begun(storage::Session& session, Incident incident, const Template& form, Instant asOf)
{
    const auto workspace = session.workspace();
    if (!workspace) return failed(workspace);
    const auto zone = zoneNamed(workspace->zone);
    if (!zone) return failed(zone);
    const auto costs = incidentCosts(session, incident, asOf);
    if (!costs) return failed(costs);
    link(incident, *costs);
    const auto lines = timelineLines(session, incident);
    if (!lines) return failed(lines);
    const Instant day = incident.start.value_or(asOf);
    const std::string body = sources::markdown::fillTemplate(form.text,
                                                             {{"title", incident.title},
                                                              {"date", formatDate(zone->civil(day))},
                                                              {"zone", zone->name()},
                                                              {"impact", impactOf(*costs)},
                                                              {"timeline", timelineTable(*lines, *zone)},
                                                              {"timeline_list", list(*lines, *zone)}});
    incident.markdown = body;
    incident.markdown = models::withFrontMatter(incident);
    // The fact knows its project by number; its text says the name, for other workspaces.
    const auto project = session.store<Project>().find(incident.project);
    if (!project) return failed(project);
    if (*project && incident.markdown.find("\nproject:") == std::string::npos)
        incident.markdown.insert(incident.markdown.find('\n') + 1, "project: " + (*project)->name + "\n");
    incident.frontMatter = models::splitFrontMatter(incident.markdown).frontMatter;
    return incident;
}

Result<Incident> incidentNamed(storage::Session& session, const std::string& text)
{
    const std::string_view given = text;
    const bool marked = given.starts_with("INC-") || given.starts_with("inc-");
    if (const auto uid = parseUid(text)) {
        const auto found = session.store<Incident>().find(*uid);
        if (!found) return failed(found);
        if (*found) return **found;
    }
    return byNumber(session, marked ? given.substr(4) : given, text);
}

Result<QByteArray> documentOf(const Incident& incident, const Zone& zone, std::string_view format)
{
    if (format == "markdown") return QByteArray::fromStdString(sources::markdown::writePostmortem(incident));
    if (format == "html") return widgets::writeHtml(reportOf(incident, zone));
    if (format == "pdf") return widgets::writePdf(reportOf(incident, zone));
    return fail(Code::valueUnknown, {std::string(format), "markdown, html, pdf"});
}

}
