// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/importpreview.h"
#include "widgets/page.h"

class QPushButton;
class QTableView;
class QTimer;
class QToolButton;

namespace widgets {

class ImportForm;
class Label;
class PreviewModel;
class RejectedModel;
class RoleHeader;

/// The CSV wizard on one page: choose a file, see its first rows, correct what was detected, import. Every change asks
/// for a new preview.
class ImportPage final : public Page {
    Q_OBJECT

public:
    explicit ImportPage(QWidget* parent = nullptr);

    QString title() const override { return tr("Import CSV"); }
    QString helpId() const override { return QStringLiteral("import"); }
    void open(const Place& place) override;

    void chooseFile();
    void setPreview(const reliability::ImportPreview& preview);

Q_SIGNALS:
    void previewRequested(const QString& path, const reliability::ImportRecipe& recipe);
    void importRequested(const QString& path, const reliability::ImportRecipe& recipe);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void setFile(const QString& path);
    reliability::ImportRecipe recipe() const;
    void askSoon();
    void ask(reliability::ImportRecipe recipe);
    void orderTabs();
    void fitColumns();
    void showResult();
    QString obstacle() const;

    QString m_path;
    bool m_rolesChosen = false;             ///< the user named the columns; until then they are detected
    reliability::ImportRecipe m_remembered; ///< how this file was read when it was last imported
    reliability::ImportRecipe m_asked;      ///< with what the preview was asked for last
    std::optional<reliability::ImportPreview> m_preview;
    QTimer* m_delay;
    Label* m_title;
    Label* m_file;
    QPushButton* m_choose;
    ImportForm* m_form;
    PreviewModel* m_rows;
    RoleHeader* m_roles;
    QTableView* m_table;
    Label* m_result;
    QToolButton* m_show;
    Label* m_budget;
    RejectedModel* m_rejected;
    QTableView* m_rejectedTable;
    QPushButton* m_import;
};

}
