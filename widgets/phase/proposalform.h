// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace widgets {

class Label;

/// Proposes another phase, and confirms what is proposed: both roles, two people.
class ProposalForm final : public QWidget {
    Q_OBJECT

public:
    explicit ProposalForm(QWidget* parent = nullptr);

    void show(std::shared_ptr<const reliability::ProjectReview> project, const reliability::Zone& zone);
    void focus();
    void retranslate();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);

private:
    void showProject();
    void fillPhases();
    void nameRole();
    void propose();
    void confirm();
    void withdraw();

    std::shared_ptr<const reliability::ProjectReview> m_project;
    reliability::Zone m_zone;
    Label* m_head;
    Label* m_open;
    QWidget* m_proposing;
    QComboBox* m_to;
    QLineEdit* m_reason;
    QPushButton* m_propose;
    QWidget* m_confirming;
    QComboBox* m_role;
    QLineEdit* m_name;
    QPushButton* m_confirm;
    QPushButton* m_withdraw;
    Label* m_hint;
};

}
