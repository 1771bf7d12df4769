// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/keys.h"

#include "sources/markdown/actions.h"
#include "sources/markdown/causes.h"
#include "sources/markdown/characters.h"
#include "sources/markdown/durations.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <set>

namespace sources::markdown {

using namespace reliability;

namespace {

using Values = std::vector<std::string>;

/// What keys are read into.
struct Context {
    Said& said;
    Dating& dating;
    bool stateSaid = false;
};

/// A time as people write it. A duration where a time should be is one: "Detection time: 5 minutes".
void setTime(MarkKind kind, const Values& values, Context& c)
{
    if (c.said.time(kind) || values.empty()) return;
    const auto written = timeOf(values.front());
    if (!written) {
        if (kind == MarkKind::detected && !c.said.toDetect) c.said.toDetect = durationOf(values.front());
        if (kind == MarkKind::resolved && !c.said.toRecover) c.said.toRecover = durationOf(values.front());
        return;
    }
    const Dated dated = c.dating.date(*written);
    if (dated.at) c.said.time(kind) = SaidTime{*dated.at, dated.approximate};
    else if (dated.day) c.said.time(kind) = SaidTime{c.dating.midnight(*dated.day), true};
}

/// "date" gives the start where it has a time of day, else only the day.
void setDate(const Values& values, Context& c)
{
    const auto written = values.empty() ? std::nullopt : timeOf(values.front());
    if (!written) return;
    const Dated dated = c.dating.date(*written);
    if (dated.at && !c.said.time(MarkKind::start))
        c.said.time(MarkKind::start) = SaidTime{*dated.at, dated.approximate};
    else if (dated.day && !c.said.day) c.said.day = SaidTime{c.dating.midnight(*dated.day), true};
}

/// A stretch gives start and end: "2026-06-15 10:00 - 11:30".
void setStretch(const Values& values, Context& c)
{
    const auto written = values.empty() ? std::nullopt : timeAt(values.front());
    if (!written || !written->time || !written->until) return;
    WrittenTime from = *written, to = *written;
    to.time = written->until;
    to.date = written->untilDate;
    from.approximate = to.approximate = false;
    const Dated start = c.dating.date(from), end = c.dating.date(to);
    if (!start.at || !end.at) return;
    const Instant until = *end.at < *start.at ? *end.at + dayLength : *end.at;
    if (!c.said.time(MarkKind::start)) c.said.time(MarkKind::start) = SaidTime{*start.at, false};
    if (!c.said.time(MarkKind::end)) c.said.time(MarkKind::end) = SaidTime{until, false};
}

void setDuration(std::optional<Milliseconds>& duration, const Values& values)
{
    if (!duration && !values.empty()) duration = durationOf(values.front());
}

void setText(std::string& text, const Values& values)
{
    if (text.empty() && !values.empty() && !isNothing(values.front())) text = values.front();
}

/// One text of what may be a list: "mle-1, sre-1".
void setJoined(std::string& text, const Values& values)
{
    if (!text.empty()) return;
    for (const std::string& value : values)
        if (!isNothing(value)) text += (text.empty() ? "" : ", ") + value;
}

void addAll(std::vector<std::string>& list, const Values& values)
{
    for (const std::string& value : values)
        if (!isNothing(value) && std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

/// "SEV1", "sev-2: bad" and "P3" become "1", "2", "3"; anything else stays as written.
std::string severityOf(std::string_view text)
{
    const std::string word = lower(trimmed(text));
    for (const std::string_view prefix : {"severity", "sev", "p"}) {
        if (!word.starts_with(prefix)) continue;
        const std::string_view rest = std::string_view(word).substr(prefix.size());
        const std::size_t digit = rest.find_first_not_of("- ");
        const bool level = digit != std::string_view::npos && rest[digit] >= '1' && rest[digit] <= '5';
        if (level && !isWordCharacter(characterAt(rest, digit + 1).code)) return std::string(rest.substr(digit, 1));
    }
    return std::string(text);
}

/// Whoever says that a time is unknown means it: each once, in the order of their kinds.
void setUnknown(std::vector<MarkKind>& unknown, const Values& values)
{
    for (const auto& n : names<MarkKind>)
        if (std::ranges::any_of(values, [&](const std::string& v) { return lower(trimmed(v)) == n.text; }) &&
            std::ranges::find(unknown, n.value) == unknown.end())
            unknown.push_back(n.value);
}

IncidentState stateOf(std::string_view text)
{
    const std::string word = lower(text);
    if (const auto state = parseName<IncidentState>(word)) return *state;
    const auto says = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [&](std::string_view w) { return word.find(w) != std::string::npos; });
    };
    if (says({"draft", "open", "下書き", "作成中", "entwurf"})) return IncidentState::draft;
    return says({"review", "レビュー", "確認中"}) ? IncidentState::inReview : IncidentState::done;
}

template <class E>
void setEnum(E& value, const Values& values)
{
    if (values.empty() || value != E()) return;
    if (const auto parsed = parseName<E>(lower(values.front()))) value = *parsed;
}

/// The keys and what they say, the surest spellings of a thing first; spelt as keyOf() gives them, separated by "|".
struct Key {
    std::string_view names;
    void (*apply)(Context&, const Values&);
    bool list = false; ///< a value alone is a list with "," between
};
template <MarkKind kind>
constexpr auto mark = [](Context& c, const Values& v) { setTime(kind, v, c); };
constexpr Key keys[] = {
    {"start|start time|starttime|started at|started|start date time|start date|incident start|incident start "
     "time|impact start|"
     "outage start|begin|beginn|開始|開始時刻|開始日時|事象開始|発生|発生日時|発生時刻",
     mark<MarkKind::start>},
    {"date|incident date|date of incident|datum|日付|発生日", [](Context& c, const Values& v) { setDate(v, c); }},
    {"declared|declared at|incident declared|宣言", mark<MarkKind::declared>},
    {"detected|detected at|detecttime|detection time|time detected|discovered "
     "at|detection|検知|検知日時|検知時刻|検出日時",
     mark<MarkKind::detected>},
    {"acknowledged|acknowledged at|ack time", mark<MarkKind::acknowledged>},
    {"mitigated|mitigated at|mitigation time|暫定復旧", mark<MarkKind::mitigated>},
    {"resolved|resolved at|resolution time|time resolved|復旧|復旧日時|復旧時刻|解決日時", mark<MarkKind::resolved>},
    {"end|end time|endtime|ended at|ended|end date time|end date|incident end|incident end time|impact end|outage "
     "end|ende|終了|終了時刻|"
     "終了日時",
     mark<MarkKind::end>},
    {"time to detection|time to detect|ttd|mttd|検知までの時間",
     [](Context& c, const Values& v) { setDuration(c.said.toDetect, v); }},
    {"time to mitigation|time to mitigate|ttm|mttm",
     [](Context& c, const Values& v) { setDuration(c.said.toMitigate, v); }},
    {"time to recovery|time to recover|time to resolution|time to resolve|time to restore|ttr|mttr|duration|outage "
     "duration|"
     "incident duration|impact duration|total duration|downtime|duration "
     "minutes|dauer|継続時間|影響時間|停止時間|復旧までの時間",
     [](Context& c, const Values& v) {
         setStretch(v, c);
         setDuration(c.said.toRecover, v);
     }},
    {"incident window|outage window|impact window|time range|period|incident period|影響期間|発生期間|障害期間",
     [](Context& c, const Values& v) { setStretch(v, c); }},
    {"severity|sev|incident severity|priority|severity level|schweregrad|重大度|深刻度",
     [](Context& c, const Values& v) {
         auto& severity = c.said.named.incident.severity;
         if (!v.empty() && severity.empty() && !isNothing(v.front())) severity = severityOf(v.front());
     }},
    {"tags|categories|category|keywords|root cause category|labels|カテゴリ|分類|タグ",
     [](Context& c, const Values& v) { addAll(c.said.named.incident.tags, v); },
     true},
    {"project|プロジェクト", [](Context& c, const Values& v) { setText(c.said.named.project, v); }},
    {"symptom|症状", [](Context& c, const Values& v) { setEnum(c.said.named.incident.symptom, v); }},
    {"cause", [](Context& c, const Values& v) { setEnum(c.said.named.incident.cause, v); }},
    {"indicators", [](Context& c, const Values& v) { addAll(c.said.named.incident.indicators, v); }, true},
    {"status|state|ステータス",
     [](Context& c, const Values& v) {
         if (v.empty() || isNothing(v.front()) || c.stateSaid) return;
         c.said.named.incident.state = stateOf(v.front());
         c.stateSaid = true;
     }},
    {"detection route|detected by|incident detected by|detection method|detection source|source of detection|how "
     "detected|"
     "detection|検知|検出|検知方法|検知経路|発見経緯",
     [](Context& c, const Values& v) {
         if (!v.empty() && c.said.detection == Detection::unknown) c.said.detection = detectionOf(v.front());
     }},
    {"trigger", [](Context& c, const Values& v) { setText(c.said.trigger, v); }},
    {"surprise|why surprised|what surprised us", [](Context& c, const Values& v) { setText(c.said.surprise, v); }},
    {"handled by|responder|responders|対応者", [](Context& c, const Values& v) { setJoined(c.said.handledBy, v); }},
    {"should handle|should have handled|should have been handled by",
     [](Context& c, const Values& v) { setJoined(c.said.shouldHandle, v); }},
};

/// Keys that only front matter has: elsewhere such words are headings and prose.
constexpr Key frontKeys[] = {
    {"title", [](Context& c, const Values& v) { setText(c.said.named.incident.title, v); }},
    {"causes", [](Context& c, const Values& v) { addAll(c.said.named.incident.causes, v); }},
    {"unknown times", [](Context& c, const Values& v) { setUnknown(c.said.unknown, v); }},
    {"uuid|id", [](Context& c, const Values& v) { setText(c.said.named.incident.sourceKey, v); }},
};

constexpr std::string_view zoneKeys = "timezone|time zone|tz|zeitzone|タイムゾーン";
constexpr std::string_view dayKeys =
    "start|start time|started at|impact start|date|incident date|incident start|incident date|"
    "date of incident|start date|datum|発生日時|日付|発生日|開始日時";

/// Calls visit(name) for each of the names between "|" until it returns true.
template <class Visit>
bool anyName(std::string_view names, Visit visit)
{
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find('|'));
        if (visit(name)) return true;
        names.remove_prefix(std::min(name.size() + 1, names.size()));
    }
    return false;
}

