// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/writtenparts.h"

#include "sources/openslo/check.h"
#include "sources/openslo/indicators.h"
#include "sources/openslo/values.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

constexpr std::size_t mostName = 63, mostText = 1050;
constexpr std::string_view anyStart = "2024-01-01 00:00:00"; ///< begins a day, a week, a month, a quarter and a year

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void addText(Json::Object& object, const char* key, const std::string& text, std::size_t most)
{
    if (!text.empty() && characters(text) <= most) object.emplace_back(key, text);
}

/// What a fact keeps in `extra`, an empty object for none.
Json keptBy(const std::string& extra, Show show)
{
    if (extra.empty() || show == Show::bare) return Json::Object();
    return jsonFrom(extra).value_or(Json(Json::Object()));
}

bool isLabelValue(const Json& value)
{
    const auto* list = value.get<Json::Array>();
    if (!list) return value.get<std::string>();
    return std::all_of(list->begin(), list->end(), [](const Json& item) { return item.get<std::string>(); });
}

const Json::Object& membersOf(const Json& json, std::string_view key)
{
    static const Json::Object none;
    const Json* found = json.find(key);
    const auto* object = found ? found->get<Json::Object>() : nullptr;
    return object ? *object : none;
}

Json writtenMetadata(const std::string& name, const std::string& displayName, const Json& kept, Keeps keeps,
                     const Annotations& own, const Annotations& further)
{
    Json::Object metadata{{"name", name}}, labels, annotations;
    addText(metadata, "displayName", displayName, mostName);
    for (const auto& [key, value] : membersOf(kept, "labels"))
        if (isKey(key) && isLabelValue(value)) labels.emplace_back(key, value);
    for (const auto* list : {&own, &further})
        for (const auto& [key, value] : *list) annotations.emplace_back(key, value);
    for (const auto& [key, value] : membersOf(kept, "annotations"))
        if (isAnnotationKey(key) && value.get<std::string>() && (ownKey(key).empty() || keptKey(ownKey(key), keeps)))
            annotations.emplace_back(key, value);
    if (!labels.empty()) metadata.emplace_back("labels", std::move(labels));
    if (!annotations.empty()) metadata.emplace_back("annotations", std::move(annotations));
    return metadata;
}

Json document(const char* kind, Json metadata, Json::Object spec)
{
    return Json::Object{
        {"apiVersion", "openslo/v1"}, {"kind", kind}, {"metadata", std::move(metadata)}, {"spec", std::move(spec)}};
}

/// What would be assumed if it were not said is said.
void insist(Annotations& annotations, std::string_view key, std::string_view value)
{
    const std::string name = ownName(key);
    const auto said = [&](const auto& a) { return a.first == name; };
    if (std::none_of(annotations.begin(), annotations.end(), said))
        annotations.emplace(annotations.begin(), name, std::string(value));
}

/// A metric that stands for data which were imported, not asked of a source.
Json::Object placeholder(const Sli& sli)
{
    Json::Object spec{{"indicator", sli.project + "/" + sli.indicator.name}};
    return {{"metricSource", Json::Object{{"type", "shinrai"}, {"spec", std::move(spec)}}}};
}

/// The metric that the indicator keeps, else a placeholder; true for a placeholder.
bool addMetric(Json::Object& spec, const Sli& sli, const Json& kept)
{
    for (const char* key : {"ratioMetric", "thresholdMetric"})
        if (const Json* metric = kept.find(key)) return spec.emplace_back(key, *metric), false;
    if (sli.indicator.shape == Shape::ratio || sli.indicator.shape == Shape::run)
        spec.emplace_back("ratioMetric", Json::Object{{"rawType", "success"}, {"raw", placeholder(sli)}});
    else spec.emplace_back("thresholdMetric", placeholder(sli));
    return true;
}

/// A length in the units that OpenSLO has.
Length official(Length length)
{
    if (length.unit != Length::Unit::second) return length;
    return {std::max((length.count + 59) / 60, 1), Length::Unit::minute};
}

