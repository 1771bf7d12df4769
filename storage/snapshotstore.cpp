// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/snapshotstore.h"

#include "storage/chunkcodec.h"

namespace storage {

using namespace reliability;

namespace {

Samples columnsOf(const std::vector<Point>& points)
{
    Samples out;
    for (const Point& p : points) {
        out.at.push_back(p.at);
        out.value.push_back(p.y);
    }
    return out;
}

/// Each gap as its start and its length in milliseconds.
Samples columnsOf(const std::vector<Range>& gaps)
{
    Samples out;
    for (const Range& gap : gaps) {
        out.at.push_back(gap.from.ms);
        out.value.push_back(static_cast<double>((gap.to - gap.from).count()));
    }
    return out;
}

SeriesAnswer lineOf(const Samples& points, const Samples& gaps)
{
    SeriesAnswer line;
    for (std::size_t i = 0; i < points.size(); ++i) line.points.push_back({points.at[i], points.value[i]});
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const Instant from{gaps.at[i]};
        line.gaps.push_back({from, from + Milliseconds(static_cast<std::int64_t>(gaps.value[i]))});
    }
    return line;
}

}

Result<void> SnapshotStore::keep(Id<Review> review, std::string_view bytes)
{
    auto insert = m_database.prepare("INSERT INTO snapshot(review_id, json) VALUES (:review, :json)");
    if (!insert) return failed(insert);
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return insert->bind(":review", review.value).bind(":json", BytesView(data, bytes.size())).run();
}

Result<std::string> SnapshotStore::read(Id<Review> review)
{
    auto select = m_database.prepare("SELECT json FROM snapshot WHERE review_id = :review");
    if (!select) return failed(select);
    const auto row = select->bind(":review", review.value).step();
    if (!row) return failed(row);
    if (!*row) return std::string();
    const BytesView bytes = select->blob(0);
    return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

Result<void> SnapshotStore::keep(Id<Review> review, std::string_view chart, const SeriesAnswer& line)
{
    const auto points = encode(columnsOf(line.points)), gaps = encode(columnsOf(line.gaps));
    if (!points) return failed(points);
    if (!gaps) return failed(gaps);
    auto insert = m_database.prepare("INSERT INTO snapshot_series(review_id, chart, points, gaps, aggregated) VALUES "
                                     "(:review, :chart, :points, :gaps, :aggregated)");
    if (!insert) return failed(insert);
    return insert->bind(":review", review.value)
        .bind(":chart", chart)
        .bind(":points", BytesView(*points))
        .bind(":gaps", BytesView(*gaps))
        .bind(":aggregated", std::int64_t{line.aggregated})
        .run();
}

Result<SeriesAnswer> SnapshotStore::read(Id<Review> review, std::string_view chart)
{
    auto select = m_database.prepare(
        "SELECT points, gaps, aggregated FROM snapshot_series WHERE review_id = :review AND chart = :chart");
    if (!select) return failed(select);
    const auto row = select->bind(":review", review.value).bind(":chart", chart).step();
    if (!row) return failed(row);
    if (!*row) return SeriesAnswer();
    const auto points = decode(select->blob(0)), gaps = decode(select->blob(1));
    if (!points || !gaps || points->value.size() != points->size() || gaps->value.size() != gaps->size())
        return tl::unexpected<Error>(m_database.corrupt("chart " + std::string(chart) + " of a review"));
    SeriesAnswer line = lineOf(*points, *gaps);
    line.aggregated = select->integer(2) != 0;
    return line;
}

Result<bool> SnapshotStore::isUntouched(const Review& review)
{
    auto select = m_database.prepare(R"(
SELECT made.at, made.rev, (SELECT max(rev) FROM (
  SELECT max(rev) AS rev FROM stream UNION ALL SELECT max(rev) FROM run UNION ALL SELECT max(rev) FROM import_batch
  UNION ALL SELECT max(rev) FROM project UNION ALL SELECT max(rev) FROM indicator UNION ALL
  SELECT max(rev) FROM objective UNION ALL SELECT max(rev) FROM objective_version UNION ALL
  SELECT max(rev) FROM correction))
FROM history made WHERE made.fact = 'review' AND made.uid = :uid ORDER BY made.id LIMIT 1)");
    if (!select) return failed(select);
    const auto row = select->bind(":uid", BytesView(review.uid.bytes)).step();
    if (!row) return failed(row);
    return *row && select->integer(0) == review.frozen.ms && select->integer(2) <= select->integer(1);
}

}
