// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/findings.h"

namespace sources {

using namespace reliability;

namespace {
constexpr std::int64_t maxRejectionsKept = 10'000;
}

void Findings::reject(const std::string& file, std::int64_t line, const std::string& reason)
{
    if (++m_rejectedCount <= maxRejectionsKept) m_rejected.push_back({file, line, reason});
}

void Findings::note(const char* code, const std::string& message, std::int64_t times)
{
    if (times == 0) return;
    m_notes.try_emplace(code, Warning{code, 0, message}).first->second.count += times;
}

Summary Findings::summary(const ImportRecipe& recipe, Shape shape) const
{
    Summary summary;
    summary.recipe = recipe;
    summary.shape = shape;
    summary.rowsRead = m_read;
    summary.rejected = m_rejected;
    summary.rejectedCount = m_rejectedCount;
    for (const auto& [code, warning] : m_notes) summary.warnings.push_back(warning);
    return summary;
}

}