Json windowOf(const ObjectiveVersion& version)
{
    Length length = official(version.window);
    if (version.windowKind == WindowKind::rolling) {
        if (length.calendar())
            length = {static_cast<int>(std::clamp<std::int64_t>(fixedOf(length) / dayLength, 1, 100'000)),
                      Length::Unit::day};
        return Json::Object{{"duration", format(length)}, {"isRolling", true}};
    }
    // One minute is what lenient readers take for a month.
    if (length == Length{1, Length::Unit::minute}) length.count = 2;
    const auto start = parseCivil(version.windowStart);
    Json::Object calendar{{"startTime", start ? formatCivil(*start) : std::string(anyStart)},
                          {"timeZone", version.zone}};
    return Json::Object{{"duration", format(length)}, {"isRolling", false}, {"calendar", std::move(calendar)}};
}

std::string sliceOf(Milliseconds slice)
{
    const std::string text = formatFixed(slice);
    if (slice.count() <= 0 || !parseFixed(text)) return "1m";
    return format(official(*parseLength(text)));
}

void addThreshold(Json::Object& objective, const ObjectiveVersion& version, std::optional<Shape> shape)
{
    if (shape == Shape::ratio || shape == Shape::run) return;
    const bool needed = shape == Shape::value;
    if (version.op || needed) objective.emplace_back("op", std::string(name(version.op.value_or(Op::gt))));
    if (version.threshold || needed) objective.emplace_back("value", version.threshold.value_or(0));
}

Json objectiveOf(const WrittenSlo& written, const std::string& composite)
{
    const ObjectiveVersion& version = written.slo->version;
    Json::Object objective;
    addText(objective, "displayName", written.slo->objective.displayName, std::string::npos);
    if (!composite.empty()) objective.emplace_back("indicatorRef", written.ref);
    addThreshold(objective, version, written.shape);
    objective.emplace_back("target", version.target.allOrNothing() ? Target{1}.value() : version.target.value());
    if (version.method == Method::timeslices) {
        const bool usable = version.sliceTarget && version.sliceTarget->value() > 0;
        objective.emplace_back("timeSliceTarget", usable ? version.sliceTarget->value() : 1.0);
    }
    if (version.method != Method::occurrences) objective.emplace_back("timeSliceWindow", sliceOf(version.slice));
    if (const double weight = written.slo->objective.compositeWeight; !composite.empty() && weight > 0 && weight != 1)
        objective.emplace_back("compositeWeight", weight);
    return objective;
}

/// The versions of other times: a list for each objective; empty where no objective has any.
std::string versionsOf(const std::vector<WrittenSlo>& slos)
{
    Json::Array all;
    for (const WrittenSlo& written : slos) {
        Json::Array versions;
        for (const ObjectiveVersion& version : written.slo->others)
            versions.emplace_back(difference(version, ObjectiveVersion()));
        all.emplace_back(std::move(versions));
    }
    const bool any = std::ranges::any_of(slos, [](const WrittenSlo& w) { return !w.slo->others.empty(); });
    return any ? canonical(Json(std::move(all))) : std::string();
}

/// What the objectives of an SLO have in common, their names, and their other versions.
Annotations sharedBy(const std::vector<WrittenSlo>& slos, const std::string& composite)
{
    Annotations all = annotationsOf(slos.front().slo->version);
    for (auto& a : annotationsOf(slos.front().slo->objective)) all.push_back(std::move(a));
    std::string names;
    for (const WrittenSlo& written : slos) names.append(names.empty() ? "" : ", ").append(written.slo->objective.name);
    all.emplace_back(ownName("objectives"), names);
    if (!composite.empty()) all.emplace_back(ownName("composite"), composite);
    if (const std::string versions = versionsOf(slos); !versions.empty())
        all.emplace_back(ownName("versions"), versions);
    return all;
}

}

Json serviceDocument(const std::string& name, const Project& project, const std::vector<Component>& components,
                     Show show, const Annotations& further)
{
    Annotations own = annotationsOf(project);
    insist(own, "phase", reliability::name(project.phase));
    Json::Array listed;
    for (const Component& component : components) listed.emplace_back(difference(component, Component()));
    if (!listed.empty()) own.emplace_back(ownName("components"), canonical(Json(std::move(listed))));
    Json::Object spec;
    addText(spec, "description", project.description, mostText);
    const Json kept = keptBy(project.extra, show);
    return document(
        "Service", writtenMetadata(name, project.displayName, kept, Keeps::nothingMore, own, further), std::move(spec));
}

Json sliDocument(const std::string& name, const Sli& sli, Show show, const Annotations& further)
{
    const Json kept = keptBy(sli.indicator.extra, show);
    Json::Object spec;
    addText(spec, "description", sli.indicator.description, mostText);
    const bool invented = addMetric(spec, sli, kept);
    Annotations own = annotationsOf(sli.indicator);
    insist(own, "direction", reliability::name(sli.indicator.direction));
    if (invented) insist(own, metricKey, noMetric);
    if (name != sli.indicator.name) insist(own, "indicator", sli.indicator.name);
    insist(own, "project", sli.project);
    return document("SLI",
                    writtenMetadata(name, sli.indicator.displayName, kept, Keeps::environment, own, further),
                    std::move(spec));
}

Json sloDocument(const std::string& name, const std::vector<WrittenSlo>& slos, const std::string& composite, Show show,
                 const Annotations& further)
{
    const Slo& first = *slos.front().slo;
    const Json kept = keptBy(first.objective.extra, show);
    Json::Object spec;
    addText(spec, "description", first.objective.description, mostText);
    spec.emplace_back("service", first.project);
    if (composite.empty()) spec.emplace_back("indicatorRef", slos.front().ref);
    spec.emplace_back("timeWindow", Json::Array{windowOf(first.version)});
    spec.emplace_back("budgetingMethod", std::string(opensloName(first.version.method)));
    Json::Array objectives;
    for (const WrittenSlo& written : slos) objectives.push_back(objectiveOf(written, composite));
    spec.emplace_back("objectives", std::move(objectives));
    if (const Json* policies = kept.find("alertPolicies")) spec.emplace_back("alertPolicies", *policies);
    const std::string display = slos.size() == 1 ? first.objective.displayName : std::string();
    return document("SLO",
                    writtenMetadata(name, display, kept, Keeps::environment, sharedBy(slos, composite), further),
                    std::move(spec));
}

}
