// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postmortems.h"

#include "app/incidentcosts.h"
#include "app/zones.h"
#include "sources/markdown/postmortem.h"
#include "widgets/models/dates.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/postmortemreport.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/report/htmlwriter.h"
#include "widgets/report/pdfwriter.h"

#include <QCoreApplication>
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
        const bool one = std::ranges::count(costs.costs, cost.indicator, &IncidentCost::indicator) == 1;
        const std::string name = one ? cost.indicator : cost.indicator + " (" + cost.objective + ")";
        const QString line = words(QT_TRANSLATE_NOOP("postmortems", "%1: %2 of its error budget"))
                                 .arg(models::text(name), models::percent(cost.spent));
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

/// "INC-12" or "12".
std::optional<std::int64_t> numberIn(std::string_view text)
{
    if (text.starts_with("INC-") || text.starts_with("inc-")) text.remove_prefix(4);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

Result<std::vector<Incident>> incidentCandidates(storage::Session& session, std::optional<std::int64_t> number,
                                                 std::optional<Uid> uid, Among among)
{
    auto store = session.store<Incident>();
    if (among == Among::binned) return store.removed();
    std::vector<Incident> all;
    if (uid) {
        auto one = store.find(*uid);
        if (!one) return failed(one);
        if (*one) all.push_back(std::move(**one));
    }
    if (!number) return all;
    auto numbered = store.findBy("number", *number);
    if (!numbered) return failed(numbered);
    std::ranges::move(*numbered, std::back_inserter(all));
    return all;
}

Result<models::Report> postmortemReportOf(storage::Session& session, const Incident& incident, const Zone& zone,
                                          Instant asOf)
{
    const auto costs = incidentCosts(session, incident, asOf);
    if (!costs) return failed(costs);
    const auto project = session.store<Project>().find(incident.project);
    if (!project) return failed(project);
    const auto indicators = session.store<Indicator>().findBy("project_id", incident.project);
    if (!indicators) return failed(indicators);
    return models::postmortemReport(*costs, *project ? &**project : nullptr, *indicators, zone);
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

Result<Incident> incidentNamed(storage::Session& session, const std::string& text, Among among)
{
    const auto number = numberIn(text);
    const auto uid = parseUid(text);
    const auto all = incidentCandidates(session, number, uid, among);
    if (!all) return failed(all);
    for (const Incident& incident : *all)
        if ((uid && incident.uid == *uid) || (number && incident.number == number)) return incident;
    return fail(Code::unknownName, {"incident", text, ""});
}

Result<QByteArray> documentOf(storage::Session& session, const Incident& incident, const Zone& zone, Instant asOf,
                              std::string_view format)
{
    if (format == "markdown") return QByteArray::fromStdString(sources::markdown::writePostmortem(incident));
    if (format != "html" && format != "pdf")
        return fail(Code::valueUnknown, {std::string(format), "markdown, html, pdf"});
    const auto report = postmortemReportOf(session, incident, zone, asOf);
    if (!report) return failed(report);
    return format == "html" ? widgets::writeHtml(*report) : widgets::writePdf(*report);
}

}
