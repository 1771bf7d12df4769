// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/editorpage.h"

#include "widgets/models/causetexts.h"
#include "widgets/models/dates.h"
#include "widgets/models/donerule.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/numbers.h"
#include "widgets/models/postmortemreport.h"
#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/editorcolumns.h"
#include "widgets/postmortem/editorsections.h"
#include "widgets/postmortem/incidentchart.h"
#include "widgets/postmortem/incidentform.h"
#include "widgets/postmortem/meanwhilebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <algorithm>
#include <array>
#include <chrono>
#include <tuple>
#include <utility>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::chrono::seconds draftDelay(1);
constexpr std::chrono::milliseconds costDelay(100); // between questions while an end is dragged
constexpr std::ptrdiff_t mostConflicts = 3;         // that are named

/// Whether two states of a postmortem cost the same.
bool costTheSame(const Incident& a, const Incident& b)
{
    const auto key = [](const Incident& i) { return std::tie(i.start, i.end, i.project, i.indicators); };
    return a.uid == b.uid && key(a) == key(b);
}

}

EditorPage::EditorPage(QWidget* parent)
    : Page(parent)
    , m_delay(new QTimer(this))
    , m_costDelay(new QTimer(this))
    , m_id(new Label(Role::keyFigure, Tone::secondary, "incidentId"))
    , m_title(new QLineEdit)
    , m_state(new Label(Role::secondary, Tone::secondary, "draftState"))
    , m_done(new QPushButton)
    , m_form(new IncidentForm)
    , m_facts(new Label(Role::body, Tone::main, "incidentFacts"))
    , m_chart(new IncidentChart)
    , m_hint(new Label(Role::strong, Tone::main, "incidentHint"))
    , m_conflicts(new Label(Role::secondary, Tone::main, "incidentConflicts"))
    , m_meanwhile(new MeanwhileBar)
    , m_sections(new EditorSections)
{
    m_title->setObjectName(QStringLiteral("titleEdit"));
    m_done->setObjectName(QStringLiteral("doneButton"));
    m_done->setDefault(true);
    m_delay->setSingleShot(true);
    m_costDelay->setSingleShot(true);
    m_hint->hide();
    m_conflicts->hide();
    m_conflicts->setWordWrap(true);
    m_facts->setWordWrap(true);
    build();
    addKeys();
    connect(m_delay, &QTimer::timeout, this, [this] { Q_EMIT draftChanged(typed()); });
    connect(m_costDelay, &QTimer::timeout, this, [this] { Q_EMIT costsRequested(typed()); });
    connect(m_sections, &EditorSections::studyWanted, this, [this] {
        if (review() && m_incident.uid != Uid()) Q_EMIT studyRequested(typed());
    });
    connect(m_title, &QLineEdit::textEdited, this, &EditorPage::touched);
    connect(m_form, &IncidentForm::changed, this, &EditorPage::touched);
    connect(m_chart, &IncidentChart::startMoved, m_form, &IncidentForm::setStart);
    connect(m_chart, &IncidentChart::endMoved, m_form, &IncidentForm::setEnd);
    connect(m_sections, &EditorSections::startChanged, m_form, &IncidentForm::setStart);
    connect(m_sections, &EditorSections::endChanged, m_form, &IncidentForm::setEnd);
    connect(m_sections, &EditorSections::causeChosen, m_form, &IncidentForm::setCause);
    connect(m_sections, &EditorSections::changed, this, &EditorPage::touched);
    connect(m_sections, &EditorSections::historyShown, this, &EditorPage::askHistory);
    connect(m_sections, &EditorSections::restoreRequested, this, &EditorPage::restore);
    connect(m_meanwhile, &MeanwhileBar::mineChosen, this, &EditorPage::keepMine);
    connect(m_meanwhile, &MeanwhileBar::theirsChosen, this, &EditorPage::takeTheirs);
    connect(m_chart, &IncidentChart::seriesRequested, this, &EditorPage::seriesRequested);
    connect(m_done, &QPushButton::clicked, this, &EditorPage::done);
    retranslate();
}

