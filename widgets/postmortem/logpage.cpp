// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/logpage.h"

#include "reliability/backfill.h"
#include "reliability/query.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/modeltable.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/flow.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/logactions.h"
#include "widgets/postmortem/logbin.h"
#include "widgets/postmortem/logstatistics.h"
#include "widgets/postmortem/similarbar.h"
#include "widgets/shell/filtered.h"
#include "widgets/shell/incidents.h"
#include "widgets/shell/tables.h"

#include <QAction>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <set>

namespace widgets {

using namespace reliability;

namespace {

constexpr int textWidth = 280;
constexpr int longestChoice = 32; // characters of a tag or a name in a chip

QComboBox* chip(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

using Items = std::vector<std::pair<QString, QVariant>>;

// Keeps what was chosen while the words change.
void fill(QComboBox& box, const QString& all, const Items& items)
{
    const QVariant chosen = box.currentData();
    const QSignalBlocker quiet(box);
    box.clear();
    box.addItem(all);
    for (const auto& [text, value] : items) box.addItem(text, value);
    box.setCurrentIndex(std::max(0, chosen.isValid() ? box.findData(chosen) : 0));
}

template <Named E>
Items wordsOf()
{
    Items items;
    for (const auto& n : names<E>) items.emplace_back(models::word(n.value), static_cast<qint64>(n.value));
    return items;
}

template <class E>
std::optional<E> chosen(const QComboBox& box)
{
    return box.currentData().isValid() ? std::optional(static_cast<E>(box.currentData().toLongLong())) : std::nullopt;
}

std::optional<QString> chosenText(const QComboBox& box)
{
    return box.currentData().isValid() ? std::optional(box.currentData().toString()) : std::nullopt;
}

// Each once, in the order of the alphabet.
Items itemsOf(const std::set<QString>& texts)
{
    Items items;
    for (const QString& text : texts)
        items.emplace_back(text.size() <= longestChoice ? text : text.left(longestChoice - 1) + u'\u2026', text);
    return items;
}

Items projectsOf(const ReviewData& data)
{
    Items items;
    for (const auto& p : data.projects)
        items.emplace_back(models::text(p->project.title()), static_cast<qint64>(p->project.id.value));
    return items;
}

std::set<QString> textsOf(const models::IncidentModel& model, std::vector<std::string> (*list)(const Incident&))
{
    std::set<QString> texts;
    for (const auto& row : model.rows())
        for (const std::string& one : list(row.review->incident)) texts.insert(models::text(one));
    return texts;
}

// The weeks in which incidents began, newest first.
Items weeksOf(const models::IncidentModel& model, const Zone& zone)
{
    std::set<Week, std::greater<>> weeks;
    for (const auto& row : model.rows())
        if (const auto& start = row.review->incident.start) weeks.insert(weekOf(*start, zone));
    Items items;
    for (const Week& week : weeks) {
        const QString name = models::text(format(week));
        items.emplace_back(name, name);
    }
    return items;
}

std::optional<Range> chosenWeek(const QComboBox& box, const Zone& zone)
{
    const auto week = parseWeek(models::utf8(box.currentData().toString()));
    return week ? std::optional(range(*week, zone)) : std::nullopt;
}

}

LogPage::LogPage(QWidget* parent)
    : Page(parent)
    , m_model(new models::IncidentModel(this))
    , m_filter(new models::IncidentFilter(this))
    , m_table((m_filter->setSourceModel(m_model), makeTable(*m_filter, "incidentTable", models::IncidentModel::Title)))
    , m_filtered(new Filtered(m_table))
    , m_title(new Label(Role::pageTitle))
    , m_log(new QPushButton)
    , m_remove(new QAction(m_table))
    , m_text(new QLineEdit)
    , m_project(chip("projectChip"))
    , m_symptom(chip("symptomChip"))
    , m_cause(chip("causeChip"))
    , m_tag(chip("tagChip"))
    , m_responder(chip("responderChip"))
    , m_week(chip("weekChip"))
    , m_state(chip("stateChip"))
    , m_summary(new Label(Role::body, Tone::secondary, "incidentSummary"))
    , m_similar(new SimilarBar)
    , m_actions(new LogActions)
    , m_statistics(new LogStatistics)
    , m_bin(new LogBin)
    , m_tabs(new QTabBar)
    , m_chips(new QWidget)
{
    m_log->setObjectName(QStringLiteral("logButton"));
    m_text->setObjectName(QStringLiteral("incidentSearch"));
    m_text->setClearButtonEnabled(true);
    m_text->setFixedWidth(scaled(textWidth));
    m_remove->setObjectName(QStringLiteral("deleteIncident"));
    m_remove->setShortcut(Qt::Key_Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    pairIncidents(*m_table);
    build();
    connect(m_table, &QTableView::activated, this, &LogPage::openRow);
    connect(m_log, &QPushButton::clicked, this, &LogPage::log);
    connect(m_remove, &QAction::triggered, this, &LogPage::remove);
    connect(m_text, &QLineEdit::textChanged, this, &LogPage::filter);
    for (QComboBox* box : chips()) connect(box, &QComboBox::currentIndexChanged, this, &LogPage::filter);
    connect(m_filtered, &Filtered::clearClicked, this, &LogPage::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LogPage::compare);
    retranslate();
}

void LogPage::build()
{
    auto* head = new Flow;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_title);
    addBesideTitle(*head, m_summary);
    head->addStretch();
    head->addWidget(m_log);
    auto* row = new Flow(m_chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(space::s));
    row->addWidget(m_text);
    for (QComboBox* box : chips()) row->addWidget(box);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(scaled(space::xl), scaled(space::xl - space::xs), scaled(space::xl), 0);
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addWidget(m_chips);
    buildParts(*column);
}

void LogPage::buildParts(QVBoxLayout& page)
{
    m_tabs->setObjectName(QStringLiteral("logTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* log = new QWidget;
    auto* column = new QVBoxLayout(log);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::s));
    column->addWidget(m_filtered, 1);
    column->addWidget(m_similar);
    m_parts = {log, m_actions, m_statistics, m_bin};
    for (QWidget* part : m_parts) {
        page.addWidget(part, 1);
        m_tabs->addTab({});
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &LogPage::turn);
    connect(m_actions, &LogActions::editRequested, this, &Page::editRequested);
    connect(m_actions, &LogActions::openRequested, this, &LogPage::openIncident);
    connect(m_bin, &LogBin::editRequested, this, &Page::editRequested);
    connect(m_statistics, &LogStatistics::availabilityRequested, this, &LogPage::backfill);
    connect(m_similar, &SimilarBar::openRequested, this, &LogPage::openIncident);
    turn(0);
}

void LogPage::turn(int part)
{
    QWidget* const shown = m_parts[static_cast<std::size_t>(part)];
    for (QWidget* other : m_parts) other->setVisible(other == shown); // a stack would keep room for the highest
    m_chips->setVisible(isAboutIncidents());
    count();
}

// So are the chips: not for actions, nor for what is in the bin.
bool LogPage::isAboutIncidents() const { return !isShown(m_actions) && !isShown(m_bin); }

bool LogPage::isShown(const QWidget* part) const
{
    return m_parts[static_cast<std::size_t>(m_tabs->currentIndex())] == part;
}

// What the filter lets through, as far as it is in sight.
void LogPage::count()
{
    if (!review() || !isShown(m_statistics)) return;
    m_statistics->setProject(chosenProject());
    m_statistics->show(m_filter->shown(), homeZone());
}

const ProjectReview* LogPage::chosenProject() const
{
    const QVariant chosen = m_project->currentData();
    if (!review() || !chosen.isValid()) return nullptr;
    for (const auto& project : review()->projects)
        if (project->project.id.value == chosen.toLongLong()) return project.get();
    return nullptr;
}

// Where the project has the series already it is only shown.
void LogPage::backfill()
{
    const ProjectReview* project = chosenProject();
    if (!project) return;
    Indicator wanted = backfilledAvailability(project->project.id);
    const bool known =
        std::ranges::find(project->indicators, wanted.name, &Indicator::name) != project->indicators.end();
    const Place place{.screen = Screen::project, .project = project->project.name};
    wanted.uid = makeUid();
    if (!known)
        Q_EMIT editRequested(Edit<Indicator>{{}, wanted, models::utf8(tr("Past availability from postmortems"))});
    Q_EMIT navigateRequested(place);
}

std::array<QComboBox*, 7> LogPage::chips() const
{
    return {m_project, m_symptom, m_cause, m_tag, m_responder, m_week, m_state};
}

QWidget* LogPage::mainWidget()
{
    if (isShown(m_actions)) return &m_actions->table();
    if (isShown(m_bin)) return &m_bin->table();
    return isShown(m_statistics) ? &m_statistics->table() : m_table;
}

std::vector<ExportItem> LogPage::exportItems() const
{
    if (isShown(m_actions)) return {m_actions->exportItem()};
    if (isShown(m_bin)) return {m_bin->exportItem()};
    if (isShown(m_statistics)) return m_statistics->exportItems();
    return {{QStringLiteral("postmortems"), models::tableOf(*m_filter)}};
}

QWidget* LogPage::filterBox() { return isAboutIncidents() ? m_text : nullptr; }

void LogPage::fillChips()
{
    fill(*m_project, tr("All projects"), review() ? projectsOf(*review()) : Items());
    fill(*m_symptom, tr("All symptoms"), wordsOf<Symptom>());
    fill(*m_cause, tr("All causes"), wordsOf<Cause>());
    fill(*m_tag, tr("All tags"), itemsOf(textsOf(*m_model, [](const Incident& i) { return i.tags; })));
    fill(*m_responder, tr("All responders"), itemsOf(textsOf(*m_model, respondersOf)));
    fill(*m_week, tr("All weeks"), review() ? weeksOf(*m_model, homeZone()) : Items());
    fill(*m_state, tr("All states"), wordsOf<IncidentState>());
}

void LogPage::filter()
{
    m_filter->setText(m_text->text());
    const QVariant project = m_project->currentData();
    m_filter->setProject(project.isValid() ? std::optional(Id<Project>{project.toLongLong()}) : std::nullopt);
    m_filter->setSymptom(chosen<Symptom>(*m_symptom));
    m_filter->setCause(chosen<Cause>(*m_cause));
    m_filter->setTag(chosenText(*m_tag));
    m_filter->setResponder(chosenText(*m_responder));
    m_filter->setWithin(review() ? chosenWeek(*m_week, homeZone()) : std::nullopt);
    m_filter->setState(chosen<IncidentState>(*m_state));
    m_summary->setText(m_filter->summary());
    count();
}

void LogPage::clear()
{
    for (QComboBox* box : chips()) box->setCurrentIndex(0);
    m_text->clear();
    m_table->setFocus();
}

void LogPage::openRow(const QModelIndex& index)
{
    if (const auto* row = m_model->row(m_filter->mapToSource(index))) openIncident(row->review->incident.uid);
}

void LogPage::openIncident(const Uid& incident)
{
    Q_EMIT navigateRequested(Place{.screen = Screen::editor, .incident = incident});
}

void LogPage::compare()
{
    const auto* row = m_model->row(m_filter->mapToSource(m_table->currentIndex()));
    m_similar->setIncident(row ? &row->review->incident : nullptr);
}

void LogPage::log() { Q_EMIT navigateRequested(Place{Screen::editor}); }

// Undo brings it back; its history stays in any case.
void LogPage::remove()
{
    const auto* row = m_model->row(m_filter->mapToSource(m_table->currentIndex()));
    if (!row) return;
    const Incident& incident = row->review->incident;
    const QString label = tr("Delete postmortem %1").arg(models::text(incident.title));
    Q_EMIT editRequested(Edit<Incident>{incident, {}, models::utf8(label)});
}

void LogPage::retranslate()
{
    m_remove->setText(tr("Delete postmortem"));
    m_title->setText(title());
    m_log->setText(tr("Log postmortem"));
    m_log->setToolTip(tr("Ctrl+N"));
    m_text->setPlaceholderText(tr("Search: words, \"phrases\", cause:, tag:"));
    m_text->setAccessibleName(tr("Search postmortems"));
    m_project->setAccessibleName(tr("Project"));
    m_symptom->setAccessibleName(tr("Symptom"));
    m_cause->setAccessibleName(tr("Cause"));
    m_tag->setAccessibleName(tr("Tag"));
    m_responder->setAccessibleName(tr("Who handled it"));
    m_week->setAccessibleName(tr("Week"));
    m_state->setAccessibleName(tr("State"));
    m_table->setAccessibleName(tr("Postmortems, newest first"));
    m_filtered->setSentence(tr("No postmortem matches these filters."));
    m_filtered->setClearText(tr("Clear filters"));
    fillChips();
    nameParts();
    m_tabs->setAccessibleName(tr("Parts of the log"));
    m_model->retranslate();
    m_similar->retranslate();
    m_actions->retranslate();
    m_statistics->retranslate();
    m_bin->retranslate();
    count();
}

void LogPage::nameParts()
{
    const int binned = review() ? static_cast<int>(review()->bin.size()) : 0;
    const QString bin = binned > 0 ? tr("In the bin (%n)", nullptr, binned) : tr("In the bin");
    const QStringList parts{tr("Postmortems"), tr("Actions"), tr("Statistics"), bin};
    for (int part = 0; part < parts.size(); ++part) m_tabs->setTabText(part, parts[part]);
}

void LogPage::refresh()
{
    m_model->show(*review());
    m_similar->setReview(*review());
    m_actions->setReview(*review());
    m_bin->setReview(*review());
    nameParts();
    if (m_model->rowCount() == 0 && review()->bin.empty())
        return showEmpty(tr("No postmortem yet. Select a dip on a chart and press Enter, or press Ctrl+N."),
                         {{tr("Log postmortem"), QStringLiteral("emptyLogButton"), [this] { log(); }}});
    fillChips();
    filter();
    if (!m_table->currentIndex().isValid()) m_table->selectRow(0);
    compare();
    showReady();
}

}
