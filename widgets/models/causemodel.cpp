// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/causemodel.h"

#include "reliability/triage.h"
#include "widgets/models/causetexts.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <array>

namespace models {

using namespace reliability;

namespace {

QString sideText(const CauseRow& row)
{
    const Cause side = sideOf(row.cause.kind);
    return side == Cause::unknown ? missing() : word(side);
}

using C = Column<CauseRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Cause"),
      nullptr,
      Align::start,
      [](const CauseRow& r) { return text(plainCause(r.cause.text)).simplified(); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Class"),
      nullptr,
      Align::start,
      [](const CauseRow& r) { return word(r.cause.kind); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Side"),
      QT_TRANSLATE_NOOP("tables", "A data pipeline is on the border: people say which side it is"),
      Align::start,
      sideText,
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Certainty"),
      nullptr,
      Align::start,
      [](const CauseRow& r) { return word(r.cause.certainty); },
      nullptr},
};

QVariant rowValue(const CauseRow& row, int role) { return role == IdRole ? QVariant(row.id) : QVariant(); }

}

CauseModel::CauseModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void CauseModel::show(const std::vector<ContributingCause>& causes)
{
    std::vector<CauseRow> rows;
    for (const ContributingCause& cause : causes) rows.push_back({static_cast<qint64>(rows.size()), cause});
    setRows(std::move(rows));
}

}
