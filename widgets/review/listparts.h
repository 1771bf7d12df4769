// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/chartspec.h"
#include "widgets/review/reviewpart.h"

class QToolButton;

namespace models {
class CostModel;
class MlEventModel;
class PhaseModel;
class PortfolioModel;
class RowFilter;
}

namespace widgets {

class TableBlock;

// Points of the agenda that are tables to talk about.

/// Projects to talk about, worst first; healthy ones are one row, which opens.
class BudgetsPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit BudgetsPart(QWidget* parent = nullptr);
    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;
    models::ChartTable table() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRule();
    void showQuiet();

    models::PortfolioModel* m_model;
    models::RowFilter* m_flagged;
    TableBlock* m_block;
    QToolButton* m_quiet;
};

/// What was done to models and data.
class MlPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit MlPart(QWidget* parent = nullptr);
    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    models::MlEventModel* m_model;
    TableBlock* m_block;
};

/// Phases to talk about.
class PhasesPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit PhasesPart(QWidget* parent = nullptr);
    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    models::PhaseModel* m_model;
    TableBlock* m_block;
};

/// Reliability that costs more than it is worth.
class CostPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit CostPart(QWidget* parent = nullptr);
    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    models::CostModel* m_model;
    TableBlock* m_block;
};

}
