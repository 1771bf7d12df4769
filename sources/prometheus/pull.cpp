// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/pull.h"

#include "reliability/duration.h"
#include "sources/prometheus/counterpull.h"
#include "sources/prometheus/plan.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <memory>
#include <set>

namespace sources::prometheus {

using namespace reliability;

namespace {

/// One query of a pull: of a figure, or of the value.
struct Part {
    std::optional<Figure> figure; ///< none: the value
    std::string query;
    std::unique_ptr<CounterPull> counters; ///< null: an expression, whose points are taken as they are
    std::unique_ptr<Counting> counting;    ///< of figures
    std::vector<Series> page;
    std::int64_t points = 0; ///< so far
};

class Pull {
public:
    Pull(const PullOrder& order, const Ask& ask, BatchSink& sink, const std::stop_token& stop)
        : m_order(order)
        , m_asking(order.server, ask, m_findings)
        , m_sink(sink)
        , m_stop(stop)
        , m_plan(planOf(order.recipe, order.since, order.now))
    {}

    Result<Summary> run()
    {
        if (const auto ok = prepare(); !ok) return failed(ok);
        for (std::int64_t at = m_plan.from; at < m_plan.to;) {
            if (m_stop.stop_requested()) return fail(Code::cancelled);
            const std::int64_t steps = std::min(m_size.steps(), (m_plan.to - at) / m_plan.step.count());
            const std::int64_t end = at + steps * m_plan.step.count();
            if (const auto ok = page(at, end); !ok) {
                if (ok.error().code == Code::fileTooLarge && m_size.shrink()) continue;
                if (at == m_plan.from || ok.error().code == Code::cancelled) return failed(ok);
                tellIncomplete(at, ok.error());
                break;
            }
            if (const auto ok = deliver(); !ok) return failed(ok);
            m_size.learn(m_asking.takeBytes() / m_parts.size(), steps);
            at = end;
            m_sink.progress(static_cast<double>(at - m_plan.from) / static_cast<double>(m_plan.to - m_plan.from));
        }
        return finish();
    }

private:
    Result<void> prepare()
    {
        const auto counts = asksForCounts(m_order.recipe);
        if (!counts) return failed(counts);
        if (!*counts && m_order.recipe.value.empty())
            return fail(Code::usage, {"a server is asked for --query, or for two of --good, --bad and --total"});
        m_shape = *counts ? Shape::ratio : Shape::value;
        if (!*counts) m_parts.push_back(valuePart());
        for (const Figure figure : figures)
            if (const std::string& query = queryOf(m_order.recipe, figure); !query.empty())
                m_parts.push_back(countPart(figure, query));
        return {};
    }

    /// A plain selector is asked for its last value in each step: without that a server repeats an old one for five
    /// minutes, and a silence looks healthy.
    Part valuePart() const
    {
        const std::string& query = m_order.recipe.value;
        const bool plain = Selector::parse(query).has_value();
        const std::string range = "[" + promDuration(m_plan.step - Milliseconds(1)) + "]";
        return {std::nullopt, plain ? "last_over_time(" + query + range + ")" : query, nullptr, nullptr, {}, 0};
    }

    Part countPart(Figure figure, const std::string& query)
    {
        const auto selector = Selector::parse(query);
        const bool totals = selector && m_order.recipe.cumulative.value_or(namesCounter(selector->name()));
        if (totals && !m_order.recipe.cumulative)
            m_findings.note("detected_counter", "running totals of counters are differenced, series by series");
        Part part{figure, query, nullptr, nullptr, {}, 0};
        const std::string plain(trimmed(query));
        if (totals) part.counters = std::make_unique<CounterPull>(plain, m_plan.step);
        part.counting = std::make_unique<Counting>(
            m_plan.step, splitLabels(m_order.recipe), totals ? Counting::Kind::runningTotals : Counting::Kind::perStep);
        return part;
    }

