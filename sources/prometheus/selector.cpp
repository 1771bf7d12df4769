// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus/selector.h"

#include "sources/prometheus/labeltext.h"
#include "sources/prometheus/series.h"

#include <QRegularExpression>
#include <array>

namespace sources::prometheus {

using namespace reliability;

namespace {

constexpr std::size_t maxMatchers = 64;
constexpr std::array<std::string_view, 4> counterTails{"_total", "_count", "_sum", "_bucket"};

std::string_view named(std::string_view word)
{
    return word.empty() || (word.front() >= '0' && word.front() <= '9') ? std::string_view() : word;
}

}

bool Selector::add(std::string label, std::string_view how, std::string value)
{
    if (how.empty() || label.empty() || m_matchers.size() >= maxMatchers) return false;
    Matcher matcher{std::move(label), std::move(value), How::equal, nullptr};
    if (how == "!=") matcher.how = How::notEqual;
    if (how.ends_with('~')) {
        matcher.how = how == "=~" ? How::like : How::notLike;
        const auto pattern = std::make_shared<QRegularExpression>(
            QRegularExpression::anchoredPattern(QString::fromStdString(matcher.value)),
            QRegularExpression::DotMatchesEverythingOption);
        if (!pattern->isValid()) return false;
        matcher.pattern = pattern;
    }
    if (matcher.label == nameLabel && matcher.how == How::equal) m_name = matcher.value;
    m_matchers.push_back(std::move(matcher));
    return true;
}

std::optional<Selector> Selector::parse(std::string_view text)
{
    Selector selector;
    LabelText reader(text);
    const std::string name(named(reader.word()));
    if (!name.empty() && !selector.add(nameLabel, "=", name)) return std::nullopt;
    if (reader.take('{')) {
        while (!reader.take('}')) {
            std::string label(named(reader.word())), value;
            const std::string_view how = reader.comparison();
            if (!reader.quoted(value) || !selector.add(std::move(label), how, std::move(value))) return std::nullopt;
            if (!reader.take(',') && reader.peek() != '}') return std::nullopt;
        }
    }
    return reader.atEnd() && !selector.m_matchers.empty() ? std::optional(selector) : std::nullopt;
}

bool Selector::matches(const Labels& labels) const
{
    for (const Matcher& matcher : m_matchers) {
        const auto at = labels.find(matcher.label);
        const std::string& value = at == labels.end() ? std::string() : at->second;
        const bool same =
            matcher.pattern ? matcher.pattern->match(QString::fromStdString(value)).hasMatch() : value == matcher.value;
        if (same != (matcher.how == How::equal || matcher.how == How::like)) return false;
    }
    return true;
}

bool namesCounter(std::string_view metric)
{
    for (const std::string_view tail : counterTails)
        if (metric.ends_with(tail)) return true;
    return false;
}

}
