// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"
#include "widgets/review/agenda.h"

class QPushButton;
class QScrollArea;
class QTableView;
class QTimer;

namespace widgets {

class Label;
class MarkdownEditor;
class ReviewSections;

/// The weekly review: the agenda and what it leads through; frozen, and verified later.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("review"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;

    /// Asks where to, then for the report.
    void exportReport();
    void setVerification(reliability::Week week, const std::optional<reliability::Error>& error);

Q_SIGNALS:
    void freezeRequested(reliability::Week week);
    void verifyRequested(reliability::Week week);
    void reportRequested(reliability::Week week, const QString& path);

protected:
    void retranslate() override;
    void refresh() override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void addSteps();
    void step(int items);
    void showSection(int item);
    QString recordText(const reliability::Review& snapshot) const;
    void showHead();
    void showNotes(const reliability::Review* snapshot);
    void saveNotes();

    Label* m_title;
    Label* m_range;
    Label* m_snapshot;
    Label* m_verified;
    QPushButton* m_freeze;
    QPushButton* m_verify;
    QPushButton* m_export;
    AgendaModel* m_agendaModel;
    QTableView* m_agenda;
    QScrollArea* m_area;
    MarkdownEditor* m_notes;
    ReviewSections* m_sections;
    std::optional<reliability::Review> m_noted; ///< whose notes are shown, as they are stored
    QTimer* m_delay;
};

}
