// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/reviewpart.h"

namespace models {
class ActionsModel;
}

namespace widgets {

class TableBlock;
class VerbBar;

/// Actions that wait, overdue first: done, another date, or dropped, the latter two with a reason.
class ActionsPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit ActionsPart(QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    void edit(int verb);
    void openIncident(const QModelIndex& index);

    models::ActionsModel* m_model;
    TableBlock* m_block;
    VerbBar* m_verbs;
};

}
