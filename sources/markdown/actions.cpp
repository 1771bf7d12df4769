// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/actions.h"

#include "sources/markdown/characters.h"
#include "sources/markdown/dates.h"
#include "sources/markdown/pairs.h"
#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::size_t maxActions = 1000;

struct KindWord {
    std::string_view begins, kind;
};
constexpr std::array kindWords{
    KindWord{"prevent", "prevent"},

    KindWord{"予防", "prevent"},
    KindWord{"detect", "detect"},
    KindWord{"monitor", "detect"},
    KindWord{"検知", "detect"},
    KindWord{"監視", "detect"},
    KindWord{"mitigat", "mitigate"},
    KindWord{"緩和", "mitigate"},
    KindWord{"暫定", "mitigate"},
    KindWord{"process", "process"},
    KindWord{"プロセス", "process"},
    KindWord{"運用", "process"},
};

/// The type that a word names; empty for any other word.
std::string kindOf(std::string_view text)
{
    const std::string word = folded(text.substr(0, 100));
    for (const KindWord& k : kindWords)
        if (word.find(k.begins) != std::string::npos) return std::string(k.kind);
    return {};
}

/// True when the whole text is a handle or a name of one to three words.
bool isName(std::string_view text)
{
    if (text.empty() || text.size() > 40) return false;
    int words = 1;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (text[at] == ' ') ++words;
        else if (!isWordCharacter(c.code) && std::string_view("-_.'@/&").find(text[at]) == std::string_view::npos)
            return false;
        at += c.bytes;
    }
    return words <= 3;
}

struct StateWord {
    std::string_view words;
    ActionState state;
};
constexpr std::array stateWords{
    StateWord{"|done|closed|complete|completed|resolved|fixed|x|finished|✅|完了|済|済み|対応済み|erledigt|",
              ActionState::done},
    StateWord{"|dropped|wontfix|won't fix|won't do|cancelled|canceled|rejected|中止|取消|", ActionState::dropped},
    StateWord{"|idea|proposed|backlog|案|検討中|", ActionState::idea},
};

std::optional<ActionState> stateWord(std::string_view text)
{
    const std::string word = "|" + folded(trimmed(text.substr(0, 40))) + "|";
    for (const StateWord& s : stateWords)
        if (s.words.find(word) != std::string_view::npos) return s.state;
    return std::nullopt;
}

std::string withoutAt(std::string_view name)
{
    name = trimmed(name);
    return std::string(name.starts_with('@') ? name.substr(1) : name);
}

/// Whose clock and whose day the dates of actions follow.
struct When {
    const Zone& zone;
    std::optional<Civil> day; ///< of the postmortem: a date without a year comes after it
};

std::optional<Civil> dayOf(const WrittenDate& d, const std::optional<Civil>& after)
{
    if (d.order == DayOrder::either || (!d.year && !after)) return std::nullopt;
    const int from = d.year ? *d.year : static_cast<int>(dateOf(*after).year());
    for (int year = from; year <= from + 1; ++year) {
        if (!isDate(year, d.month, d.day)) continue;
        const Civil day = civil(year, static_cast<unsigned>(d.month), static_cast<unsigned>(d.day));
        if (d.year || day >= *after) return day;
    }
    return std::nullopt;
}

std::optional<Instant> dueOf(std::string_view text, const When& when)
{
    const auto written = timeAt(trimmed(text));
    const auto day = written && written->date ? dayOf(*written->date, when.day) : std::nullopt;
    if (!day) return std::nullopt;
    return when.zone.instant({day->ms + written->time.value_or(Milliseconds(0)).count()});
}

/// What follows one of these words up to the next sign; the place of the word in `at`.
std::string_view behind(std::string_view text, std::initializer_list<std::string_view> words)
{
    const std::string small = folded(text);
    if (small.size() != text.size()) return {};
    for (const std::string_view word : words) {
        const std::size_t from = small.find(word);
        if (from == std::string::npos || (from > 0 && isWordCharacter(characterAt(small, from - 1).code))) continue;
        return trimmed(text.substr(from + word.size()));
    }
    return {};
}

/// "owner: mle-1", "@mle-1", "担当：mle-1", or a name in brackets at the end.
std::string ownerIn(std::string_view text)
{
    constexpr std::string_view ends = ",;)]|.\n";
    for (const std::string_view word :
         {"owner:", "Owner:", "assignee:", "Assignee:", "担当:", "担当者:", "Verantwortlich:"})
        if (const std::size_t from = text.find(word); from != text.npos) {
            const std::string_view rest = text.substr(from + word.size());
            return withoutAt(rest.substr(0, std::min(rest.find_first_of(ends), rest.find(" - "))));
        }
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '(' && text[at - 1] != '[') continue;
        const std::size_t end = text.find_first_of(" ,;:)]", at);
        const std::string_view name = text.substr(at + 1, end == text.npos ? end : end - at - 1);
        if (!name.empty()) return std::string(name.ends_with('.') ? name.substr(0, name.size() - 1) : name);
    }
    while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
    const std::size_t open = text.ends_with(')') ? text.rfind('(') : text.npos;
    if (open == text.npos || open == 0) return {};
    const std::string_view name = text.substr(open + 1, text.size() - open - 2);
    const bool handle = isName(name) && !stateWord(name) && name.find_first_of("0123456789") != 0 &&
                        (name.find(' ') == name.npos ||
                         std::ranges::all_of(std::array{name.front()}, [](char c) { return c >= 'A' && c <= 'Z'; }));
    return handle && kindOf(name).empty() ? std::string(name) : std::string();
}

