// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"
#include "widgets/models/timemarks.h"

#include <QWidget>
#include <array>

class QComboBox;
class QDateTimeEdit;

namespace widgets {

class Label;

/// The times that matter of an incident, one a line: what it is, how it is known, when, and where that comes from.
class MarksPart final : public QWidget {
    Q_OBJECT

public:
    explicit MarksPart(QWidget* parent = nullptr);

    /// `asOf`: what a time begins with that is not said yet.
    void show(const reliability::Incident& incident, const reliability::Zone& zone, reliability::Instant asOf);
    /// Sets marks and times, start and end as they stand in `incident` already.
    void writeTo(reliability::Incident& incident) const;
    /// An entry of this time comes into the timeline: a start that is only its first entry does not go there.
    void keepStart(reliability::Instant entry);
    /// Start and end were changed elsewhere.
    void follow(const reliability::Incident& incident);
    void retranslate();

Q_SIGNALS:
    void changed();
    /// Start and end have fields elsewhere too: these ask for them to follow. None: it is not known.
    void startChanged(std::optional<reliability::Instant> start);
    void endChanged(std::optional<reliability::Instant> end);

private:
    static constexpr std::size_t kinds = reliability::names<reliability::MarkKind>.size();
    struct Line {
        Label* name;
        QComboBox* knowledge;
        QDateTimeEdit* time;
        Label* origin;
    };
    Line makeLine(std::size_t row);
    void show(std::size_t row, const models::MarkChoice& choice);
    void touched(std::size_t row);
    models::MarkChoice choiceOf(std::size_t row) const;
    QString originText(const models::MarkChoice& choice) const;

    std::array<Line, kinds> m_lines;
    std::array<models::MarkChoice, kinds> m_shown;
    reliability::Reading m_reading;
    reliability::Zone m_zone;
    reliability::Instant m_asOf;
};

}
