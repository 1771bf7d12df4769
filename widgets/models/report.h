// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/budget/budget.h"
#include "widgets/models/richtext.h"
#include "widgets/models/rowmodel.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace models {

/// A report as a value: what HTML, PDF and Markdown are written from. All texts are plain, never markup.
struct Heading {
    int level = 2; ///< 2 to 4; the title is 1
    QString text;
    std::optional<reliability::Status> status;
    bool operator==(const Heading&) const = default;
};

struct Paragraph {
    QString text; ///< line breaks are kept
    bool operator==(const Paragraph&) const = default;
};

struct BulletList {
    std::vector<QString> items;
    bool operator==(const BulletList&) const = default;
};

/// What people wrote as Markdown, as its safe part.
struct RichText {
    std::vector<RichLine> lines;
    bool operator==(const RichText&) const = default;
};

struct TableColumn {
    QString title;
    Align align = Align::start;
    bool operator==(const TableColumn&) const = default;
};

struct TableCell {
    QString text;
    std::optional<reliability::Status> status; ///< drawn with the status' colour and sign
    bool operator==(const TableCell&) const = default;
};

struct Table {
    QString caption; ///< without "Table n.": writers count
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; ///< the first cell of a row names it
    bool operator==(const Table&) const = default;
};

struct Figure {
    QByteArray svg;
    QString caption; ///< without "Figure n.": writers count
    QString alt;
    bool operator==(const Figure&) const = default;
};

using Block = std::variant<Heading, Paragraph, BulletList, RichText, Table, Figure>;

struct Report {
    QString title;
    QString language;                              ///< "en", "ja"
    QString mark;                                  ///< "DRAFT" on what is not frozen, else empty
    QString source;                                ///< "snapshot #41 (2026-W47)", for the foot of pages
    std::vector<std::pair<QString, QString>> meta; ///< week, range, as-of, snapshot, hash: name and value
    std::vector<Block> blocks;
    bool operator==(const Report&) const = default;
};

}
