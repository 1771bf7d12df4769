// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"
#include "widgets/review/reviewpart.h"

#include <array>

class QPushButton;

namespace models {
class ChangesSinceModel;
class DifferenceModel;
}

namespace widgets {

class Label;
class TableBlock;

/// What is different from the frozen reviews of 1, 4 and 12 weeks ago, largest first; without any of them, what the
/// data of this week tell about a week ago.
class ChangesPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit ChangesPart(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

    models::ChartTable table() const;

private:
    const reliability::Comparison* comparison(int weeks) const;
    void showChosen();
    QString noComparison() const;
    void nextChoice();

    std::array<QPushButton*, 3> m_choices;
    Label* m_note;
    models::DifferenceModel* m_differences;
    models::ChangesSinceModel* m_since;
    TableBlock* m_compared;
    TableBlock* m_told;
};

}
