// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/openslo/indicators.h"

#include "sources/openslo/annotations.h"

namespace sources::openslo {

using namespace reliability;

namespace {

/// A metric: { metricSource: { metricSourceRef?, type?, spec: at least one key } }; gives the name of its source.
std::string readMetric(Judge& judge, const Tree& parent, std::string_view key, const std::string& path)
{
    const Tree* metric = judge.map(parent, key, path, Need::required);
    if (!metric) return {};
    const std::string at = below(below(path, key), "metricSource");
    const Tree* source = judge.map(*metric, "metricSource", below(path, key), Need::required);
    if (!source) return {};
    const Tree* spec = judge.map(*source, "spec", at, Need::optional);
    if (!spec || spec->members.empty()) judge.bend(below(at, "spec"), "required", "needs at least one key");
    const std::string ref = judge.text(*source, "metricSourceRef", at, Need::optional);
    const std::string type = judge.text(*source, "type", at, Need::optional);
    return ref.empty() ? type : ref;
}

std::string readRaw(Judge& judge, const Tree& ratio, const std::string& path)
{
    for (const char* other : {"good", "bad", "total"})
        if (ratio.find(other)) judge.bend(below(path, other), "metric-both", "raw stands alone");
    const std::string type = judge.text(ratio, "rawType", path, Need::required);
    if (!type.empty() && type != "success" && type != "failure")
        judge.refuse(below(path, "rawType"), "value-unknown", "must be success or failure");
    return readMetric(judge, ratio, "raw", path);
}

std::string readRatio(Judge& judge, const Tree& ratio, const std::string& path)
{
    judge.boolean(ratio, "counter", path, Need::optional);
    if (ratio.find("raw")) return readRaw(judge, ratio, path);
    const bool good = ratio.find("good"), bad = ratio.find("bad");
    if (!good && !bad) judge.refuse(path, "metric-missing", "needs good or bad");
    if (good && bad) judge.bend(path, "metric-both", "good and bad exclude each other");
    if (bad) readMetric(judge, ratio, "bad", path);
    const std::string total = readMetric(judge, ratio, "total", path);
    const std::string part = good ? readMetric(judge, ratio, "good", path) : std::string();
    return total.empty() ? part : total;
}

}

Indicator readIndicator(Judge& judge, const Tree& metadata, const Tree& spec, const std::string& path)
{
    Indicator indicator;
    indicator.displayName = judge.text(metadata, "displayName", below(path, "metadata"), Need::optional);
    const std::string at = below(path, "spec");
    indicator.description = judge.text(spec, "description", at, Need::optional);
    const bool ratio = spec.find("ratioMetric"), threshold = spec.find("thresholdMetric");
    if (ratio == threshold) {
        judge.refuse(at, ratio ? "metric-both" : "metric-missing", "needs one of ratioMetric and thresholdMetric");
        return indicator;
    }
    indicator.shape = ratio ? Shape::ratio : Shape::value;
    const char* key = ratio ? "ratioMetric" : "thresholdMetric";
    if (threshold) {
        indicator.source = readMetric(judge, spec, key, at);
    } else if (const Tree* metric = judge.map(spec, key, at, Need::required)) {
        indicator.source = readRatio(judge, *metric, below(at, key));
    }
    indicator.extra = extraOf(metadata, {{key, jsonOf(*spec.find(key))}});
    return indicator;
}

}
