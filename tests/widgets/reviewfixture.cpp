// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reviewfixture.h"

#include <algorithm>
#include <cmath>

namespace reviewfixture {

using namespace reliability;

namespace {

constexpr std::int64_t hourMs = 3'600'000;
const Instant asOf = at("2026-11-23T00:00:00Z");

struct Spec {
    const char* name;
    const char* title;
    Family family;
    Kind kind;
    Unit unit;
    const char* target;
    double bad, total;
    double spentWeek = 0, recoveredWeek = 0; ///< bad units
    Status status = Status::healthy;
    int days = 28;
    ForecastState forecast = ForecastState::none;
};

template <class T>
Id<T> nextId()
{
    static std::int64_t last = 0;
    return {++last};
}

Budget budgetOf(const Spec& s)
{
    Budget b;
    b.indicator = s.name;
    b.objective = s.name;
    b.family = s.family;
    b.kind = s.kind;
    b.unit = s.unit;
    if (s.unit == Unit::slice) b.sliceSeconds = 60;
    b.target = *parseTarget(s.target);
    b.window = {WindowKind::rolling, {s.days, Length::Unit::day}, asOf - s.days * dayLength, asOf, "UTC"};
    b.method = s.unit == Unit::slice ? Method::ratioTimeslices : Method::occurrences;
    b.asOf = b.matureTo = asOf;
    b.bad = s.bad;
    b.total = s.total;
    b.good = s.total - s.bad;
    b.status = s.status;
    b.forecast.emplace().state = s.forecast;
    b.lowVolume = s.unit == Unit::run;
    if (s.total == 0) return b;
    const double budget = b.target.failure() * s.total;
    b.attainment = b.good / b.total;
    b.budget = budget;
    b.spent = s.bad;
    b.left = budget - s.bad;
    b.remaining = b.remainingWithoutCorrections = 1 - s.bad / budget;
    b.spentThisWeek = s.spentWeek / budget;
    b.recoveredThisWeek = s.recoveredWeek / budget;
    b.netThisWeek = (s.recoveredWeek - s.spentWeek) / budget;
    b.volumeEffect = 0;
    b.coverage = b.windowFilled = 1;
    b.freshness = {0.5, FreshState::fresh};
    return b;
}

Indicator indicatorOf(const Spec& s, Id<Project> project)
{
    Indicator i;
    i.id = nextId<Indicator>();
    i.project = project;
    i.name = s.name;
    i.displayName = s.title;
    i.family = s.family;
    i.kind = s.kind;
    i.shape = s.unit == Unit::run ? Shape::run : Shape::ratio;
    i.source = s.family == Family::ml ? "nightly_eval.csv" : "prom-prod";
    i.interval = s.unit == Unit::slice ? Milliseconds(60'000) : dayLength;
    return i;
}

// Thirteen weeks that end at what the budgets say now and a week ago.
std::vector<std::optional<double>> weeksOf(const Budget& now)
{
    std::vector<std::optional<double>> weeks;
    const double last = now.remaining.value_or(0.9);
    for (int i = 0; i < 11; ++i)
        weeks.push_back(std::min(1.0, last + (1 - last) * (0.8 - 0.05 * i) + 0.06 * std::sin(i * 2.1)));
    weeks.push_back(now.remaining ? std::optional(last - now.netThisWeek.value_or(0)) : std::nullopt);
    weeks.push_back(now.remaining);
    return weeks;
}

ObjectiveReview objectiveOf(const Spec& s, Id<Project> project)
{
    ObjectiveReview o;
    o.indicator = indicatorOf(s, project);
    o.objective.id = nextId<Objective>();
    o.objective.indicator = o.indicator.id;
    o.objective.name = s.name;
    o.version.target = *parseTarget(s.target);
    o.version.window = {s.days, Length::Unit::day};
    o.now = budgetOf(s);
    if (s.total > 0) {
        Spec before = s;
        before.bad = s.bad - s.spentWeek + s.recoveredWeek;
        before.spentWeek = before.recoveredWeek = 0;
        const double left = 1 - before.bad / (o.version.target.failure() * s.total);
        before.status = left <= 0 ? Status::exhausted : left < 0.25 ? Status::atRisk : Status::healthy;
        o.lastWeek = budgetOf(before);
        o.lastWeek->asOf = o.lastWeek->matureTo = asOf - 7 * dayLength;
        o.lastWeek->window.from = o.lastWeek->window.from - 7 * dayLength;
        o.lastWeek->window.to = o.lastWeek->asOf;
    }
    o.weeks = weeksOf(o.now);
    return o;
}

KpiReview kpiOf(Id<Project> project, const char* name, const char* unit, double now, double before)
{
    Indicator i;
    i.id = nextId<Indicator>();
    i.project = project;
    i.name = name;
    i.family = Family::kpi;
    i.shape = Shape::value;
    i.unit = unit;
    i.source = "kpi-db";
    return {i, now, before, asOf - dayLength};
}

void choose(ProjectReview& p, std::optional<std::size_t> ProjectReview::*place, std::optional<Family> family)
{
    for (std::size_t i = 0; i < p.objectives.size() && !(p.*place); ++i)
        if (!family || p.objectives[i].now.family == *family) p.*place = i;
}

std::shared_ptr<ProjectReview> projectOf(const char* name, const char* title, Phase phase, Status status)
{
    auto p = std::make_shared<ProjectReview>();
    p->rev = 1;
    p->project.id = nextId<Project>();
    p->project.uid = uidFrom(name);
    p->project.name = name;
    p->project.displayName = title;
    p->project.phase = phase;
    p->project.phaseSince = at("2026-03-02T00:00:00Z");
    p->project.mle = "mle-1";
    p->project.sre = "sre-1";
    p->status = status;
    return p;
}

void finish(ProjectReview& p)
{
    for (const auto& o : p.objectives) p.indicators.push_back(o.indicator);
    for (const auto& k : p.kpis) p.indicators.push_back(k.indicator);
    choose(p, &ProjectReview::worst, std::nullopt);
    choose(p, &ProjectReview::worstOrdinary, Family::ordinary);
    choose(p, &ProjectReview::worstMl, Family::ml);
}

IncidentReview incidentOf(Id<Project> project, int number, const char* title, const char* start, const char* end,
                          Symptom symptom, Cause cause, double spent, const char* indicator)
{
    IncidentReview r;
    Incident& i = r.incident;
    i.id = nextId<Incident>();
    i.uid = uidFrom(title);
    i.number = number;
    i.project = project;
    i.title = title;
    i.severity = "2";
    i.start = i.detected = at(start);
    if (*end) i.end = at(end);
    i.state = *end ? IncidentState::done : IncidentState::draft;
    i.symptom = symptom;
    i.cause = cause;
    i.tags = {"data change"};
    i.indicators = {indicator};
    i.markdown =
        "---\nteam: ranking\ntitle: " + i.title +
        "\n---\n## Summary\n\nAccuracy fell overnight after an upstream "
        "schema change.\n\n## What went well\n\n- The nightly evaluation noticed within two hours.\n- Rolling back "
        "took four minutes.\n\n## Why\n\n1. A column changed its unit.\n2. Nothing checked it.\n";
    r.costs = {{indicator, indicator, spent}};
    r.budgetSpent = spent;
    Action a;
    a.id = nextId<Action>();
    a.incident = i.id;
    a.project = project;
    a.created = i.start;
    a.title = "Check units of upstream columns before training";
    a.owner = "mle-1";
    a.due = at("2026-11-30T00:00:00Z");
    r.actions = {a};
    return r;
}

TriageItem itemOf(Id<Project> project, const char* title, const char* when, Symptom symptom, Cause cause,
                  const char* indicator)
{
    TriageItem t;
    t.id = nextId<TriageItem>();
    t.uid = uidFrom(title);
    t.project = project;
    t.title = title;
    t.at = at(when);
    t.symptom = symptom;
    t.cause = cause;
    t.indicator = indicator;
    return t;
}

Event changeOf(Id<Project> project, Change kind, const char* when, const char* title)
{
    Event e;
    e.id = nextId<Event>();
    e.project = project;
    e.kind = kind;
    e.at = at(when);
    e.title = title;
    return e;
}

using enum Unit;

std::shared_ptr<ProjectReview> search()
{
    auto p = projectOf("search-ranking", "Search ranking", Phase::production, Status::exhausted);
    const Id<Project> id = p->project.id;
    // clang-format off
    for (const Spec& s : {
             Spec{"accuracy", "accuracy", Family::ml, Kind::batch, event, "0.92", 25'200, 280'000, 8'512, 5'555.2, Status::exhausted, 28, ForecastState::exhausted},
             Spec{"stability", "stability", Family::ml, Kind::batch, run, "0.9", 1, 13, 0, 0, Status::atRisk, 91, ForecastState::tooFew},
             Spec{"availability", "availability", Family::ordinary, Kind::online, slice, "0.999", 23.7, 40'320, 1.6, 0.4, Status::healthy, 28, ForecastState::none},
             Spec{"latency", "latency p99", Family::ordinary, Kind::online, event, "0.99", 50'400, 12'600'000, 9'000, 12'000, Status::healthy, 28, ForecastState::none},
             Spec{"nightly-job", "nightly job", Family::ordinary, Kind::batch, run, "0.95", 0, 28, 0, 0, Status::healthy, 28, ForecastState::tooFew},
             Spec{"robustness", "robustness", Family::ml, Kind::batch, run, "0.95", 0, 28, 0, 0, Status::healthy, 28, ForecastState::tooFew},
         })
        p->objectives.push_back(objectiveOf(s, id));
    // clang-format on
    p->kpis = {kpiOf(id, "CTR", "%", 4.12, 4.21)};
    p->incidents = {incidentOf(id,
                               31,
                               "Accuracy drop after schema change",
                               "2026-11-18T02:10:00Z",
                               "2026-11-20T11:00:00Z",
                               Symptom::accuracy,
                               Cause::both,
                               0.219,
                               "accuracy"),
                    incidentOf(id,
                               27,
                               "Ranking timeouts during cache warm-up",
                               "2026-11-03T08:00:00Z",
                               "2026-11-03T11:05:00Z",
                               Symptom::errors,
                               Cause::service,
                               0.185,
                               "availability")};
    p->changes = {changeOf(id, Change::deploy, "2026-11-03T07:40:00Z", "ranker 5.2"),
                  changeOf(id, Change::modelRelease, "2026-11-10T06:00:00Z", "model v117"),
                  changeOf(id, Change::dataChange, "2026-11-17T23:40:00Z", "upstream schema change"),
                  changeOf(id, Change::retraining, "2026-11-18T01:00:00Z", "model v118")};
    p->triage = {itemOf(id, "accuracy below 92 %", "2026-11-18T02:10:00Z", Symptom::accuracy, Cause::both, "accuracy"),
                 itemOf(id, "CTR step \u22122.1 %", "2026-11-18T03:00:00Z", Symptom::accuracy, Cause::unknown, "CTR")};
    p->findings = {{"over_budget", {"accuracy"}}};
    return p;
}

std::shared_ptr<ProjectReview> recommendation()
{
    auto p = projectOf("recommendation", "Recommendation", Phase::production, Status::atRisk);
    const Id<Project> id = p->project.id;
    // clang-format off
    for (const Spec& s : {
             Spec{"nightly-job", "nightly job", Family::ordinary, Kind::batch, run, "0.95", 1, 28, 1, 0, Status::atRisk, 28, ForecastState::on},
             Spec{"availability", "availability", Family::ordinary, Kind::online, slice, "0.999", 12.1, 40'320, 2, 2, Status::healthy, 28, ForecastState::none},
             Spec{"ndcg", "NDCG", Family::ml, Kind::batch, event, "0.95", 1'967, 140'000, 500, 480, Status::healthy, 28, ForecastState::none},
         })
        p->objectives.push_back(objectiveOf(s, id));
    // clang-format on
    Forecast& soon = *p->objectives.front().now.forecast;
    soon.at = at("2026-11-25T12:00:00Z");
    soon.earliest = at("2026-11-24T00:00:00Z");
    soon.latest = at("2026-12-01T00:00:00Z");
    p->kpis = {kpiOf(id, "CVR", "%", 1.255, 1.25)};
    p->incidents = {incidentOf(id,
                               32,
                               "Nightly job out of memory",
                               "2026-11-19T01:00:00Z",
                               "",
                               Symptom::errors,
                               Cause::unknown,
                               0.714,
                               "nightly-job")};
    p->triage = {
        itemOf(id, "nightly job failed", "2026-11-19T01:00:00Z", Symptom::errors, Cause::unknown, "nightly-job"),
        itemOf(id, "candidate set empty for new users", "2026-11-20T05:00:00Z", Symptom::errors, Cause::ml, "ndcg")};
    return p;
}

std::shared_ptr<ProjectReview> spam()
{
    auto p = projectOf("spam-filter", "Spam filter", Phase::technical, Status::noData);
    const Id<Project> id = p->project.id;
    p->trial = true;
    p->reason = Reason::stale;
    // clang-format off
    for (const Spec& s : {
             Spec{"availability", "availability", Family::ordinary, Kind::online, slice, "0.999", 4, 30'000, 0, 0, Status::noData},
             Spec{"precision", "precision", Family::ml, Kind::batch, event, "0.95", 2'395, 100'000, 300, 200, Status::healthy},
         })
        p->objectives.push_back(objectiveOf(s, id));
    // clang-format on
    Budget& stale = p->objectives.front().now;
    stale.freshness = {5330, FreshState::stale};
    stale.reason = Reason::stale;
    stale.flags = {"stale", "trial"};
    stale.coverage = 0.74;
    stale.spentThisWeek = stale.recoveredThisWeek = stale.netThisWeek = std::nullopt;
    stale.forecast->state = ForecastState::tooEarly;
    p->findings = {{"waiver", {"runbook", "2026-12-15"}}};
    p->suggestedPhase = Phase::technical;
    return p;
}

std::shared_ptr<ProjectReview> price()
{
    auto p = projectOf("price-estimate", "Price estimate", Phase::production, Status::healthy);
    const Id<Project> id = p->project.id;
    // clang-format off
    for (const Spec& s : {
             Spec{"latency", "latency p95", Family::ordinary, Kind::online, event, "0.99", 11'600, 10'000'000, 200, 200, Status::healthy, 28, ForecastState::none},
             Spec{"error", "error within 10 %", Family::ml, Kind::batch, event, "0.9", 1'120, 280'000, 0, 0, Status::healthy, 28, ForecastState::none},
         })
        p->objectives.push_back(objectiveOf(s, id));
    // clang-format on
    p->kpis = {kpiOf(id, "MAE", "USD", 99.0, 100.0)};
    p->findings = {{"over_reliable", {"latency p95"}}};
    return p;
}

std::shared_ptr<ProjectReview> tagging()
{
    auto p = projectOf("image-tagging", "Image tagging", Phase::concept_, Status::notRequired);
    p->reason = Reason::conceptPhase;
    p->project.description = "Can tags from pictures replace the ones that sellers type?";
    p->kpis = {kpiOf(p->project.id, "weekly use", "images", 1'120, 1'000)};
    return p;
}

Review frozen(const char* week, int number, const char* when, const char* sha, const char* notes)
{
    Review r;
    r.id = nextId<Review>();
    r.uid = uidFrom(week);
    r.week = week;
    r.number = number;
    r.asOf = at(when);
    r.frozen = r.asOf + Milliseconds(7 * hourMs - 5 * 60'000);
    r.sha256 = std::string(sha) + std::string(56, '0');
    r.notes = notes;
    return r;
}

}

Instant at(const char* rfc3339) { return parseInstant(rfc3339).value(); }

std::shared_ptr<ReviewData> empty()
{
    auto data = std::make_shared<ReviewData>();
    data->rev = 1;
    data->workspace.name = "Ranking team";
    data->asOf = asOf;
    data->week = {2026, 47};
    return data;
}

std::shared_ptr<ReviewData> review()
{
    auto data = empty();
    data->workspace.sample = true;
    for (const auto& p : {search(), recommendation(), spam(), price(), tagging()}) {
        finish(*p);
        data->projects.push_back(p);
    }
    data->reviews = {
        frozen("2026-W47", 41, "2026-11-23T00:00:00Z", "9f3c41d2", "Search: freeze model releases until R > 0."),
        frozen("2026-W46", 40, "2026-11-16T00:00:00Z", "51b0c77e", "Quiet week.")};
    data->record = data->reviews.front().id;
    for (const auto& p : data->projects)
        for (const IncidentReview& i : p->incidents)
            data->meeting.pending.insert(data->meeting.pending.end(), i.actions.begin(), i.actions.end());
    return data;
}

SeriesAnswer series(const ReviewData& data, const SeriesRequest& request)
{
    SeriesAnswer answer{request.ticket, request.indicator, {}, {}, false};
    const ObjectiveReview* found = nullptr;
    double level = 1;
    for (const auto& p : data.projects) {
        for (const auto& o : p->objectives)
            if (o.indicator.id == request.indicator) found = &o;
        for (const auto& k : p->kpis)
            if (k.indicator.id == request.indicator) level = k.lastWeek.value_or(1);
    }
    const Range gap{at("2026-11-05T00:00:00Z"), at("2026-11-07T00:00:00Z")};
    const bool accuracy = found && found->indicator.name == "accuracy";
    const std::int64_t step = found && found->indicator.kind == Kind::online ? 6 * hourMs : 24 * hourMs;
    const double base = found ? found->now.attainment.value_or(0.995) : level;
    const double swing = found ? (1 - base) * 0.35 : level * 0.01;
    int n = 0;
    for (std::int64_t t = request.range.from.ms; t < request.range.to.ms; t += step, ++n) {
        if (accuracy && gap.contains({t})) continue;
        const bool dip = t >= at("2026-11-18T00:00:00Z").ms && t < at("2026-11-21T00:00:00Z").ms;
        const double fall = !dip ? 0 : accuracy ? 0.11 : found ? 0 : level * 0.021;
        const bool runs = found && found->now.unit == Unit::run;
        const double y =
            runs ? (n == 20 && found->now.bad > 0 ? 0 : 1) : base + swing * std::sin(n * 1.7) + swing - fall;
        answer.points.push_back({t, found ? std::min(y, 1.0) : y});
    }
    if (accuracy) answer.gaps = {gap};
    return answer;
}

ImportPreview preview(ImportRecipe recipe)
{
    ImportPreview p;
    p.recipe = std::move(recipe);
    const auto fill = [](std::string& s, const char* detected) {
        if (s.empty()) s = detected;
    };
    fill(p.recipe.time, "time");
    fill(p.recipe.good, "good");
    fill(p.recipe.total, "total");
    fill(p.recipe.label, "model");
    fill(p.recipe.delimiter, ",");
    fill(p.recipe.encoding, "UTF-8");
    fill(p.recipe.zone, "Asia/Tokyo");
    if (!p.recipe.header) p.recipe.header = true;
    if (!p.recipe.target) p.recipe.target = *parseTarget("0.92");
    if (!p.recipe.window) p.recipe.window = Length{28, Length::Unit::day};
    p.columns = {"time", "good", "total", "model", "note"};
    p.rows = {{"2026-11-16 01:00", "9214", "10000", "v117", ""},
              {"2026-11-17 01:00", "9221", "10000", "v117", "retrained"},
              {"2026-11-18 01:00", "7930", "10000", "v118", ""},
              {"2026-11-19 01:00", "7911", "10000", "v118", ""},
              {"2026-11-20 01:00", "9100", "10000", "v117", "rolled back"}};
    p.ready = 8'412;
    p.rejectedCount = 3;
    p.duplicates = 2;
    p.rejected = {{"nightly_eval.csv", 17, "good > total"},
                  {"nightly_eval.csv", 230, "time unreadable: \"yesterday\""},
                  {"nightly_eval.csv", 4011, "negative count"}};
    p.warnings = {{"zone-guessed", 1, "no offset in the times: Asia/Tokyo assumed"}};
    p.budget = budgetOf({"accuracy", "accuracy", Family::ml, Kind::batch, event, "0.92", 22'131, 280'000});
    return p;
}

std::vector<ImportBatch> imports()
{
    std::vector<ImportBatch> batches;
    for (const char* file : {"nightly_eval.csv", "availability_2026-11.csv", "kpi.csv"}) {
        ImportBatch b;
        b.id = nextId<ImportBatch>();
        b.uid = uidFrom(file);
        b.source = file;
        b.started = asOf - Milliseconds(b.id.value * 20 * hourMs);
        b.finished = b.started + Milliseconds(1'200);
        b.rowsRead = 8'417;
        b.rowsNew = 8'412;
        b.rowsBad = b.id.value == 1 ? 3 : 0;
        b.rowsSame = 2;
        b.first = asOf - 28 * dayLength;
        b.last = asOf - dayLength;
        batches.push_back(std::move(b));
    }
    return batches;
}

}
