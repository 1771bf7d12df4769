// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/budgetcounts.h"
#include "app/commands/budgetdetails.h"
#include "app/commands/budgetfile.h"
#include "app/commands/budgetoptions.h"
#include "app/commands/budgettext.h"
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/warnings.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/nearest.h"
#include "app/reviewloader.h"
#include "app/zones.h"
#include "reliability/describe.h"
#include "reliability/label.h"

#include <algorithm>

namespace app {

using namespace reliability;

namespace {

Result<Outcome> answer(const Call& call, const BudgetAnswer& budgets, const Zone& zone)
{
    const auto wanted = failOn(call);
    if (!wanted) return failed(wanted);
    const bool matched = std::any_of(budgets.objectives.begin(), budgets.objectives.end(), [&](const Budget& b) {
        return std::find(wanted->begin(), wanted->end(), name(b.status)) != wanted->end();
    });
    return Outcome{toJson(budgets),
                   budgetText(budgets, zone, call.has("explain") ? Detail::explained : Detail::brief),
                   matched ? matchedStatus : doneStatus};
}

Result<Outcome> ofFile(const Call& call)
{
    const auto found = budgetOfFile(call);
    if (!found) return failed(found);
    const auto zone = zoneNamed(call.text("zone").value_or(""));
    if (!zone) return failed(zone);
    tellWarnings(call, found->summary.warnings, found->summary.rejected);
    auto outcome = answer(call, {found->budget.asOf, {found->budget}, {}}, *zone);
    if (outcome && call.has("strict") && found->summary.rejectedCount > 0) outcome->exitStatus = rejectedStatus;
    return outcome;
}

Result<Outcome> ofCounts(const Call& call)
{
    const auto found = budgetOfCounts(call);
    if (!found) return failed(found);
    const auto wanted = failOn(call);
    if (!wanted) return failed(wanted);
    const bool matched = std::find(wanted->begin(), wanted->end(), name(found->status)) != wanted->end();
    return Outcome{toJson(*found), countsText(*found), matched ? matchedStatus : doneStatus};
}

/// True when a budget's place begins with the words of a path.
bool lies(const Budget& b, const std::vector<std::string>& path)
{
    const std::array place{b.project, b.indicator, b.objective};
    for (std::size_t i = 0; i < path.size(); ++i)
        if (i >= place.size() || (place[i] != path[i] && place[i] != dnsLabel(path[i]))) return false;
    return true;
}

Error unknownPath(const std::string& wanted, const std::vector<Budget>& all)
{
    std::vector<std::string> places;
    for (const Budget& b : all) places.push_back(*b.project + "/" + *b.indicator + "/" + *b.objective);
    return {Code::unknownName, {"objective", wanted, nearest(wanted, places)}, {}};
}

Result<Outcome> ofWorkspace(const Call& call)
{
    const auto step = call.read("burn-down", [](std::string_view s) { return parseFixed(s); });
    if (!step) return failed(step);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto data = loadReview(w->session, w->asOf);
    if (!data) return failed(data);
    std::vector<Budget> all;
    for (const auto& project : data->projects)
        for (const ObjectiveReview& o : project->objectives) all.push_back(o.now);
    const auto byPlace = [](const Budget& b) { return std::tie(b.project, b.indicator, b.objective); };
    std::sort(all.begin(), all.end(), [&](const Budget& a, const Budget& b) { return byPlace(a) < byPlace(b); });
    BudgetAnswer budgets{w->asOf, all, {}};
    if (const auto path = call.arguments(); !path.empty()) {
        const auto directory = Directory::load(w->session);
        if (!directory) return failed(directory);
        const auto words = directory->named(splitPath(path.front()));
        if (!words) return failed(words);
        std::erase_if(budgets.objectives, [&](const Budget& b) { return !lies(b, *words); });
        if (budgets.objectives.empty()) return tl::unexpected<Error>(unknownPath(path.front(), all));
    }
    if (*step)
        if (const auto ok = addBurnDown(*w, *data, budgets.objectives, **step); !ok) return failed(ok);
    if (const auto label = call.text("split-by")) {
        auto splits = splitsOf(*w, *data, budgets.objectives, *label);
        if (!splits) return failed(splits);
        budgets.splits = std::move(*splits);
    }
    return answer(call, budgets, w->zone);
}

}

Result<Outcome> runBudget(const Call& call)
{
    if (call.has("csv")) return ofFile(call);
    if (call.has("good") || call.has("bad")) return ofCounts(call);
    return ofWorkspace(call);
}

Json schemaOfBudget()
{
    return Json::Object{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                        {"anyOf", Json::Array{schemaOf<BudgetAnswer>(), schemaOf<CountsAnswer>()}}};
}

}
