// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"
#include "storage/session.h"

#include <functional>
#include <stop_token>

namespace app {

/// Everything about one objective, and how the version that the request proposes would do. A version that can't be
/// tried is told in `refused`; none once `stop` asks for it. Fails with unknownName for an indicator that is not there,
/// with zoneUnknown, and as evaluate does for the objective as it is.
reliability::Result<std::optional<reliability::ObjectiveView>>
objectiveViewOf(storage::Session& session, const reliability::ObjectiveRequest& request, std::stop_token stop = {});

/// Answers one request after another: a newer one ends the work for those before it.
class ObjectiveViews {
public:
    using Job = std::function<reliability::Result<std::optional<reliability::ObjectiveView>>(storage::Session&)>;

    ObjectiveViews() = default;
    ~ObjectiveViews() { m_stop.request_stop(); }
    ObjectiveViews(const ObjectiveViews&) = delete;
    ObjectiveViews& operator=(const ObjectiveViews&) = delete;

    /// What is to be done in the reader's thread. It never fails: an error is in the view. None when a newer request
    /// came meanwhile.
    Job job(const reliability::ObjectiveRequest& request);

private:
    std::stop_source m_stop;
};

}
