// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/plan.h"

#include <algorithm>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr Milliseconds stepByDefault = std::chrono::minutes(1), untrusted = std::chrono::seconds(30),
                       late = std::chrono::minutes(10), firstPull = 28 * dayLength;
constexpr double goodAnswer = 8e6; ///< bytes

std::int64_t floorTo(std::int64_t ms, std::int64_t step) { return ms / step * step; }

}

Plan planOf(const ImportRecipe& recipe, std::optional<Instant> since, Instant now)
{
    Plan plan;
    plan.step = recipe.interval.value_or(stepByDefault);
    const std::int64_t step = plan.step.count();
    const Instant newest = now - untrusted;
    plan.to = floorTo(std::max<std::int64_t>(0, std::min(recipe.to.value_or(newest), newest).ms), step);
    plan.byDefault = !recipe.from && !since;
    const Instant from = recipe.from ? *recipe.from
                         : since     ? *since + plan.step - std::max(late, plan.step)
                                     : Instant{plan.to} - firstPull;
    plan.from = std::min(floorTo(std::max<std::int64_t>(0, from.ms), step), plan.to);
    return plan;
}

void PageSize::learn(std::size_t bytes, std::int64_t steps)
{
    const double fits = goodAnswer / std::max(1.0, static_cast<double>(bytes)) * static_cast<double>(steps);
    const double grown = std::min({fits, static_cast<double>(m_steps) * 8, static_cast<double>(m_most)});
    m_steps = std::max<std::int64_t>(1, static_cast<std::int64_t>(grown));
}

bool PageSize::shrink()
{
    if (m_steps == 1) return false;
    m_steps = std::max<std::int64_t>(1, m_steps / 4);
    m_most = m_steps;
    return true;
}

}
