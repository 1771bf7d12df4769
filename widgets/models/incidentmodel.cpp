// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/incidentmodel.h"

#include "reliability/incidenttotals.h"
#include "widgets/models/dates.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

using reliability::Incident;
using reliability::IncidentReview;
using reliability::Milliseconds;

namespace {

struct Incidents {
    Q_DECLARE_TR_FUNCTIONS(Incidents)
};

const Incident& incident(const IncidentRow& row) { return row.review->incident; }

// Known only when both ends are.
std::optional<Milliseconds> length(const Incident& i)
{
    return i.start && i.end && *i.end >= *i.start ? std::optional(*i.end - *i.start) : std::nullopt;
}

QString joined(const std::vector<std::string>& parts)
{
    QString list;
    for (const std::string& part : parts) list += text(part) + u' ';
    return list;
}

QString projectTitle(const IncidentRow& row) { return row.project ? text(row.project->project.title()) : QString(); }

// What stands behind "cause:" and the like: names as the file spells them, words as people read them.
struct SearchField {
    const char16_t* key;
    QString (*text)(const IncidentRow&);
};

constexpr std::array searchFields{
    SearchField{u"project:",
                [](const IncidentRow& r) {
                    return r.project ? projectTitle(r) + u' ' + text(r.project->project.name) : QString();
                }},
    SearchField{
        u"symptom:",
        [](const IncidentRow& r) { return text(name(incident(r).symptom)) + u' ' + word(incident(r).symptom); }},
    SearchField{u"cause:",
                [](const IncidentRow& r) {
                    return text(name(incident(r).cause)) + u' ' + word(incident(r).cause) + u' ' +
                           joined(incident(r).causes) + joined(incident(r).tags);
                }},
    SearchField{u"tag:", [](const IncidentRow& r) { return joined(incident(r).tags); }},
    SearchField{u"severity:", [](const IncidentRow& r) { return text(incident(r).severity); }},
    SearchField{u"responder:", [](const IncidentRow& r) { return joined(reliability::respondersOf(incident(r))); }},
    SearchField{u"state:",
                [](const IncidentRow& r) { return text(name(incident(r).state)) + u' ' + word(incident(r).state); }},
};

QString searchText(const IncidentRow& row)
{
    QString all = incidentId(incident(row)) + u' ' + text(incident(row).title) + u' ' + text(incident(row).markdown) +
                  u' ' + text(incident(row).frontMatter) + u' ';
    for (const SearchField& field : searchFields) all += field.text(row) + u' ';
    return fold(all).simplified(); // a phrase goes on over the end of a line
}

// Chinese and Japanese are written without blanks: a word may begin anywhere.
bool beginsAnywhere(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

// Whether a word of the text, or words for a phrase, begin with what is wanted.
bool holds(const QString& text, const QString& wanted)
{
    const bool anywhere = beginsAnywhere(wanted.front()) || !wanted.front().isLetterOrNumber();
    for (qsizetype at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
        if (anywhere || at == 0 || !text[at - 1].isLetterOrNumber() || beginsAnywhere(text[at - 1])) return true;
    return false;
}

QVariant rowValue(const IncidentRow& row, int role)
{
    switch (role) {
    case IdRole: return static_cast<qint64>(incident(row).id.value);
    case ProjectIdRole: return static_cast<qint64>(incident(row).project.value);
    case SearchRole: return row.search;
    default: return {};
    }
}

std::optional<double> milliseconds(std::optional<Milliseconds> length)
{
    return length ? std::optional(static_cast<double>(length->count())) : std::nullopt;
}

QVariant numberValue(const IncidentRow& row, int role)
{
    const auto& number = incident(row).number;
    return role == SortRole ? sortable(number ? std::optional(static_cast<double>(*number)) : std::nullopt)
                            : QVariant();
}

QVariant startValue(const IncidentRow& row, int role)
{
    const auto& start = incident(row).start;
    if (role == Qt::ToolTipRole && incident(row).approximate) return Incidents::tr("About this time");
    return role == SortRole ? sortable(start ? std::optional(static_cast<double>(start->ms)) : std::nullopt)
                            : QVariant();
}

QVariant spentValue(const IncidentRow& row, int role)
{
    if (role == SortRole) return sortable(row.review->budgetSpent);
    if (role == FigureRole) return value(row.review->budgetSpent);
    if (role != Qt::ToolTipRole || row.review->costs.empty()) return {};
    return costText(*row.review, row.project.get());
}

QVariant causeValue(const IncidentRow& row, int role)
{
    return role == Qt::ToolTipRole ? QVariant(whoActs(incident(row).symptom, incident(row).cause)) : QVariant();
}

using C = Column<IncidentRow>;
constexpr std::array columns{
    C{QT_TRANSLATE_NOOP("tables", "Id"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return incidentId(incident(r)); },
      numberValue},
    C{QT_TRANSLATE_NOOP("tables", "Title"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return text(incident(r).title); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Project"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return r.project ? projectTitle(r) : missing(); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Start"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return incident(r).start ? plainDateTime(*incident(r).start, r.zone) : missing(); },
      startValue},
    C{QT_TRANSLATE_NOOP("tables", "Duration"),
      nullptr,
      Align::end,
      [](const IncidentRow& r) { return lengthText(incident(r), r.asOf); },
      [](const IncidentRow& r, int role) {
          return role == SortRole ? sortable(milliseconds(length(incident(r)))) : QVariant();
      }},
    C{QT_TRANSLATE_NOOP("tables", "Symptom"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return word(incident(r).symptom); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Cause"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return word(incident(r).cause); },
      causeValue},
    C{QT_TRANSLATE_NOOP("tables", "Severity"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return incident(r).severity.empty() ? missing() : text(incident(r).severity); },
      nullptr},
    C{QT_TRANSLATE_NOOP("tables", "Budget spent"),
      QT_TRANSLATE_NOOP("tables",
                        "Bad units in the incident's span, as a share of the budget; the largest of its indicators"),
      Align::end,
      [](const IncidentRow& r) { return points(r.review->budgetSpent); },
      spentValue},
    C{QT_TRANSLATE_NOOP("tables", "State"),
      nullptr,
      Align::start,
      [](const IncidentRow& r) { return word(incident(r).state); },
      nullptr},
};

bool newerThan(const IncidentRow& a, const IncidentRow& b)
{
    return incident(a).start > incident(b).start; // one without a start is the oldest
}

}

bool touches(const Incident& incident, reliability::Range range)
{
    if (!incident.start || *incident.start >= range.to) return false;
    return *incident.start >= range.from || incident.over(range.to) > range.from;
}

QString lengthText(const Incident& i, reliability::Instant asOf)
{
    if (const auto known = length(i)) return duration(*known);
    if (!i.start || i.end || *i.start > asOf) return missing();
    if (!i.over(asOf)) return Incidents::tr("end not known");
    return Incidents::tr("%1, open").arg(duration(asOf - *i.start));
}

bool listed(const std::vector<std::string>& list, const QString& wanted)
{
    const QString folded = fold(wanted);
    return std::ranges::any_of(list, [&](const std::string& one) { return fold(text(one)) == folded; });
}

QString summaryOf(const std::vector<const IncidentReview*>& incidents)
{
    std::vector<Milliseconds> lengths;
    for (const IncidentReview* review : incidents)
        if (const auto known = length(review->incident)) lengths.push_back(*known);
    QStringList parts{Incidents::tr("%n incidents", nullptr, static_cast<int>(incidents.size()))};
    if (!incidents.empty()) parts += Incidents::tr("%1 of budget").arg(points(reliability::spentTogether(incidents)));
    if (!lengths.empty()) {
        std::ranges::sort(lengths);
        const std::size_t n = lengths.size();
        parts += Incidents::tr("median %1").arg(duration((lengths[(n - 1) / 2] + lengths[n / 2]) / 2));
    }
    return parts.join(QStringLiteral(", "));
}

QString costText(const IncidentReview& review, const reliability::ProjectReview* project)
{
    const auto titleOf = [project](const std::string& name) {
        if (project)
            for (const reliability::Indicator& indicator : project->indicators)
                if (indicator.name == name) return text(indicator.title());
        return text(name);
    };
    const auto nameOf = [&](const reliability::IncidentCost& cost) {
        const bool one = std::ranges::count(review.costs, cost.indicator, &reliability::IncidentCost::indicator) == 1;
        const QString title = titleOf(cost.indicator);
        return one ? title : filled(QStringLiteral("%1 (%2)"), {title, text(cost.objective)});
    };
    QStringList parts;
    for (const reliability::IncidentCost& cost : review.costs)
        if (cost.spent) parts += QStringLiteral("%1 %2").arg(nameOf(cost), points(cost.spent));
    return parts.join(QStringLiteral(", "));
}

IncidentModel::IncidentModel(QObject* parent) : RowModel(columns, rowValue, parent) {}

void IncidentModel::show(const reliability::ReviewData& data)
{
    std::vector<IncidentRow> all;
    const auto add =
        [&](std::shared_ptr<const IncidentReview> review, std::shared_ptr<const reliability::ProjectReview> project) {
            IncidentRow row{std::move(review), std::move(project), data.zone, data.asOf, {}};
            row.search = searchText(row);
            all.push_back(std::move(row));
        };
    for (const auto& project : data.projects)
        for (const IncidentReview& review : project->incidents) add({project, &review}, project);
    for (const IncidentReview& review : data.unassigned) add(std::make_shared<const IncidentReview>(review), nullptr);
    std::ranges::stable_sort(all, newerThan);
    setRows(std::move(all));
}

IncidentFilter::IncidentFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void IncidentFilter::setText(const QString& text)
{
    std::vector<Wanted> all;
    for (const reliability::QueryTerm& term : reliability::queryTerms(utf8(fold(text)))) {
        Wanted wanted{models::text(term.text), {}};
        for (std::size_t i = 0; i < searchFields.size() && !wanted.field; ++i) {
            const QStringView key(searchFields[i].key);
            if (!wanted.text.startsWith(key) || wanted.text.size() == key.size()) continue;
            wanted = {wanted.text.mid(key.size()), i};
        }
        all.push_back(std::move(wanted));
    }
    choose(m_wanted, std::move(all));
}

template <class T>
void IncidentFilter::choose(T& member, T value)
{
    if (member == value) return; // reading all texts again costs more than to look
    member = std::move(value);
    invalidateFilter();
}

void IncidentFilter::setProject(std::optional<reliability::Id<reliability::Project>> project)
{
    choose(m_project, project);
}

void IncidentFilter::setSymptom(std::optional<reliability::Symptom> symptom) { choose(m_symptom, symptom); }

void IncidentFilter::setCause(std::optional<reliability::Cause> cause) { choose(m_cause, cause); }

void IncidentFilter::setState(std::optional<reliability::IncidentState> state) { choose(m_state, state); }

void IncidentFilter::setTag(std::optional<QString> tag) { choose(m_tag, std::move(tag)); }

void IncidentFilter::setResponder(std::optional<QString> responder) { choose(m_responder, std::move(responder)); }

void IncidentFilter::setWithin(std::optional<reliability::Range> range) { choose(m_within, range); }

const IncidentRow& IncidentFilter::sourceRowAt(int row) const
{
    return static_cast<const IncidentModel*>(sourceModel())->rows()[static_cast<std::size_t>(row)];
}

bool IncidentFilter::takes(const IncidentRow& row) const
{
    const Incident& i = incident(row);
    return (!m_project || i.project == *m_project) && (!m_symptom || i.symptom == *m_symptom) &&
           (!m_cause || i.cause == *m_cause) && (!m_state || i.state == *m_state) &&
           (!m_tag || listed(i.tags, *m_tag)) && (!m_responder || listed(reliability::respondersOf(i), *m_responder)) &&
           (!m_within || touches(i, *m_within));
}

bool IncidentFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    const IncidentRow& row = sourceRowAt(sourceRow);
    return takes(row) && std::ranges::all_of(m_wanted, [&](const Wanted& wanted) {
               return holds(wanted.field ? fold(searchFields[*wanted.field].text(row)) : row.search, wanted.text);
           });
}

std::vector<const IncidentRow*> IncidentFilter::shown() const
{
    std::vector<const IncidentRow*> all;
    for (int i = 0; i < rowCount(); ++i) all.push_back(&sourceRowAt(mapToSource(index(i, 0)).row()));
    return all;
}

QString IncidentFilter::summary() const
{
    std::vector<const IncidentReview*> reviews;
    for (const IncidentRow* row : shown()) reviews.push_back(row->review.get());
    return summaryOf(reviews);
}

}
