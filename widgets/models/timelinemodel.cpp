// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/timelinemodel.h"

#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct Timelines {
    Q_DECLARE_TR_FUNCTIONS(Timelines)
};

constexpr Milliseconds about = std::chrono::seconds(90); // entries are written to the minute

struct MeasuredText {
    MeasuredKind kind;
    const char* text;
};
constexpr std::array measuredTexts{
    MeasuredText{MeasuredKind::fell, QT_TRANSLATE_NOOP("Timelines", "%1 misses its target: %2")},
    MeasuredText{MeasuredKind::worst, QT_TRANSLATE_NOOP("Timelines", "%1 is at its lowest: %2")},
    MeasuredText{MeasuredKind::recovered, QT_TRANSLATE_NOOP("Timelines", "%1 meets its target again: %2")},
    MeasuredText{MeasuredKind::failedRun, QT_TRANSLATE_NOOP("Timelines", "%1: run failed")},
    MeasuredText{MeasuredKind::change, QT_TRANSLATE_NOOP("Timelines", "%1")},
};

/// "Availability", "Availability (strict)" of one of its objectives, "Deploy: v117".
QString subjectOf(const MeasuredEvent& event)
{
    const QString subject = text(event.subject);
    if (event.change) return word(*event.change) + QStringLiteral(": ") + subject;
    return event.objective.empty() ? subject : filled(QStringLiteral("%1 (%2)"), {subject, text(event.objective)});
}

/// An entry that names another objective of the indicator is about that.
bool isNamedBy(const TimelineEntry& entry, const MeasuredEvent& event)
{
    if (!entry.time || *entry.time - event.at > about || event.at - *entry.time > about) return false;
    const QString said = text(entry.text).simplified();
    const QString subject = text(event.subject).simplified();
    if (subject.isEmpty() || !said.contains(subject, Qt::CaseInsensitive)) return false;
    return event.objective.empty() || said.contains(subjectOf(event).simplified(), Qt::CaseInsensitive) ||
           !said.contains(subject + QStringLiteral(" ("), Qt::CaseInsensitive);
}

/// A row with the time that it is sorted by.
using Timed = std::pair<Instant, TimelineRow>;

void addEntries(std::vector<Timed>& rows, const Reading& reading)
{
    Instant last;
    for (const TimelineEntry& entry : reading.timeline) {
        TimelineRow row{0, entry.time, text(entry.written), text(entry.text).simplified(), {}, false};
        row.source = entry.kind ? Timelines::tr("text: %1").arg(word(*entry.kind)) : Timelines::tr("text");
        if (entry.approximate) row.source += Timelines::tr(", about");
        last = entry.time.value_or(last);
        rows.emplace_back(last, std::move(row));
    }
}

void addProposals(std::vector<Timed>& rows, const IncidentStudy& study, const Zone& zone)
{
    for (const MeasuredEvent& event : study.measured) {
        const auto& timeline = study.incident.reading.timeline;
        if (std::ranges::any_of(timeline, [&](const TimelineEntry& entry) { return isNamedBy(entry, event); }))
            continue;
        rows.emplace_back(event.at,
                          TimelineRow{0,
                                      event.at,
                                      plainDateTime(event.at, zone),
                                      sentence(event),
                                      Timelines::tr("measured: not in the text yet"),
                                      true});
    }
}

using C = Column<TimelineRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "When"), nullptr, Align::start, [](const TimelineRow& r) { return r.when; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "What"), nullptr, Align::start, [](const TimelineRow& r) { return r.what; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Source"),
      nullptr,
      Align::start,
      [](const TimelineRow& r) { return r.source; },
      nullptr},
};

QVariant rowValue(const TimelineRow& row, int role) { return role == IdRole ? QVariant(row.id) : QVariant(); }

}

QString sentence(const MeasuredEvent& event)
{
    const auto found = std::ranges::find(measuredTexts, event.kind, &MeasuredText::kind);
    const QString subject = subjectOf(event);
    const QString pattern = Timelines::tr(found->text);
    return filled(pattern, event.good ? QStringList{subject, percent(event.good)} : QStringList{subject});
}

std::vector<TimelineRow> timelineRows(const IncidentStudy& study, const Zone& zone)
{
    std::vector<Timed> timed;
    addEntries(timed, study.incident.reading);
    addProposals(timed, study, zone);
    std::ranges::stable_sort(timed, {}, &Timed::first);
    std::vector<TimelineRow> rows;
    for (Timed& row : timed) {
        rows.push_back(std::move(row.second));
        rows.back().id = static_cast<qint64>(rows.size());
    }
    return rows;
}

TimelineModel::TimelineModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

}
