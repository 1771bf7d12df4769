// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv/detect.h"

#include "reliability/columns.h"
#include "sources/csv/sample.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>

namespace sources::csv {

using namespace reliability;

namespace {

constexpr std::size_t maxColumns = 10'000;

/// A role: its name, where the recipe names its column, and the header names it is known by (letters and digits only).
struct RoleInfo {
    Role role;
    std::string_view name;
    std::string ImportRecipe::*column;
    std::string_view aliases;
};
constexpr std::array<RoleInfo, roleCount> roleTable{{
    {Role::time,
     "time",
     &ImportRecipe::time,
     " time timestamp ts date datetime start started starttime startedat startdate stamp at when hour day period "
     "intervalstart eventtime createdat week month quarter datum tag woche monat quartal jour semaine mois "
     "日時 時刻 日付 開始 年月日 年月 週 月 日 "},
    {Role::end,
     "end",
     &ImportRecipe::end,
     " end endtime ended endedat enddate finish finished finishedat finishtime completedat stop stoptime intervalend "
     "終了 "},
    {Role::good,
     "good",
     &ImportRecipe::good,
     " good goodcount goodevents success successes successcount successful succeeded okcount passedcount 成功 "},
    {Role::bad,
     "bad",
     &ImportRecipe::bad,
     " bad badcount badevents error errors errorcount failed failures failurecount failcount 失敗 "},
    {Role::total,
     "total",
     &ImportRecipe::total,
     " total totalcount totalevents count all requests requestcount attempts events n 合計 件数 "},
    {Role::value, "value", &ImportRecipe::value, " value val v metricvalue score measure 値 "},
    {Role::pass, "pass", &ImportRecipe::pass, " pass passed success succeeded ok result outcome state status 結果 "},
    {Role::label, "label", &ImportRecipe::label, ""},
    {Role::truth, "truth", &ImportRecipe::truth, " truth ytrue actual groundtruth 正解 実測 "},
    {Role::prediction, "prediction", &ImportRecipe::prediction, " prediction predicted ypred yhat 予測 "},
    {Role::bucket, "bucket", &ImportRecipe::bucket, " le bucket upperbound "},
}};

using Rows = std::span<const std::vector<std::string>>;

/// ASCII letters and digits in lower case, and whatever is not ASCII.
std::string key(std::string_view name)
{
    std::string result;
    for (const char c : lower(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) result += c;
    return result;
}

bool knownAs(const RoleInfo& info, const std::string& column)
{
    const std::string word = key(column);
    return !word.empty() && info.aliases.find(" " + word + " ") != std::string_view::npos;
}

bool isNumber(const std::string& cell)
{
    double value = 0;
    bool percent = false;
    return parseNumber(cell, {false}, value, percent) == Cell::number ||
           parseNumber(cell, {true}, value, percent) == Cell::number;
}
bool isStamp(const std::string& cell)
{
    return parseWrittenStamp(cell, DayOrder::monthFirst) || parseWrittenStamp(cell, DayOrder::dayFirst);
}
bool isEpoch(const std::string& cell)
{
    double value = 0;
    bool percent = false;
    return parseNumber(cell, {}, value, percent) == Cell::number && !percent && value >= 1e8;
}
bool isBound(const std::string& cell) { return boundOf(cell, {}) || boundOf(cell, {true}); }
bool isOutcome(const std::string& cell) { return parseOutcome(cell).has_value(); }
bool blank(const std::string& cell) { return trimmed(cell).empty(); }

/// True when at least half of a column's cells that hold something are of a kind.
template <class Predicate>
bool mostly(Rows rows, std::size_t column, Predicate is)
{
    std::size_t filledCells = 0, matching = 0;
    for (const auto& row : rows) {
        if (column >= row.size() || blank(row[column])) continue;
        ++filledCells;
        matching += is(row[column]);
    }
    return filledCells > 0 && matching * 2 >= filledCells;
}

bool looksLikeHeader(const std::vector<std::string>& row)
{
    return std::none_of(row.begin(), row.end(), [](const auto& c) { return isNumber(c) || isStamp(c); }) &&
           std::any_of(row.begin(), row.end(), [](const auto& c) { return !blank(c); });
}

std::string shortened(std::string_view text) { return std::string(text.substr(0, 60)); }

std::string listed(const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < 40; ++i)
        list.append(i == 0 ? "" : ", ").append(shortened(names[i]));
    return names.size() > 40 ? list + " ..." : list;
}

/// The column of this name ("#n": of this position).
std::optional<std::size_t> columnOf(const std::vector<std::string>& columns, std::string_view name)
{
    if (name.starts_with('#')) {
        std::size_t position = 0;
        const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), position);
        if (error == std::errc() && end == name.data() + name.size())
            return position >= 1 && position <= columns.size() ? std::optional(position - 1) : std::nullopt;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] == name) return i;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (lower(columns[i]) == lower(trimmed(name))) return i;
    return std::nullopt;
}

