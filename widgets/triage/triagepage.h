// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

#include <span>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace models {
class TriageModel;
struct TriageRow;
}

namespace widgets {

class Label;
class MatrixView;

/// Turns signals into owned problems: symptom and cause say who can handle an item; keys on the list move it, a drag to
/// the matrix too. An item that the figures made is stored with the first thing done to it. The cell of an incident's
/// item is the incident's: moving it is an edit of the postmortem.
class TriagePage final : public Page {
    Q_OBJECT

public:
    explicit TriagePage(QWidget* parent = nullptr);

    QString title() const override { return tr("Triage"); }
    QString helpId() const override { return QStringLiteral("triage"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;
    Place postmortemPlace() const override;

protected:
    void retranslate() override;
    void refresh() override;

private:
    struct Verb;
    using Change = void (TriagePage::*)(const models::TriageRow& row, reliability::TriageItem& item);
    static std::span<const Verb> verbs();

    void build();
    void addVerbs();
    QAction* addKey(const char* name, Qt::Key key);
    const models::TriageRow* row() const;
    void edit(Change change);
    bool request(const models::TriageRow& row, const reliability::TriageItem& after, const char* label);
    void step(int rows);
    void mark();
    void openItem();
    void showItem();
    void showList();
    void showGroup(const models::TriageRow& row);
    void showProposal(const models::TriageRow& row);
    void showAccept();

    bool isShown(const models::TriageRow& row) const;
    QString reasonOf(const models::TriageRow& row) const;
    QString cellMissing() const;
    QString whenOf(const models::TriageRow& row) const;

    // What the verbs do to the item of a row.
    void nextSymptom(const models::TriageRow& row, reliability::TriageItem& item);
    void nextCause(const models::TriageRow& row, reliability::TriageItem& item);
    void accept(const models::TriageRow& row, reliability::TriageItem& item);
    void duplicate(const models::TriageRow& row, reliability::TriageItem& item);
    void decline(const models::TriageRow& row, reliability::TriageItem& item);
    void snooze(const models::TriageRow& row, reliability::TriageItem& item);
    void choose(const models::TriageRow& row, reliability::TriageItem& item);
    void drop(const models::TriageRow& row, reliability::TriageItem& item);

    models::TriageModel* m_model;
    QTableView* m_table;
    Label* m_title;
    Label* m_summary;
    QComboBox* m_state;
    Label* m_itemTitle;
    Label* m_itemWhen;
    QComboBox* m_symptom;
    QComboBox* m_cause;
    Label* m_who;
    Label* m_mleLabel;
    QLineEdit* m_mle;
    Label* m_sreLabel;
    QLineEdit* m_sre;
    QWidget* m_owners;
    Label* m_group;
    Label* m_proposal;
    QLineEdit* m_reason;
    Label* m_hint;
    std::vector<QPushButton*> m_buttons;
    MatrixView* m_matrix;
    std::pair<reliability::Symptom, reliability::Cause> m_dropped; ///< where a drag ended
};

}