    /// All figures of a page; nothing of it counts before all are there. Where one of them broke off, the samples of
    /// all are needed: what was sampled together tells which of them came to be later.
    Result<void> page(std::int64_t from, std::int64_t to)
    {
        std::set<std::int64_t> ends;
        for (Part& part : m_parts) {
            if (!part.counters) continue;
            const auto breaks = part.counters->look(m_asking, from, to);
            if (!breaks) return failed(breaks);
            ends.insert(breaks->begin(), breaks->end());
        }
        for (Part& part : m_parts) {
            if (m_stop.stop_requested()) return fail(Code::cancelled);
            auto series = part.counters ? part.counters->page(m_asking, ends)
                                        : m_asking.range(part.query, from + m_plan.step.count(), to, m_plan.step);
            if (!series) return failed(series);
            part.page = std::move(*series);
        }
        for (Part& part : m_parts)
            if (part.counters) part.counters->keep(part.page, to);
        return {};
    }

    Result<void> deliver()
    {
        Figures counted;
        for (const Part& announced : m_parts)
            for (const Part& part : m_parts)
                if (part.counting && announced.counters)
                    for (const Series& series : announced.page) part.counting->announce(series);
        for (Part& part : m_parts) {
            for (const Series& series : part.page) part.points += static_cast<std::int64_t>(series.points.size());
            if (!part.figure) {
                if (const auto ok = pushPage(part.page); !ok) return ok;
                continue;
            }
            for (const Series& series : part.page) part.counting->add(series);
            counted[static_cast<std::size_t>(*part.figure)] = part.counting->take();
        }
        for (Part& part : m_parts) part.page = {};
        return m_shape == Shape::ratio ? pushRatios(counted, m_order.server, m_findings, m_sink) : Result<void>();
    }

    Result<void> pushPage(std::vector<Series>& page)
    {
        const auto selector = Selector::parse(m_order.recipe.value);
        for (Series& series : page) {
            if (selector && !selector->name().empty()) series.labels.erase(nameLabel);
            if (const auto ok = pushSeries(series, std::nullopt, m_plan.step, m_sink, m_stop); !ok) return ok;
        }
        page = {};
        return {};
    }

    void tellIncomplete(std::int64_t at, const Error& error)
    {
        std::string why = error.detail;
        if (why.empty() && !error.args.empty()) why = error.args.back();
        m_findings.note("pull_incomplete",
                        "the server stopped answering: what came before " + format(Instant{at}) +
                            " is kept, the next import goes on from there (" + why + ")");
    }

    /// A query that never gave anything is wrong more often than it is quiet.
    Result<Summary> finish()
    {
        for (const Part& part : m_parts) {
            if (part.counting) tell(*part.counting, m_findings);
            if (part.counters)
                m_findings.note("resets_unsure",
                                "steps with breaks whose samples were too many to ask for: counters may have counted "
                                "more in them",
                                part.counters->unsure());
            if (part.points > 0 || m_order.since || m_plan.steps() == 0) continue;
            if (part.figure != Figure::bad)
                return m_asking.refuse("nothing came for " + (part.figure ? part.query : m_order.recipe.value));
            m_findings.note("no_bad", "no series for bad: none came");
        }
        if (m_plan.byDefault)
            m_findings.note("default_range", "from " + format(Instant{m_plan.from}) + " on; --from says another time");
        if (!m_order.recipe.interval)
            m_findings.note("default_step",
                            "step: " + formatFixed(m_plan.step) +
                                "; a source that falls silent is noticed only where it is declared (--step)");
        ImportRecipe recipe = m_order.recipe;
        recipe.stamp = Stamp::end;
        return m_findings.summary(recipe, m_shape);
    }

    const PullOrder& m_order;
    Findings m_findings;
    Asking m_asking;
    BatchSink& m_sink;
    const std::stop_token& m_stop;
    Plan m_plan;
    PageSize m_size;
    Shape m_shape = Shape::value;
    std::vector<Part> m_parts;
};

}

Result<Summary> pull(const PullOrder& order, const Ask& ask, BatchSink& sink, const std::stop_token& stop)
{
    return Pull(order, ask, sink, stop).run();
}

}
