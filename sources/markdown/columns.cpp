// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/columns.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/pairs.h"

#include <algorithm>

namespace sources::markdown {

namespace {

constexpr std::string_view dates = "|date|day|datum|日付|日|";
constexpr std::string_view times =
    "|time|when|timestamp|clock|date time|date and time|datetime|date & time|start|start time|"
    "uhrzeit|zeit|zeitpunkt|utc|時刻|時間|日時|";
constexpr std::string_view events =
    "|event|events|description|what|what happened|action|action impact|action  impact|details|"
    "note|notes|comment|summary|activity|message|status|ereignis|beschreibung|内容|出来事|イベント|"
    "事象|対応|状況|対応内容|";

/// "Time UTC", "Time in CET", "日時(JST)": the word before the zone.
bool isTime(const std::string& key)
{
    if (hasWord(times, key)) return true;
    for (const std::string_view begin :
         {"time ", "date and time ", "date time ", "timestamp ", "uhrzeit ", "時刻", "日時"})
        if (key.starts_with(begin)) return true;
    return false;
}

}

TimelineColumns timelineColumns(const Cells& head)
{
    TimelineColumns out;
    bool event = false;
    for (std::size_t i = 0; i < head.size(); ++i) {
        const std::string key = keyOf(head[i]);
        if (out.time < 0 && isTime(key)) out.time = static_cast<int>(i);
        else if (out.date < 0 && hasWord(dates, key)) out.date = static_cast<int>(i);
        else event = event || hasWord(events, key);
    }
    out.sure = event && (out.time >= 0 || out.date >= 0);
    if (out.time < 0) out.time = out.date >= 0 ? out.date : 0;
    return out;
}

}
