// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/incident.h"
#include "reliability/zone.h"

#include <unordered_map>

namespace reliability {

/// What two texts have in common; `share` is its part of the score.
struct SharedTerm {
    std::string term;
    double share = 0;
};
template <>
inline constexpr auto fields<SharedTerm> = Fields{field("term", &SharedTerm::term), field("share", &SharedTerm::share)};

struct SimilarIncident {
    Uid uid;
    double score = 0;              ///< 0: no word in common, 1: the same words in the same numbers
    std::vector<SharedTerm> terms; ///< what the score is made of, the most telling first; not more than five
};

/// Finds incidents alike by their words. The weight of a term in a text is (1 + ln tf) ln(1 + N/df): tf counts it,
/// three times in title, causes and tags; df of the N texts have it. The score is the cosine of the two texts' weights.
/// The same incidents in the same order give the same scores.
class Likeness {
public:
    /// Makes texts comparable: one width, no case.
    using Fold = std::string (*)(std::string_view);

    explicit Likeness(Fold fold) : m_fold(fold) {}

    void add(const Incident& incident);
    std::size_t size() const { return m_texts.size(); }

    /// Those most like an incident, which need not be among them and is never like itself: at most `most`, best first,
    /// none below 0.05.
    std::vector<SimilarIncident> similarTo(const Incident& incident, std::size_t most) const;

private:
    struct Counted {
        std::uint32_t term = 0;
        float weight = 0; ///< 1 + ln tf
    };
    struct Text {
        Uid uid;
        std::vector<Counted> terms; ///< by term
    };

    /// The terms of an incident and tf.
    std::vector<std::pair<std::string, double>> counts(const Incident& incident) const;
    double rarity(std::uint32_t texts) const;
    SimilarIncident compared(const Text& text, const std::vector<double>& wanted, const std::vector<double>& rarities,
                             double own) const;

    Fold m_fold;
    std::unordered_map<std::string, std::uint32_t> m_terms;
    std::vector<std::string> m_names;
    std::vector<std::uint32_t> m_textsWith; ///< df, by term
    std::vector<Text> m_texts;
};

/// How many years before `start` an incident began on the same day, within three days of it: 1, 2 ...; none when it
/// didn't.
std::optional<int> sameDayYearsAgo(Instant start, Instant earlier, const Zone& zone);

}
