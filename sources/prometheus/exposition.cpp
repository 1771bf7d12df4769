// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/exposition.h"

#include "sources/file.h"
#include "sources/prometheus/labeltext.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr std::size_t longestLine = 1'000'000, maxSampleLabels = 128;
constexpr std::string_view endMark = "# EOF";
constexpr std::array<std::string_view, 9> knownTypes{
    "counter", "gauge", "histogram", "summary", "untyped", "info", "stateset", "gaugehistogram", "unknown"};
/// Tails that samples have beside the name of their family, and the types whose they are.
struct Tail {
    std::string_view tail, types;
};
constexpr std::array tails{
    Tail{"_total", "counter"},
    Tail{"_created", "counter histogram summary"},
    Tail{"_info", "info"},
    Tail{"_bucket", "histogram gaugehistogram"},
    Tail{"_sum", "histogram summary"},
    Tail{"_count", "histogram summary"},
    Tail{"_gsum", "gaugehistogram"},
    Tail{"_gcount", "gaugehistogram"},
};

bool isOpenMetrics(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    const std::size_t line = text.rfind('\n') == std::string_view::npos ? 0 : text.rfind('\n') + 1;
    return text.substr(line) == endMark;
}

class PageReader {
public:
    PageReader(Exposition& page, std::int64_t fallback, const Rejected& rejected)
        : m_page(page)
        , m_fallback(fallback)
        , m_rejected(rejected)
    {}

    void read(std::string_view text)
    {
        m_page.openMetrics = isOpenMetrics(text);
        for (std::size_t from = 0, end = 0; from < text.size(); from = end + 1) {
            end = std::min(text.find('\n', from), text.size());
            ++m_line;
            std::string_view one = text.substr(from, end - from);
            if (one.ends_with('\r')) one.remove_suffix(1);
            if (end == text.size() && !m_page.openMetrics) m_page.cutOff = true;
            if (const char* reason = line(one)) m_rejected(m_line, reason);
        }
    }

private:
    const char* line(std::string_view text)
    {
        std::size_t broken = 0;
        if (text.size() > longestLine) return "line too long";
        if (!validUtf8(text, broken)) return "not UTF-8 text";
        text = trimmed(text);
        if (text.empty()) return nullptr;
        if (m_ended) return "text after # EOF";
        if (text.front() == '#') return comment(text);
        return sample(text);
    }

    const char* comment(std::string_view text)
    {
        if (m_page.openMetrics && text == endMark) m_ended = true;
        LabelText words(text.substr(1));
        const std::string_view what = words.token();
        if (what != "TYPE" && what != "UNIT") return nullptr;
        const std::string family(words.token()), said(words.token());
        if (family.empty() || !words.atEnd()) return "unreadable type or unit";
        if (what == "UNIT") m_page.units[family] = said;
        else if (std::find(knownTypes.begin(), knownTypes.end(), said) == knownTypes.end()) return "unknown type";
        else m_page.types[family] = said;
        return nullptr;
    }

    const char* sample(std::string_view text)
    {
        LabelText reader(text);
        Labels labels;
        std::string name(reader.word());
        if (reader.take('{'))
            if (const char* reason = labelsOf(reader, name, labels)) return reason;
        if (name.empty()) return "no name";
        const auto value = parseValue(reader.token());
        if (!value) return "unreadable value";
        std::int64_t at = m_fallback;
        const bool timed = !reader.atEnd() && reader.peek() != '#';
        if (timed) {
            const std::string_view said = reader.token();
            const auto time = m_page.openMetrics ? parseSeconds(said) : parseMilliseconds(said);
            if (!time) return "unreadable time";
            at = *time;
        }
        if (reader.peek() == '#') ++m_page.exemplars;
        else if (!reader.atEnd()) return "text after the sample";
        labels[nameLabel] = std::move(name);
        return add(std::move(labels), {at, *value}, timed);
    }

    /// label="value" pairs up to the brace; a name in quotes among them is the metric's.
    const char* labelsOf(LabelText& reader, std::string& name, Labels& labels) const
    {
        std::string label, value;
        while (!reader.take('}')) {
            const bool inQuotes = reader.peek() == '"';
            if (inQuotes && !reader.quoted(label)) return "unreadable labels";
            if (!inQuotes) label = reader.word();
            if (label.empty()) return "unreadable labels";
            if (inQuotes && name.empty() && (reader.peek() == ',' || reader.peek() == '}')) name = label;
            else if (!reader.take('=') || !reader.quoted(value)) return "unreadable labels";
            else if (labels.size() >= maxSampleLabels) return "too many labels";
            else if (label == nameLabel || labels.contains(label)) return "a label twice";
            else if (!value.empty()) labels[label] = value; // an empty label is none
            if (!reader.take(',') && reader.peek() != '}') return "unreadable labels";
        }
        return nullptr;
    }

    const char* add(Labels&& labels, Point point, bool timed)
    {
        const std::string& name = labels.at(nameLabel);
        if (name.ends_with("_created") && familyOf(m_page, name) != name) {
            ++m_page.created;
            return nullptr;
        }
        if (++m_page.samples > maxPoints) return "too many samples for one import";
        m_page.withoutTime += !timed;
        if (!std::isfinite(point.value)) {
            ++m_page.notFinite;
            return nullptr;
        }
        const auto known = m_index.find(labels);
        if (known != m_index.end()) {
            m_page.series[known->second].points.push_back(point);
            return nullptr;
        }
        m_index.emplace(labels, m_page.series.size());
        m_page.series.push_back({std::move(labels), {point}});
        return nullptr;
    }

    Exposition& m_page;
    std::int64_t m_fallback;
    const Rejected& m_rejected;
    std::map<Labels, std::size_t> m_index;
    std::int64_t m_line = 0;
    bool m_ended = false;
};

}

Exposition readExposition(std::string_view text, std::int64_t fallback, const Rejected& rejected)
{
    Exposition page;
    constexpr std::string_view bom = "\xEF\xBB\xBF";
    if (text.starts_with(bom)) text.remove_prefix(bom.size());
    PageReader(page, fallback, rejected).read(text);
    return page;
}

std::string familyOf(const Exposition& page, const std::string& sample)
{
    for (const Tail& tail : tails) {
        if (!sample.ends_with(tail.tail)) continue;
        const auto type = page.types.find(sample.substr(0, sample.size() - tail.tail.size()));
        if (type != page.types.end() && tail.types.find(type->second) != std::string_view::npos) return type->first;
    }
    return sample;
}

}
