// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/objective.h"
#include "reliability/zone.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;

namespace widgets {

/// The fields of a correction: when, how often, of what, why.
class CorrectionForm final : public QWidget {
    Q_OBJECT

public:
    explicit CorrectionForm(QWidget* parent = nullptr);

    /// Times in `zone`; `zones`: those that recurring corrections may have.
    void show(const reliability::Correction& correction, reliability::Id<reliability::Indicator> indicator,
              const reliability::Zone& zone, const std::vector<std::string>& zones);
    void setSpan(reliability::Range span);
    void retranslate();

Q_SIGNALS:
    void saved(const reliability::Correction& correction);
    void cancelled();

private:
    void build();
    void touched();
    void fillRepeats();
    std::string recurrence() const;
    reliability::Correction typed() const;

    QDateTimeEdit* m_from;
    QDateTimeEdit* m_to;
    QComboBox* m_repeats;
    QLineEdit* m_rule;
    QComboBox* m_zoneBox;
    QComboBox* m_of;
    QLineEdit* m_category;
    QLineEdit* m_reason;
    QPushButton* m_save;
    QPushButton* m_cancel;
    reliability::Correction m_shown;
    reliability::Id<reliability::Indicator> m_indicator;
    reliability::Zone m_zone;
};

}