/// Calls visit(values) for what has one of the names, in their order.
template <class ByName, class Visit>
void eachValue(const ByName& all, std::string_view names, Visit visit)
{
    anyName(names, [&](std::string_view name) {
        if (const auto found = all.find(name); found != all.end())
            for (const Values& values : found->second) visit(values);
        return false;
    });
}

/// The values of the text's lists: "data, campaign".
Values listOf(const std::string& text)
{
    Values list;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
        if (!trimmed(rest.substr(0, end)).empty()) list.emplace_back(trimmed(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return list;
}

}

bool isKnownKey(const std::string& key)
{
    static const std::set<std::string, std::less<>> known = [] {
        std::set<std::string, std::less<>> all;
        const auto add = [&](std::string_view name) { return all.emplace(name), false; };
        for (const Key& k : keys) anyName(k.names, add);
        anyName(zoneKeys, add);
        return all;
    }();
    return known.contains(key);
}

Keys::Keys(const std::optional<FrontMatter>& front, const std::vector<Pair>& pairs)
{
    if (front)
        for (const auto& [key, values] : front->entries) m_front[keyOf(key)].push_back(values);
    for (const Pair& pair : pairs) m_text[pair.key].push_back({pair.value});
}

Said Keys::read(Dating& dating) const
{
    Said said;
    said.named.incident.state = IncidentState::done;
    Context context{said, dating, false};
    for (const Key& key : frontKeys) eachValue(m_front, key.names, [&](const Values& v) { key.apply(context, v); });
    for (const auto* all : {&m_front, &m_text})
        for (const Key& key : keys)
            eachValue(*all, key.names, [&](const Values& v) {
                key.apply(context, key.list && v.size() == 1 ? listOf(v.front()) : v);
            });
    return said;
}

std::optional<Civil> Keys::day() const
{
    std::optional<Civil> day;
    for (const ByName* all : {&m_front, &m_text})
        eachValue(*all, dayKeys, [&](const Values& values) {
            const auto written = day || values.empty() ? std::nullopt : timeOf(values.front());
            if (!written || !written->date || !written->date->year || written->date->order == DayOrder::either) return;
            const WrittenDate& d = *written->date;
            day = civil(*d.year, static_cast<unsigned>(d.month), static_cast<unsigned>(d.day));
        });
    return day;
}

std::optional<ZoneWord> Keys::zone() const
{
    std::optional<ZoneWord> zone;
    for (const ByName* all : {&m_front, &m_text})
        eachValue(*all, zoneKeys, [&](const Values& values) {
            if (!zone && !values.empty()) zone = zoneIn(values.front());
        });
    return zone;
}

}
