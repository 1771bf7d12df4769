// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"
#include "widgets/models/objectivedraft.h"

#include <QTimer>
#include <QWidget>
#include <map>

class QPushButton;
class QTableView;

namespace models {
class AdviceModel;
class VersionModel;
}

namespace widgets {

class Label;
class ObjectiveForm;
class TrialPanel;

/// Where an objective is changed: its fields, what the change would have given on history, and the versions so far.
/// What is typed is kept while another objective is shown.
class ObjectiveEditor final : public QWidget {
    Q_OBJECT

public:
    explicit ObjectiveEditor(QWidget* parent = nullptr);

    /// An answer: to proposed() as it was last asked for. `asOf`: from when on a new version holds.
    void show(const reliability::ObjectiveView& view, const reliability::Zone& zone, reliability::Instant asOf);
    /// Another objective is to be shown: keeps what is typed for when this one comes back.
    void leave();
    /// What is to be tried on history: the version that is typed; none where nothing is, or it can't be read.
    std::optional<reliability::ObjectiveVersion> proposed();
    void save();
    QWidget* first() const;
    const models::VersionModel& versions() const { return *m_versions; }
    const models::AdviceModel& advice() const;
    void retranslate();

Q_SIGNALS:
    /// What proposed() gives has changed, and has rested for a moment.
    void tryRequested();
    void saveRequested(const reliability::ObjectiveVersion& version);

private:
    void touched();
    void showState();
    QString obstacle(const models::ReadDraft& read) const;

    QTimer m_rest;
    ObjectiveForm* m_form;
    QPushButton* m_save;
    Label* m_note;
    TrialPanel* m_trial;
    Label* m_versionsHead;
    models::VersionModel* m_versions;
    QTableView* m_versionTable;
    std::string m_key; ///< of what is shown; empty: nothing yet
    std::map<std::string, models::ObjectiveDraft> m_drafts;
    models::ObjectiveDraft m_shown;
    bool m_typed = false;
    std::optional<reliability::ObjectiveVersion> m_asked, m_tried, m_saved;
    std::optional<reliability::Error> m_refused;
};

}
