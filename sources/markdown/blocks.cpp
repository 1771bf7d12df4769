// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/markdown/blocks.h"

#include "sources/markdown/frontmatter.h"
#include "sources/textstamp.h"

#include <algorithm>

namespace sources::markdown {

namespace {

constexpr std::size_t mostCells = 64;
constexpr int mostDepth = 50;

std::size_t indentOf(std::string_view line)
{
    std::size_t columns = 0;
    for (const char c : line) {
        if (c == ' ') ++columns;
        else if (c == '\t') columns += 4 - columns % 4;
        else return columns;
    }
    return 0; // a blank line
}

/// The text of a list item with its marker ("- ", "* ", "12. ", a bullet sign); none for any other line.
std::optional<std::string_view> itemText(std::string_view line)
{
    line = trimmed(line);
    std::size_t at = 0;
    for (const std::string_view bullet : {"-", "*", "+", "\xE2\x80\xA2", "\xE3\x83\xBB"}) // and the Japanese dot
        if (line.starts_with(bullet)) at = bullet.size();
    if (at == 0) {
        while (at < line.size() && at < 9 && line[at] >= '0' && line[at] <= '9') ++at;
        if (at == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')')) return std::nullopt;
        ++at;
    }
    const bool wide = at == 3; // such bullets need no blank
    if (!wide && at < line.size() && line[at] != ' ' && line[at] != '\t') return std::nullopt;
    return trimmed(line.substr(at));
}

std::optional<bool> takeBox(std::string_view& text)
{
    if (text.size() < 3 || text[0] != '[' || text[2] != ']') return std::nullopt;
    const bool checked = text[1] == 'x' || text[1] == 'X';
    if (!checked && text[1] != ' ') return std::nullopt;
    text = trimmed(text.substr(3));
    return checked;
}

/// A line of dashes below a table's head.
bool isRuler(std::string_view line)
{
    return line.find('-') != line.npos && line.find_first_not_of("|-: \t") == line.npos;
}

/// "---", "* * *"
bool isRule(std::string_view line)
{
    return line.size() >= 3 && line.find_first_not_of("-_* ") == line.npos &&
           line.find_first_not_of(std::string{line.front(), ' '}) == line.npos;
}

/// A line below a heading's text: 1 or 2, its level; 0 for any other line.
int underline(std::string_view line)
{
    line = trimmed(line);
    if (line.size() < 3) return 0;
    if (line.find_first_not_of('=') == line.npos) return 1;
    return line.find_first_not_of('-') == line.npos ? 2 : 0;
}

struct Heading {
    int level = 0;
    std::string_view text;
};

Heading headingOf(std::string_view line)
{
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    if (level == 0 || level > 6 || (level < line.size() && line[level] != ' ' && line[level] != '\t')) return {};
    std::string_view text = trimmed(line.substr(level));
    while (text.ends_with('#')) text.remove_suffix(1);
    return {static_cast<int>(level), trimmed(text)};
}

/// Takes "[name]: address" lines for what they are: no text.
bool isReference(std::string_view line)
{
    if (!line.starts_with('[')) return false;
    const std::size_t end = line.find(']');
    return end != line.npos && end + 1 < line.size() && line[end + 1] == ':';
}

/// What is no text: code between fences, and comments.
class Hidden {
public:
    /// What is seen of a line; nothing while a fence or a comment is open. Good until the next call.
    std::string_view seen(std::string_view line)
    {
        if (!m_comment && fenced(trimmed(line))) return {};
        if (!m_comment && line.find("<!--") == line.npos) return line;
        m_line.clear();
        while (!line.empty()) {
            const std::size_t end = line.find(m_comment ? "-->" : "<!--");
            if (!m_comment) m_line += line.substr(0, end);
            if (end == line.npos) break;
            line.remove_prefix(end + (m_comment ? 3 : 4));
            m_comment = !m_comment;
        }
        return m_line;
    }

private:
    bool fenced(std::string_view line)
    {
        const char sign = line.empty() ? ' ' : line.front();
        const std::size_t length = std::min(line.find_first_not_of(sign), line.size());
        const bool fence = (sign == '`' || sign == '~') && length >= 3;
        if (m_length > 0) {
            if (fence && sign == m_sign && length >= m_length && length == line.size()) m_length = 0;
            return true;
        }
        if (!fence || (sign == '`' && line.find('`', length) != line.npos)) return false;
        m_sign = sign;
        m_length = length;
        return true;
    }

    std::string m_line;
    std::size_t m_length = 0; ///< of the open fence; 0: none is
    char m_sign = ' ';
    bool m_comment = false;
};

/// Builds the blocks line by line.
class BlockBuilder {
public:
    std::vector<Block> run(std::string_view text)
    {
        Hidden hidden;
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            std::string_view whole = text.substr(0, end);
            text.remove_prefix(end == text.npos ? text.size() : end + 1);
            while (whole.ends_with('\r')) whole.remove_suffix(1);
            line(withoutQuote(hidden.seen(whole)));
        }
        return std::move(m_blocks);
    }

private:
    static std::string_view withoutQuote(std::string_view line)
    {
        while (line.starts_with('>')) {
            line.remove_prefix(1);
            if (line.starts_with(' ')) line.remove_prefix(1);
        }
        return line;
    }

