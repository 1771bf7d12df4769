// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/objectiveview.h"
#include "widgets/page.h"

class QScrollArea;

namespace widgets {

class CorrectionPanel;
class Label;
class ObjectiveEditor;
class ObjectiveHead;
class TimeView;

/// One objective: how it stands, how it came there, what another target would have given, and what is left out. It asks
/// for its figures by signal.
class ObjectivePage final : public Page {
    Q_OBJECT

public:
    explicit ObjectivePage(QWidget* parent = nullptr);

    QString title() const override;
    QString helpId() const override { return QStringLiteral("objective"); }
    std::vector<ExportItem> exportItems() const override;
    QWidget* mainWidget() override;
    void open(const Place& place) override;
    Place postmortemPlace() const override;

    /// The answer to objectiveRequested(); those to earlier ones are left out.
    void setObjective(const reliability::ObjectiveView& view);

Q_SIGNALS:
    void objectiveRequested(const reliability::ObjectiveRequest& request);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void build();
    void connectAll();
    void addKeys();
    void reveal(QWidget* field);
    const reliability::Indicator* indicator() const;
    void ask();
    void showAll();
    void saveVersion(const reliability::ObjectiveVersion& version);
    void savePending();

    Place m_place{.screen = Screen::objective};
    std::int64_t m_ticket = 0;
    reliability::ObjectiveView m_view;
    std::optional<reliability::ObjectiveVersion> m_pending; ///< waits for its objective to be made
    QScrollArea* m_area;
    ObjectiveHead* m_head;
    Label* m_nothing;
    TimeView* m_charts;
    Label* m_editHead;
    ObjectiveEditor* m_editor;
    CorrectionPanel* m_corrections;
};

}
