// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/schema.h"

#include "reliability/facts/objective.h"
#include "sources/openslo/values.h"

#include <algorithm>

namespace sources::openslo {

using namespace reliability;

namespace {

// Values. Codes are stable: people and scripts look for them.

template <std::size_t Most>
bool atMost(const Tree& t)
{
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    return t.text.size() - static_cast<std::size_t>(std::count_if(t.text.begin(), t.text.end(), continues)) <= Most;
}

bool anyMethod(const Tree& t) { return parseName<Method>(t.text).has_value(); }
bool officialMethod(const Tree& t)
{
    const auto method = parseName<Method>(t.text);
    return !method || opensloName(*method) == t.text;
}
bool bareNumber(const Tree& t)
{
    return t.text.find_first_not_of("0123456789") == std::string::npos && parseLength(t.text + "m").has_value();
}
bool noSeconds(const Tree& t) { return !t.text.ends_with('s'); }
template <int Most>
bool inRange(const Tree& t)
{
    const auto number = parseNumber(t.text);
    return number && *number >= 0 && *number <= Most;
}
template <int Limit>
bool under(const Tree& t)
{
    const auto number = parseNumber(t.text);
    return !number || *number < Limit;
}
bool positive(const Tree& t) { return parseNumber(t.text).value_or(0) > 0; }
bool oneItem(const Tree& t) { return t.items.size() == 1 || t.isMap(); }
bool someItems(const Tree& t) { return !t.items.empty() || t.isMap(); }
bool someMembers(const Tree& t) { return !t.members.empty(); }

constexpr Check v1{
    [](const Tree& t) { return t.text == "openslo/v1"; }, "version-unsupported", "must be openslo/v1", Breach::refuse};
constexpr Check dnsLabelOnly{[](const Tree& t) { return isLabel(t.text); },
                             "not-a-label",
                             "must be an RFC 1123 label: lower-case letters, digits and \"-\", at most 63"};
constexpr Check serviceLabel{
    dnsLabelOnly.holds, dnsLabelOnly.code, "is no RFC 1123 label; the project's name is made of it", Breach::warn};
constexpr Check name63{atMost<63>, "too-long", "must have at most 63 characters"};
constexpr Check text1050{atMost<1050>, "too-long", "must have at most 1050 characters"};
constexpr Check someMethod{
    anyMethod, "value-unknown", "must be Occurrences, Timeslices or RatioTimeslices", Breach::refuse};
constexpr Check methodAsWritten{officialMethod, "value-unknown", "must be Occurrences, Timeslices or RatioTimeslices"};
constexpr Check someOp{[](const Tree& t) { return parseName<Op>(t.text).has_value(); },
                       "value-unknown",
                       "must be lt, lte, gt or gte",
                       Breach::refuse};
constexpr Check alertOp{someOp.holds, someOp.code, someOp.message};
constexpr Check rawWord{[](const Tree& t) { return t.text == "success" || t.text == "failure"; },
                        "value-unknown",
                        "must be success or failure",
                        Breach::refuse};
constexpr Check burnrate{[](const Tree& t) { return t.text == "burnrate"; }, "value-unknown", "must be burnrate"};
constexpr Check length{[](const Tree& t) { return parseLength(t.text).has_value(); },
                       "duration-invalid",
                       "must be a count and one of m h d w M Q Y",
                       Breach::refuse};
constexpr Check alertLength{length.holds, length.code, length.message};
constexpr Check noSecond{noSeconds, "duration-seconds", "OpenSLO has no seconds: m h d w M Q Y"};
constexpr Check sliceLength{[](const Tree& t) { return bareNumber(t) || parseLength(t.text).has_value(); },
                            "duration-invalid",
                            "must be a length such as 1m",
                            Breach::refuse};
constexpr Check sliceUnit{
    [](const Tree& t) { return !bareNumber(t); }, "slice-number", "is a bare number; read as minutes"};
constexpr Check fraction{inRange<1>, "target-range", "must be from 0 to below 1", Breach::refuse};
constexpr Check fractionBelowOne{under<1>, "target-range", "must be below 1: it allows no failure at all"};
constexpr Check fractionDigits{[](const Tree& t) { return parseShare(t.text, "").has_value(); },
                               "target-too-fine",
                               "must have at most nine decimals",
                               Breach::refuse};
constexpr Check percent{inRange<100>, "target-range", "must be from 0 to below 100", Breach::refuse};
constexpr Check percentBelow{under<100>, "target-range", "must be below 100: it allows no failure at all"};
constexpr Check percentDigits{[](const Tree& t) { return parseShare(t.text, "%").has_value(); },
                              "target-too-fine",
                              "must have at most seven decimals",
                              Breach::refuse};
constexpr Check aboveZero{positive, "target-range", "must be above 0 and at most 1", Breach::refuse};
constexpr Check weight{positive, "weight-range", "must be above 0", Breach::refuse};
constexpr Check civil{[](const Tree& t) { return parseCivil(t.text).has_value(); },
                      "time-invalid",
                      "must be YYYY-MM-DD HH:MM:SS",
                      Breach::refuse};
constexpr Check civilAsWritten{[](const Tree& t) {
                                   const auto time = parseCivil(t.text);
                                   return !time || formatCivil(*time) == t.text;
                               },
                               "time-invalid",
                               "must be YYYY-MM-DD HH:MM:SS"};
constexpr Check oneWindow{
    [](const Tree& t) { return t.items.size() <= 1; }, "window-several", "only one is allowed; the first is used"};
constexpr Check oneCondition{oneItem, "count", "needs exactly one"};
constexpr Check atLeastOne{someItems, "count", "needs at least one"};
constexpr Check notEmpty{someMembers, "required", "needs at least one key"};
constexpr Check isCondition{
    [](const Tree& t) { return t.text == "AlertCondition"; }, "value-unknown", "must be AlertCondition"};
constexpr Check isTarget{[](const Tree& t) { return t.text == "AlertNotificationTarget"; },
                         "value-unknown",
                         "must be AlertNotificationTarget"};
constexpr Check isPolicy{[](const Tree& t) { return t.text == "AlertPolicy"; }, "value-unknown", "must be AlertPolicy"};

// Conditions.

using At = Demand::At;
using Presence = Demand::Presence;

bool timeslices(const Tree&, const Context& c) { return c.method == "timeslices"; }
bool noTimeslices(const Tree&, const Context& c) { return c.method != "timeslices"; }
bool slices(const Tree&, const Context& c) { return c.method != "occurrences" && !c.method.empty(); }
bool occurrences(const Tree&, const Context& c) { return c.method == "occurrences"; }
bool ofThreshold(const Tree&, const Context& c) { return c.sli == Context::Sli::threshold; }
bool ofRatio(const Tree&, const Context& c) { return c.sli == Context::Sli::ratio; }
bool composite(const Tree&, const Context& c) { return c.composite; }
bool noComposite(const Tree&, const Context& c) { return !c.composite; }
bool unmeasured(const Tree&, const Context& c) { return !c.composite && c.sli == Context::Sli::none; }
bool measuredTwice(const Tree&, const Context& c) { return c.composite && c.sli != Context::Sli::none; }
bool rolling(const Tree& window, const Context&) { return booleanIn(window, "isRolling").value_or(false); }
bool notRolling(const Tree& window, const Context& c) { return !rolling(window, c); }
bool always(const Tree&, const Context&) { return true; }
bool ofRaw(const Tree& ratio, const Context&) { return ratio.find("raw"); }
bool inlined(const Tree& self, const Context&) { return self.find("spec"); }

// Objects, from the leaves up.

constexpr Member metadataMembers[] = {
    {"name", Type::text, Absent::refused, {&dnsLabelOnly}},
    {"displayName", Type::text, Absent::fine, {&name63}},
    {"labels", Type::labels},
    {"annotations", Type::annotations},
};
constexpr Object metadata{metadataMembers};

constexpr Member inlineMetadataMembers[] = {
    {"name", Type::text, Absent::bent, {&dnsLabelOnly}},
    {"displayName", Type::text, Absent::fine, {&name63}},
    {"labels", Type::labels},
    {"annotations", Type::annotations},
};
constexpr Object inlineMetadata{inlineMetadataMembers};

constexpr Member metricSourceMembers[] = {
    {"metricSourceRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "DataSource"},
    {"type", Type::text},
    {"spec", Type::map, Absent::bent, {&notEmpty}},
};
constexpr Object metricSource{metricSourceMembers};

constexpr Member metricMembers[] = {{"metricSource", Type::object, Absent::refused, {}, &metricSource}};
constexpr Object metric{metricMembers};

constexpr Member ratioMembers[] = {
    {"counter", Type::boolean},
    {"good", Type::object, Absent::fine, {}, &metric},
    {"bad", Type::object, Absent::fine, {}, &metric},
    {"total", Type::object, Absent::fine, {}, &metric},
    {"rawType", Type::text, Absent::fine, {&rawWord}, nullptr, {}, ofRaw},
    {"raw", Type::object, Absent::fine, {}, &metric},
};
constexpr Choice ratioChoices[] = {
    {{"total", "raw"}, "metric-both", "metric-missing", "needs one of total and raw", Breach::bend},
    {{"good", "bad", "raw"}, "metric-both", "metric-missing", "needs one of good and bad, or raw alone", Breach::bend},
};
constexpr Demand ratioDemands[] = {
    {"rawType", ofRaw, Presence::wanted, At::member, "required", "is required by raw", Breach::refuse},
};
constexpr Object ratio{ratioMembers, ratioChoices, ratioDemands};

constexpr Member sliMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"thresholdMetric", Type::object, Absent::fine, {}, &metric},
    {"ratioMetric", Type::object, Absent::fine, {}, &ratio},
};
constexpr Choice sliChoices[] = {
    {{"thresholdMetric", "ratioMetric"},
     "metric-both",
     "metric-missing",
     "needs one of ratioMetric and thresholdMetric"},
};
constexpr Object sliSpec{sliMembers, sliChoices};

constexpr Member inlineSliMembers[] = {
    {"metadata", Type::object, Absent::bent, {}, &inlineMetadata},
    {"spec", Type::object, Absent::empty, {}, &sliSpec},
};
constexpr Object inlineSli{inlineSliMembers};

constexpr Member conditionTypeMembers[] = {
    {"kind", Type::text, Absent::bent, {&burnrate}},
    {"op", Type::text, Absent::bent, {&alertOp}},
    {"threshold", Type::number, Absent::bent},
    {"lookbackWindow", Type::text, Absent::bent, {&alertLength, &noSecond}},
    {"alertAfter", Type::text, Absent::fine, {&alertLength, &noSecond}},
};
constexpr Object conditionType{conditionTypeMembers};

constexpr Member conditionSpecMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"severity", Type::text, Absent::bent},
    {"condition", Type::object, Absent::bent, {}, &conditionType},
};
constexpr Object conditionSpec{conditionSpecMembers};

