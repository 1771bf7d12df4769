// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"

#include <QDateTime>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QToolButton;

namespace widgets {

class Label;

/// The fields of a postmortem: when, where, how bad, symptom and cause, tags, linked indicators. Times are edited on
/// the wall clock of the shown zone.
class IncidentForm final : public QWidget {
    Q_OBJECT

public:
    explicit IncidentForm(QWidget* parent = nullptr);

    void show(const reliability::Incident& incident, const reliability::ReviewData& review);
    /// Writes the fields; a time that was not touched stays to the millisecond.
    void writeTo(reliability::Incident& incident) const;
    /// As if the user had typed them; a moved end ends the incident. None: it is not known.
    void setStart(std::optional<reliability::Instant> t);
    void setEnd(std::optional<reliability::Instant> t);
    void setCause(reliability::Cause cause);
    void focusCause();
    void retranslate();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QDateTimeEdit* time(const char* name);
    void setTime(QDateTimeEdit& edit, std::optional<reliability::Instant>& shown, reliability::Instant t);
    QComboBox* box(const char* name);
    void showTags();
    void fillBoxes();
    void fillIndicators();
    void nameIndicators();
    const reliability::ProjectReview* project() const;

    QDateTimeEdit* m_start;
    QCheckBox* m_ended;
    QDateTimeEdit* m_end;
    QComboBox* m_project;
    QComboBox* m_severity;
    QComboBox* m_symptom;
    QComboBox* m_cause;
    QLineEdit* m_tags;
    Label* m_allTags; ///< hidden where the field shows them all
    QToolButton* m_indicators;
    reliability::Incident m_shown;
    QDateTime m_offered; ///< what the field of an unknown start begins with
    std::vector<std::shared_ptr<const reliability::ProjectReview>> m_projects;
    reliability::Zone m_zone;
};

}