/// "[P0]", "(P1)", "P2:"
std::string priorityIn(std::string_view text)
{
    for (std::size_t at = text.find('P'); at != text.npos && at < 200; at = text.find('P', at + 1)) {
        const bool begins = at == 0 || !isWordCharacter(characterAt(text, at - 1).code);
        const bool level = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '5';
        const bool ends = at + 2 >= text.size() || !isWordCharacter(characterAt(text, at + 2).code);
        if (begins && level && ends) return std::string(text.substr(at, 2));
    }
    return {};
}

/// "(done)" at the end of an item.
ActionState stateIn(const Item& item)
{
    if (item.checked) return *item.checked ? ActionState::done : ActionState::open;
    std::string_view text = item.text;
    while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
    const std::size_t open = text.ends_with(')') ? text.rfind('(') : text.npos;
    if (open == text.npos) return text.starts_with("✅") ? ActionState::done : ActionState::open;
    return stateWord(text.substr(open + 1, text.size() - open - 2)).value_or(ActionState::open);
}

/// A column of an action table: the words its head may have, and what its cells say.
struct TableColumn {
    std::string_view words;
    void (*apply)(Action&, const std::string&, const When&);
};
constexpr std::array tableColumns{
    TableColumn{
        "|action|action item|action items|item|what|description|task|title|todo|follow up|recommendation|measure|"
        "maßnahme|対応|対策|内容|アクション|項目|再発防止策|",
        [](Action& a, const std::string& t, const When&) { a.title = t; }},
    TableColumn{"|owner|who|assignee|responsible|assigned to|owner team|verantwortlich|オーナー|担当|担当者|",
                [](Action& a, const std::string& t, const When&) { a.owner = withoutAt(t); }},
    TableColumn{
        "|type|kind|category|class|種別|種類|分類|",
        [](Action& a, const std::string& t, const When&) { a.kind = kindOf(t).empty() ? folded(t) : kindOf(t); }},
    TableColumn{"|priority|prio|severity|優先度|",
                [](Action& a, const std::string& t, const When&) { a.priority = t; }},
    TableColumn{
        "|status|state|done|状態|進捗|ステータス|",
        [](Action& a, const std::string& t, const When&) { a.state = stateWord(t).value_or(ActionState::open); }},
    TableColumn{"|due|due date|deadline|by|by when|target date|eta|when|date|frist|期限|期日|",
                [](Action& a, const std::string& t, const When& when) { a.due = dueOf(t, when); }},
    TableColumn{"|done test|done when|verification|how we know|完了条件|",
                [](Action& a, const std::string& t, const When&) { a.doneTest = t; }},
};

const TableColumn* columnFor(const std::string& head)
{
    const std::string word = "|" + keyOf(head) + "|";
    const auto found = std::find_if(tableColumns.begin(), tableColumns.end(), [&](const TableColumn& c) {
        return c.words.find(word) != std::string_view::npos;
    });
    return found == tableColumns.end() ? nullptr : found;
}

/// Collects the actions of all sections on actions.
class ActionCollector {
public:
    explicit ActionCollector(const When& when) : m_when(when) {}

    void part(const Part& part)
    {
        m_kind = kindOf(part.heading);
        for (const Block& block : part.blocks) {
            if (!block.rows.empty()) table(block.rows);
            for (const Item& item : block.items)
                if (item.depth == 0) this->item(item);
            subheading(block);
        }
    }

    std::vector<Action> take() { return std::move(m_actions); }

private:
    void add(Action action)
    {
        action.title = plain(action.title);
        if (m_actions.size() < maxActions && !isNothing(action.title)) m_actions.push_back(std::move(action));
    }

    /// A line in bold or with a colon above a list names a type too: "**Prevent**".
    void subheading(const Block& block)
    {
        if (block.kind != Block::Kind::paragraph || block.lines.size() != 1 || block.lines.front().size() > 40) return;
        if (const std::string kind = kindOf(block.lines.front()); !kind.empty()) m_kind = kind;
    }

    void item(const Item& item)
    {
        Action action;
        action.title = item.text;
        action.owner = ownerIn(plain(halfWidth(item.text)));
        action.kind = m_kind;
        action.priority = priorityIn(item.text);
        action.state = stateIn(item);
        for (const std::string_view text :
             {behind(item.text, {"due:", "due date:", "due by", "due on", "due", "deadline:"}),
              behind(item.text, {"by"})})
            if (!text.empty() && !action.due) action.due = dueOf(text, m_when);
        add(std::move(action));
    }

    void table(const std::vector<Cells>& rows)
    {
        const Cells& head = rows.front();
        for (std::size_t r = 1; r < rows.size(); ++r) {
            Action action;
            action.kind = m_kind;
            for (std::size_t i = 0; i < rows[r].size() && i < head.size(); ++i)
                if (const TableColumn* column = columnFor(head[i]); column && !isNothing(rows[r][i]))
                    column->apply(action, rows[r][i], m_when);
            if (action.title.empty()) action.title = rows[r].front();
            add(std::move(action));
        }
    }

    const When& m_when;
    std::string m_kind;
    std::vector<Action> m_actions;
};

}

bool isNothing(std::string_view text)
{
    static constexpr std::array<std::string_view, 11> words{
        "", "-", "n/a", "none", "tbd", "na", "...", "?", "なし", "未定", "--"};
    const std::string word = folded(trimmed(text.substr(0, 40)));
    return std::ranges::find(words, word) != words.end();
}

std::vector<Action> readActions(const Outline& outline, const Zone& zone, const std::optional<Civil>& day)
{
    const When when{zone, day};
    ActionCollector collector(when);
    for (const Part& part : outline.parts)
        if (part.kind == SectionKind::actions) collector.part(part);
    return collector.take();
}

}
