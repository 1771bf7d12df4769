// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/review/incidentspart.h"

#include "widgets/models/dipmodel.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/rowfilter.h"
#include "widgets/models/weeklytables.h"
#include "widgets/review/tableblock.h"
#include "widgets/review/verbbar.h"
#include "widgets/shell/delegates.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/wrappedrows.h"
#include "widgets/tokens.h"

#include <QCoreApplication>
#include <QTableView>
#include <QVBoxLayout>
#include <array>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::array verbs{
    RowVerb{"explainDip", Qt::Key_1, QT_TRANSLATE_NOOP("verbs", "What happened...")},
    RowVerb{"openDip", Qt::Key_2, QT_TRANSLATE_NOOP("verbs", "Open as incident...")},
    RowVerb{"annotateDip", Qt::Key_3, QT_TRANSLATE_NOOP("verbs", "Annotate charts...")},
};
enum Verb { Explain, Open, Annotate }; // in the order of the verbs

}

IncidentsPart::IncidentsPart(QWidget* parent)
    : ReviewPart(parent)
    , m_model(new models::IncidentModel(this))
    , m_ofWeek(new models::RowFilter(this))
    , m_dips(new models::DipModel(this))
    , m_incidents([this] {
        m_ofWeek->setSourceModel(m_model);
        return new TableBlock(*m_ofWeek, "reviewIncidents", models::IncidentModel::Title);
    }())
    , m_dipBlock(new TableBlock(*m_dips, "dipTable", models::DipModel::Explained))
    , m_verbs(new VerbBar(m_dipBlock->table(), verbs, "dip"))
{
    build();
    connect(&m_incidents->table(), &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto* row = m_model->row(m_ofWeek->mapToSource(index)))
            Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = row->review->incident.uid});
    });
    connect(&m_dipBlock->table(), &QTableView::activated, this, [this] { answer(Explain); });
    connect(m_verbs, &VerbBar::chosen, this, &IncidentsPart::answer);
}

void IncidentsPart::build()
{
    pairIncidents(m_incidents->table());
    m_incidents->table().hideColumn(models::IncidentModel::Severity);
    QTableView& dips = m_dipBlock->table();
    dips.setItemDelegateForColumn(models::DipModel::Explained, new StatusDelegate(&dips));
    wrapRows(m_incidents->table());
    wrapRows(dips);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(scaled(space::l));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_incidents, m_dipBlock, m_verbs}) lines->addWidget(widget);
}

void IncidentsPart::setReview(const ReviewData& review)
{
    keep(review);
    m_model->show(review);
    m_ofWeek->setRule([this, week = models::weekOf(review)](int row) {
        return models::touches(m_model->rows()[static_cast<std::size_t>(row)].review->incident, week);
    });
    m_dips->show(review);
    m_verbs->setVisible(m_dips->rowCount() > 0);
}

std::optional<int> IncidentsPart::count() const { return m_ofWeek->rowCount() + m_dips->rowCount(); }

void IncidentsPart::answer(int verb)
{
    const models::Dip* dip = m_dips->row(m_dipBlock->table().currentIndex());
    if (!dip) return;
    if (verb == Open) return openIncident(*dip);
    const RecordKind kind = verb == Explain ? RecordKind::explanation : RecordKind::annotation;
    Q_EMIT recordWanted(kind, About{dip->project->project.id, dip->indicator, dip->span});
}

void IncidentsPart::openIncident(const models::Dip& dip)
{
    Q_EMIT navigateRequested(Place{.screen = Screen::editor,
                                   .project = dip.project->project.name,
                                   .indicator = dip.indicator,
                                   .span = dip.span,
                                   .symptom = dip.symptom});
}

void IncidentsPart::retranslate()
{
    m_model->retranslate();
    m_dips->retranslate();
    m_verbs->retranslate();
    m_incidents->setTexts({}, tr("Incidents of the week"), tr("No incident."));
    m_dipBlock->setTexts(tr("Dips: Enter says what happened"),
                         tr("Dips of the week, unexplained first"),
                         tr("No budget lost 5 % or more, and no signal waits in the triage."));
}

}
