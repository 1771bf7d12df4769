// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/postmortem/markspart.h"

#include "widgets/models/words.h"
#include "widgets/parts/label.h"
#include "widgets/parts/wallclock.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>

namespace widgets {

using namespace reliability;
using models::Knowledge;
using models::MarkChoice;

namespace {

constexpr std::array knowledges{Knowledge::notSaid, Knowledge::exact, Knowledge::about, Knowledge::unknown};
constexpr int knowledgeWidth = 120;
constexpr int timeWidth = 168;

bool isTimed(Knowledge knowledge) { return knowledge == Knowledge::exact || knowledge == Knowledge::about; }

QString widgetName(const char* pattern, MarkKind kind)
{
    const std::string_view text = name(kind);
    return QString::fromLatin1(pattern).arg(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

}

MarksPart::MarksPart(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, scaled(space::m), 0, 0);
    grid->setHorizontalSpacing(scaled(space::m));
    grid->setVerticalSpacing(scaled(space::xs));
    grid->setColumnStretch(3, 1);
    for (std::size_t row = 0; row < kinds; ++row) m_lines[row] = makeLine(row);
    grid->setRowStretch(static_cast<int>(kinds), 1);
    retranslate();
}

MarksPart::Line MarksPart::makeLine(std::size_t row)
{
    const MarkKind kind = names<MarkKind>[row].value;
    const Line line{new Label(Role::body),
                    new QComboBox,
                    timeEdit(widgetName("%1MarkTime", kind).toLatin1().constData()),
                    new Label(Role::secondary, Tone::secondary)};
    line.knowledge->setObjectName(widgetName("%1Mark", kind));
    line.origin->setObjectName(widgetName("%1MarkOrigin", kind));
    line.name->setBuddy(line.knowledge);
    for (const Knowledge k : knowledges) line.knowledge->addItem(models::word(k), static_cast<int>(k));
    line.knowledge->setFixedSize(scaled(knowledgeWidth), scaled(metric::control));
    line.time->setFixedSize(scaled(timeWidth), scaled(metric::control));
    line.origin->setElided();
    auto* grid = static_cast<QGridLayout*>(layout());
    int column = 0;
    for (QWidget* w : std::initializer_list<QWidget*>{line.name, line.knowledge, line.time, line.origin})
        grid->addWidget(w, static_cast<int>(row), column++);
    connect(line.knowledge, &QComboBox::activated, this, [this, row] { touched(row); });
    connect(line.time, &QDateTimeEdit::dateTimeChanged, this, [this, row] { touched(row); });
    return line;
}

void MarksPart::show(const Incident& incident, const Zone& zone, Instant asOf)
{
    m_zone = zone;
    m_asOf = asOf;
    m_reading = incident.reading;
    const std::vector<MarkChoice> choices = models::choicesOf(incident);
    for (std::size_t row = 0; row < kinds; ++row) show(row, choices[row]);
}

void MarksPart::show(std::size_t row, const MarkChoice& choice)
{
    const Line& line = m_lines[row];
    const QSignalBlocker quiet(line.time);
    m_shown[row] = choice;
    line.knowledge->setCurrentIndex(line.knowledge->findData(static_cast<int>(choice.knowledge)));
    line.time->setEnabled(isTimed(choice.knowledge));
    const Instant start = m_shown.front().at == Instant() ? m_asOf : m_shown.front().at;
    line.time->setDateTime(wallClock(isTimed(choice.knowledge) ? choice.at : start, m_zone));
    line.origin->setText(originText(choice));
}

MarkChoice MarksPart::choiceOf(std::size_t row) const
{
    const Line& line = m_lines[row];
    MarkChoice choice = m_shown[row];
    const bool known = isTimed(choice.knowledge);
    choice.knowledge = static_cast<Knowledge>(line.knowledge->currentData().toInt());
    if (isTimed(choice.knowledge))
        choice.at = instantOf(*line.time, known ? std::optional(choice.at) : std::nullopt, m_zone);
    return choice;
}

void MarksPart::touched(std::size_t row)
{
    const MarkChoice choice = choiceOf(row);
    m_shown[row] = choice;
    m_lines[row].time->setEnabled(isTimed(choice.knowledge));
    m_lines[row].origin->setText(originText(choice));
    const auto at = isTimed(choice.knowledge) ? std::optional(choice.at) : std::nullopt;
    if (choice.kind == MarkKind::start) Q_EMIT startChanged(at);
    if (choice.kind == MarkKind::end) Q_EMIT endChanged(at);
    Q_EMIT changed();
}

// What was set here and is not read yet comes from whoever sits here.
QString MarksPart::originText(const MarkChoice& choice) const
{
    const TimeMark* mark = m_reading.mark(choice.kind);
    const bool read = mark && isTimed(choice.knowledge) && mark->at == choice.at;
    return read ? models::word(mark->origin) : QString();
}

void MarksPart::writeTo(Incident& incident) const
{
    std::vector<MarkChoice> choices;
    for (std::size_t row = 0; row < kinds; ++row) {
        MarkChoice choice = choiceOf(row);
        const bool start = choice.kind == MarkKind::start, end = choice.kind == MarkKind::end;
        const auto& own = start ? incident.start : incident.end;
        if (start || end) {
            if (own) choice.at = *own;
            if (own && !isTimed(choice.knowledge)) choice.knowledge = Knowledge::exact;
            if (!own && isTimed(choice.knowledge)) choice.knowledge = Knowledge::notSaid;
        }
        choices.push_back(choice);
    }
    models::choose(incident, choices);
}

// From now on it is said, as about that time.
void MarksPart::keepStart(Instant entry)
{
    const TimeMark* mark = m_reading.mark(MarkKind::start);
    const MarkChoice& start = m_shown.front();
    if (!mark || mark->origin != MarkOrigin::assumed || start.knowledge != Knowledge::exact || entry >= start.at)
        return;
    QComboBox* knowledge = m_lines.front().knowledge;
    knowledge->setCurrentIndex(knowledge->findData(static_cast<int>(Knowledge::about)));
    touched(0);
}

void MarksPart::follow(const Incident& incident)
{
    for (const auto& [row, at] : {std::pair(std::size_t(0), incident.start), std::pair(kinds - 1, incident.end)}) {
        MarkChoice choice = m_shown[row];
        const bool known = isTimed(choice.knowledge);
        if (known == at.has_value() && (!at || choice.at == *at)) continue;
        if (at) choice.at = *at;
        if (known != at.has_value()) choice.knowledge = at ? Knowledge::exact : Knowledge::notSaid;
        show(row, choice);
    }
}

void MarksPart::retranslate()
{
    for (std::size_t row = 0; row < kinds; ++row) {
        const Line& line = m_lines[row];
        const QString what = models::word(names<MarkKind>[row].value);
        line.name->setText(what);
        line.knowledge->setAccessibleName(tr("%1: how it is known").arg(what));
        line.time->setAccessibleName(tr("%1: time").arg(what));
        for (std::size_t i = 0; i < knowledges.size(); ++i)
            line.knowledge->setItemText(static_cast<int>(i), models::word(knowledges[i]));
        line.origin->setText(originText(m_shown[row]));
    }
}

}
