// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/likeness.h"
#include "reliability/reviewdata.h"

#include <QString>

namespace models {

/// An incident that is like another one, or began on its day in a past year, as it is told.
struct SimilarEntry {
    reliability::Uid uid;
    QString name; ///< "INC-12 Queue full"
    QString why;  ///< "0.42: queue, matrix", "same day, 1 year ago"
    QString tip;  ///< what the figure means
};

/// The incidents of a review, to be compared with one of them. Large numbers are read piece by piece, so that a window
/// stays alive.
class SimilarIncidents {
public:
    void setReview(const reliability::ReviewData& data);
    /// Reads up to `count` more; true when all are read.
    bool readSome(std::size_t count);
    /// The three most like an incident, best first, then those of its day, not more than two; of what is read so far.
    std::vector<SimilarEntry> entriesFor(const reliability::Incident& incident) const;

private:
    using Reviewed = std::shared_ptr<const reliability::IncidentReview>;

    const reliability::Incident* find(reliability::Uid uid) const;
    void addSameDay(std::vector<SimilarEntry>& entries, const reliability::Incident& incident) const;

    std::vector<Reviewed> m_incidents; ///< by id: the same order as on the command line
    reliability::Zone m_zone;
    reliability::Likeness m_likeness{&foldedForLikeness};

    static std::string foldedForLikeness(std::string_view text);
};

}
