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

/// What people enter about an item: a criterion that no data shows, a test of the rubric, the readiness level.
class EvidenceForm final : public QWidget {
    Q_OBJECT

public:
    explicit EvidenceForm(QWidget* parent = nullptr);

    void show(const reliability::ProjectReview& project);
    /// Chooses the item, where evidence can be entered for it.
    bool choose(std::string_view item);
    /// Asks for its note; says so where the data shows it.
    void ask(std::string_view item);
    void focus();
    void retranslate();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);

private:
    std::string item() const;
    void fillItems();
    void fillScores();
    void record();

    reliability::Id<reliability::Project> m_project;
    Label* m_head;
    QComboBox* m_item;
    QComboBox* m_score;
    QLineEdit* m_note;
    QPushButton* m_record;
    Label* m_hint;
};

}
