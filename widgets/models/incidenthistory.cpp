// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/incidenthistory.h"

#include "widgets/models/dates.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"
#include "widgets/models/timemarks.h"
#include "widgets/models/words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

namespace models {

using namespace reliability;

namespace {

struct IncidentHistories {
    Q_DECLARE_TR_FUNCTIONS(IncidentHistories)
};

QString listed(const std::vector<std::string>& items)
{
    QStringList all;
    for (const std::string& item : items) all += text(item).simplified();
    return all.join(QStringLiteral("; "));
}

QString projectOf(const Incident& incident, const ReviewData& review)
{
    for (const auto& p : review.projects)
        if (p->project.id == incident.project) return text(p->project.title());
    return missing();
}

std::string_view bodyOf(const Incident& incident) { return splitFrontMatter(incident.markdown).body; }

QString linesOf(const Incident& incident)
{
    const std::string_view body = bodyOf(incident);
    return IncidentHistories::tr("%n line(s)", nullptr, static_cast<int>(std::ranges::count(body, '\n')));
}

struct HistoryField {
    const char* name;
    bool (*same)(const Incident& a, const Incident& b);
    QString (*text)(const Incident& incident, const ReviewData& review);
};

template <auto member>
constexpr auto sameMember = [](const Incident& a, const Incident& b) { return a.*member == b.*member; };

constexpr std::array historyFields{
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Title"),
                 sameMember<&Incident::title>,
                 [](const Incident& i, const ReviewData&) { return text(i.title); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "State"),
                 sameMember<&Incident::state>,
                 [](const Incident& i, const ReviewData&) { return word(i.state); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Project"), sameMember<&Incident::project>, projectOf},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Severity"),
                 sameMember<&Incident::severity>,
                 [](const Incident& i, const ReviewData&) { return text(i.severity); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Symptom"),
                 sameMember<&Incident::symptom>,
                 [](const Incident& i, const ReviewData&) { return word(i.symptom); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Cause"),
                 sameMember<&Incident::cause>,
                 [](const Incident& i, const ReviewData&) { return word(i.cause); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Contributing causes"),
                 sameMember<&Incident::causes>,
                 [](const Incident& i, const ReviewData&) { return listed(i.causes); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Tags"),
                 sameMember<&Incident::tags>,
                 [](const Incident& i, const ReviewData&) { return listed(i.tags); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Linked indicators"),
                 sameMember<&Incident::indicators>,
                 [](const Incident& i, const ReviewData&) { return listed(i.indicators); }},
    HistoryField{QT_TRANSLATE_NOOP("IncidentHistories", "Text"),
                 [](const Incident& a, const Incident& b) { return bodyOf(a) == bodyOf(b); },
                 [](const Incident& i, const ReviewData&) { return linesOf(i); }},
};

/// What is alike in all rows of a change.
HistoryRow headOf(const IncidentChange& change, const ReviewData& review)
{
    HistoryRow row;
    row.when = plainDateTime(change.at, review.zone);
    row.who = text(change.author);
    row.version = change.after;
    return row;
}

void addMarks(std::vector<HistoryRow>& rows, const IncidentChange& change, const ReviewData& review)
{
    const auto before = choicesOf(*change.before), after = choicesOf(*change.after);
    for (std::size_t i = 0; i < after.size(); ++i) {
        HistoryRow row = headOf(change, review);
        row.what = word(after[i].kind);
        row.from = markText(before[i], review.zone);
        row.to = markText(after[i], review.zone);
        if (before[i] != after[i]) rows.push_back(std::move(row));
    }
}

void addFields(std::vector<HistoryRow>& rows, const IncidentChange& change, const ReviewData& review)
{
    for (const HistoryField& field : historyFields) {
        if (field.same(*change.before, *change.after)) continue;
        HistoryRow row = headOf(change, review);
        row.what = IncidentHistories::tr(field.name);
        row.from = field.text(*change.before, review);
        row.to = field.text(*change.after, review);
        rows.push_back(std::move(row));
    }
}

std::vector<HistoryRow> rowsOf(const IncidentChange& change, const ReviewData& review)
{
    std::vector<HistoryRow> rows;
    if (change.before && change.after) {
        addMarks(rows, change, review);
        addFields(rows, change, review);
    }
    if (!rows.empty()) return rows;
    HistoryRow row = headOf(change, review);
    const bool purged = !change.before && !change.after;
    row.what = purged           ? IncidentHistories::tr("Purged from the bin after 30 days")
               : !change.after  ? IncidentHistories::tr("Deleted")
               : !change.before ? IncidentHistories::tr("Written, or taken out of the bin")
                                : IncidentHistories::tr("Other fields");
    row.to = text(change.label);
    rows.push_back(std::move(row));
    return rows;
}

using C = Column<HistoryRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "When"), nullptr, Align::start, [](const HistoryRow& r) { return r.when; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Who"), nullptr, Align::start, [](const HistoryRow& r) { return r.who; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "What"), nullptr, Align::start, [](const HistoryRow& r) { return r.what; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "From"), nullptr, Align::start, [](const HistoryRow& r) { return r.from; }, nullptr},
    C{QT_TRANSLATE_NOOP("tables", "To"), nullptr, Align::start, [](const HistoryRow& r) { return r.to; }, nullptr},
};

QVariant rowValue(const HistoryRow& row, int role) { return role == IdRole ? QVariant(row.id) : QVariant(); }

}

std::vector<HistoryRow> historyRows(const IncidentHistory& history, const ReviewData& review)
{
    std::vector<HistoryRow> all;
    for (auto change = history.changes.rbegin(); change != history.changes.rend(); ++change)
        std::ranges::move(rowsOf(*change, review), std::back_inserter(all));
    for (std::size_t i = 0; i < all.size(); ++i) all[i].id = static_cast<qint64>(all.size() - i);
    return all;
}

IncidentHistoryModel::IncidentHistoryModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

}