void EditorPage::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(space::m));
    head->addWidget(m_id);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    head->addWidget(m_done);
    m_title->setFont(widgets::font(Role::section));
    auto* column = new QVBoxLayout(content());
    const int side = scaled(space::xl);
    column->setContentsMargins(side, scaled(space::xl - space::xs), side, scaled(space::l));
    column->setSpacing(scaled(space::m));
    column->addLayout(head);
    column->addWidget(m_meanwhile);
    column->addWidget(m_hint);
    column->addWidget(new EditorColumns(facts(), m_sections->text()), 1);
}

QWidget* EditorPage::facts()
{
    auto* facts = new QWidget;
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::m));
    for (QWidget* w : std::initializer_list<QWidget*>{m_form, m_facts, m_conflicts, m_chart}) column->addWidget(w);
    column->addWidget(m_sections, 1);
    return facts;
}

void EditorPage::addKeys()
{
    const auto key = [this](const QKeySequence& keys, void (EditorPage::*run)()) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(Qt::CTRL | Qt::Key_Return, &EditorPage::done);
    key(Qt::CTRL | Qt::Key_Enter, &EditorPage::done);
    key(QKeySequence::Save, &EditorPage::save);
}

QString EditorPage::title() const
{
    const QString text = m_title->text();
    const QString id = models::incidentId(m_incident);
    return text.isEmpty() ? id : QStringLiteral("%1 %2").arg(id, text);
}

// As it stands here: what is typed, and what that costs.
std::vector<ExportItem> EditorPage::exportItems() const
{
    if (!review() || m_incident.uid == Uid()) return {};
    IncidentReview shown = m_costs;
    shown.incident = typed();
    Reading reading = m_reading; // with the times that are set here, be they in the text already or not
    reading.marks = shown.incident.reading.marks;
    reading.unknown = shown.incident.reading.unknown;
    shown.incident.reading = std::move(reading);
    const ProjectReview* project = projectOf(shown.incident);
    return {{models::incidentId(shown.incident),
             models::postmortemReport(shown,
                                      project ? &project->project : nullptr,
                                      project ? project->indicators : std::vector<Indicator>(),
                                      zone())}};
}

void EditorPage::open(const Place& place)
{
    save();
    m_wanted = place;
    if (review()) refresh();
}

std::optional<Uid> EditorPage::writing() const
{
    return m_before || m_draft != Draft::clean ? std::optional(m_incident.uid) : std::nullopt;
}

const IncidentReview* EditorPage::stored(const Uid& uid) const
{
    for (const auto& project : review()->projects)
        for (const IncidentReview& incident : project->incidents)
            if (incident.incident.uid == uid) return &incident;
    for (const IncidentReview& incident : review()->unassigned)
        if (incident.incident.uid == uid) return &incident;
    return nullptr;
}

// A new postmortem with what the place knows of it.
Incident EditorPage::fresh(const Place& place) const
{
    Incident incident;
    incident.uid = makeUid();
    for (const auto& p : review()->projects)
        if (p->project.name == place.project) incident.project = p->project.id;
    if (!place.indicator.empty()) incident.indicators = {place.indicator};
    incident.symptom = place.symptom;
    incident.start = place.span ? place.span->from : review()->asOf;
    if (place.span) incident.end = place.span->to;
    incident.markdown =
        models::utf8(tr("## Summary\n\n## Impact\n\n## Timeline\n\n## Why\n\n## What went well\n\n## Actions\n"));
    return incident;
}

void EditorPage::load()
{
    const QSignalBlocker quietTitle(m_title), quietForm(m_form), quietSections(m_sections);
    m_id->setText(models::incidentId(m_incident));
    m_title->setText(models::text(m_incident.title));
    m_form->show(m_incident, *review());
    m_sections->show(m_incident, *review(), homeZone());
    showState();
    m_hint->hide();
    m_draft = Draft::clean;
    m_reading = m_incident.reading;
    showConflicts();
}