/// Finds the columns of the roles.
class Finder {
public:
    Finder(Layout& layout, Rows rows, const ImportRecipe& recipe, const std::string& path)
        : m_layout(layout)
        , m_rows(rows)
        , m_recipe(recipe)
        , m_path(path)
    {}

    Result<void> run()
    {
        if (const auto ok = named(); !ok) return ok;
        if (const auto ok = shape(); !ok) return ok;
        m_layout.runs =
            m_layout.shape == Shape::run || (m_layout.shape == Shape::value && m_recipe.kind == Kind::batch);
        findTime();
        if (!m_layout.at(Role::time)) return fail(Code::columnUnknown, {m_path, "time"});
        return {};
    }

private:
    std::optional<std::size_t>& slot(Role role) { return m_layout.roles[static_cast<std::size_t>(role)]; }
    /// True where the recipe says that no column has the role.
    bool closed(Role role) const { return m_recipe.*roleTable[static_cast<std::size_t>(role)].column == noColumn; }
    bool taken(std::size_t column) const
    {
        return std::find(m_layout.roles.begin(), m_layout.roles.end(), column) != m_layout.roles.end();
    }

    Result<void> named()
    {
        for (const RoleInfo& info : roleTable) {
            const std::string& name = m_recipe.*info.column;
            if (name.empty() || name == noColumn) continue;
            slot(info.role) = columnOf(m_layout.columns, name);
            if (!slot(info.role)) return fail(Code::columnMissing, {m_path, name, listed(m_layout.columns)});
        }
        return {};
    }

    /// The first free column known by an alias of the role that fits.
    template <class Fits>
    bool find(Role role, Fits fits)
    {
        const RoleInfo& info = roleTable[static_cast<std::size_t>(role)];
        if (closed(role)) return false;
        for (std::size_t i = 0; i < m_layout.columns.size() && m_layout.header && !slot(role); ++i)
            if (!taken(i) && knownAs(info, m_layout.columns[i]) && fits(i)) slot(role) = i;
        return slot(role).has_value();
    }
    /// The same, among columns whose cells are of the right kind.
    template <class Predicate>
    bool guess(Role role, Predicate is)
    {
        return find(role, [&](std::size_t i) { return m_rows.empty() || mostly(m_rows, i, is); });
    }
    /// By the name alone: so that a table of unreadable cells is refused for its cells and not for its columns.
    bool byName(Role role)
    {
        return find(role, [](std::size_t) { return true; });
    }

    int counts() { return slot(Role::good).has_value() + slot(Role::bad).has_value() + slot(Role::total).has_value(); }

    bool guessRatio()
    {
        const auto before = m_layout.roles;
        for (const Role role : {Role::total, Role::good, Role::bad})
            if (counts() < 2) guess(role, isNumber);
        if (counts() >= 2) return true;
        m_layout.roles = before;
        return false;
    }

    /// Buckets of a histogram: their bounds, and the counts up to them.
    bool guessHistogram()
    {
        const auto before = m_layout.roles;
        if (guess(Role::bucket, isBound)) {
            if (!guess(Role::total, isNumber) && guess(Role::value, isNumber))
                std::swap(slot(Role::total), slot(Role::value));
            if (slot(Role::total)) return true;
        }
        m_layout.roles = before;
        return false;
    }

    /// Both columns of predictions, by name where the recipe names none of them.
    bool guessPredictions()
    {
        const auto before = m_layout.roles;
        if (byName(Role::truth) && byName(Role::prediction)) return true;
        m_layout.roles = before;
        return false;
    }

