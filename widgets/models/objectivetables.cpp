// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/objectivetables.h"

#include "widgets/models/dates.h"
#include "widgets/models/numbers.h"
#include "widgets/models/objectivetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

namespace models {

using namespace reliability;

namespace {

struct Objectives {
    Q_DECLARE_TR_FUNCTIONS(Objectives)
};

using VersionRow = ZonedRow<ObjectiveVersion>;
using CorrectionRow = ZonedRow<Correction>;

QString said(const std::string& words)
{
    const QString flat = text(words).simplified();
    return flat.isEmpty() ? missing() : flat;
}

QVariant noRole(const Alert&, int) { return {}; }

template <class T>
QVariant idOf(const ZonedRow<T>& row, int role)
{
    return role == IdRole ? QVariant(static_cast<qint64>(row.fact.id.value)) : QVariant();
}

QVariant adviceId(const TargetAdvice& row, int role)
{
    return role == IdRole ? QVariant(static_cast<qint64>(row.target.allowed)) : QVariant();
}

using A = Column<Alert>;
constexpr std::array alertColumns{
    A{QT_TRANSLATE_NOOP("tables", "Alert"),
      nullptr,
      Align::start,
      [](const Alert& a) { return alertWord(a.severity); },
      nullptr},
    A{QT_TRANSLATE_NOOP("tables", "Windows"),
      QT_TRANSLATE_NOOP("tables", "Fires when the burn rates over both windows are above the factor"),
      Align::start,
      [](const Alert& a) { return text(a.longWindow + " + " + a.shortWindow); },
      nullptr},
    A{QT_TRANSLATE_NOOP("tables", "Factor"),
      nullptr,
      Align::end,
      [](const Alert& a) { return QStringLiteral("%1x").arg(figure(a.factor)); },
      nullptr},
    A{QT_TRANSLATE_NOOP("tables", "State"),
      nullptr,
      Align::start,
      [](const Alert& a) { return alertWord(a.state); },
      nullptr},
};

using V = Column<VersionRow>;
constexpr std::array versionColumns{
    V{QT_TRANSLATE_NOOP("tables", "From"),
      nullptr,
      Align::start,
      [](const VersionRow& r) {
          return r.fact.from ? plainDateTime(*r.fact.from, *r.zone) : Objectives::tr("the beginning");
      },
      nullptr},
    V{QT_TRANSLATE_NOOP("tables", "Target"),
      nullptr,
      Align::end,
      [](const VersionRow& r) { return target(r.fact.target); },
      nullptr},
    V{QT_TRANSLATE_NOOP("tables", "Window"),
      nullptr,
      Align::start,
      [](const VersionRow& r) {
          return window({r.fact.windowKind, r.fact.window, {}, {}, r.fact.zone});
      },
      nullptr},
    V{QT_TRANSLATE_NOOP("tables", "Method"),
      nullptr,
      Align::start,
      [](const VersionRow& r) { return word(r.fact.method); },
      nullptr},
    V{QT_TRANSLATE_NOOP("tables", "Author"),
      nullptr,
      Align::start,
      [](const VersionRow& r) { return said(r.fact.author); },
      nullptr},
    V{QT_TRANSLATE_NOOP("tables", "Reason"),
      nullptr,
      Align::start,
      [](const VersionRow& r) { return said(r.fact.reason); },
      nullptr},
};

using T = Column<TargetAdvice>;
constexpr std::array adviceColumns{
    T{QT_TRANSLATE_NOOP("tables", "Target"),
      nullptr,
      Align::end,
      [](const TargetAdvice& a) { return target(a.target); },
      nullptr},
    T{QT_TRANSLATE_NOOP("tables", "Would have held"),
      nullptr,
      Align::end,
      [](const TargetAdvice& a) { return Objectives::tr("%1 of %2 weeks").arg(a.held).arg(a.weeks); },
      nullptr},
    T{QT_TRANSLATE_NOOP("tables", "Advice"),
      nullptr,
      Align::start,
      [](const TargetAdvice& a) {
          return a.recommended         ? Objectives::tr("advised")
                 : a.aboveDependencies ? Objectives::tr("its dependencies give less")
                                       : QString();
      },
      nullptr},
};

using C = Column<CorrectionRow>;
constexpr std::array correctionColumns{
    C{QT_TRANSLATE_NOOP("tables", "From"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return plainDateTime(r.fact.from, *r.zone); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "To"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return plainDateTime(r.fact.to, *r.zone); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Repeats"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return recurrenceText(r.fact.recurrence); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Of"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) {
          return r.fact.indicator ? Objectives::tr("this indicator") : Objectives::tr("the whole project");
      },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Category"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return said(r.fact.category); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Reason"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return said(r.fact.reason); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Author"),
      nullptr,
      Align::start,
      [](const CorrectionRow& r) { return said(r.fact.author); },
      nullptr},
};

template <class Row, class Facts>
std::vector<Row> zoned(const Facts& facts, const Zone& zone)
{
    const auto shown = std::make_shared<const Zone>(zone);
    std::vector<Row> rows;
    for (const auto& fact : facts) rows.push_back({fact, shown});
    return rows;
}

}

AlertModel::AlertModel(QObject* parent) : RowModel(alertColumns, noRole, parent) {}

VersionModel::VersionModel(QObject* parent) : RowModel(versionColumns, idOf<ObjectiveVersion>, parent) {}

void VersionModel::show(const ObjectiveView& view, const Zone& zone)
{
    auto rows = zoned<VersionRow>(view.versions, zone);
    std::ranges::reverse(rows);
    setRows(std::move(rows));
}

AdviceModel::AdviceModel(QObject* parent) : RowModel(adviceColumns, adviceId, parent) {}

int AdviceModel::recommended() const
{
    const auto found = std::ranges::find(rows(), true, &TargetAdvice::recommended);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

CorrectionModel::CorrectionModel(QObject* parent) : RowModel(correctionColumns, idOf<Correction>, parent) {}

void CorrectionModel::show(const ObjectiveView& view, const Zone& zone)
{
    setRows(zoned<CorrectionRow>(view.corrections, zone));
}

}
