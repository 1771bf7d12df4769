// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"
#include "reliability/result.h"

#include <memory>
#include <string_view>
#include <vector>

class QRegularExpression;

namespace sources::prometheus {

/// A selector of series as PromQL writes it: `http_requests_total{code=~"5..",job!="probe"}`, also without a name or
/// without braces.
class Selector {
public:
    /// None for any other text: a whole expression, a range, an unfinished one.
    static std::optional<Selector> parse(std::string_view text);

    /// The metric it names; empty when it names none.
    const std::string& name() const { return m_name; }
    bool matches(const reliability::Labels& labels) const;

private:
    enum class How { equal, notEqual, like, notLike };
    struct Matcher {
        std::string label, value;
        How how = How::equal;
        std::shared_ptr<const QRegularExpression> pattern; ///< of like and notLike; anchored at both ends
    };
    bool add(std::string label, std::string_view how, std::string value);

    std::string m_name;
    std::vector<Matcher> m_matchers;
};

/// True for the names that counters have by convention: ..._total, ..._count, ..._sum, ..._bucket.
bool namesCounter(std::string_view metric);

}