constexpr Member targetSpecMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"target", Type::text, Absent::bent},
};
constexpr Object targetSpec{targetSpecMembers};

constexpr Demand inlineDemands[] = {
    {"kind", inlined, Presence::wanted, At::member, "required", "is required"},
    {"metadata", inlined, Presence::wanted, At::member, "required", "is required"},
};

constexpr Member conditionMembers[] = {
    {"conditionRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "AlertCondition"},
    {"kind", Type::text, Absent::fine, {&isCondition}},
    {"metadata", Type::object, Absent::fine, {}, &inlineMetadata},
    {"spec", Type::object, Absent::fine, {}, &conditionSpec},
};
constexpr Choice conditionChoices[] = {
    {{"conditionRef", "spec"}, "reference-both", "reference-missing", "needs conditionRef or spec", Breach::bend}};
constexpr Object condition{conditionMembers, conditionChoices, inlineDemands};

constexpr Member notifiedMembers[] = {
    {"targetRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "AlertNotificationTarget"},
    {"kind", Type::text, Absent::fine, {&isTarget}},
    {"metadata", Type::object, Absent::fine, {}, &inlineMetadata},
    {"spec", Type::object, Absent::fine, {}, &targetSpec},
};
constexpr Choice notifiedChoices[] = {
    {{"targetRef", "spec"}, "reference-both", "reference-missing", "needs targetRef or spec", Breach::bend}};
constexpr Object notified{notifiedMembers, notifiedChoices, inlineDemands};

constexpr Member policySpecMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"alertWhenNoData", Type::boolean},
    {"alertWhenBreaching", Type::boolean},
    {"alertWhenResolved", Type::boolean},
    {"conditions", Type::list, Absent::bent, {&oneCondition}, &condition},
    {"notificationTargets", Type::list, Absent::bent, {&atLeastOne}, &notified},
};
constexpr Object policySpec{policySpecMembers};

