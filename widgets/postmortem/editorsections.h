// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/incidenthistory.h"
#include "reliability/incidentstudy.h"
#include "reliability/reviewdata.h"

#include <QTabWidget>

class QTimer;

namespace models {
struct TimelineRow;
}

namespace widgets {

class CausesPart;
class HistoryPart;
class Label;
class MarkdownEditor;
class MarksPart;
class TimelinePart;

/// What stands below the fields of a postmortem: its times, its timeline, its causes, its history. Alt+2 ... goes
/// there, and Alt+1 to its text with hints on its wording, which stands by itself.
class EditorSections final : public QTabWidget {
    Q_OBJECT

public:
    explicit EditorSections(QWidget* parent = nullptr);

    /// The text, for whoever lays out the page.
    QWidget* text() const { return m_text; }
    /// A postmortem as it is stored, or a new one; `home`: the zone in which its text is read.
    void show(const reliability::Incident& incident, const reliability::ReviewData& review,
              const reliability::Zone& home);
    /// Sets times, causes and text, start and end as they stand in `incident` already.
    void writeTo(reliability::Incident& incident) const;
    /// The fields above were changed.
    void follow(const reliability::Incident& incident);
    void setStudy(const reliability::IncidentStudy& study);
    void setHistory(const reliability::IncidentHistory& history, const reliability::ReviewData& review);
    bool isHistoryShown() const;
    void focusText();
    void retranslate();

Q_SIGNALS:
    void changed();
    void startChanged(std::optional<reliability::Instant> start);
    void endChanged(std::optional<reliability::Instant> end);
    void causeChosen(reliability::Cause cause);
    /// The history came into sight.
    void historyShown();
    void restoreRequested(const reliability::Incident& version);
    /// What does the text say, and what was measured? Not more than twice a second.
    void studyWanted();

private:
    void build();
    void addKeys();
    void connectParts();
    void showStudy();
    void showHints();
    void nameTabs();
    void writeEntry(models::TimelineRow row);

    QTimer* m_delay;
    QWidget* m_text;
    MarkdownEditor* m_body;
    Label* m_wording;
    MarksPart* m_marks;
    TimelinePart* m_timeline;
    CausesPart* m_causes;
    HistoryPart* m_history;
    reliability::IncidentStudy m_study; ///< of the last state that was asked about
    reliability::Reading m_read;        ///< of the text as it is stored
    reliability::Zone m_home;
};

}
