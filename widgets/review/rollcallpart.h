// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/meeting.h"
#include "widgets/review/reviewpart.h"

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace models {
class RollCallModel;
}

namespace widgets {

class Flow;
class Label;
class TableBlock;

/// Who is here, one key or click each; whether each project has its MLE and its SRE; and data that are not complete, to
/// be acknowledged with a reason before anything else.
class RollCallPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit RollCallPart(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    void build();
    void addKeys();
    void addKey(int key, std::function<void()> run);
    void showPeople();
    void showIncomplete();
    void toggle(std::size_t person);
    void everybody();
    void addOther();
    void acknowledge();
    void request(const models::Person& person);

    models::RollCallModel* m_model;
    TableBlock* m_block;
    QWidget* m_incomplete;
    Label* m_which;
    QLineEdit* m_why;
    QPushButton* m_acknowledge;
    Flow* m_row;
    QPushButton* m_all;
    QComboBox* m_role;
    QLineEdit* m_other;
    QPushButton* m_add;
    std::vector<QPushButton*> m_buttons;
    std::vector<models::Person> m_people;
};

}
