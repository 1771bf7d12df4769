// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/incidentform.h"

#include "widgets/models/text.h"
#include "widgets/models/words.h"
#include "widgets/parts/captioned.h"
#include "widgets/parts/label.h"
#include "widgets/parts/wallclock.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

using namespace reliability;

namespace {

template <Named E>
void fillWords(QComboBox& box)
{
    const int current = box.currentIndex();
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto& n : names<E>) box.addItem(models::word(n.value), static_cast<int>(n.value));
    box.setCurrentIndex(std::max(current, 0));
}

std::vector<std::string> listOf(const QString& text)
{
    std::vector<std::string> list;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts))
        if (!part.trimmed().isEmpty()) list.push_back(models::utf8(part.trimmed()));
    return list;
}

QString joined(const std::vector<std::string>& list)
{
    QStringList texts;
    for (const std::string& item : list) texts += models::text(item);
    return texts.join(QStringLiteral(", "));
}

}

IncidentForm::IncidentForm(QWidget* parent)
    : QWidget(parent)
    , m_start(time("startEdit"))
    , m_ended(new QCheckBox)
    , m_end(time("endEdit"))
    , m_project(box("incidentProject"))
    , m_severity(box("severityBox"))
    , m_symptom(box("symptomBox"))
    , m_cause(box("causeBox"))
    , m_tags(new QLineEdit)
    , m_allTags(new Label(Role::secondary, Tone::secondary, "allTags"))
    , m_indicators(new QToolButton)
{
    m_ended->setObjectName(QStringLiteral("endedCheck"));
    m_tags->setObjectName(QStringLiteral("tagsEdit"));
    m_tags->installEventFilter(this);
    m_allTags->setWordWrap(true);
    m_allTags->hide();
    m_indicators->setObjectName(QStringLiteral("indicatorsButton"));
    m_indicators->setPopupMode(QToolButton::InstantPopup);
    m_indicators->setMenu(new QMenu(m_indicators));
    m_severity->addItem(QString(QChar(0x2013)), QString());
    for (int i = 1; i <= 5; ++i) m_severity->addItem(QString::number(i), QString::number(i));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(scaled(space::m));
    rows->addLayout(fieldRow({captioned(m_start, 168),
                              captioned(m_ended, 88),
                              captioned(m_end, 168),
                              captioned(m_project, 200),
                              captioned(m_severity, 72)}));
    rows->addLayout(fieldRow({captioned(m_symptom, 208), captioned(m_cause, 208), captioned(m_indicators, 240)}));
    rows->addWidget(captionedWide(m_tags));
    rows->addWidget(m_allTags);
    connect(m_ended, &QCheckBox::toggled, m_end, &QWidget::setEnabled);
    connect(m_ended, &QCheckBox::clicked, this, &IncidentForm::changed);
    connect(m_tags, &QLineEdit::textEdited, this, &IncidentForm::changed);
    connect(m_tags, &QLineEdit::textChanged, this, &IncidentForm::showTags);
    connect(m_project, &QComboBox::activated, this, &IncidentForm::fillIndicators);
    retranslate();
}

QDateTimeEdit* IncidentForm::time(const char* name)
{
    auto* edit = timeEdit(name);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &IncidentForm::changed);
    return edit;
}

QComboBox* IncidentForm::box(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    connect(box, &QComboBox::activated, this, &IncidentForm::changed);
    return box;
}

void IncidentForm::show(const Incident& incident, const ReviewData& review)
{
    m_shown = incident;
    m_projects = review.projects;
    m_zone = review.zone;
    const QSignalBlocker quiet(this);
    const Instant start = incident.start.value_or(review.asOf);
    m_start->setDateTime(wallClock(start, m_zone));
    m_offered = m_start->dateTime();
    m_end->setDateTime(wallClock(incident.end.value_or(start), m_zone));
    m_ended->setChecked(incident.end.has_value());
    m_end->setEnabled(incident.end.has_value());
    fillBoxes();
    const QString severity = models::text(incident.severity);
    if (m_severity->findData(severity) < 0) m_severity->addItem(severity, severity);
    m_severity->setCurrentIndex(m_severity->findData(severity));
    m_symptom->setCurrentIndex(m_symptom->findData(static_cast<int>(incident.symptom)));
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(incident.cause)));
    m_tags->setText(joined(incident.tags));
    m_tags->setCursorPosition(0); // of more than fit the first are seen
    fillIndicators();
}

// What is longer than its field stands below it, too, whole.
void IncidentForm::showTags()
{
    const QString text = m_tags->text();
    const int room = m_tags->width() - scaled(space::l);
    m_tags->setToolTip(text);
    m_allTags->setText(text);
    m_allTags->setVisible(m_tags->fontMetrics().horizontalAdvance(text) > room);
}

bool IncidentForm::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tags && event->type() == QEvent::Resize) showTags();
    return QWidget::eventFilter(watched, event);
}

