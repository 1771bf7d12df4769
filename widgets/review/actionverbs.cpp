// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/actionverbs.h"

#include "widgets/models/text.h"

namespace widgets {

using namespace reliability;

namespace {

/// In the order of the verbs.
using Change = void (*)(Action& action, Instant day, const std::string& reason);
constexpr std::array<Change, actionVerbs.size()> changes{
    [](Action& action, Instant, const std::string&) { action.state = ActionState::done; },
    [](Action& action, Instant day, const std::string& reason) {
        action.due = day;
        action.reason = reason;
    },
    [](Action& action, Instant, const std::string& reason) {
        action.state = ActionState::dropped;
        action.reason = reason;
    },
};

}

Action changedBy(int verb, Action action, Instant day, const QString& reason)
{
    changes[static_cast<std::size_t>(verb)](action, day, models::utf8(reason));
    return action;
}

}
