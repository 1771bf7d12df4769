// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/review/about.h"
#include "widgets/review/agenda.h"
#include "widgets/review/meetingclock.h"

#include <map>
#include <span>

class QComboBox;
class QPushButton;
class QScrollArea;
class QTableView;
class QTimer;

namespace widgets {

class Label;
class MarkdownEditor;
class RecordForm;
class ReviewSections;

/// The weekly review: the agenda with its clock and what it leads through, a key a step; what is recorded on the way,
/// and signed at the end. Frozen, and verified later.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);
    ~ReviewPage() override;

    QString title() const override;
    QString helpId() const override { return QStringLiteral("review"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;

    /// Asks for the report of the week.
    void exportReport();
    void setVerification(reliability::Week week, const std::optional<reliability::Error>& error);

Q_SIGNALS:
    void freezeRequested(reliability::Week week);
    void verifyRequested(reliability::Week week);
    void reportRequested(reliability::Week week);
    void presentRequested();

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Key;
    static std::span<const Key> keys();

    void build();
    QLayout* head();
    QLayout* agendaColumn();
    QLayout* talkColumn();
    void connectParts();
    void addKeys();
    void addAction(const QKeySequence& key, std::function<void()> run);

    // What the keys do.
    void next() { step(1); }
    void back() { step(-1); }
    void decide();
    void act();
    void note();
    void togglePause();
    void proceed();
    void present() { Q_EMIT presentRequested(); }

    void step(int items);
    void go(int item);
    void showSection(int item);
    void focusPart();
    void keepInSight();
    void write(RecordKind kind, const About& about);
    void showClock();
    void changeMeeting();
    void newMeeting();
    void endMeeting();
    void freeze();
    void beginMeeting();
    void refreshEmpty();
    QString recordText(const reliability::Review& snapshot) const;
    void showHead();
    void showState();
    void showNotes(const reliability::Review* snapshot);
    void saveNotes();

    /// How far a meeting has come.
    struct Held {
        MeetingClock clock;
        AgendaModel::Done done;
    };

    Label* m_title;
    Label* m_range;
    Label* m_snapshot;
    Label* m_verified;
    QPushButton* m_freeze;
    QPushButton* m_verify;
    QPushButton* m_export;
    AgendaModel* m_agendaModel;
    QTableView* m_agenda;
    Label* m_time;
    QComboBox* m_plan;
    QPushButton* m_pause;
    Label* m_state;
    QScrollArea* m_area;
    MarkdownEditor* m_notes;
    ReviewSections* m_sections;
    RecordForm* m_form;
    std::vector<QPushButton*> m_buttons; ///< of the keys that have a text
    MeetingClock m_clock;
    QTimer* m_tick;
    std::optional<reliability::Week> m_meeting;  ///< the week whose meeting the clock measures
    std::map<reliability::Week, Held> m_held;    ///< meetings that were left to look at another week
    std::optional<reliability::Week> m_freezing; ///< the week that was asked to be frozen here
    std::optional<reliability::Review> m_noted;  ///< whose notes are shown, as they are stored
    std::string m_sent;                          ///< the notes that were last given to be stored
    QTimer* m_delay;
};

}
