// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/reader.h"
#include "tests/fuzz/failure.h"

#include <cmath>
#include <limits>
#include <string>

using namespace reliability;
using namespace sources;

namespace {

/// Holds what comes to what every sample and run must be.
class Judge final : public BatchSink {
public:
    Result<void> push(Batch&& batch) override
    {
        const Samples& s = batch.samples;
        if (s.total.empty() ? s.value.size() != s.at.size() : s.total.size() != s.at.size())
            fail("columns of two lengths");
        for (std::size_t i = 0; i + 1 < s.at.size(); ++i)
            if (s.at[i] > s.at[i + 1]) fail("stamps out of order");
        for (std::size_t i = 0; i < s.total.size(); ++i)
            if (!(s.bad[i] >= 0 && s.bad[i] <= s.total[i] && std::isfinite(s.total[i]))) fail("counts that can't be");
        for (const double value : s.value)
            if (!std::isfinite(value)) fail("a value that is no number");
        for (const Run& run : batch.runs)
            if (run.value && !std::isfinite(*run.value)) fail("a run's value that is no number");
        delivered += static_cast<std::int64_t>(s.at.size() + batch.runs.size());
        return {};
    }

    std::int64_t delivered = 0;
};

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const ImportRecipe recipe;
    const Zone zone{"UTC", Seconds(0), {}};
    csv::Reader reader("fuzz.csv", recipe, zone);
    if (!reader.open(text)) return 0;
    Judge judge;
    if (!reader.read(std::numeric_limits<std::int64_t>::max(), nullptr, {})) return 0;
    if (!reader.deliver(judge, {})) return 0;
    if (judge.delivered > reader.summary().rowsRead) fail("more samples than rows");
    return 0;
}
