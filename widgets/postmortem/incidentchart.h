// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QWidget>

namespace widgets {

class Label;
class TimeView;

/// The lines that an incident is about with its span on them. The ends of the span are moved by mouse and keys. Hidden
/// where there is nothing to show: no project, or one without indicators.
class IncidentChart final : public QWidget {
    Q_OBJECT

public:
    explicit IncidentChart(QWidget* parent = nullptr);

    /// The shown range stays while the span lies in it.
    void show(const reliability::Incident& incident, const reliability::ReviewData& review);
    /// The answer to an earlier seriesRequested().
    void setAnswer(const reliability::SeriesAnswer& answer);
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    void startMoved(reliability::Instant to);
    void endMoved(reliability::Instant to);
    void seriesRequested(const reliability::SeriesRequest& request);

private:
    /// What the lines depend on.
    struct Subject {
        std::shared_ptr<const reliability::ProjectReview> project;
        reliability::Uid incident;
        std::vector<std::string> indicators;
        reliability::Range range;
        reliability::Zone zone;
        bool operator==(const Subject&) const = default;
    };
    Subject subjectOf(const reliability::Incident& incident, const reliability::ReviewData& review) const;
    void tell(reliability::Range span);

    Label* m_caption;
    TimeView* m_view;
    Subject m_subject;
    reliability::Range m_span;
};

}
