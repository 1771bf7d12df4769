// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/page.h"

class QBoxLayout;
class QTableView;

namespace models {
class BoardModel;
}

namespace widgets {

class Label;

/// All projects by their phase, longest in it first; a project is opened, never dragged: a phase changes by a proposal.
class BoardPage final : public Page {
    Q_OBJECT

public:
    explicit BoardPage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("phases"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;

protected:
    void retranslate() override;
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// One phase: what it asks, and its projects.
    struct Column {
        Column(reliability::Phase of, BoardPage& page);

        reliability::Phase phase;
        QWidget* all;
        Label* head;
        Label* asks;
        Label* role;
        Label* none;
        models::BoardModel* model;
        QTableView* table;
    };
    void build();
    void openProject(const Column& column, int row);

    std::vector<Column> m_columns;
    Label* m_title;
    Label* m_range;
    QBoxLayout* m_layout;
};

}