void EditorPage::refresh()
{
    // What could not be saved is still here: it is gone on with.
    if (m_wanted && m_draft != Draft::clean && m_wanted->incident == m_incident.uid) m_wanted.reset();
    if (m_wanted) {
        const IncidentReview* found = m_wanted->incident ? stored(*m_wanted->incident) : nullptr;
        if (m_wanted->incident && !found) return showGone(std::nullopt);
        m_incident = found ? found->incident : fresh(*m_wanted);
        m_costs = found ? *found : IncidentReview();
        m_before = found ? std::optional(found->incident) : std::nullopt;
        m_wanted.reset();
        m_asked.clear();
        m_theirs.reset();
        m_meanwhile->hide();
        m_costDelay->stop();
        load();
        m_title->setFocus();
    } else if (const IncidentReview* found = stored(m_incident.uid)) {
        m_costs = *found;
        takeStored(found->incident);
    }
    showFacts();
    askHistory();
    showReady();
    Q_EMIT titleChanged();
}

// Looked at while nothing is stored yet, it is empty.
void EditorPage::askHistory()
{
    if (!review() || !m_sections->isHistoryShown()) return;
    if (m_before) Q_EMIT historyRequested(m_incident.uid);
    else m_sections->setHistory({}, *review());
}

/// It may be in the bin: then it says so, and comes out of it again.
void EditorPage::showGone(const std::optional<IncidentChange>& removal)
{
    std::vector<PageAction> actions{{tr("All postmortems"), QStringLiteral("allPostmortems"), [this] {
                                         Q_EMIT navigateRequested(Place{Screen::postmortems});
                                     }}};
    if (!removal) {
        showEmpty(tr("This postmortem is not there any more."), std::move(actions));
        Q_EMIT historyRequested(*m_wanted->incident);
        return;
    }
    const std::string label = models::utf8(tr("Restore postmortem %1").arg(models::text(removal->before->title)));
    actions.push_back({tr("Restore it"), QStringLiteral("restorePostmortem"), [this, back = *removal->before, label] {
                           Q_EMIT editRequested(Edit<Incident>{std::nullopt, back, label});
                       }});
    showEmpty(models::filled(tr("%1 was deleted on %2 by %3. It is in the bin, with its history."),
                             {models::incidentName(*removal->before),
                              models::plainDateTime(removal->at, zone()),
                              models::text(removal->author)}),
              std::move(actions));
}

void EditorPage::setHistory(const IncidentHistory& history)
{
    const bool gone = review() && m_wanted && m_wanted->incident == history.incident;
    if (gone && !history.changes.empty() && history.changes.back().before && !history.changes.back().after)
        return showGone(history.changes.back());
    if (review() && history.incident == m_incident.uid) m_sections->setHistory(history, *review());
}

// What is typed is saved before: it stays in the history.
void EditorPage::restore(const Incident& version)
{
    if (!m_before) return;
    save();
    const Incident now = std::exchange(m_incident, version);
    m_incident.id = now.id;
    m_incident.uid = now.uid;
    m_incident.rev = m_before->rev;
    m_incident.number = now.number;
    load();
    touched();
    save();
}

Incident EditorPage::typed() const
{
    Incident incident = m_incident;
    if (m_before) incident.rev = m_before->rev;
    incident.title = models::utf8(m_title->text().trimmed());
    m_form->writeTo(incident);
    m_sections->writeTo(incident);
    return incident;
}

void EditorPage::touched()
{
    m_draft = Draft::dirty;
    m_state->setText(tr("Draft"));
    m_hint->hide();
    // Not begun anew with every key: who never pauses would have no draft.
    if (!m_delay->isActive()) m_delay->start(draftDelay);
    showFacts();
    Q_EMIT titleChanged();
}

void EditorPage::setDraftSaved(Instant at)
{
    if (m_draft == Draft::dirty && review())
        m_state->setText(tr("Draft saved %1").arg(models::shortDateTime(at, zone())));
}

