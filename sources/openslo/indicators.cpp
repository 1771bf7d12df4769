// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/indicators.h"

#include "sources/openslo/annotations.h"

namespace sources::openslo {

using namespace reliability;

namespace {

/// The name of a metric's source: its reference, else its type.
std::string sourceOf(const Tree& metric)
{
    const Tree& source = mapIn(metric, "metricSource");
    const std::string ref = textIn(source, "metricSourceRef");
    return ref.empty() ? textIn(source, "type") : ref;
}

std::string sourceOfRatio(const Tree& ratio)
{
    for (const char* key : {"total", "raw", "good", "bad"})
        if (std::string source = sourceOf(mapIn(ratio, key)); !source.empty()) return source;
    return {};
}

}

Indicator readIndicator(const Tree& metadata, const Tree& spec)
{
    Indicator indicator;
    indicator.displayName = textIn(metadata, "displayName");
    indicator.description = textIn(spec, "description");
    const bool ratio = spec.find("ratioMetric");
    indicator.shape = ratio ? Shape::ratio : Shape::value;
    const char* key = ratio ? "ratioMetric" : "thresholdMetric";
    Json::Object more;
    if (annotation(metadata, metricKey) != noMetric) {
        indicator.source = ratio ? sourceOfRatio(mapIn(spec, key)) : sourceOf(mapIn(spec, key));
        more.emplace_back(key, jsonOf(mapIn(spec, key)));
    }
    indicator.extra = extraOf(metadata, std::move(more), Keeps::environment);
    return indicator;
}

}
