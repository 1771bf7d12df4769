// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandlist.h"
#include "app/commands/exitstatus.h"
#include "app/commands/texttable.h"
#include "app/commands/workspacecall.h"
#include "app/json/schema.h"
#include "app/reviews.h"
#include "storage/maintenance.h"
#include "widgets/models/text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

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
    Fields{field("ok", &app::CheckAnswer::ok), field("findings", &app::CheckAnswer::findings)};

namespace app {

namespace {

/// Every frozen review against its hash. Reviews that can't be read are found as rows already.
Result<void> checkReviews(storage::Session& session, std::vector<storage::CheckFinding>& findings)
{
    constexpr std::array wrong{Code::snapshotMismatch, Code::fileInvalid, Code::workspaceCorrupt};
    const auto reviews = session.store<Review>().all();
    if (!reviews && reviews.error().code == Code::workspaceCorrupt) return {};
    if (!reviews) return failed(reviews);
    for (const Review& review : *reviews) {
        const auto ok = verifyReview(session, review);
        if (ok) continue;
        const Error& error = ok.error();
        if (std::ranges::find(wrong, error.code) == wrong.end()) return ok;
        const std::string place = error.code == Code::snapshotMismatch ? error.args.front() : review.week;
        findings.push_back({storage::CheckKind::snapshot, "review " + place + ": differs from what was frozen"});
    }
    return {};
}

}

Result<Outcome> runCheck(const Call& call)
{
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    auto findings = storage::check(w->session);
    if (!findings) return failed(findings);
    if (const auto ok = checkReviews(w->session, *findings); !ok) return failed(ok);
    std::vector<QStringList> rows;
    for (const auto& f : *findings) rows.push_back({models::text(name(f.kind)), models::text(f.text)});
    const QString sound = QCoreApplication::translate("commands", "The workspace is sound.") + QLatin1Char('\n');
    return Outcome{toJson(CheckAnswer{findings->empty(), *findings}),
                   rows.empty() ? sound : textTable(rows),
                   findings->empty() ? doneStatus : failedStatus};
}

Json schemaOfCheck() { return schemaDocument<CheckAnswer>(); }

}