void IncidentForm::fillBoxes()
{
    m_project->clear();
    m_project->addItem(tr("No project"), qint64(0));
    for (const auto& p : m_projects) m_project->addItem(models::text(p->project.title()), qint64(p->project.id.value));
    m_project->setCurrentIndex(std::max(0, m_project->findData(qint64(m_shown.project.value))));
}

const ProjectReview* IncidentForm::project() const
{
    const qint64 id = m_project->currentData().toLongLong();
    for (const auto& p : m_projects)
        if (p->project.id.value == id) return p.get();
    return nullptr;
}

void IncidentForm::fillIndicators()
{
    QMenu* menu = m_indicators->menu();
    menu->clear();
    if (const ProjectReview* p = project())
        for (const Indicator& indicator : p->indicators) {
            QAction* action = menu->addAction(models::text(indicator.title()));
            action->setCheckable(true);
            action->setData(models::text(indicator.name));
            action->setChecked(std::ranges::find(m_shown.indicators, indicator.name) != m_shown.indicators.end());
            connect(action, &QAction::toggled, this, [this] {
                nameIndicators();
                Q_EMIT changed();
            });
        }
    nameIndicators();
}

void IncidentForm::nameIndicators()
{
    QStringList chosen;
    for (const QAction* action : m_indicators->menu()->actions())
        if (action->isChecked()) chosen += action->text();
    m_indicators->setEnabled(!m_indicators->menu()->isEmpty());
    const QString text = chosen.isEmpty() ? tr("Link indicators") : chosen.join(QStringLiteral(", "));
    const int room = m_indicators->width() - scaled(space::xl);
    m_indicators->setText(m_indicators->fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_indicators->setToolTip(text);
}

void IncidentForm::writeTo(Incident& incident) const
{
    // No start was given and none is named now: what stands in the field is only where the eye begins.
    const bool named = m_shown.start || m_start->dateTime() != m_offered;
    incident.start = named ? std::optional(instantOf(*m_start, m_shown.start, m_zone)) : std::nullopt;
    incident.end = m_ended->isChecked() ? std::optional(instantOf(*m_end, m_shown.end, m_zone)) : std::nullopt;
    incident.project = {m_project->currentData().toLongLong()};
    incident.severity = models::utf8(m_severity->currentData().toString());
    incident.symptom = static_cast<Symptom>(m_symptom->currentData().toInt());
    incident.cause = static_cast<Cause>(m_cause->currentData().toInt());
    incident.tags = listOf(m_tags->text());
    std::erase_if(incident.indicators, [this](const std::string& name) {
        const QList<QAction*> actions = m_indicators->menu()->actions();
        return std::ranges::any_of(actions,
                                   [&](const QAction* a) { return a->data().toString() == models::text(name); });
    });
    for (const QAction* action : m_indicators->menu()->actions())
        if (action->isChecked()) incident.indicators.push_back(models::utf8(action->data().toString()));
}

void IncidentForm::setTime(QDateTimeEdit& edit, std::optional<Instant>& shown, Instant t)
{
    const QSignalBlocker quiet(&edit);
    shown = t;
    edit.setDateTime(wallClock(t, m_zone));
    Q_EMIT changed();
}

void IncidentForm::setStart(std::optional<Instant> t)
{
    if (t) return setTime(*m_start, m_shown.start, *t);
    m_shown.start.reset();
    m_offered = m_start->dateTime();
    Q_EMIT changed();
}

void IncidentForm::setEnd(std::optional<Instant> t)
{
    m_ended->setChecked(t.has_value());
    if (t) return setTime(*m_end, m_shown.end, *t);
    Q_EMIT changed();
}

void IncidentForm::setCause(Cause cause)
{
    m_cause->setCurrentIndex(m_cause->findData(static_cast<int>(cause)));
    Q_EMIT changed();
}

void IncidentForm::focusCause() { m_cause->setFocus(Qt::OtherFocusReason); }

void IncidentForm::retranslate()
{
    fillWords<Symptom>(*m_symptom);
    fillWords<Cause>(*m_cause);
    fillBoxes();
    nameIndicators();
    const std::array<std::pair<QWidget*, QString>, 9> captions{{{m_start, tr("Start")},
                                                                {m_ended, QString()},
                                                                {m_end, tr("End")},
                                                                {m_project, tr("Project")},
                                                                {m_severity, tr("Severity")},
                                                                {m_symptom, tr("Symptom")},
                                                                {m_cause, tr("Cause")},
                                                                {m_tags, tr("Tags")},
                                                                {m_indicators, tr("Linked indicators")}}};
    for (const auto& [field, text] : captions) setCaption(field, text);
    m_ended->setText(tr("Ended"));
    m_ended->setAccessibleName(m_ended->text());
    m_tags->setPlaceholderText(tr("data change, retrain"));
}

}
