// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/timemarks.h"

#include "widgets/models/dates.h"

#include <QCoreApplication>
#include <algorithm>

namespace models {

using namespace reliability;

namespace {

struct TimeMarks {
    Q_DECLARE_TR_FUNCTIONS(TimeMarks)
};

bool isKnown(Knowledge knowledge) { return knowledge == Knowledge::exact || knowledge == Knowledge::about; }

/// The incident's own time of a kind; null for the others.
using OwnTime = std::optional<Instant> Incident::*;
OwnTime ownTime(MarkKind kind)
{
    if (kind == MarkKind::start) return &Incident::start;
    if (kind == MarkKind::detected) return &Incident::detected;
    return kind == MarkKind::end ? &Incident::end : nullptr;
}

std::optional<Instant> timeOf(const Incident& incident, MarkKind kind)
{
    if (const OwnTime own = ownTime(kind)) return incident.*own;
    const TimeMark* mark = incident.reading.mark(kind);
    return mark ? std::optional(mark->at) : std::nullopt;
}

/// The end of the repair, which stands for that of the impact where no other is named.
std::optional<Instant> repairOf(const Reading& reading)
{
    const TimeMark* mark = reading.mark(MarkKind::resolved);
    if (!mark) mark = reading.mark(MarkKind::mitigated);
    return mark && !reading.mark(MarkKind::end) ? std::optional(mark->at) : std::nullopt;
}

/// A mark that is as it was stays, with its origin.
void setMark(Reading& reading, const MarkChoice& choice)
{
    const TimeMark* known = reading.mark(choice.kind);
    const TimeMark wanted{choice.kind, choice.at, choice.knowledge == Knowledge::about, MarkOrigin::written};
    const bool same = known && known->at == wanted.at && known->approximate == wanted.approximate;
    if (same && isKnown(choice.knowledge)) return;
    std::erase_if(reading.marks, [&](const TimeMark& mark) { return mark.kind == choice.kind; });
    if (isKnown(choice.knowledge)) reading.marks.push_back(wanted);
    std::ranges::sort(reading.marks, {}, &TimeMark::kind);
}

}

QString word(Knowledge knowledge)
{
    switch (knowledge) {
    case Knowledge::exact: return TimeMarks::tr("At");
    case Knowledge::about: return TimeMarks::tr("About");
    case Knowledge::unknown: return TimeMarks::tr("Unknown");
    case Knowledge::notSaid: break;
    }
    return TimeMarks::tr("Not said");
}

std::vector<MarkChoice> choicesOf(const Incident& incident)
{
    std::vector<MarkChoice> choices;
    for (const auto& n : names<MarkKind>) {
        MarkChoice choice{n.value, Knowledge::notSaid, {}};
        const TimeMark* mark = incident.reading.mark(n.value);
        if (const auto at = timeOf(incident, n.value)) {
            choice.at = *at;
            choice.knowledge = mark && mark->approximate ? Knowledge::about : Knowledge::exact;
        } else if (std::ranges::find(incident.reading.unknown, n.value) != incident.reading.unknown.end()) {
            choice.knowledge = Knowledge::unknown;
        }
        choices.push_back(choice);
    }
    return choices;
}

void choose(Incident& incident, const std::vector<MarkChoice>& choices)
{
    Reading& reading = incident.reading;
    const auto before = repairOf(reading);
    const bool ended = incident.end.has_value();
    reading.unknown.clear();
    for (const MarkChoice& choice : choices) {
        if (choice.knowledge == Knowledge::unknown) reading.unknown.push_back(choice.kind);
        const auto at = isKnown(choice.knowledge) ? std::optional(choice.at) : std::nullopt;
        const OwnTime own = ownTime(choice.kind);
        if (own) incident.*own = at;
        // The ends come after the repair's: the one that it was follows it.
        const bool follows = choice.kind == MarkKind::end && choice.knowledge == Knowledge::exact && before == at;
        const auto repaired = follows ? repairOf(reading) : std::nullopt;
        if (repaired) incident.end = repaired;
        else setMark(reading, choice);
    }
    // Who says when it was repaired says that it is over.
    if (!ended && !before && !incident.end) incident.end = repairOf(reading);
    incident.approximate =
        std::ranges::any_of(choices, [](const MarkChoice& c) { return c.knowledge == Knowledge::about; });
}

QString markText(const MarkChoice& choice, const Zone& zone)
{
    if (choice.knowledge == Knowledge::unknown) return TimeMarks::tr("unknown");
    if (choice.knowledge == Knowledge::notSaid) return TimeMarks::tr("not said");
    const QString at = plainDateTime(choice.at, zone);
    return choice.knowledge == Knowledge::about ? TimeMarks::tr("about %1").arg(at) : at;
}

}
