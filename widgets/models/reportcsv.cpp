// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/reportcsv.h"

#include "widgets/models/chartspec.h"
#include "widgets/models/text.h"

#include <QLocale>

#include <array>

namespace models {

using namespace reliability;

namespace {

QByteArray line(const QStringList& cells)
{
    QStringList quoted;
    for (const QString& cell : cells) quoted += csvCell(cell);
    return quoted.join(u',').toUtf8() + '\n';
}

QString number(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString named(auto value) { return text(name(value)); }

struct Member {
    const char* name;
    QString (*cell)(const ProjectReview&, const ObjectiveReview&);
};

constexpr std::array columns{
    Member{"project", [](const ProjectReview& p, const ObjectiveReview&) { return csvCell(text(p.project.name)); }},
    Member{"phase", [](const ProjectReview& p, const ObjectiveReview&) { return named(p.project.phase); }},
    Member{"indicator", [](const ProjectReview&, const ObjectiveReview& o) { return csvCell(text(o.indicator.name)); }},
    Member{"objective", [](const ProjectReview&, const ObjectiveReview& o) { return csvCell(text(o.objective.name)); }},
    Member{"family", [](const ProjectReview&, const ObjectiveReview& o) { return named(o.now.family); }},
    Member{"unit", [](const ProjectReview&, const ObjectiveReview& o) { return named(o.now.unit); }},
    Member{"status", [](const ProjectReview&, const ObjectiveReview& o) { return named(o.now.status); }},
    Member{"target", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.target.value()); }},
    Member{"window_from",
           [](const ProjectReview&, const ObjectiveReview& o) { return text(format(o.now.window.from)); }},
    Member{"window_to", [](const ProjectReview&, const ObjectiveReview& o) { return text(format(o.now.window.to)); }},
    Member{"as_of", [](const ProjectReview&, const ObjectiveReview& o) { return text(format(o.now.asOf)); }},
    Member{"good", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.good); }},
    Member{"bad", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.bad); }},
    Member{"total", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.total); }},
    Member{"attainment", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.attainment); }},
    Member{"budget", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.budget); }},
    Member{"spent", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.spent); }},
    Member{"left", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.left); }},
    Member{"remaining", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.remaining); }},
    Member{"remaining_last_week",
           [](const ProjectReview&, const ObjectiveReview& o) {
               return o.lastWeek ? number(o.lastWeek->remaining) : QString();
           }},
    Member{"spent_this_week",
           [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.spentThisWeek); }},
    Member{"net_this_week", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.netThisWeek); }},
    Member{"coverage", [](const ProjectReview&, const ObjectiveReview& o) { return number(o.now.coverage); }},
    Member{"freshness",
           [](const ProjectReview&, const ObjectiveReview& o) {
               return o.now.freshness.state ? named(*o.now.freshness.state) : QString();
           }},
};

}

QByteArray aboutCsv(const Report& report)
{
    QByteArray out = line({QStringLiteral("name"), QStringLiteral("value")});
    out += line({QStringLiteral("title"), report.title});
    if (!report.mark.isEmpty()) out += line({QStringLiteral("mark"), report.mark});
    for (const auto& [name, value] : report.meta) out += line({name, value});
    return out;
}

QByteArray csv(const Table& table)
{
    QStringList titles;
    for (const TableColumn& column : table.columns) titles += column.title;
    QByteArray out = line(titles);
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const TableCell& cell : row) cells += cell.text;
        out += line(cells);
    }
    return out;
}

QByteArray budgetsCsv(const ReviewData& data)
{
    QStringList names;
    for (const Member& column : columns) names += QLatin1String(column.name);
    QString out = names.join(u',') + u'\n';
    for (const auto& project : data.projects)
        for (const ObjectiveReview& objective : project->objectives) {
            QStringList cells;
            for (const Member& column : columns) cells += column.cell(*project, objective);
            out += cells.join(u',') + u'\n';
        }
    return out.toUtf8();
}

}
