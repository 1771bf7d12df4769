// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/reviewpart.h"

namespace models {
class DecisionModel;
}

namespace widgets {

class Label;
class TableBlock;
class VerbBar;

/// What this review decided, what became of earlier decisions, and the notes.
class DecisionsPart final : public ReviewPart {
    Q_OBJECT

public:
    /// `notes` stands below the decisions.
    explicit DecisionsPart(QWidget* notes, QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    void showBroken();
    void edit(int verb);
    void remove();

    models::DecisionModel* m_own;
    models::DecisionModel* m_before;
    TableBlock* m_decisions;
    TableBlock* m_earlier;
    VerbBar* m_verbs;
    Label* m_broken;
};

}
