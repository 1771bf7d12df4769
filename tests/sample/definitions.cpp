// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sample/definitions.h"

#include "reliability/duration.h"

#include <sstream>

namespace support {

namespace {

constexpr std::string_view prefix = "shinrai.dev/";

std::string unquoted(std::string text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
    return text;
}

void addLine(std::map<std::string, std::string>& fields, std::string line)
{
    const auto start = line.find_first_not_of(" -");
    const auto colon = line.find(": ");
    if (start == std::string::npos || colon == std::string::npos || colon < start) return;
    fields.emplace(line.substr(start, colon - start), unquoted(line.substr(colon + 2)));
}

std::vector<Definition> documents(const std::string& text)
{
    std::vector<Definition> all(1);
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        if (line == "---") all.emplace_back();
        else if (line.find(prefix) == std::string::npos) addLine(all.back().fields, line);
        else addLine(all.back().annotations, line.substr(line.find(prefix) + prefix.size()));
    }
    return all;
}

std::string valueOf(const std::map<std::string, std::string>& map, const std::string& key)
{
    const auto found = map.find(key);
    return found == map.end() ? std::string() : found->second;
}

template <class E>
E parsed(const Definition& d, const std::string& key)
{
    return reliability::parseName<E>(d.annotation(key)).value();
}

reliability::Milliseconds length(const Definition& d, const std::string& key)
{
    return d.annotations.contains(key) ? reliability::parseFixed(d.annotation(key)).value()
                                       : reliability::Milliseconds(0);
}

}

std::string Definition::text(const std::string& key) const { return valueOf(fields, key); }

std::string Definition::annotation(const std::string& key) const { return valueOf(annotations, key); }

std::vector<Definition> definitions(const sample::Sample& sample, const std::string& kind)
{
    std::vector<Definition> all;
    for (const sample::Document& document : sample.definitions)
        for (Definition& d : documents(document.text))
            if (d.text("kind") == kind) all.push_back(std::move(d));
    return all;
}

reliability::Indicator indicatorOf(const Definition& sli)
{
    reliability::Indicator indicator;
    indicator.name = sli.text("name");
    indicator.displayName = sli.text("displayName");
    indicator.family = parsed<reliability::Family>(sli, "family");
    indicator.kind = parsed<reliability::Kind>(sli, "kind");
    indicator.shape = parsed<reliability::Shape>(sli, "shape");
    indicator.direction = parsed<reliability::Direction>(sli, "direction");
    indicator.interval = length(sli, "interval");
    indicator.labelDelay = length(sli, "label-delay");
    indicator.schedule = sli.annotation("schedule");
    return indicator;
}

reliability::ObjectiveVersion versionOf(const Definition& slo)
{
    reliability::ObjectiveVersion version;
    version.target = reliability::parseTarget(slo.text("target")).value();
    version.window = reliability::parseLength(slo.text("duration")).value();
    version.op = reliability::parseName<reliability::Op>(slo.text("op"));
    if (slo.fields.contains("value")) version.threshold = std::stod(slo.text("value"));
    if (slo.annotations.contains("missing-data"))
        version.missing = parsed<reliability::MissingPolicy>(slo, "missing-data");
    return version;
}

std::map<std::string, std::string> frontMatter(const sample::Document& document)
{
    std::map<std::string, std::string> fields;
    std::istringstream in(document.text);
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line) && line != "---") addLine(fields, line);
    return fields;
}

std::vector<std::string> flowList(const std::string& text)
{
    std::vector<std::string> all;
    std::istringstream in(text.substr(1, text.size() - 2));
    for (std::string item; std::getline(in, item, ',');) all.push_back(item.substr(item.find_first_not_of(' ')));
    return all;
}

}
