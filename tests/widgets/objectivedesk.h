// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/objective/objectivepage.h"

#include <QObject>

/// Stands in for the program behind the page of an objective: keeps versions and corrections, applies what the page
/// asks for, and answers with figures that the engine computes of made samples.
class ObjectiveDesk final : public QObject {
    Q_OBJECT

public:
    /// Answers `page` about the indicators of `review`.
    ObjectiveDesk(widgets::ObjectivePage& page, std::shared_ptr<const reliability::ReviewData> review);

    reliability::Samples samples;     ///< 26 weeks of 1,000 calls a day, 4 of them bad, 60 in one week
    reliability::Objective objective; ///< without id: there is none
    std::vector<reliability::ObjectiveVersion> versions;
    std::vector<reliability::Correction> corrections;
    std::vector<reliability::AnyEdit> edits;
    std::vector<reliability::ObjectiveRequest> requests;
    std::optional<reliability::Error> error; ///< of the next answers
    enum class Answering { now, later } answering = Answering::now;

    /// The answer to a request, as the program gives it.
    reliability::ObjectiveView answer(const reliability::ObjectiveRequest& request) const;

private:
    void asked(const reliability::ObjectiveRequest& request);
    void edited(const reliability::AnyEdit& edit);

    widgets::ObjectivePage& m_page;
    std::shared_ptr<const reliability::ReviewData> m_review;
};
