// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/causetexts.h"

#include "widgets/models/text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct CauseTexts {
    Q_DECLARE_TR_FUNCTIONS(CauseTexts)
};

std::string_view bare(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool isTag(std::string_view word) { return parseName<Certainty>(word) || parseName<CauseClass>(word); }

/// All that stands between "," is a tag.
bool areTags(std::string_view tags)
{
    for (;;) {
        const std::size_t end = std::min(tags.find(','), tags.size());
        if (!isTag(bare(tags.substr(0, end)))) return false;
        if (end == tags.size()) return true;
        tags.remove_prefix(end + 1);
    }
}

struct Place {
    std::string_view name; ///< as the reader has it
    const char* text;
};
constexpr std::array places{
    Place{"title", QT_TRANSLATE_NOOP("CauseTexts", "the title")},
    Place{"file", QT_TRANSLATE_NOOP("CauseTexts", "the file's name")},
    Place{"key", QT_TRANSLATE_NOOP("CauseTexts", "the front matter")},
    Place{"timeline", QT_TRANSLATE_NOOP("CauseTexts", "the timeline")},
    Place{"heading", QT_TRANSLATE_NOOP("CauseTexts", "a heading")},
    Place{"table", QT_TRANSLATE_NOOP("CauseTexts", "a table")},
    Place{"time to detection", QT_TRANSLATE_NOOP("CauseTexts", "the stated time to detection")},
    Place{"time to recovery", QT_TRANSLATE_NOOP("CauseTexts", "the stated time to recovery")},
};

QString placeText(const std::string& name)
{
    const auto found = std::ranges::find(places, std::string_view(name), &Place::name);
    return found == places.end() ? text(name) : CauseTexts::tr(found->text);
}

struct ConflictText {
    ConflictKind kind;
    const char* text; ///< %1, %3: places; %2, %4: what they say
};
constexpr std::array conflictTexts{
    ConflictText{ConflictKind::date,
                 QT_TRANSLATE_NOOP("CauseTexts",
                                   "The dates differ: %1 says %2, %3 says %4. Correct the wrong one, or set the start "
                                   "under Times.")},
    ConflictText{ConflictKind::zone,
                 QT_TRANSLATE_NOOP("CauseTexts",
                                   "The zone %2 is not clear (%4). Write it with its offset, such as UTC+9, or as "
                                   "Asia/Tokyo.")},
    ConflictText{ConflictKind::dayOrder,
                 QT_TRANSLATE_NOOP("CauseTexts", "%2 can be read in two ways (%4). Write such dates as 2026-06-15.")},
    ConflictText{ConflictKind::timeOrder,
                 QT_TRANSLATE_NOOP("CauseTexts",
                                   "The times are in the wrong order: %1 is %2, %3 is %4. Correct one under Times.")},
    ConflictText{ConflictKind::duration,
                 QT_TRANSLATE_NOOP("CauseTexts",
                                   "The durations differ: %1 is %2, to the mark %3 it is %4. Correct the text, or the "
                                   "mark under Times.")},
};

}

std::string plainCause(std::string_view text)
{
    text = bare(text);
    while (text.ends_with(')')) {
        const std::size_t open = text.rfind('(');
        if (open == text.npos || !areTags(text.substr(open + 1, text.size() - open - 2))) break;
        text = bare(text.substr(0, open));
    }
    return std::string(text);
}

std::string spelledCause(const ContributingCause& cause)
{
    std::string tags(cause.certainty == Certainty::potential ? name(cause.certainty) : "");
    if (cause.kind != CauseClass::unsorted) tags.append(tags.empty() ? "" : ", ").append(name(cause.kind));
    std::string out = plainCause(cause.text);
    std::ranges::replace(out, '\n', ' ');
    return tags.empty() ? out : out + " (" + tags + ")";
}

QString sentence(const Conflict& conflict)
{
    const auto found = std::ranges::find(conflictTexts, conflict.kind, &ConflictText::kind);
    return filled(
        CauseTexts::tr(found->text),
        {placeText(conflict.place), text(conflict.says), placeText(conflict.otherPlace), text(conflict.otherSays)});
}

}
