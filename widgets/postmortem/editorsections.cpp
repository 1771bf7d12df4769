// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/editorsections.h"

#include "widgets/models/blameless.h"
#include "widgets/models/dates.h"
#include "widgets/models/postmortemtext.h"
#include "widgets/models/text.h"
#include "widgets/models/timelinemodel.h"
#include "widgets/models/timelinetext.h"
#include "widgets/parts/label.h"
#include "widgets/postmortem/causespart.h"
#include "widgets/postmortem/historypart.h"
#include "widgets/postmortem/markdowneditor.h"
#include "widgets/postmortem/markspart.h"
#include "widgets/postmortem/timelinepart.h"

#include <QShortcut>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <chrono>

namespace widgets {

using namespace reliability;

namespace {

constexpr std::chrono::milliseconds studyDelay(500);
constexpr int firstSection = 2; // Alt+1 is the text

}

EditorSections::EditorSections(QWidget* parent)
    : QTabWidget(parent)
    , m_delay(new QTimer(this))
    , m_text(new QWidget)
    , m_body(new MarkdownEditor("postmortemBody"))
    , m_wording(new Label(Role::secondary, Tone::secondary, "wordingHint"))
    , m_marks(new MarksPart)
    , m_timeline(new TimelinePart)
    , m_causes(new CausesPart)
    , m_history(new HistoryPart)
{
    setObjectName(QStringLiteral("postmortemSections"));
    setDocumentMode(true);
    m_delay->setSingleShot(true);
    m_wording->setElided();
    m_wording->hide();
    build();
    connectParts();
    retranslate();
}

void EditorSections::build()
{
    auto* column = new QVBoxLayout(m_text);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(space::xs));
    column->addWidget(m_body, 1);
    column->addWidget(m_wording);
    for (QWidget* section : std::initializer_list<QWidget*>{m_marks, m_timeline, m_causes, m_history})
        addTab(section, QString());
    addKeys();
}

void EditorSections::addKeys()
{
    const auto key = [this](int number, auto run) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)), this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key(1, [this] { focusText(); });
    for (int i = 0; i < count(); ++i)
        key(firstSection + i, [this, i] {
            setCurrentIndex(i);
            tabBar()->setFocus(Qt::ShortcutFocusReason);
        });
}

void EditorSections::connectParts()
{
    const auto begin = [this] {
        if (!m_delay->isActive()) m_delay->start(studyDelay);
    };
    connect(this, &EditorSections::changed, m_delay, begin);
    connect(m_delay, &QTimer::timeout, this, &EditorSections::studyWanted);
    connect(m_delay, &QTimer::timeout, this, &EditorSections::showHints);
    connect(m_body, &MarkdownEditor::edited, this, &EditorSections::changed);
    connect(m_marks, &MarksPart::startChanged, this, &EditorSections::startChanged);
    connect(m_marks, &MarksPart::endChanged, this, &EditorSections::endChanged);
    connect(m_marks, &MarksPart::changed, this, &EditorSections::changed);
    connect(m_timeline, &TimelinePart::accepted, this, &EditorSections::writeEntry);
    connect(m_causes, &CausesPart::changed, this, &EditorSections::changed);
    connect(m_causes, &CausesPart::sideChosen, this, &EditorSections::causeChosen);
    connect(m_history, &HistoryPart::restoreRequested, this, &EditorSections::restoreRequested);
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (isHistoryShown()) Q_EMIT historyShown();
    });
}

void EditorSections::show(const Incident& incident, const ReviewData& review, const Zone& home)
{
    const QSignalBlocker quietMarks(m_marks), quietBody(m_body), quietCauses(m_causes);
    m_home = home;
    m_read = incident.reading;
    if (m_study.incident.uid != incident.uid) m_study = {};
    m_study.incident = incident;
    m_marks->show(incident, review.zone, review.asOf);
    m_body->setText(models::text(models::splitFrontMatter(incident.markdown).body));
    m_causes->setClean();
    showStudy();
    showHints();
    m_delay->start(studyDelay);
}

void EditorSections::writeTo(Incident& incident) const
{
    m_marks->writeTo(incident);
    m_causes->writeTo(incident);
    incident.markdown = models::withFrontMatter(incident, models::utf8(m_body->text()), m_read);
    incident.frontMatter = models::splitFrontMatter(incident.markdown).frontMatter;
}

void EditorSections::follow(const Incident& incident)
{
    const QSignalBlocker quiet(m_marks);
    m_marks->follow(incident);
    m_causes->showCell(incident.symptom, incident.cause);
    // Elsewhere changed, too: the span, the project, the indicators.
    if (!m_delay->isActive() && !isHidden()) m_delay->start(studyDelay);
}

void EditorSections::setStudy(const IncidentStudy& study)
{
    m_study = study;
    showStudy();
}

void EditorSections::showStudy()
{
    m_timeline->show(m_study, m_home);
    m_causes->show(m_study.incident.reading.causes);
    nameTabs();
}

// Quiet, below the text: nobody is kept from writing what they want.
void EditorSections::showHints()
{
    const auto hints = models::blameHints(m_body->text());
    m_wording->setText(models::blameText(hints));
    m_wording->setVisible(!hints.empty());
}

// In the zone in which the text is read; where it names another, the time says that it is UTC.
void EditorSections::writeEntry(models::TimelineRow row)
{
    const Reading& reading = m_study.incident.reading;
    const bool foreign = !reading.zone.empty() || (!reading.readIn.empty() && reading.readIn != m_home.name());
    const QString when =
        foreign ? models::plainDateTime(*row.at, Zone()) + QLatin1Char('Z') : models::plainDateTime(*row.at, m_home);
    m_marks->keepStart(*row.at);
    m_body->change(models::text(models::withTimelineEntry(models::utf8(m_body->text()),
                                                          reading.timeline,
                                                          {*row.at, models::utf8(when), models::utf8(row.what)},
                                                          models::utf8(tr("Timeline")))));
    // It is written now, also before the text is read again.
    std::erase_if(m_study.measured, [&](const MeasuredEvent& event) {
        return event.at == *row.at && models::sentence(event) == row.what;
    });
    showStudy();
}

void EditorSections::setHistory(const IncidentHistory& history, const ReviewData& review)
{
    m_history->show(history, review);
}

bool EditorSections::isHistoryShown() const { return currentWidget() == m_history; }

void EditorSections::focusText() { m_body->setFocus(Qt::ShortcutFocusReason); }

void EditorSections::nameTabs()
{
    const int proposed = m_timeline->proposals();
    const QString timeline = proposed > 0 ? tr("Timeline (%n proposed)", nullptr, proposed) : tr("Timeline");
    const std::array names{tr("Times"), timeline, tr("Causes"), tr("History")};
    for (int i = 0; i < count(); ++i) {
        setTabText(i, names[static_cast<std::size_t>(i)]);
        setTabToolTip(i, tr("Alt+%1").arg(firstSection + i));
    }
}

void EditorSections::retranslate()
{
    tabBar()->setAccessibleName(tr("Sections of the postmortem"));
    m_body->setNames(tr("Text of the postmortem (Markdown)"), tr("How the text reads"));
    m_body->setPlaceholder(tr("Roles, not names: what happened, and how it will not happen again."));
    m_marks->retranslate();
    m_timeline->retranslate();
    m_causes->retranslate();
    m_history->retranslate();
    showHints();
    nameTabs();
}

}
