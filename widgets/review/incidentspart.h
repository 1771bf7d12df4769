// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/review/reviewpart.h"

namespace models {
struct Dip;
class DipModel;
class IncidentModel;
class RowFilter;
}

namespace widgets {

class TableBlock;
class VerbBar;

/// The incidents of the week, and what fell in it with what explains it: to be explained, opened as an incident, or
/// marked on the charts.
class IncidentsPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit IncidentsPart(QWidget* parent = nullptr);
    void setReview(const reliability::ReviewData& review) override;
    void retranslate() override;
    std::optional<int> count() const override;

private:
    void build();
    void answer(int verb);
    void openIncident(const models::Dip& dip);

    models::IncidentModel* m_model;
    models::RowFilter* m_ofWeek;
    models::DipModel* m_dips;
    TableBlock* m_incidents;
    TableBlock* m_dipBlock;
    VerbBar* m_verbs;
};

}
