// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/indicator.h"

#include <array>
#include <span>

namespace storage {

// Pure arithmetic on samples in ascending order of stamps. The unit is the stamp: all samples of one stamp go together.

/// The value columns of Samples.
inline constexpr std::array sampleColumns = {
    &reliability::Samples::bad, &reliability::Samples::total, &reliability::Samples::value};

using Stamps = std::vector<std::int64_t>;

/// The samples [from, to) of `samples`, by place.
reliability::Samples slice(const reliability::Samples& samples, std::size_t from, std::size_t to);
void append(reliability::Samples& to, const reliability::Samples& from, std::size_t begin, std::size_t end);

/// The place after the last sample with the stamp of sample `i`.
std::size_t groupEnd(const reliability::Samples& samples, std::size_t i);

/// What became of samples when others were merged into them. Counts and lists are by stamp.
struct SampleMerge {
    reliability::Samples merged;
    Stamps added, same;
    reliability::Samples before; ///< of the changed stamps: what was there
    std::int64_t changed = 0;
};

/// Brings `incoming` into `stored`: stamps that are there are replaced, others added.
SampleMerge merge(const reliability::Samples& stored, const reliability::Samples& incoming);

/// `samples` without those whose stamp is in `stamps` (ascending).
reliability::Samples without(const reliability::Samples& samples, std::span<const std::int64_t> stamps);
/// Only those whose stamp is in `stamps`.
reliability::Samples only(const reliability::Samples& samples, std::span<const std::int64_t> stamps);
/// The stamps that both have, each once.
Stamps common(const Stamps& a, const Stamps& b);

/// Two series of one shape as one, in order of time: counts of one stamp added up, values each on its own, those of `a`
/// first.
reliability::Samples together(const reliability::Samples& a, const reliability::Samples& b);

}
