// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/richtext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

namespace models {

namespace {

int lookOf(const QTextCharFormat& format)
{
    return (format.fontWeight() >= QFont::DemiBold ? TextRun::strong : 0) |
           (format.fontItalic() ? TextRun::emphasis : 0) | (format.fontFixedPitch() ? TextRun::code : 0);
}

QString pictureName(const QTextImageFormat& format)
{
    const QString said = format.property(QTextFormat::ImageAltText).toString();
    return said.isEmpty() ? format.name() : said;
}

QString shown(const QTextFragment& fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) return pictureName(format.toImageFormat());
    return fragment.text().replace(QChar::LineSeparator, u'\n').remove(QChar::ObjectReplacementCharacter);
}

class Reader {
public:
    std::vector<RichLine> read(const QTextDocument& document)
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) add(block);
        return std::move(m_lines);
    }

private:
    void add(const QTextBlock& block)
    {
        RichLine line = lineOf(block);
        if (line.runs.empty()) return;
        if (sameRow(block)) {
            m_lines.back().runs.push_back({QStringLiteral(" | "), TextRun::plain});
            std::ranges::move(line.runs, std::back_inserter(m_lines.back().runs));
        } else if (line.kind == RichLine::Kind::code && !m_lines.empty() &&
                   m_lines.back().kind == RichLine::Kind::code && m_last == block.previous()) {
            m_lines.back().runs.back().text += u'\n' + line.runs.front().text;
        } else {
            m_lines.push_back(std::move(line));
        }
        m_last = block;
    }

    // Cells of one row of a table stand on one line.
    bool sameRow(const QTextBlock& block)
    {
        QTextCursor cursor(block);
        const QTextTable* table = cursor.currentTable();
        const std::pair<const QTextTable*, int> row{table, table ? table->cellAt(cursor).row() : -1};
        return std::exchange(m_row, row) == row && table && !m_lines.empty();
    }

    static RichLine lineOf(const QTextBlock& block)
    {
        const QTextBlockFormat format = block.blockFormat();
        RichLine line;
        if (format.headingLevel() > 0) line.kind = RichLine::Kind::heading;
        else if (block.textList()) line = itemOf(block, *block.textList());
        else if (format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage))
            return {RichLine::Kind::code, 0, {}, {{block.text(), TextRun::code}}};
        else if (const int level = format.intProperty(QTextFormat::BlockQuoteLevel); level > 0)
            line = {RichLine::Kind::quote, level, {}, {}};
        line.runs = runsOf(block, line.kind);
        return line;
    }

    static RichLine itemOf(const QTextBlock& block, const QTextList& list)
    {
        RichLine line{RichLine::Kind::item, std::max(1, list.format().indent()), {}, {}};
        const auto marker = block.blockFormat().marker();
        const bool bullets = list.format().style() >= QTextListFormat::ListSquare; // negative values; numbers are below
        if (!bullets) line.label = list.itemText(block).trimmed();
        if (marker != QTextBlockFormat::MarkerType::NoMarker)
            line.label =
                marker == QTextBlockFormat::MarkerType::Checked ? QStringLiteral("[x]") : QStringLiteral("[ ]");
        return line;
    }

    static std::vector<TextRun> runsOf(const QTextBlock& block, RichLine::Kind kind)
    {
        std::vector<TextRun> runs;
        QString address;
        const auto put = [&](const QString& text, int look) {
            if (text.isEmpty()) return;
            if (!runs.empty() && runs.back().look == look) runs.back().text += text;
            else runs.push_back({text, look});
        };
        const auto leaveLink = [&] {
            const bool told = address.isEmpty() || (!runs.empty() && runs.back().text.endsWith(address));
            if (!told) put(QStringLiteral(" (%1)").arg(address), TextRun::plain);
        };
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            const QString to = format.isImageFormat() ? QString() : format.anchorHref();
            if (to != address) leaveLink();
            address = to;
            const int look = lookOf(format) & (kind == RichLine::Kind::heading ? ~TextRun::strong : ~0);
            put(shown(at.fragment()), look);
        }
        leaveLink();
        return runs;
    }

    std::vector<RichLine> m_lines;
    std::pair<const QTextTable*, int> m_row{nullptr, -1};
    QTextBlock m_last;
};

}

std::vector<RichLine> richText(const QString& markdown)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    return Reader().read(document);
}

}