    void line(std::string_view line)
    {
        const std::string_view text = trimmed(line);
        if (text.empty()) return blank();
        if (const Heading heading = headingOf(text); heading.level > 0 && indentOf(line) < 4)
            return add(Block::Kind::heading, heading.level, heading.text);
        if (underlined(text) || table(text)) return;
        if (isRule(text)) return blank();
        if (const auto item = itemText(text)) return listed(line, *item);
        if (isReference(text)) return blank();
        if (continues(line)) m_blocks.back().items.back().text.append(" ").append(text);
        else paragraph(text);
    }

    void blank()
    {
        m_blank = true;
        m_open = false;
    }

    void add(Block::Kind kind, int level, std::string_view text)
    {
        blank();
        m_blocks.push_back({kind, level, {std::string(text)}, {}, {}});
    }

    bool is(Block::Kind kind) const { return !m_blocks.empty() && m_blocks.back().kind == kind; }

    /// A paragraph of one line with a line of "=" or "-" below it is a heading.
    bool underlined(std::string_view text)
    {
        const int level = underline(text);
        if (level == 0) return false;
        if (!m_open || !is(Block::Kind::paragraph) || m_blocks.back().lines.size() != 1) return level == 2 && rule();
        if (level == 2 && m_blocks.back().lines.front().find(':') != std::string::npos) return rule();
        m_blocks.back().kind = Block::Kind::heading;
        m_blocks.back().level = level;
        blank();
        return true;
    }

    bool rule()
    {
        blank();
        return true;
    }

    bool table(std::string_view text)
    {
        const bool bordered = text.starts_with('|');
        if (m_open && is(Block::Kind::table)) {
            if (!bordered && text.find('|') == text.npos) return false;
            if (!isRuler(text)) m_blocks.back().rows.push_back(cellsOf(text));
            return true;
        }
        if (bordered) {
            m_blocks.push_back({Block::Kind::table, 0, {}, {}, {}});
            if (!isRuler(text)) m_blocks.back().rows.push_back(cellsOf(text));
            return m_open = true;
        }
        return borderless(text);
    }

    /// "Time | Event" becomes a table when a line of dashes follows.
    bool borderless(std::string_view text)
    {
        if (text.find('|') == text.npos || !isRuler(text) || !m_open || !is(Block::Kind::paragraph)) return false;
        Block& block = m_blocks.back();
        if (block.lines.back().find('|') == std::string::npos) return false;
        Block made{Block::Kind::table, 0, {}, {}, {cellsOf(block.lines.back())}};
        block.lines.pop_back();
        if (block.lines.empty()) m_blocks.pop_back();
        m_blocks.push_back(std::move(made));
        return m_open = true;
    }

    void listed(std::string_view line, std::string_view text)
    {
        if (!is(Block::Kind::list) || !m_list) {
            m_blocks.push_back({Block::Kind::list, 0, {}, {}, {}});
            m_indents.clear();
        }
        const std::size_t indent = indentOf(line);
        while (m_indents.size() > 1 && m_indents.back() >= indent) m_indents.pop_back();
        if (m_indents.size() == 1) m_indents.back() = std::min(m_indents.back(), indent);
        if (m_indents.empty() || (indent > m_indents.back() + 1 && m_indents.size() < mostDepth))
            m_indents.push_back(indent);
        Item item;
        item.depth = static_cast<int>(m_indents.size()) - 1;
        item.checked = takeBox(text);
        item.text = text;
        m_blocks.back().items.push_back(std::move(item));
        m_open = m_list = true;
        m_blank = false;
    }

    /// A wrapped line of the item above; after a blank line only an indented one is.
    bool continues(std::string_view line) const
    {
        const std::string_view text = trimmed(line);
        const bool label = text.size() > 4 && text.starts_with("**") && text.ends_with("**");
        return is(Block::Kind::list) && !label && (m_open || (m_list && m_blank && indentOf(line) >= 2));
    }

    void paragraph(std::string_view text)
    {
        if (!m_open || !is(Block::Kind::paragraph)) m_blocks.push_back({});
        m_blocks.back().lines.emplace_back(text);
        m_open = true;
        m_list = m_blank = false;
    }

    std::vector<Block> m_blocks;
    std::vector<std::size_t> m_indents; ///< of the items that the last one is nested in, its own last
    bool m_open = false;                ///< the next line may belong to the last block
    bool m_list = false;                ///< the next item may belong to the last list
    bool m_blank = false;               ///< a blank line came after the last block
};

}

Cells cellsOf(std::string_view line)
{
    line = trimmed(line);
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
    Cells cells;
    std::string cell;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool escaped = line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|';
        if (line[i] == '|') {
            if (cells.size() + 1 >= mostCells) break;
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[escaped ? ++i : i];
        }
    }
    cells.emplace_back(trimmed(cell));
    return cells;
}

std::vector<Block> blocksOf(std::string_view text)
{
    const auto front = parseFrontMatter(text);
    return BlockBuilder().run(text.substr(front ? front->body : 0));
}

}