constexpr Member policyMembers[] = {
    {"alertPolicyRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "AlertPolicy"},
    {"kind", Type::text, Absent::fine, {&isPolicy}},
    {"metadata", Type::object, Absent::fine, {}, &inlineMetadata},
    {"spec", Type::object, Absent::fine, {}, &policySpec},
};
constexpr Choice policyChoices[] = {
    {{"alertPolicyRef", "spec"}, "reference-both", "reference-missing", "needs alertPolicyRef or spec", Breach::bend}};
constexpr Object policy{policyMembers, policyChoices, inlineDemands};

constexpr Member calendarMembers[] = {
    {"startTime", Type::text, Absent::refused, {&civil, &civilAsWritten}},
    {"timeZone", Type::zone, Absent::refused},
};
constexpr Object calendar{calendarMembers};

constexpr Member windowMembers[] = {
    {"duration", Type::text, Absent::refused, {&length, &noSecond}},
    {"isRolling", Type::boolean},
    {"calendar", Type::object, Absent::fine, {}, &calendar},
};
constexpr Demand windowDemands[] = {
    {"calendar", rolling, Presence::unwanted, At::self, "calendar-not-used", "a rolling window has no calendar"},
    {"calendar", notRolling, Presence::wanted, At::self, "required", "needs calendar unless isRolling is true"},
};
constexpr Object window{windowMembers, {}, windowDemands};

constexpr Member objectiveMembers[] = {
    {"displayName", Type::text},
    {"op", Type::text, Absent::fine, {&someOp}},
    {"value", Type::number},
    {"target", Type::number, Absent::fine, {&fraction, &fractionBelowOne, &fractionDigits}},
    {"targetPercent", Type::number, Absent::fine, {&percent, &percentBelow, &percentDigits}},
    {"timeSliceTarget", Type::number, Absent::fine, {&fraction, &aboveZero, &fractionDigits}, nullptr, {}, timeslices},
    {"timeSliceWindow", Type::text, Absent::fine, {&sliceLength, &sliceUnit, &noSecond}, nullptr, {}, slices},
    {"indicator", Type::object, Absent::fine, {}, &inlineSli},
    {"indicatorRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "SLI"},
    {"compositeWeight", Type::number, Absent::fine, {&weight}, nullptr, {}, composite},
};
constexpr Choice objectiveChoices[] = {
    {{"target", "targetPercent"}, "target-both", "target-missing", "needs one of target and targetPercent"},
    {{"indicator", "indicatorRef"}, "indicator-both", {}, "indicator and indicatorRef exclude each other"},
};
constexpr std::string_view noThreshold = "a ratio has no threshold; not used";
constexpr std::string_view noSlices = "the budgeting method has none; not used";
constexpr Demand objectiveDemands[] = {
    {"op", ofThreshold, Presence::wanted, At::member, "required", "is required by thresholdMetric", Breach::refuse},
    {"value", ofThreshold, Presence::wanted, At::member, "required", "is required by thresholdMetric", Breach::refuse},
    {"op", ofRatio, Presence::unwanted, At::member, "op-on-ratio", noThreshold},
    {"value", ofRatio, Presence::unwanted, At::member, "op-on-ratio", noThreshold},
    {"timeSliceTarget",
     timeslices,
     Presence::wanted,
     At::member,
     "required",
     "is required by Timeslices",
     Breach::refuse},
    {"timeSliceWindow", slices, Presence::wanted, At::member, "required", "is required by slices", Breach::refuse},
    {"timeSliceTarget", noTimeslices, Presence::unwanted, At::member, "slice-not-used", noSlices, Breach::warn},
    {"timeSliceWindow", occurrences, Presence::unwanted, At::member, "slice-not-used", noSlices, Breach::warn},
    {"compositeWeight",
     noComposite,
     Presence::unwanted,
     At::member,
     "weight-not-used",
     "only objectives with an indicator of their own are weighed",
     Breach::warn},
};
constexpr Object objective{objectiveMembers, objectiveChoices, objectiveDemands};

constexpr Member sloMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"service", Type::text, Absent::refused, {&serviceLabel}, nullptr, "Service"},
    {"indicator", Type::object, Absent::fine, {}, &inlineSli},
    {"indicatorRef", Type::text, Absent::fine, {&dnsLabelOnly}, nullptr, "SLI"},
    {"budgetingMethod", Type::text, Absent::refused, {&someMethod, &methodAsWritten}},
    {"timeWindow", Type::list, Absent::fine, {&oneWindow}, &window},
    {"objectives", Type::list, Absent::fine, {}, &objective},
    {"alertPolicies", Type::list, Absent::fine, {}, &policy},
};
constexpr Choice sloChoices[] = {
    {{"indicator", "indicatorRef"}, "indicator-both", {}, "indicator and indicatorRef exclude each other"},
};
constexpr std::string_view oneLevel = "the indicator stands here, or with each objective";
constexpr Demand sloDemands[] = {
    {"indicator",
     unmeasured,
     Presence::wanted,
     At::self,
     "indicator-missing",
     "needs indicator or indicatorRef",
     Breach::refuse},
    {"objectives", measuredTwice, Presence::unwanted, At::self, "indicator-both", oneLevel, Breach::refuse},
    {"timeWindow", always, Presence::wanted, At::member, "window-missing", "is missing; 28 days, rolling"},
    {"objectives",
     always,
     Presence::wanted,
     At::member,
     "objectives-missing",
     "there is nothing to hold",
     Breach::warn},
};
constexpr Object sloSpec{sloMembers, sloChoices, sloDemands};