void EditorPage::save()
{
    if (m_draft != Draft::dirty || !review()) return;
    if (m_theirs) return Q_EMIT draftChanged(typed());
    m_delay->stop();
    m_incident = typed();
    m_draft = Draft::asked;
    m_asked.push_back(m_incident);
    Q_EMIT draftChanged(m_incident); // until it is stored: somebody else may be writing
    Q_EMIT editRequested(Edit<Incident>{m_before, m_incident, {}});
    showState();
}

void EditorPage::showState()
{
    m_state->setText(tr("State: %1").arg(models::word(m_incident.state)));
    m_done->setText(m_incident.state == IncidentState::done ? tr("Save") : tr("Done"));
}

void EditorPage::done()
{
    if (!review()) return;
    const Incident now = typed();
    const IncidentReview* known = stored(now.uid);
    const QStringList missing = models::missingForDone(now, known ? known->actions : std::vector<Action>());
    // What is done already, as imported ones are, is saved also without actions.
    const bool blocks = m_incident.state != IncidentState::done || now.cause == Cause::unknown;
    if (blocks && !missing.isEmpty()) {
        m_hint->setText(missing.join(QLatin1Char('\n')));
        m_hint->show();
        return now.cause == Cause::unknown ? m_form->focusCause() : m_sections->focusText();
    }
    m_incident.state = IncidentState::done;
    m_draft = Draft::dirty;
    save();
}

void EditorPage::showFacts()
{
    if (!review()) return;
    const Incident now = typed();
    m_sections->follow(now);
    QStringList facts;
    if (const QString spent = spentText(now); !spent.isEmpty()) facts += spent;
    if (now.start && now.end) facts += tr("Lasted %1").arg(models::duration(*now.end - *now.start));
    facts += models::whoActs(now.symptom, now.cause);
    m_facts->setText(facts.join(QStringLiteral("   \u00B7   ")));
    m_chart->show(now, *review());
}

const ProjectReview* EditorPage::projectOf(const Incident& incident) const
{
    for (const auto& p : review()->projects)
        if (p->project.id == incident.project) return p.get();
    return nullptr;
}

// Follows what is typed and dragged: until the answer is there, the last figure stands with dots.
QString EditorPage::spentText(const Incident& now)
{
    const bool known = costTheSame(m_costs.incident, now);
    if (!known && !m_costDelay->isActive()) m_costDelay->start(costDelay);
    const QString spent = models::costText(m_costs, projectOf(now));
    if (!known) return tr("Budget spent: %1\u2026").arg(spent);
    return spent.isEmpty() ? QString() : tr("Budget spent: %1").arg(spent);
}

void EditorPage::setCosts(const IncidentReview& costs)
{
    if (costs.incident.uid != m_incident.uid) return;
    m_costs = costs;
    showFacts();
}

void EditorPage::setStudy(const IncidentStudy& study)
{
    if (!review() || study.incident.uid != m_incident.uid) return;
    m_reading = study.incident.reading;
    m_sections->setStudy(study);
    showConflicts();
}

// Where the text disagrees with itself: said as long as it does, with what to do.
void EditorPage::showConflicts()
{
    QStringList sentences;
    for (const Conflict& conflict : m_reading.conflicts) sentences += models::sentence(conflict);
    if (sentences.size() > mostConflicts) {
        const int more = static_cast<int>(sentences.size() - mostConflicts);
        sentences.resize(mostConflicts);
        sentences += tr("%n more of this kind", nullptr, more);
    }
    m_conflicts->setText(sentences.join(QLatin1Char('\n')));
    m_conflicts->setVisible(!sentences.isEmpty());
}

void EditorPage::setSeries(const SeriesAnswer& answer) { m_chart->setAnswer(answer); }

void EditorPage::hideEvent(QHideEvent* event)
{
    save();
    Page::hideEvent(event);
}

void EditorPage::retranslate()
{
    m_title->setPlaceholderText(tr("What happened, in one line"));
    m_title->setAccessibleName(tr("Title"));
    showState();
    m_done->setToolTip(tr("Ctrl+Enter"));
    m_form->retranslate();
    m_sections->retranslate();
    m_meanwhile->retranslate();
    showConflicts();
    m_chart->retranslate();
}

}
