// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `review diff`, `review export`, `review import`.
#include "app/commands/commandlist.h"
#include "app/commands/fileanswer.h"
#include "app/commands/recordanswer.h"
#include "app/commands/reviewcall.h"
#include "app/commands/said.h"
#include "app/commands/texttable.h"
#include "app/json/schema.h"
#include "app/meetings.h"
#include "app/records.h"
#include "app/reviewfile.h"
#include "sources/file.h"
#include "widgets/models/numbers.h"
#include "widgets/models/text.h"

#include <QCoreApplication>

namespace app {

using namespace reliability;

namespace {

struct DiffAnswer {
    std::string week, against; ///< weeks
    std::int64_t weeksAgo = 1, number = 0;
    std::vector<Difference> differences;
};

struct ImportedReview {
    std::string week;
    std::int64_t number = 0;
    std::string sha256;
    bool taken = false; ///< the week was not frozen here
    std::int64_t added = 0, changed = 0, unchanged = 0;
};

}

}

template <>
inline constexpr auto reliability::fields<app::DiffAnswer> =
    Fields{field("week", &app::DiffAnswer::week),
           field("against", &app::DiffAnswer::against),
           field("weeks_ago", &app::DiffAnswer::weeksAgo),
           field("number", &app::DiffAnswer::number),
           field("differences", &app::DiffAnswer::differences)};
template <>
inline constexpr auto reliability::fields<app::ImportedReview> =
    Fields{field("week", &app::ImportedReview::week),
           field("number", &app::ImportedReview::number),
           field("sha256", &app::ImportedReview::sha256),
           field("taken", &app::ImportedReview::taken),
           field("added", &app::ImportedReview::added),
           field("changed", &app::ImportedReview::changed),
           field("unchanged", &app::ImportedReview::unchanged)};

namespace app {

namespace {

Result<int> weeksOf(const Call& call)
{
    const auto given = call.number("weeks");
    if (!given) return failed(given);
    const double weeks = given->value_or(1);
    if (weeks != 1 && weeks != 4 && weeks != 12) return fail(Code::usage, {"--weeks is 1, 4 or 12"});
    return static_cast<int>(weeks);
}

QString fromTo(const Difference& d)
{
    QString out = models::text(d.from);
    if (!d.from.empty() && !d.to.empty()) out += QStringLiteral(" > ");
    return out + models::text(d.to);
}

QString diffText(const DiffAnswer& answer)
{
    if (answer.differences.empty())
        return translated(QT_TRANSLATE_NOOP("commands", "Nothing is different.")) + QLatin1Char('\n');
    std::vector<QStringList> rows;
    for (const Difference& d : answer.differences)
        rows.push_back({models::text(d.project),
                        models::text(d.objective),
                        models::text(d.kind),
                        d.before || d.after ? models::percent(d.before) : QString(),
                        d.before || d.after ? models::percent(d.after) : QString(),
                        fromTo(d)});
    return textTable(rows, {3, 4});
}

}

Result<Outcome> runReviewDiff(const Call& call)
{
    const auto weeks = weeksOf(call);
    if (!weeks) return failed(weeks);
    auto w = openWorkspace(call, storage::Access::read);
    if (!w) return failed(w);
    const auto week = weekOfCall(call, *w);
    if (!week) return failed(week);
    const auto data = loadWeek(w->session, *week);
    if (!data) return failed(data);
    auto compared = compareWith(w->session, *data, *weeks);
    if (!compared) return failed(compared);
    if (!*compared) return fail(Code::unknownName, {"review", format(plus(*week, -*weeks)), ""});
    const DiffAnswer answer{
        format(*week), (*compared)->week, *weeks, (*compared)->number, std::move((*compared)->differences)};
    return Outcome{toJson(answer), diffText(answer)};
}

Result<Outcome> runReviewExport(const Call& call)
{
    auto of = openReview(call, storage::Access::read);
    if (!of) return failed(of);
    const auto bytes = exportReview(of->w.session, of->review);
    if (!bytes) return failed(bytes);
    return fileOutcome(call, QByteArray::fromStdString(*bytes));
}

Result<Outcome> runReviewImport(const Call& call)
{
    const auto path = call.argument();
    if (!path) return failed(path);
    auto w = openWorkspace(call, storage::Access::write);
    if (!w) return failed(w);
    const auto bytes = sources::readFile(*path, largestReviewFile);
    if (!bytes) return failed(bytes);
    const auto done = importReview(w->session, *bytes, *path, w->actor("Import review " + sources::fileName(*path)));
    if (!done) return failed(done);
    const bool taken = done->came == ReviewMerge::Came::taken;
    const ImportedReview answer{done->review.week,
                                done->review.number,
                                done->review.sha256,
                                taken,
                                done->added,
                                done->changed,
                                done->unchanged};
    const QString text =
        translated(taken ? QT_TRANSLATE_NOOP("commands", "Review %1 is taken over; entries: %2.")
                         : QT_TRANSLATE_NOOP("commands", "Review %1: added %2, changed %3, known %4."));
    return Outcome{toJson(answer),
                   models::filled(text,
                                  {models::text(answer.week),
                                   QString::number(answer.added),
                                   QString::number(answer.changed),
                                   QString::number(answer.unchanged)}) +
                       QLatin1Char('\n')};
}

Json schemaOfReviewDiff() { return schemaDocument<DiffAnswer>(); }
Json schemaOfReviewImport() { return schemaDocument<ImportedReview>(); }

}
