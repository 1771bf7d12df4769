// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"
#include "widgets/models/modeltable.h"
#include "widgets/place.h"
#include "widgets/review/about.h"
#include "widgets/review/agenda.h"

#include <QWidget>

class QTableView;

namespace widgets {

class BudgetsPart;
class ChangesPart;
class Label;
class ReadBackPart;
class ReviewPart;

/// What the agenda leads through: a part for each item, one of them on the page at a time, under its heading.
class ReviewSections final : public QWidget {
    Q_OBJECT

public:
    /// `notes` stands with the decisions.
    explicit ReviewSections(QWidget* notes, QWidget* parent = nullptr);

    void setReview(const reliability::ReviewData& review);
    void retranslate();
    void showSection(Section section);

    /// What has the keys in the part that is shown; null: nothing there.
    QWidget* mainWidget() const;
    /// The project that is talked about: that of the shown part's current row, else the worst one; 0: there is none.
    reliability::Id<reliability::Project> project() const;
    const SectionCounts& counts() const { return m_counts; }
    std::vector<QTableView*> tables() const;
    models::ChartTable changes() const;
    models::ChartTable budgets() const;
    void signNext();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    void navigateRequested(const widgets::Place& place);
    void recordWanted(widgets::RecordKind kind, const widgets::About& about);

private:
    void count();
    void showHead();

    ChangesPart* m_changes;
    BudgetsPart* m_budgets;
    ReadBackPart* m_readBack;
    Label* m_head;
    std::array<ReviewPart*, sectionCount> m_parts;
    Section m_shown = Section::rollCall;
    SectionCounts m_counts;
    reliability::Id<reliability::Project> m_worst;
};

}
