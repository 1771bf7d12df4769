// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/snapshotstore.h"

#include "storage/chunkcodec.h"

namespace storage {

using namespace reliability;

Result<void> SnapshotStore::keep(Id<Review> review, std::string_view chart, const Samples& points)
{
    const auto bytes = encode(points);
    if (!bytes) return failed(bytes);
    auto insert =
        m_database.prepare("INSERT INTO snapshot_series(review_id, chart, points) VALUES (:review, :chart, :points)");
    if (!insert) return failed(insert);
    return insert->bind(":review", review.value).bind(":chart", chart).bind(":points", BytesView(*bytes)).run();
}

Result<Samples> SnapshotStore::read(Id<Review> review, std::string_view chart)
{
    auto select = m_database.prepare("SELECT points FROM snapshot_series WHERE review_id = :review AND chart = :chart");
    if (!select) return failed(select);
    const auto row = select->bind(":review", review.value).bind(":chart", chart).step();
    if (!row) return failed(row);
    if (!*row) return Samples();
    auto points = decode(select->blob(0));
    if (!points) return tl::unexpected<Error>(m_database.corrupt("chart " + std::string(chart) + " of a review"));
    return points;
}

}
