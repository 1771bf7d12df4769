// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/query.h"
#include "reliability/reviewdata.h"
#include "widgets/models/rowmodel.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace models {

/// Whether an incident reaches into a range; one that is still open reaches to its end.
bool touches(const reliability::Incident& incident, reliability::Range range);

/// How long it took: "3 h 05 min", "2 d 04 h, open", "end not known".
QString lengthText(const reliability::Incident& incident, reliability::Instant asOf);

/// Whether a list has an entry, without regard to case, width and kana.
bool listed(const std::vector<std::string>& list, const QString& wanted);

/// What it cost of each budget: "Application accuracy 21.9 pp, Availability 0.4 pp"; indicators by their titles, and
/// where several objectives of one are among them these by their names.
QString costText(const reliability::IncidentReview& review, const reliability::ProjectReview* project);

/// "7 incidents, 214 pp of budget, median 3 h 05 min".
QString summaryOf(const std::vector<const reliability::IncidentReview*>& incidents);

struct IncidentRow {
    std::shared_ptr<const reliability::IncidentReview> review;
    std::shared_ptr<const reliability::ProjectReview> project; ///< null: no project
    reliability::Zone zone;
    reliability::Instant asOf;
    QString search; ///< folded
};

/// All postmortems of a review, newest start first.
class IncidentModel final : public RowModel<IncidentRow> {
    Q_OBJECT

public:
    enum ColumnPlace { Number, Title, Project, Start, Duration, Symptom, Cause, Severity, BudgetSpent, State };

    explicit IncidentModel(QObject* parent = nullptr);
    void show(const reliability::ReviewData& data);
};

/// Filters an IncidentModel by chips and free text. Every word and "phrase" of the text must be found, without regard
/// to case, width and kana; one finds what begins with it, as it is typed. "cause:data", "symptom:", "project:",
/// "tag:", "severity:", "state:", "responder:" look into that field only.
class IncidentFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit IncidentFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    void setProject(std::optional<reliability::Id<reliability::Project>> project);
    void setSymptom(std::optional<reliability::Symptom> symptom);
    void setCause(std::optional<reliability::Cause> cause);
    void setState(std::optional<reliability::IncidentState> state);
    void setTag(std::optional<QString> tag);
    void setResponder(std::optional<QString> responder);
    /// Those that reach into a stretch of time.
    void setWithin(std::optional<reliability::Range> range);

    /// What the filter lets through, in the order shown.
    std::vector<const IncidentRow*> shown() const;
    /// summaryOf() of it.
    QString summary() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    const IncidentRow& sourceRowAt(int row) const;

    /// A term as it is looked for, by itself or in one field.
    struct Wanted {
        QString text;
        std::optional<std::size_t> field;
        bool operator==(const Wanted&) const = default;
    };
    template <class T>
    void choose(T& member, T value);
    bool takes(const IncidentRow& row) const;

    std::vector<Wanted> m_wanted;
    std::optional<reliability::Id<reliability::Project>> m_project;
    std::optional<reliability::Symptom> m_symptom;
    std::optional<reliability::Cause> m_cause;
    std::optional<reliability::IncidentState> m_state;
    std::optional<QString> m_tag, m_responder;
    std::optional<reliability::Range> m_within;
};

}
