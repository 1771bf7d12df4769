// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

#include <map>

namespace sources {

/// Collects what goes wrong and what is worth knowing while something is read.
class Findings {
public:
    /// Counts all, keeps the first 10,000.
    void reject(const std::string& file, std::int64_t line, const std::string& reason);
    /// Counts under a code; the first message stands for all.
    void note(const char* code, const std::string& message, std::int64_t times = 1);
    void read(std::int64_t rows) { m_read += rows; }
    std::int64_t rejectedCount() const { return m_rejectedCount; }
    const std::vector<reliability::Rejection>& rejected() const { return m_rejected; }

    Summary summary(const reliability::ImportRecipe& recipe, reliability::Shape shape) const;

private:
    std::int64_t m_read = 0, m_rejectedCount = 0;
    std::vector<reliability::Rejection> m_rejected;
    std::map<std::string, reliability::Warning> m_notes;
};

}
