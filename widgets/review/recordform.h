// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/facts/edit.h"
#include "reliability/reviewdata.h"
#include "widgets/review/about.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace widgets {

class Label;

/// The one form for all of it: fields that a kind does not have are away. Enter writes, Escape gives up.
class RecordForm final : public QWidget {
    Q_OBJECT

public:
    explicit RecordForm(QWidget* parent = nullptr);

    /// Opens the form, empty but for what is known. `review` is frozen and stays while the form is open.
    void open(RecordKind kind, const reliability::ReviewData& review, const About& about);
    /// The figures came anew while it is open.
    void setReview(const reliability::ReviewData& review);
    void close();
    void retranslate();

Q_SIGNALS:
    void editRequested(const reliability::AnyEdit& edit);
    /// It was closed, and no table of the page had the keys before: somebody has to take them.
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool has(const QWidget* field) const;
    void build();
    void showFields();
    void fillProjects();
    void fillIndicators();
    void suggest();
    void touched();
    void write();
    QString lack() const;
    const reliability::ProjectReview* project() const;
    reliability::Decision decision() const;
    reliability::Action action() const;
    reliability::ReviewNote note() const;

    Label* m_title;
    QComboBox* m_project;
    QComboBox* m_decision;
    QComboBox* m_type;
    QComboBox* m_indicator;
    QLineEdit* m_text;
    QComboBox* m_owner;
    QDateEdit* m_due;
    QDateEdit* m_expires;
    QDateEdit* m_day;
    QLineEdit* m_test;
    Label* m_problem;
    QPushButton* m_write;
    QPushButton* m_cancel;
    QPointer<QWidget> m_table; ///< that had the keys before
    RecordKind m_kind = RecordKind::note;
    std::optional<reliability::Range> m_span;          ///< what an explanation explains
    const reliability::ReviewData* m_review = nullptr; ///< the page's; null while the form is closed
};

}
