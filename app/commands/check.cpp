// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "storage/maintenance.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

namespace app {

using namespace reliability;

namespace {

struct CheckAnswer {
    bool ok = true;
    std::vector<storage::CheckFinding> findings;
};

}

}

template <>
inline constexpr auto reliability::fields<app::CheckAnswer> =
    std::tuple{field("ok", &app::CheckAnswer::ok), field("findings", &app::CheckAnswer::findings)};

namespace app {

Result<Outcome> runCheck(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto findings = storage::check(w->session);
    if (!findings) return failed(findings);
    std::vector<QStringList> rows;
    for (const auto& f : *findings) rows.push_back({models::text(name(f.kind)), models::text(f.text)});
    const QString sound = QCoreApplication::translate("commands", "The workspace is sound.") + QLatin1Char('\n');
    return Outcome{toJson(CheckAnswer{findings->empty(), *findings}),
                   rows.empty() ? sound : textTable(rows),
                   findings->empty() ? doneStatus : failedStatus};
}

Json schemaOfCheck() { return schemaDocument<CheckAnswer>(); }

}
