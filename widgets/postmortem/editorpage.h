// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "reliability/incidentstudy.h"
#include "reliability/reviewdata.h"
#include "widgets/page.h"

class QLineEdit;
class QPushButton;
class QTimer;

namespace widgets {

class EditorSections;
class IncidentChart;
class IncidentForm;
class Label;
class MeanwhileBar;

/// Writes one postmortem: its fields, charts and what else EditorSections has at one side, its text at the other. Every
/// second of typing asks for a draft in the journal; the edit itself is asked for by Done, by Ctrl+S, and when the page
/// is left.
class EditorPage final : public Page {
    Q_OBJECT

public:
    explicit EditorPage(QWidget* parent = nullptr);

    QString title() const override;
    std::vector<ExportItem> exportItems() const override;
    QString helpId() const override { return QStringLiteral("postmortem"); }
    void open(const Place& place) override;
    void setSeries(const reliability::SeriesAnswer& answer) override;

    /// The postmortem that is written here; none while nothing was typed into a new one.
    std::optional<reliability::Uid> writing() const;
    /// The journal has the draft.
    void setDraftSaved(reliability::Instant at);
    /// The answer to costsRequested(); of another postmortem it is dropped.
    void setCosts(const reliability::IncidentReview& costs);
    /// The answer to studyRequested(); of another postmortem it is dropped.
    void setStudy(const reliability::IncidentStudy& study);
    /// The answer to historyRequested(); of another postmortem it is dropped.
    void setHistory(const reliability::IncidentHistory& history);

Q_SIGNALS:
    void draftChanged(const reliability::Incident& incident);
    /// What would it cost as it is typed now? Not more than ten times a second.
    void costsRequested(const reliability::Incident& incident);
    /// What does its text say, and what was measured around it, as it is typed now? Not more than twice a second.
    void studyRequested(const reliability::Incident& incident);
    /// The history is looked at.
    void historyRequested(reliability::Uid incident);

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* facts();
    void addKeys();
    void askHistory();
    void restore(const reliability::Incident& version);
    void showConflicts();
    void showGone(const std::optional<reliability::IncidentChange>& removal);
    void load();
    void takeStored(const reliability::Incident& incident);
    void meet(const reliability::Incident& theirs);
    void keepMine();
    void takeTheirs();
    reliability::Incident fresh(const Place& place) const;
    const reliability::IncidentReview* stored(const reliability::Uid& uid) const;
    reliability::Incident typed() const;
    void touched();
    void save();
    void done();
    void showFacts();
    QString spentText(const reliability::Incident& now);
    const reliability::ProjectReview* projectOf(const reliability::Incident& incident) const;
    void showState();

    reliability::Incident m_incident;              ///< as it was loaded
    std::optional<reliability::Incident> m_before; ///< as it is stored; none: new
    std::vector<reliability::Incident> m_asked;    ///< saves whose answers may still come
    std::optional<reliability::Incident> m_theirs; ///< saved by somebody else; nothing is, until one of both is chosen
    reliability::Reading m_reading;                ///< of the text, as it was asked about last
    reliability::IncidentReview m_costs;           ///< of the last state that was asked about
    std::optional<Place> m_wanted;                 ///< to be opened once there are figures
    enum class Draft { clean, asked, dirty } m_draft = Draft::clean;
    QTimer* m_delay;
    QTimer* m_costDelay;
    Label* m_id;
    QLineEdit* m_title;
    Label* m_state;
    QPushButton* m_done;
    IncidentForm* m_form;
    Label* m_facts;
    IncidentChart* m_chart;
    Label* m_hint;
    Label* m_conflicts;
    MeanwhileBar* m_meanwhile;
    EditorSections* m_sections;
};

}
