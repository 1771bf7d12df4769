// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

namespace models {

/// Something that fell in the week: a budget of which noticeably less is left than a week ago, or what the triage found
/// besides (failed runs, a business figure) and nobody has answered.
struct Dip {
    std::shared_ptr<const reliability::ProjectReview> project;
    std::optional<std::size_t> objective; ///< place in the project's objectives; none: found by the triage
    std::string indicator;                ///< name; may be empty
    QString title;
    reliability::Range span; ///< since when, as closely as that is known
    reliability::Symptom symptom = reliability::Symptom::none;
    QString explanation; ///< the incident or the note that explains it; empty: nothing does
    qint64 id = 0;
};

/// Those nobody has explained first, each largest first.
std::vector<Dip> dipsOf(const reliability::ReviewData& data);

class DipModel final : public RowModel<Dip> {
    Q_OBJECT

public:
    enum ColumnPlace { Project, Indicator, Net, Explained };
    explicit DipModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

}
