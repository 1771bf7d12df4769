// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace widgets {

class Label;

/// Waives a criterion for a while: which, why, until when, and by which role.
class WaiverForm final : public QWidget {
    Q_OBJECT

public:
    explicit WaiverForm(QWidget* parent = nullptr);

    void show(const reliability::ProjectReview& project, const reliability::Zone& zone, reliability::Instant asOf);
    /// Chooses the criterion, where it is not met.
    bool choose(std::string_view criterion);
    /// Asks for its reason; says so where it is met and there is nothing to waive.
    void ask(std::string_view criterion);
    void focus();
    void retranslate();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);

private:
    void fillCriteria();
    void waive();

    std::shared_ptr<const reliability::PhaseReview> m_phase;
    reliability::Id<reliability::Project> m_project;
    reliability::Zone m_zone;
    Label* m_head;
    QComboBox* m_criterion;
    QLineEdit* m_reason;
    Label* m_untilHead;
    QDateEdit* m_until;
    QComboBox* m_role;
    QPushButton* m_waive;
    Label* m_hint;
};

}
