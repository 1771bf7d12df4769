// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reliability/likeness.h"

#include "reliability/terms.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

namespace reliability {

namespace {

constexpr double headWeight = 3; // what people put into title, causes and tags says more than a word in the text
constexpr double leastScore = 0.05;
constexpr std::size_t termsTold = 5;

/// The text below its front matter, without headings: those come from the form.
std::string proseOf(std::string_view markdown)
{
    if (markdown.starts_with("---\n"))
        if (const std::size_t end = markdown.find("\n---\n", 3); end != std::string_view::npos)
            markdown.remove_prefix(end + 5);
    std::string out;
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size() - 1);
        if (!markdown.starts_with('#')) out += markdown.substr(0, end + 1);
        markdown.remove_prefix(end + 1);
    }
    return out;
}

std::string headOf(const Incident& incident)
{
    std::string head = incident.title + '\n';
    for (const auto* list : {&incident.causes, &incident.tags})
        for (const std::string& one : *list) head += one + '\n';
    for (const ContributingCause& cause : incident.reading.causes)
        if (std::ranges::find(incident.causes, cause.text) == incident.causes.end()) head += cause.text + '\n';
    return head;
}

/// What a term that both texts have adds to the product of their weights.
struct TermProduct {
    std::uint32_t term = 0;
    double product = 0;
};

}

std::vector<std::pair<std::string, double>> Likeness::counts(const Incident& incident) const
{
    std::map<std::string, double> count;
    for (const std::string& term : tellingTerms(m_fold(headOf(incident)))) count[term] += headWeight;
    for (const std::string& term : tellingTerms(m_fold(proseOf(incident.markdown)))) count[term] += 1;
    return {count.begin(), count.end()};
}

void Likeness::add(const Incident& incident)
{
    Text text{incident.uid, {}};
    for (const auto& [name, count] : counts(incident)) {
        const auto [place, fresh] = m_terms.try_emplace(name, static_cast<std::uint32_t>(m_names.size()));
        if (fresh) {
            m_names.push_back(name);
            m_textsWith.push_back(0);
        }
        ++m_textsWith[place->second];
        text.terms.push_back({place->second, static_cast<float>(1 + std::log(count))});
    }
    std::ranges::sort(text.terms, {}, &Counted::term);
    m_texts.push_back(std::move(text));
}

double Likeness::rarity(std::uint32_t texts) const
{
    return std::log1p(static_cast<double>(std::max<std::size_t>(m_texts.size(), 1)) / std::max(texts, 1U));
}

std::vector<SimilarIncident> Likeness::similarTo(const Incident& incident, std::size_t most) const
{
    std::vector<double> rarities(m_names.size()), wanted(m_names.size());
    for (std::size_t t = 0; t < rarities.size(); ++t) rarities[t] = rarity(m_textsWith[t]);
    double own = 0; // the square of the length
    for (const auto& [name, count] : counts(incident)) {
        const auto known = m_terms.find(name);
        const double weight = (1 + std::log(count)) * (known == m_terms.end() ? rarity(1) : rarities[known->second]);
        if (known != m_terms.end()) wanted[known->second] = weight;
        own += weight * weight;
    }
    std::vector<SimilarIncident> found;
    for (const Text& text : m_texts)
        if (text.uid != incident.uid)
            if (auto one = compared(text, wanted, rarities, own); one.score >= leastScore)
                found.push_back(std::move(one));
    std::ranges::stable_sort(found, std::greater(), &SimilarIncident::score);
    if (found.size() > most) found.resize(most);
    return found;
}

SimilarIncident Likeness::compared(const Text& text, const std::vector<double>& wanted,
                                   const std::vector<double>& rarities, double own) const
{
    double product = 0, other = 0;
    std::vector<TermProduct> shared;
    for (const Counted& counted : text.terms) {
        const double weight = counted.weight * rarities[counted.term];
        other += weight * weight;
        if (wanted[counted.term] == 0) continue;
        shared.push_back({counted.term, weight * wanted[counted.term]});
        product += shared.back().product;
    }
    SimilarIncident out{text.uid, 0, {}};
    if (product <= 0) return out;
    out.score = product / std::sqrt(own * other);
    if (out.score < leastScore) return out;
    std::ranges::sort(shared, [&](const TermProduct& a, const TermProduct& b) {
        return a.product != b.product ? a.product > b.product : m_names[a.term] < m_names[b.term];
    });
    if (shared.size() > termsTold) shared.resize(termsTold);
    for (const TermProduct& one : shared) out.terms.push_back({m_names[one.term], out.score * one.product / product});
    return out;
}

std::optional<int> sameDayYearsAgo(Instant start, Instant earlier, const Zone& zone)
{
    using namespace std::chrono;
    const year_month_day day = dateOf(zone.civil(start)), other = dateOf(zone.civil(earlier));
    for (const int years : {int(day.year()) - int(other.year()) - 1,
                            int(day.year()) - int(other.year()),
                            int(day.year()) - int(other.year()) + 1}) {
        if (years < 1) continue;
        year_month_day then{day.year() - std::chrono::years(years), day.month(), day.day()};
        if (!then.ok()) then = then.year() / then.month() / last; // 29 February
        if (std::abs((sys_days(then) - sys_days(other)).count()) <= 3) return years;
    }
    return std::nullopt;
}

}
