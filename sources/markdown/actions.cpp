// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/actions.h"

#include "sources/textstamp.h"

#include <algorithm>
#include <array>

namespace sources::markdown {

using namespace reliability;

namespace {

constexpr std::size_t maxActions = 1000;

/// The text of a list item with its marker ("- ", "* ", "12. "); none for any other line.
std::optional<std::string_view> itemText(std::string_view line)
{
    if (line.empty()) return std::nullopt;
    std::size_t at = 0;
    if (line.front() == '-' || line.front() == '*' || line.front() == '+') {
        at = 1;
    } else {
        while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
        if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return std::nullopt;
        ++at;
    }
    if (at < line.size() && line[at] != ' ' && line[at] != '\t') return std::nullopt;
    return trimmed(line.substr(at));
}

bool nothing(std::string_view text)
{
    static constexpr std::array<std::string_view, 7> words{"", "-", "n/a", "none", "tbd", "na", "..."};
    const std::string word = lower(text);
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool takeCheckbox(std::string& text)
{
    if (text.size() < 3 || text[0] != '[' || text[2] != ']') return false;
    const bool checked = text[1] == 'x' || text[1] == 'X';
    if (checked || text[1] == ' ') text = trimmed(std::string_view(text).substr(3));
    return checked;
}

std::string kindOf(std::string_view text)
{
    const std::string word = lower(text);
    for (const char* kind : {"prevent", "detect", "mitigat", "process"})
        if (word.find(kind) != std::string::npos) return std::string_view(kind) == "mitigat" ? "mitigate" : kind;
    return {};
}

/// A handle after "@", or what follows "owner:".
std::string ownerIn(std::string_view text)
{
    const std::string small = lower(text);
    std::size_t from = small.find("owner:");
    if (from != std::string::npos) {
        const std::size_t to = text.find_first_of(",;).", from);
        return std::string(trimmed(text.substr(from + 6, to == std::string_view::npos ? to : to - from - 6)));
    }
    from = text.find('@');
    if (from == std::string_view::npos || (from > 0 && text[from - 1] != ' ' && text[from - 1] != '(')) return {};
    const std::size_t to = text.find_first_of(" ,;:).", from);
    return std::string(text.substr(from + 1, to == std::string_view::npos ? to : to - from - 1));
}

struct StateWord {
    std::string_view words;
    ActionState state;
};
constexpr std::array stateWords{
    StateWord{"|done|closed|complete|completed|resolved|fixed|x|", ActionState::done},
    StateWord{"|dropped|wontfix|won't fix|cancelled|canceled|rejected|", ActionState::dropped},
    StateWord{"|idea|proposed|backlog|", ActionState::idea},
};

ActionState stateOf(std::string_view text)
{
    const std::string word = "|" + lower(trimmed(text)) + "|";
    for (const StateWord& s : stateWords)
        if (s.words.find(word) != std::string_view::npos) return s.state;
    return ActionState::open;
}

using Cells = std::vector<std::string>;

/// The cells of a table line "| a | b |"; empty for any other line.
Cells cellsOf(std::string_view line)
{
    line = trimmed(line);
    Cells cells;
    if (!line.starts_with('|')) return cells;
    line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    std::string cell;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool escaped = line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|';
        if (line[i] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[escaped ? ++i : i];
        }
    }
    cells.emplace_back(trimmed(cell));
    return cells;
}

/// A column of an action table: the words its head may have, and what its cells say.
struct TableColumn {
    std::string_view words;
    void (*apply)(Action&, const std::string&, const Zone&);
};
constexpr std::array tableColumns{
    TableColumn{"|action|action item|item|what|description|task|title|",
                [](Action& a, const std::string& t, const Zone&) { a.title = t; }},
    TableColumn{"|owner|who|assignee|responsible|",
                [](Action& a, const std::string& t, const Zone&) { a.owner = t.starts_with('@') ? t.substr(1) : t; }},
    TableColumn{
        "|type|kind|category|",
        [](Action& a, const std::string& t, const Zone&) { a.kind = kindOf(t).empty() ? lower(t) : kindOf(t); }},
    TableColumn{"|priority|prio|", [](Action& a, const std::string& t, const Zone&) { a.priority = t; }},
    TableColumn{"|status|state|", [](Action& a, const std::string& t, const Zone&) { a.state = stateOf(t); }},
    TableColumn{"|due|due date|deadline|by|by when|",
                [](Action& a, const std::string& t, const Zone& zone) {
                    if (const auto stamp = parseTextStamp(t)) a.due = instantOf(*stamp, zone);
                }},
};

const TableColumn* columnFor(const std::string& head)
{
    const std::string word = "|" + lower(head) + "|";
    const auto found = std::find_if(tableColumns.begin(), tableColumns.end(), [&](const TableColumn& c) {
        return c.words.find(word) != std::string_view::npos;
    });
    return found == tableColumns.end() ? nullptr : found;
}

bool ruler(const Cells& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& c) {
        return c.find_first_not_of("-: ") == std::string::npos;
    });
}

