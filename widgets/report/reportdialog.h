// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/result.h"
#include "reliability/week.h"
#include "widgets/models/report.h"
#include "widgets/report/reportsettings.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace widgets {

class Label;
class PrintedReport;

/// Which report of a week is exported, with its pages as they will be: kind, format, paper, and whether texts are left
/// out. Closes once it knows where to.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    ReportDialog(reliability::Week week, QWidget* parent);
    ~ReportDialog() override;

    reliability::Week week() const { return m_week; }
    ReportSettings settings() const;
    /// What the pages are drawn of; ignored where something else was chosen meanwhile.
    void setReport(const ReportSettings& of, const reliability::Result<models::Report>& report);

    /// Asks for the report as it is chosen now.
    void askReport();

Q_SIGNALS:
    void previewRequested(const widgets::ReportSettings& settings);
    /// `format` as the command line names it; `path` a file, or a folder that is not there yet.
    void exportRequested(const widgets::ReportSettings& settings, const QString& format, const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QLayout* choices();
    QLayout* pageLine();
    void retranslate();
    void typeset();
    void turn(int pages);
    void showPage();
    void askPath();
    QString folderIn(const QString& parent) const;

    reliability::Week m_week;
    QComboBox* m_kind;
    QComboBox* m_format;
    QComboBox* m_paper;
    QCheckBox* m_redact;
    QScrollArea* m_area;
    QLabel* m_sheet;
    Label* m_place;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_export;
    QPushButton* m_close;
    models::Report m_report;
    std::unique_ptr<PrintedReport> m_printed; ///< null: not there yet, or not to be had
    QString m_problem;
    int m_page = 0;
};

}
