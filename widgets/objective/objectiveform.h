// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/zone.h"
#include "widgets/models/objectivedraft.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace widgets {

/// The fields of an objective. Those without a meaning under what else is typed are hidden.
class ObjectiveForm final : public QWidget {
    Q_OBJECT

public:
    explicit ObjectiveForm(QWidget* parent = nullptr);

    /// What the draft is of, with the zone of its times.
    void setObjective(const reliability::Indicator& indicator, std::vector<reliability::ObjectiveVersion> versions,
                      const reliability::Zone& zone);
    /// The fields as if they had not been touched.
    void setDraft(const models::ObjectiveDraft& draft);
    models::ObjectiveDraft draft() const;
    models::ReadDraft read() const { return models::read(draft(), of()); }
    models::DraftOf of() const { return {m_indicator, m_versions}; }
    /// As if the user had typed it.
    void setTarget(reliability::Target target);
    /// Each at its field; those of the whole are shown elsewhere.
    void showProblems(const std::vector<models::DraftProblem>& problems);
    QWidget* first() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* edit(const char* name);
    QComboBox* box(const char* name);
    void build();
    void fillPeriods(reliability::Length chosen);
    void showFields();
    void touched();
    QWidget* fieldOf(models::DraftField field) const;

    QLineEdit* m_target;
    QComboBox* m_windowKind;
    QLineEdit* m_length;
    QComboBox* m_period;
    QLineEdit* m_zoneName;
    QComboBox* m_method;
    QLineEdit* m_slice;
    QLineEdit* m_sliceTarget;
    QComboBox* m_op;
    QLineEdit* m_threshold;
    QComboBox* m_missing;
    QLineEdit* m_carry;
    QLineEdit* m_minEvents;
    QDateTimeEdit* m_from;
    QLineEdit* m_reason;
    std::vector<reliability::Length> m_periods;
    reliability::Indicator m_indicator;
    std::vector<reliability::ObjectiveVersion> m_versions;
    reliability::Zone m_zone;
    std::optional<reliability::Instant> m_fromShown;
};

}