    Result<void> shape()
    {
        const bool value = slot(Role::value).has_value(), pass = slot(Role::pass).has_value();
        const bool predictions = slot(Role::truth) || slot(Role::prediction);
        if ((counts() > 0) + value + pass + predictions > 1)
            return fail(Code::usage, {"good/bad/total, value, pass and truth/prediction exclude each other"});
        const bool alone = !slot(Role::good) && !slot(Role::bad) && !value && !pass && !predictions;
        m_layout.histogram = alone && guessHistogram();
        if (m_layout.histogram) return {};
        if (slot(Role::bucket)) return fail(Code::usage, {"a histogram has two columns: bucket and total"});
        const bool free = counts() == 0 && !value && !pass;
        m_layout.predictions = free && guessPredictions();
        if (m_layout.predictions) return {};
        if (predictions) return fail(Code::columnUnknown, {m_path, "truth, prediction (both of them)"});
        if (counts() > 0 && !guessRatio()) return fail(Code::columnUnknown, {m_path, "good, bad, total (two of them)"});
        if (counts() == 0 && !value && !pass) guessShape();
        m_layout.shape = counts() > 0 ? Shape::ratio : slot(Role::value) ? Shape::value : Shape::run;
        if (counts() == 0 && !slot(Role::value) && !slot(Role::pass))
            return fail(Code::columnUnknown, {m_path, "value"});
        return {};
    }

    void guessShape()
    {
        if (guessRatio() || guess(Role::value, isNumber) || guess(Role::pass, isOutcome) || byName(Role::value)) return;
        firstNumber();
        if (!slot(Role::value)) byName(Role::pass);
    }

    void firstNumber()
    {
        if (closed(Role::value)) return;
        const auto isTime = [this](std::size_t i) {
            return knownAs(roleTable.front(), m_layout.columns[i]) || mostly(m_rows, i, isStamp);
        };
        // A great number is a time only where nothing else is one: revenues are great, too.
        std::size_t times = 0;
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) times += isTime(i);
        for (std::size_t i = 0; i < m_layout.columns.size(); ++i) {
            if (isTime(i) || (times == 0 && mostly(m_rows, i, isEpoch))) continue;
            if (taken(i) || !mostly(m_rows, i, isNumber)) continue;
            slot(Role::value) = i;
            return;
        }
    }

    void findTime()
    {
        const auto isTime = [](const std::string& cell) { return isStamp(cell) || isNumber(cell); };
        if (closed(Role::time)) {
            slot(Role::time) = slot(Role::end); // a table that names ends only
            return;
        }
        guess(Role::time, isTime);
        if (!slot(Role::time) || m_layout.runs) guess(Role::end, isTime);
        if (!slot(Role::time)) slot(Role::time) = slot(Role::end);
        // Without a known name by what the cells look like.
        for (std::size_t i = 0; i < m_layout.columns.size() && !slot(Role::time); ++i)
            if (!taken(i) && mostly(m_rows, i, isStamp)) slot(Role::time) = i;
        for (std::size_t i = 0; i < m_layout.columns.size() && !slot(Role::time); ++i)
            if (!taken(i) && mostly(m_rows, i, isEpoch)) slot(Role::time) = i;
        byName(Role::time);
    }

    Layout& m_layout;
    Rows m_rows;
    const ImportRecipe& m_recipe;
    const std::string& m_path;
};

TimeFormat timeFormat(Rows rows, std::size_t column)
{
    if (mostly(rows, column, isStamp)) return TimeFormat::text;
    double largest = -1;
    for (const auto& row : rows) {
        double value = 0;
        bool percent = false;
        if (column < row.size() && parseNumber(row[column], {}, value, percent) == Cell::number)
            largest = std::max(largest, std::abs(value));
    }
    return largest < 0 ? TimeFormat::text : epochFormat(largest);
}

/// The order of day and month in a column of stamps; `either` where all that is there could be read both ways.
DayOrder orderIn(Rows rows, std::size_t column)
{
    DayOrder order = DayOrder::untold;
    for (const auto& row : rows) {
        const DayOrder told = column < row.size() ? dayOrderOf(row[column]) : DayOrder::untold;
        if (told == DayOrder::dayFirst || told == DayOrder::monthFirst) return told;
        if (told == DayOrder::either) order = told;
    }
    return order;
}

Result<void> findOrder(Layout& layout, Rows rows, const ImportRecipe& recipe, const std::string& path)
{
    if (recipe.dates) {
        layout.order = *recipe.dates == DateOrder::dayFirst ? DayOrder::dayFirst : DayOrder::monthFirst;
        return {};
    }
    const std::size_t column = *layout.at(Role::time);
    layout.order = layout.time == TimeFormat::text ? orderIn(rows, column) : DayOrder::untold;
    if (layout.order != DayOrder::either) return {};
    return fail(Code::columnUnreadable, {path, shortened(layout.columns[column]), "is the day or the month first?"});
}

