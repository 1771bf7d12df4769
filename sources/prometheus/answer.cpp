// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/answer.h"

#include "sources/prometheus/jsoncursor.h"

#include <cmath>

namespace sources::prometheus {

namespace {

constexpr std::size_t maxWarnings = 100, maxLabels = 128;

class AnswerReader {
public:
    AnswerReader(std::string_view text, Answer& answer, const Rejected& rejected)
        : m_json(text)
        , m_answer(answer)
        , m_rejected(rejected)
    {}

    bool read()
    {
        const char first = m_json.peek();
        const bool ok = first == '[' ? seriesArray() : object();
        if (ok && m_json.end()) return true;
        m_json.fail("text after the end");
        m_rejected(m_json.line(), m_json.error());
        return false;
    }

private:
    void reject(const char* reason) { m_rejected(m_json.line(), reason); }

    /// The envelope, the data in it, or one series.
    bool object()
    {
        Series series;
        bool any = false;
        const bool ok = m_json.object([&](std::string_view key) {
            if (key == "status") return m_json.string(m_answer.status);
            if (key == "errorType") return m_json.string(m_answer.errorType);
            if (key == "error") return m_json.string(m_answer.error);
            if (key == "warnings" || key == "infos") return warnings();
            if (key == "data" && m_json.peek() == '{') return object();
            if (key == "result" && m_json.peek() == '[') return seriesArray();
            any = any || key == "metric" || key == "values" || key == "value";
            return member(key, series);
        });
        if (any) keep(std::move(series));
        return ok;
    }

    bool warnings()
    {
        if (m_json.peek() != '[') return m_json.skip();
        return m_json.array([this] {
            if (m_json.peek() != '"') return m_json.skip();
            std::string text;
            if (!m_json.string(text)) return false;
            if (m_answer.warnings.size() < maxWarnings) m_answer.warnings.push_back(std::move(text));
            return true;
        });
    }

    bool seriesArray()
    {
        return m_json.array([this] {
            if (m_json.peek() == '{') return oneSeries();
            reject("no series");
            return m_json.skip();
        });
    }

    bool oneSeries()
    {
        Series series;
        m_unusable = nullptr;
        m_labelled = false;
        const bool ok = m_json.object([&](std::string_view key) { return member(key, series); });
        if (m_unusable) reject(m_unusable);
        else keep(std::move(series));
        return ok;
    }

    /// What was read before a mistake stays, but not without the labels that say whose it is.
    void keep(Series&& series)
    {
        if (series.points.empty() || (m_json.error() && !m_labelled)) return;
        m_answer.series.push_back(std::move(series));
    }

    bool member(std::string_view key, Series& series)
    {
        const char next = m_json.peek();
        if (key == "metric" && next == '{') return labels(series.labels);
        if (key == "values" && next == '[') return m_json.array([&] { return point(series.points); });
        if (key == "value" && next == '[') return point(series.points);
        if (key == "histograms" || key == "histogram") ++m_answer.histograms;
        return m_json.skip();
    }

    bool labels(reliability::Labels& labels)
    {
        labels.clear();
        m_labelled = m_json.object([&](std::string_view key) {
            if (m_json.peek() != '"') {
                m_unusable = "a label that is no text";
                return m_json.skip();
            }
            const std::string name(key);
            if (labels.size() >= maxLabels) m_unusable = "too many labels";
            std::string value;
            if (!m_json.string(value)) return false;
            if (!value.empty() && !m_unusable) labels[name] = std::move(value); // an empty label is none
            return true;
        });
        return m_labelled;
    }

    /// [seconds, "value"]; another array or a value of its own is rejected, and the next one read.
    bool point(std::vector<Point>& points)
    {
        if (m_json.peek() != '[') {
            reject("no point");
            return m_json.skip();
        }
        std::optional<std::int64_t> at;
        std::optional<double> value;
        int parts = 0;
        const bool ok = m_json.array([&] {
            const char next = m_json.peek();
            if (next == '[' || next == '{') {
                parts = 3;
                return m_json.skip();
            }
            std::string_view text;
            if (!m_json.scalar(text)) return false;
            if (parts == 0) at = parseSeconds(text);
            if (parts == 1) value = parseValue(text);
            ++parts;
            return true;
        });
        if (!ok) return false;
        return add(points, at, value, parts);
    }

    bool add(std::vector<Point>& points, std::optional<std::int64_t> at, std::optional<double> value, int parts)
    {
        if (parts != 2 || !at || !value) {
            reject(parts != 2 ? "no point" : !at ? "unreadable time" : "unreadable value");
            return true;
        }
        if (++m_answer.points > maxPoints) return m_json.fail("too many points for one import");
        if (std::isfinite(*value)) points.push_back({*at, *value});
        else ++m_answer.notFinite;
        return true;
    }

    JsonCursor m_json;
    Answer& m_answer;
    const Rejected& m_rejected;
    const char* m_unusable = nullptr; ///< why the series at hand can't be told from others
    bool m_labelled = false;          ///< the labels of the series at hand were read
};

}

bool readAnswer(std::string_view text, Answer& answer, const Rejected& rejected)
{
    return AnswerReader(text, answer, rejected).read();
}

}