/// Without the marks of strong words and of code: a title is shown as it is.
std::string plain(std::string text)
{
    for (const std::string_view mark : {"**", "__", "`"})
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    return text;
}

std::vector<Action> tableActions(std::string_view body, const Zone& zone)
{
    std::vector<Action> actions;
    Cells head;
    forEachLine(body, [&](std::string_view line) {
        const Cells cells = cellsOf(line);
        if (cells.empty()) return head.clear();
        if (head.empty()) return void(head = cells);
        if (ruler(cells) || actions.size() >= maxActions) return;
        Action action;
        for (std::size_t i = 0; i < cells.size() && i < head.size(); ++i)
            if (const TableColumn* column = columnFor(head[i])) column->apply(action, cells[i], zone);
        if (action.title.empty()) action.title = cells.front();
        if (!nothing(action.title)) actions.push_back(std::move(action));
    });
    return actions;
}

}

std::vector<ListItem> listItems(std::string_view body)
{
    std::vector<ListItem> items;
    std::string heading;
    bool open = false; // a wrapped line belongs to the item above
    forEachLine(body, [&](std::string_view line) {
        const std::string_view inner = trimmed(line);
        if (const Heading h = headingOf(line); h.level > 0) heading = h.text;
        const auto text = itemText(line);
        if (text) items.push_back({std::string(*text), heading, false});
        else if (open && !inner.empty() && !itemText(inner) && !inner.starts_with('|') && !inner.starts_with('['))
            items.back().text.append(" ").append(inner);
        open = text || (open && !inner.empty() && !itemText(inner));
    });
    for (ListItem& item : items) item.checked = takeCheckbox(item.text);
    std::erase_if(items, [](const ListItem& item) { return nothing(item.text); });
    return items;
}

const Section* findSection(const std::vector<Section>& all, std::string_view words)
{
    for (const Section& section : all) {
        const std::string heading = lower(section.heading);
        for (std::string_view rest = words; !rest.empty();) {
            const std::string_view word = rest.substr(0, rest.find('|'));
            if (heading.starts_with(word)) return &section;
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        }
    }
    return nullptr;
}

std::vector<Action> readActions(const std::vector<Section>& all, const Zone& zone)
{
    const Section* section = findSection(all,
                                         "action item|actions|action plan|corrective action|follow-up|follow up|"
                                         "next steps|remediation|todo|to do");
    if (!section) return {};
    std::vector<Action> actions = tableActions(section->body, zone);
    for (const ListItem& item : listItems(section->body)) {
        if (actions.size() >= maxActions) break;
        Action action;
        action.title = item.text;
        action.owner = ownerIn(item.text);
        action.kind = kindOf(item.heading);
        action.state = item.checked ? ActionState::done : ActionState::open;
        actions.push_back(std::move(action));
    }
    for (Action& action : actions) action.title = plain(std::move(action.title));
    return actions;
}

}
