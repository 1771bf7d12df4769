// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/meeting.h"
#include "widgets/parts/label.h"
#include "widgets/review/recordform.h"
#include "widgets/review/reviewpage.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <array>

// The clock of the meeting and the meetings that it belongs to; the page itself is in reviewpage.cpp.
namespace widgets {

using namespace reliability;

void ReviewPage::togglePause()
{
    if (m_clock.isRunning()) m_clock.pause();
    else m_clock.resume();
    showClock();
}

void ReviewPage::showClock()
{
    const bool running = m_clock.isRunning();
    std::array<Milliseconds, sectionCount> spent{};
    for (std::size_t i = 0; i < spent.size(); ++i) spent[i] = m_clock.spent(i);
    m_agendaModel->setSpent(spent);
    m_time->setText(QStringLiteral("%1 / %2:00")
                        .arg(clockText(m_clock.total()))
                        .arg(plannedMinutes(static_cast<Plan>(std::max(0, m_plan->currentIndex())))));
    m_pause->setText(running ? tr("Pause") : tr("Start"));
    m_pause->setToolTip(running ? tr("The clock stands still (P)") : tr("The clock runs; it is not kept (P)"));
    if (running && !m_tick->isActive()) m_tick->start();
    if (!running) m_tick->stop();
}

// A look at another week is a part of the meeting: it goes on where it was.
void ReviewPage::changeMeeting()
{
    if (m_meeting) m_held.insert_or_assign(*m_meeting, Held{m_clock, m_agendaModel->done()});
    m_meeting = review()->week;
    newMeeting();
    const auto held = m_held.find(*m_meeting);
    if (held == m_held.end()) return;
    m_clock = held->second.clock;
    m_clock.go(0);
    for (std::size_t item = 0; item < held->second.done.size(); ++item)
        if (held->second.done[item]) m_agendaModel->setDone(item);
    showClock();
}

void ReviewPage::newMeeting()
{
    m_clock.reset();
    m_agendaModel->reset();
    m_form->close();
    m_agenda->selectRow(0);
    showClock();
}

// Who freezes a week begins its meeting: the roll call takes time too.
void ReviewPage::beginMeeting()
{
    if (m_freezing != review()->week || !models::isRecording(*review())) return;
    m_freezing.reset();
    m_clock.resume();
    showClock();
}

// Both have signed: nothing is left to talk about.
void ReviewPage::endMeeting()
{
    if (!m_clock.isRunning() || !isSigned(review()->meeting.signatures)) return;
    m_clock.pause();
    m_agendaModel->setDone(sectionCount - 1);
    showClock();
}

}