constexpr Member serviceMembers[] = {{"description", Type::text, Absent::fine, {&text1050}}};
constexpr Object serviceSpec{serviceMembers};

constexpr Member dataSourceMembers[] = {
    {"description", Type::text, Absent::fine, {&text1050}},
    {"type", Type::text, Absent::bent},
    {"connectionDetails", Type::anything, Absent::bent},
};
constexpr Object dataSourceSpec{dataSourceMembers};

constexpr std::array<Member, 4> documentMembers(const Object* spec, Absent absent)
{
    return {{
        {"apiVersion", Type::text, Absent::refused, {&v1}},
        {"kind", Type::text, Absent::refused},
        {"metadata", Type::object, Absent::refused, {}, &metadata},
        {"spec", Type::object, absent, {}, spec},
    }};
}

template <const Object* Spec, Absent IfAbsent>
constexpr auto documentOf = documentMembers(Spec, IfAbsent);

struct KindRules {
    std::string_view name;
    Object object;
};
constexpr KindRules kinds[] = {
    {"Service", {documentOf<&serviceSpec, Absent::empty>}},
    {"SLI", {documentOf<&sliSpec, Absent::empty>}},
    {"SLO", {documentOf<&sloSpec, Absent::refused>}},
    {"DataSource", {documentOf<&dataSourceSpec, Absent::empty>}},
    {"AlertPolicy", {documentOf<&policySpec, Absent::empty>}},
    {"AlertCondition", {documentOf<&conditionSpec, Absent::empty>}},
    {"AlertNotificationTarget", {documentOf<&targetSpec, Absent::empty>}},
};

Context::Sli sliOf(const Tree& spec)
{
    if (!spec.find("indicator")) return spec.find("indicatorRef") ? Context::Sli::referred : Context::Sli::none;
    const Tree& inner = mapIn(mapIn(spec, "indicator"), "spec");
    if (inner.find("thresholdMetric")) return Context::Sli::threshold;
    return inner.find("ratioMetric") ? Context::Sli::ratio : Context::Sli::referred;
}

}

Context contextOf(const Tree& document)
{
    const Tree& spec = mapIn(document, "spec");
    Context context;
    if (const auto method = parseName<Method>(textIn(spec, "budgetingMethod"))) context.method = name(*method);
    context.sli = sliOf(spec);
    for (const Tree& o : itemsIn(spec, "objectives"))
        context.composite = context.composite || o.find("indicator") || o.find("indicatorRef");
    return context;
}

const Object* objectOf(std::string_view kind)
{
    for (const KindRules& k : kinds)
        if (k.name == kind) return &k.object;
    return nullptr;
}

}
