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
}

namespace widgets {

class Label;
class MatrixView;

/// Turns signals into owned problems: symptom and cause say who can handle an item; keys on the list move it.
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
    static std::span<const Verb> verbs();

    void build();
    void addVerbs();
    const reliability::TriageItem* item() const;
    const reliability::ProjectReview* project() const;
    void edit(void (TriagePage::*change)(reliability::TriageItem&));
    void showItem();
    void showList();

    // What the verbs do to an item.
    void nextSymptom(reliability::TriageItem& item);
    void nextCause(reliability::TriageItem& item);
    void accept(reliability::TriageItem& item);
    void duplicate(reliability::TriageItem& item);
    void decline(reliability::TriageItem& item);
    void snooze(reliability::TriageItem& item);
    void choose(reliability::TriageItem& item);

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
    QLineEdit* m_mle;
    QLineEdit* m_sre;
    QWidget* m_owners;
    Label* m_hint;
    std::vector<QPushButton*> m_buttons;
    MatrixView* m_matrix;
};

}