/// True for a comma that can't part thousands: "0,5", "12,25", "0,125".
bool onlyDecimal(const std::string& cell, std::size_t comma)
{
    const auto isDigit = [&cell](std::size_t at) { return at < cell.size() && cell[at] >= '0' && cell[at] <= '9'; };
    const bool three = isDigit(comma + 1) && isDigit(comma + 2) && isDigit(comma + 3) && !isDigit(comma + 4);
    const bool afterZero = comma > 0 && cell[comma - 1] == '0' && !(comma > 1 && isDigit(comma - 2));
    return isDigit(comma + 1) && (!three || afterZero);
}

/// True when a comma is the decimal mark: "0,5", "1.234,5"; where it separates the cells, too, only when it can't part
/// thousands.
bool decimalComma(Rows rows, const Layout& layout)
{
    for (const auto& row : rows)
        for (const Role role :
             {Role::good, Role::bad, Role::total, Role::value, Role::truth, Role::prediction, Role::bucket}) {
            const auto column = layout.at(role);
            if (!column || *column >= row.size()) continue;
            const std::string& cell = row[*column];
            const auto comma = cell.find(','), point = cell.rfind('.');
            if (comma == std::string::npos || cell.find(',', comma + 1) != std::string::npos) continue;
            if (point != std::string::npos && point > comma) continue;
            if (layout.delimiter != ',' || point != std::string::npos || onlyDecimal(cell, comma)) return true;
        }
    return false;
}

constexpr std::array<std::string_view, 4> formatNames{
    "text", "epoch seconds", "epoch milliseconds", "epoch microseconds"};

void say(Layout& layout, const ImportRecipe& recipe, bool delimiterNamed)
{
    const auto warn = [&](const char* code, std::string message) {
        layout.warnings.push_back({code, 1, std::move(message)});
    };
    if (!delimiterNamed) warn("detected_delimiter", "delimiter: " + delimiterName(layout.delimiter));
    if (!layout.header && !recipe.header) warn("detected_header", "the first line is data, not a header");
    for (const RoleInfo& info : roleTable)
        if (const auto column = layout.at(info.role); column && (recipe.*info.column).empty())
            warn("detected_column", std::string(info.name) + ": " + shortened(layout.columns[*column]));
    warn("detected_time", "times are " + std::string(formatNames[static_cast<std::size_t>(layout.time)]));
    if (!recipe.dates && (layout.order == DayOrder::dayFirst || layout.order == DayOrder::monthFirst))
        warn("detected_date_order",
             layout.order == DayOrder::dayFirst ? "days stand before months" : "months stand before days");
    if (layout.numbers.decimalComma) warn("detected_decimal_comma", "a comma is the decimal mark");
}

}

Result<Layout> detect(std::string_view text, const ImportRecipe& recipe, const std::string& path)
{
    const auto first = sample(text, recipe.delimiter);
    if (!first) return failed(first);
    if (first->rows.empty()) return fail(Code::fileEmpty, {path});
    if (first->rows.front().size() > maxColumns)
        return fail(Code::fileInvalid, {path, "1", "more than " + std::to_string(maxColumns) + " columns"});
    Layout layout;
    layout.delimiter = first->delimiter;
    layout.header = recipe.header.value_or(looksLikeHeader(first->rows.front()));
    layout.leadingRows = first->skipped + layout.header;
    for (std::size_t i = 0; i < first->rows.front().size(); ++i)
        layout.columns.push_back(layout.header ? std::string(trimmed(first->rows.front()[i]))
                                               : "#" + std::to_string(i + 1));
    const Rows rows = Rows(first->rows).subspan(layout.header ? 1 : 0);
    if (const auto found = Finder(layout, rows, recipe, path).run(); !found) return failed(found);
    layout.time = timeFormat(rows, *layout.at(Role::time));
    if (layout.at(Role::end)) layout.end = timeFormat(rows, *layout.at(Role::end));
    if (const auto ok = findOrder(layout, rows, recipe, path); !ok) return failed(ok);
    layout.numbers.decimalComma = decimalComma(rows, layout);
    say(layout, recipe, first->named);
    return layout;
}

ImportRecipe filled(const ImportRecipe& recipe, const Layout& layout)
{
    ImportRecipe full = recipe;
    full.delimiter = delimiterName(layout.delimiter);
    full.header = layout.header;
    if (layout.order == DayOrder::dayFirst) full.dates = DateOrder::dayFirst;
    if (layout.order == DayOrder::monthFirst) full.dates = DateOrder::monthFirst;
    for (const RoleInfo& info : roleTable) {
        const auto column = layout.at(info.role);
        if (!column || full.*info.column == noColumn) continue;
        const std::string& name = layout.columns[*column];
        full.*info.column =
            columnOf(layout.columns, name) == column && !name.empty() ? name : "#" + std::to_string(*column + 1);
    }
    return full;
}

}
