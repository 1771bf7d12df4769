// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/incidentstatistics.h"

#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <array>

namespace models {

using namespace reliability;

namespace {

struct IncidentFigures {
    Q_DECLARE_TR_FUNCTIONS(IncidentFigures)
};

/// What is measured of incidents, and from where to where.
struct LengthKind {
    const char* name;
    const char* definition;
    Spread IncidentStatistics::*all;
    Spread RouteStatistics::*byRoute; ///< null: not by the way of detection
};
constexpr std::array lengthKinds{
    LengthKind{QT_TRANSLATE_NOOP("IncidentFigures", "Duration"),
               QT_TRANSLATE_NOOP("IncidentFigures", "from the start of the impact to its end"),
               &IncidentStatistics::duration,
               nullptr},
    LengthKind{QT_TRANSLATE_NOOP("IncidentFigures", "Detection"),
               QT_TRANSLATE_NOOP("IncidentFigures", "from the start of the impact until it was detected"),
               &IncidentStatistics::detect,
               &RouteStatistics::detect},
    LengthKind{QT_TRANSLATE_NOOP("IncidentFigures", "Repair"),
               QT_TRANSLATE_NOOP("IncidentFigures", "from the detection to the end of the impact"),
               &IncidentStatistics::repair,
               &RouteStatistics::repair},
    LengthKind{QT_TRANSLATE_NOOP("IncidentFigures", "Resolution"),
               QT_TRANSLATE_NOOP("IncidentFigures", "from the declaration until it was resolved"),
               &IncidentStatistics::resolve,
               nullptr},
};

QString minutesText(std::optional<double> minutes)
{
    return minutes ? duration(Milliseconds(static_cast<std::int64_t>(*minutes * 60'000))) : missing();
}

QVariant spreadValue(const SpreadRow& row, int role)
{
    return role == Qt::ToolTipRole ? QVariant(row.definition) : QVariant();
}

using S = Column<SpreadRow>;
constexpr std::array spreadColumns{
    S{QT_TRANSLATE_NOOP("tables", "What"),
      nullptr,
      Align::start,
      [](const SpreadRow& r) { return r.what; },
      spreadValue},
    S{QT_TRANSLATE_NOOP("tables", "n"),
      QT_TRANSLATE_NOOP("tables", "Incidents of which it is known"),
      Align::end,
      [](const SpreadRow& r) { return QString::number(r.spread.n); },
      nullptr},
    S{QT_TRANSLATE_NOOP("tables", "Median"),
      QT_TRANSLATE_NOOP("tables", "Half of them took as long or less; of two middle ones the mean"),
      Align::end,
      [](const SpreadRow& r) { return minutesText(r.spread.median); },
      nullptr},
    S{QT_TRANSLATE_NOOP("tables", "90 %"),
      QT_TRANSLATE_NOOP("tables", "Nine of ten took as long or less: the value at place 0.9 n, rounded up"),
      Align::end,
      [](const SpreadRow& r) { return minutesText(r.spread.p90); },
      nullptr},
    S{QT_TRANSLATE_NOOP("tables", "Definition"),
      nullptr,
      Align::start,
      [](const SpreadRow& r) { return r.definition; },
      nullptr},
};

QVariant noRowValue(const SpreadRow&, int) { return {}; }
QVariant noCauseValue(const CauseCell&, int) { return {}; }

QVariant countValue(const CauseCell& cell, int role)
{
    return role == Qt::ToolTipRole && cell.potential > 0
               ? QVariant(IncidentFigures::tr(
                     "In %n more it is a potential cause", nullptr, static_cast<int>(cell.potential)))
               : QVariant();
}

QString usualText(const CauseCell& cell)
{
    if (!cell.quarter || cell.kind == CauseClass::unsorted) return missing();
    return shareText(cell.usualN, cell.usualOf, cell.usual);
}

using C = Column<CauseCell>;
constexpr std::array causeColumns{
    C{QT_TRANSLATE_NOOP("tables", "Quarter"),
      nullptr,
      Align::start,
      [](const CauseCell& c) { return c.quarter ? text(*c.quarter) : IncidentFigures::tr("All"); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const CauseCell& c) { return c.project ? text(*c.project) : IncidentFigures::tr("All"); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Class of cause"),
      QT_TRANSLATE_NOOP("tables", "An incident counts once in each class of its known causes"),
      Align::start,
      [](const CauseCell& c) { return word(c.kind); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "n"),
      QT_TRANSLATE_NOOP("tables", "Incidents with a known cause of this class"),
      Align::end,
      [](const CauseCell& c) { return QString::number(c.n); },
      countValue},
    C{QT_TRANSLATE_NOOP("tables", "Share"),
      QT_TRANSLATE_NOOP("tables", "Of the incidents whose cause is sorted; none where they are fewer than five"),
      Align::end,
      [](const CauseCell& c) { return c.kind == CauseClass::unsorted ? missing() : shareText(c.n, c.of, c.share); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Other quarters"),
      QT_TRANSLATE_NOOP("tables", "The base rate: the same share in all other quarters"),
      Align::end,
      usualText,
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Budget spent"),
      QT_TRANSLATE_NOOP("tables", "Of each incident the largest share of an objective's budget; overlaps count once"),
      Align::end,
      [](const CauseCell& c) { return points(c.budgetSpent); },
      nullptr},
};

}

std::vector<SpreadRow> spreadRows(const IncidentStatistics& statistics)
{
    std::vector<SpreadRow> rows;
    const auto add = [&](const QString& what, const LengthKind& kind, const Spread& spread) {
        if (spread.n > 0) rows.push_back({what, IncidentFigures::tr(kind.definition), spread});
    };
    for (const LengthKind& kind : lengthKinds) add(IncidentFigures::tr(kind.name), kind, statistics.*kind.all);
    for (const RouteStatistics& route : statistics.byDetection)
        for (const LengthKind& kind : lengthKinds)
            if (kind.byRoute)
                add(IncidentFigures::tr("%1, noticed by: %2").arg(IncidentFigures::tr(kind.name), word(route.route)),
                    kind,
                    route.*kind.byRoute);
    return rows;
}

SpreadModel::SpreadModel(QObject* parent) : RowModel(spreadColumns, noRowValue, parent) {}

CauseShareModel::CauseShareModel(QObject* parent) : RowModel(causeColumns, noCauseValue, parent) {}

std::vector<CountedIncident> countedOf(const std::vector<const IncidentRow*>& rows)
{
    std::vector<CountedIncident> counted;
    for (const IncidentRow* row : rows)
        counted.push_back({row->project ? row->project->project.title() : std::string(), row->review.get()});
    return counted;
}

QString shareText(std::int64_t n, std::int64_t of, std::optional<double> share)
{
    if (!share) return IncidentFigures::tr("%1 of %2, too few for a share").arg(n).arg(of);
    return IncidentFigures::tr("%1 of %2, %3").arg(n).arg(of).arg(percent(share));
}

QString sidesText(const CauseSides& sides)
{
    const std::int64_t known = sides.n - sides.unknown;
    return IncidentFigures::tr("Cause known of %1 of %2: service or infrastructure %3, model or algorithm %4, both %5. "
                               "Published of one large ML pipeline: %6 of %7 were not centred on ML (OpML 2020).")
        .arg(known)
        .arg(sides.n)
        .arg(sides.service)
        .arg(sides.ml)
        .arg(sides.both)
        .arg(sides.publishedNotMl)
        .arg(sides.publishedOf);
}

}
